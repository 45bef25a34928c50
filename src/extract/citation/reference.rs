//! References by author and year, and the lines of a list of references.

use super::bibliography::{Bibliography, is_year, surname};
use super::identifier;
use super::units::{Glossary, UnitKind, Units};
use super::work::{Work, authors, further_years, is_lead, is_locator, is_particle, work};
use crate::extract::Extractor;
use crate::lexicon::packed::{Words, words};
use crate::lexicon::reporting_verbs;
use crate::lexicon::speakers::{self, Roles};
use crate::model::{Annotation, Citation, CitationType, Emphasis, Referral, Span};
use crate::text::Reading;

/// Finds references.
pub struct Reference;

/// Names that a year follows as part of them; sorted.
static EVENTS: Words = words![
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

/// What stands where an undated work has no year: each, or the last word of it.
const UNDATED: &[&str] = &["n.d.", "forthcoming", "press"];

/// How many units stand in the brackets of a reference at most.
const LENGTH: usize = 60;

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
                Annotation::found(entry.span, citation)
            })
            .collect();
        let parts = reading.by_form(|text| part(text, &bibliography));
        if parts.contains(&Part::Open) {
            let glossary = Glossary::new(reading);
            for sentence in &reading.sentences {
                if may_hold_one(&parts, reading.forms_of(sentence.tokens.clone())) {
                    let units = Units::new(reading, &glossary, sentence, &[]);
                    in_sentence(&units, &bibliography, &mut found);
                }
            }
        }
        found
    }

    fn is_local(&self) -> bool {
        false
    }
}

/// What a token is to a reference.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The bracket that opens one.
    Open,
    /// The bracket that closes it.
    Close,
    /// May start the year of a work, or what stands for it, without which there is none.
    Year,
    /// Anything else.
    Other,
}

fn part(text: &str, bibliography: &Bibliography) -> Part {
    // Whatever parts a year or word has, it starts with the first of them.
    let starts = |word: &&str| word.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
    match text.as_bytes() {
        b"(" => Part::Open,
        b")" => Part::Close,
        [b'1' | b'2'] | [b'1', b'5'..=b'9', ..] | [b'2', b'0', ..] if text.len() <= 5 => Part::Year,
        [b'N' | b'n' | b'F' | b'f' | b'P' | b'p', ..] if UNDATED.iter().any(starts) => Part::Year,
        // The page of a work that the list of references has can stand in its year's place.
        _ if !bibliography.entries.is_empty() => Part::Year,
        _ => Part::Other,
    }
}

/// Whether the year of a work may stand in brackets between tokens of these forms.
fn may_hold_one(parts: &[Part], forms: &[u32]) -> bool {
    let mut open = false;
    for form in forms {
        match parts[*form as usize] {
            Part::Open => open = true,
            Part::Close => open = false,
            Part::Year if open => return true,
            Part::Year | Part::Other => {}
        }
    }
    false
}

fn in_sentence(units: &Units, bibliography: &Bibliography, found: &mut Vec<Annotation>) {
    let mut at = 0;
    while at < units.list.len() {
        if units.word(at) != "(" {
            at += 1;
            continue;
        }
        let Some(close) = (at + 1..units.list.len().min(at + LENGTH)).find(|i| units.word(*i) == ")") else {
            return;
        };
        let reference = narrative(units, at, close, bibliography)
            .or_else(|| parenthetical(units, at, close, bibliography));
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
    Annotation::found(span, citation)
}

/// `(Smith et al., 2023; Jones, 2019a)`.
fn parenthetical(
    units: &Units,
    open: usize,
    close: usize,
    bibliography: &Bibliography,
) -> Option<(Span, Vec<Work>)> {
    let mut works = Vec::new();
    let (mut from, mut span) = (open + 1, open..close + 1);
    while from < close {
        let to = (from..close).find(|i| units.word(*i) == ";").unwrap_or(close);
        match work(units, from, to, bibliography) {
            Some(work) => works.push(work),
            // An identifier or address has a mark of its own: `(Smith, 2020; see also arXiv:2403.01234)`.
            None if !works.is_empty() && points_elsewhere(units, from, to) => {
                span = open + 1..from - 1;
                break;
            }
            None => return None,
        }
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
    (!works.is_empty() && works.iter().all(counts)).then(|| (units.span(span), works))
}

/// Whether an identifier or an address stands between two units, after nothing but `see also` and the like.
fn points_elsewhere(units: &Units, from: usize, to: usize) -> bool {
    let Some(first) = (from..to).find(|at| !is_lead(units, *at)) else { return false };
    let token = units.list[first].tokens.start;
    matches!(units.word(first), "http" | "https")
        || units.word(first).starts_with("www")
        || identifier::target_at(units.reading, token).is_some()
}

fn is_event(author: &str) -> bool {
    let last = surname(author);
    EVENTS.binary_search(&last.as_str()).is_ok() || speakers::roles(&last).any(Roles::TIME | Roles::STOP)
}

/// A capital and small letters after it.
fn is_surname(word: &str) -> bool {
    let rest = word.chars().skip(1);
    word.chars().count() > 2
        && rest.clone().any(char::is_lowercase)
        && !word.chars().any(|c| c.is_ascii_digit())
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
    let located = end < close;
    if !is_year(year) || located && !is_locator(units, end, close) {
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
    let counts = known || several || plain && (reports || cited || located);
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
        let opening = units.is_initial(start - 1) && units.roles(start - 1).any(Roles::STOP);
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
    start
        .checked_sub(1)
        .is_some_and(|at| units.is_capital(at) && !(units.is_initial(at) && units.roles(at).any(Roles::STOP)))
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
    fn table_is_sorted() {
        assert!(EVENTS.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn no_reference_stands_where_none_is_looked_for() {
        let list = "\n\n## References\n\nRoe, J. (2019). On piers. Harbour Press, 12.\n\nDoe, A. (1998). On boats. Quay, 4.";
        let own = "Piers rot (Roe, 2019). So said Doe (1998), (Roe et al., in press), (Doe, n.d.) and (Roe & Doe, FORTHCOMING; see 12). It (a pier) fell (in 5 years).";
        let samples = [include_str!("../../samples/funding.md"), include_str!("../../samples/science.md")];
        let (mut asked, mut all) = (0, 0);
        for text in [own.to_owned(), format!("{own}{list}")].into_iter().chain(samples.map(str::to_owned)) {
            let article = crate::intake::read(&text, None);
            let reading = Reading::new(&article);
            let (bibliography, glossary) = (Bibliography::new(&reading), Glossary::new(&reading));
            let parts = reading.by_form(|text| part(text, &bibliography));
            for sentence in &reading.sentences {
                let mut found = Vec::new();
                in_sentence(&Units::new(&reading, &glossary, sentence, &[]), &bibliography, &mut found);
                let is_asked = may_hold_one(&parts, reading.forms_of(sentence.tokens.clone()));
                assert!(is_asked || found.is_empty(), "{}", &text[sentence.span]);
                (asked, all) = (asked + usize::from(!found.is_empty()), all + 1);
            }
        }
        assert!(asked > 3 && asked < all, "{asked} of {all}");
    }
}
