//! Shares: percent, percentage points, basis points, and fractions of something.

use rust_decimal::Decimal;

use super::fraction::{self, article};
use super::line::Line;
use super::measure::{Measure, Of};
use super::numeral::{Form, Numeral};
use crate::lexicon::packed::{Words, words};
use crate::lexicon::{nouns, number_cues, table};

/// Reads the percent sign or word after a number.
pub fn read(line: &Line, numeral: &Numeral) -> Option<Measure> {
    let at = numeral.tokens.end;
    let of = || line.is(at, "of") && article(line, at + 1);
    if let Some(end) = rate_step(line, numeral) {
        return Some(Measure {
            tokens: numeral.tokens.start..end,
            numeral: numeral.clone(),
            of: Of::Percent,
        });
    }
    let (of, end) = match numeral.form {
        Form::Fraction if of() => sign(line, at + 2)?,
        Form::Fraction if article(line, at) => sign(line, at + 1)?,
        _ => sign(line, fraction::past_hyphen(line, at))?,
    };
    Some(Measure { tokens: numeral.tokens.start..end, numeral: numeral.clone(), of })
}

/// `a quarter-point cut`, `half-point rise`: parts of a percentage point that an interest rate moves by.
fn rate_step(line: &Line, numeral: &Numeral) -> Option<usize> {
    if numeral.form != Form::Fraction {
        return None;
    }
    let point = past_hyphen(line, numeral.tokens.end);
    let moves = line.is(point, "point")
        && line.is_any(
            point + 1,
            &[
                "cut",
                "cuts",
                "hike",
                "hikes",
                "increase",
                "increases",
                "move",
                "reduction",
                "reductions",
                "rise",
                "rises",
            ],
        );
    moves.then_some(point + 1)
}

/// First words of what is read after a number.
static SIGNS: Words = words![
    "basis",
    "bips",
    "bp",
    "bps",
    "pc",
    "pct",
    "per",
    "percent",
    "percentage",
    "percents",
    "pp",
    "pps",
    "ppt",
    "ppts",
];

fn sign(line: &Line, at: usize) -> Option<(Of, usize)> {
    let text = line.text(at);
    if matches!(text, "%" | "％" | "﹪") {
        return Some((Of::Percent, points(line, at + 1)));
    }
    if !line.is_in(at, &SIGNS) {
        return None;
    }
    if line.is_any(at, &["percent", "percents", "pct", "percentage"]) {
        return Some((Of::Percent, points(line, at + 1)));
    }
    let next = past_hyphen(line, at + 1);
    if line.is(at, "per") && line.is_any(next, &["cent", "cents"]) {
        return Some((Of::Percent, points(line, next + 1)));
    }
    if matches!(text, "pp" | "ppt" | "ppts" | "pps") || text == "pc" {
        return Some((Of::Percent, at + 1));
    }
    if line.is_any(at, &["bps", "bp", "bips"]) {
        return Some((Of::BasisPoints, at + 1));
    }
    (line.is(at, "basis") && line.is_any(next, &["point", "points"])).then_some((Of::BasisPoints, next + 1))
}

/// The token after a hyphen that joins two words, or the token itself.
fn past_hyphen(line: &Line, at: usize) -> usize {
    if line.is_hyphen(at) && line.glued(at) { at + 1 } else { at }
}

/// Takes in `points` after percent.
fn points(line: &Line, at: usize) -> usize {
    let next = past_hyphen(line, at);
    if line.is_any(next, &["point", "points"]) { next + 1 } else { at }
}

/// The percent that a fraction in words states of something: `two-thirds of`, `up a third`.
pub fn share(line: &Line, measure: &Measure) -> Option<Decimal> {
    if !measure.is_fraction() {
        return None;
    }
    let value = measure.numeral.value;
    let end = measure.tokens.end;
    let of = line.is(end, "of") && !line.is_any(end + 1, &["a", "an"]);
    let closes = !line.is_word(end)
        || nouns::is_stop(line.text(end)) && !line.is_any(end, &["the", "as", "its", "their"]);
    let step = value != Decimal::new(5, 1)
        && closes
        && table::has(&number_cues::SHARE_STEPS, line.before(measure.tokens.start, 1));
    let subject = closes && line.is_any(end, &["were", "are", "have", "say"]) && value != Decimal::new(5, 1)
        || line.is(measure.tokens.start, "half") && line.is_any(end, &["were", "are", "have"]);
    (of || step || subject).then(|| value.checked_mul(Decimal::ONE_HUNDRED)).flatten()
}

/// `one in five`, `nine out of 10`: the percent that two numbers make.
pub fn proportion(line: &Line, part: &Measure, whole: &Measure) -> Option<Decimal> {
    let between = part.tokens.end..whole.tokens.start;
    let out_of = between.len() == 2 && line.is(between.start, "out") && line.is(between.start + 1, "of");
    let every = between.len() == 2 && line.is(between.start + 1, "every");
    let one_in = (between.len() == 1 || every) && line.is(between.start, "in");
    if !(out_of || one_in) {
        return None;
    }
    let plain = |m: &Measure| m.is_bare() && m.numeral.value.scale() == 0 && !m.is_fraction();
    let (above, below) = (part.numeral.value, whole.numeral.value);
    let year = below >= Decimal::from(1000) && whole.numeral.is_plain();
    let round = [10, 100, 1000, 10_000, 100_000].iter().any(|n| below == Decimal::from(*n));
    let small = above <= Decimal::TEN && (part.numeral.form == Form::Words || above == Decimal::ONE || round);
    let fits = above >= Decimal::ONE && above < below && plain(part) && plain(whole) && !year;
    if !(fits && (out_of || one_in && small)) {
        return None;
    }
    above.checked_div(below)?.checked_mul(Decimal::ONE_HUNDRED)
}

/// `7 over 3`, `one over twenty`: what two plain numbers make where they are all that is said or what something is, and
/// nothing follows that could be counted.
pub fn quotient(line: &Line, above: &Measure, below: &Measure) -> Option<Decimal> {
    let plain = |m: &Measure| m.is_bare() && m.numeral.value.scale() == 0 && !m.is_fraction();
    let over = below.tokens.start == above.tokens.end + 1 && line.is(above.tokens.end, "over");
    if !over {
        return None;
    }
    let start = above.tokens.start;
    let states = start == line.tokens().start
        || line.is_any(start - 1, &["is", "equals", "fraction", "ratio"])
        || line.sign(start - 1) == b'=';
    let pressure = (start.saturating_sub(6)..start).any(|i| line.is(i, "pressure"));
    let closes = !line.is_word(below.tokens.end) && !line.is_number(below.tokens.end);
    let fits = states && closes && !pressure && plain(above) && plain(below);
    fits.then(|| above.numeral.value.checked_div(below.numeral.value)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::digits::Convention;
    use super::super::{line, numeral};
    use super::*;

    fn percent(text: &str) -> Option<String> {
        line::of(text, |line| {
            let number = numeral::read(line, 0, Convention::English)?;
            read(line, &number)?.value().map(|v| v.normalize().to_string())
        })
    }

    #[test]
    fn every_sign_is_read() {
        for (text, value) in [
            ("12%", "12"),
            ("12 per cent", "12"),
            ("12-percent", "12"),
            ("3 percentage points", "3"),
            ("25 basis points", "0.25"),
            ("25bps", "0.25"),
            ("5pc", "5"),
            ("ten percent", "10"),
        ] {
            assert_eq!(percent(text).as_deref(), Some(value), "{text}");
        }
        assert_eq!(percent("12 per person"), None);
        assert_eq!(percent("12 points"), None);
    }
}
