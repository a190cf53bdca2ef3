//! The results of a set: a line an instance, and what they amount to together.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::benchmark::BestKnown;
use crate::files::write_whole;
use crate::text::{Fault, Message};

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
    pub fn against(mut self, known: Option<&BestKnown>) -> Self {
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
    /// Sum of vehicles, ours and best known.
    pub vehicles: [usize; 2],
    /// Sum of costs, ours and best known.
    pub cost: [f64; 2],
    /// Instances with as many vehicles as the best known plan, or fewer, or where they do not count.
    pub at_best_vehicles: usize,
    /// Mean gap of those with exactly as many, in percent.
    pub mean_gap_percent: f64,
    /// Instances within a hundredth of a percent of the best known cost, at its vehicles.
    pub at_best_cost: usize,
}

/// Sums up a table.
pub fn summary(rows: &[Row]) -> Summary {
    let mut sum = Summary { instances: rows.len(), ..Summary::default() };
    let mut gaps = Vec::new();
    for row in rows {
        sum.incomplete += usize::from(row.unserved > 0);
        sum.vehicles[0] += row.vehicles;
        sum.vehicles[1] += row.best_vehicles.unwrap_or(row.vehicles);
        sum.cost[0] += row.cost;
        sum.cost[1] += row.best_cost.unwrap_or(row.cost);
        let fleet_is_best = row.best_vehicles.is_none_or(|best| row.vehicles <= best);
        sum.at_best_vehicles += usize::from(row.unserved == 0 && fleet_is_best);
        if let Some(gap) = row.gap_percent {
            gaps.push(gap);
            sum.at_best_cost += usize::from(gap < 0.01);
        }
    }
    sum.mean_gap_percent = gaps.iter().sum::<f64>() / gaps.len().max(1) as f64;
    sum
}

/// Reads a table that an earlier run wrote; none when there is no such file.
pub fn read_table(path: &Path) -> Result<Vec<Row>, Vec<Fault>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let rows = csv::Reader::from_path(path).and_then(|mut reader| reader.deserialize().collect());
    rows.map_err(|error: csv::Error| {
        let message = Message::new("benchmark-table").with("error", error.to_string());
        vec![Fault::of_file(path.display().to_string(), message)]
    })
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
