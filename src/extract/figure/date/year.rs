//! Years, decades and centuries.

use super::scan::{Point, Scan, Standing, year};
use super::words;
use crate::lexicon::packed::{Words, words};
use crate::lexicon::{table, units};
use crate::model::{PartialDate, Year};

/// Sorted: small words that may stand in capitals before a year without making it part of a name.
static FUNCTION_WORDS: Words = words![
    "a",
    "about",
    "after",
    "again",
    "an",
    "and",
    "annual",
    "around",
    "as",
    "at",
    "before",
    "between",
    "but",
    "by",
    "calendar",
    "christmas",
    "circa",
    "diwali",
    "during",
    "early",
    "easter",
    "eve",
    "financial",
    "fiscal",
    "for",
    "from",
    "fy",
    "her",
    "his",
    "if",
    "in",
    "into",
    "its",
    "late",
    "later",
    "like",
    "mid",
    "of",
    "on",
    "or",
    "our",
    "over",
    "published",
    "ramadan",
    "since",
    "than",
    "thanksgiving",
    "that",
    "the",
    "their",
    "this",
    "through",
    "throughout",
    "till",
    "to",
    "under",
    "until",
    "updated",
    "versus",
    "vs",
    "was",
    "what",
    "when",
    "while",
    "with",
    "within",
    "year",
];

/// Words before a number of four digits that make it a name or an amount.
static NUMBERED: Words = words![
    "$",
    "£",
    "€",
    "¥",
    "₹",
    "#",
    "×",
    "=",
    "+",
    "<",
    ">",
    "±",
    "≈",
    "no",
    "number",
    "page",
    "pages",
    "room",
    "flight",
    "section",
    "article",
    "chapter",
    "rfc",
    "iso",
    "version",
    "model",
    "highway",
    "route",
    "extension",
    "port",
    "error",
    "code",
    "order",
    "rs",
    "usd",
    "eur",
    "gbp",
    "x",
];

/// Words before a round number that make it an amount.
static APPROXIMATE: Words = words![
    "about",
    "almost",
    "another",
    "approximately",
    "around",
    "below",
    "least",
    "most",
    "nearly",
    "only",
    "over",
    "roughly",
    "some",
    "than",
    "under",
    "up",
];

