//! Shares: percent, percentage points, basis points, and fractions of something.

use rust_decimal::Decimal;

use super::line::Line;
use super::measure::{Measure, Of};
use super::numeral::{Form, Numeral};

/// Reads the percent sign or word after a number.
pub fn read(line: &Line, numeral: &Numeral) -> Option<Measure> {
    let at = numeral.tokens.end;
    let hyphen = line.is_hyphen(at) && line.glued(at) == line.glued(at + 1);
    let (of, end) = sign(line, if hyphen { at + 1 } else { at })?;
    Some(Measure { tokens: numeral.tokens.start..end, numeral: numeral.clone(), of })
}

fn sign(line: &Line, at: usize) -> Option<(Of, usize)> {
    let text = line.text(at);
    if matches!(text, "%" | "％" | "﹪") {
        return Some((Of::Percent, points(line, at + 1)));
    }
    if !line.is_word(at) {
        return None;
    }
    if line.is_any(at, &["percent", "pct", "percentage"]) {
        return Some((Of::Percent, points(line, at + 1)));
    }
    if line.is(at, "per")
        && line.is_any(if line.is_hyphen(at + 1) { at + 2 } else { at + 1 }, &["cent", "cents"])
    {
        return Some((Of::Percent, points(line, if line.is_hyphen(at + 1) { at + 3 } else { at + 2 })));
    }
    if matches!(text, "pp" | "ppt" | "ppts" | "pps" | "pc") && (line.glued(at) || text != "pc") {
        return Some((Of::Percent, at + 1));
    }
    if line.is_any(at, &["bps", "bp", "bips"]) {
        return Some((Of::BasisPoints, at + 1));
    }
    let basis = line.is(at, "basis").then(|| if line.is_hyphen(at + 1) { at + 2 } else { at + 1 })?;
    line.is_any(basis, &["point", "points"]).then_some((Of::BasisPoints, basis + 1))
}

/// Takes in `points` after percent.
fn points(line: &Line, at: usize) -> usize {
    let next = if line.is_hyphen(at) && line.glued(at) { at + 1 } else { at };
    if line.is_any(next, &["point", "points"]) { next + 1 } else { at }
}

/// A fraction or `one in five` that states a share of something: its percent, and the token after it.
pub fn share(line: &Line, measure: &Measure) -> Option<(Decimal, usize)> {
    let numeral = &measure.numeral;
    let end = measure.tokens.end;
    if measure.is_fraction() {
        let of = line.is(end, "of") && !line.is_any(end + 1, &["a", "an"]);
        let by =
            line.is_any(measure.tokens.start.wrapping_sub(1), &["by"]) && numeral.value != Decimal::new(5, 1);
        return (of || by)
            .then(|| numeral.value.checked_mul(Decimal::ONE_HUNDRED))
            .flatten()
            .map(|v| (v, end));
    }
    None
}

/// `one in five`, `nine out of 10`: the share that two numbers make.
pub fn proportion(line: &Line, part: &Measure, whole: &Measure) -> Option<Decimal> {
    let between = part.tokens.end..whole.tokens.start;
    let out_of = between.len() == 2 && line.is(between.start, "out") && line.is(between.start + 1, "of");
    let one_in = between.len() == 1 && line.is(between.start, "in");
    let plain = |m: &Measure| m.is_bare() && m.numeral.value.scale() == 0 && !m.is_fraction();
    let (above, below) = (part.numeral.value, whole.numeral.value);
    let smaller = above < below && above >= Decimal::ONE;
    let words = part.numeral.form == Form::Words || above == Decimal::ONE || out_of;
    let year = below >= Decimal::from(1000) && whole.numeral.is_plain();
    let likely = out_of || words && above <= Decimal::TEN && below <= Decimal::ONE_THOUSAND;
    if !((out_of || one_in) && plain(part) && plain(whole) && smaller && likely && !year) {
        return None;
    }
    above.checked_div(below)?.checked_mul(Decimal::ONE_HUNDRED)
}
