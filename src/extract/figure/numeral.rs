//! The numeral scanner: digits, number words, or both, to one exact value.

use std::ops::Range;

use rust_decimal::Decimal;

use super::cardinal::{Cardinal, GOES_ON};
use super::digits::{self, Convention, Shape};
use super::fraction::{self, article, past_hyphen, word};
use super::line::Line;
use super::power;
use crate::lexicon::number_words::{self, NumberWord};
use crate::lexicon::traits::Traits;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In digits.
    Digits(Shape),
    /// In words.
    Words,
    /// As a fraction in words that stands alone: `half`, `two-thirds`.
    Fraction,
}

/// A magnitude that a letter may stand for, where the context says so: `m` of `1.2m` is million or metre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suffix {
    /// Its power of ten.
    pub exponent: u8,
    /// The token after it.
    pub end: usize,
}

/// A number, without what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeral {
    /// Its tokens, a sign included.
    pub tokens: Range<usize>,
    /// Its value.
    pub value: Decimal,
    /// The power of ten of its magnitude word (6 of `1.2 million`), where its value is that times the rest.
    pub magnitude: Option<u8>,
    /// How it is written.
    pub form: Form,
    /// A letter after it that may be a magnitude.
    pub suffix: Option<Suffix>,
}

impl Numeral {
    fn new(tokens: Range<usize>, value: Decimal, form: Form) -> Self {
        Self { tokens, value, magnitude: None, form, suffix: None }
    }

    /// Whether it is written in digits alone, without separators, decimals or a magnitude.
    pub fn is_plain(&self) -> bool {
        self.form == Form::Digits(Shape::Plain) && self.magnitude.is_none()
    }

    /// The numeral with another power of ten as its magnitude.
    pub fn scaled(&self, exponent: u8, end: usize) -> Option<Self> {
        let value = self.value.checked_mul(power(exponent)?)?;
        let tokens = self.tokens.start..end;
        Some(Self { tokens, value, magnitude: Some(exponent), suffix: None, ..self.clone() })
    }
}

/// Ten to the power of `exponent`, where it fits.
pub fn power(exponent: u8) -> Option<Decimal> {
    match 10_u64.checked_pow(exponent.into()) {
        Some(power) => Some(power.into()),
        None => power::raise(Decimal::TEN, i32::from(exponent)),
    }
}

/// Reads the number that starts at a token.
pub fn read(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    if !line.traits(at).any(STARTS) {
        return None;
    }
    let numeral = match digits_alone(line, at, convention) {
        Some(numeral) => numeral,
        None => unsigned(line, at, convention)?,
    };
    Some(with_sign(line, with_point(line, numeral)))
}

/// What words a number starts with.
const STARTS: Traits = Traits::NUMBER.or(Traits::NUMBER_WORD).or(Traits::ARTICLE);

/// A number in digits, and the magnitude behind it, that goes on with nothing else, as most do.
fn digits_alone(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    let next = at + 1;
    let slash = line.glued(next) && matches!(line.text(next), "/" | "⁄");
    if !line.is_number(at) || slash || power::may_follow(line, at) {
        return None;
    }
    let magnitude = match word(line, next) {
        Some(NumberWord::Scale(exponent)) => Some(exponent),
        _ => None,
    };
    let end = next + usize::from(magnitude.is_some());
    if line.traits(end).any(GOES_ON) {
        return None;
    }
    let digits = digits::parse(line.text(at), convention)?;
    let numeral = Numeral::new(at..next, digits.value, Form::Digits(digits.shape));
    match magnitude {
        Some(exponent) => numeral.scaled(exponent, end),
        None => Some(Numeral { suffix: letters(line, next), ..numeral }),
    }
}

fn unsigned(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    if line.is_number(at)
        && let Some(numeral) = special_digits(line, at, convention)
    {
        return Some(numeral);
    }
    if let Some((value, end)) = fraction::in_words(line, at) {
        return Some(part_of_magnitude(line, at, value, end));
    }
    let number = Cardinal::read(line, at, convention)?;
    let value = number.value()?;
    if let Some((below, end)) = divided(line, &number) {
        let value = value.checked_div(Decimal::from(below))?;
        return Some(Numeral::new(at..end, value, Form::Fraction));
    }
    Some(Numeral {
        magnitude: number.magnitude(),
        suffix: suffix(line, &number),
        ..Numeral::new(at..number.end, value, number.form)
    })
}

/// A fraction or a power in digits, and the magnitude word after it.
fn special_digits(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    let numeral = match fraction::in_digits(line, at, convention) {
        Some((value, end)) => Numeral::new(at..end, value, Form::Digits(Shape::Vulgar)),
        None if !power::may_follow(line, at) => return None,
        None => {
            let base = digits::parse(line.text(at), convention)?;
            let (value, end) = power::read(line, at, base.value)?;
            Numeral::new(at..end, value, Form::Digits(Shape::Decimal))
        }
    };
    let end = numeral.tokens.end;
    match word(line, end) {
        Some(NumberWord::Scale(exponent)) => numeral.scaled(exponent, end + 1),
        _ => Some(numeral),
    }
}

/// `half a million`, `a quarter million`, `two thirds of a million`, `half a dozen`.
fn part_of_magnitude(line: &Line, at: usize, value: Decimal, end: usize) -> Numeral {
    let of = if line.is(end, "of") && article(line, end + 1) { end + 1 } else { end };
    let next = if article(line, of) { of + 1 } else { past_hyphen(line, of) };
    let factor = match word(line, next) {
        Some(NumberWord::Scale(exponent)) => power(exponent),
        Some(NumberWord::Dozen) => Some(Decimal::from(12)),
        _ => None,
    };
    match factor.and_then(|f| value.checked_mul(f)) {
        Some(value) => Numeral::new(at..next + 1, value, Form::Words),
        None => Numeral::new(at..end, value, Form::Fraction),
    }
}

