//! Attributions: a source and the verb or cue that passes its words on, in the orders that news uses.

use super::complement::{clause_follows, counts, is_noun_too, past_comma, that_follows};
use super::phrase::{self, Head, Phrase};
use super::subject::{self, Group};
use super::units::{Glossary, UnitKind, Units};
use super::{affiliation, statement};
use crate::extract::Extractor;
use crate::lexicon::reporting_verbs::{self, Form, Needs, Reporting};
use crate::lexicon::speakers::Roles;
use crate::lexicon::traits::Traits;
use crate::model::{Annotation, Citation, CitationType};
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
        let glossary = Glossary::new(reading);
        let mut found = Vec::new();
        for sentence in &reading.sentences {
            if reading.find(sentence.tokens.clone(), Traits::CUE).is_none() {
                continue;
            }
            let units = Units::new(reading, &glossary, sentence, &quotations);
            let here = in_sentence(&units);
            for at in 0..here.len() {
                found.push(annotation(&units, &here, at, &quotations));
            }
        }
        found
    }
}

fn annotation(units: &Units, here: &[Found], at: usize, quotations: &[Quotation]) -> Annotation {
    let found = &here[at];
    let mut citation = Citation::new(CitationType::Attribution);
    citation.source = Some(units.text(found.source.units.clone()));
    citation.speaks_for = affiliation::of(units, &found.source);
    citation.statements = statement::of(units, here, at, quotations);
    Annotation::found(units.span(found.units.clone()), citation)
}

/// The attributions of a sentence, in order.
fn in_sentence(units: &Units) -> Vec<Found> {
    let mut here: Vec<Found> = Vec::new();
    for (at, unit) in units.list.iter().enumerate() {
        let is_cue = || {
            unit.tokens.len() > 1
                || units.reading.traits(unit.tokens.start).any(Traits::CUE)
                || unit.word == "puts"
        };
        if unit.kind != UnitKind::Word || !is_cue() || here.last().is_some_and(|f| f.units.contains(&at)) {
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
        let source = subject::with_name(units, phrase::after(units, to)?);
        Some(Found { units: from..source.units.end, source, order: Order::Cue })
    };
    match units.word(at) {
        "according" if units.word(at + 1) == "to" => {
            let manner = |at: usize| units.roles(at).any(Roles::MANNER);
            cue(at, at + 2).filter(|f| !manner(f.source.at) && !manner(at + 2))
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
            let group = Group { start: at, verb: at, has_be: false, has_have: false };
            let source = subject::before(units, &group, Form::Past)?;
            let as_before = source.units.start.checked_sub(1).is_some_and(|i| units.word(i) == "as");
            let spoken = matches!(source.head, Head::Name | Head::Speaker | Head::Pronoun);
            if !(as_before && spoken) {
                return estimate(units, at);
            }
            Some(Found { units: source.units.start - 1..at + 2, source, order: Order::Cue })
        }
        "put" | "puts" => estimate(units, at),
        "quoted" | "reported" | "cited" if saying_after(units, at).is_some() => {
            let group = subject::group(units, at).filter(|g| g.has_be)?;
            let source = subject::before(units, &group, Form::Past)?;
            let end = saying_after(units, at)? + 1;
            Some(Found { units: source.units.start..end, source, order: Order::SourceFirst })
        }
        "reported" | "described" | "estimated" | "quoted" | "cited" if units.word(at + 1) == "by" => {
            let spoken = |f: &Found| matches!(f.source.head, Head::Name | Head::Speaker);
            cue(at, at + 2).filter(spoken)
        }
        _ => None,
    }
}

/// The `saying` of `was quoted as saying`, `was quoted by the agency as saying`.
fn saying_after(units: &Units, quoted: usize) -> Option<usize> {
    let by = units.word(quoted + 1) == "by";
    let limit = if by { quoted + 9 } else { quoted + 2 };
    let as_saying = |at: &usize| {
        units.word(*at) == "as" && matches!(units.word(*at + 1), "saying" | "telling" | "stating" | "warning")
    };
    (quoted + 1..limit).find(as_saying).map(|at| at + 1)
}

/// `Experts put the value at €400,000`.
fn estimate(units: &Units, put: usize) -> Option<Found> {
    let object = phrase::after(units, put + 1)?;
    let at = object.units.end;
    let amount = |at: usize| {
        units.kind(at) == UnitKind::Number
            || matches!(units.word(at), "$" | "€" | "£" | "¥" | "double" | "half" | "twice")
    };
    let roughly = |at: usize| {
        matches!(
            units.word(at),
            "about" | "around" | "between" | "roughly" | "some" | "nearly" | "under" | "over"
        )
    };
    if units.word(at) != "at" || !(amount(at + 1) || roughly(at + 1) && amount(at + 2)) {
        return None;
    }
    let group = subject::group(units, put).filter(|g| !g.has_be)?;
    let source = subject::before(units, &group, Form::Past)?;
    let speaks = matches!(source.head, Head::Name | Head::Speaker | Head::Document)
        || units.roles(source.at).any(Roles::QUANTIFIER);
    speaks.then(|| Found { units: source.units.start..put + 1, source, order: Order::SourceFirst })
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
    let homograph = reporting.form == Form::Third && !quoted && is_noun_too(reporting.verb);
    let speaks = matches!(source.head, Head::Name | Head::Speaker)
        || source.head == Head::Document && reporting.needs == Needs::Nothing;
    let counts = !homograph && (quoted || speaks);
    counts.then_some(Found { units: verb..source.units.end, source, order: Order::VerbFirst })
}

fn source_first(units: &Units, group: &Group, reporting: Reporting) -> Option<Found> {
    let source = subject::before(units, group, reporting.form)?;
    if !counts(units, group, reporting, &source) {
        return None;
    }
    Some(Found { units: source.units.start..group.verb + 1, source, order: Order::SourceFirst })
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
