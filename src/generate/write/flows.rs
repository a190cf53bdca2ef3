//! The transport flows of `region.toml`, with where their numbers come from.

use crate::generate::write::lines::{line, list, quoted};
use crate::region::{BeyondCap, Entitlement, Flow, Margin, Payer, RideRule};
use crate::units::Seconds;

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

/// Stands inside the section of its flow, where the line may be switched on as it is.
const PICKUP_SWITCH: &str = "\
# Opstapplaatsen staan uit: iedereen wordt aan de deur gehaald. De regel hieronder zet ze aan; een
# half uur lopen is door de rechter aanvaard (VNG) en telt mee in de reistijd.
# pickup_points = { max_walk_meters = 2000 }
";

/// All of them, in the order of the region.
pub(super) fn flows(out: &mut String, flows: &[Flow]) {
    out.push_str(FLOW_HEAD);
    for item in flows {
        flow(out, item);
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
        line(
            out,
            "vat_recoverable",
            "true # btw is verrekenbaar, want reizigers betalen naar afstand",
        );
    }
    if let Some(rule) = &flow.pickup_points {
        let (meters, factor, speed) =
            (rule.max_walk.0, rule.walk_factor_percent, rule.walk_per_minute.0);
        let keys = format!(
            "{{ max_walk_meters = {meters}, walk_factor_percent = {factor}, \
             walk_meters_per_minute = {speed} }}"
        );
        line(out, "pickup_points", &keys);
    } else if flow.id == "leerlingen" {
        out.push_str(PICKUP_SWITCH);
    }
    if flow.is_dormant {
        line(out, "active", "false");
    }
    if let Some(outside) = &flow.outside {
        let (start, per_km) = (outside.start.0, outside.per_km.0);
        if let Some(comment) = outside_comment(&flow.id) {
            out.push_str(comment);
        }
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
             # Streven naar zestig minuten, nooit boven negentig (contract Moerdijk).\n"
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
            "# Staat klaar maar rijdt niet; active = true zet deze stroom aan. De marges, de paar\n\
             # mensen die erbij klaarstaan en hun dagen en tijden zijn aannames.\n"
        }
        "vrijwilligers" => {
            "# Vrijwilligers met eigen auto; een taxi mag de rit ook rijden (aanname). Wat iedere\n\
             # vrijwilliger wil rijden staat in volunteers.csv: mensen uit de omgeving, en enkele\n\
             # ritten en uren per week, de helft hoogstens 4 uur van huis (aannames; AutoMaatje:\n\
             # 500.000 ritten met ruim 3.000 chauffeurs in vijf jaar, ongeveer 15 chauffeurs op\n\
             # 200 deelnemers). Uitval 5% is een aanname. EUR 0,35 per km is de vergoeding van AutoMaatje in 2022-2025; ook lege\n\
             # kilometers (aanname: zet empty_km = false in fleet.toml waar dat niet zo is).\n"
        }
        _ => return None,
    })
}

/// Where the price of a hired taxi comes from.
fn outside_comment(id: &str) -> Option<&'static str> {
    Some(match id {
        "vrijwilligers" => {
            "# Valt een vrijwilliger uit, dan rijdt een taxi: het wettelijke maximumtarief van 2022\n\
             # voor een auto, EUR 3,36 + 2,47 per km + 0,41 per minuut, bij 50 km per uur (aanname).\n"
        }
        "wmo" | "regiotaxi" => {
            "# Een losse taxi voor wie niet past: het wettelijke maximumtarief van 2022 voor een\n\
             # taxibus, EUR 6,83 + 3,11 per km + 0,46 per minuut, bij 50 km per uur (aanname).\n"
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
    parts.extend(rule.max_standing.map(|value| minutes("standing_minutes", value)));
    format!("{{ {} }}", parts.join(", "))
}
