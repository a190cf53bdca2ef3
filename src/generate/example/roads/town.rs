//! Streets of towns and villages: districts with a pattern of their own, not a chessboard.

use crate::dice::Dice;
use crate::generate::example::facts::{Facts, Settlement};
use crate::generate::example::roads::line::{Class, Line};
use crate::generate::example::roads::names::Names;
use crate::generate::plane::Point;

/// The built-up area of a settlement: a convex polygon, each side with the neighbouring district.
#[derive(Clone, Debug)]
pub(super) struct Area {
    corners: Vec<(Point, Option<usize>)>,
}

impl Area {
    /// Does a point lie inside? The corners go round to the left.
    pub(super) fn contains(&self, point: Point) -> bool {
        !self.corners.is_empty()
            && self.sides().all(|(from, to, _)| to.minus(from).cross(point.minus(from)) >= 0.0)
    }

    fn sides(&self) -> impl Iterator<Item = (Point, Point, Option<usize>)> {
        let count = self.corners.len();
        (0..count).map(move |index| {
            let (from, neighbour) = self.corners[index];
            (from, self.corners[(index + 1) % count].0, neighbour)
        })
    }

    /// Cuts away what is nearer to a neighbouring district.
    fn cut(&mut self, own: Point, other: Point, neighbour: usize) {
        let (middle, towards) = (own.towards(other, 0.5), other.minus(own));
        let depth = |point: Point| point.minus(middle).dot(towards);
        let mut kept = Vec::new();
        for (from, to, side) in self.sides() {
            let (before, after) = (depth(from), depth(to));
            if before <= 0.0 {
                kept.push((from, side));
            }
            if (before <= 0.0) != (after <= 0.0) {
                let border = from.towards(to, before / (before - after));
                kept.push((border, if after > 0.0 { Some(neighbour) } else { side }));
            }
        }
        self.corners = kept;
    }

    /// The part of the line through `point` along `direction` that lies inside.
    fn chord(&self, point: Point, direction: Point) -> Option<(Point, Point)> {
        let (mut first, mut last) = (f64::NEG_INFINITY, f64::INFINITY);
        for (from, to, _) in self.sides() {
            let inward = to.minus(from).right().times(-1.0);
            let (speed, depth) = (inward.dot(direction), inward.dot(point.minus(from)));
            if speed.abs() < 1e-9 {
                if depth < 0.0 {
                    return None;
                }
            } else if speed > 0.0 {
                first = first.max(-depth / speed);
            } else {
                last = last.min(-depth / speed);
            }
        }
        let is_inside = first.is_finite() && last.is_finite() && last - first > 60.0;
        is_inside.then(|| (point.plus(direction.times(first)), point.plus(direction.times(last))))
    }
}

/// Rough radius of the built-up area, metres: towns are denser than villages.
pub(super) fn radius(settlement: &Settlement) -> f64 {
    let per_km2 = match (settlement.district.is_empty(), settlement.inhabitants) {
        (false, _) => 2700.0,
        (true, 3000..) => 1900.0,
        (true, _) => 1500.0,
    };
    let km2 = settlement.inhabitants as f64 / per_km2;
    (km2 / std::f64::consts::PI).sqrt() * 1000.0
}

/// The built-up area of every settlement; empty for hamlets.
pub(super) fn areas(facts: &Facts, dice: &mut Dice) -> Vec<Area> {
    let settlements = &facts.settlements;
    let area = |(index, settlement): (usize, &Settlement)| {
        let turn = dice.unit();
        let mut area = Area { corners: Vec::new() };
        if settlement.inhabitants < 140 {
            return area;
        }
        for corner in 0..12 {
            let angle = std::f64::consts::TAU * (f64::from(corner) + turn) / 12.0;
            let reach = radius(settlement) * dice.between(0.95, 1.12);
            let point = settlement.middle.plus(Point::direction(angle).times(reach));
            area.corners.push((point, None));
        }
        for (other, neighbour) in settlements.iter().enumerate() {
            if other != index && neighbour.middle.distance(settlement.middle) < 5000.0 {
                area.cut(settlement.middle, neighbour.middle, other);
            }
        }
        area
    };
    settlements.iter().enumerate().map(area).collect()
}

