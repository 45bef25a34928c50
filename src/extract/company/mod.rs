//! Companies and organisations: by name, by form and by what the sentence does with them.
//!
//! Every capitalised run and every name of the gazetteer is a mention; cues are gathered for each and weighed in
//! [`model`]. What is certain then speaks for its lists, its short forms and its other mentions.
//!
//! All names of one company have one canonical name. The symbol in `Acme (NASDAQ: ACME)` and an acronym in brackets are
//! mentions of it; the exchange before the symbol is none. A renamed company carries its present name (`Twitter`: X Corp). A
//! brand, division or subsidiary that acts is a company of its own, whose parent is told and not merged with it.

pub mod model;

mod body;
mod context;
mod gazetteer;
mod kept;
mod mention;
mod people;
mod place;
mod run;
mod short_form;
mod subject;
mod suffix;
mod text;
mod ticker;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

pub use self::kept::Kept;
use self::kept::Named;
use self::mention::Mention;
use self::model::{Cue, Cues, Weights};
use self::short_form::ShortForms;
use self::text::Text;
use super::{Extractor, Habits};
use crate::lexicon::companies::{self, Sort};
use crate::model::{Annotation, Company, CompanyType, Entity, Span};
use crate::text::Reading;

/// The companies and organisations of a reading.
pub struct Companies;

impl Extractor for Companies {
    fn name(&self) -> &'static str {
        "company"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let reading = &Text::new(reading);
        companies(reading, Named::of(reading, 0..reading.sentences.len()))
    }

    fn find_again(
        &self,
        reading: &Reading,
        _: &Habits,
        parts: &[(Range<usize>, &RefCell<Kept>)],
    ) -> Vec<Annotation> {
        let reading = &Text::new(reading);
        let mut named = Named::default();
        for (blocks, kept) in parts {
            kept.borrow_mut().add(reading, blocks.clone(), &mut named);
        }
        companies(reading, named)
    }

    fn is_local(&self) -> bool {
        false
    }
}

/// The companies among what may name some.
fn companies(reading: &Text, named: Named) -> Vec<Annotation> {
    let weights = Weights::learnt();
    let Named { runs, mut mentions } = named;
    weigh_together(reading, &mut mentions, weights);
    let accepted = accept(reading, &mentions, weights);
    let forms = ShortForms::derive(reading, &mentions, &accepted, |m| company(reading, m).canonical);
    let mut made = HashMap::new();
    let mut named = |tokens: Range<usize>, of: usize| {
        let mention = &mentions[of];
        let by = (mention.row.ok_or(of), mention.sort);
        let company = made.entry(by).or_insert_with(|| Arc::new(company(reading, mention)));
        Annotation::found(reading.span(tokens), Entity::Company(Arc::clone(company)))
    };
    let full = |n: usize| forms.full(reading, &mentions[n]).unwrap_or(n);
    let mut out: Vec<Annotation> =
        accepted.iter().map(|n| named(mentions[*n].tokens.clone(), full(*n))).collect();
    let short = short_mentions(reading, &runs, &mentions, &accepted, &forms);
    out.extend(short.into_iter().map(|(tokens, of)| named(tokens, of)));
    out
}

/// A mention as it is weighed.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// Where it stands.
    pub span: Span,
    /// What speaks for and against it.
    pub cues: Cues,
    /// What it would be.
    pub sort: Sort,
    /// Whether it names a product, which is not marked whatever speaks for it.
    pub product: bool,
}

/// Every mention of a reading with its cues; what is certain by `weights` speaks for the others.
pub fn weigh(reading: &Reading, weights: &Weights) -> Vec<Weighed> {
    let reading = &Text::new(reading);
    let mut mentions = Named::of(reading, 0..reading.sentences.len()).mentions;
    weigh_together(reading, &mut mentions, weights);
    let weighed = |m: &Mention| Weighed {
        span: span(reading, &m.tokens),
        cues: m.cues,
        sort: m.sort,
        product: m.product,
    };
    mentions.iter().map(weighed).collect()
}

