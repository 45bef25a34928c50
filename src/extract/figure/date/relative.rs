//! Dates that count from the article's own: `last year`, `next quarter`, `Wednesday`, `yesterday`.
//!
//! They are resolved where the article states its day, else left without a value: nothing is guessed.

use super::civil::Day;
use super::scan::{Point, Scan, Standing, year};
use crate::lexicon::calendar::{Certainty, Period, Word};
use crate::model::{Extent, PartialDate, Year};

/// Words before a weekday in capitals that make it a name: `Black Friday`.
const NAMED_DAYS: &[&str] = &[
    "ash", "bad", "black", "bloody", "cyber", "easter", "fat", "freaky", "giving", "good", "holy", "manic",
    "maundy", "palm", "ruby", "shrove", "small", "super", "the",
];

/// Words in a sentence that speaks of the future, where a weekday may be the next one.
const FUTURE: &[&str] = &[
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

/// Verbs of coming, going and meeting.
const COMING: &[&str] = &[
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
const TENSE_REACH: usize = 80;

impl Scan<'_> {
    fn step(&self, at: usize) -> Option<i8> {
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

    pub fn weekday(&self, at: usize) -> Option<(u8, Certainty)> {
        match self.word(at)? {
            Word::Weekday(n, certainty) => Some((n, certainty)),
            _ => None,
        }
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
            super::order::DateOrder::MonthFirst if a <= 12 => (a, b),
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
            && self.is_any(at - 1, NAMED_DAYS);
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
        let date = match self.today.filter(|_| end == at + 1 && !self.speaks_of_the_future()) {
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

    fn speaks_of_the_future(&self) -> bool {
        self.sentence.clone().take(TENSE_REACH).any(|i| self.is_any(i, FUTURE))
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
        words().any(|i| self.is_any(i, COMING))
            && !words().any(|i| self.ordinal(i).is_some() || self.is(i, "one"))
    }
}

/// The last such weekday up to a day.
fn last_weekday(until: Day, weekday: u8) -> Day {
    until.plus(-i64::from((until.weekday() + 7 - weekday) % 7))
}
