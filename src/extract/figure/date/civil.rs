//! Days of the proleptic Gregorian calendar and their numbers.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

impl Day {
    /// The day, if there is one: 2025 has no February 29.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        ((1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// Days since 1970-01-01. The year is counted from March, so that the leap day is its last.
    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let (era, in_era) = (year.div_euclid(400), year.rem_euclid(400));
        let from_march = (i64::from(self.month) + 9) % 12;
        let in_year = (153 * from_march + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719_468
    }

    fn from_number(number: i64) -> Self {
        let shifted = number + 719_468;
        let (era, in_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (in_era - in_era / 1460 + in_era / 36_524 - in_era / 146_096) / 365;
        let in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * in_year + 2) / 153;
        let day = in_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self { year: year as i32, month: month as u8, day: day as u8 }
    }

    /// The day that is `days` later.
    pub fn plus(self, days: i64) -> Self {
        Self::from_number(self.number() + days)
    }

    /// 1 (Monday) to 7 (Sunday).
    pub fn weekday(self) -> u8 {
        ((self.number() + 3).rem_euclid(7) + 1) as u8
    }

    /// The Monday of its week.
    pub fn monday(self) -> Self {
        self.plus(1 - i64::from(self.weekday()))
    }
}

/// The most days that a month can have; 29 for February where the year is not known (pass a leap year).
pub(super) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_agree_over_a_cycle() {
        let mut day = Day::new(1899, 12, 31).unwrap();
        for _ in 0..150_000 {
            let next = day.plus(1);
            assert!(next > day && Day::new(next.year, next.month, next.day) == Some(next));
            assert_eq!(next.plus(-1), day);
            day = next;
        }
    }

    #[test]
    fn weekdays_follow_the_calendar() {
        assert_eq!(Day::new(2026, 3, 31).unwrap().weekday(), 2);
        assert_eq!(Day::new(2000, 1, 1).unwrap().weekday(), 6);
        assert_eq!(Day::new(2025, 2, 29), None);
    }
}
