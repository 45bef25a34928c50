//! What a figure was before it changed: `up from $2bn`, `from $2bn to $3bn`, `compared with $2bn a year earlier`.

use super::class::Class;
use super::clause::Clause;
use super::site::Site;
use crate::model::Value;

/// How far a base stands from the figure that changed, in tokens.
const REACH: usize = 40;

/// Whether a figure is what another is compared with.
pub(super) fn introduces(clause: &Clause, site: Site) -> bool {
    let line = &clause.line;
    let before = site.modified.wrapping_sub(1);
    line.is_any(before, &["from", "versus", "vs", "against"])
        || line.is_any(before, &["with", "to"]) && line.is(before.wrapping_sub(1), "compared")
}

/// The nearest figure before a token that is an amount of the same type and currency as that of a site.
pub(super) fn earlier_like(clause: &Clause, site: Site, until: usize) -> Option<usize> {
    let floor = clause.tokens().start.max(until.saturating_sub(REACH));
    (floor..until).rev().find_map(|at| match clause.class(at) {
        Class::Figure(place) if place != site.place && alike(clause, place, site.place) => Some(place),
        _ => None,
    })
}

/// Whether two figures are of one type, and of one currency.
pub(super) fn alike(clause: &Clause, one: usize, other: usize) -> bool {
    let value = |place: usize| clause.annotations[place].figure().map(|f| &f.value);
    match (value(one), value(other)) {
        (Some(Value::Money { currency: a, .. }), Some(Value::Money { currency: b, .. })) => a == b,
        (Some(a), Some(b)) => a.figure_type() == b.figure_type(),
        _ => false,
    }
}
