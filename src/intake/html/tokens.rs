//! HTML as tags, text and comments, as the standard tells them apart (HTML, 13.2.5 "Tokenization").
//!
//! What a tag that never ends holds is left out, like what stands in declarations. The elements whose content is no
//! markup (`script`, `title`) are known by their names alone, for there is no tree yet.

use std::borrow::Cow;

use super::references;

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub enum Token {
    /// `<p class="lead">`.
    Start(Tag),
    /// `</p>`, by its name in small letters.
    End(String),
    /// Text up to the next tag, comment or declaration.
    Text(String),
    /// What a comment says.
    Comment(String),
    /// `<!DOCTYPE html>`.
    Doctype,
}

/// A start tag.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// Its name in small letters.
    pub name: String,
    /// Attributes, each once, with their values; names in small letters.
    pub attributes: Vec<(String, String)>,
    /// Whether it ends itself: `<br/>`.
    pub self_closing: bool,
}

/// What stands after a start tag.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Markup,
    /// Text with character references.
    Escaped,
    /// Text as it is.
    Raw,
    Script,
    /// Text to the end of the page.
    Plain,
}

impl Content {
    fn of(name: &str) -> Self {
        match name {
            "textarea" | "title" => Self::Escaped,
            "plaintext" => Self::Plain,
            "script" => Self::Script,
            "style" | "iframe" | "xmp" | "noembed" | "noframe" | "noscript" => Self::Raw,
            _ => Self::Markup,
        }
    }
}

/// The tokens of a page.
pub struct Tokens<'s> {
    source: Cow<'s, str>,
    at: usize,
    content: Content,
    /// The element whose content is read, where that is no markup.
    element: String,
    text: String,
    /// What follows a text that was given.
    next: Option<Token>,
}

impl<'s> Tokens<'s> {
    /// The tokens of `source`.
    pub fn new(source: &'s str) -> Self {
        let source = match source.contains('\r') {
            true => Cow::Owned(source.replace("\r\n", "\n").replace('\r', "\n")),
            false => Cow::Borrowed(source),
        };
        Self {
            source,
            at: 0,
            content: Content::Markup,
            element: String::new(),
            text: String::new(),
            next: None,
        }
    }

