//! Quarters, halves, fiscal years, seasons, centuries, and parts of any of them (`end of 2026`, `mid-2026`).

use super::scan::{Point, Scan, Standing, year};
use super::year::full_year;
use crate::lexicon::calendar::{KINDS_OF_YEAR, Period, Word};
use crate::model::{Extent, PartialDate, Year};

impl Scan<'_> {
    pub fn period(&self, at: usize) -> Option<Period> {
        match self.word(at)? {
            Word::Period(p) => Some(p),
            _ => None,
        }
    }

    /// `FY2025`, `FY 2025`, `FY25`, `fiscal 2025`, `fiscal year 2025`, `calendar 2025`: the year and where it ends.
    fn fiscal(&self, at: usize) -> Option<(PartialDate, PartialDate, usize)> {
        let text = self.get(at).filter(|_| self.is_word(at))?;
        let same = |y: i32, end: usize| (year(y), year(y), end);
        if text.len() >= 4 && text.is_char_boundary(2) && text[..2].eq_ignore_ascii_case("fy") {
            if text[2..].len() >= 2
                && let Some((low, high)) = self.fiscal_range(&text[2..], at + 1)
            {
                return Some((year(low), year(high), at + 3));
            }
            let digits = text[2..].trim_end_matches(['E', 'e', 'A', 'F']);
            let n: u32 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
            let y = if digits.len() == 2 {
                full_year(n)
            } else {
                (1900..2200).contains(&n).then_some(n as i32)?
            };
            return self.ends(at + 1).then(|| same(y, at + 1));
        }
        let mut next = at + 1;
        if self.is_any(at, KINDS_OF_YEAR) {
            next = self.skip(next, "year");
        } else if text != "FY" && text != "CY" {
            return None;
        }
        if let Some(Point { date: Extent::Range { low, high }, tokens, .. }) = self.year_range(next) {
            return Some((low, high, tokens.end));
        }
        if let Some((Some(Year::Exact(y)), end)) = self.year_after(next).filter(|_| !self.is(next, ",")) {
            return Some(same(y, end));
        }
        let n = self.get(next).filter(|t| t.len() == 2).and(self.digits(next, 2))?;
        (text == "FY" && self.ends(next + 1)).then(|| same(full_year(n), next + 1))
    }

    /// The `23-24` of `FY23-24` or `2023-24` of `FY2023-24`, whose first part the letters touch.
    fn fiscal_range(&self, first: &str, dash: usize) -> Option<(i32, i32)> {
        let tight = (self.is_dash(dash) || self.is(dash, "/")) && self.glued(dash) && self.glued(dash + 1);
        let short = self.get(dash + 1).filter(|t| t.len() == 2).and(self.digits(dash + 1, 2))?;
        let low: u32 = first.parse().ok().filter(|_| tight && self.ends(dash + 2))?;
        let low = match first.len() {
            2 => full_year(low),
            4 if (1900..2200).contains(&low) => low as i32,
            _ => return None,
        };
        let high = full_year(short);
        (high == low + 1).then_some((low, high))
    }

    /// The year of a quarter, half or season, and where it ends. It may be unknown (`of the year`).
    fn of_year(&self, at: usize) -> Option<(Option<Year>, usize)> {
        if let Some(found) = self.year_after(at) {
            return Some(found);
        }
        let tight = self.is_any(at, &["-", "/"]) && self.glued(at) && self.glued(at + 1);
        if let Some(y) = self.four_digits(at + 1).filter(|_| tight) {
            return Some((Some(Year::Exact(y)), at + 2));
        }
        let from = self.skip(at, "of");
        if let Some((low, _, end)) = self.fiscal(from).filter(|(low, high, _)| low == high) {
            return Some((low.year, end));
        }
        let the = self.skip(from, "the");
        let the = self.skip(self.skip(the, "fiscal"), "financial");
        (from > at && the > from && self.is(the, "year"))
            .then(|| (self.today.map(|d| Year::Exact(d.year)), the + 1))
    }

    /// A quarter or half in figures: `Q3`, `Q3 2025`, `3Q25`, `H1 2026`, `1H26`.
    fn coded(&self, at: usize) -> Option<Point> {
        if !self.begins(at) {
            return None;
        }
        let text = self.get(at)?;
        if let Some(n) = self.digits(at, 1) {
            let code = self.get(at + 1).filter(|_| self.glued(at + 1) && self.is_word(at + 1))?;
            let digits = code.strip_prefix(['Q', 'q', 'H', 'h'])?;
            let part = part(code.as_bytes()[0], n)?;
            if digits.is_empty() {
                let (y, end) = self.of_year(at + 2).map_or((None, at + 2), |(y, end)| (y, end));
                let known = y.is_some() || self.quarter_is_free(end);
                return known.then(|| Point::firm(at..end, PartialDate { year: y, ..part }));
            }
            let y: u32 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
            let y = match digits.len() {
                2 => full_year(y),
                4 if (1900..2200).contains(&y) => y as i32,
                _ => return None,
            };
            return self
                .ends(at + 2)
                .then(|| Point::firm(at..at + 2, PartialDate { quarter: part.quarter, ..year(y) }));
        }
        let (letter, number) = (text.as_bytes()[0], text.get(1..)?);
        let part = part(letter, number.parse().ok().filter(|_| number.len() == 1)?)?;
        match self.of_year(at + 1) {
            Some((y, end)) if self.ends(end) => Some(Point::firm(at..end, PartialDate { year: y, ..part })),
            _ if part.quarter.is_some() && self.quarter_is_free(at + 1) => {
                Some(Point::firm(at..at + 1, part))
            }
            _ => None,
        }
    }

    /// `Q3` alone is a quarter; `Audi Q3` is not.
    fn quarter_is_free(&self, end: usize) -> bool {
        self.ends(end)
    }

    /// `third quarter of 2025`, `first half of 2026`, `third-quarter`, `19th century`, `first Friday of July`.
    fn ordinal_period(&self, at: usize) -> Option<Point> {
        let (n, next) = self.ordinal(at).filter(|_| self.begins(at))?;
        let next = if self.is_dash(next) { next + 1 } else { next };
        if let Some((weekday, _)) = self.weekday(next) {
            return self.nth_weekday(at, next, weekday);
        }
        let noun = self.skip(self.skip(next, "fiscal"), "calendar");
        let word = self.get(noun)?;
        let quarters = word.eq_ignore_ascii_case("quarters") || word.eq_ignore_ascii_case("halves");
        match self.period(noun) {
            Some(Period::Century) => {
                let century = PartialDate {
                    year: Some(Year::Century((i32::from(n) - 1) * 100)),
                    ..PartialDate::default()
                };
                let name = self.reading.capitalised(noun) && self.reading.capitalised(noun + 1);
                (n > 1 && !name).then(|| Point::firm(at..noun + 1, century))
            }
            Some(Period::Quarter) if n <= 4 => {
                self.part_of_year(at, noun + 1, PartialDate { quarter: Some(n), ..PartialDate::default() })
            }
            _ if quarters && n <= 4 => {
                self.part_of_year(at, noun + 1, PartialDate { quarter: Some(n), ..PartialDate::default() })
            }
            Some(Period::Half) if n <= 2 => {
                self.part_of_year(at, noun + 1, PartialDate::default()).filter(|p| p.tokens.end > noun + 1)
            }
            Some(Period::Week) => self.week_of_month(at, noun),
            _ => None,
        }
    }

    fn part_of_year(&self, start: usize, at: usize, part: PartialDate) -> Option<Point> {
        let year = self.of_year(at);
        let end = year.map_or(at, |(_, end)| end);
        let of_other = self.is(at, "of") && year.is_none();
        (self.ends(end) && !of_other)
            .then(|| Point::firm(start..end, PartialDate { year: year.and_then(|(y, _)| y), ..part }))
    }

    /// `first Friday of July`; `third Tuesday` alone.
    fn nth_weekday(&self, start: usize, at: usize, weekday: u8) -> Option<Point> {
        let of = self.skip(at + 1, "of");
        let month = if self.is(of, "in") { of + 1 } else { of };
        let date = PartialDate { weekday: Some(weekday), ..PartialDate::default() };
        if month > at + 1
            && let Some(point) =
                self.month(month).and_then(|_| self.month_led(month)).filter(|p| p.date.low().day.is_none())
        {
            let inner = *point.date.low();
            return Some(Point {
                standing: Standing::Firm,
                ..Point::firm(start..point.tokens.end, PartialDate { weekday: Some(weekday), ..inner })
            });
        }
        self.ends(at + 1).then(|| Point::firm(start..at + 1, date))
    }

    /// `third week of this month`, `last week of July`.
    pub fn week_of_month(&self, start: usize, week: usize) -> Option<Point> {
        let inner =
            (self.is(week + 1, "of") || self.is(week + 1, "in")).then(|| self.skip(week + 2, "the"))?;
        let point = self.month_led(inner).or_else(|| self.stepped(inner))?;
        let month =
            point.date.low().month.is_some() || self.word(inner).is_some_and(|w| matches!(w, Word::Step(_)));
        (month && point.date.low().day.is_none())
            .then(|| Point { standing: Standing::Firm, ..point.over(start, 0) })
    }

    /// `summer 2026`, `summer of 2026`, `winter 2025-26`.
    fn season(&self, at: usize) -> Option<Point> {
        if self.word(at) != Some(Word::Season) || !self.begins(at) {
            return None;
        }
        let from = self.skip(at + 1, "of");
        if let Some(range) = self.year_range(from) {
            return Some(range.over(at, 0));
        }
        let (y, end) = self.year_after(at + 1)?;
        Some(Point::firm(at..end, PartialDate { year: y, ..PartialDate::default() }))
    }

    /// Anything of this file that starts here.
    pub fn period_led(&self, at: usize) -> Option<Point> {
        if let Some((low, high, end)) = self.fiscal(at).filter(|_| self.begins(at)) {
            return Some(self.fiscal_point(at, low, high, end));
        }
        self.coded(at).or_else(|| self.ordinal_period(at)).or_else(|| self.season(at))
    }

    fn fiscal_point(&self, at: usize, low: PartialDate, high: PartialDate, end: usize) -> Point {
        if low == high { Point::firm(at..end, low) } else { Point::range(at..end, low, high) }
    }

    /// `2025 Q3`, `2025Q3`.
    pub fn year_then_quarter(&self, at: usize) -> Option<Point> {
        let y = self.digits(at, 4).filter(|n| (1900..2200).contains(n) && self.begins(at))?;
        let code = if self.is_dash(at + 1) { at + 2 } else { at + 1 };
        let text = self.get(code).filter(|t| t.len() == 2 && self.is_word(code))?;
        let part = part(text.as_bytes()[0], text.get(1..)?.parse().ok()?)?;
        self.ends(code + 1)
            .then(|| Point::firm(at..code + 1, PartialDate { quarter: part.quarter, ..year(y as i32) }))
    }
}

/// `Q` and a number to 4, or `H` and a number to 2. Half a year has no form of its own in ISO 8601: its year is what is known.
fn part(letter: u8, number: u32) -> Option<PartialDate> {
    match (letter.to_ascii_uppercase(), number) {
        (b'Q', 1..=4) => Some(PartialDate { quarter: Some(number as u8), ..PartialDate::default() }),
        (b'H', 1..=2) => Some(PartialDate::default()),
        _ => None,
    }
}
