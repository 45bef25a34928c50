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
    /// The places of the words of each name.
    words_of: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Bodies<'a> {
    /// Reads the names of an article.
    pub fn new(reading: &Reading<'a>, annotations: &'a [Annotation]) -> Self {
        let mut bodies = Self::default();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (annotation, company) in annotations.iter().filter_map(|a| Some((a, a.company()?))) {
            let canonical = company.canonical.as_str();
            let place = *places.entry(&reading.article[annotation.span]).or_insert_with(|| {
                let written = reading.article.visible_text(annotation.span).small();
                let place = place(&mut bodies.written, written);
                bodies.written_names.resize(bodies.written.len(), canonical);
                place
            });
            bodies.written_names[place] = canonical;
            bodies.add(canonical);
        }
        bodies
    }

    fn add(&mut self, canonical: &'a str) {
        if self.words_of.contains_key(canonical) {
            return;
        }
        let first = canonical.split(' ').next().unwrap_or(canonical);
        self.first.entry(first.small()).or_insert(canonical);
        let words = canonical.split_whitespace().map(|word| place(&mut self.words, word.small())).collect();
        self.words_of.insert(canonical, words);
        self.last.resize(self.words.len(), None);
    }

    /// Takes note that the text names a body.
    pub fn follow(&mut self, canonical: &str) {
        if let Some((canonical, words)) = self.words_of.get_key_value(canonical) {
            words.iter().for_each(|word| self.last[*word] = Some(canonical));
        }
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
