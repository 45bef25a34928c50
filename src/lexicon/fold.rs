//! Names to look-up keys: small letters without accents, hyphens as spaces, full stops and apostrophes left out, so that
//! `Coca-Cola`, `coca cola` and `COCA‑COLA`, or `J.P. Morgan` and `JP Morgan`, have one key. Shared with the build script.

use super::small::letters;

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
            for small in letters(c) {
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
    let mut key = Vec::with_capacity(name.len());
    push_key(name, &mut key);
    String::from_utf8(key).unwrap_or_default()
}

/// Writes the key of a whole name, which is UTF-8, behind what is there.
pub fn push_key(name: &str, out: &mut Vec<u8>) {
    let start = out.len();
    let mut at = 0;
    while let Some(byte) = name.as_bytes().get(at) {
        if byte.is_ascii_alphanumeric() {
            out.push(byte.to_ascii_lowercase());
            at += 1;
            continue;
        }
        let Some(c) = name[at..].chars().next() else { break };
        fold(c, |b| {
            if b != b' ' || out.len() > start && out.last() != Some(&b' ') {
                out.push(b);
            }
        });
        at += c.len_utf8();
    }
    while out.len() > start && out.last() == Some(&b' ') {
        out.pop();
    }
}

/// The hash of a key, fed one word at a time: 64 bits of FNV-1a over the bytes that `key` gives for the words with a space
/// between them, without making it.
#[derive(Clone, Copy)]
pub struct KeyHash {
    hash: u64,
    space: bool,
    started: bool,
}

impl Default for KeyHash {
    fn default() -> Self {
        Self { hash: 0xcbf2_9ce4_8422_2325, space: false, started: false }
    }
}

impl KeyHash {
    /// Reads a word; words that follow each other have a space between them.
    pub fn word(mut self, word: &str) -> Self {
        self.space = self.started;
        // Most words need no folding: they are read in one go, and again only where one byte does.
        let mut hash = if self.space { mixed(self.hash, b' ') } else { self.hash };
        for byte in word.bytes() {
            if !byte.is_ascii_alphanumeric() {
                word.chars().for_each(|c| fold(c, |byte| self.byte(byte)));
                return self;
            }
            hash = mixed(hash, byte.to_ascii_lowercase());
        }
        if word.is_empty() { self } else { Self { hash, space: false, started: true } }
    }

    /// The hash of what was read.
    pub fn get(self) -> u64 {
        self.hash
    }

    fn byte(&mut self, byte: u8) {
        if byte == b' ' {
            self.space = self.started;
            return;
        }
        if self.space {
            self.mix(b' ');
        }
        (self.space, self.started) = (false, true);
        self.mix(byte);
    }

    fn mix(&mut self, byte: u8) {
        self.hash = mixed(self.hash, byte);
    }
}

fn mixed(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}
