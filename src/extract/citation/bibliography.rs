//! The entries that notes and references lead to: footnotes, and the lines of a list of references.

use crate::lexicon::packed::{Words, words};
use crate::lexicon::small::Small;
use std::collections::HashMap;

use super::{address, identifier, url};
use crate::model::{Article, Block, BlockKind, Span};
use crate::text::{Reading, TokenKind};

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its line or lines, label included; of a footnote, its text.
    pub span: Span,
    /// The label that notes refer to it by.
    pub label: Option<String>,
    /// The first author or body named, as written.
    pub author: Option<String>,
    /// The year, with the letter that tells an author's works of one year apart.
    pub year: Option<String>,
    /// The address or identifier it leads to.
    pub target: Option<String>,
    /// Whether it is a line of a list of references, rather than the text of a note.
    pub is_reference: bool,
    /// Whether its label is that of a footnote: `[^1]:`, `¹`.
    pub is_footnote: bool,
}

impl Entry {
    /// The author, else the domain.
    pub fn source(&self) -> Option<String> {
        self.author.clone().or_else(|| self.target.as_deref().and_then(address::domain))
    }
}

/// How the mark of a note is written, which tells where its entry stands when a footnote and the list share a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkForm {
    /// `[1]`: in the list.
    Bracketed,
    /// `[^1]`, `¹`: among the footnotes.
    Footnote,
}

/// Every entry of an article, and ways to find them.
#[derive(Debug, Default)]
pub struct Bibliography {
    /// The entries, in the order of the text.
    pub entries: Vec<Entry>,
    listed: HashMap<String, usize>,
    footnotes: HashMap<String, usize>,
    by_key: HashMap<(String, String), usize>,
    /// Nothing where an author has several entries.
    by_author: HashMap<String, Option<usize>>,
}

/// What the headings of lists of references read; sorted.
static LISTS: Words = words![
    "bibliography",
    "citations",
    "endnotes",
    "footnotes",
    "literature",
    "literature cited",
    "notes",
    "notes and references",
    "reference list",
    "references",
    "references and notes",
    "sources",
    "sources and references",
    "works cited",
];

/// How many bytes a heading of a list can have.
const HEADING: usize = 40;

impl Bibliography {
    /// Reads the entries of an article.
    pub fn new(reading: &Reading) -> Self {
        let mut bibliography = Self::default();
        let mut listed = false;
        for block in &reading.article.blocks {
            if let Some(opens) = heading(reading.article, block) {
                listed = opens;
            } else if block.kind == BlockKind::Footnote {
                let footnote = entry(reading, block.span, block.label.clone());
                let author = footnote.author.clone().filter(|_| footnote.year.is_some());
                bibliography.push(Entry { author, is_footnote: true, ..footnote });
            } else if block.kind != BlockKind::Code && block.cells.is_empty() {
                bibliography.read(reading, block, listed);
            }
        }
        bibliography
    }

    fn push(&mut self, entry: Entry) {
        let at = self.entries.len();
        if let Some(label) = &entry.label {
            let labels = if entry.is_footnote { &mut self.footnotes } else { &mut self.listed };
            labels.entry(label.clone()).or_insert(at);
        }
        if let Some(author) = &entry.author {
            self.by_author.entry(surname(author)).and_modify(|only| *only = None).or_insert(Some(at));
        }
        if let (Some(author), Some(year)) = (&entry.author, &entry.year) {
            self.by_key.entry((surname(author), year.clone())).or_insert(at);
        }
        self.entries.push(entry);
    }

    /// Reads a block line by line; a line without a label of its own goes on with the entry before it.
    fn read(&mut self, reading: &Reading, block: &Block, listed: bool) {
        let text = &reading.article.text;
        let mut open: Option<(Span, Option<String>)> = None;
        for line in lines(text, block.span) {
            let label = match block.kind {
                BlockKind::ListItem { ordinal, .. } if listed => Some(ordinal.map(|n| n.to_string())),
                _ => label(&text[line], listed).map(Some),
            };
            let starts = label.clone().or_else(|| starts_with_author(&text[line], listed).then_some(None));
            match starts {
                Some(label) => {
                    self.close(reading, open.replace((line, label)), listed);
                }
                None => {
                    if let Some((span, _)) = &mut open {
                        *span = span.to(line);
                    }
                }
            }
        }
        self.close(reading, open, listed);
    }

