//! Years and decades in words: `nineteen seventy-eight`, `two thousand and twenty`, `the eighties`.

use super::scan::{Point, Scan};
use crate::lexicon::calendar;
use crate::lexicon::number_words::NumberWord;
use crate::model::{PartialDate, Year};

/// Words that make a decade somebody's age: `in his late forties`.
const OWNERS: &[&str] = &["his", "her", "their", "my", "our", "your"];

/// A cardinal below a hundred and where it ends.
pub(super) fn cardinal(scan: &Scan, at: usize) -> Option<(i32, usize)> {
    let word = |i: usize| scan.known(i).number;
    let tens = match word(at)? {
        NumberWord::Unit(n) => return Some((n.into(), at + 1)),
        NumberWord::Ten(n) => i32::from(n),
        _ => return None,
    };
    let unit = if scan.is_dash(at + 1) { at + 2 } else { at + 1 };
    match word(unit) {
        Some(NumberWord::Unit(n @ 1..=9)) => Some((tens + i32::from(n), unit + 1)),
        _ => Some((tens, at + 1)),
    }
}

/// A year in words and where it ends.
pub(super) fn year(scan: &Scan, at: usize) -> Option<(i32, usize)> {
    let (first, next) = cardinal(scan, at)?;
    if first == 2 && scan.is(next, "thousand") {
        return thousands(scan, next + 1);
    }
    if !(15..=20).contains(&first) {
        return None;
    }
    let next = if scan.is_dash(next) { next + 1 } else { next };
    if scan.is_any(next, &["zero", "oh", "o"]) {
        return cardinal(scan, next + 1).filter(|(n, _)| *n < 10).map(|(n, end)| (first * 100 + n, end));
    }
    let (rest, end) = cardinal(scan, next).filter(|(n, _)| *n >= 10)?;
    (!scan.is_counted(end) && !scan.is_plural(end)).then_some((first * 100 + rest, end))
}

/// `two thousand and eighteen`; `two thousand` alone counts things more often than not.
fn thousands(scan: &Scan, at: usize) -> Option<(i32, usize)> {
    let from = scan.skip(at, "and");
    match cardinal(scan, from) {
        Some((n, end)) => (!scan.is_counted(end) && !scan.is_plural(end)).then_some((2000 + n, end)),
        None => {
            let dated = at.checked_sub(3).is_some_and(|i| scan.is_any(i, &[",", "of"])) && !scan.is_small(at);
            dated.then_some((2000, at))
        }
    }
}

/// A decade in words: `nineteen seventies`, `the eighties`, `noughties`.
pub(super) fn decade(scan: &Scan, at: usize) -> Option<Point> {
    let of = |i: usize| scan.get(i).filter(|_| scan.is_word(i)).and_then(calendar::decade);
    let point = |end: usize, year: i32| {
        Point::firm(at..end, PartialDate { year: Some(Year::Decade(year)), ..PartialDate::default() })
    };
    if let Some(n) = of(at) {
        let the = at.checked_sub(1).is_some_and(|i| {
            scan.is(i, "the")
                || scan.is_any(i, &["early", "mid", "late"]) && !scan.is_any(i.wrapping_sub(1), OWNERS)
        });
        return match n {
            0 => Some(point(at + 1, 2000)),
            10 => None,
            20 | 30 if scan.is_small(at) => None,
            n => the.then(|| point(at + 1, 1900 + n)),
        };
    }
    let (century, next) = cardinal(scan, at).filter(|(n, _)| (15..=20).contains(n))?;
    let next = if scan.is_dash(next) { next + 1 } else { next };
    of(next).map(|n| point(next + 1, century * 100 + n))
}
