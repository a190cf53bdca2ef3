//! `region.toml`, with comments in Dutch for those who will change it.

use crate::generate::write::flows::flows;
use crate::generate::write::lines::{line, list, quoted, space_keys};
use crate::region::{Closure, Escort, Holiday, Need, Region};

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
const CLOSURE_HEAD: &str = "
# Dagen waarop vaste ritten niet rijden. Geboekte ritten rijden wel. Een sluiting raakt de ritten
# die aan al haar lijsten voldoen: flows, sites (de bestemming) en calendars (de kalender van de
# bestemming in sites.csv). De schoolvakanties zijn die van regio Noord (Rijksoverheid, 2025-2026).
# De data van feestdagen rekent het programma zelf uit, ook Pasen en Hemelvaart.
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
    line(
        &mut out,
        "standing_aboard_cents_per_minute",
        &format!(
            "{} # weegt mee, geen geld: een minuut stilstaan met mensen aan boord (aanname)",
            region.standing_aboard.0
        ),
    );
    line(
        &mut out,
        "return_apart_cents",
        &format!(
            "{} # weegt mee, geen geld: heen en terug niet met dezelfde wagen en chauffeur (aanname)",
            region.return_apart.0
        ),
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
    flows(&mut out, &region.flows);
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
