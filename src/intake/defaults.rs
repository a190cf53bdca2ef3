//! What may stand in the place of a field that a list leaves out.

use crate::intake::desk::Desk;
use crate::intake::sheet::Cell;
use crate::intake::value;
use crate::text::Message;

/// Says what is wrong with a value for a field, as far as that can be told without a list.
pub(super) fn judge(desk: &Desk<'_>, field: &'static str, text: &str) -> Option<Message> {
    let cell = Cell::Text(text.to_owned());
    if cell.is_blank() {
        return None;
    }
    match field {
        "start" | "end" | "depart" | "arrive" | "return_time" => value::time(&cell).err(),
        "days" | "own_days" | "other_days" => value::days(&cell).err(),
        "weeks" | "own_weeks" | "other_weeks" => value::weeks(&cell).err(),
        "date" | "valid_from" | "valid_to" | "absent_from" | "absent_to" => {
            value::date(&cell).err()
        }
        "wheelchair" | "walker" | "escort" | "solo" | "front" | "priority" => {
            value::flag(&cell).err()
        }
        "persons" => value::whole(1, 9)(&cell).err(),
        "max_ride_minutes" => value::whole(1, 1440)(&cell).err(),
        "lat" | "lon" | "x" | "y" => value::decimal(&cell).err(),
        "authority" => desk.authority(&cell.text()).err(),
        "flow" => desk.flow(&cell.text()).err(),
        "needs" => {
            let text = cell.text();
            let is_known = |part: &str| {
                let mut words = part.split_whitespace();
                desk.need(part).is_some() || words.all(|word| desk.need(word).is_some())
            };
            let parts = text.split([',', ';', '+', '/', '|']).map(str::trim);
            let mut parts = parts.filter(|part| !part.is_empty() && *part != "-");
            (!parts.all(is_known)).then(|| Message::new("intake-unknown-need"))
        }
        _ => None,
    }
}
