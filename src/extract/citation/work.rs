//! A work by its author and year, as references name it: `see Smith & Jones, 2020a, p. 12`.

use super::bibliography::{Bibliography, is_year};
use super::units::{UnitKind, Units};
use crate::lexicon::packed::{Words, words};
use crate::lexicon::speakers::Roles;

/// Words before the author that belong to the reference: `see Smith 2020`; sorted.
static LEADS: Words = words![
    "adapted", "also", "and", "as", "but", "by", "cf", "cf.", "cited", "compare", "e.g.", "example", "for",
    "from", "i.e.", "in", "instance", "review", "see",
];

/// An author and a year.
pub struct Work {
    /// The first author.
    pub author: String,
    /// The year, with its letter.
    pub year: String,
    /// Whether its form leaves no doubt: several authors, initials, a page.
    pub sure: bool,
    /// Whether its form is that of a reference (`Smith, 2020`) rather than of a name with a year (`Smith 2020`).
    pub comma: bool,
}

impl Work {
    /// Author and year, as people name the work.
    pub fn label(&self) -> String {
        format!("{} {}", self.author, self.year).trim_end().to_owned()
    }
}

/// Whether a unit is a word that leads to a reference.
pub fn is_lead(units: &Units, at: usize) -> bool {
    !units.is_capital(at) && LEADS.binary_search(&units.word(at)).is_ok()
}

/// Reads `see Smith & Jones, 2020a, p. 12` between two units; all of it has to fit.
pub fn work(units: &Units, from: usize, to: usize, bibliography: &Bibliography) -> Option<Work> {
    let mut at = from;
    while at < to && is_lead(units, at) || at < to && at > from && units.word(at) == "," {
        at += 1;
    }
    if at < to && units.is_capital(at) && matches!(units.word(at), "see" | "cf." | "e.g.") {
        at += 1;
    }
    let (author, end, several) = authors(units, at, to)?;
    let mut at = end;
    let comma = matches!(units.word(at), ",");
    at += usize::from(comma);
    let year = units.word(at).to_owned();
    let undated =
        matches!(year.as_str(), "n.d." | "forthcoming") || year == "in" && units.word(at + 1) == "press";
    if at < to && (is_year(&year) || undated) {
        let end = at + 1 + usize::from(year == "in");
        let (end, more) = further_years(units, end, to);
        let located = end < to;
        if located && !is_locator(units, end, to) {
            return None;
        }
        return Some(Work { author, year, sure: several || located || more, comma });
    }
    // A page alone, as MLA has it, counts where the list of references knows the author.
    let page = at < to
        && !comma
        && (at..to).all(|i| units.kind(i) == UnitKind::Number || matches!(units.word(i), "–" | "-" | ","));
    (page && bibliography.by(&author).is_some()).then(|| Work {
        author,
        year: String::new(),
        sure: true,
        comma: false,
    })
}

pub fn further_years(units: &Units, mut at: usize, to: usize) -> (usize, bool) {
    let start = at;
    while at + 1 < to
        && units.word(at) == ","
        && (is_year(units.word(at + 1)) || units.word(at + 1).len() == 1 && units.is_word(at + 1))
    {
        at += 2;
    }
    (at, at > start)
}

/// `, p. 12`, `: 45–47`, `, chap. 3`.
pub fn is_locator(units: &Units, at: usize, to: usize) -> bool {
    let named = |at: usize| {
        matches!(
            units.word(at),
            "p" | "p."
                | "pp"
                | "pp."
                | "ch"
                | "ch."
                | "chap"
                | "chap."
                | "chapter"
                | "para"
                | "para."
                | "sec"
                | "sec."
                | "section"
                | "§"
                | "fig"
                | "fig."
                | "figure"
                | "table"
                | "vol"
                | "vol."
                | "appendix"
                | "emphasis"
                | "italics"
        ) || units.kind(at) == UnitKind::Number
    };
    matches!(units.word(at), "," | ":") && at + 1 < to && named(at + 1) && to - at <= 10
}

/// The authors from a unit on: the first one's name, the unit after the last, and whether there are several or initials.
pub fn authors(units: &Units, from: usize, to: usize) -> Option<(String, usize, bool)> {
    let mut at = from;
    let mut first_end = None;
    let mut several = false;
    while at < to {
        let word = units.word(at);
        let roles = units.roles(at);
        let named = units.is_capital(at) && !roles.any(Roles::TIME) && !(roles.any(Roles::STOP) && at > from);
        let particle = matches!(
            word,
            "van"
                | "von"
                | "de"
                | "der"
                | "den"
                | "di"
                | "da"
                | "la"
                | "le"
                | "of"
                | "for"
                | "the"
                | "ten"
                | "ter"
        );
        if named
            || particle
                && (units.is_capital(at + 1) || matches!(units.word(at + 1), "der" | "den" | "la" | "the"))
        {
            several |= word.len() == 2 && word.ends_with('.');
            at += 1;
        } else if word == "et" && matches!(units.word(at + 1), "al" | "al.") && at > from {
            first_end.get_or_insert(at);
            several = true;
            at += 2;
            at += usize::from(units.word(at) == ".");
        } else if matches!(word, "and" | "&") && at > from && units.is_capital(at + 1) {
            first_end.get_or_insert(at - usize::from(units.word(at - 1) == ","));
            several = true;
            at += 1;
        } else if word == ","
            && at > from
            && (units.is_capital(at + 1) || matches!(units.word(at + 1), "&" | "and" | "et"))
        {
            first_end.get_or_insert(at);
            at += 1;
        } else {
            break;
        }
    }
    let end = first_end.unwrap_or(at);
    (end > from && units.is_capital(end - 1)).then(|| (units.text(from..end), at, several))
}

/// A small word inside a name.
pub fn is_particle(word: &str) -> bool {
    matches!(word, "van" | "von" | "de" | "der" | "den" | "di" | "da" | "la" | "le" | "ten" | "ter")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(LEADS.is_sorted_by(|a, b| a < b));
    }
}
