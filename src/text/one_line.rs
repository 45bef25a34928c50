//! Text as it is told on one line.

/// A text with one space wherever it has white space, and none at its ends.
pub fn one_line(text: String) -> String {
    let mut spaced = true;
    for byte in text.bytes() {
        // Whatever else may be white space is looked at by the library.
        if byte == b' ' && spaced || byte < b' ' || !byte.is_ascii() {
            return text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        spaced = byte == b' ';
    }
    if spaced { text.trim_end().to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_space_where_there_is_any() {
        for text in ["", " ", "a b", "a  b", " a", "a ", "a\nb", "a\u{a0}b", "é ü", "a\u{2028} b\t", "x y z "]
        {
            let wanted: Vec<&str> = text.split_whitespace().collect();
            assert_eq!(one_line(text.to_owned()), wanted.join(" "), "{text:?}");
        }
    }
}
