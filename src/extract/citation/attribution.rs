//! Attributions: a source and the verb or cue that passes its words on, in the orders that news uses.

use super::phrase::{self, Head, Phrase};
use super::subject::{self, Group};
use super::units::{UnitKind, Units};
use super::{affiliation, statement};
use crate::extract::Extractor;
use crate::lexicon::reporting_verbs::{self, Form, Needs, Reporting};
use crate::lexicon::speakers;
use crate::model::{Annotation, Citation, CitationType, Entity};
use crate::text::{Quotation, Reading, quotations};

/// Finds attributions.
pub struct Attribution;

/// Where the source stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Before its verb: `Acme said`.
    SourceFirst,
    /// After its verb: `said Jane Doe`.
    VerbFirst,
    /// After a cue: `according to Acme`.
    Cue,
}

/// An attribution within its sentence.
#[derive(Clone, Debug)]
pub struct Found {
    /// The units of the source and its verb or cue.
    pub units: std::ops::Range<usize>,
    /// The source.
    pub source: Phrase,
    /// Where the source stands.
    pub order: Order,
}

impl Extractor for Attribution {
    fn name(&self) -> &'static str {
        "attribution"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let quotations = quotations::find(reading);
        let mut found = Vec::new();
        for sentence in
            reading.sentences.iter().filter(|s| s.tokens.clone().any(|at| is_cue(reading.text(at))))
        {
            let units = Units::new(reading, sentence, &quotations);
            let here = in_sentence(&units);
            for at in 0..here.len() {
                found.push(annotation(&units, &here, at, &quotations));
            }
        }
        found
    }
}

/// Whether a word could be the verb or cue of an attribution.
fn is_cue(word: &str) -> bool {
    let mut small = [0; 16];
    let Some(small) = small.get_mut(..word.len()).filter(|_| word.len() > 2 && word.is_ascii()) else {
        return false;
    };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    std::str::from_utf8(small).is_ok_and(|w| {
        matches!(w, "according" | "citing" | "per" | "quoted" | "put" | "cited" | "words")
            || reporting_verbs::look_up(w).is_some()
    })
}

fn annotation(units: &Units, here: &[Found], at: usize, quotations: &[Quotation]) -> Annotation {
    let found = &here[at];
    let mut citation = Citation::new(CitationType::Attribution);
    citation.source = Some(units.text(found.source.units.clone()));
    citation.speaks_for = affiliation::of(units, &found.source);
    citation.statements = statement::of(units, here, at, quotations);
    Annotation::found(units.span(found.units.clone()), Entity::Citation(citation))
}

/// The attributions of a sentence, in order.
fn in_sentence(units: &Units) -> Vec<Found> {
    let mut here: Vec<Found> = Vec::new();
    for at in 0..units.list.len() {
        if units.kind(at) != UnitKind::Word || here.last().is_some_and(|f| f.units.contains(&at)) {
            continue;
        }
        let found = by_cue(units, at).or_else(|| {
            let reporting = reporting_verbs::look_up(units.word(at))?;
            by_verb(units, at, reporting, here.last())
        });
        let Some(found) = found else { continue };
        // `The Journal, citing two people, reported`: the source of the sentence covers the one inside it.
        here.pop_if(|last| found.units.start <= last.units.start && last.units.end < found.units.end);
        if here.last().is_none_or(|last| last.units.end <= found.units.start) {
            here.push(found);
        }
    }
    here
}

/// `according to X`, `citing X`, `as X put it`, `X was quoted as saying`, `, per X`.
fn by_cue(units: &Units, at: usize) -> Option<Found> {
    let cue = |from: usize, to: usize| {
        let source = phrase::after(units, to)?;
        Some(Found { units: from..source.units.end, source, order: Order::Cue })
    };
    match units.word(at) {
        "according" if units.word(at + 1) == "to" => {
            let manner = |w: &str| speakers::is_manner(w);
            cue(at, at + 2).filter(|f| !manner(units.word(f.source.at)) && !manner(units.word(at + 2)))
        }
        "citing" => {
            cue(at, at + 1).filter(|f| matches!(f.source.head, Head::Name | Head::Speaker | Head::Document))
        }
        "per" if matches!(units.word(at.wrapping_sub(1)), "," | "(") => cue(at, at + 1)
            .filter(|f| f.source.head == Head::Name && units.kind(f.units.end) == UnitKind::Mark),
        "words"
            if units.word(at + 1) == "of"
                && at > 1
                && units.word(at - 1) == "the"
                && units.word(at - 2) == "in" =>
        {
            let source = phrase::after(units, at + 2)?;
            Some(Found { units: at - 2..source.units.end, source, order: Order::Cue })
        }
        "per" if at == 0 => {
            let spoken = |f: &Found| matches!(f.source.head, Head::Name | Head::Speaker);
            cue(at, at + 1).filter(|f| spoken(f) && units.word(f.units.end) == ",")
        }
        "put" if matches!(units.word(at + 1), "it" | "that") => {
            let source = phrase::before(units, at)?;
            let as_before = source.units.start.checked_sub(1).is_some_and(|i| units.word(i) == "as");
            let spoken = matches!(source.head, Head::Name | Head::Speaker | Head::Pronoun);
            (as_before && spoken).then(|| Found {
                units: source.units.start - 1..at + 2,
                source,
                order: Order::Cue,
            })
        }
        "reported" | "described" | "estimated" | "quoted" | "cited" if units.word(at + 1) == "by" => {
            let spoken = |f: &Found| matches!(f.source.head, Head::Name | Head::Speaker);
            cue(at, at + 2).filter(spoken)
        }
        "quoted" if units.word(at + 1) == "as" && units.word(at + 2) == "saying" => {
            let group = subject::group(units, at).filter(|g| g.has_be)?;
            let source = subject::before(units, &group, Form::Past)?;
            Some(Found { units: source.units.start..at + 3, source, order: Order::SourceFirst })
        }
        _ => None,
    }
}

