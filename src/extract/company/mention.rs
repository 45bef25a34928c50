//! Where a company may be named: known names, names with a legal form, names of a telling form, and bare names.

use std::collections::HashSet;
use std::ops::Range;

use super::gazetteer::{self, Hit};
use super::model::{Cue, Cues};
use super::run::{self, Setting};
use super::{body, context, suffix, ticker};
use crate::lexicon::companies::{Sort, gazetteer};
use crate::lexicon::company_words::{Roles, role, roles};
use crate::lexicon::legal_suffixes::Proof;
use crate::text::Reading;

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

/// The mentions of one sentence, given its known names.
pub fn of_sentence(reading: &Reading, sentence: usize, hits: &[Hit], out: &mut Vec<Mention>) {
    let within = reading.sentences[sentence].tokens.clone();
    let setting = run::setting(reading, &reading.sentences[sentence]);
    let first = out.len();
    body::find(reading, sentence, hits, out);
    for mut run in run::runs(reading, &reading.sentences[sentence]) {
        if gazetteer::within(hits, &run).is_empty() {
            run.start = run::partners_start(reading, within.start, &run);
        }
        of_run(reading, sentence, run, setting, hits, out);
    }
    // Known names that no run holds: `eBay`’s lower-case kin, and names that start with a number.
    let covered: HashSet<usize> = out[first..].iter().flat_map(|m| m.tokens.clone()).collect();
    for hit in hits.iter().filter(|h| !h.tokens.clone().any(|t| covered.contains(&t))) {
        out.push(known(reading, sentence, hit, hit.tokens.end));
    }
    for mention in &mut out[first..] {
        place(reading, mention, &within, setting);
    }
}

/// Adds the cues of where a mention stands and what else its words are.
fn place(reading: &Reading, mention: &mut Mention, within: &Range<usize>, setting: Setting) {
    let first = reading.text(mention.tokens.start);
    let single = mention.tokens.len() == 1;
    let opens = opens_sentence(reading, mention.tokens.start, within.start);
    let known = mention.row.is_some() && mention.cues.has(Cue::Doubtful);
    let also = gazetteer().also(mention.name.clone().map(|t| reading.text(t)));
    let cues = &mut mention.cues;
    cues.add_if(setting == Setting::Title, Cue::TitleCase);
    cues.add_if(opens && single && mention.row.is_none() && ordinary(first), Cue::OpensOrdinary);
    let doubtful = known || mention.row.is_none();
    cues.add_if(single && doubtful && role(first).any(Roles::NO_NAME | Roles::ADJECTIVE), Cue::NoName);
    let a_word = known && !also.given_name() && !also.place();
    let alone = opens && !mention.name.clone().skip(1).any(|t| reading.capitalised(t));
    cues.add_if(alone && known, Cue::Opens);
    cues.add_if(a_word && !alone && setting == Setting::Prose, Cue::MidSentence);
    cues.add_if(a_word, Cue::Word);
    let article = determined(reading, mention.tokens.start, within.start) && !cues.has(Cue::OwnArticle);
    cues.add_if(single && doubtful && article && mention.sort == Sort::Company, Cue::Determined);
    cues.add_if(doubtful && possessed(reading, mention.tokens.start, within.start), Cue::Possessed);
    cues.add_if(doubtful && also.well_known_place(), Cue::WellKnownPlace);
    if also.place() {
        cues.add_if(mention.row.is_none(), Cue::PlaceName);
        cues.add_if(known, Cue::AlsoPlace);
        cues.add_if(doubtful && in_place(reading, mention.tokens.start, within.start), Cue::Place);
        cues.add_if(of_state(reading, mention.tokens.end, within.end), Cue::Place);
    }
}

/// Whether a token is a sentence's first word, or a quotation's or a list item's.
fn opens_sentence(reading: &Reading, at: usize, start: usize) -> bool {
    at == start || matches!(reading.text(at - 1), "“" | "\"" | "‘" | ":" | "•" | "|" | "»" | "…")
}

/// A word that opens sentences as others do: `Inflation`, `Regulators`.
fn ordinary(word: &str) -> bool {
    let ends = [
        "s", "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ship", "ance", "ence",
        "able", "ful", "ous",
    ];
    let known = Roles::ORDINARY
        | Roles::STOP
        | Roles::HEAD
        | Roles::OWNED
        | Roles::COMPANY_NOUN
        | Roles::BODY_HEAD
        | Roles::TITLE;
    let small = word.chars().skip(1).all(char::is_lowercase);
    small && (role(word).any(known) || ends.iter().any(|e| word.ends_with(e) && !word.ends_with("ss")))
}

