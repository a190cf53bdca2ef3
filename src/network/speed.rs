//! How fast a car drives on a road: by the signs, by the class of the road, and by experience.

use serde::{Deserialize, Serialize};

use crate::network::tags::Tags;

/// The kinds of road that a car may use, most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RoadClass {
    /// *Autosnelweg*.
    Motorway,
    /// Slip road of a motorway.
    MotorwayLink,
    /// *Autoweg*.
    Trunk,
    /// Slip road of a trunk road.
    TrunkLink,
    /// Main road between towns.
    Primary,
    /// Slip road of a primary road.
    PrimaryLink,
    /// Road between villages.
    Secondary,
    /// Slip road of a secondary road.
    SecondaryLink,
    /// Road between neighbourhoods.
    Tertiary,
    /// Slip road of a tertiary road.
    TertiaryLink,
    /// Small road outside towns.
    Unclassified,
    /// Street with homes.
    Residential,
    /// *Woonerf*.
    LivingStreet,
    /// Way to a building, a car park, a farm.
    Service,
    /// Way through fields.
    Track,
    /// Street for walkers that cars may use.
    Pedestrian,
    /// Road for buses that taxis may use.
    Busway,
    /// Ship that takes cars.
    Ferry,
}

/// What is known of a class: its tag, the legal speed without a sign (km/h), and which part of
/// the legal speed is driven in practice (percent).
struct Habit(&'static str, RoadClass, u32, u32);

/// The tags of OpenStreetMap that are roads for us, with Dutch speeds.
///
/// The graph has no delays at junctions, bends and crossings, so the percentages hold them: on
/// a motorway only the limiter and traffic, in a street also every corner and parked car. They
/// are set by experience and not fitted: a taxi crosses a Dutch town at 25 to 30 km/h where 50
/// is allowed, and a country road of 60 at about 45.
const HABITS: &[Habit] = &[
    Habit("motorway", RoadClass::Motorway, 100, 95),
    Habit("motorway_link", RoadClass::MotorwayLink, 80, 75),
    Habit("trunk", RoadClass::Trunk, 100, 90),
    Habit("trunk_link", RoadClass::TrunkLink, 70, 75),
    Habit("primary", RoadClass::Primary, 80, 80),
    Habit("primary_link", RoadClass::PrimaryLink, 50, 75),
    Habit("secondary", RoadClass::Secondary, 80, 78),
    Habit("secondary_link", RoadClass::SecondaryLink, 50, 75),
    Habit("tertiary", RoadClass::Tertiary, 60, 75),
    Habit("tertiary_link", RoadClass::TertiaryLink, 50, 75),
    Habit("unclassified", RoadClass::Unclassified, 60, 72),
    Habit("road", RoadClass::Unclassified, 50, 70),
    Habit("residential", RoadClass::Residential, 30, 75),
    Habit("living_street", RoadClass::LivingStreet, 15, 75),
    Habit("service", RoadClass::Service, 20, 75),
    Habit("track", RoadClass::Track, 20, 75),
    Habit("pedestrian", RoadClass::Pedestrian, 15, 70),
    Habit("busway", RoadClass::Busway, 50, 75),
];

/// Meters per hour of a ship whose timetable is not known.
const FERRY_SPEED: u32 = 10_000;

/// Fastest and slowest in practice, meters per hour: so a sum of times never loses its distance.
const FASTEST: u32 = 130_000;
const SLOWEST: u32 = 4_000;

/// Fastest in practice on sand and gravel, meters per hour.
const UNPAVED: u32 = 30_000;

impl RoadClass {
    /// The class of a way by its tag `highway`.
    pub(super) fn of_highway(value: &str) -> Option<Self> {
        HABITS.iter().find(|habit| habit.0 == value).map(|habit| habit.1)
    }

    /// Whether a car may stop here to let somebody in.
    pub fn is_stoppable(self) -> bool {
        !matches!(self, Self::Motorway | Self::MotorwayLink | Self::Ferry)
    }
}

/// Returns the practical speeds of a way in meters per hour, along it and against it.
pub(super) fn speeds(tags: &Tags, class: RoadClass) -> (u32, u32) {
    if class == RoadClass::Ferry {
        return (FERRY_SPEED, FERRY_SPEED);
    }
    let habit = habit(tags, class);
    let signed = ["maxspeed", "maxspeed:type", "source:maxspeed", "zone:maxspeed"]
        .iter()
        .find_map(|key| tags.get(key).and_then(legal_speed));
    let toward = |key: &str| {
        let legal = tags.get(key).and_then(legal_speed).or(signed);
        practical_speed(tags, class, habit, legal)
    };
    (toward("maxspeed:forward"), toward("maxspeed:backward"))
}

fn habit(tags: &Tags, class: RoadClass) -> &'static Habit {
    let tag = tags.get("highway").unwrap_or("");
    HABITS
        .iter()
        .find(|habit| habit.0 == tag)
        .or_else(|| HABITS.iter().find(|habit| habit.1 == class))
        .unwrap_or(&HABITS[HABITS.len() - 1])
}

