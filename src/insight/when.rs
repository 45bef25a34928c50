//! What goes with which date: the sentence decides, because an article says when in the same breath as what.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::{Analysis, Annotation, AnnotationId, Value};

/// How far a date may stand from the figure that it goes with, in bytes, where its sentence has several.
const REACH: usize = 48;

/// The annotations of each sentence, as ranges of their places.
pub fn by_sentence(analysis: &Analysis) -> impl Iterator<Item = Range<usize>> + '_ {
    let all = analysis.annotations.as_slice();
    let mut at = 0;
    // Both come in the order of the text.
    let mut pass = move |byte: usize| {
        while at < all.len() && all[at].span.start() < byte {
            at += 1;
        }
        at
    };
    analysis.summary.sentence_spans.iter().map(move |sentence| pass(sentence.start())..pass(sentence.end()))
}

/// Whether a figure is a date.
pub fn is_date(annotation: &Annotation) -> bool {
    annotation.figure().is_some_and(|f| matches!(f.value, Value::Date(_)))
}

/// Whether a figure is an amount: neither a date nor a duration.
pub fn is_amount(annotation: &Annotation) -> bool {
    annotation.figure().is_some_and(|f| !matches!(f.value, Value::Date(_) | Value::Duration(_)))
}

/// The date that each amount goes with: the only one of its sentence, or of several the nearest one in reach with no
/// comma, semicolon or dash between.
pub fn when(analysis: &Analysis) -> HashMap<AnnotationId, AnnotationId> {
    let mut out = HashMap::new();
    for range in by_sentence(analysis) {
        let here = &analysis.annotations[range];
        let dates: Vec<&Annotation> = here.iter().filter(|a| is_date(a)).collect();
        if dates.is_empty() {
            continue;
        }
        for amount in here.iter().filter(|a| is_amount(a)) {
            let date = match dates.as_slice() {
                [only] => Some(*only),
                several => nearest(analysis, amount, several),
            };
            out.extend(date.map(|d| (amount.id, d.id)));
        }
    }
    out
}

fn nearest<'a>(analysis: &Analysis, amount: &Annotation, dates: &[&'a Annotation]) -> Option<&'a Annotation> {
    let between = |date: &Annotation| match date.span.start() >= amount.span.end() {
        true => amount.span.end()..date.span.start(),
        false => date.span.end()..amount.span.start(),
    };
    let near = dates.iter().filter(|date| {
        let text = analysis.article.text.get(between(date));
        text.is_some_and(|t| t.len() <= REACH && !t.contains([',', ';', '–', '—']))
    });
    near.min_by_key(|date| between(date).len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        let analysis = crate::analyze(&crate::intake::read(text, None));
        let word = |id: AnnotationId| analysis.article[analysis.annotations[id.0 as usize].span].to_string();
        let mut pairs: Vec<_> = when(&analysis).into_iter().collect();
        pairs.sort_unstable();
        pairs.into_iter().map(|(amount, date)| (word(amount), word(date))).collect()
    }

    fn said(text: &str) -> Vec<String> {
        pairs(text).into_iter().map(|(a, d)| format!("{a} @ {d}")).collect()
    }

    #[test]
    fn the_only_date_of_a_sentence_goes_with_all_of_it() {
        assert_eq!(
            said("In 2025, revenue was $5 million and costs 3%. It has 7 offices."),
            ["$5 million @ 2025", "3% @ 2025"]
        );
    }

    #[test]
    fn of_several_the_nearest_goes_with_it() {
        assert_eq!(
            said("Revenue was $5 million in 2025, up from $3 million in 2024."),
            ["$5 million @ 2025", "$3 million @ 2024"]
        );
    }
}
