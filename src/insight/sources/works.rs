//! What a link, identifier, note or reference points to: a site, or a work that can be told apart.

use std::collections::HashMap;

use super::{Key, Listing, SourceKind, SourceRow};
use crate::lexicon::small::Small;
use crate::model::{Analysis, Annotation, Citation, CitationType, Kind, Span};

/// Sites whose addresses are those of single works, with what stands before the work's number, and its short form; sorted.
const RESOLVERS: &[(&str, &str, &str)] = &[
    ("arxiv.org", "arxiv.org/abs/", "arXiv:"),
    ("doi.org", "doi.org/", "doi:"),
    ("handle.net", "hdl.handle.net/", "hdl:"),
    ("openlibrary.org", "openlibrary.org/isbn/", "ISBN "),
];

/// The works of an article's own list.
pub(super) struct Works<'a> {
    /// The entries, in the order of the text.
    entries: Vec<(Span, &'a Citation)>,
    by_target: HashMap<String, usize>,
}

impl<'a> Works<'a> {
    pub fn new(analysis: &'a Analysis) -> Self {
        let citations = analysis.of(Kind::Citation).filter_map(|a| Some((a.span, a.citation()?)));
        let entries: Vec<_> = citations.filter(|(span, c)| c.is_entry(*span)).collect();
        let mut by_target = HashMap::new();
        for (place, (_, entry)) in entries.iter().enumerate() {
            if let Some(target) = &entry.target {
                by_target.entry(plain(target)).or_insert(place);
            }
        }
        Self { entries, by_target }
    }

    /// The sources that a citation points to, each with a row to start with; a note that refers to several has several.
    pub fn of(
        &self,
        analysis: &Analysis,
        annotation: &Annotation,
        citation: &Citation,
    ) -> Vec<(Key, SourceRow)> {
        if let Some(place) = self.around(annotation.span) {
            return vec![self.entry(place)];
        }
        match citation.citation_type {
            CitationType::Note | CitationType::Reference => self.referred(citation),
            _ => vec![self.led_to(analysis, annotation, citation)],
        }
    }

    /// The entry that a span stands in.
    fn around(&self, span: Span) -> Option<usize> {
        let place =
            self.entries.partition_point(|(entry, _)| entry.start() <= span.start()).checked_sub(1)?;
        self.entries[place].0.covers(span).then_some(place)
    }

    fn entry(&self, place: usize) -> (Key, SourceRow) {
        let (span, citation) = self.entries[place];
        let label = citation.refers.first().map_or("", |r| r.label.as_str());
        let name = match (&citation.source, &citation.year) {
            (Some(author), Some(year)) => format!("{author} ({year})"),
            (Some(author), None) => author.clone(),
            (None, _) if label.is_empty() => "Untitled entry".into(),
            (None, _) => format!("Entry {label}"),
        };
        let row = SourceRow { entry: Some(span), ..SourceRow::new(SourceKind::Document, name) };
        (Key::Entry(span.start()), row)
    }

    /// The works behind the labels of a note or the authors of a reference.
    fn referred(&self, citation: &Citation) -> Vec<(Key, SourceRow)> {
        let is_note = citation.citation_type == CitationType::Note;
        let mut works: Vec<(Key, SourceRow)> = Vec::new();
        for referral in &citation.refers {
            let listed = referral.entry.and_then(|span| self.around(span));
            let (key, row) = match (listed, referral.entry) {
                (Some(place), _) => self.entry(place),
                (None, Some(footnote)) => footnoted(citation, &referral.label, footnote),
                (None, None) => {
                    let name =
                        if is_note { format!("Note {}", referral.label) } else { dated(&referral.label) };
                    let row = SourceRow::new(SourceKind::Document, name);
                    (Key::Work(row.name.small()), SourceRow { listing: Listing::Missing, ..row })
                }
            };
            if works.iter().all(|(known, _)| *known != key) {
                works.push((key, row));
            }
        }
        works
    }

    /// The work or site that a link, address or identifier leads to.
    fn led_to(&self, analysis: &Analysis, annotation: &Annotation, citation: &Citation) -> (Key, SourceRow) {
        let target = citation.target.as_deref().unwrap_or_default();
        if let Some(place) = self.by_target.get(&plain(target)) {
            return self.entry(*place);
        }
        let domain = citation.source.as_deref().unwrap_or_default();
        let resolver = RESOLVERS.iter().find(|(site, ..)| *site == domain);
        let short = resolver.and_then(|(_, before, short)| {
            let (_, number) = target.split_once(before)?;
            Some(format!("{short}{number}"))
        });
        let shown = || analysis.article.visible_text(annotation.span);
        if citation.citation_type == CitationType::Identifier || short.is_some() {
            let name = short.unwrap_or_else(shown);
            return (Key::Work(plain(target)), SourceRow::new(SourceKind::Document, name));
        }
        let name = if domain.is_empty() { shown() } else { domain.to_owned() };
        (Key::Site(name.small()), SourceRow::new(SourceKind::Site, name))
    }
}

/// A footnote's source: the site that it names, or else the note itself.
fn footnoted(citation: &Citation, label: &str, footnote: Span) -> (Key, SourceRow) {
    match (&citation.source, &citation.target) {
        (Some(site), Some(_)) if citation.refers.len() == 1 => {
            let row = SourceRow::new(SourceKind::Site, site.clone());
            (Key::Site(site.small()), SourceRow { entry: Some(footnote), ..row })
        }
        _ => {
            let row = SourceRow::new(SourceKind::Document, format!("Note {label}"));
            (Key::Entry(footnote.start()), SourceRow { entry: Some(footnote), ..row })
        }
    }
}

/// Author and year as a reference has them: `Smith 2020` → `Smith (2020)`.
fn dated(label: &str) -> String {
    match label.rsplit_once(' ') {
        Some((author, year)) if year.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{author} ({year})")
        }
        _ => label.to_owned(),
    }
}

/// An address without what does not tell works apart.
fn plain(target: &str) -> String {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").or_else(|| rest.strip_prefix("dx.")).unwrap_or(rest);
    rest.trim_end_matches('/').small()
}
