//! Small letters as the library makes them, whose own table takes ten times as much of the page.

include!(concat!(env!("OUT_DIR"), "/small.rs"));

/// Text in small letters.
pub trait Small {
    /// The text in small letters, of all scripts.
    fn small(&self) -> String;
}

impl Small for str {
    fn small(&self) -> String {
        if self.is_ascii() {
            return self.to_ascii_lowercase();
        }
        let mut out = String::with_capacity(self.len());
        for (at, c) in self.char_indices() {
            match c {
                'Σ' if ends_word(&self[..at], &self[at + c.len_utf8()..]) => out.push('ς'),
                c => out.extend(letters(c)),
            }
        }
        out
    }
}

/// The small letters of a letter: itself where it has none, and two of `İ` alone.
pub fn letters(c: char) -> impl Iterator<Item = char> {
    let (one, dot) = match c {
        'İ' => ('i', Some('\u{307}')),
        c if c.is_ascii() => (c.to_ascii_lowercase(), None),
        c => (small(c), None),
    };
    std::iter::once(one).chain(dot)
}

fn small(c: char) -> char {
    let code = u32::from(c);
    let next = RUNS.partition_point(|(start, ..)| *start <= code);
    let Some((start, count, step, by)) = next.checked_sub(1).map(|at| RUNS[at]) else { return c };
    let from = code - start;
    let is_in = from < u32::from(count) * u32::from(step) && from.is_multiple_of(u32::from(step));
    if is_in { code.checked_add_signed(by).and_then(char::from_u32).unwrap_or(c) } else { c }
}

/// Whether a sigma ends a word: letters stand before it and none after it, whatever marks stand between.
fn ends_word(before: &str, after: &str) -> bool {
    let is_mark = |c: &char| matches!(c, '\'' | '’' | '.' | '·' | ':' | '\u{ad}' | '\u{300}'..='\u{36f}');
    let has_case = |c: char| c.is_lowercase() || c.is_uppercase();
    before.chars().rev().find(|c| !is_mark(c)).is_some_and(has_case)
        && !after.chars().find(|c| !is_mark(c)).is_some_and(has_case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_as_the_library_says() {
        for c in '\0'..=char::MAX {
            assert!(letters(c).eq(c.to_lowercase()), "{c}");
        }
        for text in ["", "Straße ÅÉ", "ΣΑΣ ΣΑΣ’Σ Σ", "ΟΔΟΣ.", "ΑΣ\u{301} Σ", "İstanbul", "МОСКВА", "１Ａ"]
        {
            assert_eq!(text.small(), text.to_lowercase());
        }
    }
}
