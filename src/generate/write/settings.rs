//! The settings of a workspace as TOML, with comments in Dutch for those who will change them.

use std::fmt::Write;

use crate::generate::write::tables::clock;
use crate::generate::write::work;
use crate::region::{
    BeyondCap, CatalogueEntry, Closure, DepotKind, Entitlement, Escort, Fleet, FleetChoice, Flow,
    Holiday, Margin, Need, Payer, PoolKey, Region, RideRule, Scenario, ShiftTemplate, Space,
    VehicleType,
};
use crate::units::Seconds;

const REGION_HEAD: &str = "\
# Instellingen van de regio: kalender, opdrachtgevers, behoeften van reizigers en de regels van
# elke vervoersstroom. Wat na een hekje staat is uitleg; het programma leest het niet.
# Na een wijziging controleert `samenrit check` deze map.

";
const NEED_HEAD: &str = "
# Wat reizigers nodig hebben en hoeveel plaats en tijd dat kost. Een reiziger neemt de som van
# zijn behoeften in. De tijden zijn aannames: lopend 1 tot 2 minuten, rollator 2, rolstoel 4 tot 6
# in en 3 tot 4 uit, kind bij school een halve minuut; het stilstaan zelf staat bij stop_seconds.
# Een zitverhoger (booster) ligt in elk voertuig van een vervoerder en kost wat tijd; dat de jongste
# leerlingen er een nodig hebben is een aanname.
#   codes   codes uit het CROW-woordenboek reizigerskenmerken, zoals TOMP-API ze uitwisselt
#           (github.com/TOMP-WG/TOMP-API, wiki, Requirement); passengers.csv mag ze noemen
#   escort  medical: verplichte begeleider, gratis, reist altijd mee en heeft een eigen plaats;
#           social: wat een meereizende inneemt, per rit geteld in de kolom companions van trips.csv
# Overstappen naar een gewone stoel gaat voor waar het kan (Code VVR 2022).
";
const APART_HEAD: &str = "
# Wie nooit tegelijk in een voertuig zit: twee verschillende groepen van een lijst. De groepen
# staan bij reizigers (passengers.csv) en bij locaties (sites.csv). Leeftijd en schoolsoort als
# scheiding zijn een aanname die de gemeente aanpast.
";
const FLOW_HEAD: &str = "
# De vervoersstromen. Marges en tijden zijn minuten.
#   depart  marge rond het gevraagde ophaaltijdstip
#   arrive  marge rond het tijdstip waarop iemand er moet zijn; after_minutes = -5 betekent
#           minstens vijf minuten te vroeg
#   ride    langste rit: max(direct + allowance, min(absolute, direct + plus,
#           max(factor x direct, floor), persoonlijk)); wat ontbreekt telt niet mee
#   priority marge rond een aankomst die is gegarandeerd (priority in trips.csv), en hoe lang
#           vooraf zo een rit geboekt moet zijn
#   cap     langste rit; exempt_sites zijn bestemmingen die daarvan zijn vrijgesteld
#   target  streefduur: elke minuut erboven weegt mee bij het zoeken, maar kost geen geld
#   outside een taxi die voor een enkele rit kan worden ingehuurd
# Wie met wie mag samenrijden is een aanname: leerlingen alleen met leerlingen, dagbesteding met
# Wmo en Regiotaxi. Pas shares_with aan om een andere afspraak door te rekenen.
";
const CLOSURE_HEAD: &str = "
# Dagen waarop vaste ritten niet rijden. Geboekte ritten rijden wel. Een sluiting raakt de ritten
# die aan al haar lijsten voldoen: flows, sites (de bestemming) en calendars (de kalender van de
# bestemming in sites.csv). De schoolvakanties zijn die van regio Noord (Rijksoverheid, 2025-2026).
# De data van feestdagen rekent het programma zelf uit, ook Pasen en Hemelvaart.
";
const FLEET_HEAD: &str = "\
# Waarmee gereden wordt. Bedragen zijn eurocenten, prijspeil 2025, zonder btw, en zijn aannames:
# de chauffeur per betaald uur, het voertuig per jaar en de kilometers staan apart, zodat niets
# dubbel telt. Samen komen ze uit op EUR 36 tot 48 per uur, wat een uurtarief met chauffeur is.

