//! Measurements and counts.

use crate::lexicon::packed::{Words, words};
use crate::lexicon::small::Small;
use rust_decimal::Decimal;

use super::digits::Shape;
use super::fraction::past_hyphen;
use super::line::Line;
use super::measure::{Measure, Of};
use super::numeral::{Form, Numeral};
use super::{context, noun};
use crate::lexicon::units::{self, Dimension};
use crate::lexicon::{nouns, number_cues, table};
use crate::text::TokenKind;

/// Reads a unit of measurement after a number.
pub fn read_unit(line: &Line, numeral: &Numeral) -> Option<Measure> {
    let numeral = super::measure::magnitude(line, numeral).unwrap_or_else(|| numeral.clone());
    let at = numeral.tokens.end;
    let hyphen = line.is_hyphen(at) && line.glued(at) == line.glued(at + 1);
    let part = numeral.form == Form::Fraction;
    let article = |i: usize| line.is_any(i, &["a", "an"]);
    let start = match () {
        () if part && line.is(at, "of") && article(at + 1) => at + 2,
        () if hyphen || part && article(at) => at + 1,
        () => at,
    };
    let (unit, dimension, end) = unit(line, start, &numeral)?;
    let tokens = numeral.tokens.start..end;
    let mut measure = Measure { tokens, numeral, of: Of::Unit(unit, dimension) };
    with_lesser_unit(line, &mut measure);
    negative_temperature(line, &mut measure);
    Some(measure)
}

/// `- 20 degrees Celsius`: a hyphen set apart is a sign before a temperature that no other one closes.
fn negative_temperature(line: &Line, measure: &mut Measure) {
    let Some(before) = measure.tokens.start.checked_sub(1).filter(|at| line.sign(*at) == b'-') else {
        return;
    };
    let apart = !line.glued(before) && !line.glued(before + 1);
    if apart && matches!(measure.of, Of::Unit(_, Dimension::Temperature)) && !line.is_dash(measure.tokens.end)
    {
        measure.numeral.value = -measure.numeral.value;
        measure.tokens.start = before;
    }
}

/// The unit that starts at a token: its name in the singular, what it measures, and the token after it.
fn unit(line: &Line, at: usize, numeral: &Numeral) -> Option<(String, Dimension, usize)> {
    if line.is_word(at) && !units::may_open(line.text(at)) {
        return None;
    }
    any_unit(line, at, numeral)
}

fn any_unit(line: &Line, at: usize, numeral: &Numeral) -> Option<(String, Dimension, usize)> {
    degrees(line, at)
        .or_else(|| bracketed(line, at))
        .or_else(|| spelt_out(line, at))
        .or_else(|| symbol(line, at, numeral))
}

fn degrees(line: &Line, at: usize) -> Option<(String, Dimension, usize)> {
    if matches!(line.text(at), "℃" | "℉") {
        return Some((line.text(at).into(), Dimension::Temperature, at + 1));
    }
    if matches!(line.text(at), "ºC" | "ºF") {
        return Some((line.text(at).replace('º', "°"), Dimension::Temperature, at + 1));
    }
    if matches!(line.text(at), "°" | "º" | "˚") {
        if matches!(line.sign(at + 1), b'C' | b'F' | b'c' | b'f' | b'K') && !line.is_hyphen(at + 2) {
            return Some((format!("°{}", line.text(at + 1)), Dimension::Temperature, at + 2));
        }
        return Some(match units::word(line.text(at + 1)) {
            Some((name, Dimension::Temperature)) => (format!("° {name}"), Dimension::Temperature, at + 2),
            _ => ("degree".into(), Dimension::Temperature, at + 1),
        });
    }
    let dotted = |i: usize| i + usize::from(line.is(i - 1, "deg") && line.sign(i) == b'.' && line.glued(i));
    if !line.is_any(at, &["degree", "degrees", "deg"]) {
        return None;
    }
    let next = dotted(at + 1);
    let scale = if line.is_hyphen(next) && line.glued(next) { next + 1 } else { next };
    match line.text(scale).to_ascii_lowercase().as_str() {
        name @ ("celsius" | "fahrenheit" | "centigrade" | "kelvin" | "c" | "f") => {
            Some((format!("degree {name}"), Dimension::Temperature, scale + 1))
        }
        _ => Some(("degree".into(), Dimension::Temperature, next)),
    }
}

