//! The timeline: the article's dates in order, each as long as it is vague.

use super::LedgerRow;
use crate::model::{Analysis, Annotation, Extent, PartialDate, Value, Year};

/// A date of the article on the calendar. Days are counted from 1 January 1970 (proleptic Gregorian calendar).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Its place in the ledger.
    pub row: usize,
    /// The first day that it can mean.
    pub first: i64,
    /// The last day that it can mean.
    pub last: i64,
}

impl Moment {
    /// Whether it is one day.
    pub const fn is_exact(&self) -> bool {
        self.first == self.last
    }
}

/// The dates whose year is known, the earliest first; of two that start together the shorter first.
pub fn timeline(analysis: &Analysis, ledger: &[LedgerRow]) -> Vec<Moment> {
    let mut moments: Vec<Moment> =
        ledger.iter().enumerate().filter_map(|(place, row)| moment(analysis, place, row)).collect();
    crate::order::by_key(&mut moments, |m| (m.first, m.last));
    moments
}

fn moment(analysis: &Analysis, row: usize, of: &LedgerRow) -> Option<Moment> {
    let Value::Date(extent) = &analysis.get(of.fullest).and_then(Annotation::figure)?.value else {
        return None;
    };
    let (first, last) = match extent {
        Extent::Exact(date) => days(date)?,
        Extent::Range { low, high } => (days(low)?.0, days(high)?.1),
    };
    (first <= last).then_some(Moment { row, first, last })
}

/// The first and the last day that a date can mean; `None` where its year is not known.
fn days(date: &PartialDate) -> Option<(i64, i64)> {
    let (from, to) = match date.year? {
        Year::Exact(year) => (year, year),
        Year::Decade(year) => (year, year.checked_add(9)?),
        Year::Century(year) => (year, year.checked_add(99)?),
    };
    let (first_month, last_month) = match (date.month, date.quarter) {
        (Some(month), _) => (month, month),
        (None, Some(quarter)) => (quarter.checked_mul(3)?.checked_sub(2)?, quarter * 3),
        (None, None) => (1, 12),
    };
    if !(1..=12).contains(&first_month) || !(1..=12).contains(&last_month) {
        return None;
    }
    let last_day = i64::from(month_length(to, last_month));
    let (first, last) = match date.day.map(i64::from) {
        Some(day) if (1..=last_day).contains(&day) => (day, day),
        Some(_) => return None,
        None => (1, last_day),
    };
    Some((day_number(from, first_month, first), day_number(to, last_month, last)))
}

const fn month_length(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1 January 1970. The year is counted from March, so that the leap day comes last.
pub fn day_number(year: i32, month: u8, day: i64) -> i64 {
    let (year, month) = (i64::from(year) - i64::from(month <= 2), i64::from(month));
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: Option<u8>, day: Option<u8>) -> PartialDate {
        PartialDate { year: Some(Year::Exact(year)), month, day, ..PartialDate::default() }
    }

    #[test]
    fn days_count_from_1970() {
        assert_eq!(day_number(1970, 1, 1), 0);
        assert_eq!(day_number(2000, 3, 1), 11_017);
        assert_eq!(day_number(1969, 12, 31), -1);
        assert_eq!(day_number(2024, 12, 31) - day_number(2023, 12, 31), 366);
    }

    #[test]
    fn vague_dates_last_as_long_as_they_are_vague() {
        let length = |d: &PartialDate| days(d).map(|(first, last)| last - first + 1);
        assert_eq!(length(&date(2026, Some(4), Some(9))), Some(1));
        assert_eq!(length(&date(2024, Some(2), None)), Some(29));
        assert_eq!(length(&date(2025, None, None)), Some(365));
        assert_eq!(length(&PartialDate { quarter: Some(3), ..date(2025, None, None) }), Some(92));
        let decade = PartialDate { year: Some(Year::Decade(1990)), ..PartialDate::default() };
        assert_eq!(length(&decade), Some(3_652));
    }

    #[test]
    fn what_is_on_no_calendar_is_left_out() {
        assert_eq!(days(&PartialDate { year: None, ..date(0, Some(3), Some(31)) }), None);
        assert_eq!(days(&date(2026, Some(13), None)), None);
        assert_eq!(days(&date(2026, Some(2), Some(30))), None);
    }

    #[test]
    fn the_earliest_comes_first() {
        let article = crate::intake::read("In 2027, after May 2026 and 9 April 2026, it was 2026.", None);
        let analysis = crate::analyze(&article);
        let rows = crate::insight::ledger(&analysis);
        let words: Vec<_> = timeline(&analysis, &rows)
            .iter()
            .filter_map(|m| analysis.get(rows[m.row].fullest))
            .map(|a| &article[a.span])
            .collect();
        assert_eq!(words, ["2026", "9 April 2026", "May 2026", "2027"]);
    }
}