";
const SCENARIOS_HEAD: &str = "\
# De vragen aan de regio, van gescheiden naar helemaal samen. Ritten die verschillen in een
# sleutel van pool_by rijden nooit in hetzelfde voertuig, ook niet na elkaar. Ritten die
# verschillen in een sleutel van aboard_by zitten nooit tegelijk in een voertuig.
# shifts noemt de diensten die meedoen; zonder doen alle mee.
# fleet = \"catalogue\" vraagt hoeveel voertuigen nodig zijn, fleet = \"given\" rekent met
# vehicles.csv.
";

/// `region.toml`.
pub(super) fn region(region: &Region) -> String {
    let mut out = REGION_HEAD.to_owned();
    line(&mut out, "name", &quoted(&region.name));
    line(&mut out, "reference_date", &quoted(&region.reference_date.to_string()));
    line(&mut out, "roads", &quoted(&region.roads));
    let days = region.working_days_per_year.to_string();
    line(
        &mut out,
        "working_days_per_year",
        &format!("{days} # hierover worden jaarkosten verdeeld"),
    );
    line(
        &mut out,
        "stop_seconds",
        &format!("{} # stilstaan bij een nieuw adres", region.stop_time.0),
    );
    line(
        &mut out,
        "max_snap_meters",
        &format!("{} # verste afstand tot een weg", region.max_snap.0),
    );
    line(
        &mut out,
        "household_apart_cents",
        &format!(
            "{} # weegt mee, geen geld: twee uit een gezin die hetzelfde moeten, rijden apart (aanname)",
            region.household_apart.0
        ),
    );
    line(
        &mut out,
        "co2_cents_per_kg",
        &format!("{} # gewicht van uitstoot bij het plannen, geen geld", region.co2_price.0),
    );
    line(
        &mut out,
        "other_vehicle_cents",
        &format!("{} # gewicht van een andere wagen dan gewend, geen geld", region.other_vehicle.0),
    );
    let moved = region.bell_price;
    out.push_str(
        "# Gewicht van een bel die een scenario verschuift, per bel en per minuut, geen geld. De\n\
         # bedragen zijn aannames; in Boston hield een plan geen stand waarin 85% van de scholen\n\
         # verschoof, gemiddeld een uur.\n",
    );
    line(&mut out, "bell_change_cents", &moved.each.0.to_string());
    line(&mut out, "bell_change_cents_per_minute", &moved.per_minute.0.to_string());
    out.push_str("\n# Wie betaalt.\n");
    for authority in &region.authorities {
        out.push_str("\n[[authority]]\n");
        line(&mut out, "id", &quoted(&authority.id));
        line(&mut out, "name", &quoted(&authority.name));
        line(&mut out, "inhabitants", &authority.inhabitants.to_string());
    }
    lots(&mut out, region);
    out.push_str(NEED_HEAD);
    region.needs.iter().for_each(|item| need(&mut out, item));
    out.push_str(FLOW_HEAD);
    region.flows.iter().for_each(|item| flow(&mut out, item));
    if !region.apart.is_empty() {
        out.push_str(APART_HEAD);
    }
    for apart in &region.apart {
        out.push_str("\n[[apart]]\n");
        line(&mut out, "groups", &list(&apart.groups));
    }
    out.push_str(CLOSURE_HEAD);
    region.closures.iter().for_each(|item| closure(&mut out, item));
    for holidays in &region.public_holidays {
        out.push_str("\n[[public_holidays]]\n");
        let days: Vec<String> = holidays.days.iter().map(|&day| holiday(day).to_owned()).collect();
        line(&mut out, "days", &list(&days));
        if !holidays.flows.is_empty() {
            line(&mut out, "flows", &list(&holidays.flows));
        }
    }
    out
}

fn closure(out: &mut String, closure: &Closure) {
    out.push_str("\n[[closure]]\n");
    line(out, "name", &quoted(&closure.name));
    line(out, "from", &quoted(&closure.from.to_string()));
    line(out, "to", &quoted(&closure.to.to_string()));
    let lists =
        [("flows", &closure.flows), ("sites", &closure.sites), ("calendars", &closure.calendars)];
    for (key, words) in lists.into_iter().filter(|(_, words)| !words.is_empty()) {
        line(out, key, &list(words));
    }
}

