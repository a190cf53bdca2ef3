//! In which order scenarios are planned, and which plan each may start from.

use crate::region::Scenario;

/// Puts scenarios in an order in which every one comes after those it contains; otherwise as
/// given.
pub fn in_order<'a>(scenarios: &[&'a Scenario]) -> Vec<&'a Scenario> {
    let mut left: Vec<&Scenario> = scenarios.to_vec();
    let mut ordered = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_next =
            |one: &&Scenario| !left.iter().any(|other| one.contains(other) && !other.contains(one));
        let next = left.iter().position(is_next).expect("strict containment has no cycle");
        ordered.push(left.remove(next));
    }
    ordered
}

/// The earlier scenarios that one contains, by index.
pub fn contained(scenario: &Scenario, earlier: &[&Scenario]) -> Vec<usize> {
    (0..earlier.len()).filter(|&index| scenario.contains(earlier[index])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::PoolKey;

    fn scenario(id: &str, pool_by: &[PoolKey]) -> Scenario {
        Scenario {
            id: id.to_owned(),
            name: id.to_owned(),
            pool_by: pool_by.to_vec(),
            aboard_by: Vec::new(),
            ..Scenario::default()
        }
    }

    #[test]
    fn parts_come_before_the_whole() {
        let whole = scenario("whole", &[]);
        let flows = scenario("flows", &[PoolKey::Flow]);
        let parts = scenario("parts", &[PoolKey::Authority, PoolKey::Flow]);
        let ordered = in_order(&[&whole, &flows, &parts]);
        let ids: Vec<&str> = ordered.iter().map(|scenario| scenario.id.as_str()).collect();
        assert_eq!(ids, ["parts", "flows", "whole"]);
        assert_eq!(contained(&whole, &ordered[..2]), [0, 1]);
    }
}
