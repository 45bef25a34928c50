//! Money, percent, quantities and multiples: one pass over the numbers of each sentence.

use std::ops::Range;

use rust_decimal::Decimal;

use super::digits;
pub use super::digits::Convention;
use super::line::Line;
use super::measure::{Measure, Of};
use super::numeral;
use super::{context, lookalike, multiple, name, outside_code, percent, quantity, range, rate};
use crate::extract::{Extractor, Habits};
use crate::lexicon::currencies::Denomination;
use crate::lexicon::traits::Traits;
use crate::lexicon::{number_cues, table};
use crate::model::{Amount, Annotation, BlockKind, CurrencyCode, Extent, Figure, Value};
use crate::text::Reading;

/// What words a number or a factor starts with.
const STARTS: Traits = Traits::NUMBER.or(Traits::NUMBER_WORD).or(Traits::FACTOR);

/// What words are looked at: those with which a number may start, and those of addresses.
const TELLING: Traits = STARTS.or(Traits::ARTICLE).or(Traits::ADDRESS);

/// Finds every amount that is no date and no duration.
pub struct Amounts;

impl Extractor for Amounts {
    fn name(&self) -> &'static str {
        "amounts"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        amounts(reading, convention(reading))
    }

    fn find_in(&self, part: &Reading, habits: &Habits) -> Vec<Annotation> {
        amounts(part, habits.numbers)
    }
}

/// How an article separates thousands and decimals.
pub fn convention(reading: &Reading) -> Convention {
    let mut from = 0;
    let numbers = std::iter::from_fn(|| {
        let at = reading.find(from..reading.tokens.len(), Traits::NUMBER)?;
        from = at + 1;
        Some(reading.text(at))
    });
    digits::convention(numbers)
}

fn amounts(reading: &Reading, convention: Convention) -> Vec<Annotation> {
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        if reading.find(sentence.tokens.clone(), STARTS).is_none() {
            continue;
        }
        let line = Line::new(reading, sentence);
        let mut pieces = pieces(&line, convention);
        carry_units(&line, &mut pieces);
        negate_cell(&line, &mut pieces);
        put_together(&line, &pieces, &mut found);
    }
    outside_code(reading.article, &mut found);
    found
}

