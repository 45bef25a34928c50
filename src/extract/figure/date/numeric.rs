//! Dates in digits: `2026-03-31`, `31/03/2026`, `31.3.2026`, `3/2015`, `4/22`, and those with a month's name between.

use super::civil::{Day, days_in};
use super::scan::{Point, Scan, year};
use super::year::full_year;
use crate::lexicon::packed::{Words, words};
use crate::model::{DateOrder, PartialDate};

/// Words before `4/5` that show it is a date.
static SHOWS_DAY: Words = words![
    "after", "before", "between", "by", "dated", "from", "on", "since", "starting", "through", "till",
    "until",
];

impl Scan<'_> {
    /// A date that starts with a number and is written with separators.
    pub fn numeric(&self, at: usize) -> Option<Point> {
        if !self.begins(at) {
            return None;
        }
        if let Some(dotted) = self.dotted(at) {
            return Some(dotted);
        }
        let sign = self.is_any(at + 1, &["-", "/", "‑", "."]);
        self.digits(at, 4).filter(|_| sign)?;
        self.year_first(at)
            .or_else(|| self.three_parts(at))
            .or_else(|| self.month_and_year(at))
            .or_else(|| self.month_and_day(at))
    }

    /// The separator of two parts that stand close together.
    fn separator(&self, at: usize) -> Option<&str> {
        let sign = self.get(at).filter(|t| matches!(*t, "-" | "/" | "‑" | "."))?;
        (self.glued(at) && self.glued(at + 1)).then_some(if sign == "‑" { "-" } else { sign })
    }

    /// A month in two digits or by name.
    fn month_part(&self, at: usize) -> Option<u8> {
        let digits = self.digits(at, 2).and_then(|n| u8::try_from(n).ok());
        digits.or_else(|| self.month(at).map(|(n, _)| n)).filter(|n| (1..=12).contains(n))
    }

    fn day_part(&self, at: usize) -> Option<u8> {
        self.digits(at, 2).and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=31).contains(n))
    }

    /// The end of a day in digits: a time may be joined to it by `T`.
    fn day_ends(&self, end: usize) -> bool {
        let time = self.glued(end)
            && self.get(end).is_some_and(|t| {
                t.strip_prefix('T')
                    .is_some_and(|h| h.len() <= 6 && h.starts_with(|c: char| c.is_ascii_digit()))
            });
        time || self.ends(end)
    }

    /// `2026-03-31`, `2026/3/31`, `2026-mar-31`, `2026-03`, `2026/03`.
    fn year_first(&self, at: usize) -> Option<Point> {
        let y = self
            .digits(at, 4)
            .filter(|n| self.get(at).is_some_and(|t| t.len() == 4) && (1000..2200).contains(n))?;
        let first = self.separator(at + 1)?;
        let month = self.month_part(at + 2)?;
        if self.separator(at + 3) == Some(first) {
            let day = self.day_part(at + 4).filter(|_| self.day_ends(at + 5))?;
            return Day::new(y as i32, month, day).map(|d| Point::firm(at..at + 5, d.into()));
        }
        (self.ends(at + 3) && !self.is_counted(at + 3))
            .then(|| Point::firm(at..at + 3, PartialDate { month: Some(month), ..year(y as i32) }))
    }

    /// `31/03/2026`, `3-31-26`, `31-Mar-2026`.
    fn three_parts(&self, at: usize) -> Option<Point> {
        let sign = self.separator(at + 1).filter(|s| *s != ".")?;
        if self.separator(at + 3) != Some(sign) || !self.day_ends(at + 5) {
            return None;
        }
        let y = self.digits(at + 4, 4)?;
        let y = match self.get(at + 4)?.len() {
            2 => full_year(y),
            4 if (1000..2200).contains(&y) => y as i32,
            _ => return None,
        };
        let day = if let Some((month, _)) = self.month(at + 2) {
            Day::new(y, month, self.day_part(at)?)
        } else {
            self.ordered(y, self.digits(at, 2)?, self.digits(at + 2, 2)?)
        };
        day.map(|d| Point::firm(at..at + 5, d.into()))
    }

    /// `31.03.2026`, which is one number to the lexer; `Friday 7.6`.
    fn dotted(&self, at: usize) -> Option<Point> {
        let text = self.get(at).filter(|t| (8..=10).contains(&t.len()) && t.contains('.'))?;
        let mut parts = text.split('.').map(|p| p.parse::<u32>().ok().filter(|_| p.len() <= 4));
        let (a, b, c) = (parts.next()??, parts.next()??, parts.next()??);
        if parts.next().is_some() || !self.ends(at + 1) {
            return None;
        }
        let day = match (a, c) {
            (1000..2200, 1..=31) => Day::new(a as i32, u8::try_from(b).ok()?, c as u8),
            (1..=31, 1900..2200) => self.ordered(c as i32, a, b),
            _ => None,
        };
        day.map(|d| Point::firm(at..at + 1, d.into()))
    }

    /// The day of two numbers, in the only order that makes one, else in the article's.
    fn ordered(&self, year: i32, first: u32, second: u32) -> Option<Day> {
        let day = |m: u32, d: u32| Day::new(year, u8::try_from(m).ok()?, u8::try_from(d).ok()?);
        match self.order {
            DateOrder::MonthFirst => day(first, second).or_else(|| day(second, first)),
            DateOrder::DayFirst => day(second, first).or_else(|| day(first, second)),
        }
    }

    /// `3/2015`, `11-2016`, `11 - 2016`, `2016 / 11`.
    fn month_and_year(&self, at: usize) -> Option<Point> {
        let sign = self.is_any(at + 1, &["/", "-"]);
        let year_at = |i: usize| self.digits(i, 4).filter(|n| (1900..2100).contains(n) && self.ends(i + 1));
        let month_at = |i: usize| {
            self.digits(i, 2)
                .filter(|n| (1..=12).contains(n) && self.ends(i + 1) && self.get(i).is_some_and(|t| t != "0"))
        };
        let (month, y) = match (month_at(at), year_at(at + 2)) {
            (_, Some(y)) if self.digits(at, 2).is_some_and(|m| (1..=12).contains(&m)) => {
                (self.digits(at, 2)?, y)
            }
            _ => (month_at(at + 2)?, self.digits(at, 4).filter(|n| (1900..2100).contains(n))?),
        };
        let spaced = !self.glued(at + 1) || !self.glued(at + 2);
        let plain = at.checked_sub(1).is_none_or(|i| self.get(i).is_none() || self.is_small(i));
        (sign && (!spaced || plain) && !self.is_counted(at + 3))
            .then(|| Point::firm(at..at + 3, PartialDate { month: Some(month as u8), ..year(y as i32) }))
    }

    /// `4/22`: only where a word shows that it is a day, or where it can be no fraction or score.
    fn month_and_day(&self, at: usize) -> Option<Point> {
        if self.separator(at + 1) != Some("/")
            || !self.ends(at + 3)
            || self.is_counted(at + 3)
            || self.is_plural(at + 3)
        {
            return None;
        }
        let (first, second) = (self.digits(at, 2)?, self.digits(at + 2, 2)?);
        let (month, day) = match self.order {
            DateOrder::DayFirst if (1..=12).contains(&second) => (second, first),
            _ if (1..=12).contains(&first) => (first, second),
            _ => (second, first),
        };
        let fits = (1..=12).contains(&month) && (1..=u32::from(days_in(2000, month as u8))).contains(&day);
        let shown = at.checked_sub(1).is_some_and(|i| self.is_in(i, &SHOWS_DAY) || self.weekday(i).is_some());
        let closed = !self.is_word(at + 3) && !self.is(at + 3, "-");
        let unmistakable = first <= 12 && second > 12 && second != 16 && closed;
        let idiom = (first, second) == (24, 7) || (first, second) == (9, 11) && !shown;
        (fits && !idiom && (shown || unmistakable)).then(|| {
            let date =
                PartialDate { month: Some(month as u8), day: Some(day as u8), ..PartialDate::default() };
            Point::firm(at..at + 3, date)
        })
    }
}
