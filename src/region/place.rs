//! A point on the map.

use serde::{Deserialize, Serialize};

/// Metres in a degree of latitude.
const DEGREE: f64 = 111_195.0;

/// Side of a square in millionths of a degree.
const SQUARE: i32 = 40_000;

/// A place in WGS84, in millionths of a degree so that equal places are equal numbers.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Place {
    /// Latitude, 10⁻⁶ degree.
    pub lat_e6: i32,
    /// Longitude, 10⁻⁶ degree.
    pub lon_e6: i32,
}

impl Place {
    /// A place from degrees, rounded to 10⁻⁶ degree (about 0.1 m).
    pub fn from_degrees(lat: f64, lon: f64) -> Self {
        Self { lat_e6: (lat * 1e6).round() as i32, lon_e6: (lon * 1e6).round() as i32 }
    }

    /// Latitude in degrees.
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e6) / 1e6
    }

    /// Longitude in degrees.
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e6) / 1e6
    }

    /// Metres to another place as the crow flies, on a plane: near enough within a region.
    pub fn crow(self, other: Self) -> f64 {
        let north = f64::from(self.lat_e6 - other.lat_e6) / 1e6 * DEGREE;
        let middle = f64::midpoint(self.lat(), other.lat());
        let east =
            f64::from(self.lon_e6 - other.lon_e6) / 1e6 * DEGREE * libm::cos(middle.to_radians());
        libm::sqrt(north * north + east * east)
    }

    /// The place so many metres to the north and to the east.
    #[must_use]
    pub fn moved(self, north: f64, east: f64) -> Self {
        let narrow = libm::cos(self.lat().to_radians()).max(1e-6);
        let e6 = |meters: f64| libm::round(meters / DEGREE * 1e6) as i32;
        Self {
            lat_e6: self.lat_e6.saturating_add(e6(north)),
            lon_e6: self.lon_e6.saturating_add(e6(east / narrow)),
        }
    }

    /// The middle of the square of some four by three kilometres that it lies in.
    #[must_use]
    pub fn square(self) -> Self {
        let middle =
            |e6: i32| e6.div_euclid(SQUARE).saturating_mul(SQUARE).saturating_add(SQUARE / 2);
        Self { lat_e6: middle(self.lat_e6), lon_e6: middle(self.lon_e6) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crow_flies_shorter_along_a_parallel() {
        let origin = Place::from_degrees(52.7, 6.5);
        assert!((origin.crow(Place::from_degrees(52.71, 6.5)) - 1111.95).abs() < 0.01);
        assert!((origin.crow(Place::from_degrees(52.7, 6.51)) - 673.83).abs() < 0.01);
        assert!(origin.crow(origin).abs() < 1e-9);
    }

    #[test]
    fn a_place_lies_as_far_away_as_it_was_moved() {
        let origin = Place::from_degrees(52.7, 6.5);
        let moved = origin.moved(300.0, -400.0);
        assert!(moved.lat_e6 > origin.lat_e6 && moved.lon_e6 < origin.lon_e6);
        assert!((origin.crow(moved) - 500.0).abs() < 0.1);
    }

    #[test]
    fn whoever_lives_in_one_square_has_one_middle() {
        let middle = Place::from_degrees(52.7, 6.5);
        assert_eq!(Place::from_degrees(52.681, 6.519).square(), middle);
        assert_eq!(middle.square(), middle);
        assert_eq!(Place::from_degrees(-0.01, 0.0).square(), Place::from_degrees(-0.02, 0.02));
    }
}
