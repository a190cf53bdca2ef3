//! What a passenger pays for a trip.

use crate::region::Contribution;
use crate::units::{Cents, Meters, ratio};

/// The row that holds for a flow in a year: of the latest year that is not after it.
///
/// Municipalities set what passengers pay themselves, so it follows no index.
pub(super) fn in_force<'a>(
    rows: &'a [Contribution],
    flow: &str,
    year: i16,
) -> Option<&'a Contribution> {
    let of_flow = rows.iter().filter(|row| row.flow == flow && row.year <= year);
    of_flow.max_by_key(|row| row.year)
}

/// What is paid for a direct way of this length.
pub(super) fn due(row: &Contribution, direct: Meters) -> Cents {
    let within = row.cap.map_or(direct, |cap| direct.min(cap));
    let beyond = direct - within;
    row.start
        + Cents(ratio(within.0, row.per_km.0, 1000))
        + Cents(ratio(beyond.0, row.beyond.0, 1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_cap_another_price_holds() {
        let row = |year, start| Contribution {
            flow: "wmo".to_owned(),
            year,
            start: Cents(start),
            per_km: Cents(17),
            cap: Some(Meters(25_000)),
            beyond: Cents(173),
        };
        let rows = [row(2020, 101), row(2023, 110)];
        // Noardwest-Fryslân 2020: € 1.01 + 25 × € 0.17 + 2 × € 1.73.
        let in_2022 = in_force(&rows, "wmo", 2022).unwrap();
        assert_eq!(due(in_2022, Meters(27_000)), Cents(101 + 425 + 346));
        assert_eq!(due(in_force(&rows, "wmo", 2024).unwrap(), Meters(1_000)), Cents(127));
        assert_eq!(in_force(&rows, "wmo", 2019), None);
        assert_eq!(in_force(&rows, "leerlingen", 2024), None);
    }
}
