//! The integration tests: one binary, one file for each thing they look at.

mod architecture;
mod network;
mod network_oracle;
mod shared;
mod translations;
