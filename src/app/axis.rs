//! A time axis to scale.

use crate::insight::Moment;
use crate::insight::timeline::day_number;

/// The length of the axis in its own units.
pub const LENGTH: i64 = 360;
/// The most years that are named on it.
const TICKS: i64 = 6;

/// An axis that spans every moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    first: i64,
    last: i64,
    /// Years and where they begin.
    pub ticks: Vec<(i64, i64)>,
}

impl Axis {
    /// Where a day is, from 0 to `LENGTH`.
    pub const fn place(&self, day: i64) -> i64 {
        (day - self.first) * LENGTH / (self.last - self.first)
    }

    /// From where to where a moment is drawn: a day a little to either side, a vague date as long as it is vague.
    pub fn reach(&self, moment: &Moment) -> (i64, i64) {
        let (from, to) = (self.place(moment.first), self.place(moment.last));
        match moment.is_exact() {
            true => (from - HALF_DAY, from + HALF_DAY),
            false => (from, to.max(from + 2)),
        }
    }
}

/// The least space between two marks of one lane, in the axis's units.
const GAP: i64 = 3;
/// Half the width of a day's mark.
pub const HALF_DAY: i64 = 4;
/// The most lanes; what finds no room in them shares the last one.
const LANES: usize = 14;

/// The lane of each moment, the lowest that is free, so that no mark hides another. `moments` are in the order of their
/// first days.
pub fn lanes(axis: &Axis, moments: &[&Moment]) -> Vec<usize> {
    let mut ends: Vec<i64> = Vec::new();
    let lane = |moment: &&Moment| {
        let (from, to) = axis.reach(moment);
        let free = ends.iter().position(|end| end + GAP <= from).unwrap_or(ends.len()).min(LANES - 1);
        match ends.get_mut(free) {
            Some(end) => *end = to.max(*end),
            None => ends.push(to),
        }
        free
    };
    moments.iter().map(lane).collect()
}

/// The axis of some moments: whole years, of which at most `TICKS` are named.
pub fn axis(moments: &[Moment]) -> Option<Axis> {
    let first = moments.iter().map(|m| m.first).min()?;
    let last = moments.iter().map(|m| m.last).max()?;
    let (from, to) = (year_of(first), year_of(last) + 1);
    let step = STEPS.iter().copied().find(|step| (to - from) / step < TICKS).unwrap_or(1_000);
    let (first, last) = (start(from), start(to));
    let mut axis = Axis { first, last, ticks: Vec::new() };
    let named = (from.div_euclid(step)..=to.div_euclid(step))
        .map(|n| n * step)
        .filter(|year| (from..=to).contains(year));
    axis.ticks = named.map(|year| (year, axis.place(start(year)))).collect();
    Some(axis)
}

/// Years between two that are named.
const STEPS: [i64; 9] = [1, 2, 5, 10, 20, 50, 100, 200, 500];

fn start(year: i64) -> i64 {
    day_number(i32::try_from(year).unwrap_or(i32::MAX), 1, 1)
}

/// The year that a day lies in.
fn year_of(day: i64) -> i64 {
    let most_days = if day < 0 { 365 } else { 366 };
    let near = 1970 + day.div_euclid(most_days);
    (near..).take_while(|year| start(*year) <= day).last().unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(first: i64, last: i64) -> Moment {
        Moment { row: 0, first, last }
    }

    #[test]
    fn spans_whole_years() {
        let axis = axis(&[moment(start(2025) + 40, start(2025) + 40), moment(start(2027), start(2028) - 1)])
            .unwrap();
        assert_eq!(axis.ticks.iter().map(|t| t.0).collect::<Vec<_>>(), [2025, 2026, 2027, 2028]);
        assert_eq!((axis.place(start(2025)), axis.place(start(2028))), (0, LENGTH));
    }

    #[test]
    fn marks_that_would_hide_each_other_take_other_lanes() {
        let day = |n| moment(start(2026) + n, start(2026) + n);
        let moments = [moment(start(2026), start(2027) - 1), day(10), day(11), day(300)];
        let axis = axis(&moments).unwrap();
        assert_eq!(lanes(&axis, &moments.iter().collect::<Vec<_>>()), [0, 1, 2, 1]);
        let crowd: Vec<Moment> = (0..60).map(|_| day(5)).collect();
        let lanes = lanes(&axis, &crowd.iter().collect::<Vec<_>>());
        assert!(lanes.iter().all(|lane| *lane < LANES));
    }

    #[test]
    fn names_few_years_of_many() {
        let axis = axis(&[moment(start(1837), start(1838)), moment(start(2026), start(2026))]).unwrap();
        assert!(
            axis.ticks.len() <= 7 && axis.ticks.iter().all(|(year, _)| year % 50 == 0),
            "{:?}",
            axis.ticks
        );
    }

    #[test]
    fn finds_the_year_of_a_day() {
        for year in [-50, 1600, 1899, 1970, 2000, 2024, 2400] {
            assert_eq!((year_of(start(year)), year_of(start(year + 1) - 1)), (year, year));
        }
    }
}
