//! Demand on any road network: villages are found where streets are dense.

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::generate::demand::{self, Ground, Home, Quarter, Stop, Tally};
use crate::generate::plane::{Plane, Point};
use crate::network::{Network, RoadClass, RoadSegment};
use crate::region::{Authority, Place, Region, Site, SiteKind};
use crate::text::Message;
use crate::units::{apportion, ratio};

/// Side of the cells in which street length is counted, metres.
const CELL: f64 = 400.0;
/// Between the middles of two villages or districts at least, metres.
const APART: f64 = 1400.0;
/// At most so many villages and districts.
const MOST: usize = 80;
/// One house along a street every so many metres.
const HOUSE: f64 = 60.0;
/// Inhabitants of a municipality, roughly, and the most of them there are.
const MUNICIPALITY: i64 = 30_000;
const MOST_AUTHORITIES: i64 = 5;

/// What a site kind is called, how many inhabitants share one, and the fewest there are.
const SITES: [(SiteKind, &str, &str, i64, i64); 5] = [
    (SiteKind::School, "school", "School", 8_500, 2),
    (SiteKind::Daycare, "dag", "Dagbesteding", 5_500, 2),
    (SiteKind::Hospital, "ziekenhuis", "Ziekenhuis", 57_000, 1),
    (SiteKind::Work, "werk", "Werkplaats", 85_000, 1),
    (SiteKind::Other, "centrum", "Centrum", 6_000, 2),
];

/// A point on a street where somebody may live, and the street length it stands for.
struct House {
    point: Point,
    place: Place,
    meters: f64,
}

/// Makes up a region on a road network; `roads` is the file's name in the workspace.
///
/// The same network, inhabitants and seed give the same region. Fails when there are no streets
/// to live on.
pub fn on_roads(
    name: &str,
    roads: &str,
    network: &Network,
    inhabitants: i64,
    seed: u64,
) -> Result<(Region, Tally), Message> {
    let origin = network.segments().next().map(|segment| segment.from);
    let plane = Plane::around(origin.ok_or_else(|| Message::new("generate-no-streets"))?);
    let houses: Vec<House> =
        network.segments().flat_map(|segment| houses_along(&plane, &segment)).collect();
    let middles = middles(&houses);
    if middles.is_empty() {
        return Err(Message::new("generate-no-streets"));
    }
    let quarters = quarters(&houses, &middles);
    let ground = ground(quarters, inhabitants, &mut Dice::new(seed, 22));
    Ok(demand::region(name, roads, &ground, seed))
}

/// Houses along a street; none along roads where nobody lives.
fn houses_along(plane: &Plane, segment: &RoadSegment) -> Vec<House> {
    let share = match segment.class {
        RoadClass::Residential | RoadClass::LivingStreet => 1.0,
        RoadClass::Unclassified => 0.3,
        RoadClass::Tertiary => 0.15,
        _ => return Vec::new(),
    };
    let (from, to) = (plane.point(segment.from), plane.point(segment.to));
    let meters = f64::from(segment.meters);
    let count = (meters / HOUSE).ceil();
    let house = |number: i64| {
        let point = from.towards(to, (number as f64 + 0.5) / count);
        House { point, place: plane.place(point), meters: meters * share / count }
    };
    (0..count as i64).map(house).collect()
}

/// The middles of villages and districts: where streets are densest, the densest first.
fn middles(houses: &[House]) -> Vec<Point> {
    let cell = |point: Point| ((point.x / CELL).floor() as i64, (point.y / CELL).floor() as i64);
    let mut lengths: BTreeMap<(i64, i64), f64> = BTreeMap::new();
    for house in houses {
        *lengths.entry(cell(house.point)).or_default() += house.meters;
    }
    let around = |&(x, y): &(i64, i64)| -> f64 {
        let near = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        near.filter_map(|key| lengths.get(&key)).sum()
    };
    let mut densest: Vec<(f64, (i64, i64))> =
        lengths.keys().map(|key| (around(key), *key)).collect();
    densest.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut middles: Vec<Point> = Vec::new();
    for (_, (x, y)) in densest {
        let middle = Point { x: (x as f64 + 0.5) * CELL, y: (y as f64 + 0.5) * CELL };
        if middles.iter().all(|other| other.distance(middle) > APART) {
            middles.push(middle);
        }
        if middles.len() == MOST {
            break;
        }
    }
    middles
}