    fn byte(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    /// The source from here up to the first byte of a kind, which is where reading goes on.
    fn up_to(&mut self, is_end: impl Fn(u8) -> bool) -> (usize, usize) {
        let start = self.at;
        let rest = &self.source.as_bytes()[start..];
        self.at += rest.iter().position(|b| is_end(*b)).unwrap_or(rest.len());
        (start, self.at)
    }

    /// The next tag, comment or declaration; what stands before it joins the text.
    fn markup(&mut self) -> Option<Token> {
        loop {
            if self.content != Content::Markup {
                self.at = self.element_end();
                self.content = Content::Markup;
                // The end tag follows, if anything does.
            }
            let (start, end) = self.up_to(|b| matches!(b, b'<' | b'&'));
            self.text.push_str(&self.source[start..end]);
            match self.byte()? {
                b'&' => self.at += references::read(&self.source[self.at..], false, &mut self.text),
                _ => {
                    if let Some(token) = self.open() {
                        return Some(token);
                    }
                }
            }
        }
    }

    /// What `<` opens; nothing where it is text or the page ends.
    fn open(&mut self) -> Option<Token> {
        let rest = &self.source[self.at..];
        let bytes = rest.as_bytes();
        let bogus = |from: usize| {
            let content = &rest[from..];
            let end = content.find('>');
            (Token::Comment(clean(&content[..end.unwrap_or(content.len())])), end.map(|n| from + n + 1))
        };
        let (token, length) = match (bytes.get(1), bytes.get(2)) {
            (Some(b'!'), _) if rest[2..].starts_with("--") => comment(rest),
            (Some(b'!'), _) if bytes.get(2..9).is_some_and(|d| d.eq_ignore_ascii_case(b"doctype")) => {
                (Token::Doctype, rest.find('>').map(|n| n + 1))
            }
            (Some(b'!'), _) => bogus(2),
            (Some(b'?'), _) => bogus(1),
            (Some(b'/'), Some(b'>')) => {
                self.at += 3;
                return None;
            }
            (Some(b'/'), Some(c)) if c.is_ascii_alphabetic() => {
                self.at += 2;
                return self.tag().map(|tag| Token::End(tag.name));
            }
            (Some(b'/'), Some(_)) => bogus(2),
            (Some(c), _) if c.is_ascii_alphabetic() => {
                self.at += 1;
                let tag = self.tag()?;
                self.content = Content::of(&tag.name);
                self.element.clone_from(&tag.name);
                return Some(Token::Start(tag));
            }
            _ => {
                self.text.push('<');
                self.at += 1;
                return None;
            }
        };
        self.at = length.map_or(self.source.len(), |n| self.at + n);
        Some(token)
    }

    /// A tag from its name on; nothing where the page ends within it.
    fn tag(&mut self) -> Option<Tag> {
        let (start, end) = self.up_to(|b| is_space(b) || matches!(b, b'/' | b'>'));
        let mut tag = Tag { name: small(&self.source[start..end]), ..Tag::default() };
        loop {
            self.up_to(|b| !is_space(b));
            match self.byte()? {
                b'>' => {
                    self.at += 1;
                    return Some(tag);
                }
                b'/' => {
                    self.at += 1;
                    tag.self_closing = self.byte() == Some(b'>');
                }
                _ => self.attribute(&mut tag.attributes)?,
            }
        }
    }

    fn attribute(&mut self, attributes: &mut Vec<(String, String)>) -> Option<()> {
        let start = self.at;
        self.at += 1; // an equals sign may open a name
        let (_, end) = self.up_to(|b| is_space(b) || matches!(b, b'/' | b'>' | b'='));
        let name = small(&self.source[start..end]);
        self.up_to(|b| !is_space(b));
        let mut value = String::new();
        if self.byte()? == b'=' {
            self.at += 1;
            self.up_to(|b| !is_space(b));
            match self.byte()? {
                quote @ (b'"' | b'\'') => {
                    self.at += 1;
                    self.value(&mut value, |b| b == quote)?;
                    self.at += 1;
                }
                b'>' => {}
                _ => self.value(&mut value, |b| is_space(b) || b == b'>')?,
            }
        }
        if !attributes.iter().any(|(known, _)| *known == name) {
            attributes.push((name, value));
        }
        Some(())
    }

    /// An attribute's value; nothing where the page ends within it.
    fn value(&mut self, value: &mut String, is_end: impl Fn(u8) -> bool) -> Option<()> {
        loop {
            let (start, end) = self.up_to(|b| b == b'&' || is_end(b));
            value.push_str(&clean(&self.source[start..end]));
            if self.byte()? != b'&' {
                return Some(());
            }
            self.at += references::read(&self.source[self.at..], true, value);
        }
    }

    /// Adds the content of an element that holds no markup to the text, and gives its end.
    fn element_end(&mut self) -> usize {
        let rest = &self.source[self.at..];
        let length = match self.content {
            Content::Plain => None,
            Content::Script => script_end(rest),
            _ => rest.match_indices("</").map(|(at, _)| at).find(|at| ends(&rest[*at..], &self.element)),
        };
        let content = clean(&rest[..length.unwrap_or(rest.len())]);
        let mut left = content.as_str();
        while let Some(at) = left.find('&').filter(|_| self.content == Content::Escaped) {
            self.text.push_str(&left[..at]);
            let length = references::read(&left[at..], false, &mut self.text);
            left = &left[at + length..];
        }
        self.text.push_str(left);
        self.at + length.unwrap_or(rest.len())
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(token) = self.next.take() {
            return Some(token);
        }
        let token = self.markup();
        if self.text.is_empty() {
            return token;
        }
        self.next = token;
        Some(Token::Text(std::mem::take(&mut self.text)))
    }
}

fn is_space(b: u8) -> bool {
    matches!(b, b'\t' | b'\n' | 0x0c | b' ')
}

/// Nothing stands for a character that is no text.
fn clean(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

fn small(name: &str) -> String {
    clean(name).to_ascii_lowercase()
}

/// A comment, and its length with both ends where it has one.
fn comment(rest: &str) -> (Token, Option<usize>) {
    let content = &rest[4..];
    for end in [">", "->"] {
        if content.starts_with(end) {
            return (Token::Comment(String::new()), Some(4 + end.len()));
        }
    }
    let closes = |at: usize| {
        let sign = ["--", "--!"].into_iter().find(|sign| content[..at].ends_with(sign))?;
        Some((at - sign.len(), sign.len() + 1))
    };
    match content.match_indices('>').find_map(|(at, _)| closes(at)) {
        Some((at, length)) => (Token::Comment(clean(&content[..at])), Some(4 + at + length)),
        None => {
            let ends = ["--!", "--", "-"].iter().find_map(|end| content.strip_suffix(end));
            (Token::Comment(clean(ends.unwrap_or(content))), None)
        }
    }
}

/// Whether `text` starts with an end tag of this name.
fn ends(text: &str, name: &str) -> bool {
    text.starts_with("</") && names(&text[2..], name)
}

/// Whether `text` starts with this name and nothing that goes on with it.
fn names(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && text.as_bytes().get(name.len()).is_some_and(|b| is_space(*b) || matches!(b, b'/' | b'>'))
}

/// Where a script ends. What `<!--` hides may hold another script whose end does not count.
fn script_end(rest: &str) -> Option<usize> {
    let (mut hidden, mut nested) = (false, false);
    let mut at = 0;
    loop {
        at += rest[at..].find(['<', '-'])?;
        let here = &rest[at..];
        at += if here.starts_with("-->") {
            (hidden, nested) = (false, false);
            3
        } else if !hidden && here.starts_with("<!--") {
            hidden = true;
            2
        } else if ends(here, "script") {
            if !nested {
                return Some(at);
            }
            nested = false;
            9
        } else if hidden && !nested && names(&here[1..], "script") {
            nested = here.starts_with('<');
            1
        } else {
            1
        };
    }
}
