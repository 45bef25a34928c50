//! The day of the article: what its dateline or byline states.

use super::civil::Day;
use super::scan::Scan;
use crate::model::{BlockKind, DateOrder, Extent, PartialDate, Year};
use crate::text::Reading;

/// Blocks at the top that may hold a byline.
const TOP: usize = 12;
/// The most tokens of a line that is no sentence but a byline.
const BYLINE: usize = 24;
/// The first tokens of a paragraph, where a dateline stands.
const DATELINE: usize = 16;

/// The first full date of a byline, or of a dateline (`LONDON, March 31, 2026 —`).
pub(super) fn find(reading: &Reading, order: DateOrder) -> Option<Day> {
    (0..reading.article.blocks.len().min(TOP)).find_map(|block| {
        let tokens = reading.block(block);
        if tokens.len() <= BYLINE && !is_sentence(reading, tokens.end) {
            return first_day(reading, order, tokens);
        }
        let heading = matches!(reading.article.blocks[block].kind, BlockKind::Heading(_) | BlockKind::Title);
        if heading { None } else { dateline(reading, order, tokens) }
    })
}

fn is_sentence(reading: &Reading, end: usize) -> bool {
    end.checked_sub(1).is_some_and(|last| matches!(reading.text(last), "." | "?" | "!" | "”" | "\""))
}

fn first_day(reading: &Reading, order: DateOrder, tokens: std::ops::Range<usize>) -> Option<Day> {
    let scan = Scan { reading, order, today: None, sentence: tokens.clone() };
    tokens.clone().find_map(|at| scan.full_day(at).map(|(day, _)| day))
}

/// A full date within the first words of a paragraph that a dash, or a bracket after it, sets off from the text.
fn dateline(reading: &Reading, order: DateOrder, tokens: std::ops::Range<usize>) -> Option<Day> {
    let scan = Scan { reading, order, today: None, sentence: tokens.clone() };
    let top = tokens.start..tokens.end.min(tokens.start + DATELINE);
    let (day, end) = top.clone().find_map(|at| scan.full_day(at))?;
    let marks = end..(end + 6).min(tokens.end);
    let set_off = marks
        .clone()
        .any(|i| scan.is_any(i, &["—", "–"]) || scan.is(i, "-") && !scan.glued(i + 1) || scan.is(i, "/"));
    set_off.then_some(day)
}

impl Scan<'_> {
    /// The day that starts here, if all of it is stated, and where it ends.
    fn full_day(&self, at: usize) -> Option<(Day, usize)> {
        let point = self.month_led(at).or_else(|| self.day_led(at)).or_else(|| self.numeric(at))?;
        let Extent::Exact(PartialDate { year: Some(Year::Exact(y)), month: Some(m), day: Some(d), .. }) =
            point.date
        else {
            return None;
        };
        Day::new(y, m, d).map(|day| (day, point.tokens.end))
    }
}