fn by_verb(units: &Units, at: usize, reporting: Reporting, last: Option<&Found>) -> Option<Found> {
    let mut group = subject::group(units, at)?;
    if reporting.verb == "point" {
        group.verb += 1;
        if units.word(group.verb) != "out" {
            return None;
        }
    }
    match reporting.form {
        Form::Participle if !group.has_be => return by_participle(units, &group, reporting, last),
        Form::Participle => {}
        Form::Perfect if !group.has_have => return None,
        _ if group.has_be => return None,
        _ => {}
    }
    verb_first(units, &group, reporting)
        .or_else(|| source_first(units, &group, reporting))
        .or_else(|| shared(units, &group, reporting, last))
}

/// `“…,” said Jane Doe`; `Prices will fall, said Jane Doe, an analyst.`
fn verb_first(units: &Units, group: &Group, reporting: Reporting) -> Option<Found> {
    let (verb, before) = (group.verb, group.verb.checked_sub(1)?);
    if group.start != verb || !matches!(reporting.form, Form::Past | Form::Third) {
        return None;
    }
    let quoted = units.kind(before) == UnitKind::Close;
    let paraphrased = matches!(units.word(before), "," | "—" | "–")
        && matches!(reporting.needs, Needs::Nothing | Needs::Speaker);
    let named_before = || subject::before(units, group, reporting.form).is_some_and(|p| p.head == Head::Name);
    if !quoted && (!paraphrased || named_before()) {
        return None;
    }
    let source = subject::after(units, verb)?;
    let homograph = reporting.form == Form::Third && !quoted;
    let counts = !homograph && (quoted || source.head != Head::Pronoun);
    counts.then_some(Found { units: verb..source.units.end, source, order: Order::VerbFirst })
}

fn source_first(units: &Units, group: &Group, reporting: Reporting) -> Option<Found> {
    let source = subject::before(units, group, reporting.form)?;
    if !counts(units, group, reporting, &source) {
        return None;
    }
    Some(Found { units: source.units.start..group.verb + 1, source, order: Order::SourceFirst })
}

/// Whether what stands around the verb is what it needs.
fn counts(units: &Units, group: &Group, reporting: Reporting, source: &Phrase) -> bool {
    let next = group.verb + 1;
    let quoted = quotation_at_side(units, group, source);
    let says = clause_follows(units, next);
    let speaks = matches!(source.head, Head::Name | Head::Speaker | Head::Pronoun);
    let in_role = source.units.start.checked_sub(1).is_some_and(|at| units.word(at) == "as")
        && source.units.len() == 1
        && speakers::is_person(units.word(source.at));
    let due = reporting.verb == "report"
        && phrase::after(units, next)
            .is_some_and(|p| p.units.clone().any(|at| matches!(units.word(at), "earnings" | "results")));
    if in_role
        || due
        || matches!(units.word(next), "by" | "than")
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
            Head::Document => quoted || says || !is_relative(units, source, next),
            _ => !is_relative(units, source, next),
        },
        Needs::Clause => source.head != Head::Other && (quoted || says || trails(units, group, source)),
        Needs::Finding => match source.head {
            Head::Document => !matches!(units.word(next), "up" | "off" | "out"),
            Head::Pronoun if units.word(source.at) == "it" => quoted,
            Head::Other => false,
            _ => quoted || that_follows(units, next),
        },
        Needs::Quotation => speaks && (quoted || reporting.verb == "call" && quotes_soon(units, next)),
    }
}

