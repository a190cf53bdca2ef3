//! The places in a page that tables stand in: `<!-- table:NAME -->` to `<!-- end -->`.

const BEGIN: &str = "<!-- table:";
const END: &str = "<!-- end -->";

/// Puts each table between the markers of its name; every table has one place, and every place a
/// table.
pub(crate) fn fill(page: &str, tables: &[(String, String)]) -> Result<String, String> {
    let (mut filled, mut open, mut seen) = (String::new(), None, Vec::new());
    for line in page.lines() {
        let name = line.strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(" -->"));
        match (name, open) {
            (Some(name), None) => {
                let table = tables.iter().find(|(of, _)| of == name);
                let (_, table) = table.ok_or_else(|| format!("there is no table {name}"))?;
                if seen.contains(&name) {
                    return Err(format!("the table {name} has two places"));
                }
                seen.push(name);
                open = Some(name);
                filled += &format!("{line}\n{}\n{END}\n", table.trim_end());
            }
            (Some(name), Some(before)) => {
                return Err(format!("the table {name} begins inside {before}"));
            }
            (None, Some(_)) if line == END => open = None,
            (None, None) if line == END => return Err(format!("{END} ends no table")),
            (None, Some(_)) => {}
            (None, None) => filled += &format!("{line}\n"),
        }
    }
    if let Some(name) = open {
        return Err(format!("the table {name} has no end"));
    }
    match tables.iter().find(|(name, _)| !seen.contains(&name.as_str())) {
        Some((name, _)) => Err(format!("the table {name} has no place: {BEGIN}{name} -->")),
        None => Ok(filled),
    }
}
