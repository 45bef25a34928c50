//! Whether a figure is said to rise or fall.

use super::about::is_amount;
use super::base;
use super::class::Class;
use super::clause::Clause;
use super::governed::is_loss;
use super::site::{Governor, Site};
use crate::lexicon::figure_verbs::Role;
use crate::lexicon::packed::{Words, words};
use crate::model::{Change, FigureType, MarkType};

/// The change that the text states of a figure or by it; the base of a change (`from $2bn`) has none.
pub(super) fn find(clause: &Clause, site: Site) -> Option<Change> {
    if base::introduces(clause, site) {
        return None;
    }
    beside(clause, site)
        .or_else(|| noun_after(clause, site))
        .or_else(|| noun_before(clause, site))
        .or_else(|| own_word(clause, site))
        .or_else(|| than_before(clause, site))
        .or_else(|| of_the_verb(clause, site))
        .or_else(|| of_the_next(clause, site))
        .or_else(|| towards(clause, site))
}

/// The most tokens between a figure and an aside that says how it moved.
const LONGEST_PLACE: usize = 10;

/// Verbs that take `up` without stating a rise.
static PHRASAL: Words = words![
    "gave", "give", "given", "gives", "giving", "made", "make", "makes", "making", "opened", "set", "sets",
    "setting", "take", "taken", "takes", "took",
];

/// `up 12%`, `12% higher`.
fn beside(clause: &Clause, site: Site) -> Option<Change> {
    let line = &clause.line;
    let before = site.modified.wrapping_sub(1);
    // `were down by 2.3%`
    let before = before.wrapping_sub(usize::from(line.is(before, "by")));
    if line.is_any(before, &["up", "down"]) && !line.is_any(before.wrapping_sub(1), &PHRASAL) {
        return clause.comparative(before);
    }
    let closed =
        |i: usize| !line.is_any(i, &["to", "payment", "round", "in", "for"]) || line.is(i + 1, "the");
    clause.comparative(site.end).filter(|_| {
        line.is_any(site.end, &["higher", "lower"]) || is_relative(clause, site) && closed(site.end + 1)
    })
}

fn is_relative(clause: &Clause, site: Site) -> bool {
    matches!(
        clause.annotations[site.place].entity.mark_type(),
        MarkType::Figure(FigureType::Percent | FigureType::Multiple)
    )
}

/// `a 12% increase`, `12% revenue growth`.
fn noun_after(clause: &Clause, site: Site) -> Option<Change> {
    let hyphen = usize::from(clause.line.is_hyphen(site.end) && clause.line.glued(site.end + 1));
    let phrase = clause.phrase_from(site.end + hyphen, clause.tokens().end)?;
    if phrase.tokens.start <= site.end + hyphen + 2 { clause.change(&phrase) } else { None }
}

/// `an increase of 12%`, `growth of 12%`.
fn noun_before(clause: &Clause, site: Site) -> Option<Change> {
    let of = site.modified.checked_sub(1).filter(|i| clause.line.is_any(*i, &["of", "by"]))?;
    let noun = of.checked_sub(1).filter(|i| matches!(clause.class(*i), Class::Other))?;
    clause.word(noun).change
}

/// `12% more than in 2023`: more than at another time, and not than another thing.
fn than_before(clause: &Clause, site: Site) -> Option<Change> {
    let line = &clause.line;
    let change = match line.text(site.end) {
        "more" | "larger" | "bigger" | "stronger" => Change::Up,
        "less" | "fewer" | "smaller" | "weaker" => Change::Down,
        _ => return None,
    };
    let at = (site.end..site.end + 4).find(|i| line.is(*i, "than"))?;
    let time = |i: usize| {
        line.is_any(i, &["earlier", "before", "previous", "last", "prior"])
            || matches!(clause.class(i), Class::Figure(p) if !is_amount(&clause.annotations[p]))
    };
    (at + 1..at + 5).any(time).then_some(change)
}

/// `doubled`, `halved`.
fn own_word(clause: &Clause, site: Site) -> Option<Change> {
    let change = clause.factor(site.start)?.change;
    // `uses double the power`
    let used = matches!(clause.class(site.start.wrapping_sub(1)), Class::Verb(v) if v.role != Role::Equals);
    if used { None } else { change }
}

