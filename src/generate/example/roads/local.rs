//! Roads between neighbouring villages, and farm roads around them.

use crate::dice::Dice;
use crate::generate::example::facts::{Facts, Waypoint};
use crate::generate::example::roads::line::{Class, Line};
use crate::generate::example::roads::main_roads::road_to;
use crate::generate::example::roads::town::radius;
use crate::generate::plane::{Point, smooth};

/// No local road is longer, metres.
const LONGEST: f64 = 9000.0;
/// Main roads that are at most this much longer than the crow flies make a local road needless.
const GOOD_ENOUGH: f64 = 1.3;

/// Roads between villages that neighbour each other (Gabriel and Sokal 1969) where no main road
/// leads there already.
pub(super) fn local_roads(facts: &Facts, dice: &mut Dice) -> Vec<Line> {
    let settlements = &facts.settlements;
    let by_main_road = main_distances(facts);
    let mut lines = Vec::new();
    for a in 0..settlements.len() {
        for b in a + 1..settlements.len() {
            let (from, to) = (settlements[a].middle, settlements[b].middle);
            let crow = from.distance(to);
            if crow > LONGEST
                || by_main_road[a][b] < GOOD_ENOUGH * crow
                || !are_neighbours(facts, from, to)
            {
                continue;
            }
            let is_inside = settlements[a].place == settlements[b].place;
            let class =
                if is_inside || dice.chance(0.4) { Class::Tertiary } else { Class::Unclassified };
            let points = smooth(&winding(from, to, 0.06, dice), 160.0);
            let line = Line::new(class, if is_inside { 50 } else { 60 }, points);
            let leads_to = if is_inside { &settlements[b].district } else { &settlements[b].place };
            lines.push(line.named(road_to(leads_to)));
        }
    }
    lines
}

/// Does no third village lie in the circle between the two?
fn are_neighbours(facts: &Facts, from: Point, to: Point) -> bool {
    let (middle, reach) = (from.towards(to, 0.5), from.distance(to) / 2.0);
    facts.settlements.iter().all(|settlement| {
        let other = settlement.middle;
        other == from || other == to || other.distance(middle) >= reach
    })
}

/// Distances between settlements over the main roads, motorways left out (Floyd 1962).
fn main_distances(facts: &Facts) -> Vec<Vec<f64>> {
    let n_settlements = facts.settlements.len();
    let size = n_settlements + facts.junctions.len();
    let mut distances = vec![vec![f64::INFINITY; size]; size];
    for (index, row) in distances.iter_mut().enumerate() {
        row[index] = 0.0;
    }
    for road in facts.roads.iter().filter(|road| road.class != "motorway") {
        let (mut last, mut length): (Option<usize>, f64) = (None, 0.0);
        let mut from = facts.at(road.course[0]);
        for &waypoint in &road.course {
            length += from.distance(facts.at(waypoint));
            from = facts.at(waypoint);
            let node = match waypoint {
                Waypoint::Settlement(index) => index,
                Waypoint::Junction(index) => n_settlements + index,
                Waypoint::Point(_) => continue,
            };
            if let Some(last) = last {
                distances[last][node] = length.min(distances[last][node]);
                distances[node][last] = distances[last][node];
            }
            (last, length) = (Some(node), 0.0);
        }
    }
    for via in 0..size {
        let row = distances[via].clone();
        for from in &mut distances {
            let first = from[via];
            if first.is_finite() {
                for (to, rest) in row.iter().enumerate() {
                    from[to] = from[to].min(first + rest);
                }
            }
        }
    }
    distances
}

/// A few points from one place to another that keep somewhat off the straight line.
fn winding(from: Point, to: Point, slack: f64, dice: &mut Dice) -> Vec<Point> {
    let length = from.distance(to);
    let n_bends = (length / 900.0) as usize + 1;
    let aside = to.minus(from).unit().right().times(slack * length.min(2500.0));
    let mut points = vec![from];
    for bend in 1..=n_bends {
        let part = bend as f64 / (n_bends + 1) as f64;
        points.push(from.towards(to, part).plus(aside.times(dice.between(-1.0, 1.0))));
    }
    points.push(to);
    points
}

/// Roads from each village into its fields, some tied to each other.
pub(super) fn farm_roads(facts: &Facts, dice: &mut Dice) -> Vec<Line> {
    let mut lines = Vec::new();
    for settlement in &facts.settlements {
        if !settlement.district.is_empty() {
            continue;
        }
        let n_roads = 3 + dice.below(3);
        let turn = dice.between(0.0, std::f64::consts::TAU);
        let mut ends: Vec<Point> = Vec::new();
        for road in 0..n_roads {
            let angle = turn
                + std::f64::consts::TAU * (road as f64 + dice.between(0.0, 0.5)) / n_roads as f64;
            let direction = Point::direction(angle);
            let edge = radius(settlement);
            let from = settlement.middle.plus(direction.times(edge * 0.3));
            let to = settlement.middle.plus(direction.times(edge + dice.between(700.0, 1900.0)));
            let points = smooth(&winding(from, to, 0.12, dice), 150.0);
            lines.push(farm_road(points, &settlement.place, lines.len()));
            if let Some(&last) = ends.last()
                && dice.chance(0.6)
            {
                let points = smooth(&winding(last, to, 0.12, dice), 150.0);
                lines.push(farm_road(points, &settlement.place, lines.len()));
            }
            ends.push(to);
        }
    }
    lines
}

/// A farm road, named after the village and the land.
fn farm_road(points: Vec<Point>, place: &str, number: usize) -> Line {
    let lands = ["esch", "veld", "mars", "broek", "heide", "kamp", "hooi", "made", "ven", "zand"];
    let kinds = ["weg", "dijk", "pad", "wijk"];
    let place = adjective(place);
    let land = lands[number % lands.len()];
    let kind = kinds[number / lands.len() % kinds.len()];
    Line::new(Class::Unclassified, 60, points).named(format!("{place} {land}{kind}"))
}

/// The adjective of a place, without an article before it: Alteveerse, Pesser, Wijkse.
fn adjective(place: &str) -> String {
    let articles = ["De ", "Het ", "'t "];
    let bare = articles.iter().find_map(|article| place.strip_prefix(article)).unwrap_or(place);
    let joined = bare.replace(' ', "");
    match joined.chars().last() {
        Some('e') if !joined.ends_with("ee") => joined + "r",
        Some('s') => joined + "e",
        _ => joined + "se",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roads_are_named_after_places_as_people_say_it() {
        let of_places = ["Alteveer", "Drogteropslagen", "Pesse", "De Wijk", "Assen", "Dedemsvaart"];
        let expected =
            ["Alteveerse", "Drogteropslagense", "Pesser", "Wijkse", "Assense", "Dedemsvaartse"];
        assert_eq!(of_places.map(adjective), expected);
    }
}
