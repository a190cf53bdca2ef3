//! The integration tests: one binary, one file for each thing they look at.

mod architecture;
mod generate;
mod translations;
