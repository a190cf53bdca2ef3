//! A point on the map.

use serde::{Deserialize, Serialize};

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
}
