//! Dates that name a month: `March 31, 2026`, `31st of March`, `March 3–5`, `March 2026`, `in March`.

use super::civil::days_in;
use super::scan::{BEFORE_TIME, Point, Scan, Standing};
use super::words;
use crate::lexicon::calendar::{Certainty, Word};
use crate::model::{Extent, PartialDate, Year};

fn month(month: u8) -> PartialDate {
    PartialDate { month: Some(month), ..PartialDate::default() }
}

impl Scan<'_> {
    pub fn month(&self, at: usize) -> Option<(u8, Certainty)> {
        match self.word(at)? {
            Word::Month(n, certainty) => Some((n, certainty)),
            _ => None,
        }
    }

    /// The token after a month's name and the full stop of its abbreviation.
    fn after_name(&self, at: usize) -> usize {
        let dotted = self.is(at + 1, ".") && self.glued(at + 1) && self.get(at).is_some_and(|t| t.len() <= 4);
        let joined = self.is(at + 1, ".")
            && self.glued(at + 1)
            && self.glued(at + 2)
            && self.digits(at + 2, 2).is_some();
        if dotted || joined { at + 2 } else { at + 1 }
    }

    /// A day of the month, whether it is an ordinal, and where it ends.
    fn day(&self, at: usize) -> Option<(u8, bool, usize)> {
        let at = self.skip(at, "the");
        if let Some((n, end)) = self.ordinal(at) {
            return self.ends(end).then_some((n, true, end));
        }
        if let Some(n) = self.digits(at, 2).filter(|n| (1..=31).contains(n)) {
            let range = self.is(at + 1, "-")
                && self.ends(at + 3)
                && self.digits(at + 2, 2).is_some_and(|high| n < high && high <= 31);
            let free = (self.ends(at + 1) || range) && !self.is_counted(at + 1);
            return free.then_some((n as u8, false, at + 1));
        }
        let (n, end) = words::cardinal(self, at).filter(|(n, _)| (20..=31).contains(n))?;
        (self.is_word(at) && !self.is_plural(end)).then_some((n as u8, true, end))
    }

    /// A second day that closes a range, and where it ends: the `–5` of `March 3–5`.
    fn until_day(&self, at: usize, low: u8) -> Option<(u8, usize)> {
        let sign = self.is_dash(at) || self.is_any(at, &["to", "through", "thru", "until", "till"]);
        let (n, _, end) = self.day(at + 1).filter(|_| sign)?;
        (n > low && self.month(end).is_none() && !self.is_plural(end)).then_some((n, end))
    }

    /// A date that starts with the name of a month.
    pub fn month_led(&self, at: usize) -> Option<Point> {
        let (n, certainty) = self.month(at)?;
        if !self.begins(at) {
            return None;
        }
        let after = self.after_name(at);
        if self.day(after).is_some_and(|(day, ..)| day > days_in(2000, n)) {
            return None;
        }
        self.month_between(at, n)
            .or_else(|| self.month_day(at, after, n, certainty))
            .or_else(|| self.month_year(at, after, n, certainty))
            .or_else(|| self.month_alone(at, after, n, certainty))
    }

    /// `November between 19 and 20`.
    fn month_between(&self, at: usize, n: u8) -> Option<Point> {
        let from = self.skip(at + 1, "between");
        let (low, _, next) = self.day(from).filter(|_| from > at + 1)?;
        let (high, _, end) = self.day(self.skip(next, "and")).filter(|_| self.is(next, "and"))?;
        let day = |d| PartialDate { day: Some(d), ..month(n) };
        (high > low).then(|| Point::range(at..end, day(low), day(high)))
    }

    fn month_day(&self, at: usize, after: usize, n: u8, certainty: Certainty) -> Option<Point> {
        let hyphen = self.is(after, "-") && self.glued(after) && self.glued(after + 1);
        let comma = self.is(after, ",") && self.ordinal(after + 1).is_some();
        let (day, ordinal, end) = self.day(if hyphen || comma { after + 1 } else { after })?;
        let counts =
            !ordinal && self.is_plural(end) && (self.is(at.wrapping_sub(1), "in") || self.is_small(at));
        let mut date = PartialDate { day: Some(day), ..month(n) };
        let (high, end) = self.until_day(end, day).map_or((None, end), |(d, end)| (Some(d), end));
        let year = self.year_after(end);
        let sure = certainty != Certainty::Everyday
            || !self.is_small(at)
            || ordinal
            || year.is_some()
            || !self.is_word(end);
        if counts || !sure {
            return None;
        }
        let end = year.map_or(end, |(_, end)| end);
        date.year = year.and_then(|(y, _)| y);
        let tokens = at..end;
        Some(match high {
            Some(d) => Point::range(tokens, date, PartialDate { day: Some(d), ..date }),
            None => Point::firm(tokens, date),
        })
    }

    fn month_year(&self, at: usize, after: usize, n: u8, certainty: Certainty) -> Option<Point> {
        let hyphen = self.is(after, "-") && self.glued(after) && self.glued(after + 1);
        let joined = self.four_digits(after + 1).filter(|_| hyphen);
        let (year, end) = match joined {
            Some(y) => (Some(Year::Exact(y)), after + 2),
            None => self.year_after(after)?,
        };
        let verb = certainty == Certainty::Everyday
            && self.is_small(at)
            && self.get(at)?.len() < 4
            && !self.in_time(at);
        (!verb).then(|| Point::firm(at..end, PartialDate { year, ..month(n) }))
    }

    fn month_alone(&self, at: usize, after: usize, n: u8, certainty: Certainty) -> Option<Point> {
        let (sure, small) = (certainty == Certainty::Sure, self.is_small(at));
        if small && certainty == Certainty::Everyday {
            return None;
        }
        let name_follows =
            self.reading.capitalised(after) && self.get(after).is_some() && self.month(after).is_none();
        let short = self.get(at)?.len() < 5 && !(5..=7).contains(&n);
        // `the three months to June`
        let closes_period = at > 1
            && self.is(at - 1, "to")
            && self.is_any(at - 2, &["months", "year", "quarter", "half", "weeks", "days", "period"]);
        let shown = at > 0
            && (self.is_in(at - 1, &BEFORE_TIME) || closes_period)
            && (!name_follows || sure || self.is(at - 1, "in"))
            && !(small && short);
        let modifies = !name_follows && !short && !small && self.possessed(at);
        let firm = shown || sure && !name_follows || certainty == Certainty::Named && modifies;
        let dotted = self.get(after - 1) == Some(".");
        let end = if dotted && (!shown || self.sentence.end == after) { after - 1 } else { after };
        let standing = if firm { Standing::Firm } else { Standing::Leaning };
        self.ends(end).then(|| Point { standing, ..Point::firm(at..end, month(n)) })
    }

    /// Whether an ordinal, `the` or a possessive stands before: `its second March announcement`, `the company's April report`.
    fn possessed(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|i| {
            self.is_any(i, &["the", "its", "their", "our", "a", "'s", "’s"]) || self.ordinal(i).is_some()
        }) && self.is_small(at + 1)
    }

    /// A date that starts with the day: `31 March 2026`, `the fourth of May`, `3–5 March`.
    pub fn day_led(&self, at: usize) -> Option<Point> {
        if !self.begins(at) {
            return None;
        }
        let (low, low_ordinal, next) = self.leading_day(at)?;
        let sign = self.is_dash(next)
            || self.is_any(next, &["to", "through", "until", "till"])
            || self.is(next, "and") && self.is(at.wrapping_sub(1), "between");
        let pair = self.leading_day(self.skip(next + 1, "the")).filter(|(d, ..)| sign && *d > low);
        if let Some((high, ordinal, next)) = pair {
            let point = self.of_month(at, next, high, ordinal || low_ordinal)?;
            let high = *point.date.high();
            return Some(Point::range(point.tokens, PartialDate { day: Some(low), ..high }, high));
        }
        self.of_month(at, next, low, low_ordinal)
    }

    pub fn leading_day(&self, at: usize) -> Option<(u8, bool, usize)> {
        if let Some((n, end)) = self.ordinal(at) {
            return Some((n, true, end));
        }
        let n = self.digits(at, 2).filter(|n| (1..=31).contains(n))?;
        Some((n as u8, false, at + 1))
    }

    /// `March 2026` after its day.
    fn of_month(&self, start: usize, at: usize, day: u8, ordinal: bool) -> Option<Point> {
        let joined = self.is(at, "-") && self.glued(at) && self.glued(at + 1);
        let of = self.is(at, "of");
        let at = if of || joined { at + 1 } else { at };
        if of && (self.is(at, "this") || self.is(at, "next") || self.is(at, "last")) && ordinal {
            return self.stepped_month_day(start, at, day);
        }
        let (n, certainty) = self.month(at)?;
        let after = self.after_name(at);
        let year = self.year_after(if joined && self.is(after, "-") { after + 1 } else { after });
        let everyday = certainty == Certainty::Everyday && self.is_small(at);
        let plain = !ordinal && !of && year.is_none();
        if day > days_in(2000, n) || everyday && plain {
            return None;
        }
        let end = year.map_or(after, |(_, end)| end);
        let end = if self.get(end - 1) == Some(".") && self.sentence.end == end { end - 1 } else { end };
        let date = PartialDate { year: year.and_then(|(y, _)| y), day: Some(day), ..month(n) };
        self.ends(end).then(|| Point::firm(start..end, date))
    }

    /// Further days of the same month: the `and 5, 2024` after `March 3`, the `3 and` before `5 March`.
    pub fn listed_days(&self, point: &Point, out: &mut Vec<Point>) {
        let Extent::Exact(date @ PartialDate { month: Some(_), day: Some(_), .. }) = point.date else {
            return;
        };
        let (start, end) = (point.tokens.start, point.tokens.end);
        let list = |i: usize| self.is_any(i, &["and", "or", "&"]);
        if self.month(start).is_some() && list(end) {
            let named = self.day(end + 1).filter(|(_, _, e)| self.month(*e).is_none() && !self.is_small(*e));
            if let Some((day, _, next)) = named.filter(|(d, ..)| Some(*d) > date.day) {
                let year = self.year_after(next);
                let until = year.map_or(next, |(_, e)| e);
                let year = year.and_then(|(y, _)| y).or(date.year);
                out.push(Point::firm(end + 1..until, PartialDate { day: Some(day), year, ..date }));
            }
        }
        if let Some(first) =
            start.checked_sub(2).filter(|_| list(start.wrapping_sub(1)) && self.month(start).is_none())
        {
            let from =
                if self.glued(first) && self.get(first).is_some_and(crate::lexicon::ordinals::is_suffix) {
                    first.wrapping_sub(1)
                } else {
                    first
                };
            if let Some((day, _, next)) = self.get(from).and_then(|_| self.leading_day(from))
                && next == first + 1
                && Some(day) < date.day
                && self.begins(from)
            {
                out.push(Point::firm(from..next, PartialDate { day: Some(day), ..date }));
            }
        }
    }
}