fn holiday(day: Holiday) -> &'static str {
    match day {
        Holiday::NewYear => "new-year",
        Holiday::GoodFriday => "good-friday",
        Holiday::EasterMonday => "easter-monday",
        Holiday::KingsDay => "kings-day",
        Holiday::LiberationDay => "liberation-day",
        Holiday::LiberationDayLustrum => "liberation-day-lustrum",
        Holiday::Ascension => "ascension",
        Holiday::WhitMonday => "whit-monday",
        Holiday::Christmas => "christmas",
        Holiday::BoxingDay => "boxing-day",
    }
}

fn lots(out: &mut String, region: &Region) {
    if region.lots.is_empty() {
        return;
    }
    out.push_str("\n# Wie rijdt, en welke percelen zijn aanbesteed.\n");
    for carrier in &region.carriers {
        out.push_str("\n[[carrier]]\n");
        line(out, "id", &quoted(&carrier.id));
        line(out, "name", &quoted(&carrier.name));
        if !carrier.phone.is_empty() {
            line(out, "phone", &quoted(&carrier.phone));
        }
    }
    for lot in &region.lots {
        out.push_str("\n[[lot]]\n");
        line(out, "id", &quoted(&lot.id));
        line(out, "name", &quoted(&lot.name));
        line(out, "carrier", &quoted(&lot.carrier));
        for (key, ids) in [("authorities", &lot.authorities), ("flows", &lot.flows)] {
            if !ids.is_empty() {
                line(out, key, &list(ids));
            }
        }
    }
}

fn need(out: &mut String, need: &Need) {
    out.push_str("\n[[need]]\n");
    line(out, "id", &quoted(&need.id));
    line(out, "name", &quoted(&need.name));
    for (key, value) in space_keys(need.space) {
        if value > 0 {
            line(out, key, &value.to_string());
        }
    }
    line(out, "board_seconds", &need.board.0.to_string());
    line(out, "alight_seconds", &need.alight.0.to_string());
    if need.solo {
        line(out, "solo", "true");
    }
    if !need.equipment.is_empty() {
        line(out, "equipment", &list(&need.equipment));
    }
    if !need.codes.is_empty() {
        line(out, "codes", &list(&need.codes));
    }
    match need.escort {
        Some(Escort::Medical) => line(out, "escort", "\"medical\""),
        Some(Escort::Social) => line(out, "escort", "\"social\""),
        None => {}
    }
}

fn flow(out: &mut String, flow: &Flow) {
    out.push('\n');
    if let Some(comment) = flow_comment(&flow.id) {
        out.push_str(comment);
    }
    out.push_str("[[flow]]\n");
    line(out, "id", &quoted(&flow.id));
    line(out, "name", &quoted(&flow.name));
    line(out, "depart", &margin(flow.depart));
    line(out, "arrive", &margin(flow.arrive));
    line(out, "ride", &ride(&flow.ride));
    grants(out, flow);
    line(out, "shares_with", &list(&flow.shares_with));
    match &flow.payer {
        Payer::Own => line(out, "payer", "\"own\""),
        Payer::One(id) => line(out, "payer", &quoted(id)),
    }
    if flow.vat_recoverable {
        line(out, "vat_recoverable", "true # btw is verrekenbaar bij een tarief naar afstand");
    }
    if let Some(rule) = &flow.pickup_points {
        let (meters, factor, speed) =
            (rule.max_walk.0, rule.walk_factor_percent, rule.walk_per_minute.0);
        let keys = format!(
            "{{ max_walk_meters = {meters}, walk_factor_percent = {factor}, \
             walk_meters_per_minute = {speed} }}"
        );
        line(out, "pickup_points", &keys);
    }
    if flow.is_dormant {
        line(out, "active", "false");
    }
    if let Some(outside) = &flow.outside {
        let (start, per_km) = (outside.start.0, outside.per_km.0);
        line(out, "outside", &format!("{{ start_cents = {start}, cents_per_km = {per_km} }}"));
    }
}

/// What a flow grants at most, and its guaranteed arrivals.
fn grants(out: &mut String, flow: &Flow) {
    let Entitlement { lead, priority_lead, cap, km_budget } = &flow.grants;
    if let Some(lead) = lead {
        line(out, "lead_minutes", &format!("{} # zo lang vooraf boeken", lead.0 / 60));
    }
    if let Some(lead) = priority_lead {
        let (margin, minutes) = (margin(flow.priority), lead.0 / 60);
        let both = margin.replace(" }", &format!(", lead_minutes = {minutes} }}"));
        line(out, "priority", &both);
    }
    if let Some(cap) = cap {
        let beyond = match cap.beyond {
            BeyondCap::Refuse => "refuse",
            BeyondCap::PassengerPays => "passenger-pays",
        };
        let (km, exempt) = (cap.distance.0 / 1000, list(&cap.exempt_sites));
        line(
            out,
            "cap",
            &format!("{{ km = {km}, exempt_sites = {exempt}, beyond = \"{beyond}\" }}"),
        );
    }
    if *km_budget {
        line(out, "km_budget", "true # km_left in passengers.csv raakt op");
    }
}

