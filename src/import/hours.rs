//! Holds a trip against the hours of its sites: bells, opening hours, whom they take.

use jiff::civil::Date;

use crate::import::bells::{Bells, unknown};
use crate::import::table::Row;
use crate::import::trips::Known;
use crate::region::{
    Anchor, Bell, End, Flow, Period, Site, SiteKind, Trip, TripDays, Weekday, Weekdays,
};
use crate::text::Message;
use crate::units::Seconds;

/// Adds a fault for everything in which a trip and its sites contradict each other.
pub(super) fn check(row: &Row<'_>, trip: &Trip, known: &Known<'_>) {
    let moments = match (&trip.anchor, trip.bell()) {
        (Anchor::Depart(at) | Anchor::Arrive(at), _) => {
            check_school_days(row, trip, known);
            vec![*at]
        }
        (_, None) => {
            row.fault(column(trip), Message::new("import-bell-no-site"));
            return;
        }
        (_, Some((site, programme))) => bell_moments(row, trip, (site, programme), known.bells),
    };
    let Some(flow) = known.region.flows.get(&trip.flow) else { return };
    for (name, end) in [("from", &trip.from), ("to", &trip.to)] {
        if let Some(site) = site(end, known)
            && !site.accepts.is_empty()
            && !site.accepts.contains(&flow.id)
        {
            let message = Message::new("import-site-accepts").with("flow", flow.id.as_str());
            row.fault(name, message.with("accepts", site.accepts.join(", ")));
        }
    }
    if let Some(message) = moments.iter().find_map(|&at| closed(trip, flow, at, known)) {
        row.fault(column(trip), message);
    }
}

/// The column that says the moment of a trip.
fn column(trip: &Trip) -> &'static str {
    if trip.anchor.is_arrival() { "arrive" } else { "depart" }
}

fn site<'a>(end: &End, known: &'a Known<'_>) -> Option<&'a Site> {
    match end {
        End::Site(id) => known.sites.get(id),
        _ => None,
    }
}

/// The moments that the bell of a trip can have; adds a fault for days without one.
fn bell_moments(
    row: &Row<'_>,
    trip: &Trip,
    (site, programme): (&str, &str),
    bells: &Bells,
) -> Vec<Seconds> {
    let own: Vec<&Bell> = bells.of(site, programme).collect();
    if !bells.is_known {
        return Vec::new();
    }
    if own.is_empty() {
        row.fault(column(trip), unknown(site, programme));
        return Vec::new();
    }
    let missing = match trip.days {
        TripDays::On(date) => (!own.iter().any(|bell| bell.rings(site, programme, date)))
            .then(|| Message::new("import-bell-date").with("date", date.to_string())),
        TripDays::Weekly { days, from, to } => {
            let mut days = days.iter();
            days.find_map(|day| missing_day(day, Period { from, to }, &own))
        }
    };
    if let Some(message) = missing {
        row.fault(column(trip), message.with("site", site));
    }
    let days = match trip.days {
        TripDays::On(date) => Weekdays::default().with(Weekday::of(date)),
        TripDays::Weekly { days, .. } => days,
    };
    let own = own.into_iter().filter(|bell| bell.days.0 & days.0 != 0);
    own.map(|bell| if trip.anchor.is_arrival() { bell.start } else { bell.end }).collect()
}

/// What is said of a weekday on which, for some time, no bell rings.
fn missing_day(day: Weekday, valid: Period, bells: &[&Bell]) -> Option<Message> {
    let of_day = bells.iter().filter(|bell| bell.days.contains(day));
    let mut covers: Vec<(Date, Date)> = of_day.map(|bell| bounds(bell.valid)).collect();
    let said = |key| {
        let name = Message::new("weekday-name").with("day", day as i64 + 1);
        Message::new(key).with("day", name)
    };
    if covers.is_empty() {
        return Some(said("import-bell-day"));
    }
    covers.sort_unstable();
    let (mut next, last) = bounds(valid);
    for (from, to) in covers {
        if from > next {
            if next == Date::MIN {
                return Some(said("import-bell-before").with("date", from.to_string()));
            }
            let until = from.yesterday().map_or(last, |day| day.min(last));
            let message = said("import-bell-between").with("from", next.to_string());
            return Some(message.with("to", until.to_string()));
        }
        if to >= last {
            return None;
        }
        next = next.max(to.tomorrow().unwrap_or(Date::MAX));
    }
    (next <= last).then(|| said("import-bell-from").with("date", next.to_string()))
}

fn bounds(period: Period) -> (Date, Date) {
    (period.from.unwrap_or(Date::MIN), period.to.unwrap_or(Date::MAX))
}

/// A weekly trip at a time of its own to or from a school, on a day without any bell there: the
/// Saturday school.
fn check_school_days(row: &Row<'_>, trip: &Trip, known: &Known<'_>) {
    let TripDays::Weekly { days, .. } = trip.days else { return };
    let ends = [&trip.from, &trip.to].into_iter().filter_map(|end| site(end, known));
    for school in ends.filter(|site| site.kind == SiteKind::School) {
        let own = known.bells.list.iter().filter(|bell| bell.site == school.id);
        let rings = own.fold(0, |days, bell| days | bell.days.0);
        let mut silent = Weekdays(days.0 & !rings).iter();
        if let Some(day) = silent.next().filter(|_| rings != 0 && known.bells.is_known) {
            let name = Message::new("weekday-name").with("day", day as i64 + 1);
            let message = Message::new("import-bell-day").with("day", name);
            row.fault("days", message.with("site", school.id.as_str()));
        }
    }
}

/// What is said of a moment at which the site is closed, whatever the margin.
fn closed(trip: &Trip, flow: &Flow, at: Seconds, known: &Known<'_>) -> Option<Message> {
    let (key, site, limit) = if trip.anchor.is_arrival() {
        let site = site(&trip.to, known)?;
        let opens = site.opens.filter(|&opens| at + flow.arrive.after < opens)?;
        ("import-before-opening", site, opens)
    } else {
        let site = site(&trip.from, known)?;
        let closes = site.closes.filter(|&closes| at - flow.depart.before > closes)?;
        ("import-after-closing", site, closes)
    };
    Some(Message::new(key).with("site", site.id.as_str()).with("limit", limit.clock()))
}
