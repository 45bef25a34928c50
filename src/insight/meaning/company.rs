//! The company that a figure belongs to.

use super::about::Metric;
use super::class::Class;
use super::clause::Clause;
use super::gap;
use super::phrase::Phrase;
use super::site::{Governor, Site};
use super::word::Uses;
use crate::lexicon::packed::{Words, words};
use crate::lexicon::{metrics, news_sources};
use crate::model::Annotation;

/// How far from a figure its company is looked for, in tokens.
const REACH: usize = 120;

/// How many blocks on a text may go on about a company that it named before.
const CARRIED: usize = 2;

/// Deals, whose `of` names what is bought.
pub(super) static DEALS: Words =
    words!["acquisition", "bid", "buyout", "deal", "investment", "offer", "purchase", "takeover"];

/// The company that the text has been speaking of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Topic {
    /// The annotation that names it, by its place.
    pub company: Option<usize>,
    pub block: usize,
    /// Whether the block speaks of another company as well.
    pub shared: bool,
}

impl Topic {
    /// Takes note of a sentence that has been read.
    pub fn follow(&mut self, clause: &Clause, block: usize) {
        let named = || clause.companies(clause.tokens()).iter().filter(|at| !is_passing(clause, **at));
        let alone = || named().next().filter(|_| named().nth(1).is_none());
        let acts = named().find(|at| acts(clause, **at)).or_else(alone);
        if let Some(own) = acts.and_then(|at| clause.company_at(*at)) {
            // A sentence about its subsidiary goes on about the parent.
            let (before, own_name) = (self.name(clause), name(clause, own));
            let parent = clause.annotations[own].company().and_then(|c| c.parent.as_deref());
            let kept = self.company.filter(|_| before == parent && self.block == block);
            let goes_on = kept.is_some() || before == own_name;
            let shared = self.block == block && (self.shared || before.is_some() && !goes_on);
            *self = Self { company: kept.or(Some(own)), block, shared };
        } else if speaks_of_it(clause, clause.tokens().end) && self.company.is_some() {
            self.shared &= self.block == block;
            self.block = block;
        }
    }

    fn name<'r>(&self, clause: &Clause<'r, '_>) -> Option<&'r str> {
        name(clause, self.company?)
    }

    /// What a text can tell of it that goes on from a block: its name, and how far it is, as far as that matters.
    pub fn seen_from<'r>(&self, block: usize, annotations: &'r [Annotation]) -> (Option<&'r str>, usize) {
        let name = self.company.and_then(|place| annotations[place].company()).map(|c| c.canonical.as_str());
        (name, block.saturating_sub(self.block).min(CARRIED + 1))
    }
}

fn name_at<'r>(clause: &Clause<'r, '_>, at: usize) -> Option<&'r str> {
    name(clause, clause.company_at(at)?)
}

fn name<'r>(clause: &Clause<'r, '_>, place: usize) -> Option<&'r str> {
    clause.annotations[place].company().map(|c| c.canonical.as_str())
}

fn end_of(clause: &Clause, at: usize) -> usize {
    let place = clause.company_at(at);
    (at..clause.tokens().end).find(|i| clause.company_at(*i) != place).unwrap_or(clause.tokens().end)
}

/// Whether a company is the subject or owner of what follows it, and not part of an aside.
fn acts(clause: &Clause, at: usize) -> bool {
    let end = end_of(clause, at);
    let after = matches!(
        clause.class(end),
        Class::Verb(_) | Class::Reporting | Class::Auxiliary | Class::Possessive | Class::Adverb
    );
    let relative =
        matches!(clause.class(end), Class::Comma) && matches!(clause.class(end + 1), Class::Subordinator);
    // `CoreWeave, a cloud provider, raised`
    let leads = at == clause.tokens().start && matches!(clause.class(end), Class::Comma | Class::Preposition);
    let plain_verb = matches!(clause.class(end), Class::Other)
        && clause.line.is_word(end)
        && !clause.line.capitalised(end);
    let before = clause.class(at.wrapping_sub(1));
    let subject = relative || !matches!(before, Class::Preposition) || at == clause.tokens().start;
    (after || plain_verb || relative || leads) && (subject || matches!(clause.class(end), Class::Possessive))
}

