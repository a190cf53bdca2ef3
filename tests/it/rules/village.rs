//! A village along one straight road, as small files that a rule's test changes.
//!
//! The road runs north from kilometre 0, the garage; a degree of latitude is 111 km. Cars do
//! 80 km/h on it, so a kilometre takes 45 seconds.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use assert_cmd::Command;
use jiff::civil::{Date, date};
use samenrit::generate::pbf::{OsmData, OsmNode, OsmWay, encode};
use samenrit::import::{check_workspace, read_region};
use samenrit::network::Network;
use samenrit::plan::{Outcome, Plan, PlannedRoute, PlannedTrip, past_work};
use samenrit::progress::Silent;
use samenrit::region::Region;
use samenrit::scenario::{Effort, Planner};
use samenrit::solve::Limit;
use samenrit::text::{Language, Texts};
use samenrit::verify::verify;
use tempfile::TempDir;

/// A Tuesday, the village's reference date.
pub(crate) const TUESDAY: Date = date(2025, 11, 18);

/// The workspace, one constant for each file.
const FILES: &[(&str, &str)] = &[
    ("region.toml", include_str!("village/region.toml")),
    ("fleet.toml", include_str!("village/fleet.toml")),
    ("costs.toml", include_str!("village/costs.toml")),
    ("scenarios.toml", include_str!("village/scenarios.toml")),
    ("sites.csv", include_str!("village/sites.csv")),
    ("passengers.csv", include_str!("village/passengers.csv")),
    ("trips.csv", include_str!("village/trips.csv")),
    ("depots.csv", include_str!("village/depots.csv")),
];

/// A workspace of its own for one test.
pub(crate) struct Village {
    folder: TempDir,
}

