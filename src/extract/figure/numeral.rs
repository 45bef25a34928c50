//! The numeral scanner: digits, number words, or both, to one exact value.

use std::ops::Range;

use rust_decimal::Decimal;

use super::digits::{self, Convention, Shape};
use super::line::Line;
use crate::lexicon::number_words::{self, NumberWord};

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
    /// Whether it is written in digits alone, without separators, decimals or a magnitude.
    pub fn is_plain(&self) -> bool {
        self.form == Form::Digits(Shape::Plain) && self.magnitude.is_none()
    }

    /// The numeral with another power of ten as its magnitude.
    pub fn scaled(&self, exponent: u8, end: usize) -> Option<Self> {
        let value = self.value.checked_mul(power(exponent)?)?;
        Some(Self {
            tokens: self.tokens.start..end,
            value,
            magnitude: Some(exponent),
            suffix: None,
            ..self.clone()
        })
    }
}

/// Ten to the power of `exponent`, where it fits.
pub fn power(exponent: u8) -> Option<Decimal> {
    (exponent <= 28).then(|| Decimal::from_i128_with_scale(10i128.pow(u32::from(exponent)), 0))
}

/// What may stand last in a number that goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Start,
    Unit,
    Ten,
    Hundred,
    Scale(u8),
    Digits(Shape),
}

/// A number under way: what its magnitudes have completed, and the group that waits for one.
struct Sum {
    total: Decimal,
    group: Option<Decimal>,
    scales: u8,
    last: Last,
    form: Form,
    at: usize,
}

/// Reads the number that starts at a token.
pub fn read(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    if !can_start(line, at) {
        return None;
    }
    let numeral = read_unsigned(line, at, convention)?;
    Some(with_sign(line, numeral))
}

/// A quick test that most tokens fail.
fn can_start(line: &Line, at: usize) -> bool {
    line.is_number(at) || line.is_word(at) && (word(line, at).is_some() || article(line, at))
}

fn word(line: &Line, at: usize) -> Option<NumberWord> {
    number_words::look_up(line.text(at))
}

fn article(line: &Line, at: usize) -> bool {
    line.is(at, "a") || line.is(at, "an")
}

fn read_unsigned(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    if let Some(numeral) = slashed(line, at, convention).or_else(|| exponential(line, at, convention)) {
        return Some(magnified(line, numeral));
    }
    if let Some((value, end)) = fraction(line, at) {
        return Some(fraction_of_magnitude(line, at, value, end));
    }
    let mut sum =
        Sum { total: Decimal::ZERO, group: None, scales: 0, last: Last::Start, form: Form::Words, at };
    while let Some(()) = step(line, &mut sum, convention) {}
    if sum.at == at {
        return None;
    }
    let value = sum.total.checked_add(sum.group.unwrap_or_default())?;
    let magnitude = match sum.last {
        Last::Scale(exponent) if sum.scales == 1 && sum.group.is_none() => Some(exponent),
        _ => None,
    };
    Some(Numeral { tokens: at..sum.at, value, magnitude, form: sum.form, suffix: suffix(line, &sum) })
}

/// Takes one more piece of the number; nothing where it ends.
fn step(line: &Line, sum: &mut Sum, convention: Convention) -> Option<()> {
    let next = connected(line, sum);
    if (next != sum.at || sum.last != Last::Start)
        && let Some(()) = tail(line, sum)
    {
        return Some(());
    }
    if line.is_number(next) {
        return digits_piece(line, sum, next, convention);
    }
    if article(line, next) {
        let magnitude = matches!(word(line, next + 1), Some(NumberWord::Hundred | NumberWord::Scale(_)))
            || line.is(next + 1, "dozen");
        if sum.last != Last::Start || !magnitude {
            return None;
        }
        sum.group = Some(Decimal::ONE);
        sum.last = Last::Unit;
        sum.at = next + 1;
        return Some(());
    }
    let piece = if line.is_word(next) { word(line, next)? } else { return None };
    word_piece(line, sum, piece)?;
    sum.at = next + 1;
    Some(())
}

