//! Places far from all others: a slip in a postcode or a coordinate.

use crate::intake::checks::Batch;
use crate::intake::entry::Entry;
use crate::intake::finding::{Finding, Severity};
use crate::region::Place;
use crate::text::Message;

/// Places fewer than this say nothing of what is usual.
const FEWEST: usize = 5;
/// Kilometres from the middle that are never far.
const NEAR_KM: f64 = 40.0;
/// A place is far when it lies this many times as far away as half of all.
const TIMES: f64 = 4.0;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let places: Vec<(&Entry, Place)> = batch
        .entries
        .iter()
        .flat_map(|entry| {
            let person = entry.person.as_ref();
            let home = person.and_then(|person| person.home);
            let second = person.and_then(|person| person.second.as_ref());
            let site = entry.site.as_ref().map(|site| site.place);
            let places = [home.or(site), second.map(|second| second.place)];
            places.into_iter().flatten().map(|place| (*entry, place))
        })
        .collect();
    if places.len() < FEWEST {
        return Vec::new();
    }
    let middle = Place {
        lat_e6: median(places.iter().map(|(_, place)| place.lat_e6)),
        lon_e6: median(places.iter().map(|(_, place)| place.lon_e6)),
    };
    let away: Vec<f64> = places.iter().map(|(_, place)| place.crow(middle) / 1000.0).collect();
    let usual = median(away.iter().map(|km| (km * 1000.0) as i32));
    let limit = (f64::from(usual) / 1000.0 * TIMES).max(NEAR_KM);
    let far = places.iter().zip(&away).filter(|(_, km)| **km > limit);
    let finding = |((entry, _), km): (&(&Entry, Place), &f64)| {
        let message = Message::new("intake-far").with("km", (km / 10.0).round() as i64 * 10);
        Finding::new(Severity::Question, entry.spot, message)
    };
    far.map(finding).collect()
}

fn median(numbers: impl Iterator<Item = i32>) -> i32 {
    let mut sorted: Vec<i32> = numbers.collect();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or(0)
}
