//! Reads the `[[need]]` of `region.toml`, and the words by which passengers name them.

use crate::import::records::Records;
use crate::import::region_toml::space;
use crate::import::section::{Section, flag, text, whole};
use crate::import::value;
use crate::region::{Escort, Need};
use crate::text::Message;
use crate::units::Seconds;

const ESCORTS: &[(&str, Escort)] = &[("medical", Escort::Medical), ("social", Escort::Social)];

/// Reads the needs; a code means one of them, and one is the companion's at most.
pub(super) fn read(root: &Section<'_>) -> Records<Need> {
    let mut records = Records::new("region.toml [[need]]");
    let sections = root.some_sections("need");
    let ids: Vec<_> = sections.iter().map(|section| section.declare(&mut records)).collect();
    for (section, id) in sections.into_iter().zip(ids) {
        if let Some(need) = need(&section, id) {
            check_apart(&section, &need, &records);
            records.keep(need.id.clone(), need);
        }
        section.finish();
    }
    records
}

fn need(section: &Section<'_>, id: Option<String>) -> Option<Need> {
    let name = section.needed("name", text(value::name));
    let space = space(section);
    let board = Seconds(section.or("board_seconds", 0, whole(0, 3600)));
    let alight = Seconds(section.or("alight_seconds", 0, whole(0, 3600)));
    let solo = section.or("solo", false, flag);
    let equipment = section.words("equipment", value::id);
    let codes = section.words("codes", value::crow_code);
    let escort = section.optional("escort", text(value::choice(ESCORTS)));
    Some(Need { id: id?, name: name?, space, board, alight, solo, equipment, codes, escort })
}

/// Adds a fault where a need takes what another one has: a code, or being the companion's.
fn check_apart(section: &Section<'_>, need: &Need, others: &Records<Need>) {
    for code in &need.codes {
        let bearer = others.iter().find(|(_, other)| other.codes.contains(code));
        let bearer = bearer.map(|(id, _)| id).or(others.rows().get_key_value(code).map(|it| it.0));
        if let Some(bearer) = bearer.filter(|id| **id != need.id) {
            let message = Message::new("import-code-taken").with("code", code.as_str());
            section.fault("codes", message.with("need", bearer.as_str()));
        }
    }
    let is_companion = |need: &Need| need.escort == Some(Escort::Social);
    let first = others.iter().find(|(_, other)| is_companion(other));
    if let Some((first, _)) = first.filter(|_| is_companion(need)) {
        let message = Message::new("import-companion-twice").with("need", first.as_str());
        section.fault("escort", message);
    }
}

/// What one companion takes, if the region says so.
pub(super) fn companion(needs: &Records<Need>) -> Option<&Need> {
    needs.iter().map(|(_, need)| need).find(|need| need.escort == Some(Escort::Social))
}

/// A need as a passenger names it.
pub(super) struct Named {
    id: String,
    /// Was it named by a code of the CROW dictionary rather than by its id?
    is_code: bool,
}

/// Reads the id of a need or a code that means one; gives nothing of it away.
pub(super) fn named(needs: &Records<Need>) -> impl Fn(&str) -> Result<Named, Message> {
    move |word| {
        let bearer = needs.iter().find(|(_, need)| need.codes.iter().any(|code| code == word));
        let is_code = needs.row(word).is_none() && value::crow_code(word).is_ok();
        if bearer.is_none() && is_code && needs.is_sound() {
            return Err(Message::new("import-unknown-code"));
        }
        let id = match bearer {
            Some((id, _)) => id.clone(),
            None if is_code => word.to_owned(),
            None => needs.refer_silently(word)?,
        };
        if needs.get(&id).is_some_and(|need| need.escort == Some(Escort::Social)) {
            return Err(Message::new("import-companion-as-need"));
        }
        Ok(Named { id, is_code })
    }
}

/// The ids of what was named: an id as often as it stands there, a code only where its need is
/// not named already.
pub(super) fn ids(named: Vec<Named>) -> Vec<String> {
    let (codes, mut ids): (Vec<_>, Vec<_>) = named.into_iter().partition(|need| need.is_code);
    for code in codes {
        if ids.iter().all(|need| need.id != code.id) {
            ids.push(code);
        }
    }
    ids.into_iter().map(|need| need.id).collect()
}
