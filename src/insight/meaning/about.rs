//! What a figure measures: the metric's noun phrase.

use super::clause::{Class, Clause, Phrase};
use super::echo;
use crate::lexicon::figure_verbs::{self, Role};
use crate::lexicon::{metrics, multiples, number_words, units};
use crate::model::{Annotation, FigureType, MarkType, Value};

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

/// A figure at its place in a clause.
#[derive(Clone, Copy)]
pub(super) struct Site {
    /// Its place among the annotations.
    pub place: usize,
    /// Its first token.
    pub start: usize,
    /// The token after it.
    pub end: usize,
    /// The first token of the words that modify it: `more than`, `a`.
    pub modified: usize,
}

/// Words that may stand between a figure and what governs it.
const MODIFIERS: &[&str] = &[
    "a",
    "about",
    "above",
    "almost",
    "an",
    "another",
    "approximately",
    "around",
    "as",
    "at",
    "barely",
    "close",
    "estimated",
    "exactly",
    "fewer",
    "just",
    "least",
    "less",
    "many",
    "merely",
    "more",
    "most",
    "much",
    "nearly",
    "only",
    "over",
    "record",
    "reported",
    "roughly",
    "some",
    "than",
    "the",
    "under",
    "up",
    "well",
    "whopping",
    "his",
    "her",
    "its",
    "their",
    "this",
    "that",
    "below",
];

impl Site {
    pub fn new(clause: &Clause, place: usize, start: usize) -> Self {
        let mut modified = start;
        while modified > clause.tokens().start
            && start - modified < 6
            && is_modifier(clause, modified - 1, start)
        {
            modified -= 1;
        }
        Self { place, start, end: clause.end_of(start), modified }
    }
}

fn is_modifier(clause: &Clause, at: usize, start: usize) -> bool {
    let line = &clause.line;
    // `at $3bn` and `up $3bn` are no modifiers, `at least` and `up to` are.
    let needs_next = line.is_any(at, &["at", "up", "close", "as"]);
    let next = line.is_any(at + 1, &["least", "most", "to", "much", "many"]);
    if line.is(at, "to") {
        return at + 1 < start + 1
            && line.is_any(at.wrapping_sub(1), &["up", "close"])
            && !clause.is_figure(at.wrapping_sub(2));
    }
    line.is_any(at, MODIFIERS) && (!needs_next || next)
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
        .or_else(|| governed(clause, site))
        .or_else(|| echo::follows_another(clause, site))
        .or_else(|| set_phrase(clause, site, annotation))
        .or_else(|| echo::elliptic(clause, site))
}

fn kind(annotation: &Annotation) -> MarkType {
    annotation.entity.mark_type()
}

fn is(annotation: &Annotation, figure: FigureType) -> bool {
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

fn metric(clause: &Clause, phrase: Phrase) -> Option<Metric> {
    let head = clause.head(&phrase);
    let extreme = matches!(head, "high" | "low" | "highs" | "lows" | "peak" | "trough" | "record");
    let empty = extreme || phrase.tokens.len() == 1 && metrics::is_empty(head);
    (clause.is_metric(&phrase) && !empty).then_some(Metric::Phrase(phrase))
}

/// The noun that a count counts: `700 security controls`.
fn counted(clause: &Clause, site: Site, annotation: &Annotation) -> Option<Metric> {
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
            || number_words::look_up(line.text(i)).is_some()
            || number_words::suffix(line.text(i)).is_some()
            || line.is_any(i, &["a", "an", "of", "to", "and", "or", "more", "other", "-", "–", "—", ","])
    };
    let start = (site.start..site.end).find(|i| !is_number(*i))?;
    let end = (start + 1..site.end).find(|i| rate(*i)).unwrap_or(site.end);
    Some(Metric::Phrase(Phrase { tokens: start..end, company: None }))
}

/// `revenue of $5bn`, `growth of 12%`.
fn of_before(clause: &Clause, site: Site) -> Option<Metric> {
    let of = site.modified.checked_sub(1).filter(|i| clause.line.is(*i, "of"))?;
    let phrase = clause.phrase_until(of)?;
    let head = clause.head(&phrase);
    if figure_verbs::change_noun(head).is_some() {
        return without_change(clause, phrase, site.end);
    }
    metric(clause, phrase)
}

