//! Which files a workspace has.

/// The file that tells who passengers are; nothing but sheets reads it.
pub const IDENTITIES: &str = "identities.csv";

/// The files of a workspace in the order in which their faults are listed; its roads have a name
/// of their own.
pub const WORKSPACE_FILES: &[&str] = &[
    "region.toml",
    "sites.csv",
    "bells.csv",
    "passengers.csv",
    "homes.csv",
    "absences.csv",
    IDENTITIES,
    "trips.csv",
    "fleet.toml",
    "depots.csv",
    "vehicles.csv",
    "volunteers.csv",
    "costs.toml",
    "scenarios.toml",
];

/// Those that a plan is made from, which runs keep copies of. Identities are left out because
/// runs travel further than workspaces.
pub fn planning_files() -> impl Iterator<Item = &'static str> {
    WORKSPACE_FILES.iter().copied().filter(|name| *name != IDENTITIES)
}
