//! Values in words for people: exact, and no longer than they need to be.

mod currencies;
mod fraction;
mod meaning;
mod moved;
mod numbers;
mod support;
mod times;

use std::iter;

use rust_decimal::Decimal;

use super::plural;
use crate::model::{
    Amount, Annotation, Citation, CitationType, CompanyType, Entity, Extent, Figure, Modifier, Value,
};
use crate::text::capital;

pub use currencies::currencies;
pub use meaning::{exact, meaning};
pub use moved::moved;
pub use numbers::number;
pub use support::{by, support, support_kind, told_support};
pub use times::{DateWords, date, unresolved, year};

use numbers::{MOST_PLACES, grouped, money_number, spread};
use times::duration_words;

/// How exact a figure is, in words before it.
pub const fn modifier(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Approx => "about",
        Modifier::Gt => "more than",
        Modifier::Ge => "at least",
        Modifier::Lt => "less than",
        Modifier::Le => "up to",
    }
}

const fn modifier_sign(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Approx => "≈",
        Modifier::Gt => ">",
        Modifier::Ge => "≥",
        Modifier::Lt => "<",
        Modifier::Le => "≤",
    }
}

/// The whole value in words: `more than 2 billion US dollars per month`.
pub fn long(figure: &Figure, dates: DateWords) -> String {
    let mut words = String::new();
    if let Some(m) = figure.modifier {
        words.push_str(modifier(m));
        words.push(' ');
    }
    words.push_str(&match &figure.value {
        Value::Money { amount, currency } => {
            let name = match currencies::look_up(currency.as_str()) {
                Some(row) if *amount.high() == Decimal::ONE => row.2,
                Some(row) => row.3,
                None => currency.as_str(),
            };
            format!("{} {name}", spread(amount, money_number, " to "))
        }
        Value::Percent(amount) => {
            let percent = format!("{} percent", spread(amount, number, " to "));
            share(amount).map_or_else(|| percent.clone(), |share| format!("{share} ({percent})"))
        }
        Value::Quantity { amount, unit } => {
            let unit = plural::unit(amount.high(), unit);
            format!("{} {unit}", spread(amount, number, " to ")).trim_end().into()
        }
        Value::Multiple(amount) => {
            let times = || format!("{} times", spread(amount, number, " to "));
            fraction_of(amount).unwrap_or_else(times)
        }
        Value::Date(date) => ends(date, dates, " to "),
        Value::Duration(duration) => ends(duration, duration_words, " to "),
    });
    if let Some(per) = &figure.per {
        words.push_str(" per ");
        words.push_str(per);
    }
    words
}

/// The value as short as it is still clear: `> $2 billion / month`.
pub fn short(figure: &Figure, dates: DateWords) -> String {
    let mut words = String::new();
    if let Some(m) = figure.modifier {
        words.push_str(modifier_sign(m));
        words.push('\u{a0}');
    }
    words.push_str(&match &figure.value {
        Value::Money { amount, currency } => {
            let code = currency.as_str();
            let symbol = match currencies::look_up(code) {
                Some(row) if !row.1.is_empty() => row.1.to_string(),
                _ => format!("{code}\u{a0}"),
            };
            let digits = spread(amount, money_number, "–");
            match digits.strip_prefix('−') {
                Some(rest) => format!("−{symbol}{rest}"),
                None => format!("{symbol}{digits}"),
            }
        }
        Value::Percent(amount) => {
            share(amount).unwrap_or_else(|| format!("{}%", spread(amount, number, "–")))
        }
        Value::Quantity { amount, unit } => {
            let unit = plural::unit(amount.high(), unit);
            format!("{} {unit}", spread(amount, number, "–")).trim_end().into()
        }
        Value::Multiple(amount) => {
            fraction_of(amount).unwrap_or_else(|| format!("{}×", spread(amount, number, "–")))
        }
        Value::Date(date) => ends(date, dates, " – "),
        Value::Duration(duration) => ends(duration, duration_words, " – "),
    });
    if let Some(per) = &figure.per {
        words.push_str(" / ");
        words.push_str(per);
    }
    words
}

/// A share whose percentage never ends, as it is said: `a third`.
fn share(amount: &Amount) -> Option<String> {
    fraction_of(&amount.map(|n| n / Decimal::ONE_HUNDRED))
}

/// A factor below one that never ends, as it is said.
fn fraction_of(amount: &Amount) -> Option<String> {
    match amount {
        Extent::Exact(n) if usize::try_from(n.normalize().scale()).is_ok_and(|s| s > MOST_PLACES) => {
            fraction::in_words(n)
        }
        _ => None,
    }
}

/// A value as `short` has it, cut where its number's whole part ends: what stands before the decimal point and what after.
/// `None` for what is no number: dates and durations.
pub fn at_point(figure: &Figure, dates: DateWords) -> Option<(String, String)> {
    if matches!(figure.value, Value::Date(_) | Value::Duration(_)) {
        return None;
    }
    let text = short(figure, dates);
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let whole = text[first..].find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(text.len() - first);
    let (before, after) = text.split_at(first + whole);
    Some((before.into(), after.into()))
}

fn ends<T>(extent: &Extent<T>, one: impl Fn(&T) -> String, between: &str) -> String {
    match extent {
        Extent::Exact(v) => one(v),
        Extent::Range { low, high } => format!("{}{between}{}", one(low), one(high)),
    }
}

