//! Vehicles: are they offered, are there enough, and may they carry these passengers?

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::PlannedRoute;
use crate::region::{CatalogueEntry, DepotKind, FleetChoice, Region};
use crate::verify::aboard::key_of;
use crate::verify::audit::Audit;
use crate::verify::day::DueTrip;
use crate::verify::{Rule, Violation};

/// The workspace offers the vehicle to the scenario, and its lot covers the passengers.
pub(super) fn offered(audit: &Audit, found: &mut Vec<Violation>) {
    for route in &audit.plan.routes {
        let lots = lots(audit, route);
        let boarding = audit.boarding(route);
        if lots.is_empty() {
            let of = Violation::of(Rule::VehicleNotOffered).in_route(&route.id);
            found.push(of.on(&route.vehicle));
        } else if !lots.iter().any(|lot| covers(lot, &boarding)) {
            let stranger = boarding
                .iter()
                .find(|trip| lots.iter().all(|lot| !covers(lot, std::slice::from_ref(*trip))));
            let trip = stranger.or(boarding.first()).map_or("", |trip| trip.trip.id.as_str());
            found.push(Violation::of(Rule::OutsideLot).in_route(&route.id).of_trip(trip));
        }
    }
}

/// No vehicle drives twice in a shift, and no more are used than there may be.
pub(super) fn counts(audit: &Audit, found: &mut Vec<Violation>) {
    let mut used = BTreeSet::new();
    for route in &audit.plan.routes {
        if !used.insert((&route.vehicle, &route.shift)) {
            let of = Violation::of(Rule::VehicleTwice).in_route(&route.id);
            found.push(of.on(&route.vehicle));
        }
    }
    if audit.plan.scenario.fleet == FleetChoice::Catalogue {
        let mut alike: BTreeMap<_, Vec<&PlannedRoute>> = BTreeMap::new();
        for route in &audit.plan.routes {
            alike.entry((&route.vehicle_type, &route.depot, &route.shift)).or_default().push(route);
        }
        for routes in alike.values() {
            found.extend(too_many(audit, routes));
        }
    }
}

/// Whoever leaves from a home drives one vehicle at a time.
pub(super) fn drivers(audit: &Audit, found: &mut Vec<Violation>) {
    let depots = audit.region.fleet.depots.iter();
    let homes: BTreeSet<&str> = depots
        .filter(|depot| depot.kind == DepotKind::Home)
        .map(|depot| depot.id.as_str())
        .collect();
    let mut at_home: BTreeMap<&str, Vec<&PlannedRoute>> = BTreeMap::new();
    for route in audit.plan.routes.iter().filter(|route| homes.contains(route.depot.as_str())) {
        at_home.entry(&route.depot).or_default().push(route);
    }
    for (home, mut routes) in at_home {
        routes.sort_by_key(|route| (route.leave, route.back));
        let mut until = i64::MIN;
        for route in routes {
            if route.leave.0 < until {
                let of = Violation::of(Rule::DriverTwice).in_route(&route.id);
                found.push(of.on(home).numbers(route.leave.0, until));
            }
            until = until.max(route.back.0);
        }
    }
}

/// Vehicles have what their passengers must have.
pub(super) fn equipment(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        for trip in audit.boarding(course.route) {
            let wanted: BTreeSet<&String> =
                trip.needs.iter().flat_map(|need| &need.equipment).collect();
            for missing in wanted.into_iter().filter(|it| !course.kind.equipment.contains(it)) {
                let of = Violation::of(Rule::EquipmentMissing).in_route(&course.route.id);
                found.push(of.of_trip(&trip.trip.id).on(missing));
            }
        }
    }
}

/// Vehicles are licensed for the flows they carry.
pub(super) fn licences(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let licensed = &course.kind.flows;
        for trip in audit.boarding(course.route) {
            if !licensed.is_empty() && !licensed.contains(&trip.flow.id) {
                let of = Violation::of(Rule::FlowNotLicensed).in_route(&course.route.id);
                found.push(of.of_trip(&trip.trip.id).on(&trip.flow.id));
            }
        }
    }
}

/// Each route names its vehicle's carrier, and where contracts hold that one drives its own lots.
pub(super) fn contracts(audit: &Audit, found: &mut Vec<Violation>) {
    for route in &audit.plan.routes {
        let carrier = carrier(audit, route);
        if route.carrier.as_deref() != carrier {
            let of = Violation::of(Rule::RouteCarrier).in_route(&route.id);
            found.push(of.on(carrier.unwrap_or("-")));
        }
        let Some(carrier) = carrier.filter(|_| audit.plan.scenario.contracts) else { continue };
        for trip in audit.boarding(route) {
            if let Some((_, other)) = trip.lot.filter(|(_, other)| *other != carrier) {
                let of = Violation::of(Rule::OutsideContract).in_route(&route.id);
                found.push(of.of_trip(&trip.trip.id).on(other));
            }
        }
    }
}

