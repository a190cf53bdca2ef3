//! How far each row of a fleet may drive on its battery (`docs/model.md`, "Range").

use std::collections::BTreeMap;

use crate::demand::FleetRow;
use crate::problem::{Battery, Distance};
use crate::units::ratio;

/// What the battery of each row carries, where it has one.
///
/// A given vehicle's shifts of one day share its battery. The search looks at one route at a time,
/// so each shift gets a part of what there is, by its length: whatever the others use of theirs,
/// no shift runs empty.
pub(super) fn batteries(rows: &[FleetRow<'_>], is_winter: bool) -> Vec<Option<Battery>> {
    let mut batteries: Vec<Option<Battery>> = rows.iter().map(|row| full(row, is_winter)).collect();
    let mut vehicles: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        if let (Some(id), Some(_)) = (row.given, batteries[index]) {
            vehicles.entry(id).or_default().push(index);
        }
    }
    for mut shifts in vehicles.into_values().filter(|shifts| shifts.len() > 1) {
        shifts.sort_by_key(|&row| (rows[row].shift.from, row));
        // They are rows of one vehicle, so of one type.
        let Some(whole) = batteries[shifts[0]] else { continue };
        let alike: Vec<&FleetRow<'_>> = shifts.iter().map(|&row| &rows[row]).collect();
        for (&row, range) in shifts.iter().zip(parts(whole, &alike)) {
            batteries[row] = Some(Battery { range, ..whole });
        }
    }
    batteries
}

fn full(row: &FleetRow<'_>, is_winter: bool) -> Option<Battery> {
    let (range, charge) = row.vehicle_type.battery?.in_season(is_winter);
    Some(Battery { range: range.0, charge_per_hour: charge.0 })
}

/// What each of a vehicle's shifts, earliest first, may use: its part by length of a full battery
/// and what is surely charged between them, as far as that is there by then.
fn parts(whole: Battery, shifts: &[&FleetRow<'_>]) -> Vec<Distance> {
    let charged = |two: &[&FleetRow<'_>]| {
        let stands = (two[1].shift.from - two[0].shift.to).0.max(0);
        whole.charged(0, stands)
    };
    let gains: Vec<Distance> = shifts.windows(2).map(charged).chain([0]).collect();
    let long = |row: &FleetRow<'_>| {
        let open = row.shift.to - row.shift.from;
        row.shift.max_duration.map_or(open, |most| open.min(most)).0.max(1)
    };
    let all: i64 = shifts.iter().copied().map(long).sum();
    let sum = whole.range + gains.iter().sum::<Distance>();
    let mut left = whole.range;
    let mut parts = Vec::with_capacity(shifts.len());
    for (index, (row, gain)) in shifts.iter().zip(gains).enumerate() {
        let is_last = index + 1 == shifts.len();
        let part = if is_last { left } else { left.min(ratio(sum, long(row), all)) };
        parts.push(part);
        left = whole.range.min(left - part + gain);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::{self, Depot, ShiftTemplate, VehicleType};
    use crate::units::{Meters, Seconds};

    fn ranges(charge_kw: i64, hours: &[(i64, i64)], given: Option<&str>) -> Vec<Distance> {
        let shifts: Vec<_> = hours.iter().map(|&hours| (hours, given)).collect();
        fleet_ranges(charge_kw, &shifts)
    }

    fn fleet_ranges(charge_kw: i64, rows: &[((i64, i64), Option<&str>)]) -> Vec<Distance> {
        let battery = region::Battery {
            range: Meters(200_000),
            winter_percent: 70,
            kwh_per_100km: 20,
            charge_kw,
        };
        let kind = VehicleType { battery: Some(battery), ..VehicleType::default() };
        let depot = Depot::default();
        let shift = |&((from, to), _): &((i64, i64), Option<&str>)| ShiftTemplate {
            from: Seconds(from * 3600),
            to: Seconds(to * 3600),
            ..ShiftTemplate::default()
        };
        let shifts: Vec<ShiftTemplate> = rows.iter().map(shift).collect();
        let row = |(shift, &(_, given))| FleetRow {
            vehicle_type: &kind,
            depot: &depot,
            shift,
            authorities: &[],
            earliest: Seconds::ZERO,
            carrier: None,
            count: Some(1),
            given,
            volunteer: None,
            past: None,
        };
        let rows: Vec<FleetRow<'_>> = shifts.iter().zip(rows).map(row).collect();
        batteries(&rows, false).into_iter().flatten().map(|battery| battery.range).collect()
    }

    #[test]
    fn shifts_that_abut_share_one_battery_by_their_length() {
        assert_eq!(ranges(11, &[(6, 12), (12, 14)], Some("T1")), [150_000, 50_000]);
        // Whichever stands first in the file.
        assert_eq!(ranges(11, &[(12, 14), (6, 12)], Some("T1")), [50_000, 150_000]);
        assert_eq!(ranges(11, &[(6, 12)], Some("T1")), [200_000]);
        // Of a catalogue nobody knows which two shifts one vehicle drives.
        assert_eq!(ranges(11, &[(6, 12), (12, 14)], None), [200_000, 200_000]);
    }

    #[test]
    fn a_large_fleet_shares_each_battery_apart() {
        // So many that a look at all vehicles for each of them would not end.
        let ids: Vec<String> = (0..50_000).map(|number| format!("T{number}")).collect();
        let of_one = |hours| ids.iter().map(move |id| (hours, Some(id.as_str())));
        let rows: Vec<_> = of_one((6, 12)).chain(of_one((12, 14))).collect();
        let found = fleet_ranges(11, &rows);
        assert!(found[..50_000].iter().all(|&range| range == 150_000));
        assert!(found[50_000..].iter().all(|&range| range == 50_000));
    }

    #[test]
    fn standing_between_two_shifts_charges() {
        // Two hours at 11 kW are 110 km.
        assert_eq!(ranges(11, &[(6, 12), (14, 20)], Some("T1")), [155_000, 155_000]);
        assert_eq!(ranges(0, &[(6, 12), (14, 20)], Some("T1")), [100_000, 100_000]);
        // No more than full comes of it.
        assert_eq!(ranges(50, &[(6, 10), (16, 20)], Some("T1")), [200_000, 200_000]);
        // What the first leaves over the second has.
        assert_eq!(ranges(11, &[(6, 7), (8, 20)], Some("T1")), [19_615, 200_000]);
    }
}