fn practical_speed(tags: &Tags, class: RoadClass, habit: &Habit, legal: Option<u32>) -> u32 {
    let mut legal = legal.unwrap_or(habit.2);
    // No sign makes a drive, a field track or a precinct fit for more than its own kind of speed.
    if matches!(class, RoadClass::Service | RoadClass::Track | RoadClass::Pedestrian) {
        legal = legal.min(habit.2 + 10);
    }
    if matches!(tags.get("service"), Some("driveway" | "parking_aisle" | "drive-through")) {
        legal = legal.min(15);
    }
    let practical = legal * habit.3 * 10;
    let roughest = if is_unpaved(tags) { UNPAVED } else { FASTEST };
    practical.min(roughest).max(SLOWEST)
}

fn is_unpaved(tags: &Tags) -> bool {
    matches!(
        tags.get("surface"),
        Some(
            "unpaved"
                | "compacted"
                | "dirt"
                | "earth"
                | "fine_gravel"
                | "grass"
                | "gravel"
                | "ground"
                | "mud"
                | "pebblestone"
                | "sand"
                | "woodchips"
        )
    )
}

/// Returns the legal speed in km/h that a tag means, if it can be understood.
///
/// Several values (`50;30`) mean the lowest of those understood.
fn legal_speed(text: &str) -> Option<u32> {
    text.split([';', ',', '|']).filter_map(|part| one_speed(part.trim())).min()
}

fn one_speed(text: &str) -> Option<u32> {
    let text = text.to_ascii_lowercase();
    match text.as_str() {
        "none" | "unlimited" => return Some(130),
        // Dutch law: *stapvoets* is 15 km/h.
        "walk" => return Some(15),
        _ => {}
    }
    if let Some((country, place)) = text.split_once(':') {
        return is_country(country).then(|| place_speed(country, place)).flatten();
    }
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let number: f64 = text[..digits].parse().ok()?;
    let factor = match text[digits..].trim() {
        "" | "km/h" | "kmh" | "kph" => 1.0,
        "mph" => 1.609_344,
        "knots" => 1.852,
        _ => return None,
    };
    let speed = libm::round(number * factor);
    (5.0..=150.0).contains(&speed).then_some(speed as u32)
}