/// Draws the streets of all settlements.
pub(super) fn streets(
    facts: &Facts,
    areas: &[Area],
    is_home: impl Fn(&Settlement) -> bool,
    dice: &mut Dice,
) -> Vec<Line> {
    let mut names = Names::new(dice);
    let mut lines = Vec::new();
    for (index, settlement) in facts.settlements.iter().enumerate() {
        if !settlement.district.is_empty() {
            collectors(index, settlement, areas, &mut names, &mut lines);
        }
    }
    for (index, settlement) in facts.settlements.iter().enumerate() {
        let coarseness = if is_home(settlement) { 1.0 } else { 1.7 };
        pattern(index, settlement, &areas[index], coarseness, &mut names, dice, &mut lines);
    }
    lines
}

/// The roads between districts and the ring around a town.
fn collectors(
    index: usize,
    settlement: &Settlement,
    areas: &[Area],
    names: &mut Names,
    lines: &mut Vec<Line>,
) {
    for (from, to, neighbour) in areas[index].sides() {
        // A side that two districts share is drawn by the first of them.
        if neighbour.is_some_and(|other| other < index) || from.distance(to) < 30.0 {
            continue;
        }
        let class = if neighbour.is_some() { Class::Tertiary } else { Class::Residential };
        let ends = beyond(from, to, 12.0);
        let mut line = Line::new(class, if neighbour.is_some() { 50 } else { 30 }, bent(ends));
        line.settlement = Some(index);
        lines.push(line.named(names.next(&settlement.place)));
    }
}

/// Streets along and across, each district in its own direction and size of blocks.
fn pattern(
    index: usize,
    settlement: &Settlement,
    area: &Area,
    coarseness: f64,
    names: &mut Names,
    dice: &mut Dice,
    lines: &mut Vec<Line>,
) {
    let along = Point::direction(dice.between(0.0, std::f64::consts::TAU));
    let is_town = !settlement.district.is_empty();
    let (narrow, wide) = if is_town { (85.0, 165.0) } else { (115.0, 190.0) };
    let reach = radius(settlement) * 1.3;
    for (direction, block) in [(along, narrow), (along.right(), wide)] {
        let mut aside = -reach + dice.between(0.0, block);
        while aside < reach {
            // A street that is not quite parallel to the last one.
            let tilted = direction.plus(direction.right().times(dice.between(-0.06, 0.06))).unit();
            let start = settlement.middle.plus(direction.right().times(aside));
            if let Some((from, to)) = area.chord(start, tilted) {
                let mut line = Line::new(Class::Residential, 30, bent(beyond(from, to, 12.0)));
                line.settlement = Some(index);
                line.oneway = is_town && dice.chance(0.06);
                lines.push(line.named(names.next(&settlement.place)));
            }
            aside += block * coarseness * dice.between(0.75, 1.35);
        }
    }
}

/// The same segment, longer at both ends.
fn beyond(from: Point, to: Point, length: f64) -> (Point, Point) {
    let more = to.minus(from).unit().times(length);
    (from.minus(more), to.plus(more))
}

/// A segment as a line that bends with the lie of the land.
fn bent((from, to): (Point, Point)) -> Vec<Point> {
    let n_steps = (from.distance(to) / 45.0).ceil().max(1.0) as usize;
    (0..=n_steps).map(|k| bend(from.towards(to, k as f64 / n_steps as f64))).collect()
}

/// Shifts a point a little, neighbouring points alike.
fn bend(point: Point) -> Point {
    let (x, y) = (point.x, point.y);
    let east = libm::sin(y / 97.0 + 0.8 * libm::sin(x / 310.0)) + 0.5 * libm::sin(x / 173.0);
    let north = libm::sin(x / 113.0 + 0.8 * libm::sin(y / 290.0)) + 0.5 * libm::sin(y / 151.0);
    Point { x: x + 15.0 * east, y: y + 15.0 * north }
}
