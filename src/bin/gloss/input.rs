//! Files and standard input.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::Path;

use gloss::model::Format;

/// What a file is called in messages and in what is written.
pub fn name(file: &OsStr) -> String {
    if file == "-" { "standard input".into() } else { Path::new(file).display().to_string() }
}

/// The name of a document: its file's name without folder and ending.
pub fn document(file: &OsStr) -> String {
    let stem = Path::new(file).file_stem().filter(|_| file != "-");
    stem.map_or_else(|| "stdin".into(), |stem| stem.to_string_lossy().into_owned())
}

/// The format that a file's ending tells.
pub fn format(file: &OsStr) -> Option<Format> {
    let ending = Path::new(file).extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Some(Format::Markdown),
        "html" | "htm" | "xhtml" => Some(Format::Html),
        _ => None,
    }
}

/// Opens a file, or standard input for `-`.
///
/// # Errors
/// Says in a few words why it cannot be opened.
pub fn open(file: &OsStr) -> Result<Box<dyn BufRead>, String> {
    if file == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let opened = File::open(file).map_err(|e| describe(&e))?;
    if opened.metadata().is_ok_and(|m| m.is_dir()) {
        return Err("is a folder, not a file".into());
    }
    Ok(Box::new(BufReader::new(opened)))
}

/// The whole text of a file, without a byte order mark.
///
/// # Errors
/// Says in a few words why it cannot be read.
pub fn text(file: &OsStr) -> Result<String, String> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes).map_err(|e| describe(&e))?;
    let text = String::from_utf8(bytes)
        .map_err(|e| format!("is not UTF-8 text (byte {} is wrong)", e.utf8_error().valid_up_to() + 1))?;
    if text.len() > gloss::intake::LIMIT {
        return Err("is larger than 4 GiB".into());
    }
    let text = text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned);
    if text.trim().is_empty() { Err("is empty".into()) } else { Ok(text) }
}

/// An error of the operating system in plain words.
pub fn describe(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file".into(),
        ErrorKind::PermissionDenied => "may not be read".into(),
        ErrorKind::IsADirectory => "is a folder, not a file".into(),
        _ => error.to_string(),
    }
}
