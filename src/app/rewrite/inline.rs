//! Text within a block as Markdown: what would be read as a sign is written so that it is not.

use crate::app::tree::{self, Cover, Node};
use crate::model::{Article, Emphasis, Span};

/// Writes a text made of an article's, and remembers where each part of it went.
pub(super) struct Writer<'a> {
    article: &'a Article,
    /// The article with its links numbered: every one of them counts, wherever it leads.
    numbered: Article,
    /// Where emphasis ends, in order.
    ends: Vec<usize>,
    out: String,
    pieces: Vec<(Span, usize)>,
    place: Place,
    /// How what is written now is set.
    open: Vec<Emphasis>,
}

/// Where the text that is written stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    cell: bool,
    link: bool,
    heading: bool,
    /// Whether nothing but white space stands before it on its line.
    opens: bool,
    /// Whether its line could part the head of a table from its body.
    rules: bool,
}

impl<'a> Writer<'a> {
    pub fn new(article: &'a Article) -> Self {
        let mut numbered = article.clone();
        for (number, link) in numbered.links.iter_mut().enumerate() {
            link.target = format!("https://{number}");
        }
        let held = article.emphasis.iter().filter(|(span, _)| !span.is_empty());
        let mut ends: Vec<usize> = held.map(|(span, _)| span.end()).collect();
        crate::order::natural(&mut ends);
        Self {
            article,
            numbered,
            ends,
            out: String::new(),
            pieces: Vec::new(),
            place: Place::default(),
            open: Vec::new(),
        }
    }

    pub fn finish(self) -> (String, Vec<(Span, usize)>) {
        (self.out, self.pieces)
    }

    /// Writes what is no part of the article.
    pub fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub fn heading(&mut self, level: usize, span: Span) {
        self.put(&"#".repeat(level));
        self.put(" ");
        self.place = Place { heading: true, opens: true, ..Place::default() };
        self.stretch(span, " ");
    }

    /// A block of text, each of its lines but the first after `indent`.
    pub fn lines(&mut self, span: Span, indent: &str) {
        self.place = Place { opens: true, ..Place::default() };
        self.stretch(span, &format!("\n{indent}"));
    }

    pub fn cell(&mut self, span: Span) {
        self.place = Place { cell: true, ..Place::default() };
        self.stretch(span, " ");
    }

    /// Preformatted text, between fences that are longer than any in it.
    pub fn code(&mut self, span: Span) {
        let text = self.article.visible_text(span);
        let fence = "`".repeat(longest(&text, '`').max(2) + 1);
        self.put(&format!("{fence}\n"));
        for shown in self.article.visible(span).collect::<Vec<_>>() {
            self.take(shown);
        }
        if !self.out.ends_with('\n') {
            self.put("\n");
        }
        self.put(&fence);
    }

    fn stretch(&mut self, span: Span, line_end: &str) {
        self.place.rules = underlines(&self.article.text[span]);
        let nodes = tree::tree(&self.numbered, span, [], &[]);
        self.nodes(&nodes, span, line_end);
    }

    fn nodes(&mut self, nodes: &[Node], whole: Span, line_end: &str) {
        for node in nodes {
            match node {
                Node::Text(span) => self.text(*span, whole, line_end),
                Node::Within(Cover::Link(number), inner) => self.link(number, inner, whole, line_end),
                Node::Within(Cover::Set(place), inner) => self.set(*place, inner, whole, line_end),
                Node::Within(_, inner) => self.nodes(inner, whole, line_end),
            }
        }
    }

    fn link(&mut self, number: &str, inner: &[Node], whole: Span, line_end: &str) {
        let number = number.strip_prefix("https://").and_then(|n| n.parse::<usize>().ok());
        let target = number.and_then(|n| Some(self.article.links.get(n)?.target.as_str()));
        let Some(target) = target.and_then(target_as_written).filter(|_| !self.place.link) else {
            return self.nodes(inner, whole, line_end);
        };
        let target = if self.place.cell { target.replace('|', "%7C") } else { target };
        // A mark of exclamation before it would make it a picture.
        let slashes = self.out.strip_suffix('!').map(|out| out.len() - out.trim_end_matches('\\').len());
        if slashes.is_some_and(|slashes| slashes.is_multiple_of(2)) {
            self.out.pop();
            self.put("\\!");
            if let Some((piece, start)) = self.pieces.pop() {
                self.pieces.push((Span::new(piece.start(), piece.end() - 1), start));
                self.pieces.push((Span::new(piece.end() - 1, piece.end()), self.out.len() - 1));
            }
        }
        self.put("[");
        self.place = Place { link: true, opens: false, ..self.place };
        self.nodes(inner, whole, line_end);
        self.place.link = false;
        self.put(&format!("]({target})"));
    }

