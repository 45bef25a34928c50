//! Dates and lengths of time in words.

use rust_decimal::Decimal;

use super::number;
use crate::app::plural;
use crate::model::{CalendarDuration, DurationUnit, Figure, PartialDate, Value, Year};

/// How dates are written: the page writes them as the reader's locale does.
pub type DateWords = fn(&PartialDate) -> String;

/// A length of time: `3 months 2 days`.
pub(super) fn duration_words(duration: &CalendarDuration) -> String {
    let part = |(unit, n): &(DurationUnit, Decimal)| {
        let name = match unit {
            DurationUnit::Years => "year",
            DurationUnit::Months => "month",
            DurationUnit::Weeks => "week",
            DurationUnit::Days => "day",
            DurationUnit::Hours => "hour",
            DurationUnit::Minutes => "minute",
            DurationUnit::Seconds => "second",
        };
        format!("{} {}", number(n), plural::unit(n, name))
    };
    duration.0.iter().map(part).collect::<Vec<_>>().join(" ")
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A date in English, day first: what is used where no locale is known.
pub fn date(date: &PartialDate) -> String {
    let month = date.month.and_then(|m| MONTHS.get(usize::from(m).wrapping_sub(1)));
    let weekday = date.weekday.and_then(|d| WEEKDAYS.get(usize::from(d).wrapping_sub(1)));
    let year = date.year.map(year);
    let parts = [
        date.day.map(|d| if month.is_some() { d.to_string() } else { format!("day {d}") }),
        month.map(|m| (*m).to_string()),
        date.quarter.filter(|_| month.is_none()).map(|q| format!("Q{q}")),
        year,
    ];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match weekday {
        Some(weekday) if words.is_empty() => (*weekday).into(),
        _ => words,
    }
}

/// What is said of a date that stands for no day, month or year by itself: `last year` in an article that states no
/// date. `dated` says whether the article states its own.
pub fn unresolved(figure: &Figure, dated: bool) -> Option<&'static str> {
    let Value::Date(extent) = &figure.value else { return None };
    let open = |d: &PartialDate| PartialDate { weekday: None, ..*d } == PartialDate::default();
    let relative = open(extent.low()) || open(extent.high());
    match (relative, dated) {
        (false, _) => None,
        (true, false) => Some("relative; the article states no date"),
        (true, true) => Some("relative; the article does not say to which day"),
    }
}

/// A year, decade or century in English.
pub fn year(year: Year) -> String {
    match year {
        Year::Exact(y) if y < 0 => format!("{} BC", y.unsigned_abs()),
        Year::Exact(y) => y.to_string(),
        Year::Decade(y) => format!("{y}s"),
        Year::Century(y) => format!("{y}s (century)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Extent;

    #[test]
    fn dates_read_as_far_as_they_are_known() {
        let of = |year, month, day| date(&PartialDate { year, month, day, ..PartialDate::default() });
        assert_eq!(of(Some(Year::Exact(2026)), Some(4), Some(9)), "9 April 2026");
        assert_eq!(of(None, Some(3), Some(31)), "31 March");
        assert_eq!(of(Some(Year::Decade(1990)), None, None), "1990s");
    }

    #[test]
    fn open_dates_are_said_to_be_open() {
        let of = |d: PartialDate| Figure::new(Value::Date(Extent::Exact(d)));
        let wednesday = PartialDate { weekday: Some(3), ..PartialDate::default() };
        let march = PartialDate { month: Some(3), ..PartialDate::default() };
        let no_date = Some("relative; the article states no date");
        assert_eq!(unresolved(&of(PartialDate::default()), false), no_date);
        assert_eq!(unresolved(&of(wednesday), false), no_date);
        assert!(
            unresolved(&of(wednesday), true).is_some_and(|w| w != "relative; the article states no date")
        );
        assert_eq!(unresolved(&of(march), false), None);
    }
}
