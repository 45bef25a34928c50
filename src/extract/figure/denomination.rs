//! What says in which currency an amount is: a sign, a code, a short form or a name beside its number.

use super::line::Line;
use crate::lexicon::currencies::{self, Denomination, Named};
use crate::lexicon::packed::{Words, words};
use crate::lexicon::{number_words, small, table};

/// The bytes of the longest currency in letters that stands before a number.
const LETTERS: usize = 6;

/// The denomination that stands before a number, and its first token.
pub fn before(line: &Line, number: usize, floor: usize) -> Option<(Denomination, usize)> {
    let at = number.checked_sub(1).filter(|at| *at >= floor && line.has(*at))?;
    let text = line.text(at);
    if let Some(denomination) = single(text).and_then(currencies::symbol) {
        return Some(with_prefix(line, denomination, at, floor));
    }
    let word = if text == "." && line.glued(at) && at > floor { at - 1 } else { at };
    // No letters that are written before a number are more.
    if !line.is_word(word) || line.text(word).len() > LETTERS {
        return None;
    }
    let dollars = word > floor && line.sign(word - 1) == b'$' && line.glued(word);
    if dollars && let Some(code) = currencies::prefixed(line.text(word)) {
        return Some((Denomination::Whole(code), word - 1));
    }
    let million = || number_words::suffix(line.text(number + 1)).is_some_and(|e| e > 3);
    let rand = line.sign(word) == b'R' && (line.glued(number) || line.is_number(number) && million());
    let rand = rand.then_some(Denomination::Whole("ZAR"));
    let denomination =
        rand.or_else(|| code_before(line, word, number)).or_else(|| short_before(line.text(word)))?;
    Some((denomination, word))
}

/// Whether a text is a currency's sign.
pub fn is_symbol(text: &str) -> bool {
    single(text).and_then(currencies::symbol).is_some()
}

