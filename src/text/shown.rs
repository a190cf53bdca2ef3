//! What people are shown of a value that was found, without giving persons away.

/// Returns the beginning of a long text, control characters made visible.
pub fn shorten(text: &str, most: usize) -> String {
    let clean = text.chars().map(|c| if c.is_control() { '␣' } else { c });
    let mut shown: String = clean.take(most).collect();
    if text.chars().nth(most).is_some() {
        shown.push('…');
    }
    shown
}

/// Returns the form of a personal value: letters and digits hidden, the rest kept.
pub fn mask(text: &str, most: usize) -> String {
    shorten(text, most).chars().map(|c| if c.is_alphanumeric() { '•' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_value_keeps_its_form_only() {
        assert_eq!(mask("52,7234", 60), "••,••••");
        assert_eq!(mask("Jan de Vries", 60), "••• •• •••••");
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(shorten(&"x".repeat(100), 60).chars().count(), 61);
        assert_eq!(shorten("a\nb", 60), "a␣b");
    }
}
