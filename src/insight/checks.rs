//! Figures that disagree: the same metric of the same company and time, with different values.
//!
//! It errs on the side of silence. Two figures disagree only where
//!
//! - both are amounts of one type, in one currency or unit, and of one rate;
//! - the text ties both to the same company and the same metric, in the same words;
//! - both go with the same date, or neither goes with any and the metric is named in two words or more;
//! - neither is a rise or a fall, and they stand in different sentences, because `from $3m to $5m` is no contradiction;
//! - no reading of `about`, `more than` or a range, and no rounding of one to the places of the other, makes them agree.

use std::collections::HashMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::LedgerRow;
use crate::lexicon::small::Small;
use crate::model::{Amount, Analysis, Annotation, AnnotationId, Extent, Figure, Modifier, Value};

/// How far `about` reaches, in hundredths of the value.
const ABOUT: i64 = 10;
/// The most statements of one metric that are compared; a table of many is no contradiction.
const MOST: usize = 12;

/// For each row of the ledger, the rows that disagree with it, in their order; `dates` are those that amounts go with.
pub fn disagreements(
    analysis: &Analysis,
    ledger: &[LedgerRow],
    dates: &HashMap<AnnotationId, AnnotationId>,
) -> Vec<Vec<usize>> {
    let mut by_topic: HashMap<Topic, Vec<(usize, AnnotationId)>> = HashMap::new();
    for (place, row) in ledger.iter().enumerate() {
        for id in &row.mentions {
            if let Some(topic) = topic(analysis, dates, *id) {
                by_topic.entry(topic).or_default().push((place, *id));
            }
        }
    }
    let mut out = vec![Vec::new(); ledger.len()];
    for told in by_topic.values().filter(|told| (2..=MOST).contains(&told.len())) {
        for (n, (place, id)) in told.iter().enumerate() {
            for (other, other_id) in told[n + 1..].iter().filter(|(other, _)| other != place) {
                if disagree(analysis, *id, *other_id) {
                    out[*place].push(*other);
                    out[*other].push(*place);
                }
            }
        }
    }
    for others in &mut out {
        crate::order::natural(others);
        others.dedup();
    }
    out
}

/// What a figure is about, as far as two must agree in it to be compared.
#[derive(PartialEq, Eq, Hash)]
struct Topic {
    company: String,
    metric: String,
    unit: Option<String>,
    figure_type: crate::model::FigureType,
    per: Option<String>,
    date: Option<String>,
}

fn topic(
    analysis: &Analysis,
    dates: &HashMap<AnnotationId, AnnotationId>,
    id: AnnotationId,
) -> Option<Topic> {
    let figure = analysis.get(id)?.figure()?;
    amount(figure)?;
    let (metric, company) = (figure.about.as_deref()?, figure.company.as_deref()?);
    let date = dates.get(&id).and_then(|d| analysis.get(*d)?.figure());
    if figure.change.is_some() || date.is_none() && !metric.contains(' ') {
        return None;
    }
    let (metric, date) = (metric.small(), date.map(|f| format!("{:?}", f.value.normalised())));
    Some(Topic {
        company: company.to_owned(),
        metric,
        unit: figure.value.unit().map(Into::into),
        figure_type: figure.value.figure_type(),
        per: figure.per.clone(),
        date,
    })
}

/// The number of money, a percentage or a quantity; a multiple compares, and dates are none.
fn amount(figure: &Figure) -> Option<&Amount> {
    match &figure.value {
        Value::Money { amount, .. } | Value::Quantity { amount, .. } | Value::Percent(amount) => Some(amount),
        Value::Multiple(_) | Value::Date(_) | Value::Duration(_) => None,
    }
}

fn disagree(analysis: &Analysis, a: AnnotationId, b: AnnotationId) -> bool {
    let sentence = |id| {
        let start = analysis.get(id).map_or(0, |x: &Annotation| x.span.start());
        analysis.summary.sentence_spans.partition_point(|s| s.end() <= start)
    };
    let figure = |id| analysis.get(id).and_then(Annotation::figure);
    let (Some(one), Some(other)) = (figure(a), figure(b)) else { return false };
    if sentence(a) == sentence(b) {
        return false;
    }
    let (Some(first), Some(second)) = (reach(one), reach(other)) else { return false };
    let apart = first.1.is_some_and(|high| second.0.is_some_and(|low| high < low))
        || second.1.is_some_and(|high| first.0.is_some_and(|low| high < low));
    apart && !rounds_to(one, other) && !rounds_to(other, one)
}