/// The carrier whose vehicle drives a route.
fn carrier<'a>(audit: &Audit<'a>, route: &PlannedRoute) -> Option<&'a str> {
    match audit.plan.scenario.fleet {
        FleetChoice::Catalogue => entries(audit.region, route).first()?.carrier.as_deref(),
        FleetChoice::Given => {
            let given = audit.region.fleet.given.iter();
            given
                .filter(|row| row.id == route.vehicle && row.shift == route.shift)
                .find_map(|row| row.carrier.as_deref())
        }
    }
}

/// Passengers of a route agree in what the scenario pools by, and the pool is named after it.
pub(super) fn pools(audit: &Audit, found: &mut Vec<Violation>) {
    let keys = &audit.plan.scenario.pool_by;
    for route in &audit.plan.routes {
        let boarding = audit.boarding(route);
        let Some(first) = boarding.first() else { continue };
        let pool = |trip: &DueTrip| -> Vec<String> {
            keys.iter().map(|&key| key_of(trip, key).to_owned()).collect()
        };
        let expected = pool(first);
        for other in boarding.iter().filter(|trip| pool(trip) != expected) {
            let of = Violation::of(Rule::PoolMixed).in_route(&route.id);
            found.push(of.of_trip(&other.trip.id).on(&first.trip.id));
        }
        let name = if keys.is_empty() { "all".to_owned() } else { expected.join("/") };
        if route.pool != name {
            found.push(Violation::of(Rule::PoolName).in_route(&route.id).on(&name));
        }
    }
}

/// The lots under which the scenario's fleet offers a route's vehicle; a lot is a list of
/// authorities, the empty list being all of them.
fn lots<'a>(audit: &Audit<'a>, route: &PlannedRoute) -> Vec<&'a [String]> {
    let shifts = &audit.plan.scenario.shifts;
    if !shifts.is_empty() && !shifts.contains(&route.shift) {
        return Vec::new();
    }
    match audit.plan.scenario.fleet {
        FleetChoice::Catalogue if is_numbered(route) => entries(audit.region, route)
            .into_iter()
            .map(|entry| entry.authorities.as_slice())
            .collect(),
        FleetChoice::Catalogue => Vec::new(),
        FleetChoice::Given => {
            let rows = audit.region.fleet.given.iter().filter(|row| {
                row.id == route.vehicle
                    && row.vehicle_type == route.vehicle_type
                    && row.depot == route.depot
                    && row.shift == route.shift
            });
            rows.map(|row| row.authorities.as_slice()).collect()
        }
    }
}

/// Is the vehicle named `type@depot/shift#k`, k from 1?
fn is_numbered(route: &PlannedRoute) -> bool {
    let alike = format!("{}@{}/{}#", route.vehicle_type, route.depot, route.shift);
    let number = route.vehicle.strip_prefix(&alike);
    number.is_some_and(|text| {
        text.parse::<u32>().is_ok_and(|number| number >= 1 && number.to_string() == text)
    })
}

fn entries<'a>(region: &'a Region, route: &PlannedRoute) -> Vec<&'a CatalogueEntry> {
    let offers = |entry: &&CatalogueEntry| {
        entry.vehicle_type == route.vehicle_type
            && entry.depots.contains(&route.depot)
            && entry.shifts.contains(&route.shift)
    };
    region.fleet.catalogue.iter().filter(offers).collect()
}

fn covers(lot: &[String], trips: &[&DueTrip]) -> bool {
    lot.is_empty() || trips.iter().all(|trip| lot.contains(&trip.passenger.authority))
}

/// Every route of one type, depot and shift beyond the number that its entry allows; `import`
/// guarantees that there is one entry at most.
fn too_many(audit: &Audit, routes: &[&PlannedRoute]) -> Vec<Violation> {
    let depot = audit.region.fleet.depots.iter().find(|depot| depot.id == routes[0].depot);
    let one_at_home = depot.filter(|depot| depot.kind == DepotKind::Home).map(|_| 1);
    let entry = entries(audit.region, routes[0]).into_iter().next();
    let Some(most) = entry.and_then(|entry| entry.max_per_depot.or(one_at_home)) else {
        return Vec::new();
    };
    let beyond = routes.iter().skip(usize::try_from(most).unwrap_or(0));
    beyond
        .map(|route| {
            let of = Violation::of(Rule::TooManyVehicles).in_route(&route.id).on(&route.depot);
            of.numbers(routes.len() as i64, most)
        })
        .collect()
}
