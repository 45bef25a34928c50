//! Lengths of one unit or a part of one: `a decade`, `half an hour`, `a year and a half`, `all day`.

use crate::lexicon::packed::{Words, words};
use rust_decimal::Decimal;

use super::Length;
use super::unit::{self, Unit};
use crate::lexicon::calendar::UnitForm;
use crate::model::DurationUnit;
use crate::text::Line;

/// Words before `a year` that show a length and no rate.
static BEFORE_LENGTH: Words = words![
    "about", "after", "almost", "around", "barely", "exactly", "for", "in", "just", "last", "lasted",
    "lasting", "lasts", "least", "nearly", "only", "over", "roughly", "spend", "spending", "spends", "spent",
    "take", "taken", "takes", "taking", "than", "took", "under", "wait", "waited", "within",
];

/// Words after `a year` that show a length.
static AFTER_LENGTH: Words =
    words!["after", "ago", "ahead", "apart", "before", "earlier", "later", "long", "from"];

/// Words between `a` and the unit that leave a length.
const WHOLE: &[&str] = &["entire", "full", "single", "solid", "whole"];

/// A length in words that starts at a token.
pub(super) fn read(line: &Line, at: usize) -> Option<Length> {
    if !line.is_word(at) {
        return None;
    }
    half(line, at)
        .or_else(|| quarter(line, at))
        .or_else(|| article(line, at))
        .or_else(|| whole(line, at))
        .or_else(|| stepped(line, at))
        .or_else(|| long(line, at))
}

fn singular(line: &Line, at: usize) -> Option<Unit> {
    unit::word(line, at).filter(|u| u.form == UnitForm::Singular)
}

fn hyphen(line: &Line, at: usize) -> usize {
    at + usize::from(line.is_hyphen(at) && line.glued(at) && line.glued(at + 1))
}

/// `half an hour`, `half a century`, `a half hour`, `half-hour`, `half year`.
fn half(line: &Line, at: usize) -> Option<Length> {
    let start = at;
    let at = at + usize::from(line.is(at, "a") && line.is(at + 1, "half"));
    if !line.is(at, "half") {
        return None;
    }
    let article = line.is_any(at + 1, &["a", "an"]);
    let noun = if article { at + 2 } else { hyphen(line, at + 1) };
    let unit = singular(line, noun)?;
    // A half year is also what a company reports on.
    let reported = !article && unit.unit == DurationUnit::Years && unit.count == 1 && line.is_word(noun + 1);
    (!reported).then(|| Length::of(start..noun + 1, Decimal::new(5, 1), unit))?
}

/// `a quarter of a century`, `quarter-century`, `three quarters of an hour`.
fn quarter(line: &Line, at: usize) -> Option<Length> {
    let three = line.is(at, "three");
    let noun = if three { hyphen(line, at + 1) } else { at + usize::from(line.is(at, "a")) };
    if !line.is(noun, if three { "quarters" } else { "quarter" }) {
        return None;
    }
    let of = line.is(noun + 1, "of") && line.is_any(noun + 2, &["a", "an"]);
    let at_unit = if of { noun + 3 } else { hyphen(line, noun + 1) };
    let unit = singular(line, at_unit).filter(|u| of || !three && u.unit != DurationUnit::Days)?;
    let parts = if three { 75 } else { 25 };
    Length::of(at..at_unit + 1, Decimal::new(parts, 2), unit)
}

/// `a decade`, `in a year`, `a week ago`, `an hour and a half`, `a full year`, `a year or two`.
fn article(line: &Line, at: usize) -> Option<Length> {
    let another = line.is(at, "another");
    if !another && !line.is_any(at, &["a", "an"]) {
        return None;
    }
    let adjective = line.is_any(at + 1, WHOLE);
    let noun = at + 1 + usize::from(adjective);
    let unit = singular(line, noun)?;
    let end = noun + 1;
    if let Some(half_end) = and_a_half(line, end) {
        return Length::of(at..half_end, Decimal::new(15, 1), unit);
    }
    if line.is(end, "or") && line.is(end + 1, "two") {
        let low = Length::of(at..end + 2, Decimal::ONE, unit)?;
        let high = Length::of(at..end + 2, Decimal::TWO, unit)?;
        return Some(low.up_to(high));
    }
    let rate = line.is_number(at.wrapping_sub(1))
        || line.is_any(at.wrapping_sub(1), &["once", "twice", "thrice", "times"]);
    let ordinal = unit.unit == DurationUnit::Seconds;
    let always = another || adjective || unit.count > 1;
    let shown = line.is_in(at.wrapping_sub(1), &BEFORE_LENGTH)
        || line.is_in(end, &AFTER_LENGTH)
        || line.is(end, "or") && line.is(end + 1, "so");
    let compound = line.is_hyphen(end) && line.glued(end) || line.is_any(end, &["old", "end"]);
    (!rate && !ordinal && !compound && (always || shown)).then(|| Length::of(at..end, Decimal::ONE, unit))?
}

/// The end of `and a half` or `and half`.
pub(super) fn and_a_half(line: &Line, at: usize) -> Option<usize> {
    let half = at + 1 + usize::from(line.is_any(at + 1, &["a", "one"]));
    (line.is(at, "and") && line.is(half, "half") && !line.is(half + 1, "of")).then_some(half + 1)
}

/// `all day`, `full month`, `full-day`; a `full year` with a noun after it is what a company reports on.
fn whole(line: &Line, at: usize) -> Option<Length> {
    if !line.is_any(at, &["all", "full"]) || line.is(at.wrapping_sub(1), "the") {
        return None;
    }
    let noun = hyphen(line, at + 1);
    let unit = singular(line, noun)?;
    let next = noun + 1;
    let closed = !line.is_word(next) && !line.is_number(next)
        || line.is_any(
            next,
            &["and", "at", "before", "but", "in", "long", "of", "on", "or", "to", "until", "with", "without"],
        );
    (closed && unit.unit != DurationUnit::Seconds).then(|| Length::of(at..next, Decimal::ONE, unit))?
}

/// `past decade`, `next century`; `the past year`.
fn stepped(line: &Line, at: usize) -> Option<Length> {
    if !line.is_any(at, &["coming", "last", "next", "past"]) {
        return None;
    }
    let unit = singular(line, at + 1)?;
    let the = line.is(at.wrapping_sub(1), "the");
    let long = unit.count >= 10 && unit.unit == DurationUnit::Years;
    let lasting =
        the && matches!(unit.unit, DurationUnit::Years | DurationUnit::Months | DurationUnit::Weeks);
    let free = !line.is_hyphen(at + 2) || !line.glued(at + 2);
    (free && (long || lasting && line.is(at, "past"))).then(|| Length::of(at..at + 2, Decimal::ONE, unit))?
}

/// `year-long`, `decade-long`, `weeklong`.
fn long(line: &Line, at: usize) -> Option<Length> {
    if let Some(unit) = singular(line, at).filter(|_| line.is_hyphen(at + 1) && line.is(at + 2, "long")) {
        return Length::of(at..at + 3, Decimal::ONE, unit);
    }
    let text = line.text(at);
    let stem = text
        .len()
        .checked_sub(4)
        .filter(|n| text.is_char_boundary(*n) && text[*n..].eq_ignore_ascii_case("long"))?;
    let unit = unit::named(&text[..stem]).filter(|u| u.form == UnitForm::Singular)?;
    Length::of(at..at + 1, Decimal::ONE, unit)
}