/// Adds the cues that mentions have of each other.
fn weigh_together(reading: &Text, mentions: &mut [Mention], weights: &Weights) {
    people::mark(reading, mentions);
    across_the_article(reading, mentions, weights);
}

/// Cues that other mentions give: the article's certain companies, the same name elsewhere, lists.
fn across_the_article(reading: &Reading, mentions: &mut [Mention], weights: &Weights) {
    let known = mentions.iter().filter(|m| is_company(m) && m.cues.has(Cue::Known));
    let certain = sorted(known.map(|m| m.row).collect());
    for mention in &mut *mentions {
        let others = certain.len() - usize::from(certain.binary_search(&mention.row).is_ok());
        mention.cues.add_if(others >= 1 && mention.cues.has(Cue::Doubtful), Cue::BusinessArticle);
        mention.cues.add_if(mention.cues.has(Cue::Word) && mention.cues.has(Cue::Acts), Cue::WordActs);
    }
    // A division proves its parent: `Instagram` that `Meta` is no ordinary word.
    let parents = certain.iter().filter_map(|row| companies::gazetteer().row((*row)?).parent);
    let parents = sorted(parents.collect());
    for mention in mentions.iter_mut().filter(|m| m.cues.has(Cue::Doubtful) && !m.product) {
        let name = mention.row.map(|n| companies::gazetteer().row(n).canonical);
        mention.cues.add_if(name.is_some_and(|n| parents.binary_search(&n).is_ok()), Cue::Elsewhere);
    }
    listed(reading, mentions, weights);
    let name = |m: &Mention| &reading.article.text[span(reading, &m.name)];
    let counted: HashSet<&str> = mentions.iter().filter(|m| weights.suffice(m.cues)).map(name).collect();
    for mention in &mut *mentions {
        let elsewhere = !weights.suffice(mention.cues) && counted.contains(name(mention));
        mention.cues.add_if(elsewhere, Cue::Elsewhere);
    }
}

/// Each once, in order.
fn sorted<T: Ord>(mut items: Vec<T>) -> Vec<T> {
    crate::order::natural(&mut items);
    items.dedup();
    items
}

fn is_company(mention: &Mention) -> bool {
    mention.sort == Sort::Company && !mention.product
}

fn span(reading: &Reading, tokens: &Range<usize>) -> Span {
    reading.span(tokens.clone())
}

/// Names in a list with a company, from left to right and back; what introduces a list introduces all of it.
fn listed(reading: &Reading, mentions: &mut [Mention], weights: &Weights) {
    let starts = (1..mentions.len()).filter(|n| !adjoining(reading, &mentions[n - 1], &mentions[*n]));
    let starts: Vec<usize> = std::iter::once(0).chain(starts).chain([mentions.len()]).collect();
    for list in starts.windows(2).map(|w| w[0]..w[1]).filter(|list| list.len() > 1) {
        let introduced = mentions[list.start].cues.has(Cue::Introduced);
        for n in list.clone() {
            mentions[n].cues.add_if(introduced, Cue::Introduced);
            mentions[n].cues.add_if(list.len() > 2, Cue::InSeries);
        }
        let pairs = list.clone().skip(1).map(|n| (n - 1, n));
        let back = list.skip(1).map(|n| (n, n - 1)).rev();
        for (from, to) in pairs.chain(back) {
            if weights.suffice(mentions[from].cues) && is_company(&mentions[from]) {
                let known = mentions[to].cues.has(Cue::Doubtful);
                mentions[to].cues.add(Cue::Listed);
                mentions[to].cues.add_if(known, Cue::ListedKnown);
            }
        }
    }
}

/// Whether nothing but a comma, `and` or `or` parts two mentions.
fn adjoining(reading: &Reading, a: &Mention, b: &Mention) -> bool {
    let gap = a.tokens.end..b.tokens.start;
    a.sentence == b.sentence
        && (1..=2).contains(&gap.len())
        && gap.clone().all(|t| matches!(reading.text(t), "," | "and" | "or" | "&" | "/"))
}