    fn set(&mut self, place: usize, inner: &[Node], whole: Span, line_end: &str) {
        let emphasis = tree::emphasis(self.article, place);
        let (open, shut) = match emphasis {
            Some(Emphasis::Emphasis) => ("*", "*"),
            Some(Emphasis::Strong) => ("**", "**"),
            Some(Emphasis::Strikethrough) => ("~~", "~~"),
            Some(Emphasis::Superscript) => ("<sup>", "</sup>"),
            Some(Emphasis::Code) => return self.code_span(inner, whole, line_end),
            None => ("", ""),
        };
        let raised = emphasis == Some(Emphasis::Superscript);
        let holds = ends(inner).is_some_and(|span| raised || self.flanked(inner, span, whole));
        let Some(emphasis) = emphasis.filter(|emphasis| holds && !self.open.contains(emphasis)) else {
            return self.nodes(inner, whole, line_end);
        };
        self.put(open);
        self.open.push(emphasis);
        self.place.opens = false;
        self.nodes(inner, whole, line_end);
        self.open.pop();
        self.put(shut);
    }

    /// Whether signs round `span` are read as a pair (CommonMark 0.31, 6.2): text on the inner sides, and none that
    /// another pair has just been shut or is about to be opened at.
    fn flanked(&self, inner: &[Node], span: Span, whole: Span) -> bool {
        let text = &self.article.text;
        let (inside, before) = (&text[span], &text[whole.start()..span.start()]);
        let after = &text[span.end()..whole.end().max(span.end())];
        let sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
        let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
            return false;
        };
        let (previous, next) = (before.chars().next_back(), after.chars().next());
        let clear = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let signed = |node: Option<&Node>| matches!(node, Some(Node::Within(..)));
        // What was written last may be the end of another pair, or the start of an outer one.
        let alone = !self.out.ends_with(['*', '~', '`', '>']) && !inside.contains('\n');
        alone
            && self.starting_at(span.end()).is_empty()
            && !self.shares_one_end(span)
            && !first.is_whitespace()
            && !last.is_whitespace()
            && (!(sign(first) || signed(inner.first())) || clear(previous))
            && (!(sign(last) || signed(inner.last())) || clear(next))
    }

    /// The emphasis that starts at a byte.
    fn starting_at(&self, byte: usize) -> &[(Span, Emphasis)] {
        let all = &self.article.emphasis;
        let from = all.partition_point(|(span, _)| span.start() < byte);
        let to = all.partition_point(|(span, _)| span.start() <= byte);
        &all[from..to]
    }

    /// Whether other emphasis starts where this does or ends where it does, but not both.
    fn shares_one_end(&self, span: Span) -> bool {
        let starting = self.starting_at(span.start()).iter().filter(|(other, _)| !other.is_empty()).count();
        let same = self.starting_at(span.start()).iter().filter(|(other, _)| *other == span).count();
        let ending = self.ends.partition_point(|end| *end <= span.end())
            - self.ends.partition_point(|end| *end < span.end());
        starting > same || ending > same
    }

    fn code_span(&mut self, inner: &[Node], whole: Span, line_end: &str) {
        let text = ends(inner).map(|span| self.article.text[span].to_string()).unwrap_or_default();
        let plain =
            text.trim() == text && !text.contains(['`', '\n']) && !(self.place.cell && text.contains('|'));
        if text.is_empty() || !plain || self.out.ends_with('`') {
            return self.nodes(inner, whole, line_end);
        }
        self.put("`");
        for node in inner {
            if let Some(span) = ends(std::slice::from_ref(node)) {
                self.take(span);
            }
        }
        self.put("`");
        self.place.opens = false;
    }

    fn text(&mut self, span: Span, whole: Span, line_end: &str) {
        let text = &self.article.text[..whole.end().max(span.end())];
        let mut from = span.start();
        let mut at = from;
        while let Some(c) = text[at..span.end()].chars().next() {
            let after = at + c.len_utf8();
            if c == '\n' || c == '\r' {
                self.take(Span::new(from, at));
                while self.out.ends_with([' ', '\t']) && line_end != " " {
                    self.out.pop();
                }
                let start = self.out.len();
                self.put(line_end);
                self.pieces.push((Span::new(at, after), start));
                (from, self.place.opens) = (after, !self.place.heading && !self.place.cell);
                self.place.rules = underlines(&text[after..]);
            } else if self.place.opens && c.is_whitespace() {
                // What a line is indented by is no text.
                from = after;
            } else {
                let before = text[whole.start()..at].chars().next_back();
                let ends = after == span.end();
                let joins = matches!(c, '*' | '~' | '_') && from == at && self.out.ends_with(c);
                if joins || c == '\\' && ends || self.must_escape(c, before, &text[at..]) {
                    self.take(Span::new(from, at));
                    self.put("\\");
                    from = at;
                } else if self.place.opens && c.is_ascii_digit() {
                    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
                    let rest = &text[at + digits..];
                    if digits <= 9
                        && rest.starts_with(['.', ')'])
                        && at + digits < span.end()
                        && ends_word(&rest[1..])
                    {
                        self.take(Span::new(from, at + digits));
                        self.put("\\");
                        (from, at) = (at + digits, at + digits);
                        self.place.opens = false;
                        continue;
                    }
                }
                self.place.opens = false;
            }
            at = after;
        }
        self.take(Span::new(from, span.end()));
    }

    /// Whether `rest`, which starts with `c`, would be read as a sign there.
    fn must_escape(&self, c: char, before: Option<char>, rest: &str) -> bool {
        let place = self.place;
        let after = &rest[c.len_utf8()..];
        let next = after.chars().next();
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        match c {
            '\\' => next.is_none_or(|n| n.is_ascii_punctuation() || n == '\n'),
            '`' => true,
            '*' => place.opens || !self.open.is_empty() || !(space(before) && space(next)),
            '_' => {
                let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                !self.open.is_empty() || !(space(before) && space(next) || word(before) && word(next))
            }
            '~' => before == Some('~') || next == Some('~') || place.opens || !self.open.is_empty(),
            '[' => place.link || next == Some('^') || box_follows(after) || target_follows(after),
            ']' => place.link || matches!(next, Some('(' | '[' | ':')),
            '<' => next.is_some_and(|n| n.is_ascii_alphabetic() || matches!(n, '/' | '!' | '?')),
            '&' => entity_follows(after),
            '|' => place.cell || place.rules,
            '!' => next == Some('['),
            '#' => place.heading && space(before) || place.opens && ends_word(after.trim_start_matches('#')),
            '>' => place.opens,
            '-' | '+' | '=' => place.opens && (ends_word(after) || underlines(rest)),
            ':' => place.opens && next == Some('-'),
            _ => false,
        }
    }

    /// Takes text over as it is.
    fn take(&mut self, span: Span) {
        if !span.is_empty() {
            self.pieces.push((span, self.out.len()));
            self.out.push_str(&self.article.text[span]);
        }
    }
}

