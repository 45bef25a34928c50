//! Sources: every citation, gathered by whom or what it points to, with the figures and statements that rest on it.
//!
//! One row a source: a site by its registrable domain; a document that can be told apart (an entry of the article's list,
//! a DOI, a book, a law) by itself; a person, organization or document that is quoted under the name that the text has for
//! it, whatever the attribution calls it. A narrative reference (`Smith (2020) found`) is the work, and a document that is
//! a link (`its [filing](https://…) shows`) is the link's site.

mod works;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::lexicon::small::Small;
use crate::model::{
    Analysis, Annotation, AnnotationId, Citation, CitationType, Format, Kind, Span, SpeakerKind, Statement,
};
use works::Works;

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SourceKind {
    /// A site, by its domain.
    Site,
    /// A work, filing or other document.
    Document,
    /// Somebody with a name.
    Person,
    /// A company or other body.
    Organization,
    /// People or a body without a name.
    Unnamed,
}

impl SourceKind {
    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Document => "document",
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Unnamed => "unnamed",
        }
    }
}

impl From<SpeakerKind> for SourceKind {
    fn from(kind: SpeakerKind) -> Self {
        match kind {
            SpeakerKind::Person => Self::Person,
            SpeakerKind::Organization => Self::Organization,
            SpeakerKind::Document => Self::Document,
            SpeakerKind::Unnamed => Self::Unnamed,
        }
    }
}

/// How marks and the article's own list agree on a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Listing {
    /// They agree, or the source needs no entry.
    Sound,
    /// A mark refers to it, but it has no entry.
    Missing,
    /// It has an entry, but no mark refers to it.
    Uncited,
}

/// One source and everything that points to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// What it is.
    pub kind: SourceKind,
    /// The domain, the fullest name of a speaker, or author and year of a work.
    pub name: String,
    /// Whether it has the entry that it needs, and the mark.
    pub listing: Listing,
    /// Whom a person speaks for, as written.
    pub speaks_for: Option<String>,
    /// Its entry in the article's list, or its footnote.
    pub entry: Option<Span>,
    /// Every citation that points to it, in the order of the text; empty for a footnote that no mark refers to.
    pub mentions: Vec<AnnotationId>,
    /// The figures that stand on its word, dates and durations aside, in the order of the text.
    pub figures: Vec<AnnotationId>,
    /// The clauses and quotations that it answers for, in the order of the text.
    pub statements: Vec<Statement>,
    /// The addresses that its citations lead to, each once, in the order of the text.
    pub targets: Vec<String>,
}

impl SourceRow {
    fn new(kind: SourceKind, name: String) -> Self {
        let (mentions, figures, statements, targets) = Default::default();
        let (listing, speaks_for, entry) = (Listing::Sound, None, None);
        Self { kind, name, listing, speaks_for, entry, mentions, figures, statements, targets }
    }

    /// How much of the article rests on it: its mentions, figures and statements.
    fn weight(&self) -> usize {
        self.mentions.len() + self.figures.len() + self.statements.len()
    }
}

/// Every source: those that most rests on first, then works without an entry, then entries without a mark.
pub fn sources(analysis: &Analysis) -> Vec<SourceRow> {
    let mut gathered = Gathered::default();
    let works = Works::new(analysis);
    for annotation in analysis.of(Kind::Citation) {
        if let Some(citation) = annotation.citation().filter(|c| c.citation_type != CitationType::Attribution)
        {
            for (key, row) in works.of(analysis, annotation, citation) {
                gathered.add(key, row, annotation, citation);
            }
        }
    }
    for (place, annotation) in analysis.annotations.iter().enumerate() {
        if let Some(citation) = annotation.citation().filter(|c| c.citation_type == CitationType::Attribution)
        {
            gathered.add_attribution(analysis, place, citation);
        }
    }
    gathered.finish(analysis)
}

/// What tells one source from another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// A site by its domain.
    Site(String),
    /// A work by where its entry starts.
    Entry(usize),
    /// A work by its address, its author and year, or its label.
    Work(String),
    /// A speaker.
    Speaker(SpeakerKind, String),
}

#[derive(Default)]
struct Gathered {
    rows: Vec<SourceRow>,
    by_key: HashMap<Key, usize>,
    of_citation: HashMap<AnnotationId, Vec<usize>>,
    led_to: HashSet<(usize, String)>,
}

impl Gathered {
    fn place(&mut self, key: Key, row: SourceRow) -> usize {
        let rows = &mut self.rows;
        *self.by_key.entry(key).or_insert_with(|| {
            rows.push(row);
            rows.len() - 1
        })
    }

