//! Is a plan that was read from a file safe to reckon with?

use serde_json::Value;

use crate::plan::{Outcome, Plan};

/// Larger numbers do not occur in a plan of one day; smaller ones cannot overflow a sum of them.
const LARGEST: i64 = 1_000_000_000_000;

/// Numbers that are labels and not amounts.
const LABELS: &[&str] = &["seed", "iterations"];

/// Does every reference from one part of the plan to another exist?
pub(super) fn references_exist(plan: &Plan) -> bool {
    let trip_exists = |index: usize| index < plan.trips.len();
    let visits = plan.routes.iter().flat_map(|route| &route.visits);
    visits.map(|visit| visit.trip).all(trip_exists)
        && plan.lifted.iter().map(|lifted| lifted.trip).all(trip_exists)
        && plan.dropped.iter().flat_map(|dropped| &dropped.trips).copied().all(trip_exists)
        && plan.undone.iter().flat_map(|route| &route.stops).all(|stop| trip_exists(stop.trip))
        && plan.trips.iter().all(|trip| match trip.outcome {
            Outcome::Served { route, .. } => route < plan.routes.len(),
            _ => true,
        })
}

/// The first number, if any, that is too large to be meant.
pub(super) fn oversized(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => {
            let is_small = number.as_i64().is_some_and(|n| (-LARGEST..=LARGEST).contains(&n));
            (!is_small && !number.is_f64()).then(|| number.to_string())
        }
        Value::Array(items) => items.iter().find_map(oversized),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !LABELS.contains(&name.as_str()))
            .find_map(|(_, field)| oversized(field)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_amounts_are_bounded() {
        let value = serde_json::json!({ "seed": u64::MAX, "routes": [{ "leave": 5 }] });
        assert_eq!(oversized(&value), None);
        let value = serde_json::json!({ "routes": [{ "leave": i64::MIN }] });
        assert_eq!(oversized(&value), Some(i64::MIN.to_string()));
    }
}