/// `[kg]`, `<kg>`.
fn bracketed(line: &Line, at: usize) -> Option<(String, Dimension, usize)> {
    if !matches!((line.text(at), line.text(at + 2)), ("[", "]") | ("<", ">")) || !line.glued(at + 1) {
        return None;
    }
    units::symbol(line.text(at + 1)).map(|dimension| (line.text(at + 1).into(), dimension, at + 3))
}

/// `square kilometres`, `metric tons`, `miles`.
fn spelt_out(line: &Line, at: usize) -> Option<(String, Dimension, usize)> {
    if !line.is_word(at) {
        return None;
    }
    if line.is(at, "light") && line.is_any(past_hyphen(line, at + 1), &["year", "years"]) {
        return Some(("light-year".into(), Dimension::Length, past_hyphen(line, at + 1) + 1));
    }
    if units::goes_before(line.text(at)) {
        let dot = usize::from(line.sign(at + 1) == b'.' && line.glued(at + 1));
        let hyphen = usize::from(line.is_hyphen(at + 1 + dot) && line.glued(at + 1 + dot));
        let next = at + 1 + dot + hyphen;
        let (unit, dimension) = units::word(line.text(next))
            .or_else(|| units::symbol(line.text(next)).map(|d| (line.text(next), d)))?;
        let name = format!("{} {unit}", line.text(at).small());
        return Some((name, dimension, next + 1));
    }
    let (unit, dimension) = units::word(line.text(at))?;
    if line.is_hyphen(at + 1) && line.glued(at + 1) && line.is(at + 2, "hour")
        || line.is_hyphen(at + 1) && line.is(at + 2, "hours")
    {
        return Some((format!("{unit}-hour"), dimension, at + 3));
    }
    if unit.ends_with("watt") && line.is_any(at + 1, &["hour", "hours"]) {
        return Some((format!("{unit} hour"), dimension, at + 2));
    }
    Some((unit.to_owned(), dimension, at + 1))
}

/// Symbols of a single letter and those that are words, which must touch their number.
static TOUCHING: Words = words!["A", "N", "V", "in", "g", "t", "st", "au", "J"];

fn symbol(line: &Line, at: usize, numeral: &Numeral) -> Option<(String, Dimension, usize)> {
    let text = line.text(at);
    let glued = line.glued(at);
    if let Some(end) = feet(line, at, numeral) {
        return Some(("foot".into(), Dimension::Length, end));
    }
    if inches(line, at) {
        return Some(("inch".into(), Dimension::Length, at + 1));
    }
    if !line.is_word(at) {
        return None;
    }
    let digits = matches!(numeral.form, Form::Digits(_));
    // Barrels a day.
    let daily =
        matches!(text, "b" | "bbl" | "boe" | "bbls") && line.sign(at + 1) == b'/' && line.is(at + 2, "d");
    if daily && line.glued(at + 1) && line.glued(at + 2) {
        return Some((format!("{text}/d"), Dimension::Other, at + 3));
    }
    let (stem, raised) = match text.strip_suffix(['2', '3']) {
        Some(stem) if !stem.is_empty() => (stem, true),
        _ => (text, false),
    };
    let dimension = match stem {
        "C" | "F" | "c" | "f" if digits && !line.is_hyphen(at + 1) && is_temperature(line, at, numeral) => {
            Dimension::Temperature
        }
        _ => units::symbol(stem)?,
    };
    if !digits && stem.len() < 2
        || TOUCHING.contains(&stem) && !glued && !stands_apart(line, at)
        || stem == "K" && glued
        || stem == "bar" && line.is_word(at + 1) && !nouns::is_stop(line.text(at + 1))
        || line.glued(at + 1) && line.is_number(at + 1)
    {
        return None;
    }
    if line.is_hyphen(at + 1) && line.glued(at + 1) && line.is_number(at + 2) && stem.len() == 1 {
        return None;
    }
    let mut unit = text.to_owned();
    let mut end = at + 1;
    if line.glued(end) && matches!(line.text(end), "²" | "³") && !raised {
        unit.push_str(line.text(end));
        end += 1;
    }
    let over = |i: usize| {
        units::symbol(line.text(i)).is_some()
            || matches!(line.text(i), "h" | "s" | "hr" | "sec" | "min" | "m2" | "m3" | "cm3")
    };
    if matches!(line.sign(end), b'/') && line.glued(end) && line.glued(end + 1) && over(end + 1) {
        unit.push('/');
        unit.push_str(line.text(end + 1));
        end += 2;
        if line.glued(end) && matches!(line.text(end), "²" | "³") {
            unit.push_str(line.text(end));
            end += 1;
        }
    }
    Some((unit, dimension, end))
}

