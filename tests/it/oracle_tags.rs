//! What the tags of a way mean, read a second time after `docs/roads.md` and nothing else.

use std::collections::BTreeMap;

type Tags<'a> = BTreeMap<&'a str, &'a str>;

/// A way that a taxi may drive in at least one direction.
pub(crate) struct OracleRoad {
    /// May vehicles stop on it?
    pub(crate) stoppable: bool,
    pub(crate) ferry: bool,
    /// Metres an hour along the way and against it.
    pub(crate) forward: Option<f64>,
    pub(crate) backward: Option<f64>,
    /// Seconds that a ferry's timetable gives for the whole way.
    pub(crate) duration: Option<f64>,
}

/// Legal speed without a sign in km/h and percentage driven of it.
fn habit(highway: &str) -> Option<(f64, f64)> {
    Some(match highway {
        "motorway" => (100.0, 95.0),
        "trunk" => (100.0, 90.0),
        "primary" => (80.0, 80.0),
        "secondary" => (80.0, 78.0),
        "tertiary" => (60.0, 75.0),
        "motorway_link" => (80.0, 75.0),
        "trunk_link" => (70.0, 75.0),
        "primary_link" | "secondary_link" | "tertiary_link" | "busway" => (50.0, 75.0),
        "unclassified" => (60.0, 72.0),
        "road" => (50.0, 70.0),
        "residential" => (30.0, 75.0),
        "living_street" => (15.0, 75.0),
        "service" | "track" => (20.0, 75.0),
        "pedestrian" => (15.0, 70.0),
        _ => return None,
    })
}

/// What the tags of a way mean; none for what is no road for a taxi.
pub(crate) fn road(tags: &Tags) -> Option<OracleRoad> {
    let has = |key: &str, value: &str| tags.get(key) == Some(&value);
    if has("area", "yes") || has("service", "emergency_access") {
        return None;
    }
    let highway = tags.get("highway").copied();
    let ferry = highway.is_none() && has("route", "ferry");
    if !ferry {
        habit(highway?)?;
    }
    let (along, against) = oneway(tags, highway);
    let speed = |way: &str| {
        if ferry { 10_000.0 } else { practical(tags, highway.unwrap(), way) }
    };
    let forward = (along && allowed(tags, highway, "forward")).then(|| speed("forward"));
    let backward = (against && allowed(tags, highway, "backward")).then(|| speed("backward"));
    (forward.is_some() || backward.is_some()).then(|| OracleRoad {
        stoppable: !ferry && !matches!(highway, Some("motorway" | "motorway_link")),
        ferry,
        forward,
        backward,
        duration: tags.get("duration").filter(|_| ferry).and_then(|text| clock(text)),
    })
}

/// The last of the keys, from general to particular, that says yes or no to a taxi.
fn allowed(tags: &Tags, highway: Option<&str>, way: &str) -> bool {
    let track = highway == Some("track");
    let closed = match highway {
        Some("track") => tags.get("tracktype") != Some(&"grade1"),
        Some("pedestrian" | "busway") => true,
        _ => false,
    };
    let mut open = !closed;
    for key in ["access", "vehicle", "motor_vehicle", "motorcar", "taxi"] {
        let particular = tags.get(format!("{key}:{way}").as_str()).and_then(|v| yes_or_no(v));
        let said = particular.or_else(|| tags.get(key).and_then(|v| yes_or_no(v)));
        // A general yes does not open a road for buses or walkers.
        let too_general = closed && !track && matches!(key, "access" | "vehicle");
        match said {
            Some(true) if too_general => {}
            Some(word) => open = word,
            None => {}
        }
    }
    open
}

fn yes_or_no(value: &str) -> Option<bool> {
    let yes = ["yes", "permissive", "designated", "destination", "customers", "official", "public"];
    let no = [
        "no",
        "private",
        "agricultural",
        "forestry",
        "agricultural;forestry",
        "delivery",
        "emergency",
        "military",
        "permit",
        "residents",
        "use_sidepath",
    ];
    if yes.contains(&value) { Some(true) } else { no.contains(&value).then_some(false) }
}

