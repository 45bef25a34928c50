//! `--jsonl`: a line of predictions for each line of text, as soon as it is read.

use std::io::{self, BufRead, Write};

use gloss::export::jsonl;
use serde::Deserialize;

use crate::input;
use crate::options::Manner;

/// What a line gives; other fields are ignored.
#[derive(Deserialize)]
struct Document {
    doc: String,
    text: String,
}

/// Answers every line of `lines` on `output`, and flushes after each. A bad line is passed to `report` with its place,
/// `, line 12`, and the rest go on; so is the end of an input that cannot be read on. Returns how many reports there
/// were. One document is held at a time.
///
/// # Errors
/// When `output` cannot be written.
pub fn answer(
    mut lines: impl BufRead,
    mut output: impl Write,
    reading: Manner,
    mut report: impl FnMut(&str, &str),
) -> io::Result<usize> {
    let mut bad = 0;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let place = format!(", line {number}");
        match lines.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(problem) => {
                report(&place, &input::describe(&problem));
                return Ok(bad + 1);
            }
        }
        let content = line.strip_prefix("\u{feff}".as_bytes()).filter(|_| number == 1).unwrap_or(&line);
        if content.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Document>(content) {
            Ok(document) => {
                output.write_all(predictions(&document, reading).as_bytes())?;
                output.flush()?;
            }
            Err(problem) => {
                bad += 1;
                report(&place, &describe(&problem));
            }
        }
    }
    Ok(bad)
}

fn predictions(document: &Document, reading: Manner) -> String {
    let article = gloss::intake::read_in_place(&document.text, reading.format);
    jsonl::line(&document.doc, &gloss::analyze_with(&article, reading.dates))
}

/// The problem without the line number that the parser adds: it only ever sees one line.
fn describe(problem: &serde_json::Error) -> String {
    let text = problem.to_string();
    let place = format!(" at line {} column {}", problem.line(), problem.column());
    text.strip_suffix(&place)
        .map_or_else(|| text.clone(), |what| format!("{what} (column {})", problem.column()))
}
