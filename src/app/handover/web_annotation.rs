//! Notes and marks as a W3C Web Annotation collection (Web Annotation Data Model, JSON-LD).
//!
//! Each annotation's target has a `TextQuoteSelector` and a `TextPositionSelector` (code points). What Gloss knows beyond
//! the model travels in a body of JSON with the purpose `describing`, which other programs may show or leave alone.

use serde_json::Value as Json;

use super::instant::iso;
use super::{Loose, Whole};
use crate::app::View;
use crate::export::attributes::attributes;
use crate::export::pretty::{self, object};
use crate::model::{Anchor, Annotation, Entity, Kind, Note, Says};
use crate::text::Anchors;

/// The vocabulary (Web Annotation Vocabulary, section 2).
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// The motivation of what the program found: another program may leave it out, and reading it again finds it again.
pub const FOUND: &str = "identifying";

/// The W3C form.
pub const WEB_ANNOTATION: Whole = Whole {
    name: "web_annotation",
    label: "Web Annotation (JSON-LD)",
    extension: "jsonld",
    media_type: "application/ld+json",
    write: |name, view, work| collection(name, view, &Loose::of(&work.notes, &view.analysis.article.text)),
};

fn collection(name: &str, view: &View, notes: &Loose) -> String {
    let article = &view.analysis.article;
    let source = urn(&["article", &article.text]);
    let anchors = Anchors::new(&article.text);
    let found = view.analysis.annotations.iter();
    let found = found.map(|a| found_item(a, &anchors.make(a.span), view.points(a.id), &source));
    let lost = |note: &Note| if note.fate.is_placed() { None } else { Some(note.anchor.span.start()) };
    let notes = notes.all().iter().map(|note| note_item(note, lost(note), &source));
    let items: Vec<Json> = notes.chain(found).collect();
    let label: String = view.title().unwrap_or_else(|| name.into());
    let total = items.len();
    let page = object([
        ("id", urn(&["page", name, &article.text]).into()),
        ("type", "AnnotationPage".into()),
        ("startIndex", 0.into()),
        ("items", Json::Array(items)),
    ]);
    let collection = object([
        ("@context", CONTEXT.into()),
        ("id", urn(&["collection", name, &article.text]).into()),
        ("type", "AnnotationCollection".into()),
        ("label", label.into()),
        ("total", total.into()),
        ("first", page),
    ]);
    pretty::value(&collection) + "\n"
}

fn found_item(annotation: &Annotation, anchor: &Anchor, points: (usize, usize), source: &str) -> Json {
    let slug = annotation.entity.mark_type().slug();
    let known = pretty::compact(&Json::Object(attributes(annotation)));
    let place = format!("{}-{}", points.0, points.1);
    object([
        ("id", urn(&["mark", source, slug, &place]).into()),
        ("type", "Annotation".into()),
        ("motivation", FOUND.into()),
        ("generator", object([("type", "Software".into()), ("name", "Gloss".into())])),
        ("body", Json::Array(vec![textual("classifying", slug), described(known)])),
        ("target", target(anchor, Some(points), source)),
    ])
}

fn note_item(note: &Note, lost: Option<usize>, source: &str) -> Json {
    let mut bodies = Vec::new();
    if !note.body.is_empty() {
        let mut body = textual("commenting", &note.body);
        body["format"] = "text/markdown".into();
        bodies.push(body);
    }
    bodies.extend(note.tags.iter().map(|tag| textual("tagging", tag)));
    let motivation = match &note.says {
        Says::Highlight if note.body.is_empty() => "highlighting",
        Says::Highlight => "commenting",
        Says::Right(_) | Says::Nothing(_) => "assessing",
        Says::Is(_) => "classifying",
    };
    match &note.says {
        Says::Highlight => {}
        Says::Right(kind) => bodies.push(textual("assessing", &format!("right: {}", kind.slug()))),
        Says::Nothing(kind) => bodies.push(textual("assessing", &format!("nothing: {}", kind.slug()))),
        Says::Is(entity) => {
            bodies.push(textual("classifying", entity.mark_type().slug()));
            bodies.push(described(pretty::compact(&object([("entity", value(entity))]))));
        }
    }
    let span = note.anchor.span;
    let mut item = object([
        ("id", urn(&["note", source, &note.id.0.to_string()]).into()),
        ("type", "Annotation".into()),
        ("motivation", motivation.into()),
        ("created", iso(note.created).into()),
        ("modified", iso(note.modified).into()),
        ("target", target(&note.anchor, lost.is_none().then_some((span.start(), span.end())), source)),
    ]);
    if !bodies.is_empty() {
        item["body"] = Json::Array(bodies);
    }
    item
}

/// What serde makes of it, by way of its text: that writer and that reader are in the program anyway.
fn value(entity: &Entity) -> Json {
    serde_json::to_string(entity).ok().and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

fn textual(purpose: &str, value: &str) -> Json {
    object([("type", "TextualBody".into()), ("purpose", purpose.into()), ("value", value.into())])
}

fn described(value: String) -> Json {
    let mut body = textual("describing", &value);
    body["format"] = "application/json".into();
    body
}

fn target(anchor: &Anchor, points: Option<(usize, usize)>, source: &str) -> Json {
    let mut quote = object([("type", "TextQuoteSelector".into()), ("exact", anchor.exact.as_str().into())]);
    for (name, words) in [("prefix", &anchor.prefix), ("suffix", &anchor.suffix)] {
        if !words.is_empty() {
            quote[name] = words.as_str().into();
        }
    }
    let mut selectors = vec![quote];
    if let Some((start, end)) = points {
        selectors.push(object([
            ("type", "TextPositionSelector".into()),
            ("start", start.into()),
            ("end", end.into()),
        ]));
    }
    object([("source", source.into()), ("selector", Json::Array(selectors))])
}

/// A kind by its name in files.
pub(super) fn kind(slug: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.slug() == slug)
}

/// A name of something by what it is: the same of the same, and of nothing else (RFC 9562, version 8: the digest is
/// 128-bit FNV-1a).
fn urn(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    let hash = bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    let hash = hash & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
    let hex = format!("{hash:032x}");
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