/// What a rise or fall is of: the `revenue` of `revenue growth of 12%` and of `growth of 12% in revenue`.
fn without_change(clause: &Clause, phrase: Phrase, end: usize) -> Option<Metric> {
    let last = phrase.tokens.end - 1;
    let noun = Phrase { tokens: phrase.tokens.start..last, ..phrase.clone() };
    if !noun.tokens.is_empty() && clause.is_metric(&noun) && is_noun(clause, &noun) {
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
fn is_noun(clause: &Clause, phrase: &Phrase) -> bool {
    let head = clause.head(phrase);
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
    let timed = clause.is_figure(phrase.tokens.start) || metrics::is_not_metric(clause.head(&phrase));
    let possessed = clause.line.is_any(phrase.tokens.end, &["of"]) && metrics::is_empty(clause.head(&phrase));
    if possessed {
        return in_phrase(clause, phrase.tokens.end + 1);
    }
    if timed { None } else { metric(clause, phrase) }
}

/// `a $122 billion funding round`, `a 12% rise in revenue`, `half the cost`.
fn modifies(clause: &Clause, site: Site) -> Option<Metric> {
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
    if !multiple && clause.class(site.end) == Class::Determiner {
        return None;
    }
    if phrase.tokens.start > at + hyphen + 2 || multiple && is_comparative(clause, &phrase) {
        return None;
    }
    if figure_verbs::change_noun(head).is_some() {
        return without_change(clause, phrase, usize::MAX - 1).or_else(|| governed(clause, site));
    }
    let determined = line.is_any(
        site.start.wrapping_sub(1),
        &["a", "an", "the", "its", "this", "that", "their", "his", "her", "another", "record"],
    ) || clause.class(site.start.wrapping_sub(1)) == Class::Possessive
        || (site.modified < site.start
            && line.is_any(site.modified, &["a", "an", "the", "its", "this", "their"]));
    let small = !clause.line.capitalised(phrase.tokens.start);
    let predicate =
        matches!(clause.class(site.modified.wrapping_sub(1)), Class::Verb(v) if v.role == Role::Equals);
    let noun = small && !predicate && clause.class(phrase.tokens.end) != Class::Determiner;
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
fn follows(clause: &Clause, site: Site) -> Option<Metric> {
    let line = &clause.line;
    let annotation = &clause.annotations[site.place];
    let worth = line.is(site.end, "worth") && line.is(site.end + 1, "of");
    if line.is(site.end, "of") || worth {
        let shares = clause.governing_verb(site.modified).filter(|(_, v)| v.role == Role::Shares);
        let part =
            shares.and_then(|(at, _)| clause.subject(at)).filter(|p| metrics::of_company(clause.head(p)));
        if let Some(part) = part {
            return metric(clause, part);
        }
        let phrase = clause.phrase_from(site.end + 1 + usize::from(worth), clause.tokens().end)?;
        return metric(clause, phrase);
    }
    let amount = is(annotation, FigureType::Money) || is(annotation, FigureType::Quantity);
    // `invested $4bn in plants`: where it goes is not what it is.
    let invested = clause.governing_verb(site.modified).is_some_and(|(_, v)| v.noun == "investment");
    if !amount || invested || !line.is(site.end, "in") {
        return None;
    }
    // `dropped to $700 in the port town`
    let moved = clause
        .governing_verb(site.modified)
        .is_some_and(|(_, v)| matches!(v.role, Role::Moves | Role::Equals));
    let found = in_phrase(clause, site.end + 1)?;
    let Metric::Phrase(phrase) = &found else { return None };
    (!moved || metrics::of_company(clause.head(phrase))).then_some(found)
}

/// `Revenue: $5bn`, `revenue ($5bn)`.
fn labelled(clause: &Clause, site: Site) -> Option<Metric> {
    let before = site.modified.checked_sub(1)?;
    let label = matches!(clause.line.text(before), ":" | "(");
    let phrase = label.then(|| clause.phrase_until(before)).flatten()?;
    metric(clause, phrase)
}

/// What the verb says: its subject, its object, or the noun that it stands for.
fn governed(clause: &Clause, site: Site) -> Option<Metric> {
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
    let by_or_to = clause.line.is_any(site.modified.wrapping_sub(1), &["by", "to", "from"]);
    let object = || clause.object(at, site.modified).and_then(|p| metric(clause, p));
    let subject = || clause.subject(at);
    match verb.role {
        Role::Moves | Role::Equals => of_subject(clause, subject(), verb.role),
        Role::Shares => subject().and_then(|p| metric(clause, p)),
        Role::Causes if is_loss(clause, site, at) => Some(Metric::Named("loss")),
        // `bringing its total to 280 million`: who brings it is no metric.
        Role::Causes if verb.change.is_none() => object(),
        Role::Causes => object().or_else(|| of_subject(clause, subject(), verb.role)),
        Role::Takes => {
            let moved =
                if by_or_to || clause.line.is(site.modified.wrapping_sub(1), "at") { object() } else { None };
            let money = is(&clause.annotations[site.place], FigureType::Money);
            let named = !verb.noun.is_empty() && (money || verb.noun == "stake");
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
    let named = clause.line.capitalised(phrase.tokens.end - 1);
    match metric(clause, phrase.clone()) {
        None if moves && company.is_some() => Some(Metric::Named("shares")),
        // `the Nikkei gained 1%`
        None if moves && named => Some(Metric::Phrase(phrase)),
        found => found,
    }
}

/// `worth $3bn`, `at $60,000 a unit`, `$8bn in cash`.
fn set_phrase(clause: &Clause, site: Site, annotation: &Annotation) -> Option<Metric> {
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
