//! Every case in `tests/cases/*.toml`: a text with its marks written inside it.
//!
//! ```toml
//! types = ["money", "percent"]           # the types that this file is about; all others are ignored
//!
//! [[case]]
//! text = "It raised ⟦$2 billion⟧, up ⟦12%⟧."
//! marks = [{ type = "money", value = "2000000000", unit = "USD" }, { type = "percent", value = "12" }]
//!
//! [[case]]
//! why = "a model number"                 # optional
//! text = "The Boeing 737 landed."        # no marks: nothing of these types may be found
//! ```
//!
//! Marks may nest; `marks` lists them in the order in which they open. Attributes that a mark does not name are not
//! compared; `"-"` says that an attribute must be absent. `format = "markdown"` (or `plain`, `html`) overrides the guess.

use std::collections::BTreeMap;
use std::path::Path;

use gloss::export::attributes::attributes;
use gloss::model::{Annotation, Format};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    types: Vec<String>,
    #[serde(default)]
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    #[serde(default)]
    marks: Vec<BTreeMap<String, String>>,
    #[serde(default)]
    why: String,
    format: Option<String>,
}

/// The text without brackets, and the spans they enclose in the order in which they open.
fn unbracket(marked: &str) -> Result<(String, Vec<(usize, usize)>), String> {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
    for c in marked.chars() {
        match c {
            '⟦' => {
                open.push(spans.len());
                spans.push((text.len(), 0));
            }
            '⟧' => spans[open.pop().ok_or("a bracket closes that none opened")?].1 = text.len(),
            c => text.push(c),
        }
    }
    if open.is_empty() { Ok((text, spans)) } else { Err("a bracket stays open".into()) }
}

fn format_of(name: &str) -> Result<Format, String> {
    match name {
        "plain" => Ok(Format::Plain),
        "markdown" => Ok(Format::Markdown),
        "html" => Ok(Format::Html),
        other => Err(format!("unknown format {other}")),
    }
}

fn plain(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn describe(text: &str, a: &Annotation) -> String {
    format!(
        "{} ⟦{}⟧ {}",
        a.entity.mark_type().slug(),
        &text[a.span],
        serde_json::Value::Object(attributes(a))
    )
}

fn check(case: &Case, types: &[String]) -> Result<(), String> {
    let (text, spans) = unbracket(&case.text)?;
    if spans.len() != case.marks.len() {
        return Err(format!("{} pairs of brackets, {} marks", spans.len(), case.marks.len()));
    }
    let format = case.format.as_deref().map(format_of).transpose()?;
    let analysis = gloss::analyze(&gloss::intake::read(&text, format));
    let is_asked = |a: &&Annotation| types.iter().any(|t| t == a.entity.mark_type().slug());
    let mut found: Vec<_> = analysis.annotations.iter().filter(is_asked).collect();
    let mut problems = Vec::new();
    for ((start, end), mark) in spans.iter().zip(&case.marks) {
        let kind = mark.get("type").ok_or("a mark without a type")?;
        if !types.contains(kind) {
            return Err(format!("type {kind} is not among the file's types"));
        }
        let same = |a: &&Annotation| {
            (a.span.start(), a.span.end()) == (*start, *end) && a.entity.mark_type().slug() == kind
        };
        let Some(at) = found.iter().position(same) else {
            problems.push(format!("missed {kind} ⟦{}⟧", &text[*start..*end]));
            continue;
        };
        let annotation = found.remove(at);
        let given = attributes(annotation);
        for (name, wanted) in mark.iter().filter(|(name, _)| *name != "type") {
            let given = given.get(name).map_or("-".into(), plain);
            if given != *wanted {
                problems.push(format!("⟦{}⟧ {name}: wanted {wanted}, found {given}", &text[*start..*end]));
            }
        }
    }
    problems.extend(found.iter().map(|a| format!("not wanted: {}", describe(&analysis.article.text, a))));
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n    ")) }
}

#[test]
fn every_case_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).expect("tests/cases").map(|e| e.unwrap().path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "toml"));
    files.sort();
    let (mut count, mut failures) = (0, Vec::new());
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let file: File = toml::from_str(&std::fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        for case in &file.case {
            count += 1;
            if let Err(problem) = check(case, &file.types) {
                let why = if case.why.is_empty() { String::new() } else { format!("  ({})", case.why) };
                failures.push(format!("{name}: {}{why}\n    {problem}", case.text));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} cases fail\n{}", failures.len(), failures.join("\n"));
    assert!(count > 0, "no cases were read");
    println!("{count} cases");
}
