//! Where a company may be named: known names, names with a legal form, names of a telling form, and bare names.

use std::ops::Range;

use super::gazetteer::{self, Hit};
use super::model::{Cue, Cues};
use super::run::{self, Setting};
use super::text::Text;
use super::{body, place, suffix, ticker};
use crate::lexicon::companies::{Sort, gazetteer};
use crate::lexicon::company_words::{Roles, role, roles};
use crate::lexicon::legal_suffixes::Proof;

/// A stretch of text that may name a company.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Those of its name, without a legal form.
    pub name: Range<usize>,
    /// The number of its sentence.
    pub sentence: usize,
    /// The gazetteer's row that it names.
    pub row: Option<u32>,
    /// What it would be.
    pub sort: Sort,
    /// Whether it names what the row's company makes: it is not marked, and nothing within it is.
    pub product: bool,
    /// What speaks for and against it.
    pub cues: Cues,
}

/// The mentions of one sentence with these runs, given its known names.
pub fn of_sentence(
    reading: &Text,
    sentence: usize,
    runs: &[Range<usize>],
    hits: &[Hit],
    out: &mut Vec<Mention>,
) {
    let within = reading.sentences[sentence].tokens.clone();
    let first = out.len();
    body::find(reading, sentence, hits, out);
    if runs.is_empty() && hits.is_empty() && out.len() == first {
        return;
    }
    let setting = run::setting(reading, &reading.sentences[sentence]);
    for mut run in runs.iter().cloned() {
        match gazetteer::within(hits, &run) {
            [] => run.start = run::partners_start(reading, within.start, &run),
            // A known name may open with a word that opens no run: `Seven & i Holdings`.
            [first, ..] => run.start = run.start.min(first.tokens.start),
        }
        of_run(reading, sentence, run, setting, hits, out);
    }
    // Known names that no run holds: `eBay`’s lower-case kin, and names that start with a number.
    let mut covered = vec![false; within.len()];
    for mention in &out[first..] {
        covered[mention.tokens.start - within.start..mention.tokens.end - within.start].fill(true);
    }
    let free = |h: &&Hit| h.tokens.clone().all(|t| !covered[t - within.start]);
    for hit in hits.iter().filter(free) {
        out.push(known(reading, sentence, hit, hit.tokens.end));
    }
    for mention in &mut out[first..] {
        place::weigh(reading, mention, &within, setting);
    }
}

fn of_run(
    reading: &Text,
    sentence: usize,
    run: Range<usize>,
    setting: Setting,
    hits: &[Hit],
    out: &mut Vec<Mention>,
) {
    if let Some((end, stop, proof)) = legal_form(reading, sentence, &run, setting) {
        with_form(reading, sentence, run.start..end, stop, proof, hits, out);
        if stop < run.end {
            of_run(reading, sentence, stop..run.end, setting, hits, out);
        }
        return;
    }
    let ends_name = |h: &Hit| {
        h.tokens.start > run.start
            && h.entry.doubtful()
            && h.tokens.len() == 1
            && is_head(reading.text(h.tokens.start))
    };
    let inside: Vec<&Hit> = gazetteer::within(hits, &run).iter().filter(|h| !ends_name(h)).collect();
    if inside.is_empty() {
        out.extend(unknown(reading, sentence, run));
        return;
    }
    let whole = |h: &&Hit| h.tokens.start <= run.start && run.end <= h.tokens.end;
    let strange = |h: &&Hit| {
        let lead = run.start..h.tokens.start.max(run.start);
        h.tokens.end == run.end && !lead.is_empty() && !leads_nowhere(reading, lead)
    };
    let proved = |m: &Mention| m.cues.has(Cue::StrongHead) || m.cues.has(Cue::BodyHead);
    if inside.iter().all(|h| h.entry.doubtful()) && !inside.iter().any(whole) {
        out.extend(unknown(reading, sentence, run.clone()));
    } else if inside.len() == 1 && inside.iter().any(strange) {
        out.extend(unknown(reading, sentence, run.clone()).filter(proved));
    }
    for (n, hit) in inside.iter().enumerate() {
        let free = inside.get(n + 1).map_or(run.end, |next| next.tokens.start);
        out.push(in_run(reading, sentence, &run, setting, hit, free));
    }
    let last = inside[inside.len() - 1].tokens.end;
    if last < run.end && out.last().is_some_and(|m| m.tokens.end <= last) && reading.text(last) == "-" {
        out.extend(unknown(reading, sentence, last + 1..run.end));
    }
}

