//! When and where something is measured.

use std::fs;

/// The date, as the page says it.
pub(crate) fn today() -> String {
    jiff::Zoned::now().strftime("%-d %B %Y").to_string()
}

/// The processors of this machine and their kind.
pub(crate) fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let cores = if cores == 1 { "1 core".to_owned() } else { format!("{cores} cores") };
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or(std::env::consts::ARCH, |(_, model)| model);
    format!("{cores}, {model}")
}
