//! The best plans that anybody has found.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::benchmark::Objective;
use crate::benchmark::records::read_records;
use crate::text::{Fault, Message};

/// What the best known plan of an instance amounts to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestKnown {
    /// Its vehicles, where they count.
    pub vehicles: Option<usize>,
    /// Its cost.
    pub cost: f64,
}

impl BestKnown {
    /// The same where plans are compared by this.
    #[must_use]
    pub fn by(self, objective: Objective) -> Self {
        let vehicles = self.vehicles.filter(|_| objective == Objective::Vehicles);
        Self { vehicles, ..self }
    }
}

#[derive(Deserialize)]
struct Line {
    instance: String,
    vehicles: Option<usize>,
    cost: f64,
}

/// Reads a CSV with the columns `instance`, `vehicles` (may be empty or absent) and `cost`; names
/// in lower case.
pub fn read_best_known(path: &Path) -> Result<BTreeMap<String, BestKnown>, Vec<Fault>> {
    let mut known = BTreeMap::new();
    let mut faults = Vec::new();
    for (row, line) in read_records::<Line>(path, &["instance", "cost"])? {
        let Line { instance, vehicles, cost } = line;
        let fault = |key, column: &str, found: String| {
            let fault = Fault::of_file(path.display().to_string(), Message::new(key));
            fault.at_row(row).in_column(column).finding(found)
        };
        if !(cost.is_finite() && cost > 0.0) {
            faults.push(fault("benchmark-cost", "cost", cost.to_string()));
        }
        if known.insert(instance.to_lowercase(), BestKnown { vehicles, cost }).is_some() {
            faults.push(fault("benchmark-twice", "instance", instance));
        }
    }
    if faults.is_empty() { Ok(known) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<BTreeMap<String, BestKnown>, Vec<Fault>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bks.csv");
        std::fs::write(&path, text).unwrap();
        read_best_known(&path)
    }

    #[test]
    fn vehicles_may_be_absent_and_columns_stand_anywhere() {
        let known = read("cost,other,instance\n12.5,x,LC101\n").unwrap();
        assert_eq!(known["lc101"], BestKnown { vehicles: None, cost: 12.5 });
        let known = read("instance,vehicles,cost\na,3,1\nb,,2\n").unwrap();
        assert_eq!(known["a"].by(Objective::Vehicles).vehicles, Some(3));
        assert_eq!(known["a"].by(Objective::Distance).vehicles, None);
        assert_eq!(known["b"].vehicles, None);
    }

    #[test]
    fn all_bad_rows_are_said() {
        let text = "instance,vehicles,cost\na,x,1\nb,1,y\nc,1\nd,1,2\nD,1,-3\ne,1,NaN\n";
        let places = |faults: Vec<Fault>| -> Vec<(Option<u64>, &str)> {
            faults.iter().map(|fault| (fault.row, fault.message.key)).collect()
        };
        let wanted = [
            (Some(2), "benchmark-whole-cell"),
            (Some(3), "benchmark-cell"),
            (Some(4), "import-field-count"),
        ];
        assert_eq!(places(read(text).unwrap_err()), wanted);
        let wanted = [
            (Some(3), "benchmark-cost"),
            (Some(3), "benchmark-twice"),
            (Some(4), "benchmark-cost"),
        ];
        let text = "instance,vehicles,cost\nd,1,2\nD,1,-3\ne,1,NaN\n";
        assert_eq!(places(read(text).unwrap_err()), wanted);
        let missing = read("name,cost\na,1\n").unwrap_err();
        assert_eq!(missing[0].column.as_deref(), Some("instance"));
        assert_eq!(places(read("").unwrap_err()).len(), 2);
        let gone = read_best_known(Path::new("nowhere.csv")).unwrap_err();
        assert_eq!(gone[0].message.key, "import-unreadable");
    }
}
