//! Which trips a workspace lets run on a date, read from its rules once more.

use jiff::civil::{Date, DateTime};

use crate::region::{
    Bell, BellMove, Closure, End, Holiday, Passenger, Place, Region, Site, Trip, TripDays, Weekday,
    Weeks,
};
use crate::verify::tables::Tables;

/// Does a trip run on a date, by what was known at a moment?
pub(super) fn runs(
    region: &Region,
    tables: &Tables<'_>,
    trip: &Trip,
    date: Date,
    known_at: Option<DateTime>,
) -> bool {
    if region.flows.iter().any(|flow| flow.id == trip.flow && flow.is_dormant) {
        return false;
    }
    match trip.days {
        TripDays::On(day) => {
            let is_unknown = match (known_at, trip.booked_at) {
                (Some(until), Some(booked)) => utc_minutes(booked) > utc_minutes(until),
                _ => false,
            };
            day == date && !is_unknown
        }
        TripDays::Weekly { days, from, to } => {
            days.contains(Weekday::of(date))
                && is_week(trip.weeks, date)
                && is_between(from, to, date)
                && !is_closed(region, tables, trip, date)
                && !is_away(tables, trip, date)
        }
    }
}

fn is_between(from: Option<Date>, to: Option<Date>, date: Date) -> bool {
    from.is_none_or(|from| date >= from) && to.is_none_or(|to| date <= to)
}

fn is_week(weeks: Weeks, date: Date) -> bool {
    let number = date.iso_week_date().week();
    match weeks {
        Weeks::All => true,
        Weeks::Even => number % 2 == 0,
        Weeks::Odd => number % 2 != 0,
    }
}

fn is_away(tables: &Tables<'_>, trip: &Trip, date: Date) -> bool {
    tables.absences(&trip.passenger).iter().any(|absence| {
        (absence.from..=absence.to).contains(&date)
            && (absence.direction.is_none() || absence.direction == Some(trip.direction))
    })
}

fn is_closed(region: &Region, tables: &Tables<'_>, trip: &Trip, date: Date) -> bool {
    let is_listed = |closure: &Closure| {
        let ends: Vec<&Site> = [&trip.from, &trip.to]
            .into_iter()
            .filter_map(|end| match end {
                End::Site(id) => tables.site(id),
                _ => None,
            })
            .collect();
        (closure.flows.is_empty() || closure.flows.contains(&trip.flow))
            && (closure.sites.is_empty() || ends.iter().any(|it| closure.sites.contains(&it.id)))
            && (closure.calendars.is_empty()
                || ends.iter().any(|it| closure.calendars.contains(&it.calendar)))
    };
    let closed = region.closures.iter().filter(|it| (it.from..=it.to).contains(&date));
    let is_of_flow = |flows: &[String]| flows.is_empty() || flows.contains(&trip.flow);
    let mut holidays = region.public_holidays.iter().filter(|list| is_of_flow(&list.flows));
    closed.into_iter().any(is_listed)
        || holidays.any(|list| list.days.iter().any(|&holiday| falls_on(holiday, date)))
}

fn falls_on(holiday: Holiday, date: Date) -> bool {
    let year = i64::from(date.year());
    let of_year = |month: i8, day: i8| date.month() == month && date.day() == day;
    // The day of the year counted on from 1 March, which no leap day moves.
    let since_march = |day: Date| {
        let first = Date::new(day.year(), 3, 1);
        first.map_or(i64::MIN, |first| i64::from((day - first).get_days()))
    };
    let from_easter = since_march(date) - (easter_in_march(year) - 1);
    match holiday {
        Holiday::NewYear => of_year(1, 1),
        Holiday::GoodFriday => from_easter == -2,
        Holiday::EasterMonday => from_easter == 1,
        Holiday::Ascension => from_easter == 39,
        Holiday::WhitMonday => from_easter == 50,
        Holiday::KingsDay => {
            (of_year(4, 27) && Weekday::of(date) != Weekday::Sunday)
                || (of_year(4, 26) && Weekday::of(date) == Weekday::Saturday)
        }
        Holiday::LiberationDay => of_year(5, 5),
        Holiday::LiberationDayLustrum => of_year(5, 5) && year % 5 == 0,
        Holiday::Christmas => of_year(12, 25),
        Holiday::BoxingDay => of_year(12, 26),
    }
}

