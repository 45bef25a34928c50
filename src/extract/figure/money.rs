//! Amounts of money: symbols, codes, names and slang, before or after the number.

use crate::lexicon::packed::{Words, words};
use rust_decimal::Decimal;

use super::denomination;
use super::fraction;
use super::line::Line;
use super::measure::{Measure, Of};
use super::numeral::{Form, Numeral};
use crate::lexicon::currencies::{self, Denomination};
use crate::lexicon::number_words::{self, NumberWord};
use crate::lexicon::{nouns, number_cues, table};

/// Reads an amount of money around a number.
pub fn read(line: &Line, numeral: &Numeral, floor: usize) -> Option<Measure> {
    marked_before(line, numeral, floor).or_else(|| marked_after(line, numeral))
}

/// `$5`, `US$ 1.2bn`, `EUR 5m`, `-$3.2m`, `$(3.2) million`.
fn marked_before(line: &Line, numeral: &Numeral, floor: usize) -> Option<Measure> {
    let bracket = numeral
        .tokens
        .start
        .checked_sub(1)
        .filter(|at| line.sign(*at) == b'(' && line.glued(*at) && line.sign(numeral.tokens.end) == b')');
    let after_sign = numeral.tokens.start.checked_sub(1).filter(|at| {
        *at > floor
            && line.glued(*at)
            && line.glued(at + 1)
            && line.is_dash(*at)
            && denomination::is_symbol(line.text(at - 1))
    });
    let number_start = bracket.or(after_sign).unwrap_or(numeral.tokens.start);
    let (denomination, start) = denomination::before(line, number_start, floor)?;
    let inner =
        numeral.suffix.and_then(|s| numeral.scaled(s.exponent, s.end)).unwrap_or_else(|| numeral.clone());
    let mut signed = inner;
    if after_sign.is_some() {
        signed.value = -signed.value;
    }
    if bracket.is_some() {
        let end = signed.tokens.end + usize::from(line.sign(signed.tokens.end) == b')');
        signed = Numeral { tokens: number_start..end, value: -signed.value, ..signed };
        signed = scale_after(line, signed);
    }
    let mut start = start;
    let minus = start.checked_sub(1).filter(|at| {
        *at >= floor
            && line.glued(start)
            && line.is_dash(*at)
            && line.text(*at) != "—"
            && (!line.glued(*at) || matches!(line.before(*at, 1), "(" | "["))
    });
    if let Some(at) = minus {
        signed.value = -signed.value;
        start = at;
    } else if start > floor && line.is_any(start - 1, &["minus", "negative"]) {
        signed.value = -signed.value;
        start -= 1;
    }
    let mut measure =
        Measure { tokens: start..signed.tokens.end, numeral: signed, of: Of::Money(denomination) };
    if let Some((again, end)) = denomination::after(line, measure.tokens.end, measure.numeral.tokens.end) {
        let same = again.code() == denomination.code() || again == Denomination::Whole("USD");
        if same && !line.is_number(end) {
            measure.tokens.end = end;
        }
    }
    with_subunits(line, &mut measure);
    Some(measure)
}

fn scale_after(line: &Line, numeral: Numeral) -> Numeral {
    let end = numeral.tokens.end;
    let exponent = match number_words::look_up(line.text(end)) {
        Some(NumberWord::Scale(exponent)) => Some(exponent),
        _ => line.is_word(end).then(|| number_words::suffix(line.text(end))).flatten(),
    };
    exponent.and_then(|e| numeral.scaled(e, end + 1)).unwrap_or(numeral)
}

