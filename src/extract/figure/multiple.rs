//! Factors: `fivefold`, `3x`, `ten times`, `doubled`, `half the cost`.

use rust_decimal::Decimal;

use super::fraction::past_hyphen;
use super::line::Line;
use super::measure::Measure;
use crate::lexicon::multiples::{self, Stated};
use crate::lexicon::{nouns, number_cues, table, units};

/// A word that states a factor by itself: the factor.
pub fn word(line: &Line, at: usize) -> Option<Decimal> {
    if !line.is_word(at) {
        return None;
    }
    let (factor, stated) = multiples::look_up(line.text(at))?;
    let left = line.glued(at) && line.is_hyphen(at.wrapping_sub(1));
    let joined = left || line.is_hyphen(at + 1) && line.glued(at + 1);
    let found = match stated {
        Stated::Always => !is_phrasal(line, at + 1),
        Stated::Verb => !joined && !is_phrasal(line, at + 1) && (compares(line, at + 1) || is_verb(line, at)),
        Stated::Compared => !joined && compares(line, at + 1),
    };
    found.then_some(factor)
}

/// `doubled down`, `doubles as a prison`; `doubled as many` is none.
fn is_phrasal(line: &Line, at: usize) -> bool {
    line.is_any(at, &["down", "over", "up", "back"])
        || line.is(at, "as") && line.is_any(at + 1, &["a", "an", "the", "his", "her"])
}

/// Whether what a factor multiplies starts at a token: `the cost`, `as many`, `larger`.
fn compares(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    let period = units::is_time(line.text(at + 1));
    let comparative = text.len() > 4 && text.ends_with("er") && !nouns::is_stop(text);
    table::has(&number_cues::COMPARED, text) && !period
        || comparative
        || table::has(&number_cues::COMPARATIVES, text)
}

/// Whether a word of growth is used as a verb: `will double`, `to triple`.
fn is_verb(line: &Line, at: usize) -> bool {
    table::has(&number_cues::AUXILIARIES, line.before(at, 1)) && !line.is(at + 1, "check")
}

/// The token after the words that make a bare number a factor.
pub fn read(line: &Line, measure: &Measure) -> Option<usize> {
    let at = measure.tokens.end;
    if measure.is_fraction() {
        return fraction(line, measure);
    }
    let touched = || line.glued(at + 1) && (line.is_word(at + 1) || line.is_number(at + 1));
    let x = line.glued(at) && matches!(line.text(at), "x" | "X" | "×") && !touched();
    if x && !line.is_number(at + 1) {
        return Some(at + 1);
    }
    let fold = past_hyphen(line, at);
    if line.is(fold, "fold") {
        return Some(fold + 1);
    }
    (line.text(at) == "times" && is_factor(line, measure, at + 1)).then_some(at + 1)
}

/// Whether `… times` multiplies: what it multiplies follows, or growth is spoken of, and no frequency.
fn is_factor(line: &Line, measure: &Measure, after: usize) -> bool {
    let text = line.text(after);
    if compares(line, after) {
        return true;
    }
    if table::has(&number_cues::OFTEN, text) {
        return false;
    }
    let noun = line.is_word(after)
        && !nouns::is_stop(text)
        && !text.ends_with("ed")
        && !line.is_any(after, &["champion", "champions", "winner"]);
    let grows =
        (1..=3).any(|back| table::has(&number_cues::FACTOR_STEPS, line.before(measure.tokens.start, back)));
    noun || grows || line.tokens().len() <= 3
}

/// `half the cost`, `a third the size`, `half as many`, `cut by half`, `cut in half`.
fn fraction(line: &Line, measure: &Measure) -> Option<usize> {
    let (start, end) = (measure.tokens.start, measure.tokens.end);
    let half = measure.numeral.value == Decimal::new(5, 1);
    let past = |at: usize| {
        units::is_time(line.text(at)) || line.is_any(at, &["battle", "story", "point", "reason", "fun"])
    };
    let compared =
        table::has(&number_cues::COMPARED, line.text(end)) && !line.is(end, "this") && !past(end + 1);
    let closes = !line.is_word(end) || nouns::is_stop(line.text(end));
    let cut = half && line.is_any(start.wrapping_sub(1), &["by", "in"]) && closes && !line.is(end, "of");
    (compared || cut).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn factors(text: &str) -> Vec<String> {
        line::of(text, |line| {
            line.tokens().filter_map(|at| word(line, at)).map(|f| f.normalize().to_string()).collect()
        })
    }

    #[test]
    fn words_state_factors_where_they_multiply() {
        assert_eq!(factors("Sales doubled, costs will triple and debt rose fivefold."), ["2", "3", "5"]);
        assert_eq!(factors("It is twice the size and thrice as dear."), ["2", "3"]);
        for text in
            ["He doubled down.", "A double room, twice a week.", "A triple-A rating.", "It doubles as a bed."]
        {
            assert!(factors(text).is_empty(), "{text}");
        }
    }
}
