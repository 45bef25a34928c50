//! Text to tokens, in one pass over what is shown: markup is stepped over, so that `**$2** billion` reads `$2 billion`.

use super::token::{Token, TokenKind};
use crate::lexicon::currencies;
use crate::model::{Article, Span};

/// Appends the tokens of the shown text in `span`; the first one is not glued.
pub fn lex(article: &Article, span: Span, tokens: &mut Vec<Token>) {
    let mut glued = false;
    for shown in article.visible(span) {
        let text = &article.text[..shown.end()];
        let mut at = shown.start();
        while at < shown.end() {
            let c = next_char(text, at);
            if is_space(c) {
                glued = false;
                at += c.len_utf8();
                continue;
            }
            let after_word = glued && tokens.last().is_some_and(|t| t.kind == TokenKind::Word);
            let (end, kind) = scan(text, at, c, after_word);
            tokens.push(Token::new(at, end, kind, glued));
            glued = true;
            at = end;
        }
    }
}

fn next_char(text: &str, at: usize) -> char {
    match text.as_bytes()[at] {
        byte if byte.is_ascii() => char::from(byte),
        _ => text[at..].chars().next().unwrap_or('\0'),
    }
}

fn is_space(c: char) -> bool {
    match c {
        ' ' | '\t'..='\r' => true,
        _ if c.is_ascii() => false,
        _ => c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}'),
    }
}

/// Whether a character is a letter; most are ASCII, of which the library need not be asked.
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { c.is_alphabetic() }
}

fn scan(text: &str, at: usize, first: char, after_word: bool) -> (usize, TokenKind) {
    if is_letter(first) {
        return (word_or_currency(text, at), TokenKind::Word);
    }
    if is_digit(first) || is_fraction(first) {
        return (number_end(text, at), TokenKind::Number);
    }
    if is_superscript(first) {
        return (run_end(text, at, is_superscript), TokenKind::Superscript);
    }
    if after_word && is_apostrophe(first) && possessive_follows(text, at + first.len_utf8()) {
        return (at + first.len_utf8() + 1, TokenKind::Possessive);
    }
    (at + first.len_utf8(), TokenKind::Symbol)
}

fn run_end(text: &str, at: usize, member: fn(char) -> bool) -> usize {
    text[at..].find(|c| !member(c)).map_or(text.len(), |n| at + n)
}

/// ASCII and full-width digits.
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn is_fraction(c: char) -> bool {
    matches!(c, '¼'..='¾' | '⅐'..='⅞' | '↉')
}

fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn possessive_follows(text: &str, at: usize) -> bool {
    let mut rest = text[at..].chars();
    matches!(rest.next(), Some('s' | 'S')) && !rest.next().is_some_and(char::is_alphanumeric)
}

/// What an ASCII character is, as bits.
const LETTER: u8 = 1;
const DIGIT: u8 = 2;

/// Every byte's bits.
static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        class[byte] = match byte as u8 {
            b'A'..=b'Z' | b'a'..=b'z' => LETTER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    class
};

/// One past the ASCII characters of a class from a place on: the whole of most words and numbers.
fn past(text: &str, at: usize, class: u8) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while end < bytes.len() && CLASS[bytes[end] as usize] & class != 0 {
        end += 1;
    }
    end
}

/// Whether what stands at a place is ASCII, and none of the marks that may go on: nothing more need be looked at.
fn ends_plainly(text: &str, at: usize, marks: &[u8]) -> bool {
    text.as_bytes().get(at).is_none_or(|byte| byte.is_ascii() && !marks.contains(byte))
}

/// Digits, with one separator at a time where a digit follows it: `1,200.5`, `3.1.2`, `1'000`.
fn number_end(text: &str, at: usize) -> usize {
    let mut end = past(text, at, DIGIT);
    if ends_plainly(text, end, b",.'") {
        return end;
    }
    let mut rest = text[end..].chars().peekable();
    while let Some(c) = rest.next() {
        let goes_on = match c {
            c if is_digit(c) => true,
            c if is_fraction(c) => return end + c.len_utf8(),
            ',' | '.' | '，' | '．' => rest.peek().copied().is_some_and(is_digit),
            '\'' | '’' => text[end + c.len_utf8()..].chars().take_while(|c| is_digit(*c)).count() == 3,
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// The end of a word, or of the currency that it opens with.
fn word_or_currency(text: &str, at: usize) -> usize {
    let end = word_end(text, at);
    let letters = past(text, at, LETTER).min(end);
    let with_digits = text.as_bytes()[letters..end].iter().any(u8::is_ascii_digit);
    let before = || text[..at].chars().next_back();
    let currency = with_digits.then(|| currencies::glued(before(), &text[at..end], &text[end..])).flatten();
    currency.map_or(end, |length| at + length)
}

/// Letters, digits and marks, with an apostrophe between letters, except where it makes a possessive.
fn word_end(text: &str, at: usize) -> usize {
    let mut end = past(text, at, LETTER | DIGIT);
    if ends_plainly(text, end, b"'") {
        return end;
    }
    let mut rest = text[end..].chars().peekable();
    while let Some(c) = rest.next() {
        let goes_on = c.is_alphanumeric() && !is_superscript(c) && !is_fraction(c)
            || is_combining(c)
            || is_apostrophe(c)
                && rest.peek().is_some_and(|next| next.is_alphabetic())
                && !possessive_follows(text, end + c.len_utf8());
        if !goes_on {
            break;
        }
        end += c.len_utf8();
    }
    end
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let article = crate::intake::read(text, None);
        let mut tokens = Vec::new();
        lex(&article, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|t| format!("{}{}", if t.glued { "+" } else { "" }, &text[t.span()])).collect()
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(words("1,200,000.50 2½ 1'000 3.1."), ["1,200,000.50", "2½", "1'000", "3.1", "+."]);
    }

    #[test]
    fn letters_after_digits_are_a_word_of_their_own() {
        assert_eq!(words("$1.2bn Q3 12k"), ["$", "+1.2", "+bn", "Q3", "12", "+k"]);
    }

    #[test]
    fn currencies_are_words_of_their_own() {
        assert_eq!(words("EUR5m $US44.10 H100"), ["EUR", "+5", "+m", "$", "+US", "+44.10", "H100"]);
    }

    #[test]
    fn possessives_stand_apart_and_contractions_do_not() {
        assert_eq!(words("OpenAI’s don't O'Reilly's"), ["OpenAI", "+’s", "don't", "O'Reilly", "+'s"]);
    }

    #[test]
    fn superscripts_leave_the_word() {
        assert_eq!(words("growth¹² 10 m²"), ["growth", "+¹²", "10", "m", "+²"]);
    }
}
