//! Ties the trips that run together: each link must be sound and is made mutual.

use std::collections::BTreeMap;

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::region::Trip;
use crate::text::Message;

/// Checks every link and writes it on both of its trips.
pub(super) fn tie(trips: &mut Records<Trip>, faults: &Faults) {
    let declared: BTreeMap<String, String> =
        trips.iter().filter_map(|(id, trip)| Some((id.clone(), trip.link.clone()?))).collect();
    let mut partners: BTreeMap<String, String> = BTreeMap::new();
    for (id, other) in &declared {
        if let Some(message) = fault(id, other, &declared, &partners, trips) {
            faults.found(trips.row(id).unwrap_or(1), "link", other, message);
        } else {
            partners.insert(id.clone(), other.clone());
            partners.insert(other.clone(), id.clone());
        }
    }
    for (id, other) in partners {
        trips.change(&id, |trip| trip.link = Some(other));
    }
}

fn fault(
    id: &str,
    other: &str,
    declared: &BTreeMap<String, String>,
    partners: &BTreeMap<String, String>,
    trips: &Records<Trip>,
) -> Option<Message> {
    if id == other {
        return Some(Message::new("import-link-self"));
    }
    if let Err(message) = trips.refer(other) {
        return Some(message);
    }
    if let Some(back) = declared.get(other).filter(|back| *back != id) {
        return Some(Message::new("import-link-not-mutual").with("back", back.as_str()));
    }
    if let Some(taken) = partners.get(other).filter(|taken| *taken != id) {
        return Some(Message::new("import-link-taken").with("other", taken.as_str()));
    }
    let (own, theirs) = (trips.get(id)?, trips.get(other)?);
    if own.passenger != theirs.passenger {
        return Some(Message::new("import-link-passenger"));
    }
    // A trip whose flow is not known has a fault of its own.
    let are_known = !own.flow.is_empty() && !theirs.flow.is_empty();
    (are_known && own.flow != theirs.flow).then(|| {
        Message::new("import-link-flow")
            .with("own", own.flow.as_str())
            .with("theirs", theirs.flow.as_str())
    })
}