/// `ninety-five hundred fifths`: the plural denominator after a number in words.
fn divided(line: &Line, number: &Cardinal) -> Option<(u64, usize)> {
    let at = past_hyphen(line, number.end);
    if number.form != Form::Words || line.is_any(at, &["quarters", "seconds", "halves"]) {
        return None;
    }
    let (below, end) = fraction::denominator(line, at)?;
    line.text(end - 1).ends_with('s').then_some((below, end))
}

/// The letters after digits that are, or may be, a magnitude.
fn suffix(line: &Line, number: &Cardinal) -> Option<Suffix> {
    if number.ends_in_digits() { letters(line, number.end) } else { None }
}

fn letters(line: &Line, at: usize) -> Option<Suffix> {
    if !line.is_word(at) {
        return None;
    }
    Some(Suffix { exponent: number_words::suffix(line.text(at))?, end: at + 1 })
}

/// Takes in the point of a number that starts with it: `.312`, `$.50`.
fn with_point(line: &Line, numeral: Numeral) -> Numeral {
    let Range { start, end } = numeral.tokens;
    let Some(point) = start.checked_sub(1).filter(|at| line.glued(start) && line.sign(*at) == b'.') else {
        return numeral;
    };
    let opens = !line.glued(point)
        || matches!(line.before(point, 1), "$" | "£" | "€" | "-" | "−" | "(" | "<" | ">" | "=");
    let places = u32::try_from(line.text(start).len()).unwrap_or(u32::MAX);
    let mantissa = line.text(start).parse().ok().filter(|_| opens && end == start + 1);
    match mantissa.and_then(|n| Decimal::try_from_i128_with_scale(n, places).ok()) {
        Some(value) => Numeral { tokens: point..end, value, form: Form::Digits(Shape::Decimal), ..numeral },
        None => numeral,
    }
}

/// Takes in a sign: `-5`, `−5`, `minus five`, `negative 5`, `+5`.
fn with_sign(line: &Line, numeral: Numeral) -> Numeral {
    let start = numeral.tokens.start;
    let Some(before) = start.checked_sub(1).filter(|i| line.has(*i)) else { return numeral };
    let spoken = line.is_any(before, &["minus", "negative"]) && !line.is(before.wrapping_sub(1), "or");
    if line.is_word(before) && !spoken {
        return numeral;
    }
    let plus = line.sign(before) == b'+';
    let sign = plus || line.is_dash(before) && line.text(before) != "—";
    let opens = !line.glued(before) || matches!(line.before(before, 1), "(" | "[" | "/" | "~" | "≈");
    let after_number = before > 0 && line.is_number(before - 1) && !plus;
    let end = numeral.suffix.map_or(numeral.tokens.end, |s| s.end);
    let all = before == line.tokens().start && end == line.tokens().end;
    let joined = line.glued(start) && opens && !after_number;
    if !(spoken || sign && (joined || all)) {
        return numeral;
    }
    let value = if plus { numeral.value } else { -numeral.value };
    Numeral { tokens: before..numeral.tokens.end, value, ..numeral }
}

#[cfg(test)]
mod tests {
    use super::super::soup;
    use super::*;
    use crate::intake;
    use crate::model::Format;
    use crate::text::Reading;

    fn value(text: &str) -> Option<String> {
        let article = intake::read(text, Some(Format::Plain));
        let reading = Reading::new(&article);
        let line = Line::new(&reading, reading.sentences.first()?);
        let numeral = read(&line, line.tokens().start, Convention::English)?;
        (numeral.tokens == line.tokens()).then(|| numeral.value.normalize().to_string())
    }

    #[test]
    fn digits_alone_are_read_as_among_others() {
        soup::readings(|reading| {
            for sentence in &reading.sentences {
                let line = Line::new(reading, sentence);
                for at in sentence.tokens.clone() {
                    let Some(alone) = digits_alone(&line, at, Convention::English) else { continue };
                    let text = &reading.article.text[sentence.span];
                    assert_eq!(Some(alone), unsigned(&line, at, Convention::English), "{text}");
                }
            }
        });
    }

    #[test]
    fn words_and_digits_make_one_number() {
        for (text, wanted) in [
            ("one hundred and twenty-two", "122"),
            ("two and a half billion", "2500000000"),
            ("half a million", "500000"),
            ("a dozen", "12"),
            ("half a dozen", "6"),
            ("three hundred and two dozens", "324"),
            ("2½", "2.5"),
            ("2 ½", "2.5"),
            ("10 1/2", "10.5"),
            ("4 thousand 3 hundred and 21", "4321"),
            ("six million and two thirds", "6666666.6666666666666666666667"),
            ("one billion and a half million", "1000500000"),
            ("three quarters billion", "750000000"),
            ("twelve hundred", "1200"),
            ("five point seven five", "5.75"),
            ("13 lakh", "1300000"),
            ("1e6", "1000000"),
            ("3 × 10⁸", "300000000"),
            ("816 000", "816000"),
            ("1 234 567", "1234567"),
            ("12\u{202f}345", "12345"),
            ("three twenty-firsts", "0.1428571428571428571428571429"),
        ] {
            assert_eq!(value(text).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn neighbours_are_not_joined() {
        for text in ["two three", "45 737", "5 2", "1 to", "2,000 and five", "million", "3rd"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_no_number() {
        assert_eq!(value(&"9".repeat(60)), None);
        assert_eq!(value("79228162514264337593543950335 quintillion"), None);
    }
}
