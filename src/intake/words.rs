//! Words compared as people mean them: without case, accents, blanks and punctuation.

use crate::region::Weeks;

/// Edits by which a name differs when it is only misspelled.
pub(super) const TYPO: usize = 2;

/// Returns the letters and digits of a text, lower case, without accents.
pub(super) fn bare(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase).map(plain);
    letters.filter(|c| c.is_alphanumeric()).collect()
}

/// Returns the words of a text, each bare.
pub(super) fn split(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.map(bare).filter(|word| !word.is_empty()).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// Returns the letters to insert, delete, change or swap with the next to make one text the
/// other; long texts count as wholly different.
pub(super) fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() > 100 || b.len() > 100 {
        return a.len().max(b.len());
    }
    let mut two_above: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(two_above[j - 2] + 1);
            }
            row.push(least);
        }
        two_above = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

/// Returns the known word that is most like a bare one, if any is.
pub(super) fn nearest<'k, 's>(
    word: &str,
    known: impl Iterator<Item = (&'k str, &'s str)>,
) -> Option<&'s str> {
    let judged = known.map(|(bare, shown)| (distance(word, bare), bare.len(), shown));
    let (edits, length, shown) = judged.min()?;
    (edits * 3 <= word.chars().count().max(length)).then_some(shown)
}

/// The word that tables have for weeks; none for all of them.
pub(super) fn of_weeks(weeks: Weeks) -> &'static str {
    match weeks {
        Weeks::All => "",
        Weeks::Odd => "oneven",
        Weeks::Even => "even",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_accents_and_punctuation() {
        assert_eq!(bare(" Cliënt-nr. "), "clientnr");
        assert_eq!(split("ma|di, Wo"), ["ma", "di", "wo"]);
    }

    #[test]
    fn a_swap_is_one_edit() {
        assert_eq!(distance("jansen", "janssen"), 1);
        assert_eq!(distance("bethseda", "bethesda"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(
            nearest("shcool", [("school", "school"), ("straat", "s")].into_iter()),
            Some("school")
        );
        assert_eq!(nearest("x", [("school", "school")].into_iter()), None);
    }
}