/// Whether a company is named only as the one who reports: `according to Reuters`, `Bloomberg reported`.
fn is_source(clause: &Clause, at: usize) -> bool {
    let according =
        clause.line.is(at.wrapping_sub(1), "to") && clause.line.is(at.wrapping_sub(2), "according");
    let analysts = clause.line.is_any(at.wrapping_sub(1), &["at", "from", "with"])
        && metrics::is_forecaster(clause.line.text(at.wrapping_sub(2)));
    according || analysts || name_at(clause, at).is_some_and(news_sources::has)
}

/// Whether a company is named only in passing: as a source, or in a relative clause (`a survey that Salesforce published`).
fn is_passing(clause: &Clause, at: usize) -> bool {
    let relative = clause.line.is_any(at.wrapping_sub(1), &["that", "which"])
        && matches!(clause.class(at.wrapping_sub(2)), Class::Other | Class::Comma | Class::Figure(_));
    relative || is_source(clause, at)
}

/// The annotation that names the company of a figure, by its place; none where the text does not say.
pub(super) fn find(
    clause: &Clause,
    site: Site,
    metric: Option<&Metric>,
    topic: &Topic,
    block: usize,
) -> Option<usize> {
    let phrase = match metric {
        Some(Metric::Phrase(p)) => Some(p),
        _ => None,
    };
    // `IBM's $34 billion acquisition`
    if matches!(clause.class(site.modified.wrapping_sub(1)), Class::Possessive)
        && let Some(place) = clause.company_at(site.modified.wrapping_sub(2))
    {
        return Some(place);
    }
    if let Some(place) = phrase.and_then(|p| p.company) {
        return Some(place);
    }
    let deal = phrase.is_some_and(|p| clause.head_is(p, Uses::DEAL));
    if let Some(owner) = phrase.filter(|_| !deal).and_then(|p| owner_after(clause, p.tokens.end)) {
        return Some(owner);
    }
    // `Nokia rose 4% and Ericsson 3%`
    if let Some(place) = gap::find(clause, site).and_then(|(phrase, _)| phrase.company) {
        return Some(place);
    }
    // `behind Samsung with 19.7%`
    if clause.line.is(site.modified.wrapping_sub(1), "with")
        && let Some(place) = clause.company_at(site.modified.wrapping_sub(2))
    {
        return Some(place);
    }
    if let Some(place) = burdened(clause, site) {
        return Some(place);
    }
    let acting = site.verb.and_then(|verb| verb.subject(clause)).and_then(|p| p.company);
    let own = acting.filter(|place| !name(clause, *place).is_some_and(news_sources::has));
    if let Some(place) = own.or_else(|| stand_in(clause, site, topic)) {
        return Some(place);
    }
    if let Some(Metric::Same(place)) = metric {
        // `while H&M posted a 2% decline`: the metric is that of the figure before, the company is another.
        let other =
            before(clause, site).find(|at| clause.class(*at) == Class::Figure(*place)).unwrap_or(site.start);
        let acting = clause.companies(other..site.start).iter().rev().find(|at| acts(clause, **at));
        return acting.and_then(|at| clause.company_at(*at));
    }
    let measures = match (metric, phrase) {
        (Some(Metric::Named(noun)), _) => metrics::of_company(noun),
        (_, Some(p)) => clause.head_is(p, Uses::OF_COMPANY),
        _ => false,
    };
    beside(clause, site, measures, topic).or_else(|| {
        let near = block.saturating_sub(topic.block);
        let goes_on = speaks_of_it(clause, site.start)
            || near == 0 && !topic.shared && !owned_by_another(clause, phrase)
            || measures && near <= CARRIED;
        topic.company.filter(|_| goes_on)
    })
}

/// The tokens before a figure in which its company is looked for.
fn before(clause: &Clause, site: Site) -> std::ops::Range<usize> {
    clause.tokens().start.max(site.start.saturating_sub(REACH))..site.start
}

