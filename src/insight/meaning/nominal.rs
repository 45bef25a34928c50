//! Metrics that a noun beside the figure names.

use super::about::{Metric, is, metric};
use super::class::Class;
use super::clause::Clause;
use super::governed::governed;
use super::phrase::Phrase;
use super::site::Site;
use super::word::Uses;
use crate::lexicon::figure_verbs::Role;
use crate::lexicon::traits::Traits;
use crate::lexicon::{metrics, number_words, units};
use crate::model::{Annotation, FigureType, Value};

/// The noun that a count counts: `700 security controls`.
pub(super) fn counted(clause: &Clause, site: Site, annotation: &Annotation) -> Option<Metric> {
    let Some(Value::Quantity { unit, .. }) = annotation.figure().map(|f| &f.value) else { return None };
    let points = matches!(unit.as_str(), "point" | "pip" | "notch");
    let measured = points
        || units::word(unit).is_some()
        || units::symbol(unit).is_some()
        || unit.starts_with(['°', '%']);
    if measured {
        return None;
    }
    if unit.is_empty() {
        return clause
            .phrase_from(site.end, clause.tokens().end)
            .filter(|p| p.tokens.start == site.end)
            .and_then(|p| metric(clause, p));
    }
    let line = &clause.line;
    let rate = |i: usize| line.is_any(i, &["per", "a", "an", "each", "every", "/"]);
    let is_number = |i: usize| {
        line.is_number(i)
            || line.traits(i).any(Traits::NUMBER_WORD)
            || number_words::suffix(line.text(i)).is_some()
            || line.is_any(i, &["a", "an", "of", "to", "and", "or", "more", "other", "-", "–", "—", ","])
    };
    let start = (site.start..site.end).find(|i| !is_number(*i))?;
    let end = (start + 1..site.end).find(|i| rate(*i)).unwrap_or(site.end);
    Some(Metric::Phrase(Phrase { tokens: start..end, company: None }))
}

/// `revenue of $5bn`, `growth of 12%`.
pub(super) fn of_before(clause: &Clause, site: Site) -> Option<Metric> {
    let of = site.modified.checked_sub(1).filter(|i| clause.line.is(*i, "of"))?;
    let phrase = clause.phrase_until(of)?;
    if clause.change(&phrase).is_some() {
        return without_change(clause, phrase, site.end);
    }
    metric(clause, phrase)
}

/// What a rise or fall is of: the `revenue` of `revenue growth of 12%` and of `growth of 12% in revenue`.
fn without_change(clause: &Clause, phrase: Phrase, end: usize) -> Option<Metric> {
    let last = phrase.tokens.end - 1;
    let noun = Phrase { tokens: phrase.tokens.start..last, ..phrase.clone() };
    if !noun.tokens.is_empty() && clause.is_metric(&noun) && is_noun(clause.head(&noun)) {
        return Some(Metric::Phrase(noun));
    }
    let after = if clause.line.is_any(end, &["in", "of", "to", "for"]) { Some(end + 1) } else { None };
    let own = if clause.line.is_any(phrase.tokens.end, &["in", "of", "to", "for"]) {
        Some(phrase.tokens.end + 1)
    } else {
        None
    };
    [own, after].into_iter().flatten().find_map(|at| in_phrase(clause, at))
}

/// Whether what stands before `growth` is a noun and no adjective (`sharp growth`).
pub(super) fn is_noun(head: &str) -> bool {
    const ADJECTIVES: &[&str] = &[
        "annual",
        "big",
        "biggest",
        "double",
        "fast",
        "further",
        "huge",
        "large",
        "largest",
        "modest",
        "monthly",
        "net",
        "organic",
        "quarterly",
        "rapid",
        "sharp",
        "sharpest",
        "slight",
        "small",
        "steep",
        "steepest",
        "strong",
        "sudden",
        "underlying",
        "weekly",
        "yearly",
    ];
    !ADJECTIVES.iter().any(|a| head.eq_ignore_ascii_case(a)) && !head.ends_with("year")
}

/// The phrase after `in`, where it names a metric.
fn in_phrase(clause: &Clause, at: usize) -> Option<Metric> {
    let phrase = clause.phrase_from(at, clause.tokens().end)?;
    let timed = clause.is_figure(phrase.tokens.start) || clause.head_is(&phrase, Uses::NOT_METRIC);
    let possessed = clause.head_is(&phrase, Uses::EMPTY) && clause.line.is(phrase.tokens.end, "of");
    if possessed {
        return in_phrase(clause, phrase.tokens.end + 1);
    }
    if timed { None } else { metric(clause, phrase) }
}