fn single(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// `US$`, `A$`, `c $`, `u.s $`, `cad$`: the letters before a symbol.
fn with_prefix(line: &Line, symbol: Denomination, at: usize, floor: usize) -> (Denomination, usize) {
    let Some(letters) = at.checked_sub(1).filter(|i| *i >= floor && line.has(*i)) else {
        return (symbol, at);
    };
    let text = line.text(letters);
    let dollar = matches!(symbol.code(), "USD" | "JPY");
    if dollar && line.is_word(letters) {
        let apart = !line.glued(at);
        let known = currencies::prefixed(text).filter(|_| {
            !apart
                || matches!(text, "c" | "C" | "us" | "US" | "HK" | "NZ" | "NT" | "AU" | "CAD" | "AUD" | "USD")
        });
        if let Some(code) = known {
            return (Denomination::Whole(code), letters);
        }
    }
    if symbol == Denomination::Hundredth("USD") && line.glued(at) && matches!(text, "GH" | "Gh") {
        return (Denomination::Whole("GHS"), letters);
    }
    // U.S. $5, u.s $5
    let dotted = if text == "." { letters.saturating_sub(1) } else { letters };
    let american = dollar
        && dotted >= floor + 2
        && line.is(dotted, "s")
        && line.sign(dotted - 1) == b'.'
        && line.is(dotted - 2, "u");
    if american { (symbol, dotted - 2) } else { (symbol, at) }
}

/// Sorted: codes that are English words, which need a large or exact amount to be codes.
static WORDLIKE: Words = words![
    "ALL", "BAM", "BOB", "COP", "CUP", "ETH", "GEL", "LAK", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY",
];

/// Sorted: codes that are also written in small letters.
static SMALL: Words = words![
    "aud", "btc", "cad", "chf", "cny", "eur", "gbp", "hkd", "inr", "jpy", "nzd", "rmb", "sgd", "usd", "zar",
];

fn code(text: &str) -> Option<Denomination> {
    if text.len() != 3 {
        return None;
    }
    if table::holds(&SMALL, text) || text == "Usd" || text == "Eur" {
        return currencies::code(&text.to_ascii_uppercase()).or_else(|| currencies::short(text));
    }
    currencies::code(text)
}

fn code_before(line: &Line, word: usize, number: usize) -> Option<Denomination> {
    let text = line.text(word);
    let found = code(text)?;
    let digits = line.is_number(number);
    let sure = !table::holds(&WORDLIKE, text)
        || line.text(number).len() > 3
        || line.is_any(number + 1, &["million", "billion", "bn", "m"]);
    (digits && sure).then_some(found)
}

/// Sorted: short forms that stand before a number.
#[rustfmt::skip]
static SHORT_BEFORE: Words = words![
    "KSh", "KShs", "Kr", "Ksh", "NIS", "RM", "RMB", "RS", "Re", "Rmb", "Rp", "Rs", "SFr", "SR", "Sfr", "Sh",
    "Shs", "TSh", "Tk", "USh", "kr", "rmb", "rs", "sen", "zł", "ரூ",
];

fn short_before(text: &str) -> Option<Denomination> {
    currencies::short(text).filter(|_| table::holds(&SHORT_BEFORE, text))
}

/// Sorted: short forms that stand after a number.
#[rustfmt::skip]
static SHORT_AFTER: Words = words![
    "Ft", "Kr", "Kč", "NIS", "RMB", "Rs", "kr", "rs", "zl", "zł", "грн", "лв", "руб", "ரூ", "元", "円", "圓",
    "원",
];

/// The denomination that starts at a token, past a hyphen, and the token after it.
pub fn after(line: &Line, at: usize, number_end: usize) -> Option<(Denomination, usize)> {
    let hyphen = line.is_hyphen(at) && (line.glued(at) == line.glued(at + 1));
    let start = if hyphen { at + 1 } else { at };
    let text = line.text(start);
    if let Some(denomination) = single(text).and_then(currencies::symbol) {
        let next_has_it = line.is_number(start + 1) || line.sign(start + 1) == b'(';
        return (!hyphen && !next_has_it).then_some((denomination, start + 1));
    }
    if !line.is_word(start) {
        return None;
    }
    let glued = line.glued(start) && start == number_end;
    if currencies::may_open_name(text)
        && let Some(found) = longest_name(line, start)
    {
        return Some(found);
    }
    if let Some(denomination) = code(text).filter(|_| !table::holds(&WORDLIKE, text)) {
        let belongs_to_next =
            line.is_number(start + 1) && !line.glued(start) && line.text(start + 1).len() > 2;
        return (!belongs_to_next).then_some((denomination, start + 1));
    }
    if glued && matches!(text, "p" | "c") {
        return Some((Denomination::Hundredth(if text == "p" { "GBP" } else { "USD" }), start + 1));
    }
    let denomination = currencies::short(text).filter(|_| table::holds(&SHORT_AFTER, text))?;
    Some((denomination, start + 1))
}

/// The longest currency name that starts at a token.
fn longest_name(line: &Line, start: usize) -> Option<(Denomination, usize)> {
    let mut words = String::new();
    let mut best = None;
    for at in start..start + 8 {
        let text = line.text(at);
        if text == "." && line.glued(at) && words.len() <= 2 {
            continue;
        }
        if !line.is_word(at) || at > start && line.is_hyphen(at) {
            break;
        }
        let initial = words.len() == 1 && text.len() == 1;
        if !words.is_empty() && !initial {
            words.push(' ');
        }
        words.extend(text.chars().flat_map(small::letters));
        match currencies::named(&words) {
            Named::Name(denomination) => best = Some((denomination, at + 1)),
            Named::Start => {}
            Named::Nothing if words.len() <= 2 => {}
            Named::Nothing => break,
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!([&WORDLIKE, &SMALL, &SHORT_BEFORE, &SHORT_AFTER].iter().all(|list| list.is_sorted()));
        assert!(currencies::letters().all(|letters| letters.len() <= LETTERS));
    }
}
