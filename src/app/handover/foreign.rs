//! Reading Web Annotations, our own and those of other programs: one annotation, a page, a collection or a list of them.

use serde_json::Value as Json;

use super::instant::from_iso;
use super::web_annotation::{CONTEXT, FOUND, kind};
use super::{Broken, Loose};
use crate::model::{Anchor, Entity, Fate, Note, NoteId, Says, Span};

/// Whether a text looks like Web Annotations, whole or not.
pub fn is_meant(text: &str) -> bool {
    let text = text.trim_start();
    (text.starts_with('{') || text.starts_with('[')) && text.contains(CONTEXT.trim_start_matches("http://"))
}

/// The notes among Web Annotations. What a program found is left out: it is found again.
///
/// # Errors
/// Where the text is no JSON, or none of its annotations can be placed.
pub fn notes(text: &str) -> Result<Loose, Broken> {
    let json: Json = serde_json::from_str(text)
        .map_err(|e| Broken::Damaged(format!("line {}, column {}", e.line(), e.column())))?;
    let items = items(&json);
    let meant: Vec<&Json> = items.iter().filter(|item| !is_found(item)).copied().collect();
    let mut notes: Vec<Note> = meant.iter().filter_map(|item| note(item)).collect();
    for (place, note) in notes.iter_mut().enumerate() {
        note.id = NoteId(place as u64);
    }
    match (notes.is_empty(), items.is_empty()) {
        (false, _) => Ok(Loose::in_code_points(notes)),
        (true, true) => Err(Broken::Damaged("it holds no annotation".into())),
        (true, false) if meant.is_empty() => {
            Err(Broken::Damaged("it holds no notes, only what a program found".into()))
        }
        (true, false) => Err(Broken::Damaged("none of its annotations quotes a text".into())),
    }
}

/// The annotations of whatever holds them.
fn items(json: &Json) -> Vec<&Json> {
    let list = match json {
        Json::Array(list) => Some(list),
        _ => ["items", "rows"].iter().find_map(|name| json.get(name)?.as_array()),
    };
    match (list, json.get("first")) {
        (Some(list), _) => list.iter().collect(),
        (None, Some(first)) => items(first),
        (None, None) if json.get("target").is_some() => vec![json],
        (None, None) => Vec::new(),
    }
}

fn is_found(item: &Json) -> bool {
    item["motivation"] == FOUND && item["generator"]["name"] == "Gloss"
}

/// One value or several, as JSON-LD has it.
fn each(json: &Json) -> impl Iterator<Item = &Json> {
    match json {
        Json::Array(list) => list.iter().collect(),
        Json::Null => Vec::new(),
        one => vec![one],
    }
    .into_iter()
}

fn words<'a>(json: &'a Json, name: &str) -> &'a str {
    json[name].as_str().unwrap_or_default()
}

fn note(item: &Json) -> Option<Note> {
    let selectors: Vec<&Json> = each(&item["target"]).flat_map(|target| each(&target["selector"])).collect();
    let of = |kind: &str| selectors.iter().find(|s| s["type"] == kind).copied();
    let quote = of("TextQuoteSelector").filter(|quote| !words(quote, "exact").is_empty())?;
    let position = of("TextPositionSelector").and_then(|p| {
        let end = |name: &str| usize::try_from(p[name].as_u64()?).ok();
        end("start").zip(end("end")).filter(|(start, end)| start <= end)
    });
    let texts = ["exact", "prefix", "suffix"].map(|name| words(quote, name).to_string());
    let [exact, prefix, suffix] = texts;
    let anchor = match position {
        Some((start, end)) => Anchor { span: Span::new(start, end), exact, prefix, suffix },
        None => Loose::quotation(exact, prefix, suffix),
    };
    let (mut says, mut body, mut tags) = (Says::Highlight, words(item, "bodyValue").to_string(), Vec::new());
    for part in each(&item["body"]) {
        let value = part.as_str().unwrap_or_else(|| words(part, "value"));
        match words(part, "purpose") {
            "tagging" => tags.push(value.to_string()),
            "assessing" => says = verdict(value).unwrap_or(says),
            "describing" if words(part, "format") == "application/json" => {
                says = entity(value).unwrap_or(says)
            }
            "classifying" => {}
            _ if value.is_empty() => {}
            _ if body.is_empty() => body = value.into(),
            _ => body = format!("{body}\n\n{value}"),
        }
    }
    let moment = |name| from_iso(words(item, name));
    let created = moment("created").unwrap_or_default();
    let modified = moment("modified").unwrap_or(created);
    let id = NoteId::default();
    Some(Note { id, anchor, fate: Fate::Kept, says, body, tags, created, modified })
}

fn verdict(value: &str) -> Option<Says> {
    let (verdict, slug) = value.split_once(": ")?;
    match verdict {
        "right" => kind(slug).map(Says::Right),
        "nothing" => kind(slug).map(Says::Nothing),
        _ => None,
    }
}

fn entity(value: &str) -> Option<Says> {
    #[derive(serde::Deserialize)]
    struct Described {
        entity: Box<Entity>,
    }
    serde_json::from_str(value).ok().map(|Described { entity }| Says::Is(entity))
}
