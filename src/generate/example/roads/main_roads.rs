//! Numbered roads and motorways, with their exits and forks.

use crate::generate::example::facts::{Facts, JunctionKind, MainRoad, Waypoint};
use crate::generate::example::roads::line::{Class, Line};
use crate::generate::plane::{Point, insert_at, length_to, smooth};

/// From the middle of a motorway to each carriageway.
const CARRIAGEWAY: f64 = 12.0;
/// From an exit to where its slip roads leave the motorway.
const SLIP: f64 = 380.0;
/// From the middle of a motorway to the end of its slip roads.
const TERMINAL: f64 = 75.0;

/// The ends of an exit's slip roads on the crossing road.
struct Terminals {
    junction: usize,
    at: [Point; 2],
}

/// Draws the main roads.
pub(super) fn main_roads(facts: &Facts) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut exits = Vec::new();
    for road in facts.roads.iter().filter(|road| road.class != "motorway") {
        lines.push(ordinary(facts, road, &mut exits));
    }
    for road in facts.roads.iter().filter(|road| road.class == "motorway") {
        motorway(facts, road, &exits, &mut lines);
    }
    lines
}

fn course(facts: &Facts, road: &MainRoad, step: f64) -> Vec<Point> {
    let points: Vec<Point> = road.course.iter().map(|&waypoint| facts.at(waypoint)).collect();
    smooth(&points, step)
}

fn ordinary(facts: &Facts, road: &MainRoad, exits: &mut Vec<Terminals>) -> Line {
    let mut points = course(facts, road, 160.0);
    for &waypoint in &road.course {
        let Waypoint::Junction(junction) = waypoint else { continue };
        let is_new = !exits.iter().any(|exit| exit.junction == junction);
        if facts.junctions[junction].kind == JunctionKind::Exit && is_new {
            let at = terminals(&mut points, facts.junctions[junction].at);
            exits.push(Terminals { junction, at });
        }
    }
    let line = Line::new(Class::of_tag(&road.class), road.maxspeed, points);
    let line = line.numbered(&road.reference);
    if road.reference.is_empty() { line.named(name(facts, road)) } else { line }
}

/// Named after the settlement it leads to.
fn name(facts: &Facts, road: &MainRoad) -> String {
    let leads_to = road.course.iter().rev().find_map(|waypoint| match waypoint {
        Waypoint::Settlement(index) => Some(facts.settlements[*index].place.as_str()),
        _ => None,
    });
    leads_to.map(road_to).unwrap_or_default()
}

/// What a road to a place is called: Meppelerweg, Beilerweg, Hoogeveenseweg.
pub(super) fn road_to(place: &str) -> String {
    let place = place.replace(' ', "");
    if place.ends_with("een") || place.ends_with("oo") {
        format!("{place}seweg")
    } else if let Some(stem) = place.strip_suffix('n').filter(|stem| stem.ends_with('e')) {
        format!("{stem}rweg")
    } else if place.ends_with('e') {
        format!("{place}rweg")
    } else {
        format!("{place}erweg")
    }
}

/// Puts a vertex on either side of an exit; where the road ends there, it is made longer.
fn terminals(points: &mut Vec<Point>, exit: Point) -> [Point; 2] {
    let is_at = |point: &Point| *point == exit;
    if points.first().is_some_and(is_at) {
        let beyond = exit.minus(points[1]).unit().times(TERMINAL);
        points.insert(0, exit.plus(beyond));
    }
    if points.last().is_some_and(is_at) {
        let beyond = exit.minus(points[points.len() - 2]).unit().times(TERMINAL);
        points.push(exit.plus(beyond));
    }
    let vertex = points.iter().position(is_at).expect("the course passes its junctions");
    let reached = length_to(points, vertex);
    let after = insert_at(points, reached + TERMINAL);
    let after = points[after];
    let before = insert_at(points, reached - TERMINAL);
    [points[before], after]
}

