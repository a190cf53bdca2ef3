//! An inventory as tables: for the terminal, as a workbook, for programs.

mod guard;
mod overlap;
mod words;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::inventory::{Count, CountRow, Inventory, Relation, Source, Subject, WeekTrip};
use crate::region::Flow;
use crate::report::grid::{Cell, Column, Grid};
use crate::report::inventory::guard::Guard;
use crate::report::inventory::words::{finding, key, subject};
pub(in crate::report) use crate::report::inventory::words::{site_kind, weekday};
use crate::report::xlsx;
use crate::text::{Message, Texts};
use crate::units::ratio;

/// Flows that the terminal shows side by side; the smallest others are taken together.
const FLOWS_ACROSS: usize = 5;

/// Characters across.
const TERMINAL: usize = 100;

/// Rows of a long list that the terminal shows.
const ROWS_DOWN: usize = 15;

/// Numbers of fewer people than this are about somebody who may be recognized.
pub const FEW: i64 = 5;

/// An inventory to show, as it is or without small numbers.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    inventory: &'a Inventory<'a>,
    texts: &'a Texts,
    guard: Guard,
}

impl<'a> Shown<'a> {
    /// The inventory in a language; `is_public` hides numbers of fewer than [`FEW`] people and
    /// rounds all others.
    pub fn new(inventory: &'a Inventory<'a>, texts: &'a Texts, is_public: bool) -> Self {
        Self { inventory, texts, guard: Guard { is_public } }
    }

    /// What fits a terminal of a hundred columns.
    pub fn terminal(&self) -> String {
        let mut parts = vec![self.title(), self.warning()];
        for grid in self.grids(true) {
            let mut table = grid.table(self.texts);
            let left_out = grid.rows.len().saturating_sub(ROWS_DOWN);
            let is_long = ["site", "relations"].contains(&grid.id.as_str()) && left_out > 1;
            if is_long {
                table.rows.truncate(ROWS_DOWN);
            }
            let mut part = table.draw_within(TERMINAL);
            if is_long {
                let more = Message::new("inventory-more").with("count", left_out);
                part.push_str(&format!("\n{}", self.texts.say(&more)));
            }
            for note in grid.notes.iter().skip(1) {
                part.push_str(&format!("\n{note}"));
            }
            parts.push(part);
        }
        parts.join("\n\n")
    }

    /// A workbook with a sheet for each subject.
    pub fn xlsx(&self) -> Vec<u8> {
        xlsx(&self.grids(false))
    }

    /// Every table for programs; `docs/inventory.md` describes it.
    pub fn json(&self) -> Vec<u8> {
        let Inventory { region, week, overlap, room, .. } = self.inventory;
        let tables: Map<String, Value> =
            self.grids(false).iter().map(|grid| (grid.id.clone(), grid.json())).collect();
        let value = json!({
            "region": region.name,
            "week": week.to_string(),
            "public": self.guard.is_public,
            "detour_minutes": overlap.detour.0 / 60,
            "vehicle": { "seats": room.seats, "wheelchairs": room.wheelchairs },
            "tables": tables,
        });
        let mut bytes = serde_json::to_vec_pretty(&value).expect("values have text keys only");
        bytes.push(b'\n');
        bytes
    }

    fn title(&self) -> String {
        let message = Message::new("inventory-title")
            .with("region", self.inventory.region.name.as_str())
            .with("week", self.inventory.week.to_string());
        self.texts.say(&message)
    }

    /// Who may see it.
    fn warning(&self) -> String {
        let key = if self.guard.is_public { "inventory-public" } else { "inventory-internal" };
        let message = Message { key, values: vec![("few", FEW.into())] };
        self.texts.say(&message)
    }

    /// All tables; for the terminal with fewer columns.
    fn grids(&self, is_narrow: bool) -> Vec<Grid> {
        let mut grids = vec![self.flows()];
        for (subject, rows) in &self.inventory.tables {
            grids.push(self.counts(*subject, rows, is_narrow));
            if *subject == Subject::HalfHour {
                grids.push(self.peak());
            }
        }
        grids.push(self.relations(is_narrow));
        grids.push(self.overlap(is_narrow));
        if !self.guard.is_public {
            grids.push(self.quality(is_narrow));
        }
        grids
    }