/// `2.5 g of sugar`, `5 t a day`, `40 in.`: a short symbol that can be no word where it stands.
fn stands_apart(line: &Line, at: usize) -> bool {
    let closes = !line.is_word(at + 1) && !line.is_number(at + 1) && !line.is_dash(at + 1);
    match line.text(at) {
        "g" | "t" => closes || line.is_any(at + 1, &["of", "per", "a", "and", "to", "in"]),
        "in" => line.sign(at + 1) == b'.' && line.glued(at + 1),
        _ => false,
    }
}

/// Whether a letter after a number is a scale of temperature: a capital that touches it, or warmth is spoken of.
fn is_temperature(line: &Line, at: usize, numeral: &Numeral) -> bool {
    let touches = line.glued(at) && line.capitalised(at) && numeral.value < Decimal::from(200);
    let touches = touches
        || line.capitalised(at)
            && !line.is_word(at + 1)
            && !line.is_number(at + 1)
            && line.sign(at + 1) != b'&';
    let near = at.saturating_sub(9)..at + 6;
    touches || near.into_iter().any(|i| units::tells_warmth(line.text(i)))
}

/// The sign for feet where inches follow it or the word `tall`: `5'10"`, `6′ 2″`.
fn feet(line: &Line, at: usize, numeral: &Numeral) -> Option<usize> {
    let sign = matches!(line.text(at), "'" | "’" | "′") && line.glued(at) && numeral.value < Decimal::TEN;
    let inches =
        line.is_number(at + 1) && matches!(line.text(at + 2), "\"" | "”" | "″") && line.glued(at + 2);
    (sign && (inches || line.is_any(at + 1, &["tall", "high", "wide"]))).then_some(at + 1)
}

/// `10" long`, but not a closing quotation mark.
fn inches(line: &Line, at: usize) -> bool {
    matches!(line.text(at), "\"" | "″")
        && (line.text(at) == "″"
            || line.is_any(
                at + 1,
                &[
                    "long", "wide", "tall", "thick", "deep", "high", "x", "by", "screen", "display",
                    "diameter", "pipe", "tv",
                ],
            ))
}

/// `5 feet 4 inches`, `5 ft 2 in`, `5 feet and 2 inches`, `6 lb 4 oz`: one value in the greater unit.
fn with_lesser_unit(line: &Line, measure: &mut Measure) {
    let Of::Unit(unit, _) = &measure.of else { return };
    let (lesser, names): (i64, &[&str]) = match unit.as_str() {
        "foot" | "ft" => (12, &["inches", "inch", "in", "\"", "”", "″"]),
        "pound" | "lb" | "lbs" => (16, &["ounces", "ounce", "oz"]),
        "stone" | "st" => (14, &["pounds", "pound", "lb", "lbs"]),
        _ => return,
    };
    let end = measure.tokens.end;
    let dotted = line.sign(end) == b'.' && line.glued(end) && line.is_number(end + 1);
    let next = end + usize::from(line.is(end, "and") || line.sign(end) == b',' || dotted);
    let Some(part) = super::numeral::read(line, next, super::digits::Convention::English) else { return };
    let named = part.tokens.end + usize::from(line.is_hyphen(part.tokens.end));
    if part.tokens.start != next || !line.is_any(named, names) || part.value >= Decimal::from(lesser) {
        return;
    }
    let sum =
        part.value.checked_div(Decimal::from(lesser)).and_then(|p| measure.numeral.value.checked_add(p));
    if let Some(sum) = sum {
        measure.numeral.value = sum;
        measure.tokens.end = named + 1;
    }
}

/// Whether a plural noun is counted from a token on.
pub fn counts_follow(line: &Line, at: usize) -> bool {
    noun::phrase(line, at).is_some()
}