/// Is a barrier on a node closed to a taxi?
pub(crate) fn is_closed(tags: &Tags) -> bool {
    let Some(barrier) = tags.get("barrier") else { return false };
    let keys = ["taxi", "motorcar", "motor_vehicle", "vehicle", "access"];
    let said = keys.iter().find_map(|key| tags.get(key).and_then(|value| yes_or_no(value)));
    // Gates, lift gates, cattle grids, toll booths and kerbs let a taxi through; these do not.
    let solid = "bollard block bus_trap chain cycle_barrier debris ditch fence \
                 full-height_turnstile hampshire_gate horse_stile jersey_barrier kissing_gate log \
                 motorcycle_barrier planter rope stile sump_buster turnstile wall wedge";
    said.map_or_else(|| solid.split(' ').any(|name| name == *barrier), |open| !open)
}

/// May the way be driven along, and against?
fn oneway(tags: &Tags, highway: Option<&str>) -> (bool, bool) {
    let keys = ["oneway:taxi", "oneway:motorcar", "oneway:motor_vehicle", "oneway"];
    match keys.iter().find_map(|key| tags.get(key)).copied() {
        Some("yes" | "true" | "1") => (true, false),
        Some("-1" | "reverse") => (false, true),
        Some("reversible") => (false, false),
        Some("no" | "false" | "0" | "alternating") => (true, true),
        _ => {
            let round = matches!(tags.get("junction"), Some(&("roundabout" | "circular")));
            let motorway = matches!(highway, Some("motorway" | "motorway_link"));
            (true, !(round || motorway))
        }
    }
}

/// Metres an hour in practice, one way.
fn practical(tags: &Tags, highway: &str, way: &str) -> f64 {
    let (unsigned, percent) = habit(highway).unwrap();
    let own_way = tags.get(format!("maxspeed:{way}").as_str()).and_then(|text| sign(text));
    let both_ways = ["maxspeed", "maxspeed:type", "source:maxspeed", "zone:maxspeed"]
        .iter()
        .find_map(|key| tags.get(key).and_then(|text| sign(text)));
    let mut legal = own_way.or(both_ways).unwrap_or(unsigned);
    if matches!(highway, "service" | "track" | "pedestrian") {
        legal = legal.min(unsigned + 10.0);
    }
    if matches!(tags.get("service"), Some(&("driveway" | "parking_aisle" | "drive-through"))) {
        legal = legal.min(15.0);
    }
    let rough = "unpaved compacted dirt earth fine_gravel grass gravel ground mud pebblestone \
                 sand woodchips";
    let is_rough =
        tags.get("surface").is_some_and(|surface| rough.split(' ').any(|name| name == *surface));
    (legal * percent * 10.0).min(if is_rough { 30_000.0 } else { 130_000.0 }).max(4000.0)
}

/// The lowest legal speed in km/h among the values of a sign.
fn sign(text: &str) -> Option<f64> {
    text.split([';', ',', '|'])
        .filter_map(|part| one_sign(&part.trim().to_lowercase()))
        .reduce(f64::min)
}

fn one_sign(text: &str) -> Option<f64> {
    match text {
        "none" | "unlimited" => return Some(130.0),
        "walk" => return Some(15.0),
        _ => {}
    }
    if let Some((country, place)) = text.split_once(':') {
        let is_country = (2..=6).contains(&country.len())
            && country.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        return match place {
            _ if !is_country => None,
            "urban" => Some(50.0),
            "rural" => Some(80.0),
            "trunk" => Some(100.0),
            "motorway" => Some(if country == "nl" { 100.0 } else { 120.0 }),
            "living_street" | "walk" => Some(15.0),
            "bicycle_road" => Some(30.0),
            zone => {
                let number = zone.trim_start_matches("zone").trim_start_matches(':');
                if number.contains(':') { None } else { one_sign(number) }
            }
        };
    }
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number: f64 = text[..text.len() - unit.len()].parse().ok()?;
    let speed = match unit.trim() {
        "" | "km/h" | "kmh" | "kph" => number,
        "mph" => number * 1.609_344,
        "knots" => number * 1.852,
        _ => return None,
    };
    Some(speed.round()).filter(|speed| (5.0..=150.0).contains(speed))
}

/// Seconds of `HH:MM`, `H:MM:SS` or minutes.
fn clock(text: &str) -> Option<f64> {
    let parts: Vec<f64> =
        text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [minutes] => Some(minutes * 60.0),
        [hours, minutes] => Some(hours * 3600.0 + minutes * 60.0),
        [hours, minutes, seconds] => Some(hours * 3600.0 + minutes * 60.0 + seconds),
        _ => None,
    }
}