    fn grid(&self, id: &str, tab: &'static str, title: &'static str) -> Grid {
        Grid {
            id: id.to_owned(),
            tab: self.texts.text(tab),
            title: self.texts.text(title),
            notes: vec![self.warning()],
            ..Grid::default()
        }
    }

    fn column(&self, id: &str, key: &'static str) -> Column {
        Column::new(id, self.texts.text(key), "")
    }

    fn measure(&self, id: &str, key: &'static str, unit: &'static str) -> Column {
        Column::new(id, self.texts.text(key), self.texts.text(unit))
    }

    /// One row for each flow.
    fn flows(&self) -> Grid {
        let mut grid = self.grid("flows", "inventory-tab-flows", "inventory-flows");
        grid.columns = vec![
            self.column("flow", "inventory-flow"),
            self.column("people", "inventory-people"),
            self.measure("trips", "inventory-trips", "inventory-unit-week"),
            self.column("wheelchair_trips", "inventory-wheelchair"),
            self.column("wheelchair_share", "inventory-share"),
            self.measure("direct_km", "inventory-direct", "inventory-unit-km"),
            self.measure("direct_minutes", "inventory-drive", "inventory-unit-minutes"),
        ];
        let mut flows: Vec<Option<&str>> =
            self.inventory.region.flows.iter().map(|flow| Some(flow.id.as_str())).collect();
        flows.push(None);
        grid.rows = flows.into_iter().map(|flow| self.flow(flow)).collect();
        grid
    }

    /// A flow, or all of them together.
    fn flow(&self, id: Option<&str>) -> Vec<Cell> {
        let is_own =
            |trip: &&crate::inventory::WeekTrip<'_>| id.is_none_or(|id| trip.trip.flow.id == id);
        let trips: Vec<_> = self.inventory.trips.iter().filter(is_own).collect();
        let people = |is_meant: &dyn Fn(&crate::inventory::WeekTrip<'_>) -> bool| {
            let meant = trips.iter().filter(|trip| is_meant(trip));
            let count = meant.clone().count() as i64;
            let passengers: std::collections::BTreeSet<&str> =
                meant.map(|trip| trip.passenger()).collect();
            Count { trips: count, people: passengers.len() as i64 }
        };
        let all = people(&|_| true);
        let seated = people(&|trip| trip.space.wheelchairs > 0);
        let direct: Vec<_> = trips.iter().filter_map(|trip| trip.direct).collect();
        let n = (direct.len() as i64).max(1);
        let seconds: i64 = direct.iter().map(|(drive, _)| drive.0).sum();
        let meters: i64 = direct.iter().map(|(_, way)| way.0).sum();
        let name = match id {
            Some(id) => {
                let flow = self.inventory.region.flows.iter().find(|flow| flow.id == id);
                Cell::label(id, flow.map_or_else(|| id.to_owned(), |flow| self.flow_name(flow)))
            }
            None => Cell::label("all", self.texts.text("inventory-all")),
        };
        let guard = self.guard;
        vec![
            name,
            guard.people(all.people),
            guard.trips(all),
            guard.trips(seated),
            guard.share(seated, all),
            guard.average(all, meters as f64 / n as f64 / 1000.0, 1),
            guard.average(all, seconds as f64 / n as f64 / 60.0, 0),
        ]
    }

    /// Its name; of a flow that is switched off also that, because it has no trips.
    fn flow_name(&self, flow: &Flow) -> String {
        if !flow.is_dormant {
            return flow.name.clone();
        }
        self.texts.say(&Message::new("inventory-dormant").with("flow", flow.name.as_str()))
    }