/// The least and the greatest that a figure can mean; open where it says `more than` or `up to`.
fn reach(figure: &Figure) -> Option<(Option<Decimal>, Option<Decimal>)> {
    let amount = amount(figure)?;
    let (low, high) = (*amount.low(), *amount.high());
    Some(match figure.modifier {
        None => (Some(low), Some(high)),
        Some(Modifier::Gt | Modifier::Ge) => (Some(low), None),
        Some(Modifier::Lt | Modifier::Le) => (None, Some(high)),
        Some(Modifier::Approx) => {
            let slack = |n: Decimal| n.abs().checked_mul(Decimal::new(ABOUT, 2));
            (low.checked_sub(slack(low)?), high.checked_add(slack(high)?))
        }
    })
}

/// Whether the exact value of one, rounded to the digits that the other is given in, is the other.
fn rounds_to(exact: &Figure, rounded: &Figure) -> bool {
    let (Some(Extent::Exact(exact)), Some(Extent::Exact(rounded))) = (amount(exact), amount(rounded)) else {
        return false;
    };
    let digits = rounded.normalize().mantissa().unsigned_abs().to_string();
    let places = u32::try_from(digits.trim_end_matches('0').len().max(1)).unwrap_or(1);
    exact.round_sf_with_strategy(places, RoundingStrategy::MidpointAwayFromZero) == Some(rounded.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pairs of figures that disagree, as the text writes them.
    fn pairs(text: &str) -> Vec<(String, String)> {
        let analysis = crate::analyze(&crate::intake::read(text, None));
        let ledger = crate::insight::ledger(&analysis);
        let word = |place: usize| {
            let id = ledger[place].mentions[0];
            analysis.article[analysis.annotations[id.0 as usize].span].to_string()
        };
        let all = disagreements(&analysis, &ledger, &crate::insight::when::when(&analysis));
        let pairs = all.iter().enumerate().flat_map(|(a, others)| others.iter().map(move |b| (a, *b)));
        pairs.filter(|(a, b)| a < b).map(|(a, b)| (word(a), word(b))).collect()
    }

    #[test]
    fn one_metric_of_one_year_has_one_value() {
        let text =
            "Microsoft had revenue of $5 million in 2025. Microsoft had revenue of $7 million in 2025.";
        assert_eq!(pairs(text), [("$5 million".into(), "$7 million".into())]);
    }

    #[test]
    fn other_years_companies_and_metrics_are_other_things() {
        for text in [
            "Microsoft had revenue of $5 million in 2025. Microsoft had revenue of $7 million in 2024.",
            "Microsoft had revenue of $5 million in 2025. Nvidia had revenue of $7 million in 2025.",
            "Microsoft had revenue of $5 million in 2025. Microsoft had costs of $7 million in 2025.",
            "Microsoft had revenue of $5 million in 2025. Microsoft had revenue of €7 million in 2025.",
            "Microsoft had revenue of $5 million. Microsoft had revenue of $7 million.",
        ] {
            assert_eq!(pairs(text), [], "{text}");
        }
    }

    #[test]
    fn what_can_be_read_alike_agrees() {
        for text in [
            "Microsoft had revenue of more than $5 million in 2025. Microsoft had revenue of $7 million in 2025.",
            "Microsoft had revenue of about $5 million in 2025. Microsoft had revenue of $5.2 million in 2025.",
            "Microsoft had revenue of $5 million in 2025. Microsoft had revenue of $5.2 million in 2025.",
            "Microsoft had revenue of $4 million to $6 million in 2025. Microsoft had revenue of $5 million in 2025.",
        ] {
            assert_eq!(pairs(text), [], "{text}");
        }
    }

    #[test]
    fn huge_numbers_are_compared_without_harm() {
        let huge = "79228162514264337593543950335";
        let text = format!(
            "Microsoft had revenue of about ${huge} in 2025. Microsoft had revenue of $7 million in 2025."
        );
        assert!(pairs(&text).len() <= 1);
    }
}
