//! Who could ride along with whom, as a table.

use std::collections::BTreeSet;

use crate::inventory::{Count, OverlapCell};
use crate::region::Flow;
use crate::report::grid::{Cell, Grid};
use crate::report::inventory::{Shown, per_mille};
use crate::text::Message;

/// The column with the number of trips.
const TRIPS: usize = 2;

impl Shown<'_> {
    /// A row for each flow that rides along and each that takes it, and one for all others; none of
    /// flows that are switched off.
    pub(super) fn overlap(&self, is_narrow: bool) -> Grid {
        let overlap = &self.inventory.overlap;
        let mut grid = self.grid("overlap", "inventory-tab-overlap", "inventory-overlap");
        let note = Message::new("inventory-overlap-note").with("minutes", overlap.detour.0 / 60);
        grid.notes.push(self.texts.say(&note));
        grid.columns = vec![
            self.column("flow", "inventory-flow"),
            self.column("with", "inventory-with"),
            self.measure("trips", "inventory-trips", "inventory-unit-week"),
            self.column("anyhow", "inventory-anyhow"),
            self.column("sharing", "inventory-sharing"),
            self.column("own_authority", "inventory-own"),
        ];
        let flows = &self.inventory.region.flows;
        let runs = |(_, flow): &(usize, &Flow)| !flow.is_dormant;
        for (a, flow) in flows.iter().enumerate().filter(runs) {
            let (Some(&trips), Some(cells), Some(others)) =
                (overlap.trips.get(a), overlap.cells.get(a), overlap.others.get(a))
            else {
                continue;
            };
            let people = self.people_of(|id| id == flow.id);
            let count = Count { trips, people };
            for ((_, taker), cell) in
                flows.iter().enumerate().filter(runs).map(|it| (it, &cells[it.0]))
            {
                let with = Cell::label(&taker.id, &taker.name);
                let takers = self.people_of(|id| id == taker.id);
                let of = (&*flow.name, &*flow.id);
                grid.rows.push(self.overlap_row(of, with, count, takers, *cell));
            }
            let takers = self.people_of(|id| id != flow.id);
            let with = Cell::label("others", self.texts.text("inventory-other-flow"));
            let of = (&*flow.name, &*flow.id);
            grid.rows.push(self.overlap_row(of, with, count, takers, *others));
        }
        if is_narrow {
            // The table of the flows has them.
            grid.columns.remove(TRIPS);
            for row in &mut grid.rows {
                row.remove(TRIPS);
            }
        }
        grid
    }

    /// Shares are about those who ride along and about those who take them, so both are guarded.
    fn overlap_row(
        &self,
        (name, id): (&str, &str),
        with: Cell,
        count: Count,
        takers: i64,
        cell: OverlapCell,
    ) -> Vec<Cell> {
        let share = |trips: i64| {
            let share = self.guard.rounded_share(per_mille(trips, count.trips));
            let takers = Count { trips: takers, people: takers };
            match self.guard.measure(takers, Cell::PerMille(share)) {
                hidden @ Cell::Below(_) => hidden,
                cell => self.guard.measure(count, cell),
            }
        };
        vec![
            Cell::label(id, name),
            with,
            self.guard.trips(count),
            share(cell.anyhow),
            share(cell.sharing),
            share(cell.own),
        ]
    }

    fn people_of(&self, is_meant: impl Fn(&str) -> bool) -> i64 {
        let own = self.inventory.trips.iter().filter(|trip| is_meant(&trip.trip.flow.id));
        own.map(crate::inventory::WeekTrip::passenger).collect::<BTreeSet<_>>().len() as i64
    }
}
