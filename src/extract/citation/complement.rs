//! What a reporting verb needs around it: a clause, a quotation, a subject that can report; and what it may not be.

use super::phrase::{self, Head, Phrase};
use super::subject::{self, Group};
use super::units::{UnitKind, Units};
use crate::lexicon::reporting_verbs::{Form, Needs, Reporting};
use crate::lexicon::speakers::Roles;

/// Whether what stands around the verb is what it needs.
pub fn counts(units: &Units, group: &Group, reporting: Reporting, source: &Phrase) -> bool {
    let next = group.verb + 1;
    let quoted = quotation_at_side(units, group, source);
    let says = clause_follows(units, next);
    let speaks = matches!(source.head, Head::Name | Head::Speaker | Head::Pronoun);
    let in_role = source.units.start.checked_sub(1).is_some_and(|at| units.word(at) == "as")
        && source.units.len() == 1
        && units.roles(source.at).any(Roles::PERSON);
    let due = reporting.verb == "report"
        && phrase::after(units, next)
            .is_some_and(|p| p.units.clone().any(|at| matches!(units.word(at), "earnings" | "results")));
    if in_role
        || due
        || units.word(next) == "than"
        || units.word(next) == "by" && !is_medium(units.word(next + 1))
        || is_plural_noun(units, group, reporting, source, next)
    {
        return false;
    }
    match reporting.needs {
        Needs::Nothing if reporting.verb == "tell" => {
            (speaks
                || source.head == Head::Document && says
                || source.head == Head::Other && reporting.form == Form::Past)
                && !matches!(units.word(next), "." | "apart" | "")
                && !(units.word(next + 1) == "story" || units.word(next + 2) == "story")
        }
        Needs::Nothing => source.head != Head::Other || reporting.form != Form::Base,
        Needs::Speaker => match source.head {
            Head::Other => quoted || that_follows(units, next),
            Head::Document => quoted || says || group.has_have || !is_relative(units, source, next),
            _ => group.has_have || !is_relative(units, source, next),
        },
        Needs::Clause => source.head != Head::Other && (quoted || says || trails(units, group, source)),
        Needs::That => {
            let whom = || phrase::after(units, next).is_some_and(|p| that_follows(units, p.units.end));
            source.head != Head::Other && (quoted || that_follows(units, next) || whom())
        }
        Needs::Finding => match source.head {
            Head::Document => !matches!(units.word(next), "up" | "off" | "out"),
            Head::Pronoun if units.word(source.at) == "it" => quoted,
            Head::Other => false,
            _ => quoted || that_follows(units, next),
        },
        Needs::Quotation if is_gesture(reporting.verb) && units.is_initial(source.units.start) => false,
        Needs::Quotation => speaks && (quoted || reporting.verb == "call" && quotes_soon(units, next)),
    }
}

/// `reported in its spring outlook`: who reports in a document is no thing that is reported.
fn says_in_writing(units: &Units, next: usize) -> bool {
    units.word(next) == "in"
        && phrase::after(units, next + 1).is_some_and(|p| {
            let owned =
                (p.units.start..p.at).any(|at| matches!(units.word(at), "its" | "their" | "a" | "an"));
            owned && (p.head == Head::Document || subject::is_venue(units.word(p.at)))
        })
}

/// By what means somebody says something: `said by phone`.
fn is_medium(word: &str) -> bool {
    matches!(word, "e-mail" | "email" | "letter" | "message" | "phone" | "telephone" | "text" | "video")
}

/// What a face does as well, so that after a quotation it may be the next thing that happens: `“…?” The judge smiled.`
fn is_gesture(verb: &str) -> bool {
    matches!(verb, "cry" | "laugh" | "sigh" | "smile")
}

