//! Names to look-up keys: small letters without accents, hyphens as spaces, full stops and apostrophes left out, so that
//! `Coca-Cola`, `coca cola` and `COCA‑COLA`, or `J.P. Morgan` and `JP Morgan`, have one key. Shared with the build script.

/// Feeds `emit` with the bytes that stand for `c` in a key; white space comes out as a space.
pub fn fold(c: char, mut emit: impl FnMut(u8)) {
    match c {
        'a'..='z' | '0'..='9' | '&' | '!' | '+' | '/' | ',' => emit(c as u8),
        'A'..='Z' => emit(c.to_ascii_lowercase() as u8),
        '.' | '\'' | '’' | '‘' | '®' | '™' => {}
        '-' | '‑' | '–' => emit(b' '),
        c if c.is_whitespace() => emit(b' '),
        c => accented(c, emit),
    }
}

/// Letters with their accents taken off; others as they are, in small letters.
fn accented(c: char, mut emit: impl FnMut(u8)) {
    let base = match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ý' | 'ý' | 'ÿ' => "y",
        'Ź'..='ž' => "z",
        c => {
            for small in c.to_lowercase() {
                let mut buffer = [0; 4];
                small.encode_utf8(&mut buffer).bytes().for_each(&mut emit);
            }
            return;
        }
    };
    base.bytes().for_each(emit);
}

/// The key of a whole name, with one space between words and none at the ends.
pub fn key(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    for c in name.chars() {
        fold(c, |b| {
            if b != b' ' || bytes.last().is_some_and(|last| *last != b' ') {
                bytes.push(b);
            }
        });
    }
    while bytes.last() == Some(&b' ') {
        bytes.pop();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
