//! The bodies that an article names, by what it may call them.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::lexicon::news_sources;
use crate::lexicon::slots::{Slots, hash};
use crate::lexicon::small::Small;
use crate::model::Annotation;
use crate::text::Reading;

/// Canonical names by what leads to them, in small letters. What is written or named again is made small only once.
#[derive(Default)]
pub(super) struct Bodies<'a> {
    /// By the name as written; the last of those written so.
    written: HashMap<String, usize>,
    written_names: Vec<&'a str>,
    /// By the first word of the name; the first of those with it.
    first: HashMap<String, &'a str>,
    /// By each word of the name.
    words: HashMap<String, usize>,
    /// For each word the last body of those followed so far that has it in its name.
    last: Vec<Option<&'a str>>,
    /// The canonical names, each once.
    names: Vec<Name<'a>>,
    /// For each naming of a body, in the order of the text, the place of its name.
    named: Vec<usize>,
    /// How many of those were followed.
    followed: usize,
}

/// The canonical name of a body.
struct Name<'a> {
    text: &'a str,
    /// The places of its words.
    words: Vec<usize>,
    /// Whether it is that of one that reports the news, once that is asked.
    reports: OnceCell<bool>,
}

/// What a text of an annotation was last: the places of it as written and of the canonical name.
struct Naming<'a> {
    text: &'a str,
    written: usize,
    name: usize,
}

impl<'a> Bodies<'a> {
    /// Reads the names of an article.
    pub fn new(reading: &Reading<'a>, annotations: &'a [Annotation]) -> Self {
        let mut bodies = Self::default();
        let companies = || annotations.iter().filter_map(|a| Some((a, a.company()?)));
        let (mut slots, mut namings) = (Slots::for_words(companies().count()), Vec::<Naming>::new());
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (annotation, company) in companies() {
            let canonical = company.canonical.as_str();
            let text = &reading.article[annotation.span];
            let number = slots.number(hash(text), namings.len(), |n| namings[n].text == text);
            if number == namings.len() {
                let written = reading.article.visible_text(annotation.span).small();
                let written = place(&mut bodies.written, written);
                bodies.written_names.resize(bodies.written.len(), canonical);
                namings.push(Naming { text, written, name: usize::MAX });
            }
            let naming = &mut namings[number];
            bodies.written_names[naming.written] = canonical;
            if bodies.names.get(naming.name).is_none_or(|known| known.text != canonical) {
                naming.name = *places.entry(canonical).or_insert_with(|| bodies.add(canonical));
            }
            bodies.named.push(naming.name);
        }
        bodies
    }

    fn add(&mut self, canonical: &'a str) -> usize {
        let first = canonical.split(' ').next().unwrap_or(canonical);
        self.first.entry(first.small()).or_insert(canonical);
        let words = canonical.split_whitespace().map(|word| place(&mut self.words, word.small())).collect();
        self.names.push(Name { text: canonical, words, reports: OnceCell::new() });
        self.last.resize(self.words.len(), None);
        self.names.len() - 1
    }

    /// Takes note of the next naming of a body.
    pub fn follow(&mut self) {
        let Some(name) = self.named.get(self.followed) else { return };
        self.followed += 1;
        let name = &self.names[*name];
        for word in &name.words {
            self.last[*word] = Some(name.text);
        }
    }

    /// Whether the body that was named last reports the news.
    pub fn last_reports(&self) -> bool {
        let Some(name) = self.followed.checked_sub(1).map(|last| &self.names[self.named[last]]) else {
            return false;
        };
        *name.reports.get_or_init(|| news_sources::has(name.text))
    }

    /// The body whose name is written so.
    pub fn written(&self, name: &str) -> Option<&'a str> {
        self.written.get(name).map(|place| self.written_names[*place])
    }

    /// The body whose name starts with a word.
    pub fn starting_with(&self, word: &str) -> Option<&'a str> {
        self.first.get(word).copied()
    }

    /// The body that the text named last with a word in its name.
    pub fn with_word(&self, word: &str) -> Option<&'a str> {
        self.last[*self.words.get(word)?]
    }
}

/// The place of a key, which is a new one where it is not there yet.
fn place(places: &mut HashMap<String, usize>, key: String) -> usize {
    let next = places.len();
    *places.entry(key).or_insert(next)
}