/// `5 dollars`, `100元`, `12-cent`, `115USD`, `75 USD million`, `48.5 MGBP`.
fn marked_after(line: &Line, numeral: &Numeral) -> Option<Measure> {
    if let Some(grand) = grand(line, numeral) {
        return Some(grand);
    }
    let plain_end = numeral.tokens.end;
    let suffixed = numeral.suffix.and_then(|s| numeral.scaled(s.exponent, s.end));
    let found =
        suffixed.and_then(|n| denomination::after(line, n.tokens.end, plain_end).map(|found| (n, found)));
    let (numeral, (denomination, end)) = match found {
        Some(found) => found,
        None => match denomination::after(line, plain_end, plain_end) {
            Some(found) => (numeral.clone(), found),
            None => multiplied_code(line, numeral)?,
        },
    };
    if !is_money(line, &numeral, end) {
        return None;
    }
    let numeral = match numeral.magnitude {
        None => {
            let scaled = scale_after(line, Numeral { tokens: numeral.tokens.start..end, ..numeral.clone() });
            if scaled.tokens.end > end && line.is_word(end) && line.text(end).len() > 2 {
                scaled
            } else {
                numeral
            }
        }
        Some(_) => numeral,
    };
    let tokens = numeral.tokens.start..end.max(numeral.tokens.end);
    let mut measure = Measure { tokens, numeral, of: Of::Money(denomination) };
    with_subunits(line, &mut measure);
    Some(measure)
}

/// `ten grand`: thousands of dollars, where no noun follows that is grand (`two grand pianos`).
fn grand(line: &Line, numeral: &Numeral) -> Option<Measure> {
    let end = numeral.tokens.end;
    let free = !line.is_word(end + 1) || nouns::is_stop(line.text(end + 1));
    let numeral = numeral.scaled(3, end + 1).filter(|_| line.text(end) == "grand" && free)?;
    Some(Measure { tokens: numeral.tokens.clone(), numeral, of: Of::Money(Denomination::Whole("USD")) })
}

/// `48.5 MGBP`, `20 MUSD`, `5 kEUR`.
fn multiplied_code(line: &Line, numeral: &Numeral) -> Option<(Numeral, (Denomination, usize))> {
    let at = numeral.tokens.end;
    let text = line.text(at);
    let exponent = match text.chars().next()? {
        'k' | 'K' | 'T' => 3,
        'M' | 'm' => 6,
        'B' | 'b' => 9,
        _ => return None,
    };
    let denomination = currencies::code(&text[1..])?;
    let numeral = numeral.scaled(exponent, at + 1)?;
    Some((numeral, (denomination, at + 1)))
}

/// Whether a name that has other meanings, too, means money here: `pounds` weigh, `won` is a verb.
fn is_money(line: &Line, numeral: &Numeral, end: usize) -> bool {
    let last = end - 1;
    if line.is_any(last, &["pound", "pounds"]) && end - numeral.tokens.end <= 2 {
        let spelt_out = line.is_word(last.wrapping_sub(1)) && !line.glued(last) && last > numeral.tokens.end;
        let large = numeral.magnitude.is_some()
            || numeral.form == Form::Words
                && matches!(fraction::word(line, numeral.tokens.end - 1), Some(NumberWord::Scale(_)));
        let of = line.is(end, "of") && !pounds_are_money(line, numeral.tokens.start);
        return spelt_out || large && !of || pounds_are_money(line, numeral.tokens.start);
    }
    if line.is(last, "won") && last == numeral.tokens.end {
        let verb = line.is_any(end, &["the", "a", "an", "their", "his", "her", "its", "by", "in"]);
        return !verb && (numeral.magnitude.is_some() || numeral.value >= Decimal::ONE_HUNDRED);
    }
    if line.is_any(last, &["dram", "drams"]) && last == numeral.tokens.end {
        return numeral.value >= Decimal::ONE_HUNDRED;
    }
    if line.is(last, "p") {
        let picture = PICTURES.iter().any(|lines| line.text(last - 1) == *lines);
        return !picture || prices_near(line, last);
    }
    true
}

/// Lines of a picture.
static PICTURES: Words = words!["144", "240", "360", "480", "540", "720", "1080", "1440", "2160", "4320"];

/// `from 480p to 410p`, `target of 720p`: another price, or a word of the market, stands near.
fn prices_near(line: &Line, at: usize) -> bool {
    let near = at.saturating_sub(6)..at + 5;
    near.filter(|i| *i != at).any(|i| {
        line.sign(i) == b'p' && line.glued(i) && !PICTURES.contains(&line.text(i - 1))
            || line.text(i) == "£"
            || line.is_any(i, &["share", "shares", "target", "dividend", "pence", "penny", "litre"])
    })
}

