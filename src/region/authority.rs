//! Those who commission and pay.

use serde::{Deserialize, Serialize};

/// A commissioning authority (opdrachtgever), usually a municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// Short id used in the other files.
    pub id: String,
    /// Name on reports.
    pub name: String,
    /// Inhabitants, for figures per head.
    pub inhabitants: i64,
}