fn is_country(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// The legal speed of `NL:urban` and its like; abroad the usual figure.
fn place_speed(country: &str, place: &str) -> Option<u32> {
    let is_dutch = country == "nl";
    match place {
        "urban" => Some(50),
        "rural" => Some(80),
        "trunk" => Some(100),
        "motorway" => Some(if is_dutch { 100 } else { 120 }),
        "living_street" | "walk" => Some(15),
        "bicycle_road" => Some(30),
        _ => {
            let number = place.strip_prefix("zone").unwrap_or(place).trim_start_matches(':');
            (!number.contains(':')).then(|| one_speed(number)).flatten()
        }
    }
}

/// Returns the seconds that a ferry's `duration` means: `HH:MM`, `H:MM:SS`, minutes, `PT1H20M`.
pub(super) fn duration(text: &str) -> Option<u32> {
    let text = text.trim();
    let seconds = if let Some(period) = text.strip_prefix("PT") {
        iso_period(period)?
    } else {
        let parts: Vec<u32> =
            text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        match parts[..] {
            [minutes] => minutes.checked_mul(60)?,
            [hours, minutes] if minutes < 60 => hours.checked_mul(3600)? + minutes * 60,
            [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
                hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)?
            }
            _ => return None,
        }
    };
    // Beyond two days it is a mistake.
    (1..=2 * 86_400).contains(&seconds).then_some(seconds)
}

fn iso_period(text: &str) -> Option<u32> {
    let mut seconds: u32 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: u32 = rest[..end].parse().ok()?;
        let unit = match rest.as_bytes()[end] {
            b'H' => 3600,
            b'M' => 60,
            b'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number.checked_mul(unit)?)?;
        rest = &rest[end + 1..];
    }
    Some(seconds)
}

/// Returns a ferry's speed in meters per hour, from its length and the time it takes.
pub(super) fn ferry_speed(meters: f64, seconds: u32) -> u32 {
    let speed = libm::round(meters * 3600.0 / f64::from(seconds));
    // A ship may well be slower than any car: a minute for eighty metres of river.
    speed.clamp(200.0, f64::from(FASTEST)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_speeds_are_understood() {
        for (text, expected) in [
            ("50", Some(50)),
            ("50 km/h", Some(50)),
            ("30 mph", Some(48)),
            ("NL:urban", Some(50)),
            ("nl:rural", Some(80)),
            ("NL:zone30", Some(30)),
            ("NL:zone:30", Some(30)),
            ("DE:motorway", Some(120)),
            ("walk", Some(15)),
            ("none", Some(130)),
            ("80; 50", Some(50)),
            ("signals", None),
            ("0", None),
            ("9999", None),
            ("-30", None),
            ("", None),
            ("ü", None),
            ("1.2.3", None),
            ("a:b:c:d", None),
        ] {
            assert_eq!(legal_speed(text), expected, "{text}");
        }
    }

    #[test]
    fn signs_and_habits_give_the_speed() {
        let speed = |tags: &[(&str, &str)]| {
            let tags = Tags::new(tags.iter().copied());
            let class = RoadClass::of_highway(tags.get("highway").unwrap()).unwrap();
            speeds(&tags, class)
        };
        assert_eq!(speed(&[("highway", "residential")]), (22_500, 22_500));
        assert_eq!(speed(&[("highway", "residential"), ("maxspeed", "50")]), (37_500, 37_500));
        assert_eq!(speed(&[("highway", "motorway"), ("maxspeed", "none")]), (123_500, 123_500));
        assert_eq!(
            speed(&[("highway", "primary"), ("maxspeed", "80"), ("maxspeed:backward", "50")]),
            (64_000, 40_000)
        );
        let sandy = [("highway", "tertiary"), ("maxspeed", "80"), ("surface", "sand")];
        assert_eq!(speed(&sandy), (30_000, 30_000));
        let drive = [("highway", "service"), ("service", "driveway"), ("maxspeed", "50")];
        assert_eq!(speed(&drive), (11_250, 11_250));
    }

    #[test]
    fn ferry_times_are_understood() {
        for (text, expected) in [
            ("00:20", Some(1200)),
            ("1:05:30", Some(3930)),
            ("15", Some(900)),
            ("PT1H20M", Some(4800)),
            ("99:99", None),
            ("4000000000:00", None),
            ("0", None),
            ("soon", None),
            ("PT", None),
            ("PT5", None),
        ] {
            assert_eq!(duration(text), expected, "{text}");
        }
        assert_eq!(ferry_speed(1000.0, 360), 10_000);
    }
}
