//! Metrics that the verb of a clause tells.

use super::about::{Metric, is, metric};
use super::class::Class;
use super::clause::Clause;
use super::echo;
use super::phrase::Phrase;
use super::site::Site;
use crate::lexicon::figure_verbs::{self, Role};
use crate::lexicon::multiples;
use crate::model::{Annotation, FigureType};

/// What the verb says: its subject, its object, or the noun that it stands for.
pub(super) fn governed(clause: &Clause, site: Site) -> Option<Metric> {
    if own_verb(clause, site) {
        let object = (clause.class(site.end) == Class::Determiner)
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
    let (at, verb) = clause.governing_verb(site.modified)?;
    if let Some(place) = clause.those(at).then(|| echo::earlier(clause, site.start)).flatten() {
        return Some(Metric::Same(place));
    }
    // `of which Occidental will provide 500,000`
    let part = clause.subject_tokens(at).is_some_and(|s| {
        clause.line.is_any(s.start.wrapping_sub(1), &["which", "whom"])
            && clause.line.is(s.start.wrapping_sub(2), "of")
    });
    if part {
        return echo::earlier(clause, site.start).map(Metric::Same);
    }
    // `the stock rose 4%; it has gained a fifth this year`
    let it = clause.subject_tokens(at).is_some_and(|s| clause.class(s.start) == Class::Pronoun);
    if it && matches!(verb.role, Role::Moves | Role::Equals) {
        return echo::earlier(clause, site.start).map(Metric::Same);
    }
    let by_or_to = clause.line.is_any(site.modified.wrapping_sub(1), &["by", "to", "from"]);
    let object =
        || clause.object(at, site.modified).map(|p| clause.content(p)).and_then(|p| metric(clause, p));
    let subject = || clause.subject(at);
    match verb.role {
        Role::Moves | Role::Equals => of_subject(clause, subject(), verb.role),
        Role::Shares => subject().and_then(|p| metric(clause, p)),
        Role::Plain => {
            let measured = is(&clause.annotations[site.place], FigureType::Quantity);
            let aside = clause.class(site.modified.wrapping_sub(1)) == Class::Preposition;
            let moved = if aside { object() } else { None };
            // `drove tubes 2.5 metres into the ground`
            if measured && clause.object(at, site.modified).is_some() {
                return None;
            }
            moved.or_else(|| subject().and_then(|p| metric(clause, p)))
        }
        Role::Causes if is_loss(clause, site, at) => Some(Metric::Named("loss")),
        // `bringing its total to 280 million`: who brings it is no metric.
        Role::Causes if verb.change.is_none() && by_or_to => object(),
        Role::Causes if verb.change.is_none() => {
            object().or_else(|| subject().and_then(|p| metric(clause, p)))
        }
        // `intends to increase it to 60%`
        Role::Causes | Role::Takes if by_or_to && clause.line.is(at + 1, "it") => {
            echo::earlier(clause, site.start).map(Metric::Same)
        }
        Role::Causes => object().or_else(|| of_subject(clause, subject(), verb.role)),
        Role::Takes => {
            let moved =
                if by_or_to || clause.line.is(site.modified.wrapping_sub(1), "at") { object() } else { None };
            let money = is(&clause.annotations[site.place], FigureType::Money);
            let named = !verb.noun.is_empty() && (money || matches!(verb.noun, "stake" | "production"));
            moved.filter(|_| verb.noun != "valuation").or(named.then_some(Metric::Named(verb.noun)))
        }
    }
}

/// `doubled`, `halved`: a factor that is its own verb.
fn own_verb(clause: &Clause, site: Site) -> bool {
    let word = clause.line.text(site.start);
    site.end == site.start + 1 && multiples::look_up(word).is_some() && figure_verbs::look_up(word).is_some()
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
    let the = clause.class(phrase.tokens.start.wrapping_sub(1)) == Class::Determiner;
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
