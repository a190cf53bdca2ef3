//! A tender export as files: tables for spreadsheets, a workbook, and what to know about them.

use crate::region::{Direction, Place, Site};
use crate::report::File;
use crate::report::grid::{Cell, Column, Grid};
use crate::report::inventory::{site_kind, weekday};
use crate::report::table::spreadsheet;
use crate::report::xlsx;
use crate::tender::{Capacity, Client, Group, Step, Target, Tender};
use crate::text::{Message, Texts};

/// Names of the files of an export; a folder with nothing else may be replaced by a new one.
pub const FILES: [&str; 5] = ["README.txt", "trips.csv", "sites.csv", "areas.csv", "tender.xlsx"];

/// A tender export to show.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    tender: &'a Tender<'a>,
    texts: &'a Texts,
    week: &'a str,
    k: usize,
}

impl<'a> Shown<'a> {
    /// The export of a week in a language; `k` is how many people were to look alike.
    pub fn new(tender: &'a Tender<'a>, texts: &'a Texts, week: &'a str, k: usize) -> Self {
        Self { tender, texts, week, k }
    }

    /// The files that may leave the region.
    pub fn files(&self) -> Vec<File> {
        let grids = [self.trips(), self.sites(), self.areas()];
        let readme = self.readme();
        let lines = readme.lines().map(|line| vec![Cell::Text(line.to_owned())]).collect();
        let about = Grid {
            id: "about".to_owned(),
            tab: self.texts.text("tender-tab-about"),
            title: self.texts.text("tender-about"),
            columns: vec![Column::new("line", "", "")],
            rows: lines,
            ..Grid::default()
        };
        let csv = |grid: &Grid| File {
            name: format!("{}.csv", grid.id),
            bytes: spreadsheet(self.texts, &grid.records(self.texts)),
        };
        let mut files: Vec<File> = grids.iter().map(csv).collect();
        let sheets: Vec<Grid> = std::iter::once(about).chain(grids).collect();
        files.push(File { name: "tender.xlsx".to_owned(), bytes: xlsx(&sheets) });
        files.push(File { name: "README.txt".to_owned(), bytes: readme.into_bytes() });
        files
    }

    /// What to know about the files, the size of the smallest group first of all.
    pub fn readme(&self) -> String {
        let message = Message::new("tender-readme")
            .with("region", self.tender.region.name.as_str())
            .with("week", self.week)
            .with("groups", self.verdict())
            .with("singular", self.tender.singular)
            .with("clients", self.tender.clients.len())
            .with("rest", self.tender.rest.people)
            .with("resttrips", self.tender.rest.trips);
        let mut text = self.texts.say(&message);
        text.push('\n');
        text
    }

    /// How many people and homes the smallest group has.
    pub fn verdict(&self) -> String {
        let Some(smallest) = self.tender.smallest else { return self.texts.text("tender-nobody") };
        let message = Message::new("tender-enough")
            .with("smallest", smallest.people)
            .with("homes", smallest.homes)
            .with("k", self.k);
        self.texts.say(&message)
    }

    /// What was done with the groups that were too small, a row for each step.
    pub fn steps(&self) -> Grid {
        let rows = Step::ALL.iter().filter(|step| **step != Step::Exact).map(|step| {
            let own = self.tender.small.iter().filter(|(_, _, reached)| reached == step);
            let people: usize = own.clone().map(|(_, people, _)| people).sum();
            vec![self.step(*step), Cell::Whole(own.count() as i64), Cell::Whole(people as i64)]
        });
        let title = Message::new("tender-steps")
            .with("small", self.tender.small.len())
            .with("groups", self.tender.n_groups)
            .with("k", self.k);
        Grid {
            id: "steps".to_owned(),
            tab: self.texts.text("tender-tab-steps"),
            title: self.texts.say(&title),
            columns: vec![
                self.column("step", "tender-step"),
                self.column("groups", "tender-groups"),
                self.column("people", "tender-people"),
            ],
            rows: rows.collect(),
            ..Grid::default()
        }
    }

    /// Every group that was too small and what was done; may not leave the region.
    pub fn small(&self) -> Vec<u8> {
        let row = |(group, people, step): &(Group, usize, Step)| {
            let mut cells = self.group(group);
            cells.extend([Cell::Whole(*people as i64), self.step(*step)]);
            cells
        };
        let mut columns = self.group_columns();
        columns.push(self.column("people", "tender-people"));
        columns.push(self.column("step", "tender-step"));
        let rows = self.tender.small.iter().map(row).collect();
        let grid = Grid { columns, rows, ..Grid::default() };
        spreadsheet(self.texts, &grid.records(self.texts))
    }

    /// A row for each trip, and one that counts all others.
    fn trips(&self) -> Grid {
        let mut grid = self.table("trips", "tender-tab-trips", "tender-trips");
        grid.columns = vec![self.column("client", "tender-client")];
        grid.columns.extend(self.group_columns());
        for (id, key) in [
            ("lat", "tender-lat"),
            ("lon", "tender-lon"),
            ("day", "tender-day"),
            ("direction", "tender-direction"),
            ("depart", "tender-depart"),
            ("arrive", "tender-arrive"),
            ("trips", "tender-count"),
        ] {
            grid.columns.push(self.column(id, key));
        }
        for (number, client) in self.tender.clients.iter().enumerate() {
            for trip in &client.trips {
                grid.rows.push(self.trip(number, client, trip));
            }
        }
        if self.tender.rest.trips > 0 {
            let word = Message::new("tender-rest").with("people", self.tender.rest.people);
            let mut row = vec![Cell::Text(self.texts.say(&word))];
            row.resize(grid.columns.len() - 1, Cell::Empty);
            row.push(Cell::Whole(self.tender.rest.trips as i64));
            grid.rows.push(row);
        }
        grid
    }

