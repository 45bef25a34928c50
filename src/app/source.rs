//! What somebody hands in: the clipboard, a file or a sample; and why it is refused where it is.

use crate::lexicon::packed::{Words, words};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::decode;
use crate::model::Format;
use crate::samples::Sample;

/// The largest text that is taken in, in bytes: about 800,000 words.
pub const MAX_BYTES: usize = 5_000_000;

/// A text on its way to being read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The text as it came.
    pub text: String,
    /// Its format, where the way it came says so.
    pub format: Option<Format>,
    /// The name of its file or sample.
    pub name: Option<String>,
}

/// Why something was not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The clipboard holds no text.
    NothingPasted,
    /// The file holds no text.
    EmptyFile(String),
    /// The file is no text file.
    NotText(String),
    /// The text is longer than `MAX_BYTES`: its name, where it has one, and its size in bytes.
    TooLong(Option<String>, usize),
    /// What came holds no readable text.
    NothingToRead,
    /// What comes is a file of notes or of an article with notes, and damaged: its name, where it has one, and how.
    Broken(Option<String>, String),
    /// The browser could not read the file.
    Unreadable(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingPasted => {
                f.write_str("The clipboard holds no text. Copy the article’s text and paste again.")
            }
            Self::EmptyFile(name) => write!(f, "“{name}” is empty. Choose another file."),
            Self::NotText(name) => {
                write!(f, "“{name}” is not a text file. Open a .txt, .md or .html file, or paste its text.")
            }
            Self::TooLong(name, bytes) => {
                let what = name.as_ref().map_or("The pasted text".into(), |n| format!("“{n}”"));
                write!(
                    f,
                    "{what} holds {}; Gloss reads up to {}. Take a part of it.",
                    megabytes(*bytes),
                    megabytes(MAX_BYTES)
                )
            }
            Self::Broken(name, how) => {
                let what = name.as_ref().map_or("What was pasted".into(), |n| format!("“{n}”"));
                write!(f, "{what} was not opened: {how}. Nothing was changed.")
            }
            Self::NothingToRead => f.write_str("There is no text to read in it. Paste the article’s text."),
            Self::Unreadable(name) => {
                write!(f, "The browser could not read “{name}”. Try again, or paste its text.")
            }
        }
    }
}

fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    match tenths % 10 {
        0 => format!("{} MB", tenths / 10),
        rest => format!("{}.{rest} MB", tenths / 10),
    }
}

/// Tags that give an article structure; text copied from a code editor or a terminal comes as HTML without them.
static STRUCTURE: Words =
    words!["<p", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6", "<li", "<a ", "<table", "<blockquote", "<article"];

/// The better of the two forms in which a clipboard holds its text.
///
/// # Errors
/// Where neither form holds text, or the text is too long.
pub fn from_clipboard(html: &str, text: &str) -> Result<Source, Refusal> {
    let structured = {
        let lower = html.to_ascii_lowercase();
        STRUCTURE.iter().any(|tag| lower.contains(tag))
    };
    let (text, format) = match (structured, text.trim().is_empty()) {
        (true, _) => (html, Some(Format::Html)),
        (false, false) => (text, None),
        (false, true) if !html.trim().is_empty() => (html, Some(Format::Html)),
        (false, true) => return Err(Refusal::NothingPasted),
    };
    checked(Source { text: text.into(), format, name: None })
}

/// A typed or dropped text.
///
/// # Errors
/// Where it is blank or too long.
pub fn from_text(text: &str) -> Result<Source, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::NothingToRead);
    }
    checked(Source { text: text.into(), format: None, name: None })
}

/// A file by its name and its bytes.
///
/// # Errors
/// Where it is empty, no text file, or too long.
pub fn from_file(name: &str, bytes: &[u8]) -> Result<Source, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLong(Some(name.into()), bytes.len()));
    }
    let text = decode::text(bytes).ok_or_else(|| Refusal::NotText(name.into()))?;
    if text.trim().is_empty() {
        return Err(Refusal::EmptyFile(name.into()));
    }
    Ok(Source { text, format: format_by_ending(name), name: Some(name.into()) })
}

/// A sample.
pub fn from_sample(sample: &Sample) -> Source {
    Source { text: sample.source.into(), format: Some(sample.format), name: Some(sample.title.into()) }
}

fn checked(source: Source) -> Result<Source, Refusal> {
    match source.text.len() {
        bytes if bytes > MAX_BYTES => Err(Refusal::TooLong(source.name, bytes)),
        _ => Ok(source),
    }
}

fn format_by_ending(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "mdown" => Some(Format::Markdown),
        "html" | "htm" | "xhtml" => Some(Format::Html),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structured_html_is_preferred() {
        let source = from_clipboard("<meta><p>One <b>two</b></p>", "One two").unwrap();
        assert_eq!((source.format, source.text.starts_with("<meta>")), (Some(Format::Html), true));
    }

    #[test]
    fn an_editors_coloured_html_gives_way_to_its_text() {
        let source =
            from_clipboard("<div style=\"color:red\"><span># Title</span></div>", "# Title").unwrap();
        assert_eq!((source.format, source.text.as_str()), (None, "# Title"));
    }

    #[test]
    fn an_empty_clipboard_is_refused_in_plain_words() {
        let refusal = from_clipboard("", " \n").unwrap_err();
        assert_eq!(refusal, Refusal::NothingPasted);
        assert!(refusal.to_string().starts_with("The clipboard holds no text."));
    }

    #[test]
    fn files_are_told_by_their_ending_and_their_bytes() {
        assert_eq!(from_file("a.MD", b"# Hi").unwrap().format, Some(Format::Markdown));
        assert_eq!(from_file("a.txt", b"Hi").unwrap().format, None);
        assert_eq!(from_file("a.png", b"\x89PNG\r\n\x1a\n\0\0"), Err(Refusal::NotText("a.png".into())));
        assert_eq!(from_file("a.txt", b" "), Err(Refusal::EmptyFile("a.txt".into())));
    }

    #[test]
    fn a_huge_text_is_refused_with_its_size() {
        let refusal = from_text(&"a ".repeat(MAX_BYTES)).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "The pasted text holds 10 MB; Gloss reads up to 5 MB. Take a part of it."
        );
    }
}
