//! Volunteers: do they carry only whom they are willing to, and no more than that?

use std::collections::{BTreeMap, BTreeSet};

use crate::files::checksum;
use crate::plan::Outcome;
use crate::problem::Reason;
use crate::region::Volunteer;
use crate::verify::audit::{Audit, Course};
use crate::verify::{Rule, Violation};

/// Passengers live where the volunteer carries from.
pub(super) fn areas(audit: &Audit, found: &mut Vec<Violation>) {
    for (course, volunteer) in courses(audit) {
        for trip in audit.boarding(course.route) {
            let pc4 = &trip.passenger.pc4;
            if !volunteer.area.is_empty() && !volunteer.area.contains(pc4) {
                let of = Violation::of(Rule::OutsideArea).in_route(&course.route.id);
                found.push(of.of_trip(&trip.trip.id));
            }
        }
    }
}

/// Volunteers drive no more rides and no longer than they are willing to.
pub(super) fn amounts(audit: &Audit, found: &mut Vec<Violation>) {
    for (course, volunteer) in courses(audit) {
        let of = |rule| Violation::of(rule).in_route(&course.route.id);
        let rides = audit.boarding(course.route).len() as i64;
        let (driven, worked) =
            audit.past(course.route).map_or((0, 0), |past| (past.rides, past.worked.0));
        let bounds = [volunteer.max_rides_day, volunteer.max_rides_week.map(|most| most - driven)];
        if let Some(most) = bounds.into_iter().flatten().min().filter(|&most| rides > most) {
            found.push(of(Rule::TooManyRides).numbers(rides, most));
        }
        let away = (course.route.back - course.route.leave).0;
        let hours = volunteer.max_hours_week.map(|most| most.0 - worked);
        if let Some(most) = hours.filter(|&most| away > most) {
            found.push(of(Rule::TooManyHours).numbers(away, most));
        }
        let absences = course.blocks().into_iter().map(|block| course.away(&block));
        let longest = absences.map(|(leave, back)| back - leave).max().unwrap_or(0);
        if let Some(most) = volunteer.max_absence.filter(|most| longest > most.0) {
            found.push(of(Rule::AwayTooLong).numbers(longest, most.0));
        }
    }
}

/// Who is brought by a volunteer who waits is also taken back by the same one.
pub(super) fn waiting(audit: &Audit, found: &mut Vec<Violation>) {
    for (course, _) in courses(audit).filter(|(_, volunteer)| volunteer.waits) {
        let carried = audit.boarding(course.route);
        let ids: BTreeSet<&str> = carried.iter().map(|trip| trip.trip.id.as_str()).collect();
        for trip in carried {
            let runs = |id: &&String| audit.running(id).is_some();
            let link = trip.trip.link.as_ref().filter(runs);
            if let Some(other) = link.filter(|other| !ids.contains(other.as_str())) {
                let of = Violation::of(Rule::DoesNotWait).in_route(&course.route.id);
                found.push(of.of_trip(&trip.trip.id).on(other));
            }
        }
    }
}

/// Those who drop out are those who are drawn, they drive nothing, and their trips are left for
/// that reason.
pub(super) fn drop_outs(audit: &Audit, found: &mut Vec<Violation>) {
    for (course, _) in courses(audit).filter(|(_, volunteer)| is_drawn(audit, volunteer)) {
        found.push(Violation::of(Rule::DroppedOutDrives).in_route(&course.route.id));
    }
    let mut left: BTreeMap<usize, i64> = BTreeMap::new();
    for dropped in &audit.plan.dropped {
        let mut volunteers = audit.region.fleet.volunteers.iter();
        if !volunteers.any(|one| one.home == dropped.home && is_drawn(audit, one)) {
            found.push(Violation::of(Rule::NotDroppedOut).on(&dropped.home));
        }
        for &trip in &dropped.trips {
            *left.entry(trip).or_default() += 1;
        }
    }
    for (index, trip) in audit.plan.trips.iter().enumerate() {
        let for_want_of_driver = match trip.outcome {
            Outcome::Outside { reason, .. } | Outcome::Unserved { reason } => {
                reason == Reason::DriverDroppedOut
            }
            Outcome::Served { .. } | Outcome::Refused { .. } => false,
        };
        let listed = left.get(&index).copied().unwrap_or(0);
        if listed != i64::from(for_want_of_driver) {
            let of = Violation::of(Rule::DroppedTrips).of_trip(&trip.id);
            found.push(of.numbers(listed, i64::from(for_want_of_driver)));
        }
    }
}

/// Is it the lot of a volunteer to drop out that day? The first eight bytes of a SHA-256, as one
/// number, against hundredths of a percent.
fn is_drawn(audit: &Audit, volunteer: &Volunteer) -> bool {
    let ticket = [audit.plan.seed.to_string(), audit.plan.date.to_string(), volunteer.home.clone()];
    let digest = checksum(ticket.join("/").as_bytes());
    let number = u64::from_str_radix(&digest[..16], 16).expect("a checksum is hexadecimal");
    ((number % 10_000) as i64) < 100 * volunteer.drop_out_percent
}

/// The routes that volunteers drive.
fn courses<'b, 'a>(audit: &'b Audit<'a>) -> impl Iterator<Item = (&'b Course<'a>, &'a Volunteer)> {
    let volunteers = &audit.region.fleet.volunteers;
    audit.courses().filter_map(move |course| {
        let volunteer = volunteers.iter().find(|one| one.home == course.route.depot)?;
        Some((course, volunteer))
    })
}
