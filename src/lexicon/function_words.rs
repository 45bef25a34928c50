//! Words that hold a clause together and name nothing.

use super::packed::{Rows, Sorted, Table, Words, rows, words};
use std::sync::LazyLock;

use super::table;

/// What a word does in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionWord {
    /// Opens a noun phrase: `the`, `its`.
    Determiner,
    /// Stands for a noun phrase: `it`, `they`.
    Pronoun,
    /// `of`, `in`, `to`.
    Preposition,
    /// `and`, `or`.
    Coordinator,
    /// Opens a clause: `that`, `which`, `while`.
    Subordinator,
    /// Stands between a subject and its verb: `has`, `will`, `expected`.
    Auxiliary,
    /// `already`, `nearly`.
    Adverb,
    /// An adjective that tells nothing of what its noun is: `new`, `latest`.
    EmptyAdjective,
}

use FunctionWord::{
    Adverb, Auxiliary, Coordinator, Determiner, EmptyAdjective, Preposition, Pronoun, Subordinator,
};

#[rustfmt::skip]
static WORDS: Rows<FunctionWord> = rows![
    ([
        "a", "all", "an", "both", "each", "every", "her", "his", "its", "my", "no", "our", "that", "the", "their", "these", "this", "those", "your",
    ], Determiner),
    (["he", "him", "i", "it", "itself", "she", "them", "themselves", "there", "they", "us", "we", "you"], Pronoun),
    ([
        "about", "above", "across", "after", "against", "ahead", "along", "amid", "among", "around", "as", "at", "before", "behind", "below",
        "between", "beyond", "by", "compared", "despite", "down", "during", "except", "excluding", "for", "from", "in", "including", "inside",
        "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over", "per", "since", "than", "through", "throughout", "to",
        "toward", "towards", "under", "until", "up", "upon", "versus", "via", "vs", "with", "within", "without", "worth",
    ], Preposition),
    (["and", "or"], Coordinator),
    ([
        "although", "because", "but", "if", "though", "unless", "what", "when", "where", "whereas", "whether", "which", "while", "who", "whose",
    ], Subordinator),
    ([
        "began", "begin", "begins", "can", "could", "continue", "continued", "continues", "did", "do", "does", "due", "expected", "expects", "forecast",
        "had", "has", "have", "having", "helped", "may", "might", "must", "not", "poised", "projected", "set", "shall", "should", "will",
        "would",
    ], Auxiliary),
    ([
        "abroad", "again", "ago", "almost", "alone", "already", "also", "altogether", "always", "apart", "apiece", "even", "ever", "faster", "fewer", "first", "further", "higher", "however", "just", "later", "least", "less", "likely", "meanwhile", "more",
        "most", "much", "never", "nonetheless", "now", "nationwide", "once", "only", "overall", "overnight", "quicker", "quite", "rather", "slower", "so", "some", "soon", "still", "then", "thereby", "today", "together",
        "tomorrow", "tonight", "too", "well", "worldwide", "yesterday", "yet", "yoy",
    ], Adverb),
    ([
        "additional", "another", "any", "certain", "combined", "current", "entire", "existing", "fresh", "latest", "new", "other", "own",
        "previous", "prior", "recent", "record", "same", "separate", "several", "similar", "such", "total", "various", "whole",
    ], EmptyAdjective),
];

static SORTED: LazyLock<Sorted<FunctionWord>> = LazyLock::new(|| {
    Sorted::new(WORDS.groups().flat_map(|(words, what)| words.map(move |word| (word, what))))
});

/// Every word that holds a clause together.
pub fn all() -> &'static [&'static str] {
    SORTED.words()
}

/// What a word does, whatever its capitals; `None` for words that name something.
pub fn look_up(word: &str) -> Option<FunctionWord> {
    table::find(&*SORTED, word)
}

/// Sorted: verbs before `to` and another verb.
#[rustfmt::skip]
static INTENTS: Words = words![
    "agreed", "agrees", "aim", "aimed", "aims", "attempted", "attempts", "chooses", "chose", "committed", "decided", "declined", "failed", "hoped",
    "hopes", "intended", "intends", "managed", "needs", "offered", "opted", "plan", "planned", "plans", "pledged", "prepares",
    "promised", "promises", "proposed", "proposes", "refused", "seeks", "sought", "struggled", "tends", "threatened", "tried", "tries", "used", "vowed",
    "wanted", "wants",
];

/// Whether a verb before `to` only says that another verb is intended: `plans to open`.
pub fn intends(word: &str) -> bool {
    table::has(&INTENTS, word)
}

/// Sorted: words in `-ly` that are no adverbs.
#[rustfmt::skip]
static NO_ADVERBS: Words = words![
    "anomaly", "assembly", "daily", "early", "elderly", "family", "friendly", "hourly", "italy", "july", "monopoly", "monthly",
    "quarterly", "reply", "supply", "weekly", "yearly",
];

/// Whether a word is an adverb by its ending.
pub fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && !table::has(&NO_ADVERBS, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_does_two_things() {
        assert_eq!(SORTED.words().len(), WORDS.groups().map(|(words, _)| words.count()).sum::<usize>());
        assert!(NO_ADVERBS.is_sorted());
        assert!(INTENTS.is_sorted());
    }
}