/// Whether the third person of a verb is the plural of a noun as well: `claims`, `reports`, `estimates`.
pub fn is_noun_too(verb: &str) -> bool {
    matches!(
        verb,
        "answer"
            | "charge"
            | "claim"
            | "comment"
            | "counter"
            | "cry"
            | "estimate"
            | "forecast"
            | "laugh"
            | "note"
            | "post"
            | "project"
            | "reply"
            | "report"
            | "sigh"
            | "smile"
            | "state"
            | "plead"
            | "tweet"
            | "stress"
            | "joke"
    )
}

/// `claims`, `reports`, `estimates` as the noun that they also are.
fn is_plural_noun(units: &Units, group: &Group, reporting: Reporting, source: &Phrase, next: usize) -> bool {
    if !is_noun_too(reporting.verb)
        || units.roles(source.at).any(Roles::PRONOUN)
        || matches!(reporting.form, Form::Participle | Form::Perfect)
        || reporting.form == Form::Past && (reporting.verb != "forecast" || group.has_have)
    {
        return false;
    }
    let (word, roles) = (units.word(next), units.roles(next));
    let sure_name = source.head != Head::Name || !units.is_initial(source.at);
    let opens_clause = roles.any(Roles::DETERMINER | Roles::PRONOUN)
        || matches!(word, "that" | "how" | "why" | "there")
        || units.is_capital(next);
    let plain = sure_name && !roles.any(Roles::STOP) && !word.ends_with("ed");
    let complement = units.is_word(next) && (opens_clause || plain)
        || matches!(units.kind(next), UnitKind::Number | UnitKind::Open)
        || matches!(word, "$" | "€" | "£" | "¥" | ":")
        || word == "," && units.kind(next + 1) == UnitKind::Open
        || word == "," && source.units.start.checked_sub(1).is_some_and(|at| units.word(at) == "as")
        || word == "to" && reporting.verb == "claim";
    let possessed = group.start > 0 && units.kind(group.start - 1) == UnitKind::Possessive;
    let known = match source.head {
        Head::Name | Head::Pronoun => true,
        Head::Speaker | Head::Document => {
            reporting.form == Form::Base
                || that_follows(units, next)
                || units.roles(source.units.start).any(Roles::DETERMINER)
                || source.units.clone().any(|at| units.kind(at) == UnitKind::Possessive)
        }
        Head::Other => false,
    };
    possessed || !known || !complement && !trails(units, group, source)
}

/// `the phone announced in September`: a participle after its noun.
fn is_relative(units: &Units, source: &Phrase, next: usize) -> bool {
    if that_follows(units, next) || units.word(next - 1) == "wrote" || says_in_writing(units, next) {
        return false;
    }
    let past = past_adjuncts(units, next);
    if past > next
        && matches!(
            units.word(past),
            "is" | "are" | "was" | "were" | "will" | "would" | "has" | "have" | "had"
        )
    {
        return true;
    }
    let thing = source.head == Head::Document
        || source.head == Head::Name && matches!(units.word(source.units.start), "the" | "a" | "an");
    let word = units.word(next);
    thing
        && units.is_word(next)
        && (matches!(word, "in" | "on" | "at" | "last" | "earlier" | "this" | "to" | "for" | "as")
            || units.roles(next).any(Roles::TIME))
}

/// Whether a quotation adjoins the source and its verb.
fn quotation_at_side(units: &Units, group: &Group, source: &Phrase) -> bool {
    let start = source.units.start;
    let before = start.checked_sub(1).is_some_and(|at| {
        units.kind(at) == UnitKind::Close
            || at > 0 && matches!(units.word(at), "," | "—") && units.kind(at - 1) == UnitKind::Close
    }) || start == 0 && follows_quotation(units);
    let next = group.verb + 1;
    let opens = |at: usize| units.kind(at) == UnitKind::Open;
    let marked = (next..next + 6).find(|at| matches!(units.word(*at), "," | ":") || opens(*at));
    before || marked.is_some_and(|at| opens(at) && at <= next + 1 || opens(at + 1))
}

