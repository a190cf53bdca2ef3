//! The drawn roads and houses as OpenStreetMap data.

use crate::generate::example::facts::{Facts, Settlement};
use crate::generate::example::roads::addresses::Address;
use crate::generate::example::roads::line::{Class, Line};
use crate::generate::example::roads::town::Area;
use crate::generate::example::roads::weave::Web;
use crate::generate::pbf::{OsmData, OsmNode, OsmWay};
use crate::generate::plane::Point;
use crate::region::Place;

/// Returns nodes and ways with the tags that road readers look for.
pub(super) fn osm(facts: &Facts, web: &Web, areas: &[Area], addresses: &[Address]) -> OsmData {
    let mut data = OsmData::default();
    let mut ids: Vec<Option<i64>> = vec![None; web.nodes.len()];
    for strand in &web.strands {
        let line = &web.lines[strand.line];
        for (maxspeed, nodes) in runs(facts, web, areas, line, &strand.nodes) {
            for &node in &nodes {
                if ids[node].is_none() {
                    let id = data.nodes.len() as i64 + 1;
                    ids[node] = Some(id);
                    data.nodes.push(at(id, facts.plane.place(web.nodes[node]), Vec::new()));
                }
            }
            let nodes = nodes.iter().filter_map(|&node| ids[node]).collect();
            let id = data.ways.len() as i64 + 1;
            data.ways.push(OsmWay { id, nodes, tags: tags(line, maxspeed) });
        }
    }
    for address in addresses {
        let tags = vec![
            tag("addr:city", &address.city),
            tag("addr:housenumber", &address.number.to_string()),
            tag("addr:postcode", &address.postcode),
            tag("addr:street", &address.street),
        ];
        data.nodes.push(at(data.nodes.len() as i64 + 1, address.place, tags));
    }
    for town in towns(facts) {
        let tags = vec![tag("name", town.name), tag("place", town.kind())];
        data.nodes.push(at(data.nodes.len() as i64 + 1, facts.plane.place(town.middle()), tags));
    }
    data
}

/// A town or village with all its districts.
struct Town<'a> {
    name: &'a str,
    inhabitants: i64,
    /// Middles of its districts, each times those who live there.
    sum: Point,
}

impl Town<'_> {
    /// Where its people live on average.
    fn middle(&self) -> Point {
        self.sum.times(1.0 / self.inhabitants.max(1) as f64)
    }

    /// The value of its tag `place`.
    fn kind(&self) -> &'static str {
        match self.inhabitants {
            100_000.. => "city",
            10_000.. => "town",
            400.. => "village",
            _ => "hamlet",
        }
    }
}

/// The towns and villages, in the order of the facts.
fn towns(facts: &Facts) -> Vec<Town<'_>> {
    let mut towns: Vec<Town<'_>> = Vec::new();
    for settlement in &facts.settlements {
        let Settlement { place, inhabitants, middle, .. } = settlement;
        let known = towns.iter().position(|town| town.name == place);
        let index = known.unwrap_or_else(|| {
            towns.push(Town { name: place, inhabitants: 0, sum: Point::default() });
            towns.len() - 1
        });
        let town = &mut towns[index];
        town.inhabitants += inhabitants;
        town.sum = town.sum.plus(middle.times(*inhabitants as f64));
    }
    towns
}

/// The parts of a strand with one speed limit each: slower inside built-up areas.
fn runs(
    facts: &Facts,
    web: &Web,
    areas: &[Area],
    line: &Line,
    nodes: &[usize],
) -> Vec<(i64, Vec<usize>)> {
    let is_through = (Class::Primary..=Class::Unclassified).contains(&line.class);
    let mut runs: Vec<(i64, Vec<usize>)> = Vec::new();
    for pair in nodes.windows(2) {
        let middle = web.nodes[pair[0]].towards(web.nodes[pair[1]], 0.5);
        let is_built_up = || {
            facts.settlements.iter().zip(areas).any(|(settlement, area)| {
                settlement.middle.distance(middle) < 2500.0 && area.contains(middle)
            })
        };
        let limit = if is_through && is_built_up() { line.maxspeed.min(50) } else { line.maxspeed };
        match runs.last_mut() {
            Some((maxspeed, run)) if *maxspeed == limit => run.push(pair[1]),
            _ => runs.push((limit, pair.to_vec())),
        }
    }
    runs
}

fn tags(line: &Line, maxspeed: i64) -> Vec<(String, String)> {
    let mut tags = vec![tag("highway", line.class.tag()), tag("maxspeed", &maxspeed.to_string())];
    if line.roundabout {
        tags.push(tag("junction", "roundabout"));
    }
    if line.oneway {
        tags.push(tag("oneway", "yes"));
    }
    if !line.name.is_empty() {
        tags.push(tag("name", &line.name));
    }
    if !line.reference.is_empty() {
        tags.push(tag("ref", &line.reference));
    }
    tags
}

fn at(id: i64, place: Place, tags: Vec<(String, String)>) -> OsmNode {
    let (lat_e7, lon_e7) = (i64::from(place.lat_e6) * 10, i64::from(place.lon_e6) * 10);
    OsmNode { id, lat_e7, lon_e7, tags }
}

fn tag(key: &str, value: &str) -> (String, String) {
    (key.to_owned(), value.to_owned())
}
