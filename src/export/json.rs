//! One readable JSON object a document, with its text.

use serde_json::Value as Json;

use super::pretty::{self, object};
use super::{Exporter, Joint, KEY_POINTS, jsonl};
use crate::model::{Analysis, Format, Span};
use crate::text::Offsets;

/// Pretty JSON; several documents make an array.
pub const JSON: Exporter = Exporter {
    name: "json",
    label: "JSON",
    extension: "json",
    media_type: "application/json",
    head: "",
    body,
    joint: Joint { open: "[\n", between: ",\n", close: "]\n" },
};

/// As in the interchange lines, and `format`, `title`, the `text` that offsets refer to, and for each span its `quote`.
fn body(doc: &str, analysis: &Analysis) -> String {
    let article = &analysis.article;
    let offsets = Offsets::new(&article.text);
    let annotations: Vec<_> = analysis
        .annotations
        .iter()
        .map(|a| {
            let mut fields = jsonl::annotation(a, &offsets);
            fields.put("quote", Some(&article[a.span]));
            Json::Object(fields.into_map())
        })
        .collect();
    let summary = &analysis.summary;
    let key_points = summary.key_points.iter().take(KEY_POINTS);
    let sentences: Vec<_> = key_points.map(|p| place(analysis, &offsets, p.span)).collect();
    let told = object([
        ("words", summary.words.into()),
        ("sentence_count", summary.sentences.into()),
        ("minutes", summary.minutes().into()),
        ("sentences", Json::Array(sentences)),
    ]);
    let document = object([
        ("doc", doc.into()),
        ("format", slug(article.format).into()),
        ("title", article.title().map(|b| article.visible_text(b.span)).into()),
        ("text", article.text.as_str().into()),
        ("annotations", Json::Array(annotations)),
        ("summary", told),
        ("support", jsonl::support(analysis, &offsets).map(|told| Json::Object(told.into_map())).collect()),
    ]);
    pretty::value(&document) + "\n"
}

fn place(analysis: &Analysis, offsets: &Offsets, span: Span) -> Json {
    let (start, end) = offsets.span_in_code_points(span);
    let quote = analysis.article.visible_text(span);
    object([("start", start.into()), ("end", end.into()), ("quote", quote.into())])
}

fn slug(format: Format) -> &'static str {
    match format {
        Format::Plain => "plain",
        Format::Markdown => "markdown",
        Format::Html => "html",
    }
}