/// Whether a unit of several letters follows: `1.1m sq ft`, `3m tonnes`.
pub fn unit_follows(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    let symbol = text.len() > 1 && text != "in" && units::symbol(text).is_some();
    line.is_word(at)
        && !line.glued(at)
        && (symbol || units::word(text).is_some() || matches!(text, "sq" | "square" | "cubic"))
}

/// Whether the `m` that ends before `end` is a metre: it is a race, or lengths are near it.
pub fn is_metre(line: &Line, numeral: &Numeral, end: usize) -> bool {
    let start = numeral.tokens.start;
    let race = line.is(start.wrapping_sub(1), "the")
        || line.kind(start.wrapping_sub(1)) == Some(TokenKind::Possessive);
    let round = numeral.value.scale() == 0 && numeral.value >= Decimal::from(50);
    let grouped = numeral.form == Form::Digits(Shape::Grouped);
    let near = start.saturating_sub(4)..end + 5;
    let telling = |i: usize| {
        let length =
            || units::symbol(line.text(i)) == Some(Dimension::Length) && line.is_number(i.wrapping_sub(1));
        i != end - 1
            && line.is_word(i)
            && (units::tells_length(line.text(i)) || line.sign(i) != b'm' && length())
    };
    race && round || grouped || near.into_iter().any(telling)
}

/// The name of what a bare number counts, and the token after it. `500+ stores` and `ten or more people` count, too.
pub fn counted(line: &Line, measure: &Measure) -> Option<(String, usize)> {
    let at = context::after(line, measure.tokens.end).map_or(measure.tokens.end, |(_, end)| end);
    if line.is_hyphen(at) && line.glued(at) && line.glued(at + 1) {
        return compound(line, at + 1);
    }
    if measure.numeral.value == Decimal::ONE {
        return noun::single(line, at);
    }
    let (unit, end) = noun::phrase(line, at)?;
    let expected = table::has(&number_cues::FORECASTERS, line.text(end - 1))
        && table::has(&number_cues::EXPECTED, line.text(end));
    (!expected).then_some((unit, end))
}

/// `500-seat`, `two-bedroom`.
fn compound(line: &Line, at: usize) -> Option<(String, usize)> {
    let text = line.text(at);
    let lower = line.is_word(at) && text.chars().all(|c| c.is_lowercase());
    if !lower || table::has(&number_cues::NOT_COMPOUND, text) || units::is_time(text) || text.len() < 3 {
        return None;
    }
    Some((text.to_owned(), at + 1))
}

#[cfg(test)]
mod tests {
    use super::super::digits::Convention;
    use super::super::{line, numeral, soup};
    use super::*;

    fn unit_of(text: &str) -> Option<(String, String)> {
        line::of(text, |line| {
            let number = line.tokens().find_map(|at| numeral::read(line, at, Convention::English))?;
            let measure = read_unit(line, &number)?;
            let Of::Unit(unit, _) = &measure.of else { return None };
            Some((measure.value()?.normalize().round_dp(4).to_string(), unit.clone()))
        })
    }

    #[test]
    fn no_unit_starts_where_none_is_looked_for() {
        soup::readings(|reading| {
            for sentence in &reading.sentences {
                let line = line::Line::new(reading, sentence);
                let Some(number) = numeral::read(&line, sentence.tokens.start, Convention::English) else {
                    continue;
                };
                for at in sentence.tokens.clone().filter(|at| line.is_word(*at)) {
                    assert_eq!(unit(&line, at, &number), any_unit(&line, at, &number), "{}", line.text(at));
                }
            }
        });
    }

    #[test]
    fn units_are_written_or_meant() {
        for (text, value, unit) in [
            ("500-mile range", "500", "mile"),
            ("3,000 square metres", "3000", "square metre"),
            ("60 km/h", "60", "km/h"),
            ("-5°C", "-5", "°C"),
            ("20 degrees Celsius", "20", "degree celsius"),
            ("6ft 2in tall", "6.1667", "ft"),
            ("32 m²", "32", "m²"),
            ("1.88m tall", "1.88", "m"),
            ("half a mile", "0.5", "mile"),
            ("1.5 million kilometers", "1500000", "kilometer"),
        ] {
            assert_eq!(unit_of(text), Some((value.into(), unit.into())), "{text}");
        }
        for text in ["1.2m users", "5 people", "24703 L-202", "2 in 5", "3M said"] {
            assert_eq!(unit_of(text), None, "{text}");
        }
    }
}
