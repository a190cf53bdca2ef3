//! Tells which file of a workspace a file is, by its name or else by what is in it.

use std::path::Path;

use crate::files::WORKSPACE_FILES;

/// Columns and keys that only one file of a workspace has.
const MARKS: &[(&str, &[&str])] = &[
    (
        "region.toml",
        &[
            "[[authority]]",
            "[[flow]]",
            "[[need]]",
            "[[closure]]",
            "[[public_holidays]]",
            "reference_date",
        ],
    ),
    ("fleet.toml", &["[[type]]", "[[shift]]", "[[catalogue]]"]),
    ("costs.toml", &["[[model]]"]),
    ("scenarios.toml", &["[[scenario]]"]),
    ("passengers.csv", &["pc4", "needs", "max_ride_minutes"]),
    ("identities.csv", &["phone", "note"]),
    ("bells.csv", &["programme", "start", "end", "shift_minutes"]),
    ("homes.csv", &["passenger", "days", "weeks", "lat"]),
    ("trips.csv", &["from", "to", "days", "depart", "arrive", "direction"]),
    ("absences.csv", &["passenger", "from", "to", "direction"]),
    ("vehicles.csv", &["shift", "depot", "type"]),
    ("volunteers.csv", &["home", "area", "max_hours_week", "drop_out_percent", "waits"]),
    ("sites.csv", &["kind", "address", "lat"]),
    ("depots.csv", &["kind", "lat"]),
];

/// Returns the usual name of the file, or `None` when nothing tells.
pub(super) fn of(path: &Path, text: &str) -> Option<&'static str> {
    let name = path.file_name()?.to_string_lossy();
    let by_name = WORKSPACE_FILES.iter().copied().find(|known| name == **known);
    by_name.or_else(|| by_marks(path.extension()?.to_str()?, text))
}

fn by_marks(extension: &str, text: &str) -> Option<&'static str> {
    let header: Vec<_> =
        text.lines().next().unwrap_or("").split([',', ';']).map(str::trim).collect();
    let count = |marks: &[&str]| match extension {
        "csv" => marks.iter().filter(|mark| header.contains(mark)).count(),
        _ => marks.iter().filter(|mark| text.contains(**mark)).count(),
    };
    let of_kind = MARKS.iter().filter(|(name, _)| name.ends_with(extension));
    let counted = of_kind.map(|(name, marks)| (count(marks), *name));
    // Of equals the first counts: depots have no mark that sites lack, so an address decides.
    let best = counted.rev().max_by_key(|(count, _)| *count)?;
    (best.0 > 0).then_some(best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_name_or_its_contents() {
        let kind = |name: &str, text: &str| of(Path::new(name), text);
        assert_eq!(kind("a/sites.csv", ""), Some("sites.csv"));
        assert_eq!(kind("x.csv", "id,name,kind,lat,lon,address\n"), Some("sites.csv"));
        assert_eq!(kind("x.csv", "id,passenger,flow,from,to,depart"), Some("trips.csv"));
        assert_eq!(kind("x.toml", "[[shift]]\n"), Some("fleet.toml"));
        assert_eq!(kind("x.csv", "site,days,start,end\n"), Some("bells.csv"));
        assert_eq!(kind("x.csv", "passenger,days,lat,lon,pc4\n"), Some("homes.csv"));
        assert_eq!(kind("x.csv", "passenger,from,to,direction\n"), Some("absences.csv"));
        assert_eq!(kind("x.csv", "a,b"), None);
        assert_eq!(kind("x", "a,b"), None);
    }
}
