//! The road network as a whole, on real extracts.

use samenrit::network::Network;
use samenrit::progress::Silent;
use samenrit::region::Place;

use crate::shared::shared;

#[test]
fn vaduz_to_balzers_takes_about_ten_minutes_along_the_road() {
    let Some(path) = shared("data/osm/liechtenstein-2021.osm.pbf") else { return };
    let network = Network::read(&path, &Silent).expect("the extract is sound");
    let snap = |lat, lon| network.snap(Place::from_degrees(lat, lon)).expect("there are roads");
    let (vaduz, balzers) = (snap(47.1393, 9.5228), snap(47.0683, 9.5038));
    let route = network.route(&vaduz, &balzers).expect("there is a way");
    assert!((8_000..=11_000).contains(&route.meters), "{} m", route.meters);
    assert!((8 * 60..=16 * 60).contains(&route.seconds), "{} s", route.seconds);
    assert_eq!(route.line.first(), Some(&vaduz.place));
    assert_eq!(route.line.last(), Some(&balzers.place));
    assert!(route.line.len() > 100);
    for place in &route.line {
        assert!(network.snap(*place).expect("there are roads").distance.0 <= 1);
    }
}