    fn trip(
        &self,
        number: usize,
        client: &Client<'_>,
        trip: &crate::tender::TenderTrip,
    ) -> Vec<Cell> {
        let shown = client.shown();
        let point = client.point.or_else(|| self.tender.points.get(&shown.area).copied());
        let mut row = vec![Cell::Text(format!("C{:05}", number + 1))];
        row.extend(self.group(&shown));
        row.extend(degrees(point));
        row.push(Cell::Text(weekday(trip.weekday, self.texts).to_owned()));
        row.push(self.word(match trip.direction {
            Direction::Out => "inventory-out",
            Direction::Back => "inventory-back",
        }));
        let moment = Cell::Clock(trip.moment);
        row.extend(if trip.is_arrival { [Cell::Empty, moment] } else { [moment, Cell::Empty] });
        row.push(Cell::Whole(1));
        row
    }

    /// The sites, which are public.
    fn sites(&self) -> Grid {
        let mut grid = self.table("sites", "tender-tab-sites", "tender-sites");
        grid.columns = vec![
            self.column("site", "tender-target"),
            self.column("kind", "inventory-kind"),
            self.column("address", "tender-address"),
            self.column("lat", "tender-lat"),
            self.column("lon", "tender-lon"),
        ];
        let row = |site: &Site| {
            let mut row = vec![
                Cell::Text(self.site_name(&site.id)),
                site_kind(site.kind, self.texts),
                Cell::Text(site.address.clone()),
            ];
            row.extend(degrees(Some(site.place)));
            row
        };
        grid.rows = self.tender.region.sites.iter().map(row).collect();
        grid
    }

    /// The postcodes that are shown, each with its point.
    fn areas(&self) -> Grid {
        let mut grid = self.table("areas", "tender-tab-areas", "tender-areas");
        grid.columns = vec![
            self.column("area", "tender-area"),
            self.column("lat", "tender-lat"),
            self.column("lon", "tender-lon"),
        ];
        let is_shown =
            |area: &str| self.tender.clients.iter().any(|client| client.shown().area == area);
        for (area, point) in self.tender.points.iter().filter(|(area, _)| is_shown(area)) {
            let mut row = vec![Cell::Text(area.clone())];
            row.extend(degrees(Some(*point)));
            grid.rows.push(row);
        }
        grid
    }

    fn table(&self, id: &str, tab: &'static str, title: &'static str) -> Grid {
        Grid {
            id: id.to_owned(),
            tab: self.texts.text(tab),
            title: self.texts.text(title),
            notes: vec![self.verdict()],
            ..Grid::default()
        }
    }

    fn column(&self, id: &str, key: &'static str) -> Column {
        Column::new(id, self.texts.text(key), "")
    }

    fn word(&self, key: &'static str) -> Cell {
        Cell::Text(self.texts.text(key))
    }

    fn group_columns(&self) -> Vec<Column> {
        [
            ("authority", "inventory-authority"),
            ("flow", "inventory-flow"),
            ("capacity", "tender-capacity"),
            ("area", "tender-area"),
            ("site", "tender-target"),
        ]
        .map(|(id, key)| self.column(id, key))
        .to_vec()
    }

    fn group(&self, group: &Group) -> Vec<Cell> {
        let region = self.tender.region;
        let authority = region.authorities.iter().find(|one| one.id == group.authority);
        let flow = region.flows.iter().find(|one| one.id == group.flow);
        let target = match &group.target {
            Target::Site(id) => Cell::Text(self.site_name(id)),
            Target::Kind(kind) => Cell::Text(self.some(&site_kind(*kind, self.texts))),
            Target::Elsewhere => self.word("tender-elsewhere"),
        };
        vec![
            Cell::Text(authority.map_or(&group.authority, |one| &one.name).clone()),
            Cell::Text(flow.map_or(&group.flow, |one| &one.name).clone()),
            self.word(match group.capacity {
                Capacity::Seat => "tender-seat",
                Capacity::Front => "tender-front",
                Capacity::Escort => "tender-escort",
                Capacity::Wheelchair => "tender-wheelchair",
            }),
            Cell::Text(group.area.clone()),
            target,
        ]
    }

    /// Some site of a kind, in words.
    fn some(&self, kind: &Cell) -> String {
        let message = Message::new("tender-some").with("kind", kind.shown(self.texts));
        self.texts.say(&message)
    }

    /// A site's name, with a number where others have the same.
    fn site_name(&self, id: &str) -> String {
        let sites = &self.tender.region.sites;
        let Some(index) = sites.iter().position(|site| site.id == id) else { return String::new() };
        let name = &sites[index].name;
        match sites[..index].iter().filter(|site| site.name == *name).count() {
            0 => name.clone(),
            before => format!("{name} ({})", before + 1),
        }
    }

    fn step(&self, step: Step) -> Cell {
        let (id, key) = match step {
            Step::Exact => ("exact", "tender-step-exact"),
            Step::Kind => ("kind", "tender-step-kind"),
            Step::Capacity => ("capacity", "tender-step-capacity"),
            Step::Pc3 => ("pc3", "tender-step-pc3"),
            Step::Authority => ("authority", "tender-step-authority"),
            Step::Counted => ("counted", "tender-step-counted"),
        };
        Cell::label(id, self.texts.say(&Message { key, values: Vec::new() }))
    }
}

/// Latitude and longitude to four decimals, about ten metres; nothing where there is no point.
fn degrees(place: Option<Place>) -> [Cell; 2] {
    place.map_or([Cell::Empty, Cell::Empty], |place| {
        [Cell::Decimal(place.lat(), 4), Cell::Decimal(place.lon(), 4)]
    })
}
