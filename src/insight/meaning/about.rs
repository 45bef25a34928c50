//! What a figure measures: the metric's noun phrase.

use super::clause::Clause;
use super::governed::{governed, set_phrase};
use super::nominal::{counted, follows, is_noun, labelled, modifies, of_before};
use super::phrase::Phrase;
use super::site::Site;
use super::word::Uses;
use super::{aside, echo, gap};
use crate::model::{Annotation, FigureType, MarkType};

/// What is known of a figure's metric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Metric {
    /// A phrase of the text.
    Phrase(Phrase),
    /// A noun that the verb stands for: `valued at $3bn` is a valuation.
    Named(&'static str),
    /// That of an earlier figure of the sentence, by its place: `$2bn a month — some $24bn a year`.
    Same(usize),
}

/// The metric of a figure.
pub(super) fn find(clause: &Clause, site: Site) -> Option<Metric> {
    let annotation = &clause.annotations[site.place];
    counted(clause, site, annotation)
        .or_else(|| of_before(clause, site))
        .or_else(|| modifies(clause, site))
        .or_else(|| follows(clause, site))
        .or_else(|| echo::restates(clause, site))
        .or_else(|| labelled(clause, site))
        .or_else(|| aside::find(clause, site))
        .or_else(|| gap::metric(clause, site))
        .or_else(|| governed(clause, site))
        .or_else(|| echo::elliptic(clause, site))
        .or_else(|| echo::follows_another(clause, site))
        .or_else(|| set_phrase(clause, site, annotation))
        .or_else(|| echo::bare(clause, site))
}

fn kind(annotation: &Annotation) -> MarkType {
    annotation.entity.mark_type()
}

/// Whether a figure is of a type.
pub(super) fn is(annotation: &Annotation, figure: FigureType) -> bool {
    kind(annotation) == MarkType::Figure(figure)
}

/// Whether a figure is no date and no duration.
pub(super) fn is_amount(annotation: &Annotation) -> bool {
    matches!(
        kind(annotation),
        MarkType::Figure(
            FigureType::Money | FigureType::Percent | FigureType::Quantity | FigureType::Multiple
        )
    )
}

/// A phrase as a metric, where it names one.
pub(super) fn metric(clause: &Clause, phrase: Phrase) -> Option<Metric> {
    let head = clause.head(&phrase);
    let extreme = matches!(head, "high" | "low" | "highs" | "lows" | "peak" | "trough" | "record");
    let lone = phrase.tokens.len() == 1 || !is_noun(clause.line.text(phrase.tokens.end - 2));
    let empty = extreme || lone && clause.head_is(&phrase, Uses::EMPTY);
    (clause.is_metric(&phrase) && !empty).then_some(Metric::Phrase(phrase))
}