    /// Counts by flow and one more trait, with a row of totals where every trip counts once.
    fn counts(&self, about: Subject, rows: &[CountRow], is_narrow: bool) -> Grid {
        let (id, tab, title) = subject(about);
        let mut grid = self.grid(id, tab, title);
        let subject = Message::new("inventory-by").with("subject", grid.title);
        grid.title = self.texts.say(&subject);
        let is_list = about == Subject::Site && is_narrow;
        let flows = if is_list { Vec::new() } else { self.flow_columns(is_narrow) };
        grid.columns = vec![self.column(id, title)];
        if about == Subject::Site {
            grid.columns.push(self.column("kind", "inventory-kind"));
        }
        grid.columns.extend(flows.iter().map(|(column, _)| column.clone()));
        grid.columns.push(self.column("trips", "inventory-all"));
        grid.columns.push(self.column("people", "inventory-people"));
        grid.rows = rows
            .iter()
            .map(|row| {
                let mut cells = key(&row.key, self.texts);
                cells.extend(flows.iter().map(|(_, members)| self.together(&row.flows, members)));
                cells.push(self.guard.trips(row.all));
                cells.push(self.guard.people(row.all.people));
                cells
            })
            .collect();
        if about == Subject::Site || about == Subject::Need {
            grid.notes.push(self.texts.text("inventory-counts-twice"));
        }
        grid
    }

    /// The columns of the flows and which flows each counts: for the terminal the largest, and
    /// all others together.
    fn flow_columns(&self, is_narrow: bool) -> Vec<(Column, Vec<usize>)> {
        let flows = &self.inventory.region.flows;
        let column = |index: usize| {
            let flow = &flows[index];
            let head = if is_narrow { &flow.id } else { &flow.name };
            (Column::new(&flow.id, head, ""), vec![index])
        };
        // Where there is little room, a flow that is switched off has no column.
        let mut order: Vec<usize> =
            (0..flows.len()).filter(|&index| !is_narrow || !flows[index].is_dormant).collect();
        if !is_narrow || order.len() <= FLOWS_ACROSS + 1 {
            return order.into_iter().map(column).collect();
        }
        let trips = |index: usize| {
            let own = |trip: &&crate::inventory::WeekTrip<'_>| trip.trip.flow.id == flows[index].id;
            self.inventory.trips.iter().filter(own).count()
        };
        order.sort_by_key(|&index| (std::cmp::Reverse(trips(index)), index));
        let (mut large, mut small) =
            (order[..FLOWS_ACROSS].to_vec(), order[FLOWS_ACROSS..].to_vec());
        large.sort_unstable();
        small.sort_unstable();
        let mut columns: Vec<_> = large.into_iter().map(column).collect();
        columns.push((self.column("others", "inventory-others"), small));
        columns
    }

    /// The trips of some flows; of several at least as many people travel as in the largest.
    fn together(&self, flows: &[Count], members: &[usize]) -> Cell {
        let own = members.iter().filter_map(|&index| flows.get(index));
        self.guard.trips(own.fold(Count::default(), |sum, count| Count {
            trips: sum.trips + count.trips,
            people: sum.people.max(count.people),
        }))
    }

    /// How busy it is.
    fn peak(&self) -> Grid {
        let mut grid = self.grid("peak", "inventory-tab-peak", "inventory-peak");
        let room = self.inventory.room;
        let note = Message::new("inventory-peak-note")
            .with("seats", room.seats)
            .with("wheelchairs", room.wheelchairs);
        grid.notes.push(self.texts.say(&note));
        grid.columns = vec![
            self.column("half_hour", "inventory-half-hour"),
            self.column("people", "inventory-under-way"),
            self.column("wheelchairs", "inventory-in-wheelchairs"),
            self.column("vehicles", "inventory-vehicles"),
        ];
        let row = |hour: &crate::inventory::HalfHour| {
            vec![
                Cell::Clock(hour.number * 1800),
                self.guard.people(hour.people),
                self.guard.people(hour.wheelchairs),
                self.guard.people(hour.vehicles),
            ]
        };
        grid.rows = self.inventory.peak.iter().map(row).collect();
        grid
    }