/// The next token of the number, past a hyphen or `and` that may stand within it.
fn connected(line: &Line, sum: &Sum) -> usize {
    let at = sum.at;
    let next = word(line, at + 1).filter(|_| line.is_word(at + 1));
    if line.is_hyphen(at) && line.glued(at) == line.glued(at + 1) {
        let joins = match (sum.last, next) {
            (Last::Ten, Some(NumberWord::Unit(1..=9))) => true,
            (Last::Start, _) => false,
            (_, Some(NumberWord::Hundred | NumberWord::Scale(_))) => line.glued(at),
            _ => false,
        };
        return if joins { at + 1 } else { at };
    }
    if line.is(at, "and") {
        let small = matches!(next, Some(NumberWord::Unit(_) | NumberWord::Ten(_)));
        let joins = match sum.last {
            Last::Hundred => small || line.is_number(at + 1) && line.text(at + 1).len() <= 2,
            Last::Scale(_) => {
                small && (sum.form == Form::Words || word(line, at + 2) == Some(NumberWord::Hundred))
            }
            _ => false,
        };
        return if joins { at + 1 } else { at };
    }
    at
}

fn digits_piece(line: &Line, sum: &mut Sum, at: usize, convention: Convention) -> Option<()> {
    if sum.last == Last::Start {
        let (digits, end) = spaced_groups(line, at, convention)?;
        sum.group = Some(digits.value);
        sum.form = Form::Digits(digits.shape);
        sum.last = Last::Digits(digits.shape);
        sum.at = end;
        return Some(());
    }
    let digits = digits::parse(line.text(at), convention)?;
    match sum.last {
        Last::Hundred if at == sum.at + 1 => {
            sum.group = Some(sum.group?.checked_add(digits.value)?);
            sum.last = Last::Digits(Shape::Plain);
        }
        Last::Scale(above) => {
            let smaller = match word(line, at + 1)? {
                NumberWord::Hundred => above > 2,
                NumberWord::Scale(below) => below < above,
                _ => false,
            };
            if !smaller {
                return None;
            }
            sum.group = Some(digits.value);
            sum.last = Last::Digits(digits.shape);
        }
        Last::Digits(Shape::Plain)
            if digits.shape == Shape::Vulgar && !line.glued(at) && line.text(at).chars().count() == 1 =>
        {
            sum.group = Some(sum.group?.checked_add(digits.value)?);
            sum.form = Form::Digits(Shape::Vulgar);
            sum.last = Last::Digits(Shape::Vulgar);
        }
        _ => return None,
    }
    sum.at = at + 1;
    Some(())
}

/// `1 200 000`: groups of three digits with single spaces between them. Narrow and no-break spaces always group; plain
/// ones do where the first group has fewer than three digits, or the last one is `000`.
fn spaced_groups(line: &Line, at: usize, convention: Convention) -> Option<(digits::Digits, usize)> {
    let first = digits::parse(line.text(at), convention)?;
    let alone = Some((first, at + 1));
    if first.shape != Shape::Plain || line.text(at).len() > 3 || first.value.is_zero() {
        return alone;
    }
    let mut end = at + 1;
    let mut narrow = true;
    let group = |i: usize| {
        let text = line.text(i);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        (line.is_number(i) && !line.glued(i) && digits == 3).then_some(text)
    };
    while let Some(text) = group(end) {
        let gap = line.gap(end - 1, end);
        narrow &= matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}" | "\u{2007}");
        if !narrow && gap != " " || end - at > 6 {
            return alone;
        }
        end += 1;
        if text.len() > 3 {
            break;
        }
    }
    let last = line.text(end - 1);
    let clear = narrow || line.text(at).len() < 3 || last.starts_with("000");
    if end == at + 1 || !clear || line.is_number(end) && !line.glued(end) {
        return alone;
    }
    let joined: String = (at..end).map(|i| line.text(i)).collect();
    match digits::parse(&joined, Convention::English) {
        Some(d) if d.shape == Shape::Plain => Some((digits::Digits { shape: Shape::Grouped, ..d }, end)),
        Some(d) => Some((d, end)),
        None => alone,
    }
}

