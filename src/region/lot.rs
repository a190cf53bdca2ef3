//! What was tendered, and who drives it.

use serde::{Deserialize, Serialize};

/// A company that drives (vervoerder).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carrier {
    /// Short id.
    pub id: String,
    /// Name on reports.
    pub name: String,
    /// Where drivers and planners reach it; empty when not given.
    pub phone: String,
}

/// A part of a tender (perceel): some flows of some authorities, driven by one carrier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// Short id.
    pub id: String,
    /// Name on reports.
    pub name: String,
    /// The carrier, by id.
    pub carrier: String,
    /// Ids of its authorities; empty means all.
    pub authorities: Vec<String>,
    /// Ids of its flows; empty means all.
    pub flows: Vec<String>,
}

impl Lot {
    /// Are an authority's trips of a flow part of it?
    pub fn covers(&self, authority: &str, flow: &str) -> bool {
        let named = |list: &[String], id: &str| list.is_empty() || list.iter().any(|it| it == id);
        named(&self.authorities, authority) && named(&self.flows, flow)
    }
}
