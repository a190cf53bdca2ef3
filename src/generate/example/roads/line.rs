//! A road as it is drawn, before roads know where they meet.

use crate::generate::plane::Point;

/// Class of a road, the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Motorway,
    MotorwayLink,
    Trunk,
    Primary,
    Secondary,
    Tertiary,
    Unclassified,
    Residential,
}

impl Class {
    /// Value of the `highway` tag.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Motorway => "motorway",
            Self::MotorwayLink => "motorway_link",
            Self::Trunk => "trunk",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Tertiary => "tertiary",
            Self::Unclassified => "unclassified",
            Self::Residential => "residential",
        }
    }

    /// The class with this tag; what is unknown is unclassified.
    pub(crate) fn of_tag(tag: &str) -> Self {
        match tag {
            "motorway" => Self::Motorway,
            "trunk" => Self::Trunk,
            "primary" => Self::Primary,
            "secondary" => Self::Secondary,
            "tertiary" => Self::Tertiary,
            _ => Self::Unclassified,
        }
    }

    /// Do roads of these classes meet where they cross? Others pass over each other.
    pub(crate) fn meets(self, other: Self) -> bool {
        let (high, low) = if self < other { (self, other) } else { (other, self) };
        match high {
            Self::Motorway | Self::MotorwayLink => false,
            Self::Trunk => low <= Self::Tertiary,
            _ => true,
        }
    }
}

/// A road.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its class.
    pub(crate) class: Class,
    /// Speed limit outside built-up areas, km/h.
    pub(crate) maxspeed: i64,
    /// Street name; empty for roads without houses.
    pub(crate) name: String,
    /// Road number; empty for most.
    pub(crate) reference: String,
    /// Driven in the order of its points only?
    pub(crate) oneway: bool,
    /// Is it the ring of a roundabout?
    pub(crate) roundabout: bool,
    /// The settlement whose street it is, by index.
    pub(crate) settlement: Option<usize>,
    /// Its course.
    pub(crate) points: Vec<Point>,
}

impl Line {
    /// A road without name or number, two-way.
    pub(crate) fn new(class: Class, maxspeed: i64, points: Vec<Point>) -> Self {
        Self {
            class,
            maxspeed,
            name: String::new(),
            reference: String::new(),
            oneway: false,
            roundabout: false,
            settlement: None,
            points,
        }
    }

    /// The same, driven one way.
    pub(crate) fn oneway(mut self) -> Self {
        self.oneway = true;
        self
    }

    /// The same with a number.
    pub(crate) fn numbered(mut self, reference: &str) -> Self {
        reference.clone_into(&mut self.reference);
        self
    }

    /// The same with a name.
    pub(crate) fn named(mut self, name: String) -> Self {
        self.name = name;
        self
    }
}
