//! The interchange form: one JSON object a line for each document, offsets in code points.

use serde_json::Value as Json;

use super::attributes::attributes;
use super::pretty::{self, object};
use super::{Exporter, Joint, KEY_POINTS};
use crate::model::{Analysis, Annotation, SentenceSupport};
use crate::text::Offsets;

/// A line a document, for programs.
pub const JSONL: Exporter = Exporter {
    name: "jsonl",
    label: "JSON Lines",
    extension: "jsonl",
    media_type: "application/jsonl",
    head: "",
    body: line,
    joint: Joint::NONE,
};

/// One document: `doc`, its `annotations` (`kind`, `type`, `start`, `end` and what else is known), in `summary.sentences`
/// its most telling sentences, best first, and in `support` each sentence with figures (dates and durations aside) in the
/// order of the text, with the `support` of its least supported figure (`sourced`, `attributed`, `unsourced`) and `by`
/// whom. `start` and `end` are half-open, in code points.
pub fn record(doc: &str, analysis: &Analysis) -> Json {
    let offsets = Offsets::new(&analysis.article.text);
    let annotations: Vec<_> = analysis.annotations.iter().map(|a| annotation(a, &offsets)).collect();
    let sentences: Vec<_> = analysis
        .summary
        .key_points
        .iter()
        .take(KEY_POINTS)
        .map(|point| {
            let (start, end) = offsets.span_in_code_points(point.span);
            object([("start", start.into()), ("end", end.into())])
        })
        .collect();
    object([
        ("doc", doc.into()),
        ("annotations", Json::Array(annotations)),
        ("summary", object([("sentences", Json::Array(sentences))])),
        ("support", Json::Array(support(analysis, &offsets))),
    ])
}

/// Each sentence with figures and on whose word it stands.
pub fn support(analysis: &Analysis, offsets: &Offsets) -> Vec<Json> {
    let sentence = |told: &SentenceSupport| {
        let (start, end) = offsets.span_in_code_points(told.span);
        let support = told.support.slug();
        let mut told_of = object([("start", start.into()), ("end", end.into()), ("support", support.into())]);
        if let Some(by) = told.support.by() {
            told_of["by"] = by.into();
        }
        told_of
    };
    analysis.summary.support.iter().map(sentence).collect()
}

/// One annotation with its place and its attributes.
pub fn annotation(annotation: &Annotation, offsets: &Offsets) -> Json {
    let (start, end) = offsets.span_in_code_points(annotation.span);
    let kind = annotation.entity.mark_type();
    let mut map = attributes(annotation);
    map.insert("kind".into(), kind.kind().slug().into());
    map.insert("type".into(), kind.slug().into());
    map.insert("start".into(), start.into());
    map.insert("end".into(), end.into());
    Json::Object(map)
}

/// The document's line, with the line feed that ends it.
pub fn line(doc: &str, analysis: &Analysis) -> String {
    pretty::compact(&record(doc, analysis)) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Company, Entity, Span};
    use crate::resolve::resolve;

    #[test]
    fn offsets_count_code_points() {
        let text = "Für €5 kauft Acme ein.";
        let at = text.find("Acme").unwrap();
        let mut analysis = crate::analyze(&crate::intake::read(text, None));
        let company = Entity::from(Company::named("Acme"));
        analysis.annotations = resolve(vec![Annotation::found(Span::new(at, at + 4), company)]);
        let record = record("a", &analysis);
        assert_eq!(record["annotations"][0]["start"], 13);
        assert_eq!(record["annotations"][0]["end"], 17);
        assert_eq!(record["annotations"][0]["canonical"], "Acme");
        assert_eq!(record["annotations"][0]["kind"], "company");
    }
}
