//! Distances on the globe, the same bits on every machine.

/// Mean radius of the Earth in metres (IUGG, `R₁`).
pub(super) const EARTH_RADIUS: f64 = 6_371_008.8;

/// Metres along a meridian for 10⁻⁷ degree.
pub(super) const METERS_PER_E7: f64 = EARTH_RADIUS * std::f64::consts::PI / 180.0 / 1e7;

/// A point in WGS84.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// Latitude, 10⁻⁷ degree.
    pub(super) lat_e7: i32,
    /// Longitude, 10⁻⁷ degree.
    pub(super) lon_e7: i32,
}

/// Returns the great-circle distance in metres, by the haversine formula.
pub(super) fn haversine(a: Spot, b: Spot) -> f64 {
    let radians = |e7: i64| (e7 as f64 / 1e7).to_radians();
    let lat = libm::sin(radians(i64::from(b.lat_e7) - i64::from(a.lat_e7)) / 2.0);
    let lon = libm::sin(radians(i64::from(b.lon_e7) - i64::from(a.lon_e7)) / 2.0);
    let across = cos_lat(a.lat_e7) * cos_lat(b.lat_e7);
    let chord = lat * lat + across * lon * lon;
    2.0 * EARTH_RADIUS * libm::asin(libm::sqrt(chord.min(1.0)))
}

/// Returns the cosine of a latitude in 10⁻⁷ degree.
pub(super) fn cos_lat(lat_e7: i32) -> f64 {
    libm::cos((f64::from(lat_e7) / 1e7).to_radians())
}

/// Returns where a point lies on a curve that fills the square, so that neighbours on the map
/// are mostly neighbours in memory (Hilbert 1891).
pub(super) fn hilbert(spot: Spot) -> u64 {
    let mut x = spot.lon_e7 as u32 ^ 1 << 31;
    let mut y = spot.lat_e7 as u32 ^ 1 << 31;
    let mut index = 0;
    for bit in (0..32).rev() {
        let right = x >> bit & 1;
        let upper = y >> bit & 1;
        index = index << 2 | u64::from((3 * right) ^ upper);
        if upper == 0 {
            if right == 1 {
                x = !x;
                y = !y;
            }
            std::mem::swap(&mut x, &mut y);
        }
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_111_km() {
        let south = Spot { lat_e7: 520_000_000, lon_e7: 60_000_000 };
        let north = Spot { lat_e7: 530_000_000, lon_e7: 60_000_000 };
        assert!((haversine(south, north) - 111_195.08).abs() < 0.01);
        let east = Spot { lat_e7: 520_000_000, lon_e7: 70_000_000 };
        assert!((haversine(south, east) / 111_195.08 - cos_lat(520_000_000)).abs() < 1e-4);
        assert!(haversine(south, south).abs() < 1e-12);
    }

    #[test]
    fn neighbours_on_the_curve_are_neighbours_on_the_map() {
        let at = |lat_e7, lon_e7| hilbert(Spot { lat_e7, lon_e7 });
        let mut square: Vec<(u64, i32, i32)> =
            (0..8).flat_map(|y| (0..8).map(move |x| (at(y, x), y, x))).collect();
        square.sort_unstable();
        for pair in square.windows(2) {
            assert_eq!((pair[0].1 - pair[1].1).abs() + (pair[0].2 - pair[1].2).abs(), 1);
        }
    }
}
