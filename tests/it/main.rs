//! The integration tests: one binary, one file for each thing they look at.

mod architecture;
mod base;
mod cli;
mod company;
mod duties;
mod faulty;
mod fleet_division;
mod generate;
mod intake;
mod inventory;
mod network;
mod network_cli;
mod network_files;
mod network_oracle;
mod network_small;
mod oracle_tags;
mod paid_time;
mod privacy;
mod properties;
mod random_problem;
mod reports;
mod rules;
mod shared;
mod tender;
mod translations;
mod verify;