/// The mentions that count and stand in no longer one that does.
fn accept(reading: &Reading, mentions: &[Mention], weights: &Weights) -> Vec<usize> {
    let mut order: Vec<usize> =
        (0..mentions.len()).filter(|n| mentions[*n].product || weights.suffice(mentions[*n].cues)).collect();
    crate::order::by_key(&mut order, |n| {
        (std::cmp::Reverse(span(reading, &mentions[*n].tokens).len()), mentions[*n].tokens.start)
    });
    let mut taken = vec![false; reading.tokens.len()];
    order.retain(|n| {
        let tokens = mentions[*n].tokens.clone();
        let free = taken[tokens.clone()].iter().all(|t| !t);
        if free {
            taken[tokens].fill(true);
        }
        free
    });
    order.retain(|n| !mentions[*n].product);
    crate::order::natural(&mut order);
    order
}

/// Short forms of accepted names, where nothing accepted and no person stands, and the mentions that give them in full.
fn short_mentions(
    reading: &Text,
    runs: &[Range<usize>],
    mentions: &[Mention],
    accepted: &[usize],
    forms: &ShortForms,
) -> Vec<(Range<usize>, usize)> {
    let mut out = Vec::new();
    if forms.is_empty() {
        return out;
    }
    let mut taken = vec![false; reading.tokens.len()];
    accepted.iter().for_each(|n| taken[mentions[*n].tokens.clone()].fill(true));
    let others = [Cue::Person, Cue::GivenName, Cue::GivenAway, Cue::Place];
    let other = |m: &&Mention| m.product || others.iter().any(|cue| m.cues.has(*cue));
    mentions.iter().filter(other).for_each(|m| taken[m.tokens.clone()].fill(true));
    // Of mentions that start alike, which stand together, the last is the shortest.
    let cues_at = |at: usize| {
        let next = mentions.partition_point(|m| m.tokens.start <= at);
        mentions[..next].last().filter(|m| m.tokens.start == at).map(|m| m.cues)
    };
    for run in runs {
        let mut at = run.start;
        while at < run.end {
            let found = if run::is_name_word(reading, at) { forms.at(reading, at, run) } else { None };
            let Some((end, short)) = found.filter(|(end, _)| taken[at..*end].iter().all(|t| !t)) else {
                at += 1;
                continue;
            };
            let given = reading.also(at..at + 1).given_name();
            let spoken = cues_at(at).is_some_and(|c| c.speak_for_it() || !given && !c.has(Cue::Place));
            if !short.doubtful || spoken {
                out.push((at..end, short.of));
            }
            at = end;
        }
    }
    out
}

/// What a mention names: a row of the gazetteer, or what the text calls it, without its legal form.
fn company(reading: &Reading, mention: &Mention) -> Company {
    let company_type = match mention.sort {
        Sort::Organization => CompanyType::Organization,
        Sort::Company => CompanyType::Company,
    };
    match mention.row.map(|n| companies::gazetteer().row(n)) {
        Some(row) => Company {
            company_type,
            canonical: row.canonical.to_owned(),
            ticker: row.ticker.map(str::to_owned),
            parent: row.parent.map(str::to_owned),
        },
        None => Company { company_type, ..Company::named(reading.shown(span(reading, &mention.name))) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        let article = crate::intake::read(text, None);
        Companies.find(&Reading::new(&article)).len()
    }

    #[test]
    fn endless_runs_come_to_an_end() {
        for piece in ["Acme Inc. ", "Group ", "University of ", "Apple, Google & ", "(NYSE: ", "A.", "A-"] {
            let text = piece.repeat(5_000);
            assert!(found(&text) <= text.len(), "{piece}");
        }
    }

    #[test]
    fn cues_are_told_for_every_mention() {
        let article = crate::intake::read("Shares of Apple rose.", None);
        let told = weigh(&Reading::new(&article), Weights::learnt());
        assert_eq!(&article.text[told[0].span], "Apple");
        assert!(Weights::learnt().suffice(told[0].cues) && told[0].cues.has(Cue::PartOf));
    }
}
