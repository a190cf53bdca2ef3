//! Writes a table of times and distances, as CSV or for `NumPy`.

use std::io::{self, Write};
use std::path::Path;

use crate::cli::roads::points::NamedPoint;
use crate::files::write_whole;
use crate::network::Table;

/// The form of a table, by the end of its file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    Npy,
}

impl Kind {
    pub(super) fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "csv" => Some(Self::Csv),
            "npy" => Some(Self::Npy),
            _ => None,
        }
    }
}

/// Writes the table, whole or not at all.
pub(super) fn write(
    kind: Kind,
    points: &[NamedPoint],
    table: &Table,
    path: &Path,
) -> io::Result<()> {
    write_whole(path, |writer| match kind {
        Kind::Csv => write_csv(points, table, writer),
        Kind::Npy => write_npy(points.len(), table, writer),
    })
}

fn write_csv(points: &[NamedPoint], table: &Table, writer: &mut impl Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(writer);
    csv.write_record(["from", "to", "seconds", "meters"])?;
    let mut cells = table.seconds.iter().zip(&table.meters);
    for from in points {
        for (to, (seconds, meters)) in points.iter().zip(&mut cells) {
            csv.write_record([&from.id, &to.id, &seconds.to_string(), &meters.to_string()])?;
        }
    }
    csv.flush()
}

/// The format of `numpy.save`, version 1.0: a header of 64 bytes or a multiple, then the cells.
fn write_npy(n: usize, table: &Table, writer: &mut impl Write) -> io::Result<()> {
    let header = format!("{{'descr': '<u4', 'fortran_order': False, 'shape': (2, {n}, {n}), }}");
    let length = (10 + header.len() + 1).next_multiple_of(64) - 10;
    writer.write_all(b"\x93NUMPY\x01\x00")?;
    writer.write_all(&(length as u16).to_le_bytes())?;
    writeln!(writer, "{header:0$}", length - 1)?;
    for cell in table.seconds.iter().chain(&table.meters) {
        writer.write_all(&cell.to_le_bytes())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_npy_file_has_a_header_of_64_bytes_and_little_endian_cells() {
        let table = Table { seconds: vec![0, 1, 2, 3], meters: vec![4, 5, 6, u32::MAX] };
        let mut bytes = Vec::new();
        write_npy(2, &table, &mut bytes).unwrap();
        assert_eq!(bytes.len(), 128 + 8 * 4);
        assert_eq!(&bytes[..8], b"\x93NUMPY\x01\x00");
        assert_eq!(u16::from_le_bytes([bytes[8], bytes[9]]), 118);
        assert_eq!(bytes[127], b'\n');
        assert_eq!(&bytes[132..136], [1, 0, 0, 0]);
        assert_eq!(&bytes[156..], [255; 4]);
    }

    #[test]
    fn csv_names_both_ends() {
        let table = Table { seconds: vec![0], meters: vec![7] };
        let place = crate::region::Place { lat_e6: 0, lon_e6: 0 };
        let point = NamedPoint { id: "a,b".to_owned(), place };
        let mut bytes = Vec::new();
        write_csv(&[point], &table, &mut bytes).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "from,to,seconds,meters\n\"a,b\",\"a,b\",0,7\n"
        );
    }
}