    fn close(&mut self, reading: &Reading, open: Option<(Span, Option<String>)>, listed: bool) {
        let Some((span, label)) = open else { return };
        let entry = entry(reading, span, label);
        let telling = entry.target.is_some() || entry.year.is_some();
        if telling || listed && entry.label.is_some() {
            let text = &reading.article.text[span];
            let is_footnote = text.starts_with("[^") || text.starts_with(|c| raised_digit(c).is_some());
            self.push(Entry { is_reference: telling, is_footnote, ..entry });
        }
    }

    /// The entry with a label: where the form of the mark says, or else in the other place.
    pub fn labelled(&self, label: &str, form: MarkForm) -> Option<&Entry> {
        let (first, second) = match form {
            MarkForm::Bracketed => (&self.listed, &self.footnotes),
            MarkForm::Footnote => (&self.footnotes, &self.listed),
        };
        first.get(label).or_else(|| second.get(label)).map(|at| &self.entries[*at])
    }

    /// The entry of an author and a year; a year without its letter finds the first of that year.
    pub fn of(&self, author: &str, year: &str) -> Option<&Entry> {
        let find = |year: String| self.by_key.get(&(surname(author), year)).map(|at| &self.entries[*at]);
        find(year.to_owned()).or_else(|| find(format!("{year}a")))
    }

    /// The entry by an author whose surname is given, whatever its year, where there is one only.
    pub fn by(&self, author: &str) -> Option<&Entry> {
        self.by_author.get(&surname(author)).copied().flatten().map(|at| &self.entries[at])
    }

    /// The entry that starts at a byte.
    pub fn starting_at(&self, byte: usize) -> Option<&Entry> {
        self.entries.binary_search_by_key(&byte, |e| e.span.start()).ok().map(|at| &self.entries[at])
    }
}

/// The last word of a name in small letters: what references call its bearer.
pub fn surname(author: &str) -> String {
    author.split_whitespace().next_back().unwrap_or(author).trim_end_matches('.').small()
}

/// Whether a block is a heading, and whether it opens a list of references.
fn heading(article: &Article, block: &Block) -> Option<bool> {
    let is_heading = matches!(block.kind, BlockKind::Heading(_) | BlockKind::Title);
    if !is_heading && block.span.len() > HEADING {
        return None;
    }
    let shown = article.visible_text(block.span).small();
    let name = shown
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ')
        .trim_end_matches([':', '.', ' ']);
    let opens = LISTS.binary_search(&name).is_ok();
    (is_heading || opens).then_some(opens)
}

/// The lines of a block that are not blank, without the white space around them.
fn lines(text: &str, block: Span) -> impl Iterator<Item = Span> + '_ {
    let mut at = block.start();
    text[block].split_inclusive('\n').filter_map(move |line| {
        let content = line.trim_start();
        at += line.len();
        let start = at - content.len();
        let content = content.trim_end();
        (!content.is_empty()).then(|| Span::new(start, start + content.len()))
    })
}

/// The label that a line starts with: `[1]`, `[^a]:`, a raised number, and in a list of references `1.` or `1)`.
fn label(line: &str, listed: bool) -> Option<String> {
    if let Some(rest) = line.strip_prefix('[') {
        let end = rest.bytes().take(24).position(|b| b == b']')?;
        let label = rest[..end].trim_start_matches('^');
        let named = rest.starts_with('^') || label.len() <= 3 && label.bytes().all(|b| b.is_ascii_digit());
        let spaced = rest[end + 1..].trim_start_matches(':').starts_with([' ', '\t', '\u{a0}']);
        return (named && spaced && !label.is_empty()).then(|| label.to_owned());
    }
    if line.starts_with(|c| raised_digit(c).is_some()) {
        return Some(line.chars().map_while(raised_digit).collect());
    }
    if !listed {
        return None;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marked = line[digits..].starts_with(". ") || line[digits..].starts_with(") ");
    (marked && (1..=3).contains(&digits)).then(|| line[..digits].to_owned())
}

/// A raised digit as a plain one.
pub fn raised_digit(c: char) -> Option<char> {
    Some(match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' => '0',
        '⁴'..='⁹' => char::from_digit(c as u32 - 0x2070, 10)?,
        _ => return None,
    })
}