/// Each house with the nearest middle, the largest quarter first.
fn quarters(houses: &[House], middles: &[Point]) -> Vec<Quarter> {
    let empty = |_| Quarter { authority: 0, weight: 0.0, homes: Vec::new() };
    let mut quarters: Vec<Quarter> = (0..middles.len()).map(empty).collect();
    for house in houses {
        let nearest = nearest(middles, house.point);
        let pc4 = (1000 + nearest).to_string();
        quarters[nearest].weight += house.meters;
        quarters[nearest].homes.push(Home { place: house.place, point: house.point, pc4 });
    }
    quarters.retain(|quarter| !quarter.homes.is_empty());
    quarters.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    quarters
}

fn ground(mut quarters: Vec<Quarter>, inhabitants: i64, dice: &mut Dice) -> Ground {
    let n_authorities = ((inhabitants + MUNICIPALITY / 2) / MUNICIPALITY)
        .clamp(1, MOST_AUTHORITIES)
        .min(quarters.len() as i64);
    divide(&mut quarters, n_authorities as usize);
    let weight = |authority: i64| {
        let own = quarters.iter().filter(|quarter| quarter.authority == authority as usize);
        own.map(|quarter| quarter.weight).sum::<f64>() as i64
    };
    let weights: Vec<i64> = (0..n_authorities).map(weight).collect();
    let shares = apportion(inhabitants, &weights);
    let authority = |(number, inhabitants): (usize, i64)| Authority {
        id: format!("gemeente-{}", number + 1),
        name: format!("Gemeente {}", number + 1),
        inhabitants,
    };
    let stops = stops(&quarters, inhabitants, dice);
    let garages = garages(&quarters, n_authorities as usize, dice);
    Ground {
        authorities: shares.into_iter().enumerate().map(authority).collect(),
        codes: (1..=n_authorities).map(|number| format!("G{number}")).collect(),
        quarters,
        stops,
        pickup_points: Vec::new(),
        garages,
    }
}

/// Divides the quarters over authorities that each lie together (Lloyd 1982).
fn divide(quarters: &mut [Quarter], count: usize) {
    let middle = |quarter: &Quarter| {
        let sum = quarter.homes.iter().fold(Point::default(), |sum, home| sum.plus(home.point));
        sum.times(1.0 / quarter.homes.len() as f64)
    };
    let points: Vec<Point> = quarters.iter().map(middle).collect();
    let mut centres = vec![points[0]];
    while centres.len() < count {
        let apart = |point: &Point| point.distance(centres[nearest(&centres, *point)]);
        let farthest = points.iter().max_by(|a, b| apart(a).total_cmp(&apart(b)));
        centres.extend(farthest.copied());
    }
    for _ in 0..20 {
        let mut sums = vec![(Point::default(), 0.0); count];
        for (quarter, &point) in quarters.iter_mut().zip(&points) {
            quarter.authority = nearest(&centres, point);
            let (sum, weight) = &mut sums[quarter.authority];
            *sum = sum.plus(point.times(quarter.weight));
            *weight += quarter.weight;
        }
        for (centre, (sum, weight)) in centres.iter_mut().zip(sums) {
            if weight > 0.0 {
                *centre = sum.times(1.0 / weight);
            }
        }
    }
}

/// Sites in the largest quarters, one kind after the other.
fn stops(quarters: &[Quarter], inhabitants: i64, dice: &mut Dice) -> Vec<Stop> {
    let mut stops = Vec::new();
    for (kind, id, name, share, fewest) in SITES {
        let count = ratio(inhabitants, 1, share).max(fewest);
        for number in 1..=count {
            let quarter = &quarters[(number as usize - 1) % quarters.len().min(40)];
            let Some(home) = quarter.homes.get(dice.below(quarter.homes.len())) else { continue };
            let site = Site {
                id: format!("{id}-{number:02}"),
                name: format!("{name} {number}"),
                kind,
                place: home.place,
                ..Site::default()
            };
            stops.push(demand::sites::stop(site, home.point, 1.0, number as usize));
        }
    }
    stops
}

/// A garage in the largest quarter of each authority, and in the two largest of all.
fn garages(quarters: &[Quarter], n_authorities: usize, dice: &mut Dice) -> Vec<(String, Place)> {
    let largest_of = |authority| quarters.iter().position(|quarter| quarter.authority == authority);
    let mut chosen: Vec<usize> = (0..n_authorities).filter_map(largest_of).collect();
    chosen.extend([0, 1].into_iter().filter(|&index| index < quarters.len()));
    chosen.sort_unstable();
    chosen.dedup();
    let garage = |(number, index): (usize, usize)| {
        let homes = &quarters[index].homes;
        (format!("Garage {}", number + 1), homes[dice.below(homes.len())].place)
    };
    chosen.into_iter().enumerate().map(garage).collect()
}

fn nearest(points: &[Point], to: Point) -> usize {
    let distance = |index: &usize| points[*index].distance(to);
    (0..points.len()).min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or(0)
}
