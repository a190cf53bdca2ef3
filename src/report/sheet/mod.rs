//! The driver's sheet: where to be when, who gets in and out, what they need; and the trips that
//! are on no driver's sheet.
//!
//! The only report that sees identities. It shows what the driver needs and nothing else: no
//! flow, no authority, no date of birth, no diagnosis (domain.md, section F).

mod book;
mod csv;
mod html;
mod spot;
#[cfg(test)]
mod tests;

pub(super) use csv::Csv;
pub(super) use html::Html;
pub use spot::Spot;

use jiff::civil::Date;

use crate::plan::{Plan, Refusal, VisitKind};
use crate::region::{Anchor, Identity, Region, Space};
use crate::text::{Message, Texts};
use crate::units::Seconds;

/// Waiting that is a row of its own.
const LONG_WAIT: Seconds = Seconds(300);

/// Everything that is handed out for one day.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// The day.
    pub date: Date,
    /// A sheet for each route, in order.
    pub routes: Vec<Sheet>,
    /// Trips for which somebody has to hire a taxi, by time.
    pub taxis: Vec<Order>,
    /// Trips that nobody takes, by time.
    pub left: Vec<Order>,
    /// Trips that the rules do not grant, by time.
    pub refused: Vec<Order>,
}

/// Makes the sheets of a plan.
pub fn sheets(plan: &Plan, region: &Region, identities: &[Identity]) -> Sheets {
    book::Book::new(plan, region, identities).sheets()
}

/// What one driver does in one shift.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Number of the route.
    pub route: String,
    /// The day.
    pub date: Date,
    /// The vehicle, by id.
    pub vehicle: String,
    /// What tells it from others of its type: the last part of a catalogue vehicle's id, all of
    /// a given vehicle's.
    pub number: String,
    /// Name of its type.
    pub vehicle_type: String,
    /// The smallest layout that does for the whole route, if there is one.
    pub layout: Option<Space>,
    /// Name of where it starts and ends.
    pub depot: String,
    /// The shift, by id.
    pub shift: String,
    /// From when to when the shift is, if it is known.
    pub hours: Option<(Seconds, Seconds)>,
    /// When it leaves the depot.
    pub leave: Seconds,
    /// When it is back.
    pub back: Seconds,
    /// Where it stops, in order.
    pub stops: Vec<Stop>,
}

impl Sheet {
    /// How many trips it serves.
    pub fn trips(&self) -> usize {
        let people = self.stops.iter().flat_map(Stop::people);
        people.filter(|person| person.kind == VisitKind::Pickup).count()
    }

    /// The vehicle as people call it: `Taxibus 3`.
    pub fn vehicle_words(&self) -> String {
        format!("{} {}", self.vehicle_type, self.number)
    }

    /// The id of the vehicle, where [`Self::vehicle_words`] does not show it whole.
    pub fn vehicle_id(&self) -> Option<&str> {
        (self.number != self.vehicle).then_some(&self.vehicle)
    }

    /// The shift with its hours.
    pub fn shift_words(&self, texts: &Texts) -> String {
        match self.hours {
            Some((from, to)) => {
                format!("{} {}–{}", self.shift, texts.clock(from.0), texts.clock(to.0))
            }
            None => self.shift.clone(),
        }
    }

    /// The layout in words: `4 zitplaatsen, 2 rolstoelen`.
    pub fn layout_words(&self, texts: &Texts) -> String {
        let Some(layout) = self.layout else { return texts.text("sheet-layout-varies") };
        let counted = [
            ("sheet-layout-seats", layout.seats),
            ("sheet-layout-wheelchairs", layout.wheelchairs),
        ];
        let words = counted.into_iter().filter(|&(_, count)| count > 0).map(|(key, count)| {
            let count = i64::from(count);
            texts.say(&Message { key, values: vec![("count", count.into())] })
        });
        words.collect::<Vec<_>>().join(", ")
    }
}

