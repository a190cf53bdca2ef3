//! `scenarios.toml`, with comments in Dutch for those who will change it.

use std::fmt::Write;

use crate::generate::write::lines::{line, list, quoted};
use crate::region::{FleetChoice, PoolKey, Scenario};

const SCENARIOS_HEAD: &str = "\
# De vragen aan de regio, van gescheiden naar helemaal samen. Ritten die verschillen in een
# sleutel van pool_by rijden nooit in hetzelfde voertuig, ook niet na elkaar. Ritten die
# verschillen in een sleutel van aboard_by zitten nooit tegelijk in een voertuig.
# shifts noemt de diensten die meedoen; zonder doen alle mee.
# fleet = \"catalogue\" vraagt hoeveel voertuigen nodig zijn, fleet = \"given\" rekent met
# vehicles.csv.
";

/// `scenarios.toml`, the most divided first.
pub(super) fn scenarios(scenarios: &[Scenario]) -> String {
    let mut ladder: Vec<&Scenario> = scenarios.iter().collect();
    ladder.sort_by_key(|scenario| {
        let pools = scenario.pool_by.len();
        (std::cmp::Reverse((pools + scenario.aboard_by.len(), pools)), &scenario.id)
    });
    let mut out = SCENARIOS_HEAD.to_owned();
    for scenario in ladder {
        out.push_str("\n[[scenario]]\n");
        line(&mut out, "id", &quoted(&scenario.id));
        line(&mut out, "name", &quoted(&scenario.name));
        line(&mut out, "pool_by", &list(&keys(&scenario.pool_by)));
        line(&mut out, "aboard_by", &list(&keys(&scenario.aboard_by)));
        let fleet = match scenario.fleet {
            FleetChoice::Given => "given",
            FleetChoice::Catalogue => "catalogue",
        };
        line(&mut out, "fleet", &quoted(fleet));
        if !scenario.shifts.is_empty() {
            line(&mut out, "shifts", &list(&scenario.shifts));
        }
        if !scenario.bells.is_empty() {
            out.push_str("bells = [\n");
            for moved in &scenario.bells {
                let (site, programme) = (quoted(&moved.site), quoted(&moved.programme));
                let minutes = moved.by.0 / 60;
                let _ = writeln!(
                    out,
                    "    {{ site = {site}, programme = {programme}, minutes = {minutes} }},"
                );
            }
            out.push_str("]\n");
        }
        if scenario.contracts {
            line(&mut out, "contracts", "true");
        }
    }
    out
}

fn keys(keys: &[PoolKey]) -> Vec<String> {
    let name = |key: &PoolKey| match key {
        PoolKey::Authority => "authority".to_owned(),
        PoolKey::Flow => "flow".to_owned(),
        PoolKey::Lot => "lot".to_owned(),
        PoolKey::Carrier => "carrier".to_owned(),
    };
    keys.iter().map(name).collect()
}
