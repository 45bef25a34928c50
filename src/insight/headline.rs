//! The headline figures: the few that a reader would remember.

use super::LedgerRow;
use crate::model::{Analysis, Annotation, Figure, Value};

/// The places in `ledger` of at most `most` figures, best first.
///
/// A figure counts for more when it is money or a share, when the text says what it measures and whose it is, when it is
/// mentioned again, and when it stands early. Dates, durations and bare numbers are no headline figures. Of figures about
/// the same metric of the same company only the first stays, and of equal sums of money, unless they are of different
/// companies: shares of different things are often the same by chance, sums hardly.
pub fn headline(analysis: &Analysis, ledger: &[LedgerRow], most: usize) -> Vec<usize> {
    let figure = |row: &LedgerRow| analysis.get(row.fullest).and_then(Annotation::figure);
    let mut ranked: Vec<(u64, usize)> = Vec::new();
    for (place, row) in ledger.iter().enumerate() {
        if let Some(score) = figure(row).and_then(|f| score(analysis, row, f)) {
            ranked.push((score, place));
        }
    }
    crate::order::by_key(&mut ranked, |(score, place)| (std::cmp::Reverse(*score), *place));
    let mut chosen: Vec<usize> = Vec::new();
    for (_, place) in ranked {
        if chosen.len() == most {
            break;
        }
        let Some(this) = figure(&ledger[place]) else { continue };
        let mut others = chosen.iter().filter_map(|other| figure(&ledger[*other]));
        if !others.any(|other| tells_the_same(this, other)) {
            chosen.push(place);
        }
    }
    chosen
}

/// Whether a reader who has one of two figures learns little from the other.
fn tells_the_same(a: &Figure, b: &Figure) -> bool {
    let is_money = matches!(a.value, Value::Money { .. });
    let topic = a.about.is_some() && a.about == b.about && a.company == b.company;
    let elsewhere = a.company.is_some() && b.company.is_some() && a.company != b.company;
    topic || (is_money && a.value == b.value && !elsewhere)
}

fn score(analysis: &Analysis, row: &LedgerRow, figure: &Figure) -> Option<u64> {
    let kind = match &figure.value {
        Value::Money { .. } => 60,
        Value::Percent(_) => 40,
        Value::Quantity { unit, .. } if unit.is_empty() && figure.about.is_none() => return None,
        Value::Quantity { .. } => 30,
        Value::Multiple(_) => 15,
        Value::Date(_) | Value::Duration(_) => return None,
    };
    let told = 30 * u64::from(figure.about.is_some()) + 20 * u64::from(figure.company.is_some());
    let again = 25 * (row.mentions.len().min(4) as u64 - 1);
    let start = row.mentions.first().and_then(|id| analysis.get(*id)).map_or(0, |a| a.span.start());
    let length = analysis.article.text.len().max(1);
    let early = 60 * (length.saturating_sub(start) as u64) / length as u64;
    Some(kind + told + again + early)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::ledger;
    use crate::model::{CurrencyCode, Extent, Span, Summary};
    use crate::resolve::resolve;

    fn percent(n: i64) -> Value {
        Value::Percent(Extent::Exact(n.into()))
    }

    fn money(n: i64) -> Value {
        Value::Money { amount: Extent::Exact(n.into()), currency: CurrencyCode::new("USD").unwrap() }
    }

    #[test]
    fn a_sum_is_told_once_for_each_company() {
        let of = |value: Value, about: &str, company: Option<&str>| Figure {
            about: Some(about.into()),
            company: company.map(Into::into),
            ..Figure::new(value)
        };
        let raised = of(money(7), "funding", Some("Acme"));
        assert!(tells_the_same(&of(money(7), "round", None), &raised));
        assert!(tells_the_same(&of(money(7), "round", Some("Acme")), &raised));
        assert!(!tells_the_same(&of(money(7), "round", Some("Nvidia")), &raised));
        let share = |about| of(percent(7), about, Some("Acme"));
        assert!(!tells_the_same(&share("margin"), &share("growth")));
    }

    #[test]
    fn told_and_repeated_money_comes_first() {
        let text = "x".repeat(100);
        let at = |start, value, about: Option<&str>| {
            let figure = Figure { about: about.map(Into::into), ..Figure::new(value) };
            Annotation::found(Span::new(start, start + 1), figure)
        };
        let analysis = Analysis {
            annotations: resolve(vec![
                at(0, percent(3), None),
                at(10, money(7), Some("revenue")),
                at(20, money(7), None),
                at(30, money(9), Some("revenue")),
            ]),
            article: crate::intake::read(&text, None),
            summary: Summary::default(),
        };
        let rows = ledger(&analysis);
        assert_eq!(headline(&analysis, &rows, 4), [1, 0]);
    }
}