/// One place where people get in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Where it is.
    pub spot: Spot,
    /// From when to when the driver is free at the depot before it.
    pub gap: Option<(Seconds, Seconds)>,
    /// When the vehicle arrives.
    pub arrive: Seconds,
    /// What the driver does there, in order; at least one.
    pub moments: Vec<Moment>,
}

impl Stop {
    /// Those who get in or out, in order.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.moments.iter().flat_map(|moment| &moment.people)
    }
}

/// Something that the driver does at a stop at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When it begins.
    pub begin: Seconds,
    /// When the vehicle came to stand idle for it.
    pub idle_from: Seconds,
    /// Until when the driver waits; then nobody gets in or out.
    pub wait_until: Option<Seconds>,
    /// Is that wait a break by the working-time rules?
    pub is_break: bool,
    /// Those who get in or out, in order.
    pub people: Vec<Person>,
    /// People aboard afterwards, those who go along with a passenger included.
    pub aboard: usize,
}

impl Moment {
    /// The key of what is said of a wait.
    fn wait_key(&self) -> &'static str {
        if self.is_break { "sheet-break" } else { "sheet-wait" }
    }

    /// The arrival, where the driver is to wait for some minutes that have no row of their own.
    pub fn early(&self) -> Option<Seconds> {
        let wait = self.begin - self.idle_from;
        (self.wait_until.is_none() && wait >= Seconds(180) && wait < LONG_WAIT)
            .then_some(self.idle_from)
    }

    /// When all of them must be there, if that is one time.
    pub fn agreed(&self) -> Option<Seconds> {
        let first = self.people.first()?.agreed?;
        self.people.iter().all(|person| person.agreed == Some(first)).then_some(first)
    }
}

/// Somebody who gets in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// In or out.
    pub kind: VisitKind,
    /// When.
    pub begin: Seconds,
    /// The moment that the trip is tied to, where they get in or where they get out.
    pub agreed: Option<Seconds>,
    /// The name as identities.csv gives it; the pseudonym where there is none.
    pub name: String,
    /// What they need in the vehicle, in words.
    pub needs: String,
    /// Where they go, for who gets in.
    pub to: Option<Spot>,
    /// Number to call, at doors; may be empty.
    pub phone: String,
    /// What the driver must know at the door; may be empty.
    pub note: String,
}

impl Person {
    /// Do they get in, rather than out?
    pub fn gets_in(&self) -> bool {
        self.kind == VisitKind::Pickup
    }
}

/// A trip that no own vehicle takes: a taxi to hire, or somebody to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Why it is refused, if it is.
    pub refusal: Option<Refusal>,
    /// What was asked for; none where the region does not know the trip.
    pub anchor: Option<Anchor>,
    /// The name as identities.csv gives it; the pseudonym where there is none.
    pub name: String,
    /// Where it begins.
    pub from: Option<Spot>,
    /// Where it ends.
    pub to: Option<Spot>,
    /// What they need in the vehicle, in words.
    pub needs: String,
    /// Number to call; may be empty.
    pub phone: String,
    /// What must be known at the door; may be empty.
    pub note: String,
}

impl Order {
    /// Why it is refused, in words; empty when it is not.
    pub fn refusal_words(&self, texts: &Texts) -> String {
        let words = |reason: Refusal| match reason {
            Refusal::BookedTooLate => "sheet-refusal-booked-too-late",
            Refusal::BeyondKmCap => "sheet-refusal-beyond-km-cap",
            Refusal::LinkRefused => "sheet-refusal-link-refused",
            Refusal::KmBudgetSpent => "sheet-refusal-km-budget-spent",
        };
        self.refusal.map_or_else(String::new, |reason| texts.text(words(reason)))
    }

    /// What was asked for: `ophalen 14:10`, `er zijn 08:30`.
    pub fn asked(&self, texts: &Texts) -> String {
        let (key, moment) = match self.anchor {
            Some(Anchor::Depart(moment)) => ("sheet-asked-depart", moment),
            Some(Anchor::Arrive(moment)) => ("sheet-asked-arrive", moment),
            _ => return String::new(),
        };
        texts.say(&Message { key, values: vec![("time", texts.clock(moment.0).into())] })
    }
}