/// `a $122 billion funding round`, `a 12% rise in revenue`, `half the cost`.
pub(super) fn modifies(clause: &Clause, site: Site) -> Option<Metric> {
    let annotation = &clause.annotations[site.place];
    let line = &clause.line;
    let multiple = is(annotation, FigureType::Multiple);
    let at = if multiple && line.is_any(site.end, &["as", "the", "its", "their"]) {
        site.end + 1
    } else {
        site.end
    };
    let at = if multiple && line.is_any(at, &["many", "much"]) { at + 1 } else { at };
    let hyphen = usize::from(line.is_hyphen(at) && line.glued(at) && line.glued(at + 1));
    let phrase = clause.phrase_from(at + hyphen, clause.tokens().end)?;
    let head = clause.head(&phrase);
    // `$71 a barrel` is a price of barrels, and no barrel.
    if !multiple && matches!(clause.class(site.end), Class::Determiner) {
        return None;
    }
    let expected =
        matches!(clause.class(phrase.tokens.end), Class::Verb(_) | Class::Auxiliary | Class::Reporting);
    if metrics::is_forecaster(head) && expected {
        return None;
    }
    if phrase.tokens.start > at + hyphen + 2 || multiple && is_comparative(clause, &phrase) {
        return None;
    }
    if clause.change(&phrase).is_some() {
        return without_change(clause, phrase, usize::MAX - 1).or_else(|| governed(clause, site));
    }
    let determined = line.is_any(
        site.start.wrapping_sub(1),
        &["a", "an", "the", "its", "this", "that", "their", "his", "her", "another", "record"],
    ) || matches!(clause.class(site.start.wrapping_sub(1)), Class::Possessive)
        || (site.modified < site.start
            && line.is_any(site.modified, &["a", "an", "the", "its", "this", "their"]));
    let small = !clause.line.capitalised(phrase.tokens.start);
    let predicate =
        matches!(clause.class(site.modified.wrapping_sub(1)), Class::Verb(v) if v.role == Role::Equals);
    let noun = small && !predicate && !matches!(clause.class(phrase.tokens.end), Class::Determiner);
    if (determined || multiple || noun) && !head.ends_with("ed") { metric(clause, phrase) } else { None }
}

/// `three times faster`: what follows is no metric.
fn is_comparative(clause: &Clause, phrase: &Phrase) -> bool {
    const COMPARATIVES: &[&str] = &[
        "better", "bigger", "cheaper", "faster", "greater", "heavier", "higher", "larger", "lighter",
        "longer", "lower", "quicker", "shorter", "slower", "smaller", "stronger",
    ];
    phrase.tokens.len() == 1 && COMPARATIVES.iter().any(|c| clause.head(phrase).eq_ignore_ascii_case(c))
}

/// `$2 billion in monthly revenue`, `40% of users`, `$5m worth of shares`.
pub(super) fn follows(clause: &Clause, site: Site) -> Option<Metric> {
    let line = &clause.line;
    let annotation = &clause.annotations[site.place];
    // `wiping $32bn off its market value`
    if line.is(site.end, "off") {
        return in_phrase(clause, site.end + 1);
    }
    let worth = line.is(site.end, "worth") && line.is(site.end + 1, "of");
    if line.is(site.end, "of") || worth {
        let shares = site.verb.filter(|verb| verb.verb.role == Role::Shares);
        let part = shares.and_then(|verb| verb.subject(clause));
        let part = part.filter(|p| clause.head_is(p, Uses::OF_COMPANY));
        if let Some(part) = part {
            return metric(clause, part);
        }
        let at = site.end + 1 + usize::from(worth);
        // `20 of the 493 proposals`
        let at = at + usize::from(matches!(clause.class(at), Class::Determiner) && clause.is_figure(at + 1));
        if let Class::Figure(place) = clause.class(at) {
            return counted(clause, Site::new(clause, place, at), &clause.annotations[place]);
        }
        let phrase = clause.phrase_from(at, clause.tokens().end)?;
        return metric(clause, phrase);
    }
    let amount = is(annotation, FigureType::Money) || is(annotation, FigureType::Quantity);
    let verb = site.verb.map(|verb| verb.verb);
    // `invested $4bn in plants`, `valued at $4bn in a round`: where it goes is not what it is.
    let invested = || verb.is_some_and(|v| matches!(v.noun, "investment" | "valuation"));
    if !amount || !line.is(site.end, "in") || invested() {
        return None;
    }
    // `dropped to $700 in the port town`
    let moved = verb.is_some_and(|v| matches!(v.role, Role::Moves | Role::Equals));
    let found = in_phrase(clause, site.end + 1)?;
    let Metric::Phrase(phrase) = &found else { return None };
    (!moved || clause.head_is(phrase, Uses::OF_COMPANY)).then_some(found)
}

/// `Revenue: $5bn`, `revenue ($5bn)`.
pub(super) fn labelled(clause: &Clause, site: Site) -> Option<Metric> {
    let before = site.modified.checked_sub(1)?;
    let label = matches!(clause.line.text(before), ":" | "(");
    let phrase = label.then(|| clause.phrase_until(before)).flatten()?;
    metric(clause, phrase)
}
