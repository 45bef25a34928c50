//! The interchange form: one JSON object a line for each document, offsets in code points.

use super::attributes::fields;
use super::fields::{self, Fields};
use super::{Exporter, Joint, KEY_POINTS};
use crate::model::{Analysis, Annotation, Span};
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

/// Each sentence with figures and on whose word it stands.
pub fn support<'a>(analysis: &'a Analysis, offsets: &Offsets) -> impl Iterator<Item = Fields<'a>> {
    analysis.summary.support.iter().map(|told| {
        let mut fields = place(told.span, offsets);
        fields.put("support", Some(told.support.slug()));
        fields.put("by", told.support.by());
        fields
    })
}

/// One annotation with its place and its attributes.
pub fn annotation<'a>(annotation: &'a Annotation, offsets: &Offsets) -> Fields<'a> {
    let (start, end) = offsets.span_in_code_points(annotation.span);
    let kind = annotation.entity.mark_type();
    let mut fields = fields(annotation);
    fields.put("kind", Some(kind.kind().slug()));
    fields.put("type", Some(kind.slug()));
    fields.put("start", Some(start));
    fields.put("end", Some(end));
    fields
}

fn place<'a>(span: Span, offsets: &Offsets) -> Fields<'a> {
    let (start, end) = offsets.span_in_code_points(span);
    let mut fields = Fields::default();
    fields.put("start", Some(start));
    fields.put("end", Some(end));
    fields
}

/// One document: `doc`, its `annotations` (`kind`, `type`, `start`, `end` and what else is known), in `summary.sentences`
/// its most telling sentences, best first, and in `support` each sentence with figures (dates and durations aside) in the
/// order of the text, with the `support` of its least supported figure (`sourced`, `attributed`, `unsourced`) and `by`
/// whom. `start` and `end` are half-open, in code points. A line feed ends the line.
pub fn line(doc: &str, analysis: &Analysis) -> String {
    let offsets = Offsets::new(&analysis.article.text);
    let mut out = b"{\"annotations\":".to_vec();
    fields::array(analysis.annotations.iter().map(|a| annotation(a, &offsets)), &mut out);
    out.extend_from_slice(b",\"doc\":");
    fields::text(doc, &mut out);
    out.extend_from_slice(b",\"summary\":{\"sentences\":");
    let points = analysis.summary.key_points.iter().take(KEY_POINTS);
    fields::array(points.map(|point| place(point.span, &offsets)), &mut out);
    out.extend_from_slice(b"},\"support\":");
    fields::array(support(analysis, &offsets), &mut out);
    out.extend_from_slice(b"}\n");
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Company, Entity};
    use crate::resolve::resolve;

    #[test]
    fn offsets_count_code_points() {
        let text = "Für €5 kauft Acme ein.";
        let at = text.find("Acme").unwrap();
        let mut analysis = crate::analyze(&crate::intake::read(text, None));
        let company = Entity::from(Company::named("Acme"));
        analysis.annotations = resolve(vec![Annotation::found(Span::new(at, at + 4), company)]);
        let record: serde_json::Value = serde_json::from_str(&line("a", &analysis)).unwrap();
        assert_eq!(record["annotations"][0]["start"], 13);
        assert_eq!(record["annotations"][0]["end"], 17);
        assert_eq!(record["annotations"][0]["canonical"], "Acme");
        assert_eq!(record["annotations"][0]["kind"], "company");
    }
}
