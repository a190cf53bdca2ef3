//! Draws the roads of the example region: the real main roads in rough lines, streets and farm
//! roads made up around them, and houses with addresses.

mod addresses;
mod export;
mod line;
mod local;
mod main_roads;
mod names;
mod roundabout;
mod tidy;
mod town;
mod weave;

pub(crate) use addresses::Address;

use crate::dice::Dice;
use crate::generate::example::facts::{Facts, Settlement};
use crate::generate::pbf::OsmData;

/// Returns the roads, and the houses along them; `is_home` says where the region's people live.
pub(crate) fn draw(
    facts: &Facts,
    is_home: impl Fn(&Settlement) -> bool,
    seed: u64,
) -> (OsmData, Vec<Address>) {
    let areas = town::areas(facts, &mut Dice::new(seed, 11));
    let mut lines = main_roads::main_roads(facts);
    lines.extend(local::local_roads(facts, &mut Dice::new(seed, 12)));
    lines.extend(local::farm_roads(facts, &mut Dice::new(seed, 13)));
    lines.extend(town::streets(facts, &areas, &is_home, &mut Dice::new(seed, 14)));
    let mut web = tidy::tidy(weave::weave(lines), &mut Dice::new(seed, 15));
    roundabout::build(&mut web);
    let addresses = addresses::build(facts, &web, is_home);
    (export::osm(facts, &web, &areas, &addresses), addresses)
}