    /// From where to where; in public the rare ones together.
    fn relations(&self, is_narrow: bool) -> Grid {
        let mut grid = self.grid("relations", "inventory-tab-relations", "inventory-relations");
        grid.notes.push(self.sources());
        let flows = if is_narrow { Vec::new() } else { self.flow_columns(false) };
        grid.columns =
            vec![self.column("from", "inventory-from"), self.column("to", "inventory-to")];
        grid.columns.extend(flows.iter().map(|(column, _)| column.clone()));
        grid.columns.extend([
            self.column("trips", "inventory-trips"),
            self.column("people", "inventory-people"),
            self.measure("direct_km", "inventory-direct", "inventory-unit-km"),
        ]);
        let is_shown = |relation: &&Relation| !self.guard.is_small(relation.all.people);
        let row = |relation: &Relation| {
            let mut cells =
                vec![Cell::Text(relation.from.name.clone()), Cell::Text(relation.to.name.clone())];
            cells.extend(flows.iter().map(|(_, members)| self.together(&relation.flows, members)));
            cells.push(self.guard.trips(relation.all));
            cells.push(self.guard.people(relation.all.people));
            cells.push(self.guard.average(relation.all, relation.direct.as_km(), 1));
            cells
        };
        grid.rows = self.inventory.relations.iter().filter(is_shown).map(row).collect();
        let rare: Vec<&Relation> =
            self.inventory.relations.iter().filter(|it| !is_shown(it)).collect();
        if !rare.is_empty() {
            let ends: BTreeSet<_> = rare.iter().map(|it| (&it.from, &it.to)).collect();
            let own = |trip: &&WeekTrip<'_>| ends.contains(&(&trip.from, &trip.to));
            let all = of_people(self.inventory.trips.iter().filter(own));
            let word = self.texts.text("inventory-rare");
            let mut cells = vec![Cell::label("rare", word), Cell::Text(String::new())];
            cells.extend(flows.iter().map(|_| Cell::Empty));
            cells.extend([self.guard.trips(all), Cell::Empty, Cell::Empty]);
            grid.rows.push(cells);
        }
        grid
    }

    /// How the places got their names.
    fn sources(&self) -> String {
        let count =
            |source| self.guard.places(self.inventory.sources.get(&source).copied().unwrap_or(0));
        let message = Message::new("inventory-sources")
            .with("settlements", count(Source::Settlement))
            .with("postcodes", count(Source::Pc4))
            .with("squares", count(Source::Square));
        self.texts.say(&message)
    }

    /// What is missing in the tables.
    fn quality(&self, is_narrow: bool) -> Grid {
        let mut grid = self.grid("quality", "inventory-tab-quality", "inventory-quality");
        let flows = self.flow_columns(is_narrow);
        grid.columns = vec![
            self.column("file", "inventory-file"),
            self.column("finding", "inventory-finding"),
        ];
        // What was found says of what it is.
        let first = usize::from(is_narrow);
        grid.columns.drain(..first);
        grid.columns.extend(flows.iter().map(|(column, _)| column.clone()));
        grid.columns.push(self.column("all", "inventory-all"));
        grid.rows = self
            .inventory
            .quality
            .iter()
            .map(|row| {
                let (id, word) = finding(row.finding);
                let mut cells = vec![
                    Cell::Text(row.finding.file().to_owned()),
                    Cell::label(id, self.texts.text(word)),
                ];
                cells.extend(flows.iter().map(|(_, members)| {
                    let own: Option<Vec<i64>> = members.iter().map(|&it| row.flows[it]).collect();
                    own.map_or(Cell::Empty, |own| Cell::Whole(own.iter().sum()))
                }));
                cells.push(Cell::Whole(row.all));
                cells.drain(..first);
                cells
            })
            .collect();
        grid
    }
}

/// Trips and the people who make them, each once.
fn of_people<'t>(trips: impl Iterator<Item = &'t WeekTrip<'t>>) -> Count {
    let mut count = Count::default();
    let mut people = BTreeSet::new();
    for trip in trips {
        count.trips += 1;
        people.insert(trip.passenger());
    }
    Count { people: people.len() as i64, ..count }
}

/// A share in tenths of a percent.
fn per_mille(part: i64, whole: i64) -> i64 {
    ratio(part, 1000, whole)
}
