//! Phrases that say how exact a figure is.

use std::sync::LazyLock;

use super::packed::{Rows, rows};
use super::sieve::Sieve;
use super::table;
use crate::model::Modifier::{self, Approx, Ge, Gt, Le, Lt};

/// Phrases that stand before a figure, in small letters; a longer one comes before one that it ends in.
static LEADING: Rows<Modifier> = rows![
    (["no", "more", "than"], Le),
    (["not", "more", "than"], Le),
    (["no", "greater", "than"], Le),
    (["no", "less", "than"], Ge),
    (["no", "fewer", "than"], Ge),
    (["not", "less", "than"], Ge),
    (["at", "the", "very", "least"], Ge),
    (["at", "least"], Ge),
    (["a", "minimum", "of"], Ge),
    (["minimum"], Ge),
    (["starting", "at"], Ge),
    (["starting", "from"], Ge),
    (["starts", "at"], Ge),
    (["start", "at"], Ge),
    (["starts", "from"], Ge),
    (["prices", "from"], Ge),
    (["priced", "from"], Ge),
    (["available", "from"], Ge),
    (["as", "little", "as"], Ge),
    (["as", "few", "as"], Ge),
    (["as", "low", "as"], Ge),
    (["as", "much", "as"], Le),
    (["as", "many", "as"], Le),
    (["as", "high", "as"], Le),
    (["as", "large", "as"], Le),
    (["at", "most"], Le),
    (["at", "the", "most"], Le),
    (["a", "maximum", "of"], Le),
    (["up", "to"], Le),
    (["upto"], Le),
    (["maximum"], Le),
    (["more", "than"], Gt),
    (["greater", "than"], Gt),
    (["higher", "than"], Gt),
    (["larger", "than"], Gt),
    (["better", "than"], Gt),
    (["in", "excess", "of"], Gt),
    (["upward", "of"], Gt),
    (["upwards", "of"], Gt),
    (["north", "of"], Gt),
    (["well", "over"], Gt),
    (["just", "over"], Gt),
    (["over"], Gt),
    (["above"], Gt),
    (["exceeding"], Gt),
    (["exceeds"], Gt),
    (["exceed"], Gt),
    (["exceeded"], Gt),
    (["surpassing"], Gt),
    (["surpassed"], Gt),
    (["less", "than"], Lt),
    (["fewer", "than"], Lt),
    (["lower", "than"], Lt),
    (["smaller", "than"], Lt),
    (["south", "of"], Lt),
    (["under"], Lt),
    (["below"], Lt),
    (["in", "the", "region", "of"], Approx),
    (["on", "the", "order", "of"], Approx),
    (["in", "the", "order", "of"], Approx),
    (["of", "the", "order", "of"], Approx),
    (["close", "to"], Approx),
    (["close", "on"], Approx),
    (["something", "like"], Approx),
    (["more", "or", "less"], Approx),
    (["an", "estimated"], Approx),
    (["estimated"], Approx),
    (["about"], Approx),
    (["around"], Approx),
    (["roughly"], Approx),
    (["approximately"], Approx),
    (["approx"], Approx),
    (["some"], Approx),
    (["nearly"], Approx),
    (["almost"], Approx),
    (["approaching"], Approx),
    (["nearing"], Approx),
    (["barely"], Approx),
    (["circa"], Approx),
    (["ca"], Approx),
    (["virtually"], Approx),
    (["practically"], Approx),
    (["~"], Approx),
    (["≈"], Approx),
    (["∼"], Approx),
    ([">"], Gt),
    (["≥"], Ge),
    (["⩾"], Ge),
    (["<"], Lt),
    (["≤"], Le),
    (["⩽"], Le),
];

/// Phrases that stand after a figure.
static TRAILING: Rows<Modifier> = rows![
    (["+"], Ge),
    (["or", "more"], Ge),
    (["or", "greater"], Ge),
    (["or", "higher"], Ge),
    (["or", "above"], Ge),
    (["and", "above"], Ge),
    (["or", "over"], Ge),
    (["and", "over"], Ge),
    (["-", "plus"], Ge),
    (["or", "less"], Le),
    (["or", "fewer"], Le),
    (["or", "under"], Le),
    (["or", "lower"], Le),
    (["or", "so"], Approx),
    (["-", "odd"], Approx),
    (["-", "ish"], Approx),
    (["at", "least"], Ge),
    (["at", "most"], Le),
];

/// A phrase, word by word, and what it says.
pub type Phrase = (Vec<&'static str>, Modifier);

/// Phrases by the word that they are looked up by, sorted; those of one word are in the order of the table.
struct Phrases {
    words: Vec<&'static str>,
    sieve: Sieve,
    of: Vec<Vec<Phrase>>,
}

fn phrases(rows: &Rows<Modifier>, key: fn(&[&'static str]) -> &'static str) -> Phrases {
    let (mut words, mut of) = (Vec::new(), Vec::new());
    for (phrase, modifier) in rows.groups() {
        let phrase: Vec<_> = phrase.collect();
        let word = key(&phrase);
        let place = words.binary_search(&word).unwrap_or_else(|place| {
            words.insert(place, word);
            of.insert(place, Vec::new());
            place
        });
        of[place].push((phrase, modifier));
    }
    Phrases { sieve: Sieve::new(&words), words, of }
}

fn of(phrases: &'static Phrases, word: &str) -> &'static [Phrase] {
    if !phrases.sieve.passes(word) {
        return &[];
    }
    table::place(&phrases.words, word).map_or(&[], |place| &phrases.of[place])
}

/// The phrases before a figure that end in a word, whatever its capitals; a longer one comes before one that it ends in.
pub fn ending_in(word: &str) -> &'static [Phrase] {
    static BEFORE: LazyLock<Phrases> =
        LazyLock::new(|| phrases(&LEADING, |words| words.last().copied().unwrap_or_default()));
    of(&BEFORE, word)
}

/// The phrases after a figure that start with a word, whatever its capitals.
pub fn starting_with(word: &str) -> &'static [Phrase] {
    static AFTER: LazyLock<Phrases> =
        LazyLock::new(|| phrases(&TRAILING, |words| words.first().copied().unwrap_or_default()));
    of(&AFTER, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found_in_its_order() {
        let lengths = |phrases: &[Phrase]| phrases.iter().map(|(words, _)| words.len()).collect::<Vec<_>>();
        assert_eq!(lengths(ending_in("THAN"))[..5], [3, 3, 3, 3, 3]);
        assert_eq!(lengths(ending_in("~")), [1]);
        assert_eq!(lengths(starting_with("at")), [2, 2]);
        assert!(ending_in("house").is_empty() && starting_with("").is_empty());
        for (words, modifier) in LEADING.groups() {
            let phrase = (words.collect::<Vec<_>>(), modifier);
            assert!(ending_in(phrase.0[phrase.0.len() - 1]).contains(&phrase), "{phrase:?}");
        }
        for (words, modifier) in TRAILING.groups() {
            let phrase = (words.collect::<Vec<_>>(), modifier);
            assert!(starting_with(phrase.0[0]).contains(&phrase), "{phrase:?}");
        }
    }
}
