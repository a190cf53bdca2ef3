//! A person's name as drivers may see it.

/// First name and initial: `Jan de Vries` becomes `Jan V.`.
///
/// A name that begins with initials or a title (`Mevr. De Boer`) stays as it is, for without its
/// surname nobody would know who is meant; so does one that ends in a number or sign, which is a
/// label rather than a name.
pub(super) fn for_drivers(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [] => String::new(),
        [first, .., last] if !first.ends_with('.') && is_surname(last) => {
            let initial: String = last.chars().take(1).flat_map(char::to_uppercase).collect();
            format!("{first} {initial}.")
        }
        _ => words.join(" "),
    }
}

fn is_surname(word: &str) -> bool {
    word.trim_end_matches('.').chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
}

#[cfg(test)]
mod tests {
    use super::for_drivers;

    #[test]
    fn a_surname_becomes_an_initial() {
        let names = ["Jan de Vries", "Jan V.", " Jan ", "Mevr. De Boer", "", "Ali ünal"];
        let shown = names.map(for_drivers);
        assert_eq!(shown, ["Jan V.", "Jan V.", "Jan", "Mevr. De Boer", "", "Ali Ü."]);
        assert_eq!(for_drivers("Reiziger MP-0012"), "Reiziger MP-0012");
    }
}
