//! Marked texts: the cases of `tests/cases` and the lines of `data/corpus`.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// A text with its companies and organisations marked.
pub struct Text {
    /// The text without marks.
    pub text: String,
    /// What is marked in it, in the order of the text.
    pub marks: Vec<Mark>,
    /// Whether its organisations are marked too.
    pub with_organizations: bool,
}

/// A mark: where it stands, in bytes, and what it names.
#[derive(Clone)]
pub struct Mark {
    /// One byte range.
    pub start: usize,
    /// Its end.
    pub end: usize,
    /// Whether it is an organisation and no company.
    pub organization: bool,
    /// The company's canonical name.
    pub canonical: String,
}

/// A line of a corpus: `⟦name⟧`, `⟦name|canonical⟧`, `⟦+organization⟧`; ` ¶ ` parts paragraphs.
fn line(line: &str) -> Text {
    let mut text = String::new();
    let mut marks = Vec::new();
    for piece in line.replace(" ¶ ", "\n\n").split('⟦') {
        let Some((mark, rest)) = piece.split_once('⟧') else {
            text.push_str(piece);
            continue;
        };
        let named = mark.trim_start_matches('+');
        let (name, canonical) = named.split_once('|').unwrap_or((named, named));
        let start = text.len();
        text.push_str(name);
        let organization = named.len() < mark.len();
        marks.push(Mark { start, end: text.len(), organization, canonical: canonical.into() });
        text.push_str(rest);
    }
    Text { text, marks, with_organizations: true }
}

/// The texts of a corpus file; `#` opens a remark.
pub fn lines(path: &Path) -> Vec<Text> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(line).collect()
}

#[derive(Deserialize)]
struct CaseFile {
    types: Vec<String>,
    #[serde(default)]
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    format: Option<String>,
}

/// The cases that are about companies, in the order of their files.
pub fn cases(folder: &Path) -> Vec<Text> {
    let mut files: Vec<_> = fs::read_dir(folder).expect("tests/cases").map(|e| e.unwrap().path()).collect();
    files.sort();
    let mut texts = Vec::new();
    for path in files.iter().filter(|f| f.extension().is_some_and(|e| e == "toml")) {
        let read = fs::read_to_string(path).expect("a case file can be read");
        let file: CaseFile = toml::from_str(&read).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        if file.types[0] == "company" {
            let with_organizations = file.types.iter().any(|t| t == "organization");
            let plain = file.case.iter().filter(|c| c.format.is_none());
            texts.extend(plain.map(|c| Text { with_organizations, ..line(&c.text) }));
        }
    }
    texts
}

/// Everything that the weights are learnt from. Most texts are a sentence, and articles are not: each is read once more
/// behind a sentence that names companies, so that such company says no more of it than it does.
pub fn training(root: &Path) -> Vec<Text> {
    let mut texts = cases(&root.join("tests/cases"));
    texts.extend(lines(&root.join("data/corpus/train.txt")));
    let behind: Vec<Text> = texts.iter().map(in_company).collect();
    texts.extend(behind);
    texts
}

/// The text behind a sentence that names companies.
fn in_company(text: &Text) -> Text {
    let mut first = line("Shares of ⟦Microsoft⟧ and ⟦Nvidia⟧ rose on Tuesday. ¶ ");
    let by = first.text.len();
    first.text.push_str(&text.text);
    let moved = |m: &Mark| Mark { start: m.start + by, end: m.end + by, ..m.clone() };
    first.marks.extend(text.marks.iter().map(moved));
    Text { with_organizations: text.with_organizations, ..first }
}
