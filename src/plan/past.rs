//! What earlier days leave behind, and who does not come on the day itself.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::plan::{Plan, PlannedRoute, VisitKind};
use crate::region::{DepotKind, Fleet, FleetChoice};
use crate::units::Seconds;

/// What a driver did before the planned day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastWork {
    /// The driver: a home, or a vehicle and its shift as `T001/ochtend`.
    pub driver: String,
    /// When they were last back, counted from midnight of the planned day: mostly negative.
    pub back: Seconds,
    /// Time between leaving and being back, in the same week from Monday to Sunday.
    pub worked: Seconds,
    /// Passengers' trips driven in that week.
    pub rides: i64,
}

/// A volunteer who does not come on the day itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DroppedDriver {
    /// Their vehicle, as routes name it.
    pub vehicle: String,
    /// Where they live: a depot, by id.
    pub home: String,
    /// The trips that they would have driven, indexes into [`Plan::trips`] in order.
    pub trips: Vec<usize>,
}

/// An order of visits that the search chose and that nobody drives, because a volunteer dropped
/// out. A search that starts from the plan still needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoneRoute {
    /// Its vehicle's type, by id.
    pub vehicle_type: String,
    /// Its depot, by id.
    pub depot: String,
    /// Its shift, by id.
    pub shift: String,
    /// The given vehicle, by id; none of a catalogue's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vehicle: Option<String>,
    /// When it was to leave.
    #[serde(default)]
    pub leave: Seconds,
    /// When it was to be back.
    #[serde(default)]
    pub back: Seconds,
    /// Its stops in order.
    pub stops: Vec<UndoneStop>,
}

/// A stop of an [`UndoneRoute`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoneStop {
    /// Index into [`Plan::trips`].
    pub trip: usize,
    /// On or off.
    pub kind: VisitKind,
}

/// The driver of a route as far as somebody can be told from the others: who lives at its depot,
/// or who always drives a given vehicle in that shift.
pub fn driver_of(
    fleet: &Fleet,
    choice: FleetChoice,
    depot: &str,
    vehicle: &str,
    shift: &str,
) -> Option<String> {
    let is_home =
        |id: &str| fleet.depots.iter().any(|depot| depot.id == id && depot.kind == DepotKind::Home);
    match choice {
        _ if is_home(depot) => Some(depot.to_owned()),
        FleetChoice::Given => Some(format!("{vehicle}/{shift}")),
        FleetChoice::Catalogue => None,
    }
}

/// What the drivers of earlier plans did before a date, by driver.
pub fn past_work<'a>(
    plans: impl IntoIterator<Item = &'a Plan>,
    fleet: &Fleet,
    date: Date,
) -> Vec<PastWork> {
    let mut past: BTreeMap<String, PastWork> = BTreeMap::new();
    for plan in plans.into_iter().filter(|plan| plan.date < date) {
        let days = i64::from((date - plan.date).get_days());
        let same_week = plan.date.iso_week_date().year() == date.iso_week_date().year()
            && plan.date.iso_week_date().week() == date.iso_week_date().week();
        for route in &plan.routes {
            let choice = plan.scenario.fleet;
            let PlannedRoute { depot, vehicle, shift, .. } = route;
            let Some(driver) = driver_of(fleet, choice, depot, vehicle, shift) else { continue };
            let back = Seconds(route.back.0 - 86_400 * days);
            let work = past.entry(driver.clone()).or_insert_with(|| PastWork {
                driver,
                back,
                ..PastWork::default()
            });
            work.back = work.back.max(back);
            if same_week {
                let boards = route.visits.iter().filter(|visit| visit.kind == VisitKind::Pickup);
                work.worked += route.back - route.leave;
                work.rides += boards.count() as i64;
            }
        }
    }
    past.into_values().collect()
}
