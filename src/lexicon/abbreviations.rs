//! Abbreviations that end in a full stop, and the words that open a sentence after one.

/// What a full stop after an abbreviation can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// Stands before a name (`Mr.`, an initial): no sentence ends here.
    BeforeName,
    /// Stands before a number (`No.`, `Mar.`): a sentence ends unless a number follows.
    BeforeNumber,
    /// May end a sentence (`Inc.`, `U.S.`): only a plain opening word shows that it does.
    MayEnd,
}

use super::packed::{Rows, Words, rows, words};
use super::table;
use Abbreviation::{BeforeName, BeforeNumber, MayEnd};

/// Sorted by the abbreviation.
static TABLE: Rows<Abbreviation> = rows![
    ("Adm", BeforeName),
    ("Apr", BeforeNumber),
    ("Art", BeforeNumber),
    ("Aug", BeforeNumber),
    ("Bhd", MayEnd),
    ("Bros", MayEnd),
    ("Capt", BeforeName),
    ("Cia", MayEnd),
    ("Co", MayEnd),
    ("Col", BeforeName),
    ("Corp", MayEnd),
    ("Cos", MayEnd),
    ("Dec", BeforeNumber),
    ("Dept", BeforeName),
    ("Dr", BeforeName),
    ("Ed", MayEnd),
    ("Feb", BeforeNumber),
    ("Fig", BeforeNumber),
    ("Gen", BeforeName),
    ("Gov", BeforeName),
    ("Hon", BeforeName),
    ("Inc", MayEnd),
    ("Jan", BeforeNumber),
    ("Jr", MayEnd),
    ("Jul", BeforeNumber),
    ("Jun", BeforeNumber),
    ("Kft", MayEnd),
    ("Lda", MayEnd),
    ("Lt", BeforeName),
    ("Ltd", MayEnd),
    ("Ltda", MayEnd),
    ("Maj", BeforeName),
    ("Mar", BeforeNumber),
    ("Messrs", BeforeName),
    ("Mr", BeforeName),
    ("Mrs", BeforeName),
    ("Ms", BeforeName),
    ("Mt", BeforeName),
    ("No", BeforeNumber),
    ("Nos", BeforeNumber),
    ("Nov", BeforeNumber),
    ("Nyrt", MayEnd),
    ("Oct", BeforeNumber),
    ("Ph", BeforeName),
    ("Prof", BeforeName),
    ("Pte", MayEnd),
    ("Pty", MayEnd),
    ("Pvt", MayEnd),
    ("Rep", BeforeName),
    ("Rev", BeforeName),
    ("Rs", BeforeNumber),
    ("Sdn", MayEnd),
    ("Sen", BeforeName),
    ("Sep", BeforeNumber),
    ("Sept", BeforeNumber),
    ("Sgt", BeforeName),
    ("Sr", MayEnd),
    ("St", BeforeName),
    ("Tbk", MayEnd),
    ("Vol", BeforeNumber),
    ("Zrt", MayEnd),
    ("al", BeforeName),
    ("approx", BeforeNumber),
    ("ca", BeforeNumber),
    ("cf", BeforeName),
    ("ed", MayEnd),
    ("eds", MayEnd),
    ("est", MayEnd),
    ("etc", MayEnd),
    ("fig", BeforeNumber),
    ("no", BeforeNumber),
    ("p", BeforeNumber),
    ("pp", BeforeNumber),
    ("v", BeforeName),
    ("vol", BeforeNumber),
    ("vs", BeforeName),
];

/// Words that open a sentence and hardly ever follow an abbreviation within one; sorted.
pub static OPENERS: Words = words![
    "A",
    "About",
    "After",
    "All",
    "Although",
    "An",
    "And",
    "Another",
    "As",
    "At",
    "Because",
    "Before",
    "But",
    "By",
    "Despite",
    "During",
    "Each",
    "Even",
    "Every",
    "For",
    "From",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Instead",
    "It",
    "Its",
    "Last",
    "Later",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "No",
    "Not",
    "Now",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Other",
    "Our",
    "Out",
    "Over",
    "Shares",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "To",
    "Two",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Within",
    "Without",
    "Yet",
    "You",
];

/// What a full stop after `word` can mean; `None` where it is an ordinary word.
pub fn look_up(word: &str) -> Option<Abbreviation> {
    let mut letters = word.chars();
    if let (Some(c), None) = (letters.next(), letters.next()) {
        return if c == 'p' || c == 'v' {
            table::exact(&TABLE, word)
        } else if c.is_uppercase() {
            Some(MayEnd)
        } else {
            Some(BeforeName)
        };
    }
    table::exact(&TABLE, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(TABLE.iter().is_sorted_by(|(before, _), (after, _)| before < after));
        assert!(OPENERS.is_sorted());
    }
}
