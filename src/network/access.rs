//! Who may drive where: access, one-way streets, barriers.

use crate::network::speed::RoadClass;
use crate::network::tags::Tags;

/// Along a way or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Backward,
}

/// Keys that speak about cars, from the most general to the most particular.
const LADDER: [&str; 5] = ["access", "vehicle", "motor_vehicle", "motorcar", "taxi"];

/// Barriers that stop a car unless a tag says otherwise.
const CLOSED_BARRIERS: &[&str] = &[
    "bollard",
    "block",
    "bus_trap",
    "chain",
    "cycle_barrier",
    "debris",
    "ditch",
    "fence",
    "full-height_turnstile",
    "hampshire_gate",
    "horse_stile",
    "jersey_barrier",
    "kissing_gate",
    "log",
    "motorcycle_barrier",
    "planter",
    "rope",
    "stile",
    "sump_buster",
    "turnstile",
    "wall",
    "wedge",
];

/// Returns whether a taxi may drive a way in a direction.
pub(super) fn is_open(tags: &Tags, class: RoadClass, direction: Direction) -> bool {
    let by_default = match class {
        RoadClass::Track => tags.get("tracktype") == Some("grade1"),
        RoadClass::Pedestrian | RoadClass::Busway => false,
        _ => true,
    };
    if matches!(tags.get("service"), Some("emergency_access")) {
        return false;
    }
    let said = LADDER.iter().fold(None, |so_far, key| {
        // On a bus road only a word about cars or taxis opens it, not a general one.
        let is_general = matches!(*key, "access" | "vehicle");
        let by_key = tags.get(key).and_then(permission);
        let toward = match direction {
            Direction::Forward => "forward",
            Direction::Backward => "backward",
        };
        let by_direction = tags.get(&format!("{key}:{toward}")).and_then(permission);
        match by_direction.or(by_key) {
            Some(true) if is_general && !by_default && class != RoadClass::Track => so_far,
            Some(word) => Some(word),
            None => so_far,
        }
    });
    said.unwrap_or(by_default) && follows_oneway(tags, class, direction)
}

/// What a value of an access key says; none where it says nothing to a taxi.
fn permission(value: &str) -> Option<bool> {
    match value {
        "yes" | "permissive" | "designated" | "destination" | "customers" | "official"
        | "public" => Some(true),
        "no"
        | "private"
        | "agricultural"
        | "forestry"
        | "agricultural;forestry"
        | "delivery"
        | "emergency"
        | "military"
        | "permit"
        | "residents"
        | "use_sidepath" => Some(false),
        _ => None,
    }
}

fn follows_oneway(tags: &Tags, class: RoadClass, direction: Direction) -> bool {
    let said = ["oneway:taxi", "oneway:motorcar", "oneway:motor_vehicle", "oneway"]
        .iter()
        .find_map(|key| tags.get(key));
    match said {
        Some("yes" | "true" | "1") => direction == Direction::Forward,
        Some("-1" | "reverse") => direction == Direction::Backward,
        // Which way it goes depends on the hour: nothing to build a plan on.
        Some("reversible") => false,
        Some("no" | "false" | "0" | "alternating") => true,
        _ => {
            let is_implied = matches!(class, RoadClass::Motorway | RoadClass::MotorwayLink)
                || matches!(tags.get("junction"), Some("roundabout" | "circular"));
            !is_implied || direction == Direction::Forward
        }
    }
}

/// Returns whether a node stops a car.
pub(super) fn is_barred(tags: &Tags) -> bool {
    let Some(barrier) = tags.get("barrier") else { return false };
    let said =
        LADDER.iter().fold(None, |so_far, key| tags.get(key).and_then(permission).or(so_far));
    said.map_or(CLOSED_BARRIERS.contains(&barrier), |is_open| !is_open)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a way is open along and against its direction; tags as `key=value key=value`.
    fn open(text: &str) -> (bool, bool) {
        let tags = Tags::new(text.split(' ').filter_map(|tag| tag.split_once('=')));
        let class =
            tags.get("highway").map_or(Some(RoadClass::Ferry), RoadClass::of_highway).unwrap();
        (is_open(&tags, class, Direction::Forward), is_open(&tags, class, Direction::Backward))
    }

    #[test]
    fn the_most_particular_key_decides() {
        for (text, expected) in [
            ("highway=residential", true),
            ("highway=residential access=private", false),
            ("highway=residential access=no motor_vehicle=destination", true),
            ("highway=residential motor_vehicle=no taxi=yes", true),
            ("highway=residential motorcar=no", false),
            ("highway=unclassified motor_vehicle=agricultural", false),
            ("highway=residential vehicle=no access=yes", false),
            ("highway=residential access=nonsense", true),
            ("highway=track", false),
            ("highway=track tracktype=grade1", true),
            ("highway=track motor_vehicle=yes", true),
            ("highway=pedestrian", false),
            ("highway=pedestrian access=yes", false),
            ("highway=pedestrian motor_vehicle=destination", true),
            ("highway=busway access=no taxi=yes", true),
            ("highway=service service=emergency_access", false),
            ("route=ferry", true),
            ("route=ferry motor_vehicle=no", false),
        ] {
            assert_eq!(open(text), (expected, expected), "{text}");
        }
    }

    #[test]
    fn one_way_streets_are_open_one_way() {
        for (text, expected) in [
            ("highway=residential oneway=yes", (true, false)),
            ("highway=residential oneway=1", (true, false)),
            ("highway=residential oneway=-1", (false, true)),
            ("highway=residential oneway=reversible", (false, false)),
            ("highway=residential oneway=yes oneway:taxi=no", (true, true)),
            ("highway=residential oneway=no oneway:motorcar=yes", (true, false)),
            ("highway=residential motor_vehicle:backward=no", (true, false)),
            ("highway=motorway", (true, false)),
            ("highway=motorway_link", (true, false)),
            ("highway=motorway_link oneway=no", (true, true)),
            ("highway=tertiary junction=roundabout", (true, false)),
            ("highway=tertiary junction=circular", (true, false)),
        ] {
            assert_eq!(open(text), expected, "{text}");
        }
    }

    #[test]
    fn barriers_stop_cars_unless_a_tag_lets_them_through() {
        for (text, expected) in [
            ("barrier=bollard", true),
            ("barrier=bollard motor_vehicle=yes", false),
            ("barrier=gate", false),
            ("barrier=gate access=private", true),
            ("barrier=lift_gate access=no taxi=yes", false),
            ("barrier=cattle_grid", false),
            ("highway=crossing access=no", false),
        ] {
            let tags = Tags::new(text.split(' ').filter_map(|tag| tag.split_once('=')));
            assert_eq!(is_barred(&tags), expected, "{text}");
        }
    }
}
