//! Character references: `&amp;`, `&#8364;`, `&#x20ac;` (HTML, 13.2.5.72).
//!
//! The names stand once in the program, in the reader of Markdown, which is asked for them.

use pulldown_cmark::{Event, Parser};

use crate::lexicon::references::BARE;
use crate::lexicon::table;

/// The longest name that counts without a semicolon.
const LONGEST: usize = 6;

/// What the numbers from 128 to 159 stand for, which pages mean as Windows does; a space where it is the number itself.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// Writes what the reference that `text` starts with stands for, and gives its length; where it is none, writes what
/// was read. In an attribute, a name without a semicolon does not count before what may go on with it.
pub fn read(text: &str, in_attribute: bool, out: &mut String) -> usize {
    let bytes = text.as_bytes();
    if bytes.get(1) == Some(&b'#') {
        return number(text, out);
    }
    let run = bytes[1..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let name = &text[1..=run];
    if bytes.get(run + 1) == Some(&b';') && named(name, out) {
        return run + 2;
    }
    let bare = (1..=run.min(LONGEST)).rev().find(|length| table::holds(&BARE, &name[..*length]));
    match bare {
        Some(length) => {
            let next = bytes.get(length + 1);
            let goes_on = next.is_some_and(|b| *b == b'=' || b.is_ascii_alphanumeric());
            if in_attribute && goes_on || !named(&name[..length], out) {
                out.push_str(&text[..=length]);
            }
            length + 1
        }
        None => {
            out.push('&');
            1
        }
    }
}

/// Writes what a name stands for.
fn named(name: &str, out: &mut String) -> bool {
    let known = match name {
        "amp" => '&',
        "gt" => '>',
        "lt" => '<',
        "nbsp" => '\u{a0}',
        "quot" => '"',
        _ => return listed(name, out),
    };
    out.push(known);
    true
}

/// Writes what a name stands for, after Markdown, whose names are those of HTML.
fn listed(name: &str, out: &mut String) -> bool {
    let text = format!("&{name};");
    let mut read = String::new();
    for event in Parser::new(&text) {
        if let Event::Text(part) = event {
            read.push_str(&part);
        }
    }
    let is_known = read != text;
    if is_known {
        out.push_str(&read);
    }
    is_known
}

/// Reads `&#8364;` or `&#x20ac;`, whose semicolon may be missing.
fn number(text: &str, out: &mut String) -> usize {
    let is_hex = matches!(text.as_bytes().get(2), Some(b'x' | b'X'));
    let (start, radix) = if is_hex { (3, 16) } else { (2, 10) };
    let digits = &text[start..];
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    if length == 0 {
        out.push_str(&text[..start]);
        return start;
    }
    let code = u32::from_str_radix(digits[..length].trim_start_matches('0'), radix);
    // Only zeros are nothing; what is too large is no character either.
    let code = code.unwrap_or_default();
    let windows = usize::try_from(code).ok().and_then(|n| WINDOWS.chars().nth(n.checked_sub(0x80)?));
    let c = windows.filter(|c| *c != ' ').or(char::from_u32(code)).filter(|c| *c != '\0');
    out.push(c.unwrap_or('\u{fffd}'));
    start + length + usize::from(digits.as_bytes().get(length) == Some(&b';'))
}