/// `claims`, `reports`, `estimates` as the noun that they also are.
fn is_plural_noun(units: &Units, group: &Group, reporting: Reporting, source: &Phrase, next: usize) -> bool {
    let is_noun = matches!(
        reporting.verb,
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
    );
    if !is_noun
        || speakers::is_pronoun(units.word(source.at))
        || matches!(reporting.form, Form::Participle | Form::Perfect)
        || reporting.form == Form::Past && reporting.verb != "forecast"
    {
        return false;
    }
    let word = units.word(next);
    let sure_name = source.head != Head::Name || !units.is_initial(source.at);
    let opens_clause = speakers::is_determiner(word)
        || speakers::is_pronoun(word)
        || matches!(word, "that" | "how" | "why" | "there")
        || units.is_capital(next);
    let plain = sure_name && !speakers::is_stop(word) && !word.ends_with("ed");
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
                || speakers::is_determiner(units.word(source.units.start))
                || source.units.clone().any(|at| units.kind(at) == UnitKind::Possessive)
        }
        Head::Other => false,
    };
    possessed || !known || !complement && !trails(units, group, source)
}

/// `the phone announced in September`: a participle after its noun.
fn is_relative(units: &Units, source: &Phrase, next: usize) -> bool {
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
            || speakers::is_time(word))
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

fn that_follows(units: &Units, next: usize) -> bool {
    let skipped = past_adjuncts(units, next);
    matches!(units.word(skipped), "that" | "how" | "why" | "whether" | "what") && units.is_word(skipped)
}

/// Whether a clause follows: after `that` and the like, or a phrase with its own verb.
fn clause_follows(units: &Units, next: usize) -> bool {
    if that_follows(units, next) {
        return true;
    }
    let start = past_adjuncts(units, next);
    let Some(phrase) = phrase::after(units, start) else { return units.word(start) == "there" };
    let mut end = phrase.units.end;
    while units.is_word(end) && speakers::is_adverb(units.word(end)) {
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
            || speakers::is_stop(units.word(phrase.at + 1)) && word.len() > 3 && word.ends_with('s'))
}

/// Past a time or place of saying: `said on Tuesday that`, `told reporters in London that`.
fn past_adjuncts(units: &Units, next: usize) -> usize {
    let mut at = next;
    for _ in 0..3 {
        let word = units.word(at);
        if speakers::is_time(word)
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

/// `The company says one thing, and argues that …`: the verb shares the source of the verb before it.
fn shared(units: &Units, group: &Group, reporting: Reporting, last: Option<&Found>) -> Option<Found> {
    let joint = group.start.checked_sub(1)?;
    if !matches!(units.word(joint), "and" | "but" | "then")
        || !matches!(reporting.form, Form::Past | Form::Third)
    {
        return None;
    }
    let next = group.verb + 1;
    let complement = match reporting.needs {
        Needs::Nothing => {
            let word = units.word(next);
            let clause =
                units.is_word(next) && !matches!(word, "so" | "nothing" | "yes" | "no" | "goodbye" | "to");
            reporting.verb == "say" && (clause || units.kind(past_comma(units, next)) == UnitKind::Open)
        }
        Needs::Quotation | Needs::Finding => false,
        _ => that_follows(units, next) || units.kind(past_comma(units, next)) == UnitKind::Open,
    };
    if !complement {
        return None;
    }
    let source = match last {
        Some(found) => found.source.clone(),
        None => subject::of_sentence(units).filter(|p| p.units.end <= joint)?,
    };
    let order = Order::SourceFirst;
    Some(Found { units: group.start..group.verb + 1, source, order })
}

fn past_comma(units: &Units, at: usize) -> usize {
    at + usize::from(matches!(units.word(at), "," | ":"))
}

/// `Acme opened an office, saying …`. Where an attribution of the sentence already covers the participle, it adds nothing.
fn by_participle(units: &Units, group: &Group, reporting: Reporting, last: Option<&Found>) -> Option<Found> {
    let comma = group.start.checked_sub(1).filter(|at| matches!(units.word(*at), "," | "—" | "–"))?;
    let complement = match reporting.needs {
        Needs::Nothing => true,
        Needs::Speaker => {
            clause_follows(units, group.verb + 1)
                || units.kind(past_comma(units, group.verb + 1)) == UnitKind::Open
        }
        _ => false,
    };
    if last.is_some() || !complement {
        return None;
    }
    let source = subject::of_sentence(units).filter(|p| p.units.end <= comma && p.head != Head::Document)?;
    let far = comma - source.units.start > 25;
    let start = if far { group.start } else { source.units.start };
    Some(Found { units: start..group.verb + 1, source, order: Order::SourceFirst })
}
