//! Coordinates: degrees, Rijksdriehoek (RD New, EPSG:28992), and the two taken for each other.

use proj4rs::proj::Proj;

use crate::intake::value::{Read, Remark};
use crate::region::Place;
use crate::text::Message;

/// RD New; the seven parameters to WGS84 are those of EPSG:28992.
const RD_NEW: &str = "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 \
    +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel \
    +towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs";

/// What two numbers are.
enum Pair {
    Degrees(f64, f64),
    Rd(f64, f64),
    /// Degrees on the globe, and not in the Netherlands.
    Abroad(f64, f64),
    /// Degrees that lost their decimal point.
    Pointless,
    Nothing,
}

/// Reads two numbers that should be a latitude and a longitude.
pub(in crate::intake) fn of_degrees(lat: f64, lon: f64) -> Result<Read<Place>, Message> {
    let swapped = || Message::new("intake-swapped");
    match (pair(lat, lon), pair(lon, lat)) {
        (Pair::Degrees(lat, lon), _) => Ok(Read::plain(Place::from_degrees(lat, lon))),
        (_, Pair::Degrees(lat, lon)) => Ok(Read::noting(Place::from_degrees(lat, lon), swapped())),
        (Pair::Rd(x, y), _) | (_, Pair::Rd(x, y)) => {
            let place = of_rd(x, y).ok_or_else(wrong)?;
            Ok(Read::noting(place, Message::new("intake-rd-in-degrees")))
        }
        (Pair::Pointless, _) | (_, Pair::Pointless) => Err(Message::new("intake-point-lost")),
        (Pair::Abroad(lat, lon), _) => {
            let place = Place::from_degrees(lat, lon);
            Ok(Read::asking(place, Message::new("intake-abroad")))
        }
        _ => Err(wrong()),
    }
}

/// Reads two numbers that should be RD's x and y.
pub(in crate::intake) fn of_rd_columns(x: f64, y: f64) -> Result<Read<Place>, Message> {
    match (pair(x, y), pair(y, x)) {
        (Pair::Rd(x, y), _) => Ok(Read::plain(of_rd(x, y).ok_or_else(wrong)?)),
        (_, Pair::Rd(x, y)) => {
            let place = of_rd(x, y).ok_or_else(wrong)?;
            Ok(Read::noting(place, Message::new("intake-swapped")))
        }
        // An x is a longitude, so the usual order is the other one.
        (_, Pair::Degrees(lat, lon)) | (Pair::Degrees(lat, lon), _) => {
            let place = Place::from_degrees(lat, lon);
            Ok(Read { value: place, remark: Remark::Note(Message::new("intake-degrees-in-rd")) })
        }
        _ => Err(wrong()),
    }
}

fn wrong() -> Message {
    Message::new("intake-coordinates")
}

/// Takes the first number for a latitude or an x, the second for a longitude or a y.
fn pair(first: f64, second: f64) -> Pair {
    if (50.0..54.0).contains(&first) && (3.0..8.0).contains(&second) {
        return Pair::Degrees(first, second);
    }
    let is_in_rd =
        (-7_000.0..300_000.0).contains(&first) && (289_000.0..629_000.0).contains(&second);
    // North of The Hague the coast lies east of this, and degrees without their point west of it.
    let is_at_sea = first < 80_000.0 && second > 470_000.0;
    if is_in_rd && !is_at_sea {
        return Pair::Rd(first, second);
    }
    let starts = |number: f64, most: [i64; 2]| {
        let mut number = number;
        while number >= 100.0 {
            number /= 10.0;
        }
        (most[0] as f64..most[1] as f64).contains(&number)
            || (most[0] as f64 * 10.0..most[1] as f64 * 10.0).contains(&number)
    };
    if first >= 1e5 && second >= 1e4 && starts(first, [50, 54]) && starts(second, [3, 8]) {
        return Pair::Pointless;
    }
    if first.abs() <= 90.0 && second.abs() <= 180.0 && (first != 0.0 || second != 0.0) {
        return Pair::Abroad(first, second);
    }
    Pair::Nothing
}

/// Converts RD New to WGS84; within some decimetres of the official grid.
fn of_rd(x: f64, y: f64) -> Option<Place> {
    let from = Proj::from_proj_string(RD_NEW).ok()?;
    let to = Proj::from_proj_string("+proj=longlat +ellps=WGS84 +datum=WGS84 +no_defs").ok()?;
    let mut point = (x, y, 0.0);
    proj4rs::transform::transform(&from, &to, &mut point).ok()?;
    Some(Place::from_degrees(point.1.to_degrees(), point.0.to_degrees()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(read: Result<Read<Place>, Message>, lat: f64, lon: f64) -> bool {
        let place = read.expect("a place").value;
        (place.lat() - lat).abs() < 1e-5 && (place.lon() - lon).abs() < 1e-5
    }

    #[test]
    fn known_towers_lie_where_they_stand() {
        // Amersfoort, the origin of RD, in ETRS89; the Martinitoren in Groningen.
        assert!(near(of_rd_columns(155_000.0, 463_000.0), 52.155_172, 5.387_206));
        assert!(near(of_rd_columns(233_883.131, 582_065.167), 53.219_383, 6.568_201));
    }

    #[test]
    fn coordinates_in_the_wrong_columns_are_recognised() {
        let key = |read: Result<Read<Place>, Message>| match read {
            Ok(read) => match read.remark {
                Remark::None => "",
                Remark::Note(message) | Remark::Question(message) => message.key,
            },
            Err(message) => message.key,
        };
        assert_eq!(key(of_degrees(52.7, 6.4)), "");
        assert_eq!(key(of_degrees(6.4, 52.7)), "intake-swapped");
        assert_eq!(key(of_degrees(230_000.0, 530_000.0)), "intake-rd-in-degrees");
        assert_eq!(key(of_degrees(530_000.0, 230_000.0)), "intake-rd-in-degrees");
        assert_eq!(key(of_degrees(5_272_345.0, 647_812.0)), "intake-point-lost");
        assert_eq!(key(of_degrees(527_182.0, 64_803.0)), "intake-point-lost");
        assert_eq!(key(of_degrees(35.9, 14.4)), "intake-abroad");
        assert_eq!(key(of_degrees(0.0, 0.0)), "intake-coordinates");
        assert_eq!(key(of_rd_columns(530_000.0, 230_000.0)), "intake-swapped");
        assert_eq!(key(of_rd_columns(6.4, 52.7)), "intake-degrees-in-rd");
        assert_eq!(key(of_rd_columns(1e9, 1.0)), "intake-coordinates");
    }
}
