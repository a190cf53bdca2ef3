//! The facts of Zuidwest-Drenthe: its places, junctions, roads and sites, from `data/example/`.

use crate::generate::plane::{Plane, Point};
use crate::region::Place;

/// The middle of the map.
pub(crate) const ORIGIN: Place = Place { lat_e6: 52_760_000, lon_e6: 6_430_000 };

/// A village, or a district of a town.
#[derive(Clone, Debug)]
pub(crate) struct Settlement {
    /// Village or town.
    pub(crate) place: String,
    /// District of the town; empty for a village.
    pub(crate) district: String,
    /// Municipality it belongs to.
    pub(crate) municipality: String,
    /// Its middle.
    pub(crate) middle: Point,
    /// Roughly how many people live there.
    pub(crate) inhabitants: i64,
    /// Four digits of its postcode.
    pub(crate) pc4: String,
}

/// A point where main roads meet.
#[derive(Clone, Debug)]
pub(crate) struct Junction {
    /// Its name in `roads.csv`.
    pub(crate) name: String,
    /// How roads meet there.
    pub(crate) kind: JunctionKind,
    /// Where.
    pub(crate) at: Point,
}

/// How roads meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JunctionKind {
    /// A motorway passes over another road, with slip roads.
    Exit,
    /// A motorway begins at another one.
    Fork,
    /// Level.
    Cross,
}

/// A main road: its number, class and what it passes.
#[derive(Clone, Debug)]
pub(crate) struct MainRoad {
    /// `A28`, `N371`; empty for a road without a number.
    pub(crate) reference: String,
    /// OSM class.
    pub(crate) class: String,
    /// Speed limit outside built-up areas.
    pub(crate) maxspeed: i64,
    /// Its course.
    pub(crate) course: Vec<Waypoint>,
}

/// A point on the course of a main road.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Waypoint {
    /// A settlement, by index.
    Settlement(usize),
    /// A junction, by index.
    Junction(usize),
    /// Some point on the way.
    Point(Point),
}

/// Everything known beforehand.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// The projection of every point.
    pub(crate) plane: Plane,
    /// Villages and districts.
    pub(crate) settlements: Vec<Settlement>,
    /// Named junctions.
    pub(crate) junctions: Vec<Junction>,
    /// Main roads.
    pub(crate) roads: Vec<MainRoad>,
}

impl Facts {
    /// Reads the embedded tables.
    ///
    /// # Panics
    /// When a table has an error, which a test excludes.
    pub(crate) fn read() -> Self {
        let plane = Plane::around(ORIGIN);
        let mut facts = Self {
            plane,
            settlements: rows(include_str!("../../../data/example/places.csv"), |row| {
                settlement(&plane, row)
            }),
            junctions: rows(include_str!("../../../data/example/junctions.csv"), |row| {
                junction(&plane, row)
            }),
            roads: Vec::new(),
        };
        facts.roads =
            rows(include_str!("../../../data/example/roads.csv"), |row| facts.main_road(row));
        facts
    }

    /// Where a waypoint lies.
    pub(crate) fn at(&self, waypoint: Waypoint) -> Point {
        match waypoint {
            Waypoint::Settlement(index) => self.settlements[index].middle,
            Waypoint::Junction(index) => self.junctions[index].at,
            Waypoint::Point(point) => point,
        }
    }

    fn main_road(&self, row: &csv::StringRecord) -> Option<MainRoad> {
        let course: Option<Vec<Waypoint>> =
            row.get(3)?.split('|').map(|word| self.waypoint(word.trim())).collect();
        Some(MainRoad {
            reference: row.get(0)?.to_owned(),
            class: row.get(1)?.to_owned(),
            maxspeed: row.get(2)?.parse().ok()?,
            course: course?,
        })
    }

    fn waypoint(&self, word: &str) -> Option<Waypoint> {
        if let Some(name) = word.strip_prefix('#') {
            let index = self.junctions.iter().position(|junction| junction.name == name)?;
            return Some(Waypoint::Junction(index));
        }
        if let Some(name) = word.strip_prefix('@') {
            let (place, district) = name.split_once('/').unwrap_or((name, ""));
            let is_it = |s: &Settlement| {
                s.place == place && (district.is_empty() || s.district == district)
            };
            return Some(Waypoint::Settlement(self.settlements.iter().position(is_it)?));
        }
        let (lat, lon) = word.split_once(' ')?;
        Some(Waypoint::Point(point(&self.plane, lat, lon)?))
    }
}

/// Reads every row of an embedded table.
pub(crate) fn rows<T>(table: &str, read: impl Fn(&csv::StringRecord) -> Option<T>) -> Vec<T> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.expect("a test reads the embedded tables");
        read(&row).unwrap_or_else(|| panic!("embedded table, row {row:?}"))
    });
    rows.collect()
}

/// A point from two texts.
pub(crate) fn point(plane: &Plane, lat: &str, lon: &str) -> Option<Point> {
    Some(plane.point(Place::from_degrees(lat.parse().ok()?, lon.parse().ok()?)))
}

fn settlement(plane: &Plane, row: &csv::StringRecord) -> Option<Settlement> {
    Some(Settlement {
        place: row.get(0)?.to_owned(),
        district: row.get(1)?.to_owned(),
        municipality: row.get(2)?.to_owned(),
        middle: point(plane, row.get(3)?, row.get(4)?)?,
        inhabitants: row.get(5)?.parse().ok()?,
        pc4: row.get(6)?.to_owned(),
    })
}

fn junction(plane: &Plane, row: &csv::StringRecord) -> Option<Junction> {
    let kind = match row.get(1)? {
        "exit" => JunctionKind::Exit,
        "fork" => JunctionKind::Fork,
        "cross" => JunctionKind::Cross,
        _ => return None,
    };
    Some(Junction {
        name: row.get(0)?.to_owned(),
        kind,
        at: point(plane, row.get(2)?, row.get(3)?)?,
    })
}