/// The first legal form behind a word of the run: where the name ends, where the form ends, its proof.
fn legal_form(
    reading: &Text,
    sentence: usize,
    run: &Range<usize>,
    setting: Setting,
) -> Option<(usize, usize, Proof)> {
    let end = reading.sentences[sentence].tokens.end;
    let title = setting == Setting::Title;
    (run.start + 1..=run.end).find_map(|at| {
        let (stop, proof) = suffix::at(reading, at, end)?;
        let name_end = if reading.text(at - 1) == "&" { at + 1 } else { at };
        (!(title && proof == Proof::InCapitals)).then_some((name_end, stop, proof))
    })
}

fn with_form(
    reading: &Text,
    sentence: usize,
    name: Range<usize>,
    stop: usize,
    proof: Proof,
    hits: &[Hit],
    out: &mut Vec<Mention>,
) {
    let form = if proof == Proof::Weak { Cue::WeakForm } else { Cue::LegalForm };
    let hit = gazetteer::within(hits, &name)
        .iter()
        .find(|h| h.tokens.end >= name.end && h.tokens.start < name.end && h.tokens.end <= stop);
    if let Some(hit) = hit.filter(|h| leads_nowhere(reading, name.start..h.tokens.start)) {
        let mut mention = known(reading, sentence, hit, stop);
        mention.cues.add(form);
        out.push(mention);
        return;
    }
    let name = run::particles_start(reading, reading.sentences[sentence].tokens.start, name.start)..name.end;
    let mut mention = Mention {
        tokens: name.start..stop,
        name,
        sentence,
        row: None,
        sort: Sort::Company,
        product: false,
        cues: Cues::default(),
    };
    mention.cues.add(form);
    out.push(mention);
}

/// Whether the words before a known name are no part of it: none, or an adjective of place.
fn leads_nowhere(reading: &Text, words: Range<usize>) -> bool {
    words.clone().all(|w| reading.roles(w).any(Roles::ADJECTIVE) || reading.text(w) == "-")
}

fn known(reading: &Text, sentence: usize, hit: &Hit, stop: usize) -> Mention {
    let row = gazetteer().row(hit.entry.row());
    let mut cues = Cues::default();
    if hit.entry.doubtful() {
        cues.add(Cue::Doubtful);
        cues.add_if(hit.entry.derived(), Cue::Derived);
        cues.add_if(row.registered, Cue::Obscure);
    } else {
        cues.add(if row.registered { Cue::Registered } else { Cue::Known });
    }
    cues.add_if(hit.article && reading.text(hit.tokens.start - 1) == "The", Cue::OwnArticle);
    form_of(reading, &hit.tokens, &mut cues);
    Mention {
        tokens: hit.tokens.start..stop.max(hit.tokens.end),
        name: hit.tokens.clone(),
        sentence,
        row: Some(hit.entry.row()),
        sort: row.sort,
        product: hit.entry.product(),
        cues,
    }
}

/// A known name in a longer run: alone, or as the first part of a division's name (`Samsung Heavy Industries`).
fn in_run(
    reading: &Text,
    sentence: usize,
    run: &Range<usize>,
    setting: Setting,
    hit: &Hit,
    free: usize,
) -> Mention {
    let row = gazetteer().row(hit.entry.row());
    let rest = hit.tokens.end.min(free)..free;
    let headed =
        setting == Setting::Title && reading.roles(rest.start).any(Roles::OWNED | Roles::VERB | Roles::STOP);
    let joined = !rest.is_empty() && !matches!(reading.text(rest.start), "-" | "&" | "+" | ".") && !headed;
    let maker = row.sort == Sort::Company && !hit.entry.product();
    let heads = (1..=3).contains(&rest.len()) && joined && maker;
    if heads && is_head(reading.text(rest.end - 1)) && !reading.text(rest.end - 1).eq("Pay") {
        let whole = hit.tokens.start..rest.end;
        let mut mention = Mention {
            tokens: whole.clone(),
            name: whole.clone(),
            sentence,
            row: None,
            sort: Sort::Company,
            product: false,
            cues: Cues::default(),
        };
        form_of(reading, &whole, &mut mention.cues);
        mention.cues.add(if hit.entry.doubtful() { Cue::Doubtful } else { Cue::Known });
        return mention;
    }
    let mut mention = known(reading, sentence, hit, hit.tokens.end);
    let before = run.start..hit.tokens.start.max(run.start);
    let given = !before.is_empty() && reading.also(before.end - 1..before.end).given_name();
    let noble = hit.tokens.start > 1 && matches!(reading.text(hit.tokens.start - 1), "von" | "van");
    let noble = noble && reading.capitalised(hit.tokens.start - 2);
    mention.cues.add_if((given || noble) && hit.tokens.len() == 1, Cue::Person);
    let strange = !leads_nowhere(reading, before) && reading.text(hit.tokens.start - 1) != "-";
    mention.cues.add_if(strange || joined, Cue::InsideName);
    if !hit.entry.doubtful() && mention.cues.has(Cue::InsideName) && !mention.cues.has(Cue::Person) {
        // A name that is nothing else keeps its meaning inside others: `Google Maps`.
        let mut cues = Cues::default();
        cues.add(if row.registered { Cue::Registered } else { Cue::Known });
        cues.add_if(mention.cues.has(Cue::OwnArticle), Cue::OwnArticle);
        mention.cues = cues;
    }
    mention
}

