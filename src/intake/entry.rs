//! What one row says, read and not yet given a pseudonym.

use jiff::civil::Date;

use crate::intake::desk::{KnownBell, KnownSite};
use crate::intake::finding::Spot;
use crate::intake::words;
use crate::region::{Direction, End, Place, TripDays, Weekdays, Weeks};
use crate::units::Seconds;

/// A row of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// Where it stands.
    pub(super) spot: Spot,
    /// Its line in the file.
    pub(super) line: u64,
    /// The name of the kind of list that it stands in.
    pub(super) kind: &'static str,
    /// The person that it is about.
    pub(super) person: Option<Person>,
    /// Their rides.
    pub(super) rides: Vec<Ride>,
    /// The addresses of places that rides begin or end at, as they are written.
    pub(super) addresses: Vec<(Place, String)>,
    /// Rows for the workspace as they are.
    pub(super) rows: Vec<TableRow>,
    /// A site that it adds.
    pub(super) site: Option<KnownSite>,
    /// Hours of a site that it adds.
    pub(super) bells: Vec<KnownBell>,
}

/// A person as a list names them.
#[derive(Clone, Default)]
pub(super) struct Person {
    /// Letter before a number that may stand in a list of another kind too: `l`, `d`, `w`.
    pub(super) prefix: &'static str,
    /// The source's own number.
    pub(super) number: String,
    /// Is that a citizen's number? Then it is kept nowhere.
    pub(super) is_citizens: bool,
    pub(super) name: String,
    pub(super) address: String,
    pub(super) phone: String,
    pub(super) note: String,
    /// Where they live; absent where only a known person is named.
    pub(super) home: Option<Place>,
    pub(super) pc4: String,
    pub(super) flow: String,
    pub(super) authority: String,
    pub(super) needs: Vec<String>,
    /// Does the list tell of needs? Else those of somebody who is known stay as they are.
    pub(super) tells_needs: bool,
    pub(super) max_ride: Option<i64>,
    /// Where else they live.
    pub(super) second: Option<SecondHome>,
    /// From when to when they do not travel; without a last day it is one day.
    pub(super) absence: Option<(Date, Option<Date>)>,
    /// What those of one household share, as the list has it.
    pub(super) household: String,
}

/// Where somebody lives on some days.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct SecondHome {
    pub(super) place: Place,
    pub(super) pc4: String,
    pub(super) address: String,
    pub(super) days: Weekdays,
    pub(super) weeks: Weeks,
}

impl std::fmt::Debug for Person {
    /// Shows nothing of who it is: identities must not end up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Person").field("flow", &self.flow).finish_non_exhaustive()
    }
}

/// The time that a row names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fixed {
    /// Of the pick-up.
    Depart(Seconds),
    /// Of the arrival.
    Arrive(Seconds),
    /// The pick-up is when the site's programme ends.
    DepartBell,
    /// The arrival is when the site's programme begins.
    ArriveBell,
}

impl Fixed {
    /// The time, where it is one by itself.
    pub(super) fn time(self) -> Option<Seconds> {
        match self {
            Self::Depart(time) | Self::Arrive(time) => Some(time),
            Self::DepartBell | Self::ArriveBell => None,
        }
    }
}

/// One way, weekly or dated.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ride {
    pub(super) from: End,
    pub(super) to: End,
    pub(super) days: TripDays,
    /// In which weeks; absent where the list does not tell.
    pub(super) weeks: Option<Weeks>,
    pub(super) anchor: Fixed,
    /// Whose bell it is tied to; empty for the site's own hours.
    pub(super) programme: String,
    pub(super) direction: Direction,
    /// Rides of one entry with the same number run together.
    pub(super) pair: usize,
    /// The source's own id, when it has one.
    pub(super) id: Option<String>,
    /// How many come along by choice.
    pub(super) companions: i64,
    /// Must it arrive in time whatever it costs?
    pub(super) is_priority: bool,
    /// When it was booked, as `trips.csv` writes it.
    pub(super) booked_at: String,
}

impl Person {
    /// The number without blanks, if there is one that may be kept.
    pub(super) fn kept_number(&self) -> Option<String> {
        let number = self.number.replace(' ', "");
        (!number.is_empty() && !self.is_citizens).then_some(number)
    }

    /// The source's number with the letter of its kind of list, if it does not begin with it.
    pub(super) fn prefixed(&self) -> String {
        let number = self.number.replace(' ', "");
        let rest = number.strip_prefix(self.prefix).unwrap_or("");
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return number;
        }
        format!("{}{number}", self.prefix)
    }

    /// What makes two rows be about the same person: the source's number, else name and address.
    pub(super) fn key(&self) -> String {
        if self.number.is_empty() {
            format!("{}/{}/{}", self.prefix, words::bare(&self.name), words::bare(&self.address))
        } else {
            format!("{}{}", self.prefix, words::bare(&self.number))
        }
    }
}

impl Ride {
    /// The site at one of its ends.
    pub(super) fn site(&self) -> Option<&str> {
        [&self.from, &self.to].into_iter().find_map(|end| match end {
            End::Site(id) => Some(id.as_str()),
            End::Home | End::Place(_) => None,
        })
    }
}

/// A row of a table of the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TableRow {
    /// The table's file.
    pub(super) file: &'static str,
    /// Columns with their values; the first ones are the key.
    pub(super) cells: Vec<(&'static str, String)>,
}
