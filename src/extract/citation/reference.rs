//! References by author and year, and the lines of a list of references.

use super::bibliography::{Bibliography, is_year, surname};
use super::units::{UnitKind, Units};
use crate::extract::Extractor;
use crate::lexicon::{reporting_verbs, speakers};
use crate::model::{Annotation, Citation, CitationType, Emphasis, Entity, Referral, Span};
use crate::text::{Reading, Sentence};

/// Finds references.
pub struct Reference;

/// Names that a year follows as part of them; sorted.
const EVENTS: &[&str] = &[
    "agenda",
    "apollo",
    "brexit",
    "california",
    "cup",
    "election",
    "euro",
    "eurovision",
    "expo",
    "fiscal",
    "games",
    "horizon",
    "london",
    "march",
    "office",
    "olympics",
    "paris",
    "project",
    "proposition",
    "rio",
    "season",
    "seoul",
    "series",
    "summit",
    "sydney",
    "tokyo",
    "version",
    "vision",
    "windows",
];

/// Words before the author that belong to the reference: `see Smith 2020`; sorted.
const LEADS: &[&str] = &[
    "adapted", "also", "and", "as", "but", "by", "cf", "cf.", "cited", "compare", "e.g.", "example", "for",
    "from", "i.e.", "in", "instance", "review", "see",
];

/// How many units stand in the brackets of a reference at most.
const LENGTH: usize = 60;

/// An author and a year.
struct Work {
    author: String,
    year: String,
    /// Whether its form leaves no doubt: several authors, initials, a page.
    sure: bool,
    /// Whether its form is that of a reference (`Smith, 2020`) rather than of a name with a year (`Smith 2020`).
    comma: bool,
}

impl Work {
    fn label(&self) -> String {
        format!("{} {}", self.author, self.year).trim_end().to_owned()
    }
}

impl Extractor for Reference {
    fn name(&self) -> &'static str {
        "reference"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let bibliography = Bibliography::new(reading);
        let lines = bibliography.entries.iter().filter(|e| e.is_reference);
        let mut found: Vec<Annotation> = lines
            .map(|entry| {
                let mut citation = Citation::new(CitationType::Reference);
                citation.target = entry.target.clone();
                citation.source = entry.source();
                let label = entry.label.clone().unwrap_or_default();
                citation.refers = vec![Referral { label, entry: Some(entry.span) }];
                citation.year = entry.year.clone();
                Annotation::found(entry.span, Entity::Citation(citation))
            })
            .collect();
        for sentence in reading.sentences.iter().filter(|s| holds_bracket(reading, s)) {
            in_sentence(reading, sentence, &bibliography, &mut found);
        }
        found
    }
}

fn holds_bracket(reading: &Reading, sentence: &Sentence) -> bool {
    sentence.tokens.clone().any(|at| reading.text(at) == "(")
}

fn in_sentence(
    reading: &Reading,
    sentence: &Sentence,
    bibliography: &Bibliography,
    found: &mut Vec<Annotation>,
) {
    let units = Units::new(reading, sentence, &[]);
    let mut at = 0;
    while at < units.list.len() {
        if units.word(at) != "(" {
            at += 1;
            continue;
        }
        let Some(close) = (at + 1..units.list.len().min(at + LENGTH)).find(|i| units.word(*i) == ")") else {
            return;
        };
        let reference = narrative(&units, at, close, bibliography)
            .or_else(|| parenthetical(&units, at, close, bibliography));
        if let Some((span, works)) = reference {
            found.push(annotation(span, &works, bibliography));
        }
        at = close + 1;
    }
}

fn annotation(span: Span, works: &[Work], bibliography: &Bibliography) -> Annotation {
    let mut citation = Citation::new(CitationType::Reference);
    let entry = |w: &Work| bibliography.of(&w.author, &w.year).or_else(|| bibliography.by(&w.author));
    citation.target = works.iter().filter_map(entry).find_map(|e| e.target.clone());
    citation.source = works.first().map(|w| w.author.clone());
    citation.year = works.first().map(|w| w.year.clone()).filter(|year| !year.is_empty());
    let refers = works.iter().map(|w| Referral { label: w.label(), entry: entry(w).map(|e| e.span) });
    citation.refers = refers.collect();
    Annotation::found(span, Entity::Citation(citation))
}

/// `(Smith et al., 2023; Jones, 2019a)`.
fn parenthetical(
    units: &Units,
    open: usize,
    close: usize,
    bibliography: &Bibliography,
) -> Option<(Span, Vec<Work>)> {
    let mut works = Vec::new();
    let mut from = open + 1;
    while from < close {
        let to = (from..close).find(|i| units.word(*i) == ";").unwrap_or(close);
        works.push(work(units, from, to, bibliography)?);
        from = to + 1;
    }
    let several = works.len() > 1;
    let before_is_name = open
        .checked_sub(1)
        .is_some_and(|at| units.is_capital(at) && !units.is_initial(at) || units.kind(at) == UnitKind::Close);
    let counts = |w: &Work| {
        let known = bibliography.of(&w.author, &w.year).is_some() || w.year.is_empty();
        let one_word = !w.author.contains(' ');
        known
            || w.sure
            || several && !is_event(&w.author)
            || !before_is_name && (w.comma || one_word && is_surname(&w.author)) && !is_event(&w.author)
    };
    (!works.is_empty() && works.iter().all(counts)).then(|| (units.span(open..close + 1), works))
}

