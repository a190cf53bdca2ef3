//! Where people go.

use serde::{Deserialize, Serialize};

use crate::region::Place;

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
    /// Words for the groups of whoever travels to or from it, such as a type of school.
    pub groups: Vec<String>,
}
