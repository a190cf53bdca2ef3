//! `fleet.toml`, with comments in Dutch for those who will change it.

use std::fmt::Write;

use crate::generate::write::lines::{line, list, quoted, space};
use crate::generate::write::tables::clock;
use crate::generate::write::work;
use crate::region::{CatalogueEntry, DepotKind, Fleet, ShiftTemplate, VehicleType};

const FLEET_HEAD: &str = "\
# Waarmee gereden wordt. Bedragen zijn eurocenten, prijspeil 2025, zonder btw, en zijn aannames:
# de chauffeur per betaald uur, het voertuig per jaar en de kilometers staan apart, zodat niets
# dubbel telt. Samen komen ze uit op EUR 36 tot 48 per uur, wat een uurtarief met chauffeur is.

";

/// `fleet.toml`.
pub(super) fn fleet(fleet: &Fleet) -> String {
    let mut out = FLEET_HEAD.to_owned();
    if fleet.types.iter().any(|kind| kind.battery.is_some()) {
        let months: Vec<String> = fleet.winter_months.iter().map(ToString::to_string).collect();
        out.push_str("# Maanden waarin een accu minder ver komt (aanname).\n");
        line(&mut out, "winter_months", &format!("[{}]\n", months.join(", ")));
    }
    out.push_str(
        "# Voertuigtypen. layouts zijn de opstellingen die kunnen; front telt mee in seats. range_km is\n\
         # het bereik van een volle accu in de zomer (200 tot 300 km, 's winters 30% minder: aanname);\n\
         # meer dan de helft van de personenauto's rijdt al elektrisch (monitor doelgroepenvervoer).\n",
    );
    fleet.types.iter().for_each(|item| vehicle_type(&mut out, item));
    out.push_str(
        "\n# Diensten. vehicle_share_percent is het deel van de dagkosten van een voertuig dat de\n\
         # dienst draagt: ochtend en middag kunnen door hetzelfde voertuig worden gereden, met\n\
         # chauffeurs in deeltijd. work noemt de werktijdregels verderop.\n",
    );
    fleet.shifts.iter().for_each(|item| shift(&mut out, item));
    out.push_str(&work::rules(&fleet.work));
    out.push_str(
        "\n# Wat er te krijgen is: een type op deze standplaatsen in deze diensten. Zonder\n\
         # max_per_depot zoveel als nodig.\n",
    );
    fleet.catalogue.iter().for_each(|item| catalogue(&mut out, fleet, item));
    out
}

fn vehicle_type(out: &mut String, item: &VehicleType) {
    out.push_str("\n[[type]]\n");
    line(out, "id", &quoted(&item.id));
    line(out, "name", &quoted(&item.name));
    if let [layout] = item.layouts[..] {
        line(out, "layouts", &format!("[{}]", space(layout)));
    } else {
        out.push_str("layouts = [\n");
        for &layout in &item.layouts {
            let _ = writeln!(out, "    {},", space(layout));
        }
        out.push_str("]\n");
    }
    if item.relayout {
        line(out, "relayout", "true");
    }
    if !item.equipment.is_empty() {
        line(out, "equipment", &list(&item.equipment));
    }
    if !item.flows.is_empty() {
        line(out, "flows", &list(&item.flows));
    }
    line(out, "year_cents", &item.year_cost.0.to_string());
    line(out, "cents_per_km", &item.km_cost.0.to_string());
    if item.empty_km_free {
        line(out, "empty_km", "false");
    }
    line(out, "cents_per_hour", &item.hour_cost.0.to_string());
    line(out, "co2_grams_per_km", &item.co2_per_km.to_string());
    if let Some(battery) = item.battery {
        line(out, "range_km", &(battery.range.0 / 1000).to_string());
        line(out, "winter_range_percent", &battery.winter_percent.to_string());
        line(out, "kwh_per_100km", &battery.kwh_per_100km.to_string());
        line(out, "charge_kw", &battery.charge_kw.to_string());
    }
}

fn shift(out: &mut String, item: &ShiftTemplate) {
    out.push_str("\n[[shift]]\n");
    line(out, "id", &quoted(&item.id));
    line(out, "from", &quoted(&clock(item.from)));
    line(out, "to", &quoted(&clock(item.to)));
    if let Some(longest) = item.max_duration {
        line(out, "max_duration_minutes", &(longest.0 / 60).to_string());
    }
    line(out, "min_paid_minutes", &(item.min_paid.0 / 60).to_string());
    if item.min_work.0 > 0 {
        line(out, "min_work_minutes", &(item.min_work.0 / 60).to_string());
        line(out, "short_work_cents_per_minute", &item.short_work.0.to_string());
    }
    line(out, "vehicle_share_percent", &item.vehicle_share_percent.to_string());
    if let Some(rule) = &item.work {
        line(out, "work", &quoted(rule));
    }
}

fn catalogue(out: &mut String, fleet: &Fleet, item: &CatalogueEntry) {
    out.push_str("\n[[catalogue]]\n");
    line(out, "type", &quoted(&item.vehicle_type));
    line(out, "depots", &list(&depots(fleet, &item.depots)));
    line(out, "shifts", &list(&item.shifts));
    if let Some(most) = item.max_per_depot {
        line(out, "max_per_depot", &most.to_string());
    }
    if !item.authorities.is_empty() {
        line(out, "authorities", &list(&item.authorities));
    }
    if let Some(carrier) = &item.carrier {
        line(out, "carrier", &quoted(carrier));
    }
}

/// The depots of an entry; the word for their kind where it names all of that kind.
fn depots(fleet: &Fleet, named: &[String]) -> Vec<String> {
    for (kind, word) in [(DepotKind::Garage, "garage"), (DepotKind::Home, "home")] {
        let of_kind = fleet.depots.iter().filter(|depot| depot.kind == kind);
        if !named.is_empty() && of_kind.map(|depot| &depot.id).eq(named) {
            return vec![word.to_owned()];
        }
    }
    named.to_vec()
}
