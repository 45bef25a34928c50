//! Clauses whose verb is left out: `sales rose 5% and profit 12%`, `the S&P lost 0.8%, the Nasdaq 1.4%`.

use super::about::Metric;
use super::class::Class;
use super::clause::Clause;
use super::echo;
use super::phrase::Phrase;
use super::site::Site;
use crate::model::Entity;

/// The most tokens of the noun phrase before a figure.
const REACH: usize = 16;

/// The noun before a figure that has no verb of its own, and the amount whose verb it shares.
pub(super) fn find(clause: &Clause, site: Site) -> Option<(Phrase, usize)> {
    let phrase = clause.phrase_until(site.modified)?;
    let mut start = phrase.tokens.start;
    while start > clause.tokens().start.max(site.modified.saturating_sub(REACH))
        && is_inner(clause, start - 1)
    {
        start -= 1;
    }
    if !matches!(clause.class(start.wrapping_sub(1)), Class::Comma | Class::Coordinator) {
        return None;
    }
    let earlier = echo::earlier(clause, start)?;
    let kind = |place: usize| clause.annotations[place].entity.mark_type();
    (kind(earlier) == kind(site.place)).then_some((phrase, earlier))
}

/// Whether a token is a part of the noun phrase before a figure: `the`, `those of`.
fn is_inner(clause: &Clause, at: usize) -> bool {
    let of = clause.line.is_any(at, &["at", "for", "in", "of"]);
    let those = of && clause.line.is_any(at.wrapping_sub(1), &["that", "those"]);
    if those || clause.line.is_any(at, &["that", "those"]) {
        return true;
    }
    matches!(clause.class(at), Class::Determiner | Class::Possessive | Class::Company(_))
        || clause.is_part(at)
}

/// Its metric: the noun, or what the amount before measures where the noun is a company.
pub(super) fn metric(clause: &Clause, site: Site) -> Option<Metric> {
    let (phrase, earlier) = find(clause, site)?;
    let last = phrase.tokens.end - 1;
    let company = clause.company_at(last);
    let amount = matches!(clause.annotations[site.place].entity, Entity::Figure(_));
    match company {
        Some(_) => Some(Metric::Same(earlier)),
        None => (amount && clause.line.is_word(phrase.tokens.start)).then_some(Metric::Phrase(phrase)),
    }
}
