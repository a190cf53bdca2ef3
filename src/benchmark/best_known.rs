//! The best plans that anybody has found.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::text::{Fault, Message};

/// What the best known plan of an instance amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct BestKnown {
    /// Its vehicles, where they count.
    pub vehicles: Option<usize>,
    /// Its cost.
    pub cost: f64,
}

#[derive(Deserialize)]
struct Line {
    instance: String,
    vehicles: Option<usize>,
    cost: f64,
}

/// Reads a CSV with the columns `instance`, `vehicles` (may be empty or absent) and `cost`.
pub fn read_best_known(path: &Path) -> Result<BTreeMap<String, BestKnown>, Vec<Fault>> {
    let file = path.display().to_string();
    let fault = |error: &csv::Error| {
        let message = Message::new("benchmark-best-known").with("error", error.to_string());
        let fault = Fault::of_file(file.clone(), message);
        match error.position() {
            Some(position) => fault.at_row(position.line()),
            None => fault,
        }
    };
    let mut reader = csv::Reader::from_path(path).map_err(|error| vec![fault(&error)])?;
    let mut known = BTreeMap::new();
    let mut faults = Vec::new();
    for line in reader.deserialize::<Line>() {
        match line {
            Ok(Line { instance, vehicles, cost }) => {
                known.insert(instance.to_lowercase(), BestKnown { vehicles, cost });
            }
            Err(error) => faults.push(fault(&error)),
        }
    }
    if faults.is_empty() { Ok(known) } else { Err(faults) }
}
