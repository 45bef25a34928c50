//! Sources: every citation, gathered by whom or what it points to, with the figures and statements that rest on it.

use std::collections::{HashMap, HashSet};

use crate::model::{Analysis, AnnotationId, Citation, CitationType, Kind, Span, Support};

/// What citations can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SourceKind {
    /// A site or document that a reader can open.
    Document,
    /// Somebody who says so.
    Speaker,
    /// A note or reference of the article's own apparatus.
    Note,
}

/// One source and everything that points to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// What it is.
    pub kind: SourceKind,
    /// The domain, the speaker, or the work as the citation names it.
    pub name: String,
    /// Every citation that points to it, in the order of the text; never empty.
    pub mentions: Vec<AnnotationId>,
    /// The figures that stand on its word, in the order of the text.
    pub figures: Vec<AnnotationId>,
    /// The clauses and quotations that it answers for, in the order of the text.
    pub statements: Vec<Span>,
    /// The addresses that its citations lead to, each once, in the order of the text.
    pub targets: Vec<String>,
}

impl SourceRow {
    fn new(kind: SourceKind, name: String) -> Self {
        let (mentions, figures, statements, targets) = Default::default();
        Self { kind, name, mentions, figures, statements, targets }
    }

    /// How much of the article rests on it: its mentions and its figures.
    fn weight(&self) -> usize {
        self.mentions.len() + self.figures.len()
    }
}

/// Every source: documents, then speakers, then notes; in each group the ones that most rests on first.
pub fn sources(analysis: &Analysis) -> Vec<SourceRow> {
    let mut rows: Vec<SourceRow> = Vec::new();
    let mut by_name: HashMap<(SourceKind, String), usize> = HashMap::new();
    let mut carriers: HashMap<(Carrier, String), usize> = HashMap::new();
    let mut led_to = HashSet::new();
    for annotation in analysis.of(Kind::Citation) {
        let Some(citation) = annotation.citation() else { continue };
        let kind = source_kind(citation.citation_type);
        let shown = || analysis.article.visible_text(annotation.span);
        let name = name(citation).unwrap_or_else(shown);
        let place = *by_name.entry((kind, name.to_lowercase())).or_insert_with(|| {
            rows.push(SourceRow::new(kind, name));
            rows.len() - 1
        });
        let carried = citation.source.clone().unwrap_or_else(shown).to_lowercase();
        carriers.entry((carrier(kind), carried)).or_insert(place);
        add(&mut rows[place], annotation.id, citation);
        if let Some(target) = citation.target.as_ref().filter(|t| led_to.insert((place, *t))) {
            rows[place].targets.push(target.clone());
        }
    }
    for annotation in analysis.of(Kind::Figure) {
        let key = match annotation.figure().and_then(|f| f.support.as_ref()) {
            Some(Support::Sourced(by)) => (Carrier::Pointer, by.to_lowercase()),
            Some(Support::Attributed(by)) => (Carrier::Speaker, by.to_lowercase()),
            _ => continue,
        };
        if let Some(place) = carriers.get(&key) {
            rows[*place].figures.push(annotation.id);
        }
    }
    rows.sort_by_key(|row| (row.kind, std::cmp::Reverse(row.weight())));
    rows
}

/// What carries a figure: something that points elsewhere, or somebody's word.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Carrier {
    Pointer,
    Speaker,
}

const fn carrier(kind: SourceKind) -> Carrier {
    match kind {
        SourceKind::Speaker => Carrier::Speaker,
        SourceKind::Document | SourceKind::Note => Carrier::Pointer,
    }
}

/// Adds a citation to the row of its source.
fn add(row: &mut SourceRow, id: AnnotationId, citation: &Citation) {
    row.mentions.push(id);
    row.statements.extend(citation.statements.iter().map(|s| s.span));
}

const fn source_kind(citation_type: CitationType) -> SourceKind {
    match citation_type {
        CitationType::Link | CitationType::Url | CitationType::Identifier => SourceKind::Document,
        CitationType::Attribution => SourceKind::Speaker,
        CitationType::Note | CitationType::Reference => SourceKind::Note,
    }
}

fn name(citation: &Citation) -> Option<String> {
    let named = match citation.citation_type {
        CitationType::Note => citation.refers.first().map(|r| format!("Note {}", r.label)),
        CitationType::Identifier => citation.target.clone().or_else(|| citation.source.clone()),
        _ => citation.source.clone().or_else(|| citation.target.clone()),
    };
    named.filter(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::model::{Annotation, Entity, Span, Summary};
    use crate::resolve::resolve;

    #[test]
    fn citations_of_one_source_stand_together() {
        let of = |start, citation_type, source: &str| {
            let citation = Citation { source: Some(source.into()), ..Citation::new(citation_type) };
            Annotation::found(Span::new(start, start + 1), Entity::Citation(citation))
        };
        let annotations = resolve(vec![
            of(0, CitationType::Attribution, "Ms. Reyes"),
            of(2, CitationType::Link, "example.com"),
            of(4, CitationType::Url, "Example.com"),
        ]);
        let article = intake::read("a b c", None);
        let rows = sources(&Analysis { article, annotations, summary: Summary::default() });
        assert_eq!(
            rows.iter().map(|r| (r.name.as_str(), r.mentions.len())).collect::<Vec<_>>(),
            [("example.com", 2), ("Ms. Reyes", 1)]
        );
    }

    #[test]
    fn the_source_that_most_rests_on_stands_first() {
        let text = "Sales rose 4% ([a.example](https://a.example/1)). Then 5% and 6% more ([b.example](https://b.example/1)).\n\n\
                    Costs fell 7%, Ms. Doe said. She left.";
        let analysis = crate::analyze(&intake::read(text, Some(crate::model::Format::Markdown)));
        let rows = sources(&analysis);
        let told: Vec<_> = rows
            .iter()
            .map(|r| (r.name.as_str(), r.figures.len(), r.statements.len(), r.targets.len()))
            .collect();
        assert_eq!(told, [("b.example", 2, 0, 1), ("a.example", 1, 0, 1), ("Ms. Doe", 1, 1, 0)]);
    }
}
