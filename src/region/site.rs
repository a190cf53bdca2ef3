//! Where people go.

use serde::{Deserialize, Serialize};

use crate::region::Place;
use crate::units::Seconds;

/// What a site is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SiteKind {
    /// A school.
    School,
    /// A place for day care (dagbesteding).
    Daycare,
    /// A hospital or clinic.
    Hospital,
    /// Sheltered work.
    Work,
    /// A pickup point (opstapplaats), where passengers of some flows board and alight.
    Stop,
    /// Shops, a town centre, a station, anything else.
    #[default]
    Other,
}

/// A destination that many people share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Short id used in `trips.csv`.
    pub id: String,
    /// Name on sheets.
    pub name: String,
    /// What it is for.
    pub kind: SiteKind,
    /// Where vehicles stop.
    pub place: Place,
    /// Address on sheets; may be empty.
    pub address: String,
    /// The calendar of holidays that it follows, such as `noord`; empty for none.
    pub calendar: String,
    /// Nobody is brought before this moment of the day.
    pub opens: Option<Seconds>,
    /// Nobody is fetched after this moment of the day.
    pub closes: Option<Seconds>,
    /// How many people it has room for at once.
    pub capacity: Option<i64>,
    /// Ids of the flows whose passengers it takes; empty means all.
    pub accepts: Vec<String>,
    /// Words for the groups of whoever travels to or from it, such as a type of school.
    pub groups: Vec<String>,
}
