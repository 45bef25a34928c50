//! Bytes of a file to text: UTF-8, UTF-16 with a byte order mark, or Windows-1252 (WHATWG Encoding Standard).

/// What Windows-1252 has at 0x80 to 0x9F.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text, or `None` where the bytes are no text.
pub fn text(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().any(|b| is_binary(*b)) {
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.into()),
        Err(_) => Some(bytes.iter().map(|b| windows_1252(*b)).collect()),
    }
}

fn is_binary(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_editors_write() {
        assert_eq!(text("\u{feff}naïve".as_bytes()).as_deref(), Some("naïve"));
        assert_eq!(text(b"na\xefve \x80" as &[u8]).as_deref(), Some("naïve €"));
        assert_eq!(text(b"\xff\xfeh\0i\0" as &[u8]).as_deref(), Some("hi"));
        assert_eq!(text(b"\xfe\xff\0h\0i" as &[u8]).as_deref(), Some("hi"));
    }

    #[test]
    fn refuses_what_is_no_text() {
        assert_eq!(text(b"PK\x03\x04\0\0" as &[u8]), None);
    }
}