    fn add(&mut self, key: Key, row: SourceRow, annotation: &Annotation, citation: &Citation) {
        let place = self.place(key, row);
        self.join(place, annotation, citation);
    }

    fn join(&mut self, place: usize, annotation: &Annotation, citation: &Citation) {
        self.of_citation.entry(annotation.id).or_default().push(place);
        let row = &mut self.rows[place];
        row.mentions.push(annotation.id);
        row.statements.extend(citation.statements.iter().cloned());
        if row.speaks_for.is_none() && row.kind == SourceKind::Person {
            row.speaks_for.clone_from(&citation.speaks_for);
        }
        if let Some(target) = &citation.target
            && self.led_to.insert((place, target.clone()))
        {
            row.targets.push(target.clone());
        }
    }

    /// An attribution belongs to its speaker, unless the source is a work or a linked document that stands in it.
    fn add_attribution(&mut self, analysis: &Analysis, place: usize, citation: &Citation) {
        let annotation = &analysis.annotations[place];
        let Some(speaker) = &citation.speaker else { return };
        let small = speaker.name.small();
        let small = ["the ", "a ", "an "].iter().find_map(|a| small.strip_prefix(a)).unwrap_or(&small);
        let key = Key::Speaker(speaker.kind, small.to_owned());
        let within = analysis.annotations[place + 1..]
            .iter()
            .take_while(|a| a.span.start() < annotation.span.end())
            .filter_map(|a| Some((a.id, a.citation()?.citation_type)));
        let is_source = |kind: CitationType| match kind {
            CitationType::Reference => true,
            CitationType::Link | CitationType::Url | CitationType::Identifier => {
                speaker.kind == SpeakerKind::Document
            }
            CitationType::Note | CitationType::Attribution => false,
        };
        // `[according to a transcript](https://…)`
        let around = analysis.annotations[..place].iter().rev().take(4);
        let around = around.filter(|a| a.span.covers(annotation.span));
        let around = around.filter_map(|a| Some((a.id, a.citation()?.citation_type)));
        let pointer = within.chain(around).find(|(_, kind)| is_source(*kind)).map(|(id, _)| id);
        let pointed = pointer.and_then(|id| self.of_citation.get(&id)?.first().copied());
        let row = match pointed {
            Some(row) if speaker.kind == SpeakerKind::Document => *self.by_key.entry(key).or_insert(row),
            Some(row) => row,
            None => self.place(key, SourceRow::new(speaker.kind.into(), speaker.name.clone())),
        };
        self.join(row, annotation, citation);
    }

    fn finish(mut self, analysis: &Analysis) -> Vec<SourceRow> {
        for annotation in analysis.of(Kind::Figure) {
            let carrier = annotation.figure().filter(|f| f.wants_source()).and_then(|f| f.carrier);
            for place in carrier.and_then(|id| self.of_citation.get(&id)).into_iter().flatten() {
                self.rows[*place].figures.push(annotation.id);
            }
        }
        let any_mark = self.rows.iter().any(|row| is_marked(analysis, row));
        for row in &mut self.rows {
            crate::order::natural(&mut row.mentions);
            row.mentions.dedup();
            crate::order::by_key(&mut row.statements, |s| (s.span.start(), s.span.end()));
            if any_mark && is_entry_alone(analysis, row) {
                row.listing = Listing::Uncited;
            }
        }
        if any_mark || analysis.article.format == Format::Markdown {
            self.rows.extend(loose_footnotes(analysis));
        }
        let place = |row: &SourceRow| {
            let first = row.mentions.first().and_then(|id| analysis.get(*id)).map(|a| a.span);
            first.or(row.entry).map_or(0, Span::start)
        };
        crate::order::by_key(&mut self.rows, |row| {
            let listed = row.listing != Listing::Sound;
            (row.listing, if listed { Reverse(0) } else { Reverse(row.weight()) }, place(row))
        });
        self.rows
    }
}

/// The footnotes that no mark refers to. Only their own text can tell that they are there: nothing is marked in them.
fn loose_footnotes(analysis: &Analysis) -> Vec<SourceRow> {
    let referred = analysis.of(Kind::Citation).filter_map(Annotation::citation).flat_map(|c| &c.refers);
    let referred: HashSet<&str> = referred.map(|r| r.label.as_str()).collect();
    let labelled = analysis.article.blocks.iter().filter_map(|b| Some((b, b.label.as_deref()?)));
    let loose = labelled.filter(|(_, label)| !referred.contains(label));
    loose
        .map(|(block, label)| SourceRow {
            listing: Listing::Uncited,
            entry: Some(block.span),
            ..SourceRow::new(SourceKind::Document, format!("Note {label}"))
        })
        .collect()
}

