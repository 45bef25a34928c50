//! Figures in an aside to a noun: `Chevron, up 2.2%`, `Turnover, at €37.6bn, rose`.

use super::about::{Metric, metric};
use super::class::Class;
use super::clause::Clause;
use super::phrase::Phrase;
use super::site::Site;
use crate::lexicon::figure_verbs::Role;

/// How far before its comma the noun of an aside may start, in tokens.
const REACH: usize = 40;

/// The noun that a figure is an aside to.
pub(super) fn noun(clause: &Clause, site: Site) -> Option<Phrase> {
    let line = &clause.line;
    let linked = line.is_any(site.modified.wrapping_sub(1), &["up", "down", "at"]);
    let comma = site.modified.checked_sub(1 + usize::from(linked))?;
    let closed = matches!(clause.class(site.end), Class::Comma | Class::Break);
    if !matches!(clause.class(comma), Class::Comma) || !(linked || closed) {
        return None;
    }
    let span = clause.segment(comma, clause.tokens().start.max(comma.saturating_sub(REACH)))?;
    let aux = |i: &usize| !matches!(clause.class(*i), Class::Auxiliary | Class::Adverb);
    let before =
        (clause.tokens().start..span.start).rev().find(aux).map_or(Class::Break, |i| clause.class(i));
    let whole = match before {
        Class::Break | Class::Comma | Class::Coordinator | Class::Subordinator | Class::Reporting => true,
        Class::Verb(verb) => verb.role == Role::Equals,
        _ => false,
    };
    let inverted = span.clone().any(|i| matches!(clause.class(i), Class::Auxiliary | Class::Adverb));
    let phrase = if inverted { clause.phrase_until(comma) } else { clause.noun_of(span) };
    phrase.filter(|_| whole)
}

/// The metric of a figure in an aside; a company that is up is its shares.
pub(super) fn find(clause: &Clause, site: Site) -> Option<Metric> {
    let phrase = noun(clause, site)?;
    let last = phrase.tokens.end - 1;
    let moves = clause.line.is_any(site.modified.wrapping_sub(1), &["up", "down"]);
    let named = clause.line.capitalised(last)
        && matches!(clause.class(phrase.tokens.start.wrapping_sub(1)), Class::Determiner);
    match metric(clause, phrase.clone()) {
        None if moves && clause.company_at(last).is_some() => Some(Metric::Named("shares")),
        None if moves && named => Some(Metric::Phrase(phrase)),
        found => found,
    }
}
