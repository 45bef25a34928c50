//! Dates: what the calendar calls a day, a month, a quarter, a year or a longer stretch, exact to what is stated.
//!
//! A sentence is read from left to right; at each token the readers of the other files are asked in turn, the longest
//! form first. Then neighbours are joined: the ends of a range become one figure, and a list shares its year.

mod anchor;
mod civil;
mod join;
mod month;
mod numeric;
mod order;
mod period;
mod relative;
mod scan;
mod weekday;
mod words;
mod year;

use super::line::Line;
use super::{context, outside_code};
use crate::extract::{Extractor, Habits};
use crate::lexicon::calendar::{Period, Word};
use crate::lexicon::traits::Traits;
use crate::model::{Annotation, DateOrder, Extent, Figure, Modifier, PartialDate, Value};
use crate::text::{Reading, TokenKind};
use scan::{Point, Scan, Standing};

/// What words a date starts with.
const STARTS: Traits = Traits::NUMBER
    .or(Traits::APOSTROPHE)
    .or(Traits::SMALL_NUMBER)
    .or(Traits::ORDINAL)
    .or(Traits::CALENDAR)
    .or(Traits::PERIOD);

/// Words that are no part of the calendar, and start one.
const OTHERS: Traits = Traits::SMALL_NUMBER.or(Traits::ORDINAL).or(Traits::PERIOD);

/// Finds dates.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dates;

/// What an article decides of its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    order: DateOrder,
    today: Option<civil::Day>,
}

impl Setting {
    /// What this article decides.
    pub fn of(reading: &Reading) -> Self {
        let order = order::of(reading);
        Self { order, today: anchor::find(reading, order) }
    }

    /// The day that the article states as its own, in its dateline or byline.
    pub fn day(&self) -> Option<PartialDate> {
        self.today.map(PartialDate::from)
    }
}

impl Extractor for Dates {
    fn name(&self) -> &'static str {
        "date"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        dates(reading, &Setting::of(reading))
    }

    fn find_in(&self, part: &Reading, habits: &Habits) -> Vec<Annotation> {
        dates(part, &habits.dates)
    }
}

fn dates(reading: &Reading, setting: &Setting) -> Vec<Annotation> {
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let Setting { order, today } = *setting;
        let scan = Scan { reading, order, today, sentence: sentence.tokens.clone() };
        let line = Line::new(reading, sentence);
        let points = scan.points();
        if points.is_empty() {
            continue;
        }
        for point in scan.join(points) {
            if scan.in_address(point.tokens.start) {
                continue;
            }
            // `over 2019` and `up to 2026` are no bounds: a date is exact or about right.
            let modifier = context::modifier(&line, point.tokens.start, point.tokens.end)
                .filter(|m| *m == Modifier::Approx);
            let figure = Figure { modifier, ..Figure::new(Value::Date(point.date)) };
            found.push(Annotation::found(reading.span(point.tokens), figure));
        }
    }
    outside_code(reading.article, &mut found);
    found
}

