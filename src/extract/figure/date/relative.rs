//! Dates that count from the article's own: `last year`, `next quarter`, `Wednesday`, `yesterday`.
//!
//! They are resolved where the article states its day, else left without a value: nothing is guessed.

use super::civil::Day;
use super::scan::{Point, Scan, Standing, year};
use super::weekday::last_weekday;
use crate::lexicon::calendar::{Certainty, Period, Word};
use crate::lexicon::packed::{Words, words};
use crate::model::{PartialDate, Year};

/// Verbs of coming, going and meeting.
static COMING: Words = words![
    "arrive",
    "arrived",
    "arrives",
    "back",
    "come",
    "comes",
    "due",
    "leave",
    "leaves",
    "leaving",
    "meet",
    "meeting",
    "return",
    "returned",
    "returns",
    "scheduled",
];

/// The most tokens looked at for the tense of a sentence.
pub(super) const TENSE_REACH: usize = 80;

impl Scan<'_> {
    pub fn step(&self, at: usize) -> Option<i8> {
        match self.word(at)? {
            Word::Step(n) => Some(n),
            _ => None,
        }
    }

    /// `this year`, `next year`: the year, where the article's is known, and where it ends.
    pub fn step_year(&self, at: usize) -> Option<(Option<i32>, usize)> {
        let n = self.step(at)?;
        if self.is_any(at, &["past", "coming", "upcoming", "following"])
            || self.period(at + 1) != Some(Period::Year)
            || !self.ends(at + 2)
        {
            return None;
        }
        Some((self.today.map(|d| d.year + i32::from(n)), at + 2))
    }

    /// `this week`, `next June`, `last summer`, `past Monday`, `next year’s third quarter`.
    pub fn stepped(&self, at: usize) -> Option<Point> {
        let n = self.step(at).filter(|_| self.begins(at))?;
        let noun = at + 1;
        let alone = at == self.sentence.start || !self.is_any(at - 1, &["the", "a", "an", "these", "those"]);
        match self.word(noun)? {
            Word::Month(month, certainty) => {
                let verb = n == 0
                    && self.is_small(noun)
                    && certainty == Certainty::Everyday
                    && self.is_word(noun + 1)
                    && !self.is_any(noun + 1, &["and", "or", "to"]);
                let point = self.month_led(noun).filter(|_| !verb)?;
                Some(self.stepped_month(at, n, month, point))
            }
            Word::Season => {
                let with_year = self.year_after(noun + 1).and_then(|(y, end)| Some((y?, end)));
                let end = with_year.map_or(noun + 1, |(_, end)| end);
                let verb = self.is(noun, "fall")
                    && self.is_word(end)
                    && self.is_small(end)
                    && n == 0
                    && self.is_any(end, &["short", "apart", "into", "below"]);
                let date = PartialDate {
                    year: with_year.map(|(y, _)| y).or(self.season_year(n)),
                    ..PartialDate::default()
                };
                (!verb && self.ends(end)).then(|| Point::firm(at..end, date))
            }
            Word::Weekday(day, _) => self.stepped_weekday(at, n, day),
            Word::Period(period) if alone => self.stepped_period(at, n, period),
            _ => self.stepped_code(at, n),
        }
    }

    /// The year of the season that is `n` steps away: only this one's is certain.
    fn season_year(&self, n: i8) -> Option<Year> {
        self.today.filter(|_| n == 0).map(|d| Year::Exact(d.year))
    }

    fn stepped_month(&self, at: usize, n: i8, month: u8, point: Point) -> Point {
        let date = *point.date.low();
        let year = date.year.or_else(|| {
            let today = self.today?;
            let passed = month < today.month;
            Some(Year::Exact(match n {
                0 => today.year,
                1.. if month > today.month => today.year,
                1.. => today.year + 1,
                _ if passed => today.year,
                _ => today.year - 1,
            }))
        });
        let date = point.date.map(|d| PartialDate { year: d.year.or(year), ..*d });
        Point { tokens: at..point.tokens.end, date, standing: Standing::Firm }
    }

    fn stepped_weekday(&self, at: usize, n: i8, day: u8) -> Option<Point> {
        let point =
            self.weekday_led(at + 1).unwrap_or_else(|| Point::firm(at + 1..at + 2, PartialDate::default()));
        if point.tokens.end > at + 2 || !self.ends(at + 2) {
            return self.weekday_led(at + 1).map(|p| p.over(at, 0));
        }
        let resolved = self.today.and_then(|today| match n {
            0 => Some(today.monday().plus(i64::from(day) - 1)),
            -1 => Some(last_weekday(today.plus(-1), day)),
            _ => None,
        });
        let date =
            resolved.map_or(PartialDate { weekday: Some(day), ..PartialDate::default() }, PartialDate::from);
        Some(Point::firm(at..at + 2, date))
    }

    fn stepped_period(&self, at: usize, n: i8, period: Period) -> Option<Point> {
        let end = at + 2;
        if !self.ends(end) || self.is(at, "past") || self.is(end, "old") {
            return None;
        }
        let tokens = at..end;
        let Some(today) = self.today else {
            return self.unresolved(at, period);
        };
        let step = i64::from(n);
        let week = |from: Day, length: i64| {
            Some(Point::range(tokens.clone(), from.into(), from.plus(length).into()))
        };
        match period {
            Period::Week => week(today.monday().plus(7 * step), 6),
            Period::Weekend => week(today.monday().plus(7 * step + 5), 1),
            Period::Month => {
                let months = i32::from(today.month) - 1 + i32::from(n);
                let date = PartialDate {
                    month: Some(months.rem_euclid(12) as u8 + 1),
                    ..year(today.year + months.div_euclid(12))
                };
                Some(Point::firm(tokens, date))
            }
            Period::Quarter => {
                let quarters = i32::from((today.month - 1) / 3) + i32::from(n);
                let date = PartialDate {
                    quarter: Some(quarters.rem_euclid(4) as u8 + 1),
                    ..year(today.year + quarters.div_euclid(4))
                };
                Some(Point::firm(tokens, date))
            }
            Period::Year => self.year_with_quarter(at, n),
            Period::Day => self.next_day(at, n),
            Period::Decade | Period::Century if n == 0 => self.unresolved(at, period),
            _ => None,
        }
    }

    fn unresolved(&self, at: usize, period: Period) -> Option<Point> {
        match period {
            Period::Year => self.year_with_quarter(at, self.step(at)?),
            Period::Day => self.next_day(at, self.step(at)?),
            Period::Half => None,
            Period::Decade | Period::Century if self.step(at) != Some(0) => None,
            _ => Some(Point::firm(at..at + 2, PartialDate::default())),
        }
    }

    /// `next day` as an adverb.
    fn next_day(&self, at: usize, n: i8) -> Option<Point> {
        let adverb = n == 1 && !self.is_word(at + 2) && self.is(at, "next");
        adverb.then(|| Point::firm(at..at + 2, PartialDate::default()))
    }

    /// `next year’s third quarter`, or the year alone.
    fn year_with_quarter(&self, at: usize, n: i8) -> Option<Point> {
        let year = PartialDate {
            year: self.today.map(|d| Year::Exact(d.year + i32::from(n))),
            ..PartialDate::default()
        };
        let next = at + 3;
        let possessive = self.get(at + 2).is_some()
            && self.reading.kind(at + 2) == Some(crate::text::TokenKind::Possessive);
        if let Some((quarter, noun)) = self.ordinal(next).filter(|(q, _)| possessive && *q <= 4) {
            let noun = if self.is_dash(noun) { noun + 1 } else { noun };
            if self.period(noun) == Some(Period::Quarter) {
                return Some(Point::firm(at..noun + 1, PartialDate { quarter: Some(quarter), ..year }));
            }
        }
        Some(Point::firm(at..at + 2, year))
    }

    /// `this Q3`: the quarter alone is the date.
    fn stepped_code(&self, at: usize, n: i8) -> Option<Point> {
        let point =
            self.period_led(at + 1).filter(|_| n == 0 && self.get(at + 1).is_some_and(|t| t.len() == 2))?;
        let year = point.date.low().year.or(self.today.map(|d| Year::Exact(d.year)));
        Some(Point { date: point.date.map(|d| PartialDate { year, ..*d }), ..point })
    }

    /// `20th of next month`.
    pub fn stepped_month_day(&self, start: usize, at: usize, day: u8) -> Option<Point> {
        let n = self.step(at).filter(|_| self.period(at + 1) == Some(Period::Month))?;
        let month = self.stepped_period(at, n, Period::Month)?;
        Some(Point::firm(start..at + 2, PartialDate { day: Some(day), ..*month.date.low() }))
    }

    /// `yesterday`, `the day after tomorrow`, `today` where it can be resolved.
    pub fn day_word(&self, at: usize) -> Option<Point> {
        if self.is(at, "day") && self.is_any(at + 1, &["after", "before"]) {
            let Some(Word::Day(n)) = self.word(at + 2).filter(|w| *w != Word::Day(0)) else { return None };
            let steps = i64::from(n) * 2;
            let start = if at > 0 && self.is(at - 1, "the") { at - 1 } else { at };
            return Some(Point::firm(
                start..at + 3,
                self.today.map_or_else(PartialDate::default, |d| d.plus(steps).into()),
            ));
        }
        let Word::Day(n) = self.word(at).filter(|_| self.begins(at) && self.ends(at + 1))? else {
            return None;
        };
        if self.reading.capitalised(at)
            && (self.reading.capitalised(at + 1)
                || at > self.sentence.start && self.reading.capitalised(at - 1))
        {
            return None;
        }
        let date = self.today.map_or_else(PartialDate::default, |d| d.plus(i64::from(n)).into());
        let standing = if n == 0 && self.today.is_none() { Standing::Leaning } else { Standing::Firm };
        Some(Point { standing, ..Point::firm(at..at + 1, date) })
    }

    /// `the 27th`, `on 22nd`: a day of a month that is not named.
    pub fn day_alone(&self, at: usize) -> Option<Point> {
        let the = at > 0 && self.is(at - 1, "the");
        let before = if the { at.checked_sub(2)? } else { at.checked_sub(1)? };
        if !self.is_any(before, &["on", "for", "by", "until"]) {
            return None;
        }
        let (n, suffixed, end) = self.leading_day(at)?;
        let closed = self.ends(end)
            && (!self.is_word(end) || self.is_any(end, &["and", "at", "with", "after", "but", "when", "to"]));
        let in_digits = self.digits(at, 2).is_some() && suffixed && self.is(before, "on");
        let sure = in_digits || (the || suffixed) && self.is_last(end) && self.speaks_of_coming(at);
        let date = PartialDate { day: Some(n), ..PartialDate::default() };
        (closed && sure).then(|| Point::firm(at..end, date))
    }

    fn is_last(&self, at: usize) -> bool {
        at >= self.sentence.end || at + 1 == self.sentence.end && self.is_any(at, &[".", "!", "?"])
    }

    /// Whether somebody comes or goes, and nothing else is numbered, so that `the second` is a day.
    fn speaks_of_coming(&self, at: usize) -> bool {
        let words = || self.sentence.start.max(at.saturating_sub(TENSE_REACH))..at;
        words().any(|i| self.is_in(i, &COMING))
            && !words().any(|i| self.ordinal(i).is_some() || self.is(i, "one"))
    }
}