/// The company that the subject stands for: `it`, `its fleet`, `the airline`.
fn stand_in(clause: &Clause, site: Site, topic: &Topic) -> Option<usize> {
    let subject = site.verb?.subject_tokens()?;
    let named = subject.clone().any(|at| clause.company_at(at).is_some());
    if named || !speaks_of_it_in(clause, subject.clone()) {
        return None;
    }
    let floor = clause.tokens().start.max(subject.start.saturating_sub(REACH));
    let named = clause.companies(floor..subject.start).iter().rev();
    let acting = named.into_iter().find(|at| acts(clause, **at) && !is_source(clause, **at));
    acting.and_then(|at| clause.company_at(*at)).or(topic.company)
}

/// The company that a cost or fine falls on, or that is valued: `would cost Apple $5bn`, `values Anthropic at $18bn`.
fn burdened(clause: &Clause, site: Site) -> Option<usize> {
    let Governor { at, verb, .. } = site.verb?;
    let place = clause.company_at(at + 1)?;
    matches!(verb.noun, "cost" | "fine" | "valuation").then_some(place)
}

/// Whether a metric belongs to somebody who is no company: `Germany's exports`.
fn owned_by_another(clause: &Clause, phrase: Option<&Phrase>) -> bool {
    phrase.is_some_and(|p| matches!(clause.class(p.tokens.start.wrapping_sub(1)), Class::Possessive))
}

/// The company after a metric: `revenue at Google`, `shares of Apple`.
fn owner_after(clause: &Clause, end: usize) -> Option<usize> {
    let tied = clause.line.is_any(end, &["at", "of", "for"]);
    let next = end + 1 + usize::from(matches!(clause.class(end + 1), Class::Determiner));
    clause.company_at(next).filter(|_| tied)
}

/// The company of the same part of the sentence: the nearest that acts before the figure, the nearest, or the one after,
/// if it acts or the figure measures a company.
fn beside(clause: &Clause, site: Site, measures: bool, topic: &Topic) -> Option<usize> {
    let tokens = clause.tokens().start.max(site.start.saturating_sub(REACH))
        ..clause.tokens().end.min(site.end + REACH);
    let several = match clause.companies(tokens.clone()) {
        [] => return None,
        [_] => false,
        _ => true,
    };
    let parts = |i: &usize| several && clause.line.is_any(*i, &["while", "whereas", "but", ";"]);
    let start = (tokens.start..site.start).rev().find(parts).map_or(tokens.start, |i| i + 1);
    let end = (site.end..tokens.end).find(parts).unwrap_or(tokens.end);
    let named = |tokens| clause.companies(tokens).iter().filter(|at| !is_source(clause, **at));
    let before = || named(start..site.start).rev();
    if let Some(at) = before().find(|at| acts(clause, **at)).or_else(|| before().next()) {
        return clause.company_at(*at);
    }
    // `It expects growth of 27%, Novo Nordisk said`: where nothing has been spoken of, `it` is who comes after.
    if speaks_of_it(clause, site.start) && topic.company.is_some() {
        return None;
    }
    let after = || {
        let led_to = |at: &&usize| clause.line.is_any(at.wrapping_sub(1), &["by", "with", "from"]);
        named(site.end..end).filter(move |at| !led_to(at))
    };
    let alone = || after().next().filter(|_| measures && after().nth(1).is_none());
    after().find(|at| acts(clause, **at)).or_else(alone).and_then(|at| clause.company_at(*at))
}

/// Whether a pronoun or a noun such as `the company` stands before a token.
fn speaks_of_it(clause: &Clause, until: usize) -> bool {
    speaks_of_it_in(clause, clause.tokens().start.max(until.saturating_sub(REACH))..until)
}

fn speaks_of_it_in(clause: &Clause, mut tokens: std::ops::Range<usize>) -> bool {
    let line = &clause.line;
    tokens.any(|at| {
        clause.uses(at, Uses::PRONOUN.or(Uses::STAND_IN))
            && (clause.uses(at, Uses::PRONOUN)
                || (1..=3).any(|back| line.is_any(at.wrapping_sub(back), &["the", "this"])))
    })
}
