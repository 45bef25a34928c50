//! The figure ledger: one row for each distinct figure, however often and in whatever form it is written.

use std::collections::HashMap;

use crate::lexicon::small::Small;
use crate::model::{Analysis, Annotation, AnnotationId, Extent, Figure, Kind, PartialDate, Value};

/// One distinct figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerRow {
    /// Every mention, in the order of the text; never empty.
    pub mentions: Vec<AnnotationId>,
    /// The mention that says most of it: what it measures, whose it is, on whose word.
    pub fullest: AnnotationId,
}

/// What equal figures have in common: value, rate, and the words where nothing else is known.
type Key<'a> = (&'a Value, Option<&'a str>, Option<&'a str>);

/// Every distinct figure, in the order of the first mentions. Two mentions are of one figure where value, unit and rate
/// are equal and the text does not tie them to different companies or metrics.
pub fn ledger(analysis: &Analysis) -> Vec<LedgerRow> {
    let mut rows: Vec<LedgerRow> = Vec::new();
    let mut by_value: HashMap<Key, Vec<usize>> = HashMap::with_capacity(analysis.annotations.len());
    for annotation in analysis.of(Kind::Figure) {
        let Some(figure) = annotation.figure() else { continue };
        let words = is_open(&figure.value).then(|| &analysis.article[annotation.span]);
        let same_value = by_value.entry((&figure.value, figure.per.as_deref(), words)).or_default();
        let fitting = same_value.iter().copied().find(|row| {
            let other = analysis.get(rows[*row].fullest).and_then(Annotation::figure);
            other.is_some_and(|other| agree(figure, other))
        });
        match fitting {
            Some(row) => join(&mut rows[row], annotation, analysis),
            None => {
                same_value.push(rows.len());
                rows.push(LedgerRow { mentions: vec![annotation.id], fullest: annotation.id });
            }
        }
    }
    rows
}

/// Whether nothing is known of a date but its words: `last year` and `next week` are two.
fn is_open(value: &Value) -> bool {
    matches!(value, Value::Date(Extent::Exact(date)) if *date == PartialDate::default())
}

fn join(row: &mut LedgerRow, annotation: &Annotation, analysis: &Analysis) {
    row.mentions.push(annotation.id);
    let said = |id| analysis.get(id).and_then(Annotation::figure).map_or(0, told);
    if said(annotation.id) > said(row.fullest) {
        row.fullest = annotation.id;
    }
}

/// How much the text tells of a figure beyond its value.
fn told(figure: &Figure) -> usize {
    let sourced = figure.support.as_ref().is_some_and(|s| s.by().is_some());
    [figure.about.is_some(), figure.company.is_some(), figure.change.is_some(), sourced]
        .iter()
        .filter(|told| **told)
        .count()
}

fn agree(a: &Figure, b: &Figure) -> bool {
    if matches!(a.value, Value::Date(_) | Value::Duration(_)) {
        return true;
    }
    if a.company.is_some() && b.company.is_some() && a.company != b.company {
        return false;
    }
    match (&a.about, &b.about) {
        (Some(a), Some(b)) => share_a_word(a, b),
        _ => true,
    }
}

fn share_a_word(a: &str, b: &str) -> bool {
    let same = |a: &str, b: &str| match a.is_ascii() && b.is_ascii() {
        true => a.eq_ignore_ascii_case(b),
        false => a.small() == b.small(),
    };
    a.split_whitespace().any(|word| b.split_whitespace().any(|other| same(word, other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CurrencyCode, Extent, Span, Summary};
    use crate::resolve::resolve;

    fn analysis(figures: Vec<Figure>) -> Analysis {
        let found = figures.into_iter().enumerate();
        let found = found.map(|(n, f)| Annotation::found(Span::new(2 * n, 2 * n + 1), f));
        Analysis {
            article: crate::intake::read("", None),
            annotations: resolve(found.collect()),
            summary: Summary::default(),
        }
    }

    fn dollars(amount: &str, about: Option<&str>, company: Option<&str>) -> Figure {
        let value = Value::Money {
            amount: Extent::Exact(amount.parse().unwrap()),
            currency: CurrencyCode::new("USD").unwrap(),
        };
        Figure { about: about.map(Into::into), company: company.map(Into::into), ..Figure::new(value) }
    }

    #[test]
    fn equal_figures_fold_into_the_one_that_says_most() {
        let rows = ledger(&analysis(vec![
            dollars("2000000000", None, None),
            dollars("5", None, None),
            dollars("2000000000.0", Some("monthly revenue"), Some("OpenAI")),
        ]));
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].mentions, [AnnotationId(0), AnnotationId(2)]);
        assert_eq!(rows[0].fullest, AnnotationId(2));
    }

    #[test]
    fn the_same_amount_of_two_companies_stays_apart() {
        let rows = ledger(&analysis(vec![
            dollars("7", Some("revenue"), Some("Acme")),
            dollars("7", Some("revenue"), Some("Globex")),
            dollars("7", Some("fine"), Some("Acme")),
        ]));
        assert_eq!(rows.len(), 3);
    }
}
