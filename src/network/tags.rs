//! The tags of one way or node, and the road that they mean.

use crate::network::access::{self, Direction};
use crate::network::speed::{self, RoadClass};

/// Keys and values of one way or node.
pub(super) struct Tags<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Tags<'a> {
    pub(super) fn new(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        Self(tags.collect())
    }

    /// The value of a key; of a key that stands twice the first.
    pub(super) fn get(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|tag| tag.0 == key).map(|tag| tag.1)
    }
}

/// What the tags of a way say to somebody who drives there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Road {
    /// The kind of road.
    pub class: RoadClass,
    /// Practical speed along the way in meters per hour; none where that is forbidden.
    pub forward: Option<u32>,
    /// Practical speed against the way in meters per hour; none where that is forbidden.
    pub backward: Option<u32>,
    /// The time that the whole way takes in seconds, where a timetable says so.
    pub duration: Option<u32>,
}

impl Road {
    /// Returns the road that a way's tags mean, if a taxi may drive there at all.
    pub fn of<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let tags = Tags::new(tags);
        let class = class(&tags)?;
        let (forward, backward) = speed::speeds(&tags, class);
        let open = |direction| access::is_open(&tags, class, direction);
        let road = Self {
            class,
            forward: open(Direction::Forward).then_some(forward),
            backward: open(Direction::Backward).then_some(backward),
            duration: (class == RoadClass::Ferry)
                .then(|| tags.get("duration").and_then(speed::duration))
                .flatten(),
        };
        (road.forward.is_some() || road.backward.is_some()).then_some(road)
    }
}

fn class(tags: &Tags) -> Option<RoadClass> {
    if tags.get("area") == Some("yes") {
        return None;
    }
    match tags.get("highway") {
        Some(highway) => RoadClass::of_highway(highway),
        None => (tags.get("route") == Some("ferry")).then_some(RoadClass::Ferry),
    }
}