impl Scan<'_> {
    /// A year in four digits, not looked at from the left: `2026`, but not the `2000` of `2000 people`.
    pub fn four_digits(&self, at: usize) -> Option<i32> {
        let n = self.digits(at, 4).filter(|n| (1000..2200).contains(n))?;
        let round = n % 100 == 0;
        let counted = self.is_counted(at + 1) || round && self.is_plural(at + 1);
        let ancient = self.is_any(at + 1, &["bc", "bce"]);
        (self.ends(at + 1) && !counted && !ancient).then_some(n as i32)
    }

    /// The year in two digits, after an apostrophe: `’26`.
    fn short_year(&self, at: usize) -> Option<(i32, usize)> {
        let digits = self.is_any(at, &["'", "’", "‘"]).then_some(at + 1)?;
        let n =
            self.get(digits).filter(|t| t.len() == 2 && self.glued(digits)).and(self.digits(digits, 2))?;
        self.ends(digits + 1).then_some((full_year(n), digits + 1))
    }

    /// The year that goes with the month, quarter or season before it, and where it ends: `2026`, `, 2026`, `of 2026`,
    /// `’26`, `next year`. The year is `None` where it is relative to an article without a date.
    pub fn year_after(&self, at: usize) -> Option<(Option<Year>, usize)> {
        let mut from = self.skip(at, ",");
        from = self.skip(from, "of");
        if let Some(n) = self.four_digits(from) {
            return Some((Some(Year::Exact(n)), from + 1));
        }
        if let Some((n, end)) = self.short_year(from) {
            return Some((Some(Year::Exact(n)), end));
        }
        if let Some((n, end)) = words::year(self, from) {
            return Some((Some(Year::Exact(n)), end));
        }
        let relative = self.skip(at, "of");
        self.step_year(relative).map(|(y, end)| (y.map(Year::Exact), end))
    }

    /// `1998`, `2019–2023`, `2019-20`, `1990s`, `’90s`, `the eighties`, `nineteen seventy-eight`.
    pub fn year_like(&self, at: usize) -> Option<Point> {
        let apostrophe = self.is_any(at, &["'", "’", "‘"]) && self.glued(at + 1);
        if apostrophe {
            return self.decade(at + 1).map(|p| p.over(at, 0)).or_else(|| self.year_of_century(at));
        }
        if self.is_word(at) {
            return words::decade(self, at)
                .or_else(|| words::year(self, at).map(|(n, end)| Point::firm(at..end, year(n))));
        }
        self.decade(at).or_else(|| self.year_range(at)).or_else(|| self.bare_year(at))
    }

    /// `in ’99`, `since ’08`.
    fn year_of_century(&self, at: usize) -> Option<Point> {
        let timed = at.checked_sub(1).is_some_and(|i| {
            self.is_any(
                i,
                &["in", "since", "by", "before", "after", "until", "from", "of", "summer", "spring"],
            )
        });
        let (n, end) = self.short_year(at).filter(|(_, end)| timed && !self.is_plural(*end))?;
        Some(Point::firm(at..end, year(n)))
    }

    /// `1990s`, `1970's`, `90s` after `the`.
    fn decade(&self, at: usize) -> Option<Point> {
        let n = self.digits(at, 4).filter(|n| n % 10 == 0 && self.glued(at + 1))?;
        let length = self.get(at)?.len();
        let quoted = self.is_any(at + 1, &["'", "’"]);
        let s = if quoted { at + 2 } else { at + 1 };
        if !(self.is(s, "s") && self.glued(s) && self.ends(s + 1)) {
            return None;
        }
        let the = at.checked_sub(if self.before(at).is_some_and(|t| matches!(t, "'" | "’" | "‘")) {
            2
        } else {
            1
        });
        let introduced =
            the.is_some_and(|i| self.is_any(i, &["the", "early", "mid", "late", "-", "and", "to"]));
        if length == 2 && (self.speaks_of_age(at) || self.speaks_of_warmth(at)) {
            return None;
        }
        let decade = match (length, n) {
            (4, 2000) => Some(Year::Decade(2000)),
            (4, 1000..2200) if n % 100 == 0 => Some(Year::Century(n as i32)),
            (4, 1000..2200) if !quoted || introduced => Some(Year::Decade(n as i32)),
            (2, 0 | 10) if introduced => Some(Year::Decade(2000 + n as i32)),
            (2, 20) if introduced => None,
            (2, 30..100) if introduced => Some(Year::Decade(1900 + n as i32)),
            _ => return None,
        };
        Some(Point::firm(at..s + 1, PartialDate { year: decade, ..PartialDate::default() }))
    }

    /// Whether decades are somebody's: `in their 20s and early 30s`, `a man in his late 40s`.
    fn speaks_of_age(&self, at: usize) -> bool {
        const REACH: usize = 8;
        let near = self.sentence.start.max(at.saturating_sub(REACH))..at;
        near.clone().any(|i| {
            self.is_any(i, &["his", "her", "their", "my", "our", "your", "aged"])
                && (i + 1..at).all(|j| {
                    !self.is_word(j)
                        || self.is_any(j, &["early", "mid", "late", "and", "or", "to", "s", "in", "their"])
                })
        })
    }

    /// Whether decades are degrees: `temperatures in the 80s`.
    fn speaks_of_warmth(&self, at: usize) -> bool {
        const REACH: usize = 6;
        let near = self.sentence.start.max(at.saturating_sub(REACH))..at;
        near.into_iter().any(|i| self.get(i).is_some_and(units::tells_warmth))
    }

    /// `2019–2023`, `2019-2023`, `2019/20`.
    pub fn year_range(&self, at: usize) -> Option<Point> {
        let low = self.digits(at, 4).filter(|n| (1000..2200).contains(n))?;
        let tight = self.glued(at + 1) && self.glued(at + 2);
        if !tight || !self.begins(at) || !(self.is_dash(at + 1) || self.is(at + 1, "/")) {
            return None;
        }
        let length = self.get(at + 2)?.len();
        let end = self.digits(at + 2, 4)?;
        let high = match length {
            4 => end,
            2 => low - low % 100 + end,
            _ => return None,
        };
        // `2024-03` is a month; `2010-11` and `2019–23` are not.
        let month = length == 2
            && (1..=12).contains(&end)
            && high != low + 1
            && self.is_any(at + 1, &["-", "‑", "/"]);
        let plausible = high > low && high < 2200 && high - low <= 500 && !month;
        let ends = self.ends(at + 3) && !self.is_counted(at + 3);
        (plausible && ends).then(|| Point::range(at..at + 3, year(low as i32), year(high as i32)))
    }

    fn bare_year(&self, at: usize) -> Option<Point> {
        let n = self.four_digits(at).filter(|_| self.begins(at))?;
        let date = year(n);
        // `2000 over 3` is a fraction.
        let divided = self.is(at + 1, "over") && at + 3 == self.sentence.end;
        let Some(before) = at.checked_sub(1).filter(|i| self.get(*i).is_some() && !divided) else {
            return (!divided && (1900..2100).contains(&n)).then(|| Point::firm(at..at + 1, date));
        };
        let named = self.reading.capitalised(before)
            && !table::has(&FUNCTION_WORDS, self.get(before)?)
            && self.word(before).is_none();
        let amount = n % 100 == 0 && (self.is_in(before, &APPROXIMATE) || self.is(at + 1, "of"));
        let numbered = if self.is(before, ".") { before.wrapping_sub(1) } else { before };
        let after_year =
            !self.glued(at) && self.four_digits(before).is_some_and(|y| (1900..2100).contains(&y));
        let after_number = self.reading.kind(before) == Some(crate::text::TokenKind::Number) && !after_year;
        if named || amount || after_number || self.is_in(numbered, &NUMBERED) {
            return None;
        }
        let timed = self.is_any(
            before,
            &[
                "in", "since", "by", "until", "before", "after", "around", "about", "circa", "from", "to",
                "between", "till", "of",
            ],
        );
        let standing = match n {
            1900..2100 => Standing::Firm,
            _ if timed && !self.is_plural(at + 1) => Standing::Firm,
            _ => Standing::Leaning,
        };
        Some(Point { standing, ..Point::firm(at..at + 1, date) })
    }
}

/// The year that two digits stand for: those of this century up to 2049.
pub(super) fn full_year(two_digits: u32) -> i32 {
    let n = two_digits as i32;
    if n < 50 { 2000 + n } else { 1900 + n }
}
