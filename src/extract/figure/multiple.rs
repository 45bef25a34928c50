//! Factors: `fivefold`, `3x`, `ten times`, `doubled`, `half the cost`.

use rust_decimal::Decimal;

use super::line::Line;
use super::measure::Measure;
use crate::lexicon::multiples::{self, Stated};

/// A word that states a factor by itself: the factor.
pub fn word(line: &Line, at: usize) -> Option<Decimal> {
    if !line.is_word(at) {
        return None;
    }
    let (factor, stated) = multiples::look_up(line.text(at))?;
    let joined =
        line.is_hyphen(at + 1) && line.glued(at + 1) || line.glued(at) && line.is_hyphen(at.wrapping_sub(1));
    let found = match stated {
        Stated::Always => {
            !line.is_any(at + 1, &["down", "over", "up", "back"])
                && (!line.is(at + 1, "as") || comparison_ends(line, at + 2))
        }
        Stated::Verb => !joined && (compares(line, at + 1) || verb(line, at)),
        Stated::Compared => !joined && compares(line, at + 1),
    };
    found.then_some(factor)
}

/// `doubled as a prison` is no factor, `doubled as much` is.
fn comparison_ends(line: &Line, at: usize) -> bool {
    line.is_any(at, &["many", "much", "prices", "demand", "sales"])
}

/// Whether what a factor multiplies starts at a token.
fn compares(line: &Line, at: usize) -> bool {
    line.is_any(
        at,
        &["as", "the", "its", "their", "his", "her", "our", "your", "my", "that", "what", "this", "last"],
    ) && !line.is_any(at + 1, &["day", "month", "week", "year"])
        || line.is_any(at, &["more", "higher", "larger"])
}

/// Whether the word is used as a verb of growth: `will double`, `to triple`, `doubles from`.
fn verb(line: &Line, at: usize) -> bool {
    let auxiliary = [
        "to", "will", "would", "could", "may", "might", "should", "can", "more", "than", "almost", "nearly",
        "roughly", "about",
    ];
    line.is_any(at.wrapping_sub(1), &auxiliary) && !line.is_any(at + 1, &["down", "up", "as", "check"])
}

/// The factor that a bare number states with the words after it, and the token after them.
pub fn read(line: &Line, measure: &Measure) -> Option<(Decimal, usize)> {
    let at = measure.tokens.end;
    let value = measure.numeral.value;
    if measure.is_fraction() {
        return fraction(line, measure).map(|end| (value, end));
    }
    let touched = line.glued(at + 1) && (line.is_word(at + 1) || line.is_number(at + 1));
    let x = matches!(line.text(at), "x" | "X" | "×") && line.glued(at) && !touched;
    if x && !line.is_number(at + 1) {
        return Some((value, at + 1));
    }
    let hyphen = usize::from(line.is_hyphen(at) && line.glued(at) && line.glued(at + 1));
    if line.is(at + hyphen, "fold") {
        return Some((value, at + hyphen + 1));
    }
    let times = hyphen == 0 && line.is(at, "times") && !line.text(at).starts_with('T');
    (times && !is_frequency(line, at + 1)).then_some((value, at + 1))
}

/// `three times a week`, `3 times already`, `seven times since Monday`.
pub fn is_frequency(line: &Line, at: usize) -> bool {
    line.is_any(
        at,
        &[
            "a", "an", "per", "already", "since", "each", "every", "daily", "weekly", "in", "before",
            "between", "during", "champion", "winner", "on", "at", "with",
        ],
    ) && !line.is_any(at + 1, &["its", "their", "size"])
}

/// `half the cost`, `a third the size`, `half as many`, `by half`, `in half`.
fn fraction(line: &Line, measure: &Measure) -> Option<usize> {
    let (start, end) = (measure.tokens.start, measure.tokens.end);
    let half = measure.numeral.value == Decimal::new(5, 1);
    let compared = line.is_any(end, &["the", "as", "its", "their", "his", "her", "our", "that", "what"])
        && !line.is_any(end + 1, &["time", "day", "year", "battle", "story"]);
    let cut = half && line.is_any(start.wrapping_sub(1), &["by", "in"]) && !line.is_word(end);
    (compared || cut).then_some(end)
}
