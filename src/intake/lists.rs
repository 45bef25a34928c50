//! The marks that start list items in plain text.

/// What a line starts with: the mark's length in bytes, the white space after it included, and the number it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Length in bytes, with the white space after the mark.
    pub length: usize,
    /// The number, where it shows one.
    pub number: Option<u32>,
}

/// The mark at the start of a line that has no white space before it: `- `, `* `, `• `, `1. `, `2) `.
pub fn marker(line: &str) -> Option<Marker> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match line[digits..].chars().next()? {
        '.' | ')' if (1..=3).contains(&digits) => digits + 1,
        c if digits == 0 && matches!(c, '-' | '*' | '•' | '‣' | '◦' | '▪' | '●' | '·') => {
            c.len_utf8()
        }
        _ => return None,
    };
    let rest = line[mark..].trim_start();
    let length = line.len() - rest.len();
    let number = line[..digits].parse().ok();
    (length > mark && !rest.is_empty()).then_some(Marker { length, number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_needs_a_space_and_a_text() {
        let of = |line| marker(line).map(|m| (m.length, m.number));
        assert_eq!(of("- one"), Some((2, None)));
        assert_eq!(of("•\tone"), Some((4, None)));
        assert_eq!(of("12) one"), Some((4, Some(12))));
        assert_eq!(of("1.5 million"), None);
        assert_eq!(of("1986. A good year"), None);
        assert_eq!(of("-5%"), None);
        assert_eq!(of("* "), None);
    }
}
