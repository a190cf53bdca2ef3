//! Reads a table of points: `id,lat,lon`.

use std::collections::BTreeMap;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use crate::cli::Failure;
use crate::region::Place;
use crate::text::{Fault, Message};

/// The most points in one table: with more, times and distances together pass a gigabyte.
const MAX_POINTS: usize = 12_000;

/// The columns that there must be.
const COLUMNS: [&str; 3] = ["id", "lat", "lon"];

/// A point with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedPoint {
    pub(super) id: String,
    pub(super) place: Place,
}

/// Reads all points; coordinates may be those of homes, so no fault repeats them.
pub(super) fn read(path: &Path) -> Result<Vec<NamedPoint>, Failure> {
    let file = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        Fault::of_file(
            &file,
            Message::new("roads-points-unreadable").with("error", Message::of_io(&error)),
        )
    })?;
    parse(&file, &bytes).map_err(Failure::Input)
}

fn parse(file: &str, bytes: &[u8]) -> Result<Vec<NamedPoint>, Vec<Fault>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
    let not_csv = |error: &csv::Error| {
        let row = error.position().map_or(1, csv::Position::line);
        Fault::of_file(file, Message::new("roads-points-not-text")).at_row(row)
    };
    let header = reader.headers().map_err(|error| vec![not_csv(&error)])?.clone();
    let columns = columns(file, &header)?;
    let mut points = Vec::new();
    let mut faults = Vec::new();
    let mut rows = BTreeMap::new();
    for record in reader.into_records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                faults.push(not_csv(&error));
                continue;
            }
        };
        let row = record.position().map_or(0, csv::Position::line);
        let at = |key: &'static str, column| {
            Fault::of_file(file, Message { key, values: Vec::new() }).at_row(row).in_column(column)
        };
        if record.len() != header.len() {
            faults.push(at("roads-points-cells", "id"));
            continue;
        }
        let [id, lat, lon] = columns.map(|column| record[column].trim());
        let number =
            |text: &str, most: f64| text.parse().ok().filter(|number: &f64| number.abs() <= most);
        let (degrees_lat, degrees_lon) = (number(lat, 90.0), number(lon, 180.0));
        if id.is_empty() {
            faults.push(at("roads-points-id", "id"));
        } else if let Some(earlier) = rows.insert(id.to_owned(), row) {
            let message = Message::new("roads-points-twice").with("row", earlier as i64);
            faults.push(Fault::of_file(file, message).at_row(row).in_column("id"));
        }
        if degrees_lat.is_none() {
            faults.push(at("roads-points-lat", "lat"));
        }
        if degrees_lon.is_none() {
            faults.push(at("roads-points-lon", "lon"));
        }
        if let (Some(lat), Some(lon)) = (degrees_lat, degrees_lon)
            && let Some(place) = place(lat, lon)
        {
            points.push(NamedPoint { id: id.to_owned(), place });
        }
    }
    if points.len() > MAX_POINTS {
        let message = Message::new("roads-points-many").with("most", MAX_POINTS);
        faults.push(Fault::of_file(file, message).finding(points.len().to_string()));
    }
    if faults.is_empty() { Ok(points) } else { Err(faults) }
}

/// Where the three columns stand.
fn columns(file: &str, header: &StringRecord) -> Result<[usize; 3], Vec<Fault>> {
    let found = COLUMNS.map(|name| header.iter().position(|column| column.trim() == name));
    match found {
        [Some(id), Some(lat), Some(lon)] if header.len() == 3 => Ok([id, lat, lon]),
        _ => Err(vec![Fault::of_file(file, Message::new("roads-points-header")).at_row(1)]),
    }
}

/// A place from degrees, if it is on the globe.
pub(super) fn place(lat: f64, lon: f64) -> Option<Place> {
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then(|| Place::from_degrees(lat, lon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_may_stand_in_any_order() {
        let points = parse("p.csv", "\u{feff}lon,id,lat\n6.4,a,52.7\n".as_bytes()).unwrap();
        assert_eq!(
            points,
            [NamedPoint { id: "a".to_owned(), place: Place::from_degrees(52.7, 6.4) }]
        );
        assert!(parse("p.csv", b"id,lat,lon\n").unwrap().is_empty());
    }

    #[test]
    fn every_fault_is_told_with_its_place_and_without_the_coordinate() {
        let text = "id,lat,lon\na,91,6\n,52,x\na,NaN,inf\nb,1\n";
        let faults = parse("p.csv", text.as_bytes()).unwrap_err();
        let places: Vec<String> = faults.iter().map(Fault::place).collect();
        assert_eq!(
            places,
            [
                "p.csv:2:lat",
                "p.csv:3:id",
                "p.csv:3:lon",
                "p.csv:4:id",
                "p.csv:4:lat",
                "p.csv:4:lon",
                "p.csv:5:id"
            ]
        );
        assert!(faults.iter().all(|fault| fault.found.is_none()));
    }

    #[test]
    fn another_header_and_bytes_that_are_no_text_are_faults() {
        assert_eq!(parse("p.csv", b"").unwrap_err().len(), 1);
        assert_eq!(parse("p.csv", b"id;lat;lon\n").unwrap_err().len(), 1);
        assert_eq!(parse("p.csv", b"id,lat,lon,name\n").unwrap_err().len(), 1);
        assert_eq!(parse("p.csv", b"id,lat,lon\n\xff\xfe,1,2\n").unwrap_err().len(), 1);
    }
}
