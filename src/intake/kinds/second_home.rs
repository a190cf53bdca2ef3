//! Reads where somebody lives on some days: with the other parent, or where they sleep over.

use crate::intake::entry::SecondHome;
use crate::intake::places;
use crate::intake::row::Row;
use crate::intake::value;
use crate::region::{Place, Weekdays, Weeks};
use crate::text::Message;

/// Fields that say when it is.
const WHEN: [&str; 4] = ["other_days", "other_weeks", "own_days", "own_weeks"];

/// Days, and weeks in which they count.
type Days = (Weekdays, Weeks);

/// Reads the second home; without days nothing can be made of it.
pub(super) fn read(row: &Row<'_>, own: Option<Place>) -> Option<SecondHome> {
    let is_told = WHEN.iter().any(|name| row.has(name));
    if !places::OTHER.are_filled(row) {
        if row.has("other_days") || row.has("other_weeks") {
            row.fault("other_address", Message::new("intake-other-address"));
        }
        return None;
    }
    let fields = ["other_address", "other_postcode"];
    let field = fields.into_iter().find(|name| row.has(name)).unwrap_or(fields[0]);
    let place = places::OTHER.read(row);
    if !is_told {
        row.question(field, Message::new("intake-other-days"));
        return None;
    }
    let days = days(row);
    let (place, pc4) = place?;
    if own == Some(place) {
        row.question(field, Message::new("intake-other-same"));
        return None;
    }
    let (days, weeks) = days?;
    Some(SecondHome { place, pc4, address: places::OTHER.written(row), days, weeks })
}

/// Reads on which days somebody is there; `None` where they are to be at two places at once.
fn days(row: &Row<'_>) -> Option<Days> {
    let [days, own_days] = ["other_days", "own_days"].map(|it| row.filled(it, value::days));
    let [weeks, own_weeks] = ["other_weeks", "own_weeks"].map(|it| row.filled(it, value::weeks));
    let rest = rest((own_days.unwrap_or(Weekdays::ALL), own_weeks.unwrap_or_default()));
    let there = (days.unwrap_or(rest.0), weeks.unwrap_or(rest.1));
    let is_told = own_days.is_some() || own_weeks.is_some();
    let own = (own_days.unwrap_or(Weekdays::ALL), own_weeks.unwrap_or_default());
    if is_told && there.0.0 & own.0.0 != 0 && there.1.meet(own.1) {
        let field = WHEN.into_iter().find(|name| row.has(name)).unwrap_or(WHEN[0]);
        row.fault(field, Message::new("intake-homes-overlap"));
        return None;
    }
    Some(there)
}

/// When they are not at the first address, where the list tells only when they are.
fn rest((days, weeks): Days) -> Days {
    let weeks = match weeks {
        Weeks::Odd => Weeks::Even,
        Weeks::Even => Weeks::Odd,
        Weeks::All => Weeks::All,
    };
    let others = Weekdays(Weekdays::ALL.0 & !days.0);
    (if others.0 == 0 { Weekdays::ALL } else { others }, weeks)
}
