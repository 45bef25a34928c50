//! What a figure was before it changed: `up from $2bn`, `from $2bn to $3bn`, `compared with $2bn a year earlier`.

use super::class::Class;
use super::clause::Clause;
use super::site::Site;
use crate::model::{Change, Value};

/// How far a base stands from the figure that changed, in tokens.
const REACH: usize = 40;

/// Whether a figure is what another is compared with.
pub(super) fn introduces(clause: &Clause, site: Site) -> bool {
    let line = &clause.line;
    let before = site.modified.wrapping_sub(1);
    line.is_any(before, &["from", "versus", "vs", "against"])
        || line.is_any(before, &["with", "to"]) && line.is(before.wrapping_sub(1), "compared")
}

/// The nearest figure before a token that is an amount of the same type and currency as that of a site; one with the same
/// rate (`$4 a share`) goes before one without.
pub(super) fn earlier_like(clause: &Clause, site: Site, until: usize) -> Option<usize> {
    let floor = clause.tokens().start.max(until.saturating_sub(REACH));
    let per = |place: usize| clause.annotations[place].figure().and_then(|f| f.per.as_deref());
    let mut nearest = None;
    for at in (floor..until).rev() {
        let Class::Figure(place) = clause.class(at) else { continue };
        if place == site.place || !alike(clause, place, site.place) {
            continue;
        }
        if per(place) == per(site.place) {
            return Some(place);
        }
        nearest = nearest.or(Some(place));
    }
    nearest
}

/// Whether two figures are of one type, and of one currency.
pub(super) fn alike(clause: &Clause, one: usize, other: usize) -> bool {
    let value = |place: usize| clause.annotations[place].figure().map(|f| &f.value);
    let per = |place: usize| clause.annotations[place].figure().and_then(|f| f.per.as_deref());
    let rates = per(one).is_none() || per(other).is_none() || per(one) == per(other);
    match (value(one), value(other)) {
        _ if !rates => false,
        (Some(Value::Money { currency: a, .. }), Some(Value::Money { currency: b, .. })) => a == b,
        (Some(a), Some(b)) => a.figure_type() == b.figure_type(),
        _ => false,
    }
}

/// The figure that a base is the base of, among those before it: `$3bn, up from $2bn`; or right after it: `from $2bn to
/// $3bn`. `changed` says of a figure whether it rises or falls.
pub(super) fn partner(clause: &Clause, site: Site, changed: impl Fn(usize) -> bool) -> Option<usize> {
    if !introduces(clause, site) {
        return None;
    }
    let line = &clause.line;
    let before = site.modified.wrapping_sub(1);
    let from = line.is(before, "from");
    let announced = !from || line.is_any(before.wrapping_sub(1), &["up", "down"]);
    let after = (site.end..site.end + REACH_OF_TO).find(|at| line.is(*at, "to"));
    if let Some(to) = after.filter(|_| from && !announced)
        && let Some(place) = (to + 1..to + 6).find_map(|at| figure_at(clause, at))
        && alike(clause, place, site.place)
    {
        return Some(place);
    }
    earlier_like(clause, site, site.start)
        .filter(|place| announced || changed(*place) && same_unit(clause, *place, site.place))
}

/// Where a figure went from its base: `would hedge 80%, up from 55%`.
pub(super) fn direction(clause: &Clause, site: Site) -> Option<Change> {
    let before = site.modified.wrapping_sub(1);
    let word = before.wrapping_sub(1);
    (clause.line.is(before, "from") && clause.line.is_any(word, &["up", "down"]))
        .then(|| clause.comparative(word))
        .flatten()
}

/// How far after a base its `to` stands: `from $2bn in 2023 to $3bn`.
const REACH_OF_TO: usize = 6;

fn figure_at(clause: &Clause, at: usize) -> Option<usize> {
    match clause.class(at) {
        Class::Figure(place) => Some(place),
        _ => None,
    }
}

fn same_unit(clause: &Clause, one: usize, other: usize) -> bool {
    let unit = |place: usize| clause.annotations[place].figure().and_then(|f| f.value.unit());
    match (unit(one), unit(other)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}
