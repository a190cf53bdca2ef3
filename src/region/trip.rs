//! One person's need to travel one way, as a weekly pattern or for one date.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::region::{Place, Weekdays, Weeks};
use crate::units::Seconds;

/// Where a trip begins or ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// The passenger's home.
    #[default]
    Home,
    /// A site, by id.
    Site(String),
    /// Any other place.
    Place(Place),
}

/// The moment a trip is tied to, counted from midnight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// The pick-up as asked for: the time that was booked.
    Depart(Seconds),
    /// The arrival that must be met: an appointment.
    Arrive(Seconds),
    /// The end of a programme (see [`Bell`](crate::region::Bell)) of the site it comes from.
    DepartBell(String),
    /// The begin of a programme of the site it goes to.
    ArriveBell(String),
}

impl Anchor {
    /// Is it tied to its arrival rather than its pick-up?
    pub fn is_arrival(&self) -> bool {
        matches!(self, Self::Arrive(_) | Self::ArriveBell(_))
    }
}

/// To the activity or home again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Heenreis.
    #[default]
    Out,
    /// Terugreis.
    Back,
}

/// When a trip runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TripDays {
    /// Every week on these days, outside closures and within the validity.
    Weekly {
        /// The days.
        days: Weekdays,
        /// First date, if bounded.
        from: Option<Date>,
        /// Last date, itself included, if bounded.
        to: Option<Date>,
    },
    /// Once.
    On(Date),
}

/// One person, one way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trip {
    /// Id, unique in the workspace.
    pub id: String,
    /// Who travels.
    pub passenger: String,
    /// The flow it belongs to; `import` fills in the passenger's where the file leaves it empty.
    pub flow: String,
    /// Where it begins.
    pub from: End,
    /// Where it ends.
    pub to: End,
    /// When it runs.
    pub days: TripDays,
    /// The weeks in which a weekly trip runs.
    pub weeks: Weeks,
    /// The moment it is tied to.
    pub anchor: Anchor,
    /// There or back.
    pub direction: Direction,
    /// The trip that runs together with this one on the same day: both or neither.
    ///
    /// `import` makes the link mutual.
    pub link: Option<String>,
    /// When it was booked, for trips that are.
    pub booked_at: Option<DateTime>,
    /// How many come along by choice and pay.
    pub companions: u8,
    /// Is the arrival guaranteed (prioriteitsrit)? Only for trips that arrive.
    pub priority: bool,
}

impl Trip {
    /// The site and the programme there whose bell the trip is tied to.
    pub fn bell(&self) -> Option<(&str, &str)> {
        match (&self.anchor, &self.from, &self.to) {
            (Anchor::DepartBell(programme), End::Site(site), _)
            | (Anchor::ArriveBell(programme), _, End::Site(site)) => Some((site, programme)),
            _ => None,
        }
    }
}

impl Default for TripDays {
    fn default() -> Self {
        Self::Weekly { days: Weekdays::default(), from: None, to: None }
    }
}

impl Default for Anchor {
    fn default() -> Self {
        Self::Depart(Seconds::ZERO)
    }
}
