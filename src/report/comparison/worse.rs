//! What gets worse, which averages hide.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::plan::{Outcome, Plan, Spread};
use crate::report::comparison::figures::KINDS;
use crate::report::comparison::{Entry, Figure, Part};
use crate::units::Cents;

/// Something that is worse in a plan than in the first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Worse {
    /// A figure of the whole plan.
    Figure {
        /// Index of the plan.
        plan: usize,
        /// Index of the figure.
        figure: usize,
    },
    /// What an authority pays.
    Payer {
        /// Index of the plan.
        plan: usize,
        /// Its name.
        name: String,
        /// What it pays in the first plan.
        was: Cents,
        /// What it pays in this one.
        is: Cents,
    },
    /// The minutes aboard that nine in ten passengers of a flow stay below.
    Flow {
        /// Index of the plan.
        plan: usize,
        /// Name of the flow.
        name: String,
        /// Minutes in the first plan.
        was: f64,
        /// Minutes in this one.
        is: f64,
    },
}

impl Worse {
    /// Index of the plan that it is about.
    pub fn plan(&self) -> usize {
        match *self {
            Self::Figure { plan, .. } | Self::Payer { plan, .. } | Self::Flow { plan, .. } => plan,
        }
    }
}

/// Figures that are told when they are more, and are by at least their last shown digit.
pub(super) fn figures(all: &[Figure]) -> Vec<Worse> {
    let is_told = |key: &str| KINDS.iter().any(|kind| kind.key == key && kind.more_is_worse);
    let mut worse = Vec::new();
    for (figure, one) in all.iter().enumerate().filter(|(_, one)| is_told(&one.key)) {
        let least = 0.5 * 10_f64.powi(-(one.decimals as i32));
        for (plan, &difference) in one.differences.iter().enumerate() {
            if difference >= least {
                worse.push(Worse::Figure { plan, figure });
            }
        }
    }
    worse
}

/// Authorities that pay at least a euro more.
pub(super) fn payers(all: &[Part]) -> Vec<Worse> {
    let mut worse = Vec::new();
    for one in all {
        let was = one.amounts[0];
        for (plan, &is) in one.amounts.iter().enumerate() {
            if is - was >= Cents(100) {
                worse.push(Worse::Payer { plan, name: one.name.clone(), was, is });
            }
        }
    }
    worse
}

/// Flows whose passengers are longer aboard, nine in ten, by at least six seconds.
pub(super) fn flows(entries: &[Entry]) -> Vec<Worse> {
    let first = long_rides(entries[0].plan);
    let name = |entry: &Entry, id: &str| {
        let flow = entry.region.flows.iter().find(|flow| flow.id == id);
        flow.map_or_else(|| id.to_owned(), |flow| flow.name.clone())
    };
    let mut worse = Vec::new();
    for (plan, entry) in entries.iter().enumerate() {
        for (flow, is) in long_rides(entry.plan) {
            if let Some(&was) = first.get(flow)
                && is - was >= 0.1
            {
                worse.push(Worse::Flow { plan, name: name(entry, flow), was, is });
            }
        }
    }
    worse
}

/// For each flow the minutes aboard that nine in ten stay below.
fn long_rides(plan: &Plan) -> BTreeMap<&str, f64> {
    let mut rides: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for trip in &plan.trips {
        if let Outcome::Served { ride, .. } = trip.outcome {
            rides.entry(&trip.flow).or_default().push(ride.as_minutes());
        }
    }
    rides.into_iter().map(|(flow, rides)| (flow, Spread::of(rides).p90)).collect()
}
