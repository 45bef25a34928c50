//! Neighbouring dates: the two ends of a range, and lists that share a year.

use super::scan::{Point, Scan, Standing};
use crate::lexicon::packed::{Words, words};
use crate::model::{Extent, PartialDate, Year};

/// Verbs that move something from one date to another, so that the two make no range.
static MOVES: Words = words![
    "brought",
    "changed",
    "delayed",
    "deferred",
    "extended",
    "moved",
    "moving",
    "postponed",
    "pushed",
    "rescheduled",
    "shifted",
    "slipped",
];

/// How far before a date such a verb is looked for.
const REACH: usize = 10;

impl Scan<'_> {
    /// Joins ranges and lists; dates that lean on a neighbour and have none are dropped.
    pub fn join(&self, mut points: Vec<Point>) -> Vec<Point> {
        crate::order::by_key(&mut points, |p| p.tokens.start);
        points.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
        let mut out: Vec<Point> = Vec::with_capacity(points.len());
        for mut point in points {
            if let Some(last) = out.last_mut() {
                if let Some(range) = self.range(last, &point) {
                    *last = range;
                    continue;
                }
                if self.listed(last, &point) {
                    share(last, &mut point);
                }
            }
            out.push(point);
        }
        self.share_years(&mut out);
        for point in &mut out {
            self.until_now(point);
        }
        out.retain(|p| p.standing == Standing::Firm);
        out
    }

    /// The range of two neighbours that a word or sign of range stands between.
    fn range(&self, low: &Point, high: &Point) -> Option<Point> {
        let (&Extent::Exact(from), &Extent::Exact(to)) = (&low.date, &high.date) else { return None };
        let sign = low.tokens.end;
        let start = low.tokens.start;
        let between = start > 0 && self.is(start - 1, "between");
        let from_before = start > 0 && self.is(start - 1, "from");
        let to_word = self.is_any(sign, &["to", "through", "thru", "until", "till"]);
        let dash = self.is_dash(sign) && (self.get(sign) != Some("—") || self.glued(sign));
        let up_to = if self.is(sign, "up") { sign + 1 } else { sign };
        let next = match () {
            () if to_word || dash || self.is(sign, "and") && between => sign + 1,
            () if up_to > sign && self.is(up_to, "to") => up_to + 1,
            () => return None,
        };
        let next = self.skip(next, "the");
        let firm =
            low.standing == Standing::Firm || high.standing == Standing::Firm || between || from_before;
        if next != high.tokens.start || !firm || self.moves(start) {
            return None;
        }
        let (from, to) = complete(from, to);
        Some(Point::range(start..high.tokens.end, from, to))
    }

    fn moves(&self, start: usize) -> bool {
        let first = start.saturating_sub(REACH).max(self.sentence.start);
        self.is(start.wrapping_sub(1), "from") && (first..start).any(|i| self.is_in(i, &MOVES))
    }

    /// Whether only commas and `and` stand between two dates.
    fn listed(&self, first: &Point, second: &Point) -> bool {
        let between = first.tokens.end..second.tokens.start;
        (1..=3).contains(&between.len())
            && between.clone().all(|i| self.is_any(i, &[",", "and", "or", "&", "/", "the", "in"]))
    }

    /// `March and April 2026`: the year of the last goes for those before it.
    fn share_years(&self, points: &mut [Point]) {
        for i in (1..points.len()).rev() {
            let (before, after) = points.split_at_mut(i);
            let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
            if !self.listed(first, second) {
                continue;
            }
            share(first, &mut second.clone());
            let (&Extent::Exact(a), low) = (&first.date, *second.date.low()) else { continue };
            let alike =
                a.month.is_some() && low.month.is_some() || a.quarter.is_some() && low.quarter.is_some();
            if alike && a.year.is_none() {
                first.date = Extent::Exact(earlier(a, low));
            }
        }
    }

    /// `between January 22 and now`: the end is the article's day.
    fn until_now(&self, point: &mut Point) {
        let Extent::Exact(low) = point.date else { return };
        let (start, sign) = (point.tokens.start, point.tokens.end);
        let between = start > 0 && self.is(start - 1, "between") && self.is(sign, "and");
        let from = start > 0 && self.is(start - 1, "from") && self.is_any(sign, &["to", "until", "till"]);
        if (between || from)
            && self.is_any(sign + 1, &["now", "today", "present"])
            && point.standing == Standing::Firm
        {
            let high = self.today.map_or_else(PartialDate::default, PartialDate::from);
            *point = Point::range(start..sign + 2, low, high);
        }
    }
}

/// A neighbour in a list makes a leaning date firm.
fn share(first: &mut Point, second: &mut Point) {
    let alike = |a: &PartialDate, b: &PartialDate| {
        a.month.is_some() == b.month.is_some() && a.weekday.is_some() == b.weekday.is_some()
    };
    if alike(first.date.low(), second.date.low()) {
        if first.standing == Standing::Firm {
            second.standing = Standing::Firm;
        } else if second.standing == Standing::Firm {
            first.standing = Standing::Firm;
        }
    }
}

/// `date` with the year that puts it at or before `later`.
fn earlier(date: PartialDate, later: PartialDate) -> PartialDate {
    let wraps = (date.month, date.quarter) > (later.month, later.quarter);
    let year = match later.year {
        Some(Year::Exact(y)) if wraps => Some(Year::Exact(y - 1)),
        other => other,
    };
    PartialDate { year, ..date }
}

/// The two ends of a range, each with what the other one says for both.
fn complete(mut low: PartialDate, mut high: PartialDate) -> (PartialDate, PartialDate) {
    let calendar = |d: &PartialDate| d.month.is_some() || d.quarter.is_some();
    if low.year.is_none() && calendar(&low) && calendar(&high) {
        low = earlier(low, high);
    } else if high.year.is_none()
        && calendar(&low)
        && calendar(&high)
        && let Some(Year::Exact(y)) = low.year
    {
        let wraps = (high.month, high.quarter) < (low.month, low.quarter);
        high.year = Some(Year::Exact(y + i32::from(wraps)));
    }
    (low, high)
}