/// One mark in words: its value, its full name, or where it leads.
pub fn mark(annotation: &Annotation, text: &str, dates: DateWords) -> String {
    match &annotation.entity {
        Entity::Figure(f) => {
            Some(long(f, dates)).filter(|l| !l.is_empty()).unwrap_or_else(|| text.to_string())
        }
        Entity::Company(c) => c.canonical.clone(),
        Entity::Citation(c) => citation(c, text),
    }
}

/// Whose word it is, or what it leads to; `text` is the citation as written.
pub fn citation(c: &Citation, text: &str) -> String {
    let note = || {
        let labels: Vec<&str> = c.refers.iter().map(|r| r.label.as_str()).collect();
        let is_note = c.citation_type == CitationType::Note && !labels.is_empty();
        is_note.then(|| format!("Note {}", labels.join(", ")))
    };
    c.source.clone().or_else(|| c.target.clone()).or_else(note).unwrap_or_else(|| text.to_string())
}

/// What one mark is, in the singular: `money`, `company`, `attribution`.
pub fn sort(entity: &Entity) -> &'static str {
    match entity {
        Entity::Figure(f) => match f.value {
            Value::Money { .. } => "money",
            Value::Percent(_) => "percentage",
            Value::Quantity { .. } => "quantity",
            Value::Multiple(_) => "multiple",
            Value::Date(_) => "date",
            Value::Duration(_) => "duration",
        },
        Entity::Company(c) => match c.company_type {
            CompanyType::Company => "company",
            CompanyType::Organization => "organization",
        },
        Entity::Citation(c) => match c.citation_type {
            CitationType::Link => "link",
            CitationType::Url => "address",
            CitationType::Identifier => "identifier",
            CitationType::Note => "note",
            CitationType::Reference => "reference",
            CitationType::Attribution => "attribution",
        },
    }
}

/// Words with a capital at their head, as a row starts: `the network operator` → `The network operator`. A domain and an
/// identifier keep their letters.
pub fn headed(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) if words.contains(' ') => iter::once(capital(first)).chain(chars).collect(),
        _ => words.to_owned(),
    }
}

/// `1 figure`, `2 figures`.
pub fn count(n: usize, singular: &str) -> String {
    let n = Decimal::from(n);
    format!("{} {}", grouped(&n), plural::unit(&n, singular))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CurrencyCode, PartialDate};

    fn money(amount: Amount, code: &str) -> Figure {
        Figure::new(Value::Money { amount, currency: CurrencyCode::new(code).unwrap() })
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn money_reads_both_ways() {
        let mut figure = money(Extent::Exact(decimal("2000000000")), "USD");
        figure.modifier = Some(Modifier::Gt);
        figure.per = Some("month".into());
        assert_eq!(long(&figure, date), "more than 2 billion US dollars per month");
        assert_eq!(short(&figure, date), ">\u{a0}$2 billion / month");
        assert_eq!(long(&money(Extent::Exact(decimal("0.5")), "EUR"), date), "0.50 euros");
        assert_eq!(short(&money(Extent::Exact(decimal("-12")), "XAU"), date), "−XAU\u{a0}12");
    }

    #[test]
    fn a_third_is_called_a_third() {
        let third = Decimal::ONE / Decimal::from(3);
        let of = |value| Figure::new(value);
        let percent = of(Value::Percent(Extent::Exact(third * Decimal::ONE_HUNDRED)));
        assert_eq!(short(&percent, date), "a third");
        assert_eq!(long(&percent, date), "a third (33⅓ percent)");
        assert_eq!(short(&of(Value::Multiple(Extent::Exact(third))), date), "a third");
        assert_eq!(short(&of(Value::Percent(Extent::Exact(decimal("25")))), date), "25%");
    }

    #[test]
    fn ranges_say_a_shared_scale_once() {
        let range = |low, high| Extent::Range { low: decimal(low), high: decimal(high) };
        assert_eq!(long(&money(range("10000000", "15000000"), "USD"), date), "10 to 15 million US dollars");
        assert_eq!(short(&money(range("900000", "1500000"), "GBP"), date), "£900,000–1.5 million");
        assert_eq!(short(&Figure::new(Value::Percent(range("10", "15"))), date), "10–15%");
    }

    #[test]
    fn numbers_are_cut_at_their_point() {
        let cut = |amount: &str| at_point(&money(Extent::Exact(decimal(amount)), "USD"), date);
        assert_eq!(cut("2600000000"), Some(("$2".into(), ".6 billion".into())));
        assert_eq!(cut("1234.5"), Some(("$1,234".into(), ".50".into())));
        assert_eq!(cut("7"), Some(("$7".into(), String::new())));
        let day =
            Figure::new(Value::Date(Extent::Exact(PartialDate { month: Some(4), ..PartialDate::default() })));
        assert_eq!(at_point(&day, date), None);
    }

    #[test]
    fn rows_start_with_a_capital() {
        assert_eq!(headed("the network operator"), "The network operator");
        assert_eq!(
            (headed("a.example"), headed("arXiv:2403.01234"), headed("")),
            ("a.example".into(), "arXiv:2403.01234".into(), String::new())
        );
    }

    #[test]
    fn counts_agree_in_number() {
        assert_eq!(
            (count(1, "company"), count(1200, "company")),
            ("1 company".into(), "1,200 companies".into())
        );
    }
}
