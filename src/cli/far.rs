//! Says that a place lies too far from a road, how far, and what may be the cause.

use crate::network::Network;
use crate::region::Place;
use crate::text::Message;

/// From here on a greater `max_snap_meters` is no remedy, in metres.
const TOO_FAR_TO_ALLOW: i64 = 5_000;
/// Longer distances are said in kilometres, in metres.
const LONG: i64 = 10_000;

/// What is said of a place of a workspace that lies farther from a road than `most` metres.
pub(super) fn in_workspace(network: &Network, place: Place, meters: i64, most: i64) -> Message {
    let message = if network.looks_swapped(place) {
        Message::new("far-swapped")
    } else if meters < TOO_FAR_TO_ALLOW {
        Message::new("far-near").with("most", most)
    } else {
        Message::new("far-away")
    };
    with_distance(message, meters)
}

/// What is said of a place that was asked for on the command line.
pub(super) fn asked_for(network: &Network, place: Place, meters: i64) -> Message {
    let is_swapped = network.looks_swapped(place);
    let message = Message::new(if is_swapped { "far-swapped" } else { "far-asked" });
    with_distance(message, meters)
}

/// Adds the distance, of which the translations show the kilometres when there are any.
fn with_distance(message: Message, meters: i64) -> Message {
    let km = if meters > LONG { (meters + 500) / 1000 } else { 0 };
    message.with("meters", meters).with("km", km)
}