/// Where the rules of the well-known flows come from.
fn flow_comment(id: &str) -> Option<&'static str> {
    Some(match id {
        "leerlingen" => {
            "# Vijf tot vijftien minuten voor de bel aanwezig, ophalen tot een kwartier erna (AVAN).\n\
             # Streven naar zestig minuten, nooit boven negentig (contract Moerdijk).\n\
             # Opstapplaatsen staan uit: iedereen wordt aan de deur gehaald. Deze regel zet ze aan;\n\
             # een half uur lopen is door de rechter aanvaard (VNG) en telt mee in de reistijd:\n\
             # pickup_points = { max_walk_meters = 2000 }\n"
        }
        "dagbesteding" => {
            "# Hoogstens een kwartier langer onderweg dan rechtstreeks (Eindhoven).\n"
        }
        "wmo" | "regiotaxi" => {
            "# Een kwartier speling bij het ophalen, hoogstens een half uur omrijden (Deeltaxi\n\
             # West-Brabant). Een uur vooraf boeken, twee uur als de aankomst is gegarandeerd\n\
             # (Hulst, Sluis, Terneuzen; ISD Bollenstreek). Tot 25 km per rit, ziekenhuizen zijn\n\
             # puntbestemmingen, daarboven een hoger tarief (Publiek Vervoer, Westerwolde 2024).\n"
        }
        "werkvervoer" | "jeugd" => {
            "# Staat klaar maar rijdt niet; active = true zet deze stroom aan. De marges zijn\n\
             # aannames.\n"
        }
        "vrijwilligers" => {
            "# Vrijwilligers met eigen auto; een taxi mag de rit ook rijden (aanname). Wat iedere\n\
             # vrijwilliger wil rijden staat in volunteers.csv: mensen uit de omgeving, en enkele\n\
             # ritten en uren per week, de helft hoogstens 4 uur van huis (aannames; AutoMaatje: 500.000 ritten met ruim 3.000\n\
             # chauffeurs in vijf jaar, ongeveer 15 chauffeurs op 200 deelnemers). Uitval 5% is\n\
             # een aanname. EUR 0,35 per km is de vergoeding van AutoMaatje in 2022-2025; ook lege\n\
             # kilometers (aanname: zet empty_km = false in fleet.toml waar dat niet zo is).\n"
        }
        _ => return None,
    })
}

fn margin(margin: Margin) -> String {
    let (before, after) = (margin.before.0 / 60, margin.after.0 / 60);
    format!("{{ before_minutes = {before}, after_minutes = {after} }}")
}

fn ride(rule: &RideRule) -> String {
    let minutes = |key: &str, value: Seconds| format!("{key} = {}", value.0 / 60);
    let mut parts = vec![minutes("allowance_minutes", rule.allowance)];
    parts.extend(rule.absolute.map(|value| minutes("absolute_minutes", value)));
    parts.extend(rule.plus.map(|value| minutes("plus_minutes", value)));
    if let Some(percent) = rule.factor_percent {
        parts.push(format!("factor_percent = {percent}"));
        parts.push(minutes("floor_minutes", rule.floor));
    }
    if let Some(target) = rule.target {
        parts.extend(target.ride.map(|value| minutes("target_minutes", value)));
        parts.extend(target.plus.map(|value| minutes("target_plus_minutes", value)));
        parts.push(format!("target_cents_per_minute = {}", target.price_per_minute.0));
    }
    format!("{{ {} }}", parts.join(", "))
}

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

fn space(space: Space) -> String {
    let parts = space_keys(space).map(|(key, value)| format!("{key} = {value}"));
    format!("{{ {} }}", parts.join(", "))
}

fn space_keys(space: Space) -> [(&'static str, u8); 4] {
    [
        ("seats", space.seats),
        ("front", space.front),
        ("wheelchairs", space.wheelchairs),
        ("luggage", space.luggage),
    ]
}

pub(super) fn line(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {value}");
}

fn list(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

pub(super) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
