//! The bodies that an article names, by what it may call them.

use std::collections::HashMap;

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
    /// The canonical names, each once, and the places of the words of each.
    names: Vec<(&'a str, Vec<usize>)>,
    /// For each naming of a body, in the order of the text, the place of its name.
    named: Vec<usize>,
    /// How many of those were followed.
    followed: usize,
}

impl<'a> Bodies<'a> {
    /// Reads the names of an article.
    pub fn new(reading: &Reading<'a>, annotations: &'a [Annotation]) -> Self {
        let mut bodies = Self::default();
        // By the text of an annotation, what it was last: the places of it as written and of the canonical name.
        let mut texts: HashMap<&str, (usize, usize)> = HashMap::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (annotation, company) in annotations.iter().filter_map(|a| Some((a, a.company()?))) {
            let canonical = company.canonical.as_str();
            let (written, name) = texts.entry(&reading.article[annotation.span]).or_insert_with(|| {
                let written = reading.article.visible_text(annotation.span).small();
                let written = place(&mut bodies.written, written);
                bodies.written_names.resize(bodies.written.len(), canonical);
                (written, usize::MAX)
            });
            bodies.written_names[*written] = canonical;
            if bodies.names.get(*name).is_none_or(|(known, _)| *known != canonical) {
                *name = *places.entry(canonical).or_insert_with(|| bodies.add(canonical));
            }
            let name = *name;
            bodies.named.push(name);
        }
        bodies
    }

    fn add(&mut self, canonical: &'a str) -> usize {
        let first = canonical.split(' ').next().unwrap_or(canonical);
        self.first.entry(first.small()).or_insert(canonical);
        let words = canonical.split_whitespace().map(|word| place(&mut self.words, word.small())).collect();
        self.names.push((canonical, words));
        self.last.resize(self.words.len(), None);
        self.names.len() - 1
    }

    /// Takes note of the next naming of a body.
    pub fn follow(&mut self) {
        let Some(name) = self.named.get(self.followed) else { return };
        self.followed += 1;
        let (canonical, words) = &self.names[*name];
        words.iter().for_each(|word| self.last[*word] = Some(canonical));
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