/// Whether a line starts as the lines of lists of references do: `Smith, J. …`, or in such a list with a capital.
fn starts_with_author(line: &str, listed: bool) -> bool {
    /// No name before the comma is longer, in bytes.
    const LONGEST: usize = 30;
    if listed || !line.starts_with(char::is_uppercase) {
        return line.starts_with(char::is_uppercase);
    }
    let bytes = &line.as_bytes()[..line.len().min(LONGEST + 2)];
    let mut comma = 0;
    while comma + 1 < bytes.len() && (bytes[comma], bytes[comma + 1]) != (b',', b' ') {
        comma += 1;
    }
    if comma + 1 >= bytes.len() {
        return false;
    }
    let (first, rest) = (&line[..comma], &line[comma + 2..]);
    let mut given = rest.chars();
    let initial = given.next().is_some_and(char::is_uppercase) && given.next() == Some('.');
    let dated = || rest.get(..rest.len().min(120)).or(Some(rest)).is_some_and(|r| years(r).next().is_some());
    initial && first.split(' ').count() <= 3 && dated()
}

/// The years in a text, with the letter that may follow.
fn years(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| is_year(word))
}

/// `2019`, `2019a`.
pub fn is_year(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = &word.as_bytes()[digits..];
    digits == 4
        && matches!(&word[..2], "15" | "16" | "17" | "18" | "19" | "20")
        && (letters.is_empty() || letters.len() == 1 && letters[0].is_ascii_lowercase())
}

/// Reads the parts of an entry.
fn entry(reading: &Reading, span: Span, label: Option<String>) -> Entry {
    let article = reading.article;
    let shown = article.visible_text(span);
    let first_link = article.links.partition_point(|l| l.span.end() <= span.start());
    let link = article.links.get(first_link).filter(|l| span.covers(l.span) && l.target.contains("://"));
    let tokens = reading.tokens_in(span);
    let target = link
        .map(|l| l.target.clone())
        .or_else(|| url::first(&article.text, span).map(|s| article.text[s].to_owned()))
        .or_else(|| tokens.clone().find_map(|at| identifier::target_at(reading, at)));
    let content = match &label {
        Some(_) => shown.trim_start_matches(|c: char| !c.is_alphabetic()),
        None => shown.as_str(),
    };
    let year = tokens
        .clone()
        .filter(|at| reading.kind(*at) == Some(TokenKind::Number))
        .find_map(|at| year_at(reading, at));
    Entry { span, author: author(content), year, target, label, is_reference: false, is_footnote: false }
}

/// The year that starts at a token, with its letter.
pub fn year_at(reading: &Reading, at: usize) -> Option<String> {
    let digits = reading.get(at)?;
    let letter = reading
        .get(at + 1)
        .filter(|l| reading.glued(at + 1) && l.len() == 1 && l.starts_with(|c: char| c.is_ascii_lowercase()));
    let joined =
        reading.glued(at) && matches!(reading.get(at.wrapping_sub(1)), Some("/" | "-" | "." | "_" | "="));
    let year = format!("{digits}{}", letter.unwrap_or_default());
    (is_year(&year) && !joined && !matches!(reading.get(at + 1), Some("/" | "-") if reading.glued(at + 1)))
        .then_some(year)
}

/// The first author of an entry: what stands before the first comma, full stop, bracket or quotation mark, where it looks
/// like a name.
fn author(content: &str) -> Option<String> {
    let mut end = 0;
    for (at, c) in content.char_indices() {
        let initial = c == '.'
            && content[..at].chars().next_back().is_some_and(char::is_uppercase)
            && !content[..at].chars().rev().nth(1).is_some_and(char::is_alphanumeric);
        if matches!(c, ',' | '(' | '“' | '"' | ':' | ';' | '[') || c == '.' && !initial || at > 60 {
            break;
        }
        end = at + c.len_utf8();
    }
    let name = content[..end].trim();
    let name = name
        .split(" and ")
        .next()
        .unwrap_or(name)
        .split(" et al")
        .next()
        .unwrap_or(name)
        .trim_end_matches('&')
        .trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = |w: &str| {
        w.starts_with(char::is_uppercase)
            || matches!(
                w,
                "of" | "for" | "the" | "de" | "van" | "von" | "der" | "den" | "di" | "da" | "la" | "&"
            )
    };
    let follows = content[end..].starts_with([',', '.', '(', ';']);
    (follows
        && (1..=6).contains(&words.len())
        && words.iter().all(|w| is_name(w))
        && words[0].starts_with(char::is_uppercase))
    .then(|| name.to_owned())
}
