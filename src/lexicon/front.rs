//! Front coding: words that begin alike, written as how many bytes each shares with the one before and what follows.
//! Compressed, such a text is half as large as a list or an automaton of the words. Shared with the build script.

/// What stands for sharing nothing; the characters up to the space stand for sharing more. Line feeds are not among them.
const NOTHING: u8 = 0x0b;
const MOST: usize = 0x1f - NOTHING as usize;

/// Writes a word after `before`.
pub fn pack(before: &str, word: &str, out: &mut String) {
    let alike = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count().min(MOST);
    let shared = (0..=alike).rev().find(|n| word.is_char_boundary(*n)).unwrap_or_default();
    out.push(char::from(NOTHING + u8::try_from(shared).unwrap_or_default()));
    out.push_str(&word[shared..]);
}

/// Gives the words one after the other, where the first comes after `before`.
pub fn unpack(packed: &str, before: &str, mut each: impl FnMut(&str)) {
    if packed.is_empty() {
        return;
    }
    let mut word = before.to_owned();
    let mut at = 0;
    while at < packed.len() {
        let end = mark_from(packed, at + 1);
        word.truncate(usize::from(packed.as_bytes()[at] - NOTHING));
        word.push_str(&packed[at + 1..end]);
        each(&word);
        at = end;
    }
}

/// Gives words with their numbers, from lines of a number and the words that have it.
pub fn unpack_numbered(lines: &str, mut each: impl FnMut(&str, u32)) {
    for line in lines.lines() {
        let (number, packed) = line.split_at(mark_from(line, 0));
        let number = number.parse().unwrap_or_default();
        unpack(packed, "", |word| each(word, number));
    }
}

/// The first place from `at` on where a mark stands, or the end.
fn mark_from(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while end < bytes.len() && !(NOTHING..b' ').contains(&bytes[end]) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_out_as_they_went_in() {
        let words = [
            "a",
            "ab",
            "abc",
            "ab",
            "été",
            "ète",
            "a very long word that is shared",
            "a very long word that is new",
        ];
        let mut packed = String::new();
        let mut before = "";
        for word in words {
            pack(before, word, &mut packed);
            before = word;
        }
        let mut out = Vec::new();
        unpack(&packed, "", |word| out.push(word.to_owned()));
        assert_eq!(out, words);
        let mut out = Vec::new();
        unpack_numbered(&format!("7{packed}\n\n9{packed}\n"), |word, number| {
            out.push((word.to_owned(), number))
        });
        let numbered = |number| words.map(|word| (word.to_owned(), number));
        assert_eq!(out, [numbered(7), numbered(9)].concat());
    }
}
