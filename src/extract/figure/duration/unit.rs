//! The unit after a number, with the adjectives that may stand before it.

use crate::lexicon::calendar::{self, TimeUnit, UnitForm};
use crate::lexicon::packed::{Words, words};
use crate::model::DurationUnit;
use crate::text::Line;

pub(super) type Unit = TimeUnit;

/// Words that may stand between a number and its unit.
static ADJECTIVES: Words = words![
    "academic",
    "additional",
    "business",
    "calendar",
    "consecutive",
    "extra",
    "financial",
    "fiscal",
    "full",
    "further",
    "long",
    "more",
    "school",
    "short",
    "solid",
    "straight",
    "successive",
    "trading",
    "whole",
    "working",
];

/// Words that show that several quarters are a length: so many parts are none.
static OF_QUARTERS: Words = words![
    "coming",
    "consecutive",
    "few",
    "fiscal",
    "last",
    "next",
    "past",
    "previous",
    "straight",
    "successive"
];

/// Whether a word may stand between a number and its unit.
pub(super) fn goes_before(line: &Line, at: usize) -> bool {
    line.is_in(at, &ADJECTIVES)
}

/// The unit that a word names. Short forms are in small letters.
pub(super) fn word(line: &Line, at: usize) -> Option<Unit> {
    written_so(line.known(at).unit?, line.text(at))
}

pub(super) fn named(text: &str) -> Option<Unit> {
    written_so(calendar::time_unit(text)?, text)
}

fn written_so(unit: Unit, text: &str) -> Option<Unit> {
    let short = matches!(unit.form, UnitForm::Short | UnitForm::Letter);
    (!short || text.chars().skip(1).all(char::is_lowercase) && !matches!(text, "H" | "M" | "S" | "D"))
        .then_some(unit)
}

/// The unit of the number that ends before `at`, and the token after it.
pub(super) fn after_number(line: &Line, start: usize, at: usize, one: bool) -> Option<(Unit, usize)> {
    let hyphen = line.is_hyphen(at) && line.glued(at) == line.glued(at + 1);
    let mut from = at + usize::from(hyphen);
    let first = from;
    for _ in 0..2 {
        if goes_before(line, from) {
            from += 1;
            from += usize::from(hyphen && line.is_hyphen(from));
        }
    }
    let unit = word(line, from)?;
    let quarters = || {
        line.is_in(start.wrapping_sub(1), &OF_QUARTERS)
            || (first..from).any(|at| line.is_in(at, &OF_QUARTERS) && goes_before(line, at))
    };
    let fits = match (unit.form, unit.unit) {
        (UnitForm::Letter, _) => line.glued(from) && from == at,
        (UnitForm::Plural, DurationUnit::Months) if unit.count == 3 => {
            quarters() || line.is(from + 1, "running") || line.is(from + 1, "in") && line.is(from + 3, "row")
        }
        (UnitForm::Singular, DurationUnit::Seconds) if unit.scale == 0 => one || hyphen || line.glued(from),
        _ => true,
    };
    let inches =
        unit.form == UnitForm::Short && line.glued(from + 1) && line.is_any(from + 1, &["/", "&", "+"]);
    (fits && !inches).then_some((unit, from + 1))
}
