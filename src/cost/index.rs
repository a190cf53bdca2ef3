//! From one price year to another.

use crate::region::PriceIndex;
use crate::units::Cents;

/// Hundredths of a percent in a whole.
const WHOLE: i128 = 10_000;

/// What amounts of one year are multiplied by to be in prices of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rebase {
    numerator: i128,
    denominator: i128,
}

impl Rebase {
    /// Leaves amounts as they are.
    pub const NONE: Self = Self { numerator: 1, denominator: 1 };

    /// The factor between two years, from how prices rose in each year between.
    ///
    /// # Errors
    /// The first year whose index is not in the table.
    pub fn between(indexes: &[PriceIndex], from: i16, to: i16) -> Result<Self, i16> {
        let mut rebase = Self::NONE;
        for year in (from.min(to) + 1)..=from.max(to) {
            let index = indexes.iter().find(|index| index.year == year).ok_or(year)?;
            let risen = WHOLE + i128::from(index.basis_points);
            let (up, down) = if to > from { (risen, WHOLE) } else { (WHOLE, risen) };
            let divisor = common_divisor(rebase.numerator * up, rebase.denominator * down);
            rebase = Self {
                numerator: rebase.numerator * up / divisor,
                denominator: rebase.denominator * down / divisor,
            };
            // A century of indexes would overflow; far before that only the ratio counts.
            while rebase.numerator.max(rebase.denominator) > i128::from(i64::MAX) {
                rebase.numerator /= 2;
                rebase.denominator /= 2;
            }
        }
        Ok(rebase)
    }

    /// The factor, for showing.
    pub fn factor(&self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// `count` units of `size` at a price, in prices of the other year, rounded half away from
    /// zero.
    pub(super) fn amount(&self, count: i64, price: Cents, size: i64) -> Cents {
        let product = i128::from(count) * i128::from(price.0);
        let divisor = common_divisor(product, self.denominator).max(1);
        let (product, denominator) = (product / divisor, self.denominator / divisor);
        let denominator = denominator * i128::from(size);
        let product = product.saturating_mul(self.numerator);
        let half = denominator / 2;
        Cents(((product.abs() + half) / denominator * product.signum()) as i64)
    }
}

fn common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    /// NEA, as published: 2023 13.7%, 2024 3.4%, 2025 1.5%.
    const NEA: [PriceIndex; 3] = [
        PriceIndex { year: 2023, basis_points: 1370 },
        PriceIndex { year: 2024, basis_points: 340 },
        PriceIndex { year: 2025, basis_points: 150 },
    ];

    #[test]
    fn prices_rise_year_by_year_and_back() {
        let up = Rebase::between(&NEA, 2022, 2025).unwrap();
        assert!((up.factor() - 1.137 * 1.034 * 1.015).abs() < 1e-12);
        // € 10,000.00 of 2022.
        assert_eq!(up.amount(1, Cents(1_000_000), 1), Cents(1_193_293));
        let down = Rebase::between(&NEA, 2025, 2022).unwrap();
        assert_eq!(down.amount(1, Cents(1_193_293), 1), Cents(1_000_000));
        assert_eq!(Rebase::between(&NEA, 2024, 2024), Ok(Rebase::NONE));
    }

    #[test]
    fn a_year_without_an_index_is_named() {
        assert_eq!(Rebase::between(&NEA, 2021, 2025), Err(2022));
        assert_eq!(Rebase::between(&NEA, 2025, 2027), Err(2026));
    }

    #[test]
    fn a_long_table_keeps_its_factor() {
        let years: Vec<PriceIndex> =
            (1901..=2100).map(|year| PriceIndex { year, basis_points: 123 }).collect();
        let rebase = Rebase::between(&years, 1900, 2100).unwrap();
        assert!((rebase.factor() / 1.0123_f64.powi(200) - 1.0).abs() < 1e-6);
    }
}
