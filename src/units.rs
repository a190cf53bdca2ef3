//! Integer quantities that cannot be mixed: seconds, metres and cents.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                self.0 -= other.0;
            }
        }

        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl Mul<i64> for $name {
            type Output = Self;
            fn mul(self, factor: i64) -> Self {
                Self(self.0 * factor)
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                Self(items.map(|item| item.0).sum())
            }
        }
    };
}

quantity! {
    /// A duration, or a moment counted from midnight of the day that is planned.
    Seconds
}
quantity! {
    /// A distance along roads.
    Meters
}
quantity! {
    /// An amount of euros in cents; price year and VAT stand with the tariff it comes from.
    Cents
}

impl Seconds {
    /// A number of whole minutes.
    pub const fn minutes(minutes: i64) -> Self {
        Self(minutes * 60)
    }

    /// A moment as hours and minutes, rounded down; after midnight it goes on counting: `25:10`.
    pub fn clock(self) -> String {
        let minutes = self.0.div_euclid(60);
        format!("{:02}:{:02}", minutes.div_euclid(60), minutes.rem_euclid(60))
    }

    /// The same in minutes.
    pub fn as_minutes(self) -> f64 {
        self.0 as f64 / 60.0
    }

    /// The same in hours.
    pub fn as_hours(self) -> f64 {
        self.0 as f64 / 3600.0
    }
}

impl Meters {
    /// The same in kilometres.
    pub fn as_km(self) -> f64 {
        self.0 as f64 / 1000.0
    }
}

impl Cents {
    /// The same in euros, for showing only.
    pub fn as_euros(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

/// Returns `amount * numerator / denominator`, rounded to the nearest, halves away from zero.
///
/// The product is taken in 128 bits, so no tariff times a day's facts overflows.
/// A denominator of zero gives zero.
pub fn ratio(amount: i64, numerator: i64, denominator: i64) -> i64 {
    if denominator == 0 {
        return 0;
    }
    let product = i128::from(amount) * i128::from(numerator);
    let denominator = i128::from(denominator);
    let half = denominator.abs() / 2;
    let sign = product.signum() * denominator.signum();
    ((product.abs() + half) / denominator.abs() * sign) as i64
}

/// Shares `total` over `weights` in whole units that add up to `total` exactly.
///
/// Largest remainders get the units that rounding leaves, ties to the lower index. Weights must
/// not be negative; when all are zero the shares are as equal as they can be.
pub fn apportion(total: i64, weights: &[i64]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|&w| i128::from(w)).sum();
    if weights.is_empty() {
        return Vec::new();
    }
    if sum == 0 {
        return apportion(total, &vec![1; weights.len()]);
    }
    let exact = |w: i64| i128::from(total) * i128::from(w);
    let mut shares: Vec<i64> = weights.iter().map(|&w| exact(w).div_euclid(sum) as i64).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(exact(weights[i]).rem_euclid(sum)), i));
    let left = (total - shares.iter().sum::<i64>()) as usize;
    for &i in order.iter().take(left) {
        shares[i] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratio_rounds_halves_away_from_zero() {
        assert_eq!(ratio(5, 1, 2), 3);
        assert_eq!(ratio(-5, 1, 2), -3);
        assert_eq!(ratio(7, 1, 3), 2);
        assert_eq!(ratio(7, 1, 0), 0);
    }

    #[test]
    fn a_clock_goes_on_after_midnight() {
        let at = |seconds: i64| Seconds(seconds).clock();
        assert_eq!((at(30_659), at(90_600)), ("08:30".to_owned(), "25:10".to_owned()));
        assert_eq!(at(-60), "-1:59");
    }

    #[test]
    fn shares_add_up() {
        assert_eq!(apportion(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(apportion(7, &[0, 0]), [4, 3]);
        assert_eq!(apportion(-10, &[1, 2]).iter().sum::<i64>(), -10);
        assert!(apportion(3, &[]).is_empty());
    }
}
