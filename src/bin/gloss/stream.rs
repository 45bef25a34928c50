//! `--jsonl`: a line of predictions for each line of text, as soon as it is read.

use std::io::{self, BufRead, Write};

use gloss::export::jsonl;
use gloss::model::Format;
use serde::Deserialize;

/// What a line gives; other fields are ignored.
#[derive(Deserialize)]
struct Document {
    doc: String,
    text: String,
}

/// Answers every line of `input` on `output`, and flushes after each. A bad line is passed to `report` with its number
/// and the rest go on. Returns how many were bad. One document is held at a time.
///
/// # Errors
/// When `input` cannot be read or `output` cannot be written.
pub fn answer(
    mut input: impl BufRead,
    mut output: impl Write,
    format: Option<Format>,
    mut report: impl FnMut(usize, &str),
) -> io::Result<usize> {
    let (mut number, mut bad) = (0, 0);
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        if !line.trim_ascii().is_empty() {
            match serde_json::from_slice::<Document>(&line) {
                Ok(document) => {
                    output.write_all(predictions(&document, format).as_bytes())?;
                    output.flush()?;
                }
                Err(problem) => {
                    bad += 1;
                    report(number, &describe(&problem));
                }
            }
        }
        line.clear();
    }
    Ok(bad)
}

fn predictions(document: &Document, format: Option<Format>) -> String {
    let article = gloss::intake::read_in_place(&document.text, format);
    jsonl::line(&document.doc, &gloss::analyze(&article))
}

/// The problem without the line number that the parser adds: it only ever sees one line.
fn describe(problem: &serde_json::Error) -> String {
    let text = problem.to_string();
    let place = format!(" at line {} column {}", problem.line(), problem.column());
    match text.strip_suffix(&place) {
        Some(what) => format!("{what} (column {})", problem.column()),
        None => text,
    }
}