/// Two carriageways, the slip roads of exits, the links to the motorway it leaves.
fn motorway(facts: &Facts, road: &MainRoad, exits: &[Terminals], lines: &mut Vec<Line>) {
    let mut middle = course(facts, road, 200.0);
    let starts_at_fork = is_fork(facts, road.course[0]);
    if starts_at_fork {
        let first = insert_at(&mut middle, 300.0);
        middle.drain(..first);
    }
    let mut slips = Vec::new();
    for &waypoint in &road.course[usize::from(starts_at_fork)..] {
        let Waypoint::Junction(junction) = waypoint else { continue };
        let at = facts.junctions[junction].at;
        let vertex = middle.iter().position(|&point| point == at).expect("it passes there");
        let reached = length_to(&middle, vertex);
        let before = insert_at(&mut middle, reached - SLIP);
        let before = middle[before];
        let after = insert_at(&mut middle, reached + SLIP);
        slips.push((junction, at, before, middle[after]));
    }
    let side = |factor: f64| offset(&middle, factor * CARRIAGEWAY);
    let (mut forth, mut back) = (side(1.0), side(-1.0));
    let place_on = |line: &[Point], point: Point| {
        line[middle.iter().position(|&vertex| vertex == point).expect("it was put there")]
    };
    for (junction, at, before, after) in slips {
        let ends = [&forth, &back].map(|line| (place_on(line, before), place_on(line, after)));
        if let Some(exit) = exits.iter().find(|exit| exit.junction == junction) {
            slip_roads(at, after.minus(before), exit, ends, &road.reference, lines);
        } else {
            fork(facts, junction, ends, lines);
        }
    }
    // At the edge of the map the carriageways meet, so that whoever gets there can come back.
    if !starts_at_fork {
        forth.insert(0, middle[0]);
        back.insert(0, middle[0]);
    }
    forth.extend(middle.last());
    back.extend(middle.last());
    back.reverse();
    for points in [forth, back] {
        let line = Line::new(Class::Motorway, road.maxspeed, points);
        lines.push(line.numbered(&road.reference).oneway());
    }
}

fn is_fork(facts: &Facts, waypoint: Waypoint) -> bool {
    matches!(waypoint, Waypoint::Junction(j) if facts.junctions[j].kind == JunctionKind::Fork)
}

/// Four slip roads: off and on for each carriageway, at the end of the crossing road on its side.
fn slip_roads(
    at: Point,
    along: Point,
    exit: &Terminals,
    [forth, back]: [(Point, Point); 2],
    reference: &str,
    lines: &mut Vec<Line>,
) {
    let is_right = |point: Point| along.cross(point.minus(at)) < 0.0;
    let [first, second] = exit.at;
    let (right, left) = if is_right(first) { (first, second) } else { (second, first) };
    let sides = [(forth.0, right, forth.1), (back.1, left, back.0)];
    for (leave, terminal, join) in sides {
        for (from, to) in [(leave, terminal), (terminal, join)] {
            let bend = from.towards(to, 0.5).plus(to.minus(from).right().unit().times(12.0));
            let line = Line::new(Class::MotorwayLink, 80, vec![from, bend, to]);
            lines.push(line.numbered(reference).oneway());
        }
    }
}

/// The links between a motorway and another one that begins here.
fn fork(facts: &Facts, junction: usize, [forth, back]: [(Point, Point); 2], lines: &mut Vec<Line>) {
    let begins = |road: &&MainRoad| {
        road.class == "motorway" && road.course[0] == Waypoint::Junction(junction)
    };
    let Some(road) = facts.roads.iter().find(begins) else { return };
    let mut middle = course(facts, road, 200.0);
    let first = insert_at(&mut middle, 300.0);
    middle.drain(..first);
    let away = offset(&middle, CARRIAGEWAY)[0];
    let towards = offset(&middle, -CARRIAGEWAY)[0];
    for (from, to) in [(forth.0, away), (back.1, away), (towards, forth.1), (towards, back.0)] {
        let line = Line::new(Class::MotorwayLink, 80, vec![from, to]);
        lines.push(line.numbered(&road.reference).oneway());
    }
}

/// The line shifted to its right, vertex by vertex.
fn offset(line: &[Point], distance: f64) -> Vec<Point> {
    let shifted = |index: usize| {
        let before = line[index.saturating_sub(1)];
        let after = line[(index + 1).min(line.len() - 1)];
        line[index].plus(after.minus(before).unit().right().times(distance))
    };
    (0..line.len()).map(shifted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roads_are_called_as_in_drenthe() {
        assert_eq!(road_to("Meppel"), "Meppelerweg");
        assert_eq!(road_to("Beilen"), "Beilerweg");
        assert_eq!(road_to("Hoogeveen"), "Hoogeveenseweg");
        assert_eq!(road_to("Pesse"), "Pesserweg");
    }
}
