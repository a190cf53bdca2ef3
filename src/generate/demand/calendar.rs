//! What makes one week differ from the next: bells, children with two homes, who is away, days
//! off.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::dice::Dice;
use crate::generate::demand::REFERENCE_DATE;
use crate::generate::demand::ground::{Ground, Stop};
use crate::generate::demand::rules::words;
use crate::generate::demand::sites::{MIDDAY, short_end};
use crate::region::{
    Absence, Bell, Closure, Direction, Holiday, Home, Passenger, Period, PublicHolidays, SiteKind,
    Weekday, Weekdays, Weeks,
};
use crate::units::Seconds;

/// The calendar of the holidays that the sites follow.
pub(super) const NOORD: &str = "noord";
/// Of so many pupils one lives with either parent by turns.
const TWO_HOMES: usize = 40;
/// Of so many passengers with weekly trips one is away in the reference week.
const AWAY: usize = 47;
/// How far a scenario may move a bell. A plan with moves of an hour failed elsewhere (domain.md D,
/// Boston), so a quarter of an hour.
const MOVABLE: Seconds = Seconds::minutes(15);

/// The hours of schools, short on Wednesday, and of day care with its half-days, by site.
pub(super) fn bells(ground: &Ground) -> Vec<Bell> {
    let mut bells: Vec<Bell> = ground.stops.iter().flat_map(hours).collect();
    bells.sort_by(|a, b| (&a.site, &a.programme, a.days.0).cmp(&(&b.site, &b.programme, b.days.0)));
    bells
}

fn hours(stop: &Stop) -> Vec<Bell> {
    let bell = |programme: &str, days: &[Weekday], start, end| Bell {
        site: stop.site.id.clone(),
        programme: programme.to_owned(),
        days: days.iter().fold(Weekdays::default(), |set, &day| set.with(day)),
        start,
        end,
        valid: Period::default(),
        shift: MOVABLE,
    };
    let week = &Weekday::ALL[..5];
    let long: Vec<Weekday> =
        week.iter().copied().filter(|&day| day != Weekday::Wednesday).collect();
    match stop.site.kind {
        SiteKind::School => vec![
            bell("", &long, stop.start, stop.end),
            bell("", &[Weekday::Wednesday], stop.start, short_end(stop)),
        ],
        SiteKind::Daycare => vec![
            bell("", week, stop.start, stop.end),
            bell("middag", week, MIDDAY + Seconds::minutes(45), stop.end),
            bell("ochtend", week, stop.start, MIDDAY),
        ],
        _ => Vec::new(),
    }
}

/// Some pupils are at their other home from Wednesday on, every other week.
pub(super) fn homes(ground: &Ground, passengers: &[Passenger], dice: &mut Dice) -> Vec<Home> {
    let authority = |passenger: &Passenger| {
        ground.authorities.iter().position(|one| one.id == passenger.authority)
    };
    let pupils = passengers.iter().filter(|it| it.flow == "leerlingen" && it.max_ride.is_none());
    let chosen = pupils.skip(TWO_HOMES / 2).step_by(TWO_HOMES);
    let home = |passenger: &Passenger| {
        let other = ground.home(authority(passenger)?, dice)?;
        let days = [Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        (other.place != passenger.home).then(|| Home {
            passenger: passenger.id.clone(),
            days: days.into_iter().fold(Weekdays::default(), Weekdays::with),
            weeks: Weeks::Odd,
            place: other.place,
            pc4: other.pc4.clone(),
            valid: Period::default(),
        })
    };
    chosen.filter_map(home).collect()
}

/// Some are away in the reference week: for days, for one day, or only on the way back.
pub(super) fn absences(passengers: &[Passenger]) -> Vec<Absence> {
    let standing = passengers
        .iter()
        .filter(|passenger| ["leerlingen", "dagbesteding"].contains(&passenger.flow.as_str()));
    let kinds = [(-1, 1, None), (0, 0, None), (2, 2, Some(Direction::Back))];
    let chosen = standing.skip(AWAY / 2).step_by(AWAY);
    let absence = |(passenger, (from, to, direction)): (&Passenger, (i64, i64, _))| Absence {
        passenger: passenger.id.clone(),
        from: after_reference(from),
        to: after_reference(to),
        direction,
    };
    chosen.zip(kinds.into_iter().cycle()).map(absence).collect()
}

fn after_reference(days: i64) -> Date {
    let day = REFERENCE_DATE.checked_add(days.days());
    day.expect("the reference date lies far from the ends of time")
}

/// School holidays of the northern region in 2025/26, and a day off of one school on the Thursday
/// of the reference week.
///
/// The holidays are those that the government published for region Noord (Rijksoverheid,
/// Overzicht schoolvakanties 2025-2026).
pub(super) fn closures(ground: &Ground) -> Vec<Closure> {
    let holiday = |name: &str, from: Date, to: Date| Closure {
        name: name.to_owned(),
        from,
        to,
        flows: words(&["leerlingen"]),
        calendars: words(&[NOORD]),
        ..Closure::default()
    };
    let schools = ground.stops.iter().filter(|stop| stop.site.kind == SiteKind::School);
    let first = schools.map(|stop| &stop.site.id).min();
    let day_off = first.map(|school| Closure {
        name: "Studiedag".to_owned(),
        from: after_reference(2),
        to: after_reference(2),
        sites: vec![school.clone()],
        ..Closure::default()
    });
    let mut closures = vec![
        holiday("Herfstvakantie", date(2025, 10, 18), date(2025, 10, 26)),
        holiday("Kerstvakantie", date(2025, 12, 20), date(2026, 1, 4)),
        holiday("Voorjaarsvakantie", date(2026, 2, 21), date(2026, 3, 1)),
        holiday("Meivakantie", date(2026, 4, 25), date(2026, 5, 3)),
        holiday("Zomervakantie", date(2026, 7, 4), date(2026, 8, 16)),
    ];
    closures.extend(day_off);
    closures
}

/// The public holidays on which schools and day care are closed.
pub(super) fn public_holidays() -> Vec<PublicHolidays> {
    let days = vec![
        Holiday::NewYear,
        Holiday::EasterMonday,
        Holiday::KingsDay,
        Holiday::LiberationDayLustrum,
        Holiday::Ascension,
        Holiday::WhitMonday,
        Holiday::Christmas,
        Holiday::BoxingDay,
    ];
    vec![PublicHolidays { days, flows: words(&["dagbesteding", "leerlingen"]) }]
}
