//! Who travels: a pseudonym for planning, an identity for the driver's sheet only.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::region::{Direction, Period, Place, Weekday, Weekdays, Weeks};
use crate::units::{Meters, Seconds};

/// A person who travels, known by a pseudonym.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passenger {
    /// Pseudonym.
    pub id: String,
    /// The flow their trips belong to, unless a trip names another.
    pub flow: String,
    /// Who answers for them.
    pub authority: String,
    /// Where they live, but for the days that a [`Home`] names.
    pub home: Place,
    /// The four digits of their postcode, for reporting; empty where it was not given.
    pub pc4: String,
    /// Ids of their needs, at least one.
    pub needs: Vec<String>,
    /// Longest ride they can bear, where it is less than their flow's.
    pub max_ride: Option<Seconds>,
    /// Are they always fetched at the door, whatever their flow says of pickup points?
    pub door: bool,
    /// Words for the groups they belong to, such as an age band; `Region::apart` names those that
    /// matter.
    pub groups: Vec<String>,
    /// Passengers with whom they are never aboard, by id, sorted; `import` makes this mutual.
    pub not_with: Vec<String>,
    /// A word that those of one household share; empty for who has none.
    pub household: String,
    /// What is left of their yearly budget on the reference date; absent means no budget.
    pub km_left: Option<Meters>,
}

/// Where `home` is for a passenger on some days; on all others it is the passenger's own home.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// Who lives there, by pseudonym.
    pub passenger: String,
    /// On which days.
    pub days: Weekdays,
    /// In which weeks.
    pub weeks: Weeks,
    /// Where.
    pub place: Place,
    /// The four digits of its postcode, for reporting; empty where it was not given.
    pub pc4: String,
    /// When this holds.
    pub valid: Period,
}

impl Home {
    /// Is the passenger at home there on a date?
    pub fn is_on(&self, date: Date) -> bool {
        self.days.contains(Weekday::of(date))
            && self.weeks.contains(date)
            && self.valid.contains(date)
    }
}

/// Days on which the weekly trips of one passenger do not run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Who is away, by pseudonym.
    pub passenger: String,
    /// First day.
    pub from: Date,
    /// Last day, itself included.
    pub to: Date,
    /// Only the trips in this direction; none means both.
    pub direction: Option<Direction>,
}

/// What only the driver's sheet may show. Lives in `identities.csv`, apart from all planning.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// The passenger's pseudonym.
    pub passenger: String,
    /// First name and initial.
    pub name: String,
    /// Home address as written.
    pub address: String,
    /// Address of the [`Home`] on other days; empty for who has none or several.
    pub other_address: String,
    /// Addresses of other places to and from which the passenger travels; of the home too where
    /// [`Self::address`] is empty.
    pub places: Vec<(Place, String)>,
    /// Number to call.
    pub phone: String,
    /// What the driver must know at the door ("aan de achterdeur bellen").
    pub note: String,
}

impl std::fmt::Debug for Identity {
    /// Shows the pseudonym only: identities must not end up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity").field("passenger", &self.passenger).finish_non_exhaustive()
    }
}