impl Village {
    /// The village without passengers.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in FILES {
            fs::write(folder.path().join(name), text).unwrap();
        }
        fs::write(folder.path().join("roads.osm.pbf"), encode(&road())).unwrap();
        Self { folder }
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Adds lines to a file, or writes a new one.
    #[must_use]
    pub(crate) fn with(self, file: &str, lines: &str) -> Self {
        let path = self.path().join(file);
        let before = fs::read_to_string(&path).unwrap_or_default();
        fs::write(path, format!("{before}{lines}\n")).unwrap();
        self
    }

    /// Replaces a text that must stand in a file.
    #[must_use]
    pub(crate) fn changed(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.path().join(file);
        let before = fs::read_to_string(&path).unwrap();
        assert!(before.contains(from), "{file} does not say {from}");
        fs::write(path, before.replace(from, to)).unwrap();
        self
    }

    /// Adds somebody of a flow who lives at a kilometre of the road, and needs this.
    #[must_use]
    pub(crate) fn passenger(self, id: &str, flow: &str, km: f64, needs: &str) -> Self {
        self.add_row(
            "passengers.csv",
            &[
                ("id", id),
                ("flow", flow),
                ("authority", "oost"),
                ("lat", &format!("{:.6}", latitude(km))),
                ("lon", "6.500000"),
                ("needs", needs),
            ],
        )
    }

    /// Adds a trip from home on Tuesdays; `when` is `arrive 08:30` or `depart 14:00`.
    #[must_use]
    pub(crate) fn trip(self, id: &str, passenger: &str, to: &str, when: &str) -> Self {
        let (anchor, time) = when.split_once(' ').unwrap();
        self.add_row(
            "trips.csv",
            &[
                ("id", id),
                ("passenger", passenger),
                ("from", "home"),
                ("to", to),
                ("days", "di"),
                (anchor, time),
                ("direction", "out"),
            ],
        )
    }

    /// Adds a row to a table by the names of its columns; a column that is new gets empty cells
    /// in the other rows.
    #[must_use]
    pub(crate) fn add_row(self, file: &str, cells: &[(&str, &str)]) -> Self {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let mut lines: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
        if lines.is_empty() {
            lines.push(cells[0].0.to_owned());
        }
        for (name, _) in cells {
            if !lines[0].split(',').any(|column| column == *name) {
                lines[0] += &format!(",{name}");
                lines[1..].iter_mut().for_each(|line| line.push(','));
            }
        }
        let value =
            |column: &str| cells.iter().find(|(name, _)| *name == column).map_or("", |c| c.1);
        let row: Vec<&str> = lines[0].split(',').map(value).collect();
        let row = row.join(",");
        fs::write(path, lines.join("\n") + "\n" + &row + "\n").unwrap();
        self
    }

    /// The region, which must be sound.
    pub(crate) fn region(&self) -> Region {
        read_region(self.path()).unwrap_or_else(|faults| panic!("{faults:#?}"))
    }

    /// What `check` says of its files, in English.
    pub(crate) fn faults(&self) -> Vec<String> {
        let texts = Texts::new(Language::English);
        let faults = check_workspace(self.path()).err().unwrap_or_default();
        faults.iter().map(|fault| texts.fault(fault)).collect()
    }

    /// What `samenrit check` prints of it in English; it must find no fault.
    pub(crate) fn checked(&self) -> String {
        let mut check = Command::cargo_bin("samenrit").unwrap();
        let output = check.args(["check", "--lang", "en"]).arg(self.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Its roads.
    pub(crate) fn network(&self) -> Network {
        Network::read(&self.path().join("roads.osm.pbf"), &Silent).unwrap()
    }

    /// A plan of a date under a scenario, which must be verified.
    pub(crate) fn plan_under(&self, scenario: &str, date: Date) -> Plan {
        self.planned(scenario, date, &[], None)
    }

    /// The same after plans of earlier days.
    pub(crate) fn plan_after(&self, scenario: &str, date: Date, earlier: &[&Plan]) -> Plan {
        self.planned(scenario, date, earlier, None)
    }

    /// The same by passengers who are used to an earlier plan.
    pub(crate) fn plan_like(&self, scenario: &str, date: Date, before: &Plan) -> Plan {
        self.planned(scenario, date, &[], Some(before))
    }

    fn planned(&self, scenario: &str, date: Date, earlier: &[&Plan], like: Option<&Plan>) -> Plan {
        let (region, network) = (self.region(), self.network());
        let history = past_work(earlier.iter().copied(), &region.fleet, date);
        let mut planner = Planner::new(&region, date, &network, &Silent).unwrap();
        planner.come_after(history);
        if let Some(like) = like {
            planner.day.get_used_to(like);
        }
        let asked = region.scenarios.iter().find(|one| one.id == scenario).unwrap();
        let stop = AtomicBool::new(false);
        let effort = Effort { seed: 1, limit: Limit::Iterations(2000), stop: &stop };
        let plan = planner.plan(asked, &effort, &[], &Silent).unwrap().plan;
        let broken = self.broken(&plan);
        assert!(broken.is_empty(), "the plan breaks {broken:?}");
        plan
    }

    /// A plan of the reference date with everything together.
    pub(crate) fn plan(&self) -> Plan {
        self.plan_under("samen", TUESDAY)
    }

    /// Names of the rules that a plan breaks in this village.
    pub(crate) fn broken(&self, plan: &Plan) -> BTreeSet<&'static str> {
        let found = verify(plan, &self.region(), &self.network());
        found.iter().map(|violation| violation.rule.name()).collect()
    }
}

/// The planned trip with an id.
pub(crate) fn trip<'a>(plan: &'a Plan, id: &str) -> &'a PlannedTrip {
    plan.trips.iter().find(|trip| trip.id == id).unwrap()
}

/// The route that a trip rides in, if it does.
pub(crate) fn route_of<'a>(plan: &'a Plan, id: &str) -> Option<&'a PlannedRoute> {
    match trip(plan, id).outcome {
        Outcome::Served { route, .. } => Some(&plan.routes[route]),
        _ => None,
    }
}

/// Do two trips ride in the same route?
pub(crate) fn together(plan: &Plan, one: &str, other: &str) -> bool {
    let (one, other) = (route_of(plan, one), route_of(plan, other));
    one.is_some_and(|one| other.is_some_and(|other| one.id == other.id))
}

fn latitude(km: f64) -> f64 {
    52.7 + km * 0.009
}

/// Forty kilometres of road.
fn road() -> OsmData {
    let node = |km: i64| OsmNode {
        id: km + 1,
        lat_e7: 527_000_000 + km * 90_000,
        lon_e7: 65_000_000,
        tags: Vec::new(),
    };
    let tags = vec![("highway".to_owned(), "primary".to_owned())];
    let way = OsmWay { id: 1, nodes: (1..=41).collect(), tags };
    OsmData { nodes: (0..=40).map(node).collect(), ways: vec![way] }
}
