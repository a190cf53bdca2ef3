//! Lines of TOML.

use std::fmt::Write;

use crate::region::Space;

pub(super) fn line(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {value}");
}

pub(super) fn list(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

pub(super) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

pub(super) fn space(space: Space) -> String {
    let parts = space_keys(space).map(|(key, value)| format!("{key} = {value}"));
    format!("{{ {} }}", parts.join(", "))
}

pub(super) fn space_keys(space: Space) -> [(&'static str, u8); 4] {
    [
        ("seats", space.seats),
        ("front", space.front),
        ("wheelchairs", space.wheelchairs),
        ("luggage", space.luggage),
    ]
}