/// `called the plan “reckless”`.
fn quotes_soon(units: &Units, next: usize) -> bool {
    let ends = |at: usize| units.kind(at) == UnitKind::Mark;
    (next..next + 8).take_while(|at| !ends(*at)).any(|at| units.kind(at) == UnitKind::Open)
}

/// Whether the sentence before this one ends in a quotation, in the same block.
fn follows_quotation(units: &Units) -> bool {
    let Some(first) = units.list.first().map(|u| u.tokens.start).filter(|at| *at > 0) else { return false };
    let reading = units.reading;
    let same_block = |a: usize, b: usize| {
        let block = |at: usize| reading.sentences.get(reading.sentence_of(at)).map(|s| s.block);
        block(a) == block(b)
    };
    matches!(reading.text(first - 1), "”" | "\"" | "»" | "’") && same_block(first - 1, first)
}

/// Whether `that`, `how` and the like follow.
pub fn that_follows(units: &Units, next: usize) -> bool {
    let skipped = past_adjuncts(units, next);
    matches!(units.word(skipped), "that" | "how" | "why" | "whether" | "what") && units.is_word(skipped)
}

/// Whether a clause follows: after `that` and the like, or a phrase with its own verb.
pub fn clause_follows(units: &Units, next: usize) -> bool {
    if that_follows(units, next) {
        return true;
    }
    let start = past_adjuncts(units, next);
    let Some(phrase) = phrase::after(units, start) else { return units.word(start) == "there" };
    let mut end = phrase.units.end;
    while units.is_word(end) && units.roles(end).any(Roles::ADVERB) {
        end += 1;
    }
    let word = units.word(end);
    units.is_word(end)
        && (phrase.head == Head::Pronoun
            || matches!(
                word,
                "is" | "are"
                    | "was"
                    | "were"
                    | "will"
                    | "would"
                    | "can"
                    | "could"
                    | "may"
                    | "might"
                    | "must"
                    | "should"
                    | "has"
                    | "have"
                    | "had"
                    | "does"
                    | "did"
                    | "do"
                    | "rose"
                    | "fell"
                    | "grew"
                    | "became"
                    | "made"
                    | "came"
                    | "went"
                    | "took"
                    | "isn't"
                    | "isn’t"
                    | "won't"
                    | "won’t"
            )
            || word.len() > 3 && word.ends_with("ed")
            || units.roles(phrase.at + 1).any(Roles::STOP) && word.len() > 3 && word.ends_with('s'))
}

/// Past a time or place of saying: `said on Tuesday that`, `told reporters in London that`.
fn past_adjuncts(units: &Units, next: usize) -> usize {
    let mut at = next;
    for _ in 0..3 {
        let word = units.word(at);
        if units.roles(at).any(Roles::TIME)
            || matches!(word, "yesterday" | "today" | "earlier" | "recently" | "then" | "also" | "again")
        {
            at += 1;
        } else if matches!(word, "last" | "this") && subject::is_period(units.word(at + 1)) {
            at += 2;
        } else if matches!(word, "in" | "on" | "at" | "during" | "to" | "via" | "by") && units.is_word(at) {
            let end = phrase::after(units, at + 1).map_or(at + 2, |p| p.units.end);
            if end > at + 8 {
                break;
            }
            at = if units.kind(end) == UnitKind::Number { end + 1 } else { end };
        } else {
            break;
        }
    }
    at
}

/// `Prices will fall, she added.`
fn trails(units: &Units, group: &Group, source: &Phrase) -> bool {
    let before =
        source.units.start.checked_sub(1).is_some_and(|at| matches!(units.word(at), "," | "—" | "–"));
    before && matches!(units.word(group.verb + 1), "," | "." | "" | ";" | "—" | "–" | "[" | "(")
}

/// Past a comma or a colon before a quotation.
pub fn past_comma(units: &Units, at: usize) -> usize {
    at + usize::from(matches!(units.word(at), "," | ":"))
}
