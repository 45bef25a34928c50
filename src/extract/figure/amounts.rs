//! Money, percent, quantities and multiples: one pass over the numbers of each sentence.

use std::ops::Range;

use rust_decimal::Decimal;

use super::digits::{self, Convention};
use super::line::Line;
use super::measure::{Measure, Of};
use super::numeral::{self, Form};
use super::{context, lookalike, multiple, percent, quantity, range};
use crate::extract::Extractor;
use crate::lexicon::currencies::Denomination;
use crate::model::{Amount, Annotation, CurrencyCode, Entity, Extent, Figure, Value};
use crate::text::Reading;

/// Finds every amount that is no date and no duration.
pub struct Amounts;

impl Extractor for Amounts {
    fn name(&self) -> &'static str {
        "amounts"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let numbers = reading.tokens.iter().filter(|t| t.kind == crate::text::TokenKind::Number);
        let convention = digits::convention(numbers.map(|t| &reading.article.text[t.span()]));
        let mut found = Vec::new();
        for sentence in &reading.sentences {
            let line = Line::new(reading, sentence);
            let pieces = pieces(&line, convention);
            put_together(&line, &pieces, &mut found);
        }
        found
    }
}

/// A number with its unit, or a word that states a factor.
enum Piece {
    Measure(Measure),
    Factor(Range<usize>, Decimal),
}

/// The numbers of a sentence, in order and disjoint.
fn pieces(line: &Line, convention: Convention) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let tokens = line.tokens();
    let mut floor = tokens.start;
    let mut label = None;
    let mut at = tokens.start;
    while at < tokens.end {
        if !line.glued(at)
            && let Some(end) = lookalike::opaque_run(line, at)
        {
            at = end;
            floor = end;
            continue;
        }
        if let Some(factor) = multiple::word(line, at) {
            pieces.push(Piece::Factor(at..at + 1, factor));
            at += 1;
            floor = at;
            continue;
        }
        let Some(mut numeral) = numeral::read(line, at, convention) else {
            at += 1;
            continue;
        };
        numeral.tokens.start = numeral.tokens.start.max(floor);
        at = numeral.tokens.end;
        let of_label = label.is_some_and(|end| lookalike::continues(line, end, numeral.tokens.start));
        let measure = (!lookalike::is_label(line, &numeral, floor))
            .then(|| Measure::read(line, numeral, floor))
            .filter(|m| {
                !m.is_bare() || multiple::read(line, m).is_some() || !of_label && !lookalike::is_name(line, m)
            });
        match measure {
            Some(measure) => {
                at = at.max(measure.tokens.end);
                pieces.push(Piece::Measure(measure));
            }
            None => label = Some(at),
        }
        floor = at;
    }
    pieces
}

/// Joins pieces to figures.
fn put_together(line: &Line, pieces: &[Piece], found: &mut Vec<Annotation>) {
    let mut at = 0;
    while at < pieces.len() {
        match &pieces[at] {
            Piece::Factor(tokens, factor) => {
                push(line, tokens.clone(), Value::Multiple(Extent::Exact(*factor)), found);
            }
            Piece::Measure(measure) => {
                if let Some(Piece::Measure(next)) = pieces.get(at + 1)
                    && pair(line, measure, next, found)
                {
                    at += 2;
                    continue;
                }
                single(line, measure, found);
            }
        }
        at += 1;
    }
}

/// A range or a proportion of two numbers.
fn pair(line: &Line, first: &Measure, second: &Measure, found: &mut Vec<Annotation>) -> bool {
    if let Some(share) = percent::proportion(line, first, second) {
        push(line, first.tokens.start..second.tokens.end, Value::Percent(Extent::Exact(share)), found);
        return true;
    }
    let Some(ends) = range::read(line, first, second) else { return false };
    let upper = Measure { tokens: ends.tokens.clone(), numeral: ends.last.clone(), of: ends.of.clone() };
    state(line, &upper, ends.amount, found);
    true
}

fn single(line: &Line, measure: &Measure, found: &mut Vec<Annotation>) {
    if let Some(share) = percent::share(line, measure) {
        push(line, measure.tokens.clone(), Value::Percent(Extent::Exact(share)), found);
    } else if let Some(value) = measure.value() {
        state(line, measure, Extent::Exact(value), found);
    }
}

/// States what a number, or a range whose upper end it is, means.
fn state(line: &Line, measure: &Measure, amount: Amount, found: &mut Vec<Annotation>) {
    let tokens = measure.tokens.clone();
    match &measure.of {
        Of::Money(Denomination::Whole(code) | Denomination::Hundredth(code)) => {
            if let Some(currency) = CurrencyCode::new(code) {
                push(line, tokens, Value::Money { amount, currency }, found);
            }
        }
        Of::Percent | Of::BasisPoints => push(line, tokens, Value::Percent(amount), found),
        Of::Unit(unit, _) => push(line, tokens, Value::Quantity { amount, unit: unit.clone() }, found),
        Of::Nothing => bare(line, measure, amount, found),
    }
}

/// A number without a unit: a factor, a count of something, or a plain number.
fn bare(line: &Line, measure: &Measure, amount: Amount, found: &mut Vec<Annotation>) {
    let start = measure.tokens.start;
    if let Some((_, end)) = multiple::read(line, measure) {
        return push(line, start..end, Value::Multiple(amount), found);
    }
    let ranged = matches!(amount, Extent::Range { .. });
    if !ranged && (lookalike::is_year(line, measure) || lookalike::is_age(line, measure)) {
        return;
    }
    let fraction = measure.numeral.form == Form::Fraction;
    match quantity::counted(line, measure).filter(|_| !fraction) {
        Some((unit, end)) => push(line, start..end, Value::Quantity { amount, unit }, found),
        None if stands_alone(line, measure, &amount) => {
            push(line, measure.tokens.clone(), Value::Quantity { amount, unit: String::new() }, found);
        }
        None => {}
    }
}

/// Whether a number that counts nothing stated is worth a mark.
fn stands_alone(line: &Line, measure: &Measure, amount: &Amount) -> bool {
    let Range { start, end } = measure.tokens;
    let before = start.wrapping_sub(1);
    let hyphen = line.is_hyphen(end) && line.glued(end) || line.is_hyphen(before) && line.glued(start);
    if matches!(amount, Extent::Range { .. }) {
        return line.is_word(start + 1) && line.is_any(start + 1, &["to", "and", "or"]);
    }
    if measure.is_fraction() {
        return line.text(start) != "half"
            && !line.is_any(end, &["-", "and"])
            && !line.is_word(end)
            && !line.is_any(before, &["the", "last", "first", "next", "past"]);
    }
    let anaphoric = measure.numeral.value <= Decimal::TEN
        && line.is_any(
            before,
            &[
                "the", "these", "those", "all", "its", "their", "his", "her", "our", "last", "first",
                "other", "top", "big", "no",
            ],
        );
    let one = measure.numeral.value == Decimal::ONE && line.is(start, "one") && line.tokens().len() > 2;
    !(hyphen || anaphoric || one)
}

/// Adds a figure with its rate and modifier.
fn push(line: &Line, tokens: Range<usize>, value: Value, found: &mut Vec<Annotation>) {
    let mut figure = Figure::new(value);
    figure.modifier = context::modifier(line, tokens.start, tokens.end);
    let mut end = tokens.end;
    if let Some((per, after)) =
        context::rate(line, end).filter(|_| !matches!(figure.value, Value::Multiple(_)))
    {
        figure.per = Some(per);
        end = after;
    }
    found.push(Annotation::found(line.span(tokens.start..end), Entity::Figure(figure)));
}