/// A run that holds no known name: of a telling form, a person's, or bare.
fn unknown(reading: &Text, sentence: usize, run: Range<usize>) -> Option<Mention> {
    if run.is_empty() {
        return None;
    }
    let mut cues = Cues::default();
    form_of(reading, &run, &mut cues);
    let body = cues.has(Cue::BodyHead) || cues.has(Cue::WeakBodyHead);
    let formed = body
        || cues.has(Cue::Head)
        || cues.has(Cue::StrongHead)
        || cues.has(Cue::Ampersand)
        || cues.has(Cue::Lead)
        || cues.has(Cue::Domain);
    let given = (2..=4).contains(&run.len()) && reading.also(run.start..run.start + 1).given_name();
    cues.add_if(given && !formed, Cue::GivenName);
    cues.add_if(run.len() > 1 && reading.roles(run.end - 1).any(Roles::VENUE), Cue::GivenAway);
    let row = if run.len() == 1 { ticker::company(reading, run.start) } else { None };
    cues.add_if(row.is_some(), Cue::Symbol);
    cues.add_if(row.is_some() && ticker::is_cashtag(reading, run.start), Cue::MarkedSymbol);
    let sort = if body { Sort::Organization } else { Sort::Company };
    Some(Mention { tokens: run.clone(), name: run, sentence, row, sort, product: false, cues })
}

/// The cues of a name's own form.
fn form_of(reading: &Text, name: &Range<usize>, cues: &mut Cues) {
    let last = reading.text(name.end - 1);
    let own = reading.roles(name.end - 1);
    let long = name.len() > 1;
    let head = long && own.any(Roles::HEAD);
    cues.add_if(long && reading.roles(name.start).any(Roles::LEAD), Cue::Lead);
    let pair = if long { roles([reading.text(name.end - 2), last]) } else { Roles::default() };
    let strong = long && (own | pair).any(Roles::STRONG_HEAD);
    cues.add_if(strong, Cue::StrongHead);
    let firm = long && (own | pair).any(Roles::FIRM_BODY_HEAD) && !strong;
    let body = firm || long && own.any(Roles::BODY_HEAD) && !head;
    cues.add_if(head && !strong && !firm, Cue::Head);
    cues.add_if(head && !strong && !firm && name.len() > 2, Cue::LongHead);
    cues.add_if(firm, Cue::BodyHead);
    cues.add_if(body && !firm, Cue::WeakBodyHead);
    cues.add_if(body && name.start > 0 && reading.is(name.start - 1, "the"), Cue::BodyArticle);
    let inner = |w: &str| w.chars().skip(1).any(char::is_uppercase) && w.chars().any(char::is_lowercase);
    cues.add_if(!long && inner(last), Cue::InnerCapital);
    let acronym = |w: &str| {
        (2..=6).contains(&w.len()) && w.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    cues.add_if(!long && acronym(last), Cue::Acronym);
    let long_word = |t: usize| reading.get(t).is_some_and(|w| w.len() > 1);
    let joined = |t: usize| reading.text(t) == "&" && long_word(t - 1) && long_word(t + 1); // no `R&D`
    cues.add_if(name.clone().skip(1).any(joined), Cue::Ampersand);
    cues.add_if(name.clone().any(|t| run::is_domain(reading, t)), Cue::Domain);
}

fn is_head(word: &str) -> bool {
    role(word).any(Roles::HEAD)
}