fn word_piece(line: &Line, sum: &mut Sum, piece: NumberWord) -> Option<()> {
    let group = sum.group;
    match piece {
        NumberWord::Unit(n) => {
            let fits = match sum.last {
                Last::Start | Last::Scale(_) | Last::Hundred => true,
                Last::Ten => (1..=9).contains(&n),
                Last::Unit | Last::Digits(_) => false,
            };
            let after_digits = matches!(sum.form, Form::Digits(_)) && !line.is(sum.at, "and");
            if !fits || after_digits {
                return None;
            }
            sum.group = Some(group.unwrap_or_default().checked_add(Decimal::from(n))?);
            sum.last = Last::Unit;
        }
        NumberWord::Ten(n) => {
            if !matches!(sum.last, Last::Start | Last::Hundred | Last::Scale(_)) {
                return None;
            }
            sum.group = Some(group.unwrap_or_default().checked_add(Decimal::from(n))?);
            sum.last = Last::Ten;
        }
        NumberWord::Hundred => {
            let factor = group.filter(|g| *g < Decimal::ONE_HUNDRED)?;
            sum.group = Some(factor.checked_mul(Decimal::ONE_HUNDRED)?);
            sum.last = Last::Hundred;
        }
        NumberWord::Dozen => {
            let group = group?;
            let rest = group.checked_rem(Decimal::ONE_HUNDRED)?;
            sum.group = Some(group.checked_add(rest.checked_mul(Decimal::from(11))?)?);
            sum.last = Last::Unit;
        }
        NumberWord::Scale(exponent) => {
            let factor = match (group, sum.last) {
                (Some(group), _) => group,
                (None, Last::Scale(above)) if exponent > above => std::mem::take(&mut sum.total),
                _ => return None,
            };
            if sum.scales > 0 && matches!(sum.last, Last::Scale(_)) && sum.group.is_some() {
                return None;
            }
            sum.total = sum.total.checked_add(factor.checked_mul(power(exponent)?)?)?;
            sum.group = None;
            sum.scales += 1;
            sum.last = Last::Scale(exponent);
        }
        NumberWord::Half | NumberWord::Part(_) | NumberWord::Parts(_) => return None,
    }
    Some(())
}

/// `… and a half`, `… point five`: what may close a group.
fn tail(line: &Line, sum: &mut Sum) -> Option<()> {
    if line.is(sum.at, "point") && matches!(sum.last, Last::Unit | Last::Ten | Last::Hundred) {
        return spoken_decimals(line, sum);
    }
    if !line.is(sum.at, "and") {
        return None;
    }
    let (part, end) = fraction(line, sum.at + 1)?;
    let magnitude = match word(line, end) {
        Some(NumberWord::Scale(exponent)) if line.is_word(end) => Some(exponent),
        _ => None,
    };
    match (sum.last, magnitude) {
        (Last::Scale(above), Some(below)) if below < above => {
            sum.total = sum.total.checked_add(part.checked_mul(power(below)?)?)?;
            sum.scales += 1;
            sum.last = Last::Scale(below);
            sum.at = end + 1;
        }
        (Last::Scale(above), None) => {
            sum.total = sum.total.checked_add(part.checked_mul(power(above)?)?)?;
            sum.at = end;
        }
        (Last::Unit | Last::Ten | Last::Hundred | Last::Digits(Shape::Plain | Shape::Grouped), _) => {
            sum.group = Some(sum.group?.checked_add(part)?);
            sum.last = Last::Digits(Shape::Vulgar);
            sum.at = end;
        }
        _ => return None,
    }
    Some(())
}

fn spoken_decimals(line: &Line, sum: &mut Sum) -> Option<()> {
    let mut at = sum.at + 1;
    let mut part = Decimal::ZERO;
    let mut unit = Decimal::ONE;
    let tenth = Decimal::new(1, 1);
    let mut digit = |n: u8| {
        unit = unit.checked_mul(tenth)?;
        part = part.checked_add(unit.checked_mul(Decimal::from(n))?)?;
        Some(())
    };
    while at < sum.at + 24 && line.is_word(at) {
        match word(line, at) {
            Some(NumberWord::Unit(n @ 0..=9)) => digit(n)?,
            Some(NumberWord::Ten(n)) => {
                digit(n / 10)?;
                let after = if line.is_hyphen(at + 1) { at + 2 } else { at + 1 };
                match word(line, after) {
                    Some(NumberWord::Unit(n @ 1..=9)) => {
                        digit(n)?;
                        at = after;
                    }
                    _ => digit(0)?,
                }
            }
            _ => break,
        }
        at += 1;
    }
    if at == sum.at + 1 {
        return None;
    }
    sum.group = Some(sum.group?.checked_add(part)?);
    sum.last = Last::Digits(Shape::Decimal);
    sum.at = at;
    Some(())
}

/// `half`, `a half`, `one-third`, `three quarters`, `two and …` not: a fraction in words and the token after it.
fn fraction(line: &Line, at: usize) -> Option<(Decimal, usize)> {
    if !line.is_word(at) {
        return None;
    }
    if word(line, at) == Some(NumberWord::Half) {
        return Some((Decimal::new(5, 1), at + 1));
    }
    let (above, mut next) = numerator(line, at)?;
    if line.is_hyphen(next) && line.glued(next) == line.glued(next + 1) {
        next += 1;
    }
    let (below, end) = denominator(line, next)?;
    let singular = !line.text(end - 1).ends_with('s');
    if singular != (above == Decimal::ONE) {
        return None;
    }
    let value = if below == 0 { Decimal::new(5, 1) } else { above.checked_div(Decimal::from(below))? };
    Some((value, end))
}

