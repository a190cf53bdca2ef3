//! A person's name as drivers may see it.

/// First name and initial: `Jan de Vries` becomes `Jan V.`.
///
/// A name that begins with initials or a title (`Mevr. De Boer`) stays as it is, for without its
/// surname nobody would know who is meant.
pub(super) fn for_drivers(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [] => String::new(),
        [first, .., last] if !first.ends_with('.') => match last.chars().next() {
            Some(initial) => format!("{first} {}.", initial.to_uppercase()),
            None => (*first).to_owned(),
        },
        _ => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::for_drivers;

    #[test]
    fn a_surname_becomes_an_initial() {
        let names = ["Jan de Vries", "Jan V.", " Jan ", "Mevr. De Boer", "", "Ali ünal"];
        let shown = names.map(for_drivers);
        assert_eq!(shown, ["Jan V.", "Jan V.", "Jan", "Mevr. De Boer", "", "Ali Ü."]);
    }
}