/// The sentence speaks of money near the number.
fn pounds_are_money(line: &Line, at: usize) -> bool {
    let near = at.saturating_sub(10)..at + 10;
    let has = |list, i: usize| table::has(list, line.text(i));
    let money = |i: usize| has(&number_cues::POUNDS_OF_MONEY, i) || line.text(i) == "£";
    let weight = |i: usize| has(&number_cues::POUNDS_OF_WEIGHT, i);
    line.before(at, 1) == "=" || !near.clone().any(weight) && near.clone().any(money)
}

/// `thirteen dollars forty-five cents`, `15 dollars 50`: adds the hundredths that follow whole units.
fn with_subunits(line: &Line, measure: &mut Measure) {
    let Of::Money(Denomination::Whole(code)) = measure.of else { return };
    if measure.numeral.magnitude.is_some() {
        return;
    }
    let end = measure.tokens.end;
    let next = if line.is(end, "and") { end + 1 } else { end };
    let Some(cents) = super::numeral::read(line, next, super::digits::Convention::English) else { return };
    let small = cents.value >= Decimal::ONE && cents.value < Decimal::ONE_HUNDRED && cents.value.scale() == 0;
    if !small || cents.tokens.start != next || measure.numeral.value.scale() != 0 {
        return;
    }
    let named = match denomination::after(line, cents.tokens.end, cents.tokens.end) {
        Some((Denomination::Hundredth(minor), after)) if minor == code || minor == "USD" => Some(after),
        _ => None,
    };
    let closes = matches!(line.text(cents.tokens.end), "" | "." | "," | ";" | "!" | "?" | ")")
        && !line.glued(cents.tokens.end + 1);
    let by_name = end > measure.numeral.tokens.end || next > end;
    let bare = closes && by_name && cents.value >= Decimal::TEN;
    let Some(after) = named.or(bare.then_some(cents.tokens.end)) else { return };
    let Some(part) = cents.value.checked_div(Decimal::ONE_HUNDRED) else { return };
    let whole = measure.numeral.value;
    let sum = if whole.is_sign_negative() { whole.checked_sub(part) } else { whole.checked_add(part) };
    if let Some(sum) = sum {
        measure.numeral.value = sum;
        measure.tokens.end = after;
    }
}

#[cfg(test)]
mod tests {
    use super::super::digits::Convention;
    use super::super::{line, numeral};
    use super::*;

    /// The code, the value in whole units and the text of the amount around the first number of a sentence.
    fn money(text: &str) -> Option<(String, String, String)> {
        line::of(text, |line| {
            let mut tokens = line.tokens();
            let number = tokens.find_map(|at| numeral::read(line, at, Convention::English))?;
            let measure = read(line, &number, line.tokens().start)?;
            let Of::Money(denomination) = measure.of else { return None };
            let value = measure.value()?.normalize().to_string();
            Some((denomination.code().into(), value, line.joined(measure.tokens)))
        })
    }

    #[test]
    fn currencies_stand_on_either_side() {
        for (text, code, value, span) in [
            ("It has $5 left.", "USD", "5", "$5"),
            ("It has US$ 1.2bn left.", "USD", "1200000000", "US$ 1.2bn"),
            ("It has c $ 16.4 million left.", "CAD", "16400000", "c $ 16.4 million"),
            ("It has -$3.2m left.", "USD", "-3200000", "-$3.2m"),
            ("It has $(3.2) million left.", "USD", "-3200000", "$(3.2) million"),
            ("It has 5 Hong Kong dollars left.", "HKD", "5", "5 Hong Kong dollars"),
            ("It has 11c left.", "USD", "0.11", "11c"),
            ("It has 20 MUSD left.", "USD", "20000000", "20 MUSD"),
            ("It has $US44.10 left.", "USD", "44.1", "$US44.10"),
        ] {
            assert_eq!(money(text), Some((code.into(), value.into(), span.into())), "{text}");
        }
    }

    #[test]
    fn words_with_other_meanings_need_a_sign_of_money() {
        for text in [
            "She lost 25 pounds.",
            "They won 24 won games.",
            "It is in 1080p.",
            "ALL 5 answers are wrong.",
            "A 5-c rule.",
        ] {
            assert_eq!(money(text), None, "{text}");
        }
    }
}