/// Easter Sunday as a day of March, which may lie beyond the 31st: Gauss's formula as Lichtenberg
/// completed it (Historia Mathematica 24, 1997); the letters are his.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn easter_in_march(x: i64) -> i64 {
    let k = x / 100;
    let m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    let s = 2 - (3 * k + 3) / 4;
    let a = x % 19;
    let d = (19 * a + m) % 30;
    let r = (d + a / 11) / 29;
    let og = 21 + d - r;
    let sz = 7 - (x + x / 4 + s) % 7;
    let oe = 7 - (og - sz) % 7;
    og + oe
}

/// Minutes of universal time of a moment by the clock in the Netherlands, from an arbitrary start.
///
/// Summer time begins and ends at one o'clock universal time on the last Sundays of March and
/// October. A time that is skipped is read by winter's clock, one that comes twice by summer's.
fn utc_minutes(moment: DateTime) -> i64 {
    let (date, time) = (moment.date(), moment.time());
    let day = i64::from(date.day());
    let minute = i64::from(time.hour()) * 60 + i64::from(time.minute());
    let days = date.duration_since(Date::ZERO).as_secs() / 86_400;
    let weekday = i64::from(date.weekday().to_sunday_zero_offset());
    // The last Sunday is where no other follows within the 31 days of both months.
    let last_sunday = 31 - (31 - day + weekday) % 7;
    let is_summer = match date.month() {
        3 => (day, minute) >= (last_sunday, 180),
        10 => (day, minute) < (last_sunday, 180),
        month => (4..=9).contains(&month),
    };
    days * 1440 + minute - if is_summer { 120 } else { 60 }
}

/// Where a passenger is at home on a date.
pub(super) fn home(tables: &Tables<'_>, passenger: &Passenger, date: Date) -> Place {
    let second = tables.homes(&passenger.id).iter().find(|home| {
        home.days.contains(Weekday::of(date))
            && is_week(home.weeks, date)
            && is_between(home.valid.from, home.valid.to, date)
    });
    second.map_or(passenger.home, |home| home.place)
}

/// The hours of a programme of a site on a date, as a scenario has them.
pub(super) fn hours(
    tables: &Tables<'_>,
    moves: &[BellMove],
    (site, programme): (&str, &str),
    date: Date,
) -> Option<(i64, i64)> {
    let is_meant = |bell: &&&Bell| {
        bell.programme == programme
            && bell.days.contains(Weekday::of(date))
            && is_between(bell.valid.from, bell.valid.to, date)
    };
    let bell = tables.bells(site).iter().find(is_meant)?;
    let of_bell = moves.iter().filter(|one| one.site == site && one.programme == programme);
    let later: i64 = of_bell.map(|one| one.by.0).sum();
    Some((bell.start.0 + later, bell.end.0 + later))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_by_gauss_is_easter_by_the_almanac() {
        let known =
            [(1954, 49), (1981, 50), (2008, 23), (2025, 51), (2026, 36), (2038, 56), (2049, 49)];
        for (year, day) in known {
            assert_eq!(easter_in_march(year), day, "{year}");
        }
        assert!(falls_on(Holiday::Ascension, date(2026, 5, 14)));
        assert!(falls_on(Holiday::GoodFriday, date(2024, 3, 29)));
        assert!(falls_on(Holiday::KingsDay, date(2025, 4, 26)));
        assert!(!falls_on(Holiday::KingsDay, date(2025, 4, 27)));
        assert!(!falls_on(Holiday::KingsDay, date(2024, 4, 26)));
    }

    #[test]
    fn clocks_change_on_the_last_sundays_of_march_and_october() {
        let at =
            |month, day, hour, minute| utc_minutes(date(2026, month, day).at(hour, minute, 0, 0));
        assert_eq!(at(3, 29, 2, 30), at(3, 29, 3, 30));
        assert_eq!(at(3, 29, 3, 0) - at(3, 29, 1, 59), 1);
        assert_eq!(at(3, 28, 12, 0) - at(3, 27, 12, 0), 1440);
        assert_eq!(at(10, 25, 3, 30) - at(10, 25, 2, 30), 120);
        assert_eq!(at(10, 31, 3, 30) - at(10, 30, 3, 30), 1440);
        assert_eq!(utc_minutes(date(1970, 1, 1).at(1, 0, 0, 0)) % 1440, 0);
    }
}
