//! What a workspace holds, in a few lines.

use std::collections::BTreeSet;

use comfy_table::{Cell, CellAlignment, Table, TableStyle};
use jiff::civil::Date;

use crate::cli::{Failure, Session};
use crate::demand::Day;
use crate::network::Network;
use crate::region::{Region, Trip, TripDays, WorkRule};
use crate::text::Message;
use crate::units::Seconds;

/// Says how many passengers, trips, vehicles and sites there are.
pub(super) fn say(region: &Region, network: &Network, session: &Session) -> Result<(), Failure> {
    let title = Message::new("check-title").with("region", region.name.as_str());
    session.result(&session.texts.say(&title))?;
    session.result("")?;
    session.result(&table(region, session))?;
    let vehicles: BTreeSet<_> = region.fleet.given.iter().map(|vehicle| &vehicle.id).collect();
    let places = Message::new("check-places")
        .with("sites", region.sites.len())
        .with("depots", region.fleet.depots.len())
        .with("types", region.fleet.types.len())
        .with("vehicles", vehicles.len());
    let questions = Message::new("check-questions")
        .with("models", region.tariffs.len())
        .with("scenarios", region.scenarios.len());
    let roads = Message::new("check-roads-line")
        .with("file", region.roads.as_str())
        .with("km", session.texts.whole((network.counts().kept_meters / 1000) as i64));
    session.result("")?;
    let notes = [dormant(region), booked_absent(region), below_law(region)];
    for message in [places, questions, roads].into_iter().chain(notes.into_iter().flatten()) {
        session.result(&session.texts.say(&message))?;
    }
    Ok(())
}

/// How many trips stand ready of flows that are switched off.
fn dormant(region: &Region) -> Option<Message> {
    let off: BTreeSet<&str> =
        region.flows.iter().filter(|flow| flow.is_dormant).map(|flow| flow.id.as_str()).collect();
    let count = region.trips.iter().filter(|trip| off.contains(trip.flow.as_str())).count();
    (count > 0).then(|| Message::new("check-dormant").with("count", count))
}

/// The dated trips of passengers who are absent that day.
fn booked_absent(region: &Region) -> Option<Message> {
    let is_away = |trip: &Trip, date: Date| {
        let own = region.absences.iter().filter(|absence| absence.passenger == trip.passenger);
        own.filter(|absence| absence.from <= date && date <= absence.to)
            .any(|absence| absence.direction.is_none_or(|direction| direction == trip.direction))
    };
    let is_meant = |trip: &&Trip| match trip.days {
        TripDays::On(date) => is_away(trip, date),
        TripDays::Weekly { .. } => false,
    };
    let meant: Vec<&str> =
        region.trips.iter().filter(is_meant).map(|trip| trip.id.as_str()).collect();
    let message = Message::new("check-booked-absent").with("count", meant.len());
    (!meant.is_empty()).then(|| message.with("trips", meant.join(", ")))
}

/// The working-time rules that ask for fewer breaks than the law does (Arbeidstijdenwet 5:4).
fn below_law(region: &Region) -> Option<Message> {
    let lawful = |rule: &WorkRule| {
        let asks = |over: i64, least: i64| {
            let norms = &mut rule.breaks.iter();
            norms.any(|it| it.over <= Seconds::minutes(over) && it.least >= Seconds::minutes(least))
        };
        rule.break_min >= Seconds::minutes(15)
            && rule.break_latest <= Seconds::minutes(330)
            && asks(330, 30)
            && asks(600, 45)
    };
    let below: Vec<&str> =
        region.fleet.work.iter().filter(|it| !lawful(it)).map(|it| it.id.as_str()).collect();
    let message = Message::new("check-below-law").with("count", below.len());
    (!below.is_empty()).then(|| message.with("rules", below.join(", ")))
}

/// A row for each flow, and one for all together.
fn table(region: &Region, session: &Session) -> String {
    let texts = &session.texts;
    let day = Day::new(region, region.reference_date);
    let date = Message::new("check-trips").with("date", region.reference_date.to_string());
    let mut table = Table::new();
    table.load_style(TableStyle::new()).set_header([
        texts.text("check-flow"),
        texts.text("check-passengers"),
        texts.say(&date),
    ]);
    let mut add = |name: &str, passengers: usize, trips: usize| {
        let count =
            |count: usize| Cell::new(texts.whole(count as i64)).set_alignment(CellAlignment::Right);
        table.add_row([Cell::new(name), count(passengers), count(trips)]);
    };
    for flow in &region.flows {
        let passengers = region.passengers.iter().filter(|it| it.flow == flow.id).count();
        let trips = day.trips.iter().filter(|trip| trip.flow.id == flow.id).count();
        add(&flow.name, passengers, trips);
    }
    add(&texts.text("check-total"), region.passengers.len(), day.trips.len());
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}
