//! Metrics that the verb of a clause tells.

use super::about::{Metric, is, metric};
use super::class::Class;
use super::clause::Clause;
use super::echo;
use super::phrase::Phrase;
use super::site::{Governor, Site};
use crate::lexicon::figure_verbs::{Role, Verb};
use crate::lexicon::metrics;
use crate::model::{Annotation, FigureType, Value};

/// What the verb says: its subject, its object, or the noun that it stands for.
pub(super) fn governed(clause: &Clause, site: Site) -> Option<Metric> {
    if own_verb(clause, site) {
        let object = (matches!(clause.class(site.end), Class::Determiner))
            .then(|| clause.phrase_from(site.end, clause.tokens().end))
            .flatten()
            .map(|p| clause.content(p));
        return match object {
            Some(object) => metric(clause, object),
            None => of_subject(clause, clause.subject(site.start), Role::Causes),
        };
    }
    if clause.line.is(site.modified.wrapping_sub(1), "worth") {
        return None;
    }
    let governor = site.verb?;
    if stands_for_another(clause, site, governor) {
        return echo::earlier(clause, site.start).map(Metric::Same);
    }
    told(clause, site, governor)
}

/// Whether subject or object only stand for what the amount before measures: `those of Target`, `it`, `of which`.
fn stands_for_another(clause: &Clause, site: Site, governor: Governor) -> bool {
    let Governor { at, verb, .. } = governor;
    let line = &clause.line;
    // `of which Occidental will provide 500,000`
    let part = |start: usize| {
        line.is_any(start.wrapping_sub(1), &["which", "whom"]) && line.is(start.wrapping_sub(2), "of")
    };
    // `the stock rose 4%; it has gained a fifth this year`
    let it = |start: usize| {
        matches!(clause.class(start), Class::Pronoun) && matches!(verb.role, Role::Moves | Role::Equals)
    };
    // `intends to increase it to 60%`
    let object = matches!(verb.role, Role::Causes | Role::Takes)
        && line.is(at + 1, "it")
        && line.is_any(site.modified.wrapping_sub(1), &["by", "to", "from"]);
    let only = |start: usize| clause.stands_in(start) || part(start) || it(start);
    object || governor.subject_tokens().is_some_and(|subject| only(subject.start))
}

/// What a verb tells by its role.
fn told(clause: &Clause, site: Site, governor: Governor) -> Option<Metric> {
    let Governor { at, verb, .. } = governor;
    let by_or_to = clause.line.is_any(site.modified.wrapping_sub(1), &["by", "to", "from"]);
    let object =
        || clause.object(at, site.modified).map(|p| clause.content(p)).and_then(|p| metric(clause, p));
    let subject = || governor.subject(clause);
    match verb.role {
        Role::Moves | Role::Equals => of_subject(clause, subject(), verb.role),
        Role::Shares => subject().and_then(|p| metric(clause, p)),
        Role::Plain => plain(clause, site, governor),
        Role::Causes if is_loss(clause, site, at) => Some(Metric::Named("loss")),
        // `bringing its total to 280 million`: who brings it is no metric.
        Role::Causes if verb.change.is_none() && by_or_to => object(),
        Role::Causes if verb.change.is_none() => {
            object().or_else(|| subject().and_then(|p| metric(clause, p)))
        }
        Role::Causes => object().or_else(|| of_subject(clause, subject(), verb.role)),
        // `production was raised to 42 a month`
        Role::Takes if by_or_to && clause.is_passive(at) && clause.object(at, site.modified).is_none() => {
            subject().and_then(|p| metric(clause, p))
        }
        Role::Takes => {
            let at_price = clause.line.is(site.modified.wrapping_sub(1), "at");
            let moved = if by_or_to || at_price { object() } else { None };
            let named = named(clause, site, verb).then_some(Metric::Named(verb.noun));
            moved.filter(|_| verb.noun != "valuation").or(named)
        }
    }
}

/// Whether the noun that a verb stands for says what the figure is.
fn named(clause: &Clause, site: Site, verb: Verb) -> bool {
    let annotation = &clause.annotations[site.place];
    let money = is(annotation, FigureType::Money);
    // `Airbus delivered 72`
    let bare = matches!(annotation.figure().map(|f| &f.value), Some(Value::Quantity { unit, .. }) if unit.is_empty());
    !verb.noun.is_empty() && (money || bare || matches!(verb.noun, "stake" | "production"))
}

/// Of a verb that says nothing of figures: its object before a preposition, else its subject.
fn plain(clause: &Clause, site: Site, governor: Governor) -> Option<Metric> {
    let annotation = &clause.annotations[site.place];
    let object = clause.object(governor.at, site.modified);
    // `drove tubes 2.5 metres into the ground`
    if is(annotation, FigureType::Quantity) && object.is_some() {
        return None;
    }
    // `putting $165bn into six plants`
    if is(annotation, FigureType::Money) && clause.line.is(site.end, "into") {
        return Some(Metric::Named("investment"));
    }
    let aside = matches!(clause.class(site.modified.wrapping_sub(1)), Class::Preposition);
    let moved = object.filter(|_| aside).map(|p| clause.content(p)).and_then(|p| metric(clause, p));
    // Those who get or seek a sum are no metric.
    let person = |p: &Phrase| metrics::is_forecaster(clause.head(p));
    moved.or_else(|| governor.subject(clause).filter(|p| !person(p)).and_then(|p| metric(clause, p)))
}

/// `doubled`, `halved`: a factor that is its own verb.
fn own_verb(clause: &Clause, site: Site) -> bool {
    site.end == site.start + 1 && clause.factor(site.start).is_some()
}

/// `lost $2bn`, but not `lost $2bn in value`.
pub(super) fn is_loss(clause: &Clause, site: Site, verb: usize) -> bool {
    let money = is(&clause.annotations[site.place], FigureType::Money);
    money && clause.line.is_any(verb, &["lose", "loses", "lost", "losing"]) && !clause.line.is(site.end, "in")
}

/// The subject, where it names a metric; a company that rises is its shares.
fn of_subject(clause: &Clause, subject: Option<Phrase>, role: Role) -> Option<Metric> {
    let phrase = subject?;
    let company = clause.company_at(phrase.tokens.end - 1);
    let moves = matches!(role, Role::Moves | Role::Causes);
    let the = matches!(clause.class(phrase.tokens.start.wrapping_sub(1)), Class::Determiner);
    let named = clause.line.capitalised(phrase.tokens.start);
    match metric(clause, phrase.clone()) {
        None if moves && company.is_some() => Some(Metric::Named("shares")),
        // `the Nikkei gained 1%`
        None if (moves || the) && named && company.is_none() => Some(Metric::Phrase(phrase)),
        found => found,
    }
}

/// `worth $3bn`, `at $60,000 a unit`, `$8bn in cash`.
pub(super) fn set_phrase(clause: &Clause, site: Site, annotation: &Annotation) -> Option<Metric> {
    let line = &clause.line;
    let before = site.modified.wrapping_sub(1);
    if !is(annotation, FigureType::Money) {
        return None;
    }
    if line.is(before, "worth") {
        let goods = clause.phrase_until(before).and_then(|p| metric(clause, p));
        return goods.or(Some(Metric::Named("value")));
    }
    if line.is_any(site.end + 1, &["cash", "stock"]) && line.is(site.end, "in") {
        return Some(Metric::Phrase(Phrase { tokens: site.end + 1..site.end + 2, company: None }));
    }
    line.is(before, "at").then_some(Metric::Named("price"))
}