/// Whether a number or a factor can start at a token: an article does where a word of a number follows, past a hyphen.
fn starts(line: &Line, at: usize) -> bool {
    let traits = line.traits(at);
    let article = traits.any(Traits::ARTICLE);
    traits.any(STARTS) || article && (line.traits(at + 1) | line.traits(at + 2)).any(Traits::NUMBER_WORD)
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
    while let Some(next) = line.find(at, TELLING) {
        if let Some(end) = opaque(line, at, next) {
            at = end;
            floor = end;
            continue;
        }
        at = next;
        if !starts(line, at) {
            at += 1;
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
        let of_label = label.is_some_and(|end| name::continues(line, end, numeral.tokens.start));
        let measure = (!lookalike::is_label(line, &numeral, floor))
            .then(|| Measure::read(line, numeral, floor))
            .filter(|m| {
                !m.is_bare() || multiple::read(line, m).is_some() || !of_label && !name::is_name(line, m)
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

/// The end of the run of tokens without spaces that a token stands in, where it starts at or behind `from` and states nothing.
fn opaque(line: &Line, from: usize, token: usize) -> Option<usize> {
    let mut start = token;
    while start > from && line.glued(start) {
        start -= 1;
    }
    if line.glued(start) || !line.glued(start + 1) { None } else { lookalike::opaque_run(line, start) }
}

/// Gives a number the unit that only the last of its row states.
fn carry_units(line: &Line, pieces: &mut [Piece]) {
    let mut carried = false;
    for at in (1..pieces.len()).rev() {
        let (before, after) = pieces.split_at_mut(at);
        let (Some(Piece::Measure(first)), Some(Piece::Measure(second))) = (before.last_mut(), after.first())
        else {
            carried = false;
            continue;
        };
        carried = (carried || second.states_unit()) && range::takes_unit(line, first, second, carried);
        if carried {
            first.of = second.of.clone();
        }
    }
}

/// `(1,234)` and `($3.2m)` are negative where they fill a cell of a table.
fn negate_cell(line: &Line, pieces: &mut [Piece]) {
    let Range { start, end } = line.tokens();
    let [Piece::Measure(measure)] = pieces else { return };
    let brackets = line.sign(start) == b'(' && matches!(line.sign(end - 1), b')' | b'%');
    let inside =
        measure.tokens.start == start + 1 && (end - measure.tokens.end <= 1 || line.sign(end - 1) == b'%');
    if !(matches!(line.block(), BlockKind::TableRow { .. }) && brackets && inside) {
        return;
    }
    if line.sign(end - 1) == b'%' && measure.is_bare() && line.sign(end - 2) == b')' {
        measure.of = Of::Percent;
    }
    measure.numeral.value = -measure.numeral.value;
    measure.tokens = start..end;
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
                let paired = match pieces.get(at + 1) {
                    Some(Piece::Measure(next)) => pair(line, measure, next, found),
                    Some(Piece::Factor(tokens, factor)) => factors(line, measure, tokens, *factor, found),
                    None => false,
                };
                if paired {
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
    if let Some(quotient) = percent::quotient(line, first, second) {
        let value = Value::Quantity { amount: Extent::Exact(quotient), unit: String::new() };
        push(line, first.tokens.start..second.tokens.end, value, found);
        return true;
    }
    let Some(ends) = range::read(line, first, second) else { return false };
    let upper = Measure { tokens: ends.tokens.clone(), numeral: ends.last.clone(), of: ends.of.clone() };
    state(line, &upper, ends.amount, found);
    true
}

/// `two- to threefold`.
fn factors(
    line: &Line,
    low: &Measure,
    tokens: &Range<usize>,
    high: Decimal,
    found: &mut Vec<Annotation>,
) -> bool {
    let hangs = tokens.start == low.tokens.end + 2 && range::hangs(line, low.tokens.end);
    let value = low.numeral.value;
    if !hangs || !low.is_bare() || value >= high {
        return false;
    }
    let amount = Extent::Range { low: value, high };
    push(line, low.tokens.start..tokens.end, Value::Multiple(amount), found);
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
    let tokens = measure.tokens.clone();
    if let Some(end) = multiple::read(line, measure) {
        return push(line, tokens.start..end, Value::Multiple(amount), found);
    }
    let exact = matches!(amount, Extent::Exact(_));
    if exact && (name::is_year(line, measure) || name::is_age(line, measure)) {
        return;
    }
    let counted = if measure.is_fraction() { None } else { quantity::counted(line, measure) };
    if counted.is_none() && !stands_alone(line, measure, &amount) {
        return;
    }
    let (unit, end) = counted.unwrap_or((String::new(), tokens.end));
    let value = Value::Quantity { amount, unit };
    push_counted(line, tokens.start..end, tokens.end, value, found);
}

/// Whether a number that counts nothing stated is worth a mark.
fn stands_alone(line: &Line, measure: &Measure, amount: &Amount) -> bool {
    let Range { start, end } = measure.tokens;
    if matches!(amount, Extent::Range { .. }) {
        // `3-2` is a score and `50-50` a saying; with a magnitude, or a word between them, two numbers are a range.
        let worded = (start + 1..end).any(|i| line.is_any(i, &["to", "and", "or"]));
        return worded || measure.numeral.magnitude.is_some();
    }
    if measure.is_fraction() {
        let ends = !line.is_word(end) && !line.is_dash(end);
        return ends
            && line.text(start) != "half"
            && !table::has(&number_cues::ANAPHORS, line.before(start, 1));
    }
    let joined =
        line.is_hyphen(end) && line.glued(end) || line.glued(start) && line.is_hyphen(start.wrapping_sub(1));
    let small = measure.numeral.value <= Decimal::TEN;
    let anaphoric = small && table::has(&number_cues::ANAPHORS, line.before(start, 1));
    let pronoun = end == start + 1 && line.is(start, "one") && line.tokens().len() > 2;
    !(joined || anaphoric || pronoun)
}

/// Adds a figure with its rate and modifier.
fn push(line: &Line, tokens: Range<usize>, value: Value, found: &mut Vec<Annotation>) {
    let inner = tokens.end;
    push_counted(line, tokens, inner, value, found);
}

/// Adds a figure whose number ends at `inner`: a modifier may stand there (`ten or more people`), before the figure, or
/// after its rate.
fn push_counted(line: &Line, tokens: Range<usize>, inner: usize, value: Value, found: &mut Vec<Annotation>) {
    let mut figure = Figure::new(value);
    let mut end = tokens.end;
    let rate = match &figure.value {
        Value::Multiple(_) => None,
        Value::Money { .. } => rate::read(line, end).or_else(|| rate::price(line, end)),
        _ => rate::read(line, end),
    };
    if let Some((per, after)) = rate {
        figure.per = Some(per);
        end = after;
    }
    figure.modifier =
        context::modifier(line, tokens.start, inner).or_else(|| context::after(line, end).map(|(m, _)| m));
    found.push(Annotation::found(line.span(tokens.start..end), figure));
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::extract::figure::soup;
    use crate::intake;
    use crate::model::Format;

    fn count(text: &str) -> usize {
        let article = intake::read(text, Some(Format::Plain));
        Amounts.find(&Reading::new(&article)).len()
    }

    #[test]
    fn no_amount_starts_where_none_is_looked_for() {
        soup::readings(|reading| {
            for sentence in &reading.sentences {
                let line = Line::new(reading, sentence);
                let telling = reading.find(sentence.tokens.clone(), STARTS).is_some();
                for at in sentence.tokens.clone().filter(|at| !telling || !starts(&line, *at)) {
                    let number = numeral::read(&line, at, Convention::English);
                    let text = &reading.article.text[sentence.span];
                    assert_eq!((multiple::word(&line, at), number), (None, None), "{text}");
                }
                for at in sentence.tokens.clone().filter(|at| !line.glued(*at)) {
                    let end = (at + 1..).find(|i| !line.glued(*i)).unwrap_or(at);
                    if end == at + 1 || reading.find(at..end, TELLING).is_none() {
                        assert_eq!(lookalike::opaque_run(&line, at), None);
                    }
                }
            }
        });
    }

    #[test]
    fn long_runs_take_linear_time() {
        const MANY: usize = 20_000;
        let start = Instant::now();
        for (piece, least) in [
            ("9", 0),
            ("$", 0),
            ("(", 0),
            ("[1,", 0),
            ("5 ", 0),
            ("one ", 0),
            ("hundred and ", 0),
            ("1 000 ", 0),
            ("$5 to ", MANY / 2),
            ("5-", 0),
            ("a/", 0),
            ("half a ", 0),
            ("point five ", 0),
            ("10 x ", 0),
            ("five cats, ", MANY),
            ("§5 million ", 0),
        ] {
            assert!(count(&piece.repeat(MANY)) >= least, "{piece}");
        }
        assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    }

    #[test]
    fn values_that_do_not_fit_are_no_figures() {
        assert_eq!(count(&"9".repeat(1000)), 0);
        assert_eq!(count("79228162514264337593543950335 trillion dollars"), 0);
    }
}
