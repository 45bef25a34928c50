//! Sources: every citation, gathered by whom or what it points to.

use std::collections::HashMap;

use crate::model::{Analysis, AnnotationId, Citation, CitationType, Kind};

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
}

/// Every source, in the order of the first mentions within documents, speakers and notes.
pub fn sources(analysis: &Analysis) -> Vec<SourceRow> {
    let mut rows: Vec<SourceRow> = Vec::new();
    let mut by_name: HashMap<(SourceKind, String), usize> = HashMap::new();
    for annotation in analysis.of(Kind::Citation) {
        let Some(citation) = annotation.citation() else { continue };
        let kind = source_kind(citation.citation_type);
        let name = name(citation).unwrap_or_else(|| analysis.article.visible_text(annotation.span));
        let place = *by_name.entry((kind, name.to_lowercase())).or_insert_with(|| {
            rows.push(SourceRow { kind, name, mentions: Vec::new() });
            rows.len() - 1
        });
        rows[place].mentions.push(annotation.id);
    }
    rows.sort_by_key(|row| row.kind);
    rows
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
        CitationType::Note => {
            (!citation.labels.is_empty()).then(|| format!("Note {}", citation.labels.join(", ")))
        }
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
}
