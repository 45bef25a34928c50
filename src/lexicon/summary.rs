//! Words that tell a telling sentence from a passing one.

use std::sync::LazyLock;

use super::packed::{Words, words};
use super::slots::hash;
use super::table::{self, same};
use super::vocabulary::Vocabulary;

/// Words that say nothing of what a sentence is about, sorted.
static STOP_WORDS: Words = words![
    "a", "about", "above", "after", "again", "against", "ago", "all", "almost", "along", "already", "also",
    "although", "am", "among", "an", "and", "another", "any", "are", "around", "as", "at", "away", "back",
    "be", "because", "been", "before", "behind", "being", "below", "between", "both", "but", "by", "can",
    "could", "did", "do", "does", "doing", "done", "down", "during", "each", "either", "else", "enough",
    "even", "ever", "every", "few", "for", "from", "further", "get", "give", "given", "go", "going", "got",
    "had", "has", "have", "having", "he", "her", "here", "hers", "him", "his", "how", "however", "i", "if",
    "in", "indeed", "instead", "into", "is", "it", "its", "itself", "just", "last", "least", "less", "let",
    "like", "made", "make", "many", "may", "me", "might", "more", "most", "much", "must", "my", "near",
    "neither", "never", "new", "next", "no", "nor", "not", "now", "of", "off", "often", "on", "once", "one",
    "only", "onto", "or", "other", "others", "our", "out", "over", "own", "per", "rather", "said", "same",
    "say", "says", "see", "she", "should", "since", "so", "some", "still", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "thus", "to",
    "too", "toward", "towards", "under", "until", "up", "upon", "us", "use", "used", "very", "was", "way",
    "we", "well", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose",
    "why", "will", "with", "within", "without", "would", "yet", "you", "your",
];

/// Words of a sentence that draws a conclusion, weighs or names a turning point, sorted (Edmundson's bonus words).
static BONUS: Words = words![
    "biggest",
    "bottom",
    "conclusion",
    "consensus",
    "crucial",
    "decisive",
    "effectively",
    "essential",
    "expects",
    "fundamentally",
    "headline",
    "highest",
    "increasingly",
    "key",
    "largest",
    "lesson",
    "marks",
    "means",
    "message",
    "milestone",
    "outcome",
    "overall",
    "pivotal",
    "plan",
    "plans",
    "point",
    "points",
    "record",
    "reflect",
    "reflects",
    "result",
    "reveals",
    "shift",
    "shifting",
    "show",
    "shows",
    "sign",
    "signal",
    "signals",
    "significance",
    "significant",
    "suggest",
    "suggests",
    "takeaway",
    "threshold",
    "turning",
    "ultimately",
    "underscores",
    "unlike",
];

/// What a word tells of its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Says {
    /// What it is about.
    #[default]
    Something,
    /// Nothing of what it is about.
    Nothing,
    /// What it is about, and that it matters.
    Much,
}

static SAY: LazyLock<Vocabulary<Says>> = LazyLock::new(|| {
    let mut say = Vocabulary::with_room(STOP_WORDS.len() + BONUS.len());
    STOP_WORDS.iter().for_each(|word| *say.entry(word) = Says::Nothing);
    BONUS.iter().for_each(|word| *say.entry(word) = Says::Much);
    say
});

/// What a word, whatever its capitals, tells of its sentence.
pub fn says(word: &str) -> Says {
    SAY.find(word, hash(word)).map_or(Says::Something, |(_, says)| says)
}

/// First words of a sentence that illustrates, adds detail or hangs on the one before it, sorted (stigma words).
static STIGMA: Words = words![
    "additionally",
    "also",
    "among",
    "and",
    "another",
    "asked",
    "earlier",
    "further",
    "furthermore",
    "he",
    "her",
    "here",
    "his",
    "meanwhile",
    "moreover",
    "or",
    "others",
    "separately",
    "she",
    "similarly",
    "some",
    "such",
    "that",
    "their",
    "then",
    "there",
    "these",
    "they",
    "those",
    "we",
    "you",
];

/// Its first two words.
const STIGMA_PAIRS: [(&str, &str); 3] = [("for", "example"), ("for", "instance"), ("in", "addition")];

/// Whether a sentence with these two words first illustrates, adds detail or hangs on the one before it.
pub fn is_stigma(first: &str, next: &str) -> bool {
    table::has(&STIGMA, first) || STIGMA_PAIRS.iter().any(|(a, b)| same(first, a) && same(next, b))
}

/// Starts of lines that belong to the page and not to the article, in small letters, sorted.
pub static BOILERPLATE: Words = words![
    "about the author",
    "add a comment",
    "advertisement",
    "all rights reserved",
    "also read",
    "click here",
    "comments",
    "contact us",
    "continue reading",
    "copyright",
    "correction:",
    "disclaimer",
    "disclosure",
    "editing by",
    "editor's note",
    "editor’s note",
    "email address",
    "enter your email",
    "filed under",
    "follow us",
    "get the latest",
    "image credit",
    "image:",
    "join the conversation",
    "leave a comment",
    "leave a reply",
    "listen to this",
    "log in",
    "more from",
    "no comments",
    "notify me",
    "photo by",
    "photo credit",
    "photo:",
    "photograph",
    "post navigation",
    "previous post",
    "read also",
    "read more",
    "read next",
    "recommended",
    "related articles",
    "related posts",
    "related:",
    "reporting by",
    "save my name",
    "see also",
    "share this",
    "sign up",
    "skip to",
    "source:",
    "subscribe",
    "tags:",
    "thanks for reading",
    "trending",
    "view all",
    "watch:",
    "you may also",
    "you might also",
    "you missed",
    "your email",
    "©",
];

/// Headings, in small letters, of what follows an article and is no longer it.
pub static END_HEADINGS: Words = words![
    "acknowledgements",
    "acknowledgments",
    "appendix",
    "bibliography",
    "comments",
    "endnotes",
    "external links",
    "footnotes",
    "further reading",
    "leave a comment",
    "leave a reply",
    "notes",
    "references",
    "related articles",
    "see also",
    "sources",
    "works cited",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [&STOP_WORDS, &BONUS, &STIGMA, &BOILERPLATE] {
            assert!(table.is_sorted_by(|a, b| a < b), "{table:?}");
        }
        assert!(BONUS.iter().all(|word| says(word) == Says::Much));
        assert!(STOP_WORDS.iter().all(|word| says(word) == Says::Nothing));
    }
}
