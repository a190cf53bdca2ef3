//! The kinds of list that people have, one file for each.

mod bells;
mod bookings;
mod cells;
mod daycare;
mod person;
mod pupils;
mod second_home;
mod tables;

use crate::intake::entry::Entry;
use crate::intake::row::Row;

/// Every kind, in the order in which sources are read: what others refer to comes first. Of
/// kinds that explain as many columns the first is taken.
pub const KINDS: &[&dyn Kind] = &[
    &tables::SITES,
    &tables::DEPOTS,
    &bells::Bells,
    &pupils::Pupils,
    &daycare::Daycare,
    &tables::PASSENGERS,
    &tables::IDENTITIES,
    &tables::ABSENCES,
    &bookings::Bookings,
    &tables::TRIPS,
    &tables::VEHICLES,
];

/// A kind of list.
pub trait Kind: Sync {
    /// Its name for `--kind` and reports.
    fn name(&self) -> &'static str;

    /// The fields that it reads, in groups; of a table those besides its columns.
    fn fields(&self) -> &'static [&'static [&'static str]];

    /// Does it read a field?
    fn reads(&self, field: &str) -> bool {
        self.fields().iter().any(|group| group.contains(&field))
    }

    /// Does it read columns with days of the week?
    fn reads_days(&self) -> bool {
        false
    }

    /// Of each group one field must be there for a list to be taken for this kind; `<day>` is
    /// any column of a day.
    fn signature(&self) -> &'static [&'static [&'static str]];

    /// Reads one row; what is wrong with it stays with the row.
    #[expect(private_interfaces, reason = "kinds are listed for help and tests, read only here")]
    fn read(&self, row: &Row<'_>) -> Entry;
}

/// The kind of a name.
pub fn kind(name: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.name() == name)
}
