//! Made-up data that looks real: for now, roads as an ordinary `.osm.pbf`.

pub mod pbf;