fn of_the_verb(clause: &Clause, site: Site) -> Option<Change> {
    // `doubled to $2bn`
    let before = site.modified.wrapping_sub(1);
    if clause.line.is(before, "to")
        && clause.is_figure(before.wrapping_sub(1))
        && let Some(verb) = clause.factor(before - 1)
        && verb.change.is_some()
    {
        return verb.change;
    }
    let Governor { at, verb, .. } = site.verb?;
    let line = &clause.line;
    let step = line.is_any(before, &["by", "to"]);
    if crosses_phrase(clause, at, site.modified) && !step {
        return None;
    }
    match verb.role {
        Role::Moves => verb.change,
        Role::Causes if before == at && is_loss(clause, site, at) => None,
        // `pushing down its yield to 2.4%`
        Role::Causes if verb.change.is_none() => clause.comparative(at + 1),
        Role::Causes => verb.change,
        // `raised its forecast to $5bn`, but `raised $5bn`
        Role::Takes => {
            let raised = line.is_any(at, &["raise", "raises", "raised", "raising"]);
            let moved = clause.object(at, before).is_some() || clause.is_passive(at);
            (raised && step && moved).then_some(Change::Up)
        }
        Role::Equals | Role::Shares | Role::Plain => None,
    }
}

/// `a 7% rise in revenue to $3bn`: the figure that a rise leads to.
fn towards(clause: &Clause, site: Site) -> Option<Change> {
    let to = site.modified.checked_sub(1).filter(|i| clause.line.is(*i, "to"))?;
    let floor = clause.tokens().start.max(to.saturating_sub(LONGEST_PLACE));
    let noun = (floor..to).rev().take_while(|i| {
        matches!(
            clause.class(*i),
            Class::Other | Class::Preposition | Class::Determiner | Class::Possessive | Class::Company(_)
        )
    });
    noun.filter(|i| matches!(clause.class(*i), Class::Other) && clause.line.is_any(*i + 1, &["in", "of"]))
        .find_map(|i| clause.word(i).change)
}

/// Whether a phrase with another preposition stands between a verb and a figure: `grew in a market of 5 million`.
fn crosses_phrase(clause: &Clause, verb: usize, site: usize) -> bool {
    (verb + 1..site).any(|i| {
        matches!(clause.class(i), Class::Preposition)
            && !clause.line.is_any(
                i,
                &[
                    "by", "of", "off", "to", "up", "down", "from", "as", "than", "over", "about", "around",
                    "above", "below", "under",
                ],
            )
    })
}

/// Where the aside after a figure starts: past a comma or bracket, and past a time or place between (`in the third
/// quarter, up 6%`).
fn aside(clause: &Clause, end: usize) -> usize {
    let opens = |i: usize| matches!(clause.line.text(i), "," | "(" | "—" | "–");
    let inner = |i: usize| match clause.class(i) {
        Class::Figure(place) => !is_amount(&clause.annotations[place]) || located(clause, i),
        Class::Preposition => !clause.line.is_any(i, &["up", "down", "from", "to", "compared"]),
        Class::Determiner | Class::Other | Class::Company(_) | Class::Possessive | Class::Adverb => true,
        _ => false,
    };
    let past = (end..end + LONGEST_PLACE).find(|i| !inner(*i)).unwrap_or(end);
    let starts = past == end || matches!(clause.class(end), Class::Preposition | Class::Figure(_));
    if opens(past) && starts { past + 1 } else { end }
}

/// Whether a figure only says where: `in 24 countries`.
fn located(clause: &Clause, at: usize) -> bool {
    clause.line.is_any(clause.start_of(at).wrapping_sub(1), &["across", "in"])
}

/// `$3bn, up 12%`, `2 million users, up from 1 million`, `$3bn, a 12% increase`.
fn of_the_next(clause: &Clause, site: Site) -> Option<Change> {
    let line = &clause.line;
    let at = aside(clause, site.end);
    let at = at + usize::from(line.is_any(at, &["which", "is", "was"]));
    let further = (at + 1..at + 8).find(|i| clause.is_figure(*i));
    if line.is_any(at, &["up", "down"]) && (further.is_some() || line.is(at + 1, "from")) {
        return clause.comparative(at);
    }
    // `4,118 shops, 4% fewer than a year ago`
    if let Class::Figure(place) = clause.class(at)
        && at > site.end
    {
        return than_before(clause, Site::new(clause, place, at));
    }
    if line.is_any(at, &["a", "an"]) && at > site.end {
        let next = further?;
        let Class::Figure(place) = clause.class(next) else { return None };
        let site = Site::new(clause, place, next);
        return noun_after(clause, site).or_else(|| noun_before(clause, site));
    }
    None
}