fn is_event(author: &str) -> bool {
    let last = surname(author);
    EVENTS.binary_search(&last.as_str()).is_ok() || speakers::is_time(&last) || speakers::is_stop(&last)
}

/// A capital and small letters after it.
fn is_surname(word: &str) -> bool {
    let rest = word.chars().skip(1);
    word.chars().count() > 2
        && rest.clone().any(char::is_lowercase)
        && !word.chars().any(|c| c.is_ascii_digit())
}

/// Reads `see Smith & Jones, 2020a, p. 12` between two units; all of it has to fit.
fn work(units: &Units, from: usize, to: usize, bibliography: &Bibliography) -> Option<Work> {
    let mut at = from;
    while at < to && !units.is_capital(at) && LEADS.binary_search(&units.word(at)).is_ok()
        || at < to && at > from && units.word(at) == ","
    {
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

fn further_years(units: &Units, mut at: usize, to: usize) -> (usize, bool) {
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
fn is_locator(units: &Units, at: usize, to: usize) -> bool {
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
fn authors(units: &Units, from: usize, to: usize) -> Option<(String, usize, bool)> {
    let mut at = from;
    let mut first_end = None;
    let mut several = false;
    while at < to {
        let word = units.word(at);
        let named =
            units.is_capital(at) && !speakers::is_time(word) && !(speakers::is_stop(word) && at > from);
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

/// `Jones (2019)`, `Smith and Jones (2020, p. 4)`, `Smith et al. (2023)`.
fn narrative(
    units: &Units,
    open: usize,
    close: usize,
    bibliography: &Bibliography,
) -> Option<(Span, Vec<Work>)> {
    let year = units.word(open + 1);
    let (end, _) = further_years(units, open + 2, close);
    if !is_year(year) || end < close && !is_locator(units, end, close) {
        return None;
    }
    let mut end = open;
    end -= usize::from(open > 0 && units.kind(open - 1) == UnitKind::Possessive);
    let start = authors_before(units, end)?;
    let (author, stop, several) = authors(units, start, end)?;
    if stop != end || is_event(&author) || is_set_apart(units, start) {
        return None;
    }
    let known = bibliography.of(&author, year).is_some();
    let before = start.checked_sub(1).map_or("", |at| units.word(at));
    let plain = !author.contains(' ') && is_surname(&author) && !follows_name(units, start);
    let reports = reporting_verbs::look_up(units.word(close + 1)).is_some()
        || matches!(
            units.word(close + 1),
            "proposed"
                | "proposes"
                | "demonstrated"
                | "demonstrates"
                | "examined"
                | "examines"
                | "introduced"
                | "analysed"
                | "analyzed"
                | "studied"
                | "compared"
        );
    let cited = matches!(before, "by" | "see" | "following" | "from") && start > 1;
    let counts = known || several || plain && (reports || cited);
    let works = vec![Work { author, year: year.to_owned(), sure: true, comma: false }];
    counts.then(|| (units.span(start..close + 1), works))
}

/// Where the authors that end before a unit start.
fn authors_before(units: &Units, end: usize) -> Option<usize> {
    let mut start = end;
    while start > 0 && end - start < 12 {
        let word = units.word(start - 1);
        let joint = matches!(word, "and" | "&" | "," | "et" | "al" | "al." | "van" | "von" | "de" | "der")
            && start < end
            || matches!(word, "al." | "al");
        let opening = units.is_initial(start - 1) && speakers::is_stop(word);
        if units.is_capital(start - 1) && !opening
            || joint
                && start > 1
                && (units.is_capital(start - 2)
                    || matches!(word, "al" | "al.")
                    || matches!(units.word(start - 2), ","))
        {
            start -= 1;
        } else {
            break;
        }
    }
    while start < end && !units.is_capital(start) && !is_particle(units.word(start)) {
        start += 1;
    }
    (start < end).then_some(start)
}

/// `The Social Network (2010)`: another part of a longer name stands before the name.
fn follows_name(units: &Units, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|at| {
        units.is_capital(at) && !(units.is_initial(at) && speakers::is_stop(units.word(at)))
    })
}

/// A small word inside a name.
fn is_particle(word: &str) -> bool {
    matches!(word, "van" | "von" | "de" | "der" | "den" | "di" | "da" | "la" | "le" | "ten" | "ter")
}

/// Whether a name stands in italics or in quotation marks: a title, and no author.
fn is_set_apart(units: &Units, at: usize) -> bool {
    let start = units.list[at].tokens.start;
    let byte = units.reading.tokens[start].start();
    let emphasis = &units.reading.article.emphasis;
    let after = emphasis.partition_point(|(s, _)| s.start() <= byte);
    emphasis[..after].iter().rev().take(3).any(|(s, e)| s.contains(byte) && *e != Emphasis::Strong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(EVENTS.is_sorted_by(|a, b| a < b) && LEADS.is_sorted_by(|a, b| a < b));
    }
}