/// What some nodes cover, all in all.
fn ends(nodes: &[Node]) -> Option<Span> {
    fn of(node: &Node) -> Option<Span> {
        match node {
            Node::Text(span) => Some(*span),
            Node::Within(_, inner) => ends(inner),
        }
    }
    let (first, last) = (nodes.iter().find_map(of)?, nodes.iter().rev().find_map(of)?);
    Some(first.to(last))
}

/// The longest run of a character.
fn longest(text: &str, sign: char) -> usize {
    text.split(|c| c != sign).map(str::len).max().unwrap_or(0)
}

/// Where a link leads, as it can stand between brackets; none where it cannot.
fn target_as_written(target: &str) -> Option<String> {
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '(' | ')' | '\\' | '<' | '>');
    match target.contains(odd) {
        _ if target.is_empty() || target.contains(['<', '>', '\\', '\n', '\r']) => None,
        true => Some(format!("<{target}>")),
        false => Some(target.into()),
    }
}

fn ends_word(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}

/// Whether a line is nothing but a rule, what underlines a heading or what parts the head of a table from its body.
fn underlines(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default();
    line.chars().all(|c| matches!(c, '-' | '=' | ' ' | '\t' | '|' | ':'))
}

/// Whether what a bracket opens is a box to tick.
fn box_follows(rest: &str) -> bool {
    matches!(rest.as_bytes(), [b' ' | b'x' | b'X', b']', ..])
}

/// Whether what a bracket opens has a target.
fn target_follows(rest: &str) -> bool {
    /// How far a label is looked for the end of.
    const REACH: usize = 1_000;
    let near = &rest[..rest.floor_char_boundary(REACH)];
    near.find(']').is_some_and(|at| rest[at + 1..].starts_with(['(', '[', ':']))
}

fn entity_follows(rest: &str) -> bool {
    let name = rest.trim_start_matches('#');
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    length > 0 && name[length..].starts_with(';')
}
