//! The results of a set: a line an instance, and what they amount to together.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::benchmark::BestKnown;
use crate::benchmark::records::read_records;
use crate::files::write_whole;
use crate::text::Fault;

/// The columns of a table that must be there.
const COLUMNS: [&str; 8] =
    ["instance", "vehicles", "cost", "seconds", "cpu_seconds", "iterations", "unserved", "run"];

/// The result of one instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The instance.
    pub instance: String,
    /// Routes of the plan found.
    pub vehicles: usize,
    /// Its travel time, recomputed in double precision.
    pub cost: f64,
    /// Vehicles of the best known plan.
    pub best_vehicles: Option<usize>,
    /// Cost of the best known plan.
    pub best_cost: Option<f64>,
    /// Above the best known cost, in percent, where the vehicles are as many or do not count.
    pub gap_percent: Option<f64>,
    /// Seconds that the search took by the clock.
    pub seconds: f64,
    /// Processor seconds that it took, of all threads together.
    pub cpu_seconds: f64,
    /// Iterations of the search.
    pub iterations: u64,
    /// Requests that the plan leaves out.
    pub unserved: usize,
    /// What else decides the result: version, objective, budget, seed.
    pub run: String,
}

impl Row {
    /// The same set against the best known plan.
    #[must_use]
    pub fn against(mut self, known: Option<BestKnown>) -> Self {
        self.best_vehicles = known.and_then(|known| known.vehicles);
        self.best_cost = known.map(|known| known.cost);
        let comparable = self.unserved == 0
            && self.best_vehicles.is_none_or(|vehicles| vehicles == self.vehicles);
        self.gap_percent = self
            .best_cost
            .filter(|&best| comparable && best > 0.0)
            .map(|best| 100.0 * (self.cost - best) / best);
        self
    }
}

/// What a set amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// Instances.
    pub instances: usize,
    /// Plans that leave requests out.
    pub incomplete: usize,
    /// Instances that somebody else has solved; all that follows is of these.
    pub known: usize,
    /// Instances where vehicles count.
    pub with_fleet: usize,
    /// Sum of vehicles, ours and best known, where they count.
    pub vehicles: [usize; 2],
    /// Sum of costs, ours and best known.
    pub cost: [f64; 2],
    /// Complete plans with as many vehicles as the best known plan, or fewer, where they count.
    pub at_best_vehicles: usize,
    /// Complete plans with exactly as many, or where vehicles do not count.
    pub compared: usize,
    /// Mean gap of those, in percent.
    pub mean_gap_percent: f64,
    /// Those within a hundredth of a percent of the best known cost.
    pub at_best_cost: usize,
}

/// Sums up a table.
pub fn summary(rows: &[Row]) -> Summary {
    let mut sum = Summary { instances: rows.len(), ..Summary::default() };
    for row in rows {
        sum.incomplete += usize::from(row.unserved > 0);
        let Some(best_cost) = row.best_cost else { continue };
        sum.known += 1;
        sum.cost[0] += row.cost;
        sum.cost[1] += best_cost;
        if let Some(best) = row.best_vehicles {
            sum.with_fleet += 1;
            sum.vehicles[0] += row.vehicles;
            sum.vehicles[1] += best;
            sum.at_best_vehicles += usize::from(row.unserved == 0 && row.vehicles <= best);
        }
        if let Some(gap) = row.gap_percent {
            sum.compared += 1;
            sum.mean_gap_percent += gap;
            sum.at_best_cost += usize::from(gap < 0.01);
        }
    }
    sum.mean_gap_percent /= sum.compared.max(1) as f64;
    sum
}

/// Reads a table that an earlier run wrote; none when there is no such file.
pub fn read_table(path: &Path) -> Result<Vec<Row>, Vec<Fault>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let rows = read_records::<Row>(path, &COLUMNS)?;
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// Writes a table whole.
pub fn write_table(path: &Path, rows: &[Row]) -> io::Result<()> {
    write_whole(path, |file| {
        let mut writer = csv::Writer::from_writer(file);
        for row in rows {
            writer.serialize(row).map_err(io::Error::other)?;
        }
        writer.flush()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(vehicles: usize, cost: f64, unserved: usize) -> Row {
        Row {
            instance: "a".to_owned(),
            vehicles,
            cost,
            best_vehicles: None,
            best_cost: None,
            gap_percent: None,
            seconds: 1.5,
            cpu_seconds: 2.5,
            iterations: 7,
            unserved,
            run: "this, quoted".to_owned(),
        }
    }

    fn known(vehicles: Option<usize>, cost: f64) -> BestKnown {
        BestKnown { vehicles, cost }
    }

    #[test]
    fn a_gap_is_told_where_vehicles_are_as_many_or_do_not_count() {
        let gap = |row: Row, known| row.against(known).gap_percent;
        assert_eq!(gap(row(3, 103.0, 0), Some(known(Some(3), 100.0))), Some(3.0));
        assert_eq!(gap(row(3, 103.0, 0), Some(known(None, 100.0))), Some(3.0));
        assert_eq!(gap(row(4, 103.0, 0), Some(known(Some(3), 100.0))), None);
        assert_eq!(gap(row(2, 103.0, 0), Some(known(Some(3), 100.0))), None);
        assert_eq!(gap(row(3, 103.0, 1), Some(known(Some(3), 100.0))), None);
        assert_eq!(gap(row(3, 103.0, 0), None), None);
    }

    #[test]
    fn sums_are_of_what_is_known() {
        let rows = [
            row(3, 103.0, 0).against(Some(known(Some(3), 100.0))),
            row(5, 90.0, 0).against(Some(known(Some(4), 100.0))),
            row(2, 120.0, 0).against(Some(known(Some(3), 100.0))),
            row(3, 100.005, 0).against(Some(known(Some(3), 100.0))),
            row(1, 10.0, 2).against(Some(known(Some(3), 100.0))),
            row(9, 999.0, 0),
        ];
        let sum = summary(&rows);
        assert_eq!((sum.instances, sum.known, sum.incomplete, sum.with_fleet), (6, 5, 1, 5));
        assert_eq!((sum.vehicles, sum.at_best_vehicles), ([14, 16], 3));
        assert_eq!((sum.compared, sum.at_best_cost), (2, 1));
        assert!((sum.mean_gap_percent - 1.5025).abs() < 1e-9);
        assert!((sum.cost[0] - 423.005).abs() < 1e-9 && (sum.cost[1] - 500.0).abs() < 1e-9);
        assert_eq!(summary(&[]), Summary::default());
    }

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("table.csv");
        assert_eq!(read_table(&path).unwrap(), []);
        let rows = [row(3, 100.0 / 3.0, 0).against(Some(known(None, 30.0))), row(2, 5.0, 1)];
        write_table(&path, &rows).unwrap();
        assert_eq!(read_table(&path).unwrap(), rows);
        let text = std::fs::read_to_string(&path).unwrap().replace("33.33", "drie");
        std::fs::write(&path, text).unwrap();
        let faults = read_table(&path).unwrap_err();
        assert_eq!(faults[0].column.as_deref(), Some("cost"));
        assert_eq!(faults[0].row, Some(2));
        assert!(faults[0].found.as_deref().is_some_and(|found| found.starts_with("drie")));
    }
}
