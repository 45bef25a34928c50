//! Raised digits.

/// Digits as superscript digits, in a text of digits and what stands between them.
pub fn raise(text: &str) -> Option<String> {
    let between = |c: char| c.is_ascii_whitespace() || matches!(c, ',' | '-' | '–' | '−' | '+' | '.');
    let is_number =
        text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || between(c));
    let up = |c: char| match c {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => char::from_u32(0x2070 + (c as u32 - '0' as u32)).unwrap_or(c),
        c => c,
    };
    is_number.then(|| {
        let raised: String = text.chars().map(up).collect();
        match raised.trim_start().strip_prefix(['-', '−']) {
            Some(rest) => format!("⁻{rest}"),
            None => raised,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::raise;

    #[test]
    fn only_numbers_are_raised() {
        assert_eq!(raise("12").as_deref(), Some("¹²"));
        assert_eq!(raise("3, 7–9").as_deref(), Some("³, ⁷–⁹"));
        assert_eq!(raise("-3").as_deref(), Some("⁻³"));
        assert_eq!(raise("th"), None);
        assert_eq!(raise("[1]"), None);
    }
}