fn numerator(line: &Line, at: usize) -> Option<(Decimal, usize)> {
    if article(line, at) {
        return Some((Decimal::ONE, at + 1));
    }
    match word(line, at)? {
        NumberWord::Unit(n @ 1..=19) => Some((Decimal::from(n), at + 1)),
        NumberWord::Ten(n) => Some((Decimal::from(n), at + 1)),
        _ => None,
    }
}

/// What a fraction divides by (0 for `half`) and the token after it.
fn denominator(line: &Line, at: usize) -> Option<(u32, usize)> {
    if !line.is_word(at) {
        return None;
    }
    match word(line, at)? {
        NumberWord::Half => Some((0, at + 1)),
        NumberWord::Part(n) | NumberWord::Parts(n) if n > 1 => Some((n, at + 1)),
        NumberWord::Ten(tens) => {
            let next = if line.is_hyphen(at + 1) { at + 2 } else { at + 1 };
            match word(line, next)? {
                NumberWord::Part(n @ 1..=9) | NumberWord::Parts(n @ 1..=9) => {
                    Some((u32::from(tens) + n, next + 1))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// `half a million`, `a quarter million`, `two thirds of a million`, `half a dozen`.
fn fraction_of_magnitude(line: &Line, at: usize, value: Decimal, end: usize) -> Numeral {
    let of = if line.is(end, "of") && article(line, end + 1) { end + 1 } else { end };
    let next = if article(line, of) || line.is_hyphen(of) && line.glued(of) { of + 1 } else { of };
    let plain = Numeral { tokens: at..end, value, magnitude: None, form: Form::Fraction, suffix: None };
    let factor = match word(line, next).filter(|_| line.is_word(next)) {
        Some(NumberWord::Scale(exponent)) => power(exponent),
        Some(NumberWord::Dozen) => Some(Decimal::from(12)),
        _ => None,
    };
    match factor.and_then(|f| value.checked_mul(f)) {
        Some(value) => Numeral { tokens: at..next + 1, value, form: Form::Words, ..plain },
        None => plain,
    }
}

/// `3/4`, `10 1/2`, `5-1/2`.
fn slashed(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    let parse = |i: usize| {
        let digits = line.is_number(i).then(|| digits::parse(line.text(i), convention)).flatten()?;
        (digits.shape == Shape::Plain).then_some(digits.value)
    };
    let simple = |i: usize| {
        let slash = matches!(line.text(i + 1), "/" | "⁄") && line.glued(i + 1) && line.glued(i + 2);
        let (above, below) = (parse(i)?, if slash { parse(i + 2)? } else { return None });
        let common = above < below && below <= Decimal::from(100) && !below.is_zero();
        let ends = !(line.glued(i + 3) && (line.text(i + 3) == "/" || line.is_number(i + 3)));
        let starts = line.before(i, 1) != "/" || !line.glued(i);
        (common && ends && starts).then(|| above.checked_div(below)).flatten()
    };
    let (value, end) = match simple(at) {
        Some(value) => (value, at + 3),
        None => {
            let whole = parse(at)?;
            let next = if line.is_hyphen(at + 1) && line.glued(at + 1) && line.glued(at + 2) {
                at + 2
            } else {
                at + 1
            };
            if next == at + 1 && line.glued(next) {
                return None;
            }
            (whole.checked_add(simple(next)?)?, next + 3)
        }
    };
    Some(Numeral { tokens: at..end, value, magnitude: None, form: Form::Digits(Shape::Vulgar), suffix: None })
}

/// `1e6`, `12.32e+14`, `3 × 10⁸`, `1.5 x 10^6`.
fn exponential(line: &Line, at: usize, convention: Convention) -> Option<Numeral> {
    let base = line.is_number(at).then(|| digits::parse(line.text(at), convention)).flatten()?;
    let (exponent, end) = letter_exponent(line, at + 1).or_else(|| power_of_ten(line, at, base.value))?;
    let base = if end.1 { Decimal::ONE } else { base.value };
    let value = match exponent {
        0.. => base.checked_mul(power(u8::try_from(exponent).ok()?)?)?,
        _ => base.checked_div(power(u8::try_from(-exponent).ok()?)?)?,
    };
    Some(Numeral {
        tokens: at..end.0,
        value,
        magnitude: None,
        form: Form::Digits(Shape::Decimal),
        suffix: None,
    })
}

/// The exponent, the token after it, and whether the number before it is only the base ten.
type Exponent = (i32, (usize, bool));

fn letter_exponent(line: &Line, at: usize) -> Option<Exponent> {
    if !line.is_word(at) || !line.glued(at) {
        return None;
    }
    let digits = line.text(at).strip_prefix(['e', 'E'])?;
    if !digits.is_empty() {
        let ends = !(line.glued(at + 1) && line.is_word(at + 1));
        return digits.parse().ok().filter(|n| (0..=28).contains(n) && ends).map(|n| (n, (at + 1, false)));
    }
    let negative = line.is_hyphen(at + 1) || line.text(at + 1) == "−";
    if !(negative || line.text(at + 1) == "+") || !line.glued(at + 1) || !line.glued(at + 2) {
        return None;
    }
    let n: i32 = line.text(at + 2).parse().ok().filter(|n| (0..=28).contains(n))?;
    Some((if negative { -n } else { n }, (at + 3, false)))
}

fn power_of_ten(line: &Line, at: usize, base: Decimal) -> Option<Exponent> {
    if base == Decimal::TEN {
        return raised(line, at).map(|(n, end)| (n, (end, true)));
    }
    let times = matches!(line.text(at + 1), "×" | "x" | "X" | "·" | "*");
    (times && line.text(at + 2) == "10")
        .then(|| raised(line, at + 2))
        .flatten()
        .map(|(n, end)| (n, (end, false)))
}

/// The exponent of the 10 at a token: a superscript, or `^` and digits.
fn raised(line: &Line, at: usize) -> Option<(i32, usize)> {
    if line.text(at) != "10" || !line.glued(at + 1) {
        return None;
    }
    if line.text(at + 1) == "^" {
        let negative = line.is_dash(at + 2);
        let digits = if negative { at + 3 } else { at + 2 };
        let n: i32 = line.text(digits).parse().ok().filter(|n| (0..=28).contains(n) && line.glued(digits))?;
        return Some((if negative { -n } else { n }, digits + 1));
    }
    let negative = line.text(at + 1) == "⁻";
    let raised = if negative { at + 2 } else { at + 1 };
    let mut n = 0i32;
    for c in line.text(raised).chars() {
        let digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|s| s == c)?;
        n = n.checked_mul(10)?.checked_add(i32::try_from(digit).ok()?)?;
    }
    let exists = !line.text(raised).is_empty() && line.glued(raised);
    // `10²` may be a footnote mark as well as a hundred; only large powers are sure.
    (exists && n <= 28 && (negative || n > 2)).then_some((if negative { -n } else { n }, raised + 1))
}

fn magnified(line: &Line, numeral: Numeral) -> Numeral {
    let end = numeral.tokens.end;
    match word(line, end).filter(|_| line.is_word(end)) {
        Some(NumberWord::Scale(exponent)) => numeral.scaled(exponent, end + 1).unwrap_or(numeral),
        _ => numeral,
    }
}

/// The letters after digits that are, or may be, a magnitude.
fn suffix(line: &Line, sum: &Sum) -> Option<Suffix> {
    let at = sum.at;
    if !matches!(sum.last, Last::Digits(_)) || !line.is_word(at) {
        return None;
    }
    Some(Suffix { exponent: number_words::suffix(line.text(at))?, end: at + 1 })
}

/// Takes in a sign: `-5`, `−5`, `minus five`, `negative 5`, `+5`.
fn with_sign(line: &Line, numeral: Numeral) -> Numeral {
    let start = numeral.tokens.start;
    let Some(before) = start.checked_sub(1).filter(|i| line.has(*i)) else { return numeral };
    let spoken = line.is_any(before, &["minus", "negative"]);
    let sign = line.is_dash(before) && line.text(before) != "—" || line.text(before) == "+";
    let opens = !line.glued(before) || matches!(line.before(before, 1), "(" | "[" | "/" | "~" | "≈");
    let after_number = before > 0 && line.is_number(before - 1) && line.text(before) != "+";
    if !(spoken || sign && line.glued(start) && opens && !after_number) {
        return numeral;
    }
    let value = if line.text(before) == "+" { numeral.value } else { -numeral.value };
    Numeral { tokens: before..numeral.tokens.end, value, ..numeral }
}
