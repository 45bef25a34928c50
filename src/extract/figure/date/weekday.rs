//! Weekdays: `Wednesday`, `Monday, March 31`, `Friday the 13th`, `Friday of this week`.

use super::civil::Day;
use super::relative::TENSE_REACH;
use super::scan::{Point, Scan};
use crate::lexicon::calendar::{Certainty, Period, Word};
use crate::lexicon::packed::{Words, words};
use crate::model::{Extent, PartialDate};

/// Words before a weekday in capitals that make it a name: `Black Friday`.
static NAMED_DAYS: Words = words![
    "ash", "bad", "black", "bloody", "cyber", "easter", "fat", "freaky", "giving", "good", "holy", "manic",
    "maundy", "palm", "ruby", "shrove", "small", "super", "the",
];

/// Words in a sentence that speaks of the future, where a weekday may be the next one.
static FUTURE: Words = words![
    "due",
    "expected",
    "expects",
    "plans",
    "scheduled",
    "shall",
    "set",
    "upcoming",
    "will",
    "would",
    "'ll",
    "’ll",
    "coming",
];

/// Words and marks between two clauses.
static CLAUSE_BREAKS: Words = words![
    ",", ";", ":", "—", "–", "after", "and", "as", "because", "before", "but", "that", "when", "which",
    "while", "who",
];

impl Scan<'_> {
    pub fn weekday(&self, at: usize) -> Option<(u8, Certainty)> {
        match self.word(at)? {
            Word::Weekday(n, certainty) => Some((n, certainty)),
            _ => None,
        }
    }

    /// `Wednesday`, `Monday, March 31`, `Friday the 13th`, `Friday of this week`.
    pub fn weekday_led(&self, at: usize) -> Option<Point> {
        let (day, certainty) = self.weekday(at).filter(|_| self.begins(at))?;
        let mut next = at + 1;
        let short = self.get(at)?.len() <= 5;
        if short && self.is(next, ".") && self.glued(next) && (next + 1 < self.sentence.end) {
            next += 1;
        }
        if let Some(point) = self.weekday_with_date(at, next) {
            return Some(point);
        }
        if let Some((n, true, end)) = self.day_of_weekday(next) {
            return Some(Point::firm(
                at..end,
                PartialDate { day: Some(n), weekday: Some(day), ..PartialDate::default() },
            ));
        }
        self.weekday_alone(at, day, certainty)
    }

    fn weekday_with_date(&self, at: usize, next: usize) -> Option<Point> {
        let from =
            if self.is(next, ",") || self.is(next, "(") || self.is_dash(next) { next + 1 } else { next };
        let from = self.skip(self.skip(from, "the"), "on");
        let point = self
            .month_led(from)
            .or_else(|| self.day_led(from))
            .or_else(|| self.numeric(from))
            .or_else(|| self.short_dotted(from))?;
        let dated = matches!(point.date, Extent::Exact(PartialDate { day: Some(_), .. }));
        let close = self.is(next, "(") && self.is(point.tokens.end, ")");
        dated.then(|| point.over(at, 0)).map(|p| {
            if close {
                let end = p.tokens.end + 1;
                p.over(at, end)
            } else {
                p
            }
        })
    }

    /// The `7.6` of `Friday 7.6`.
    fn short_dotted(&self, at: usize) -> Option<Point> {
        let (a, b) = self.get(at).filter(|t| t.len() <= 5)?.split_once('.')?;
        let (a, b): (u8, u8) = (a.parse().ok()?, b.parse().ok()?);
        let (month, day) = match self.order {
            crate::model::DateOrder::MonthFirst if a <= 12 => (a, b),
            _ => (b, a),
        };
        Day::new(2000, month, day).filter(|_| self.ends(at + 1))?;
        Some(Point::firm(
            at..at + 1,
            PartialDate { month: Some(month), day: Some(day), ..PartialDate::default() },
        ))
    }

    fn day_of_weekday(&self, at: usize) -> Option<(u8, bool, usize)> {
        let from = self.skip(at, "the");
        let (n, end) = self.ordinal(from).filter(|_| from > at)?;
        (!self.is_small(end) || self.is_any(end, &["with", "at", "and", "until", "till", "to", "in", "for"]))
            .then_some((n, true, end))
    }

    fn weekday_alone(&self, at: usize, day: u8, certainty: Certainty) -> Option<Point> {
        let shown = at > 0
            && self.is_any(
                at - 1,
                &[
                    "on", "since", "until", "till", "by", "from", "before", "after", "through", "to",
                    "between", "last", "and", "this",
                ],
            );
        let capital = self.reading.capitalised(at);
        let named = capital
            && at > self.sentence.start
            && self.reading.capitalised(at - 1)
            && self.is_in(at - 1, &NAMED_DAYS);
        let name_follows =
            capital && self.reading.capitalised(at + 1) && self.get(at + 1).is_some() && !shown;
        let sure = match certainty {
            Certainty::Sure => true,
            Certainty::Named => shown || self.in_time(at),
            Certainty::Everyday => capital && shown,
        };
        if !sure || named || name_follows || !self.ends(at + 1) {
            return None;
        }
        let end = self.of_this_week(at + 1);
        let date = match self.today.filter(|_| end == at + 1 && !self.clause_is_future(at)) {
            Some(today) => last_weekday(today, day).into(),
            None => PartialDate { weekday: Some(day), ..PartialDate::default() },
        };
        Some(Point::firm(at..end, date))
    }

    /// The end of `of this week` after a weekday.
    fn of_this_week(&self, at: usize) -> usize {
        let of =
            self.is(at, "of") && self.step(at + 1).is_some() && self.period(at + 2) == Some(Period::Week);
        if of { at + 3 } else { at }
    }

    /// Whether the clause around a weekday speaks of the future; what its neighbours speak of says nothing of the day.
    fn clause_is_future(&self, at: usize) -> bool {
        let breaks = |i: &usize| self.is_in(*i, &CLAUSE_BREAKS);
        let floor = self.sentence.start.max(at.saturating_sub(TENSE_REACH));
        let start = (floor..at).rev().find(breaks).map_or(floor, |i| i + 1);
        let leads = start == self.sentence.start && at <= start + 1 && self.is(at + 1, ",");
        let from = if leads { at + 2 } else { at + 1 };
        let ceiling = self.sentence.end.min(from + TENSE_REACH);
        let end = (from..ceiling).find(breaks).unwrap_or(ceiling);
        (start..end.max(at)).any(|i| self.is_in(i, &FUTURE))
    }
}

/// The last such weekday up to a day.
pub(super) fn last_weekday(until: Day, weekday: u8) -> Day {
    until.plus(-i64::from((until.weekday() + 7 - weekday) % 7))
}
