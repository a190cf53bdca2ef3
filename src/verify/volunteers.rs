//! Volunteers: do they carry only whom they are willing to, and no more than that?

use std::collections::BTreeSet;

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
        let bounds = [volunteer.max_rides_day, volunteer.max_rides_week];
        if let Some(most) = bounds.into_iter().flatten().min().filter(|&most| rides > most) {
            found.push(of(Rule::TooManyRides).numbers(rides, most));
        }
        let away = (course.route.back - course.route.leave).0;
        if let Some(most) = volunteer.max_hours_week.filter(|most| away > most.0) {
            found.push(of(Rule::TooManyHours).numbers(away, most.0));
        }
    }
}

/// Who is brought by a volunteer who waits is also taken back by the same one.
pub(super) fn waiting(audit: &Audit, found: &mut Vec<Violation>) {
    for (course, _) in courses(audit).filter(|(_, volunteer)| volunteer.waits) {
        let carried = audit.boarding(course.route);
        let ids: BTreeSet<&str> = carried.iter().map(|trip| trip.trip.id.as_str()).collect();
        for trip in carried {
            let runs = |id: &&String| audit.due.iter().any(|due| due.trip.id == **id);
            let link = trip.trip.link.as_ref().filter(runs);
            if let Some(other) = link.filter(|other| !ids.contains(other.as_str())) {
                let of = Violation::of(Rule::DoesNotWait).in_route(&course.route.id);
                found.push(of.of_trip(&trip.trip.id).on(other));
            }
        }
    }
}

/// The routes that volunteers drive.
fn courses<'b, 'a>(audit: &'b Audit<'a>) -> impl Iterator<Item = (&'b Course<'a>, &'a Volunteer)> {
    let volunteers = &audit.region.fleet.volunteers;
    audit.courses().filter_map(move |course| {
        let volunteer = volunteers.iter().find(|one| one.home == course.route.depot)?;
        Some((course, volunteer))
    })
}
