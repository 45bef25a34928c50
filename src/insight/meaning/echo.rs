//! Figures that measure what an earlier figure of their sentence measures.

use super::about::{Metric, is_amount, metric};
use super::base;
use super::class::Class;
use super::clause::Clause;
use super::site::Site;
use super::word::Uses;
use crate::model::Value;

/// How far back in its sentence an earlier figure may lend its metric.
const LOOK_BACK: usize = 40;

/// `$2 billion per month — roughly $24 billion annualized`, `2 million users, up fivefold`, `$3bn, or 5%`.
pub(super) fn restates(clause: &Clause, site: Site) -> Option<Metric> {
    let line = &clause.line;
    if let Some(place) = compared(clause, site).or_else(|| of_them(clause, site)) {
        return Some(Metric::Same(place));
    }
    // `4,118 shops, 4% fewer than a year ago`
    let compares = line.is_any(site.end, &["fewer", "higher", "less", "lower", "more"]);
    // `20 of the 493 proposals on the environment, or 4%`
    if line.is(site.modified.wrapping_sub(1), "or") && line.is(site.modified.wrapping_sub(2), ",") {
        return earlier(clause, site.start).map(Metric::Same);
    }
    let mut at = site.modified;
    let mut linked = false;
    while at > clause.tokens().start && site.modified - at < 4 {
        let link = matches!(line.text(at - 1), "—" | "–" | "-" | "(" | ",")
            || line.is_any(
                at - 1,
                &[
                    "or", "up", "down", "from", "versus", "vs", "with", "compared", "to", "than", "against",
                    "plus", "minus",
                ],
            );
        if !link {
            break;
        }
        linked |= line.text(at - 1) != "," || compares;
        at -= 1;
    }
    let Class::Figure(place) = clause.class(at.wrapping_sub(1)) else { return None };
    (linked && at < site.modified && is_amount(&clause.annotations[place])).then_some(Metric::Same(place))
}

/// `$3bn in the second quarter, compared with $2bn`: the amount before that is of the same type.
fn compared(clause: &Clause, site: Site) -> Option<usize> {
    base::introduces(clause, site).then(|| base::earlier_like(clause, site, site.start)).flatten()
}

/// `two thirds of them`, `900 million users, of whom 50 million pay`.
fn of_them(clause: &Clause, site: Site) -> Option<usize> {
    const STAND_INS: &[&str] = &["them", "these", "those", "which", "whom"];
    let line = &clause.line;
    let after = line.is(site.end, "of") && line.is_any(site.end + 1, STAND_INS);
    let before = line.is_any(site.modified.wrapping_sub(1), &["which", "whom"])
        && line.is(site.modified.wrapping_sub(2), "of");
    (after || before).then(|| earlier(clause, site.start)).flatten()
}

/// The metric of the amount before it in the same clause: `rose 12% in March to $3bn`.
pub(super) fn follows_another(clause: &Clause, site: Site) -> Option<Metric> {
    let floor = clause.tokens().start.max(site.modified.saturating_sub(12));
    let mut at = site.modified;
    while at > floor {
        at -= 1;
        match clause.class(at) {
            Class::Figure(place) if is_amount(&clause.annotations[place]) => {
                return Some(Metric::Same(place));
            }
            Class::Break | Class::Subordinator | Class::Coordinator | Class::Verb(_) => return None,
            _ => {}
        }
    }
    None
}

/// `sales at one rose 7%, while the other posted a 2% decline`, `added 5 million users, bringing its total to 280 million`:
/// the metric of the figure before.
pub(super) fn elliptic(clause: &Clause, site: Site) -> Option<Metric> {
    let of = site.modified.wrapping_sub(1);
    let of_change = clause.line.is(of, "of") && clause.word(of.wrapping_sub(1)).change.is_some();
    let change = of_change
        || clause
            .phrase_from(site.end, clause.tokens().end)
            .filter(|p| p.tokens.start == site.end)
            .is_some_and(|p| clause.change(&p).is_some());
    let total = || {
        let object = site.verb.and_then(|verb| clause.object(verb.at, site.modified));
        object.is_some_and(|p| clause.head_is(&p, Uses::EMPTY))
    };
    if !change && !total() {
        return None;
    }
    if let Some(place) = main_before(clause, site.start) {
        return Some(Metric::Same(place));
    }
    // `returned to growth, with an increase of 0.5%`
    let verb = (clause.tokens().start.max(site.start.saturating_sub(LOOK_BACK))..site.start)
        .rev()
        .find(|i| matches!(clause.class(*i), Class::Verb(_)))?;
    let growth = clause.phrase_until(of).filter(|p| of_change && clause.line.is(p.tokens.start, "growth"));
    clause.subject(verb).and_then(|p| metric(clause, p)).or(growth.map(Metric::Phrase))
}

/// `connected 20 million homes and plans to reach 25 million`: what the amount of the same type before it measures.
pub(super) fn bare(clause: &Clause, site: Site) -> Option<Metric> {
    let bare = |place: usize| matches!(clause.annotations[place].figure().map(|f| &f.value), Some(Value::Quantity { unit, .. }) if unit.is_empty());
    bare(site.place).then(|| base::earlier_like(clause, site, site.start)).flatten().map(Metric::Same)
}

/// The nearest amount before a token that is no place or time of a clause (`34 gigawatts in 24 countries`), or the nearest.
fn main_before(clause: &Clause, start: usize) -> Option<usize> {
    let floor = clause.tokens().start.max(start.saturating_sub(LOOK_BACK));
    let amounts = (floor..start).rev().filter(|at| match clause.class(*at) {
        Class::Figure(place) => clause.start_of(*at) == *at && is_amount(&clause.annotations[place]),
        _ => false,
    });
    let aside = |at: &usize| {
        clause.line.is_any(at.wrapping_sub(1), &["across", "at", "for", "from", "in", "over", "within"])
    };
    let place = |at: usize| match clause.class(at) {
        Class::Figure(place) => Some(place),
        _ => None,
    };
    let mut nearest = None;
    for at in amounts {
        nearest = nearest.or(place(at));
        if !aside(&at) {
            return place(at);
        }
    }
    nearest
}

/// The nearest amount before a token of the same sentence.
pub(super) fn earlier(clause: &Clause, start: usize) -> Option<usize> {
    let floor = clause.tokens().start.max(start.saturating_sub(LOOK_BACK));
    (floor..start).rev().find_map(|at| match clause.class(at) {
        Class::Figure(place) if is_amount(&clause.annotations[place]) => Some(place),
        _ => None,
    })
}