/// `the Gap`, `an Apple`.
fn determined(reading: &Reading, at: usize, start: usize) -> bool {
    let words = ["a", "an", "the", "this", "no", "every", "each", "some", "any", "another"];
    at > start && words.iter().any(|w| reading.is(at - 1, w))
}

/// `Google’s Gemini`, `its Gemini`; but `Japan’s Kanemoto` may be a company.
fn possessed(reading: &Reading, at: usize, start: usize) -> bool {
    if at <= start {
        return false;
    }
    let pronouns = ["its", "their", "his", "her", "our", "my", "your"];
    let owner = at > start + 1 && context::possessive(reading, at - 1);
    let place = owner && {
        let last = reading.text(at - 2);
        let pair = at > start + 2 && gazetteer().also([reading.text(at - 3), last]).place();
        pair || gazetteer().also([last]).place()
            || role(last).any(Roles::ADJECTIVE)
            || !last.starts_with(char::is_uppercase)
    };
    owner && !place || pronouns.iter().any(|w| reading.is(at - 1, w))
}

/// `in Lincoln`.
fn in_place(reading: &Reading, at: usize, start: usize) -> bool {
    let words = ["in", "near", "outside", "around", "across", "throughout", "visit", "leave"];
    at > start && words.iter().any(|w| reading.is(at - 1, w))
}

/// `Lincoln, Nebraska`.
fn of_state(reading: &Reading, at: usize, end: usize) -> bool {
    if at + 1 >= end || reading.text(at) != "," || !reading.capitalised(at + 1) {
        return false;
    }
    let two = at + 2 < end && gazetteer().also([reading.text(at + 1), reading.text(at + 2)]).place();
    two || gazetteer().also([reading.text(at + 1)]).place()
}

fn of_run(
    reading: &Reading,
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
        out.push(in_run(reading, sentence, &run, hit, free));
    }
    let last = inside[inside.len() - 1].tokens.end;
    if last < run.end && out.last().is_some_and(|m| m.tokens.end <= last) && reading.text(last) == "-" {
        out.extend(unknown(reading, sentence, last + 1..run.end));
    }
}

/// The first legal form behind a word of the run: where the name ends, where the form ends, its proof.
fn legal_form(
    reading: &Reading,
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
    reading: &Reading,
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
fn leads_nowhere(reading: &Reading, words: Range<usize>) -> bool {
    words.clone().all(|w| role(reading.text(w)).any(Roles::ADJECTIVE) || reading.text(w) == "-")
}

fn known(reading: &Reading, sentence: usize, hit: &Hit, stop: usize) -> Mention {
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
fn in_run(reading: &Reading, sentence: usize, run: &Range<usize>, hit: &Hit, free: usize) -> Mention {
    let row = gazetteer().row(hit.entry.row());
    let rest = hit.tokens.end.min(free)..free;
    let joined = !rest.is_empty() && !matches!(reading.text(rest.start), "-" | "&" | "+" | ".");
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
    let given = !before.is_empty() && gazetteer().also([reading.text(before.end - 1)]).given_name();
    mention.cues.add_if(given && hit.tokens.len() == 1, Cue::Person);
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
fn unknown(reading: &Reading, sentence: usize, run: Range<usize>) -> Option<Mention> {
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
        || cues.has(Cue::Domain);
    let given = (2..=4).contains(&run.len()) && gazetteer().also([reading.text(run.start)]).given_name();
    cues.add_if(given && !formed, Cue::GivenName);
    let row = if run.len() == 1 { ticker::company(reading, run.start) } else { None };
    cues.add_if(row.is_some(), Cue::Symbol);
    cues.add_if(row.is_some() && ticker::is_cashtag(reading, run.start), Cue::MarkedSymbol);
    let sort = if body { Sort::Organization } else { Sort::Company };
    Some(Mention { tokens: run.clone(), name: run, sentence, row, sort, product: false, cues })
}

/// The cues of a name's own form.
fn form_of(reading: &Reading, name: &Range<usize>, cues: &mut Cues) {
    let last = reading.text(name.end - 1);
    let long = name.len() > 1;
    let head = long && role(last).any(Roles::HEAD);
    let pair = if long { roles([reading.text(name.end - 2), last]) } else { Roles::default() };
    let strong = long && (role(last) | pair).any(Roles::STRONG_HEAD);
    cues.add_if(strong, Cue::StrongHead);
    let firm = long && (role(last) | pair).any(Roles::FIRM_BODY_HEAD) && !strong;
    let body = firm || long && role(last).any(Roles::BODY_HEAD) && !head;
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
    cues.add_if(name.clone().any(|t| reading.text(t) == "&"), Cue::Ampersand);
    cues.add_if(name.clone().any(|t| run::is_domain(reading, t)), Cue::Domain);
}

fn is_head(word: &str) -> bool {
    role(word).any(Roles::HEAD)
}