/// Whether a note or reference of the running text leads to an entry.
fn is_marked(analysis: &Analysis, row: &SourceRow) -> bool {
    row.entry.is_some() && !is_entry_alone(analysis, row)
}

/// Whether nothing points to a source but its own entry, and what stands in it.
fn is_entry_alone(analysis: &Analysis, row: &SourceRow) -> bool {
    row.entry.is_some_and(|entry| {
        let mut spans = row.mentions.iter().filter_map(|id| Some(analysis.get(*id)?.span));
        spans.all(|span| entry.covers(span))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::model::Format;

    fn rows(text: &str) -> Vec<SourceRow> {
        sources(&crate::analyze(&intake::read(text, Some(Format::Markdown))))
    }

    fn told(text: &str) -> Vec<(String, usize, usize, usize)> {
        let told = |r: SourceRow| (r.name, r.mentions.len(), r.figures.len(), r.statements.len());
        rows(text).into_iter().map(told).collect()
    }

    #[test]
    fn the_source_that_most_rests_on_stands_first() {
        let text = "Sales rose 4% ([a.example](https://a.example/1)). Then 5% and 6% more ([b.example](https://b.example/1)).\n\n\
                    Costs fell 7%, Ms. Doe said. She left.";
        let expected = [("b.example", 1, 2, 0), ("Doe", 1, 1, 1), ("a.example", 1, 1, 0)];
        assert_eq!(told(text), expected.map(|(name, m, f, s)| (name.to_owned(), m, f, s)));
    }

    #[test]
    fn pronouns_and_titles_stand_under_the_name() {
        let text = "“It is 3%,” said Jane Doe, a baker. She added that it was 4%. Ms. Doe said it fell 5%.";
        assert_eq!(told(text), [("Jane Doe".to_owned(), 3, 3, 3)]);
    }

    #[test]
    fn each_doi_is_a_document_and_each_site_one_row() {
        let text = "It rose (doi:10.5555/aa.1) and fell (doi:10.5555/bb.2), see https://a.example/1 and https://www.a.example/2.";
        let found = rows(text);
        let names: Vec<_> = found.iter().map(|r| (r.kind, r.name.as_str(), r.targets.len())).collect();
        assert_eq!(
            names,
            [
                (SourceKind::Site, "a.example", 2),
                (SourceKind::Document, "doi:10.5555/aa.1", 1),
                (SourceKind::Document, "doi:10.5555/bb.2", 1)
            ]
        );
    }

    #[test]
    fn a_linked_document_is_its_site() {
        let text = "It lost $5 million, according to [its filing](https://a.example/f) with the register. It owes $3 million, the filing shows.";
        let found = rows(text);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].name.as_str(), found[0].mentions.len(), found[0].figures.len()),
            ("a.example", 3, 2)
        );
    }

    const PAPER: &str = "It rose 5% [1]. It fell (Smith, 2020). It stood [7].\n\n## References\n\n\
        1. Jones, A. (2019). On rising. Tidal Press. doi:10.5555/r.1\n\
        2. Brown, B. (2018). On nothing. Tidal Press.\n";

    #[test]
    fn missing_and_uncited_entries_are_told() {
        let found = rows(PAPER);
        let told: Vec<_> = found.iter().map(|r| (r.name.as_str(), r.listing, r.figures.len())).collect();
        assert_eq!(
            told,
            [
                ("Jones (2019)", Listing::Sound, 1),
                ("Smith (2020)", Listing::Missing, 0),
                ("Note 7", Listing::Missing, 0),
                ("Brown (2018)", Listing::Uncited, 0)
            ]
        );
    }

    #[test]
    fn footnotes_that_no_mark_refers_to_are_told() {
        let found = rows("It rose 5%.[^1]\n\n[^1]: Jones counted.\n\n[^2]: Nobody asked.\n");
        let told: Vec<_> = found.iter().map(|r| (r.name.as_str(), r.listing, r.mentions.len())).collect();
        assert_eq!(told, [("Note 1", Listing::Sound, 1), ("Note 2", Listing::Uncited, 0)]);
        assert_eq!(rows("It rose.\n\n[^n]: Nobody asked.\n")[0].name, "Note n");
    }

    #[test]
    fn a_list_that_no_mark_refers_to_is_a_list_of_sources() {
        let text = "It rose.\n\n## Sources\n\n1. Jones, A. (2019). On rising. Tidal Press.\n";
        assert_eq!(rows(text)[0].listing, Listing::Sound);
    }
}
