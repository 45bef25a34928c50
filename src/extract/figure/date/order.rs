//! Whether `3/4/2026` is in March or in April: the article's own evidence decides, then a setting.

use super::super::digits::few;
use crate::lexicon::calendar::Word;
use crate::lexicon::traits::Traits;
use crate::model::DateOrder;
use crate::text::Reading;

/// What dates have that show an order.
const TELLING: Traits = Traits::NUMBER.or(Traits::CALENDAR);

/// The order that the article's other dates show: numeric ones that have only one reading count before those that
/// name the month. Where they show none, the reader's own order holds.
pub(super) fn of(reading: &Reading) -> DateOrder {
    let mut numeric = (0u32, 0u32);
    let mut named = (0u32, 0u32);
    let mut from = 0;
    while let Some(at) = reading.find(from..reading.tokens.len(), TELLING) {
        from = at + 1;
        if reading.traits(at).any(Traits::NUMBER) {
            tally(&mut numeric, in_digits(reading, at));
            tally(&mut named, before_name(reading, at).then_some(DateOrder::DayFirst));
        } else {
            tally(&mut named, after_name(reading, at).then_some(DateOrder::MonthFirst));
        }
    }
    majority(numeric).or_else(|| majority(named)).unwrap_or(reading.order)
}

fn tally((month_first, day_first): &mut (u32, u32), order: Option<DateOrder>) {
    match order {
        Some(DateOrder::MonthFirst) => *month_first += 1,
        Some(DateOrder::DayFirst) => *day_first += 1,
        None => {}
    }
}

fn majority((month_first, day_first): (u32, u32)) -> Option<DateOrder> {
    match month_first.cmp(&day_first) {
        std::cmp::Ordering::Greater => Some(DateOrder::MonthFirst),
        std::cmp::Ordering::Less => Some(DateOrder::DayFirst),
        std::cmp::Ordering::Equal => None,
    }
}

fn small(reading: &Reading, at: usize) -> Option<u32> {
    few(reading.get(at)?, 2).and_then(|number| u32::try_from(number).ok())
}

/// `31/03/2026` or `03/31/2026`, with either separator.
fn in_digits(reading: &Reading, at: usize) -> Option<DateOrder> {
    let text = reading.text(at);
    if let Some((first, second)) = dotted(text) {
        return one_reading(first, second);
    }
    let separated =
        |i: usize| reading.glued(i) && reading.glued(i + 1) && (reading.is(i, "/") || reading.is(i, "-"));
    let full = separated(at + 1) && separated(at + 3) && reading.get(at + 4).is_some_and(|y| y.len() == 4);
    if !full || reading.glued(at) {
        return None;
    }
    one_reading(small(reading, at)?, small(reading, at + 2)?)
}

/// The first two parts of `31.03.2026`.
fn dotted(text: &str) -> Option<(u32, u32)> {
    if text.len() < 8 {
        return None;
    }
    let mut parts = text.split('.');
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    (first.len() <= 2 && second.len() <= 2 && year.len() == 4 && parts.next().is_none())
        .then(|| Some((first.parse().ok()?, second.parse().ok()?)))?
}

fn one_reading(first: u32, second: u32) -> Option<DateOrder> {
    match (first, second) {
        (13..=31, 1..=12) => Some(DateOrder::DayFirst),
        (1..=12, 13..=31) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

fn is_month(reading: &Reading, at: usize) -> bool {
    reading.capitalised(at) && matches!(reading.known(at).calendar, Some(Word::Month(..)))
}

fn before_name(reading: &Reading, at: usize) -> bool {
    small(reading, at).is_some_and(|d| (1..=31).contains(&d)) && is_month(reading, at + 1)
}

fn after_name(reading: &Reading, at: usize) -> bool {
    if !is_month(reading, at) {
        return false;
    }
    let day = if reading.is(at + 1, ".") { at + 2 } else { at + 1 };
    small(reading, day).is_some_and(|d| (1..=31).contains(&d))
}