impl Scan<'_> {
    fn points(&self) -> Vec<Point> {
        let mut points = Vec::new();
        let mut from = self.sentence.start;
        while let Some(at) = self.reading.find(from..self.sentence.end, STARTS) {
            from = at + 1;
            if self.starts(at)
                && let Some(point) = self.point(at)
            {
                from = point.tokens.end.max(from);
                self.listed_days(&point, &mut points);
                points.push(point);
            }
        }
        points
    }

    /// Whether a date can start at a token that has one of the traits: an apostrophe touches digits, and a number of few
    /// digits is a day or a decade, which what stands beside it shows.
    fn starts(&self, at: usize) -> bool {
        let traits = self.traits(at);
        if traits.any(Traits::APOSTROPHE) {
            return self.traits(at + 1).any(Traits::NUMBER) && self.glued(at + 1);
        }
        if !traits.any(Traits::NUMBER) || self.digits(at, 3).is_none() {
            return traits.any(STARTS);
        }
        const BEHIND: Traits = Traits::CALENDAR.or(Traits::DASH).or(Traits::APOSTROPHE);
        self.traits(at + 1).any(BEHIND)
            || self.glued(at + 1) && (self.is_word(at + 1) || self.is_any(at + 1, &[".", "/"]))
            || self.is_any(at + 1, &["/", "of", "to", "through", "until", "till", "and"])
            || at > 0 && self.is_any(at - 1, &["on", "for", "by", "until", "the"])
    }

    /// The date that starts at a token, with the words that narrow it.
    fn point(&self, at: usize) -> Option<Point> {
        match self.reading.kind(at)? {
            TokenKind::Number | TokenKind::Word => {}
            TokenKind::Symbol if self.is_any(at, &["'", "’", "‘"]) => {}
            _ => return None,
        }
        self.narrowed(at).or_else(|| self.week_with_day(at)).or_else(|| self.core(at))
    }

    /// A date without such words.
    fn core(&self, at: usize) -> Option<Point> {
        match self.reading.kind(at)? {
            TokenKind::Number if self.digits(at, 2).is_none() => self
                .numeric(at)
                .or_else(|| self.year_then_quarter(at))
                .or_else(|| self.year_then_month(at))
                .or_else(|| self.year_like(at)),
            TokenKind::Number => self
                .numeric(at)
                .or_else(|| self.day_led(at))
                .or_else(|| self.period_led(at))
                .or_else(|| self.year_like(at))
                .or_else(|| self.day_alone(at)),
            TokenKind::Word => self.worded(at),
            _ => self.year_like(at),
        }
    }

    fn worded(&self, at: usize) -> Option<Point> {
        match self.word(at) {
            Some(Word::Month(..)) => self.month_led(at),
            Some(Word::Weekday(..)) => self.weekday_led(at),
            Some(Word::Step(_)) => self.step_led(at),
            Some(Word::Day(_) | Word::Period(Period::Day)) => self.day_word(at),
            Some(Word::Season) => self.period_led(at),
            _ if self.traits(at).any(OTHERS) => self.other(at),
            _ => None,
        }
    }

    fn other(&self, at: usize) -> Option<Point> {
        self.day_led(at)
            .or_else(|| self.period_led(at))
            .or_else(|| self.year_like(at))
            .or_else(|| self.day_alone(at))
    }

    /// `this week`, and a weekday after it: `this week Friday`; `last week of July`.
    fn step_led(&self, at: usize) -> Option<Point> {
        if self.is(at, "last")
            && self.is(at + 1, "week")
            && let Some(point) = self.week_of_month(at, at + 1)
        {
            return Some(point);
        }
        let point = self.stepped(at)?;
        let end = point.tokens.end;
        if self.is(end - 1, "week") {
            if self.is(end, "after") && self.is(end + 1, "next") {
                return Some(point.over(at, end + 2));
            }
            let day = self.skip(end, "on");
            if let Some((n, _)) = self.weekday(day) {
                let date = PartialDate { weekday: Some(n), ..PartialDate::default() };
                return Some(Point::firm(at..day + 1, date));
            }
        }
        Some(point)
    }

    /// `2015 June`, `2016, Nov`.
    fn year_then_month(&self, at: usize) -> Option<Point> {
        let y = self.digits(at, 4).filter(|n| (1900..2100).contains(n) && self.begins(at))?;
        let next = self.skip(at + 1, ",");
        let (month, _) = self.month(next)?;
        let alone = self.digits(next + 1, 4).is_none() && self.ends(next + 1) && !self.is(next + 1, ",");
        alone.then(|| Point::firm(at..next + 1, PartialDate { month: Some(month), ..scan::year(y as i32) }))
    }

    /// `early November 2025`, `mid-2026`, `end of 2026`, `rest of the month`, `month of May`.
    fn narrowed(&self, at: usize) -> Option<Point> {
        if !self.begins(at) {
            return None;
        }
        let inner = match self.word(at)? {
            Word::Part if self.is_dash(at + 1) && self.glued(at + 1) => at + 2,
            Word::Part if self.is_any(at, &["later", "earlier"]) => {
                matches!(self.word(at + 1), Some(Word::Step(_))).then_some(at + 1)?
            }
            Word::Part => self.skip(self.skip(at + 1, "in"), "the"),
            Word::Edge => self.after_edge(at)?,
            Word::Period(Period::Month) if self.is(at + 1, "of") => at + 2,
            _ => return None,
        };
        let point = self.core(inner);
        let the = self.is(inner - 1, "the");
        if let Some(point) = point.filter(|p| self.can_be_narrowed(inner, p, the)) {
            let year_end = at > self.sentence.start + 1 && self.is_dash(at - 1) && self.is(at - 2, "year");
            let start = if year_end && self.glued(at) { at - 2 } else { at };
            return Some(Point { standing: Standing::Firm, ..point.over(start, 0) });
        }
        self.whole_period(at, inner, the)
    }

    fn after_edge(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        if self.is_dash(next) && self.glued(next) {
            return Some(next + 1);
        }
        if self.is(next, "of") {
            return Some(self.skip(self.skip(next + 1, "the"), "my"));
        }
        let step = matches!(self.word(next), Some(Word::Step(_)));
        (self.is(at, "rest") && step || self.is(at, "end") && self.digits(next, 4).is_some()).then_some(next)
    }

    fn can_be_narrowed(&self, inner: usize, point: &Point, the: bool) -> bool {
        let low = point.date.low();
        let bare_year = self.digits(inner, 4).is_some() && point.tokens.len() == 1;
        low.day.is_none() && low.weekday.is_none() && !(the && bare_year)
            || matches!(self.word(inner), Some(Word::Step(_)))
    }

    /// `end of the year`, `rest of the week`: the article's own.
    fn whole_period(&self, at: usize, inner: usize, the: bool) -> Option<Point> {
        let edge = self.word(at) == Some(Word::Edge) && self.is(at + 1, "of");
        let period =
            self.period(inner).filter(|_| edge && self.ends(inner + 1) && !self.is_word_of(inner + 1))?;
        let own = the || self.is(inner - 1, "my") || self.is(at, "rest");
        let date = match (period, self.today) {
            (Period::Year, Some(today)) => scan::year(today.year),
            (Period::Month, Some(today)) => {
                PartialDate { month: Some(today.month), ..scan::year(today.year) }
            }
            (
                Period::Year
                | Period::Month
                | Period::Week
                | Period::Quarter
                | Period::Decade
                | Period::Century,
                _,
            ) => PartialDate::default(),
            _ => return None,
        };
        own.then(|| Point::firm(at..inner + 1, date))
    }

    fn is_word_of(&self, at: usize) -> bool {
        self.is(at, "of")
    }

    /// `week of March 3`, `week starting on February 4`.
    fn week_with_day(&self, at: usize) -> Option<Point> {
        let short = self.is(at, "w") && self.is(at + 1, "/") && self.is(at + 2, "c");
        if !short && self.period(at) != Some(Period::Week) {
            return None;
        }
        let from = if short {
            at + 3
        } else if self.is_any(at + 1, &["of", "starting", "beginning", "commencing", "ending", "ended"]) {
            self.skip(self.skip(at + 2, "on"), "the")
        } else if self.is(at + 1, "after") && self.is(at + 2, "next") {
            return Some(Point::firm(at..at + 3, PartialDate::default()));
        } else {
            return None;
        };
        let point = self.month_led(from).or_else(|| self.day_led(from)).or_else(|| self.numeric(from))?;
        let Extent::Exact(PartialDate { year, month: Some(month), day: Some(day), .. }) = point.date else {
            return None;
        };
        let tokens = at..point.tokens.end;
        let start = match year {
            Some(crate::model::Year::Exact(y)) => civil::Day::new(y, month, day),
            _ => None,
        };
        let ending = self.is_any(at + 1, &["ending", "ended"]);
        Some(match start {
            Some(d) if ending => Point::range(tokens, d.plus(-6).into(), d.into()),
            Some(d) => Point::range(tokens, d.into(), d.plus(6).into()),
            None => Point { tokens, ..point },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::figure::soup;

    #[test]
    fn no_date_starts_where_none_is_looked_for() {
        soup::readings(|reading| {
            for sentence in &reading.sentences {
                let today = civil::Day::new(2026, 3, 31);
                let tokens = sentence.tokens.clone();
                let scan = Scan { reading, order: reading.order, today, sentence: tokens.clone() };
                for at in tokens {
                    let text = &reading.article.text[sentence.span];
                    if !scan.starts(at) {
                        assert_eq!(scan.point(at), None, "{text}");
                    }
                    if scan.is_word(at) && !scan.traits(at).any(OTHERS) {
                        let season = scan.word(at) == Some(Word::Season);
                        assert_eq!(scan.other(at), if season { scan.period_led(at) } else { None }, "{text}");
                    }
                }
            }
        });
    }
}
