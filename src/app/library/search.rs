//! Searching all articles: every word that is asked for has to be there, and where it is says how much it counts.

use super::ArticleId;
use crate::app::{Source, places};
use crate::lexicon::small;
use crate::model::{Format, Note};

/// How much a word counts in the title, in a tag, in a note and in the text.
const WEIGHTS: [u32; 4] = [40, 24, 12, 1];
/// More of the same word in one place counts no more than this often.
const MOST: usize = 8;
/// How far an excerpt reaches to either side of what was found, in bytes.
const REACH: usize = 70;

/// An article made ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Haystack {
    /// Title, tags, notes and text, as they are.
    parts: [String; 4],
    /// The same with small letters, byte by byte in the same places.
    folded: [String; 4],
}

/// What was found in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub id: ArticleId,
    /// How well it answers.
    pub score: u32,
    /// The words round the first place in it: before, the words, after.
    pub excerpt: [String; 3],
}

/// The words that are looked for.
pub fn terms(query: &str) -> Vec<String> {
    fold(query).split_whitespace().map(str::to_owned).collect()
}

impl Haystack {
    /// Makes an article ready.
    pub fn new(title: &str, source: &Source, all: &[Note]) -> Self {
        let join = |words: Vec<&str>| words.join(" \n");
        let tags = join(all.iter().flat_map(|note| &note.tags).map(String::as_str).collect());
        let bodies = join(all.iter().map(|note| note.body.as_str()).collect());
        let text = match source.format {
            Some(Format::Html) => without_tags(&source.text),
            _ => source.text.clone(),
        };
        let parts = [title.into(), tags, bodies, text];
        Self { folded: parts.each_ref().map(|part| fold(part)), parts }
    }

    /// What it answers; nothing where a word is missing.
    pub fn find(&self, id: ArticleId, terms: &[String]) -> Option<Hit> {
        let scores = terms.iter().map(|term| self.score(term));
        let score = scores.collect::<Option<Vec<u32>>>()?.into_iter().sum();
        let first = terms.first()?;
        // The title stands above the excerpt anyway.
        let places = [3, 2, 1, 0].map(|part| self.folded[part].find(first).map(|at| (part, at)));
        let (part, at) = places.into_iter().flatten().next()?;
        Some(Hit { id, score, excerpt: excerpt(&self.parts[part], at, first.len()) })
    }

    fn score(&self, term: &str) -> Option<u32> {
        let times = self.folded.each_ref().map(|part| part.match_indices(term).take(MOST).count() as u32);
        let score = times.iter().zip(WEIGHTS).map(|(times, weight)| times * weight).sum();
        (score > 0).then_some(score)
    }
}

/// The best answers first; of equals the later entry of `order` last.
pub fn ranked(mut hits: Vec<Hit>, order: &[ArticleId]) -> Vec<Hit> {
    let place = |id| order.iter().position(|other| *other == id).unwrap_or(usize::MAX);
    crate::order::by_key(&mut hits, |hit| (std::cmp::Reverse(hit.score), place(hit.id)));
    hits
}

/// Small letters, where they take as many bytes.
fn fold(text: &str) -> String {
    let small = |c: char| match c {
        '’' | '‘' => c,
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => {
            let mut lower = small::letters(c);
            match (lower.next(), lower.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        }
    };
    text.chars().map(small).collect()
}

/// The words round a place, each stretch on one line and cut at words.
fn excerpt(text: &str, at: usize, length: usize) -> [String; 3] {
    let from = text.floor_char_boundary(at.saturating_sub(REACH));
    let to = text.ceil_char_boundary((at + length + REACH).min(text.len()));
    let mut before = places::flat(&text[from..at]);
    let mut after = places::flat(&text[at + length..to]);
    if from > 0 {
        before = format!("…{}", before.split_once(' ').map_or("", |(_, rest)| rest));
    }
    if to < text.len() {
        after = format!("{}…", after.rsplit_once(' ').map_or("", |(rest, _)| rest));
    }
    [before, places::flat(&text[at..at + length]), after]
}

/// A web page's text, roughly: enough to be searched, never to be shown as the article.
fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        out.push(' ');
        let Some(close) = rest[open..].find('>') else { return out };
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hay(title: &str, text: &str) -> Haystack {
        let source = Source { text: text.into(), format: None, name: None };
        Haystack::new(title, &source, &[])
    }

    fn find(hay: &Haystack, query: &str) -> Option<Hit> {
        hay.find(ArticleId(1), &terms(query))
    }

    #[test]
    fn every_word_has_to_be_there_in_any_case() {
        let hay = hay("Chips", "The Harbour paid for new chips.\nÄrger in Zürich");
        assert!(find(&hay, "harbour CHIPS").is_some() && find(&hay, "ärger zÜRICH").is_some());
        assert!(find(&hay, "harbour ships").is_none() && find(&hay, " ").is_none());
    }

    #[test]
    fn the_title_counts_more_than_the_text() {
        let title = find(&hay("Chips", "Nothing else."), "chips").expect("in the title");
        let text = find(&hay("Else", "Chips and chips."), "chips").expect("in the text");
        assert!(title.score > text.score);
        let hits = vec![Hit { id: ArticleId(2), ..text.clone() }, text, Hit { id: ArticleId(3), ..title }];
        let order = [ArticleId(1), ArticleId(2), ArticleId(3)];
        assert_eq!(ranked(hits, &order).iter().map(|h| h.id.0).collect::<Vec<_>>(), [3, 1, 2]);
    }

    #[test]
    fn an_excerpt_stands_round_what_was_found() {
        let text =
            format!("{} In the\nend they sold $5 million of it. {}", "word ".repeat(90), "más ".repeat(90));
        let hit = find(&hay("", &text), "SOLD").expect("it is there");
        let [before, words, after] = hit.excerpt;
        assert_eq!(words, "sold");
        assert!(before.starts_with('…') && before.ends_with("In the end they "), "{before}");
        assert!(after.starts_with(" $5 million of it.") && after.ends_with('…'), "{after}");
    }

    #[test]
    fn tags_of_a_page_are_not_its_words() {
        let source = Source {
            text: "<p class=harbour>Big <b>ships</b> and a < b <".into(),
            format: Some(Format::Html),
            name: None,
        };
        let hay = Haystack::new("", &source, &[]);
        assert!(find(&hay, "ships").is_some() && find(&hay, "harbour").is_none());
    }

    #[test]
    fn letters_that_change_their_length_break_nothing() {
        let hay = hay("İstanbul ẞ", "ẞẞẞ İİİ Ⱥ x 東京 İ");
        for query in ["x", "東京", "İ", "ẞ", "ⱥ", "i"] {
            let _ = find(&hay, query);
        }
        assert!(find(&hay, "東京").is_some());
    }
}
