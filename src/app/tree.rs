//! A stretch of an article as a tree: marks, links and emphasis, each in the other as they stand in the text.
//!
//! What nests stays whole. Where two things cross, a mark stays whole before a link, a link before emphasis, and of two
//! marks the one that starts first.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use crate::model::{Annotation, AnnotationId, Article, CitationType, Emphasis, NoteId, Span};

/// A part of the shown text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Shown text without markup.
    Text(Span),
    /// What a mark, link or emphasis covers.
    Within(Cover, Vec<Node>),
}

/// What can cover a stretch of text; ordered by what stays whole first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// A mark, or a later piece of a mark that something else cuts.
    Mark {
        /// Which.
        id: AnnotationId,
        /// Whether the mark starts here.
        first: bool,
    },
    /// A reader's note, or a later piece of one.
    Note {
        /// Which.
        id: NoteId,
        /// Whether the note's words start here.
        first: bool,
    },
    /// A passage that is meant.
    Passage,
    /// A link that can be followed.
    Link(String),
    /// How the text is set, by its place in the article's list.
    Set(usize),
}

impl Cover {
    const fn rank(&self) -> u8 {
        match self {
            Self::Mark { .. } => 0,
            Self::Note { .. } => 1,
            Self::Passage => 2,
            Self::Link(_) => 3,
            Self::Set(_) => 4,
        }
    }
}

#[derive(Clone, PartialEq, Eq)]
struct Piece {
    span: Span,
    cover: Cover,
}

impl Piece {
    fn key(&self) -> impl Ord + '_ {
        (self.span.start(), Reverse(self.span.end()), self.cover.rank(), &self.cover)
    }
}

impl PartialOrd for Piece {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Piece {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// Where a target leads, if a reader can safely follow it from a page.
pub fn safe_address(target: &str) -> Option<&str> {
    let lower = target.get(..8).unwrap_or(target).to_ascii_lowercase();
    (lower.starts_with("http://") || lower.starts_with("https://")).then_some(target)
}

/// How a stretch of text is set, of an article's list.
pub fn emphasis(article: &Article, place: usize) -> Option<Emphasis> {
    article.emphasis.get(place).map(|(_, emphasis)| *emphasis)
}

/// The tree of `whole`. `marks` are the marks to show that may touch it, in the order of the text; `over` is what else
/// lies over it: notes and passages.
pub fn tree<'a>(
    article: &Article,
    whole: Span,
    marks: impl IntoIterator<Item = &'a Annotation>,
    over: &[(Span, Cover)],
) -> Vec<Node> {
    let mut pieces = BinaryHeap::new();
    let mut add = |span: Span, cover| {
        if span.overlaps(whole) {
            let span = Span::new(span.start().max(whole.start()), span.end().min(whole.end()));
            pieces.push(Reverse(Piece { span, cover }));
        }
    };
    for mark in marks {
        add(mark.span, Cover::Mark { id: mark.id, first: mark.span.start() >= whole.start() });
        if let Some(address) = bare_address(mark, article) {
            add(mark.span, Cover::Link(address));
        }
    }
    for (span, cover) in over {
        let starts = span.start() >= whole.start();
        add(*span, if starts { cover.clone() } else { later(cover.clone()) });
    }
    let first = article.links.partition_point(|l| l.span.end() <= whole.start());
    for link in article.links[first..].iter().take_while(|l| l.span.start() < whole.end()) {
        if let Some(address) = safe_address(&link.target) {
            add(link.label, Cover::Link(address.into()));
        }
    }
    let end = article.emphasis.partition_point(|(span, _)| span.start() < whole.end());
    for (place, (span, _)) in article.emphasis[..end].iter().enumerate().rev().take_while_near(whole) {
        add(*span, Cover::Set(place));
    }
    grow(article, whole, pieces)
}

/// Emphasis starts in or shortly before the block it stands in; looking further back would make long articles slow.
trait NearEnd<'a>: Iterator<Item = (usize, &'a (Span, Emphasis))> + Sized {
    fn take_while_near(self, whole: Span) -> impl Iterator<Item = Self::Item> {
        let mut before = 0;
        self.take_while(move |(_, (span, _))| {
            before += usize::from(span.start() < whole.start());
            before <= 8
        })
    }
}

impl<'a, I: Iterator<Item = (usize, &'a (Span, Emphasis))>> NearEnd<'a> for I {}

/// A bare address in the text is a link although the source did not mark it up as one.
fn bare_address(mark: &Annotation, article: &Article) -> Option<String> {
    let citation = mark.citation().filter(|c| c.citation_type == CitationType::Url)?;
    let linked = article.links.partition_point(|l| l.span.end() <= mark.span.start());
    let taken = article.links.get(linked).is_some_and(|l| l.span.overlaps(mark.span));
    let target = citation.target.as_deref().filter(|_| !taken)?;
    safe_address(target).map(Into::into)
}

/// An element under construction.
struct Open {
    span: Span,
    cover: Cover,
    children: Vec<Node>,
}

fn grow(article: &Article, whole: Span, mut pieces: BinaryHeap<Reverse<Piece>>) -> Vec<Node> {
    let mut roots = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut at = whole.start();
    while let Some(Reverse(piece)) = pieces.pop() {
        close(article, &mut open, &mut roots, &mut at, piece.span.start());
        write(article, children(&mut open, &mut roots), &mut at, piece.span.start());
        let Some(outer) = open.last_mut().filter(|o| o.span.end() < piece.span.end()) else {
            open.push(Open { span: piece.span, cover: piece.cover, children: Vec::new() });
            continue;
        };
        let (start, cut) = (piece.span.start(), outer.span.end());
        if piece.cover.rank() < outer.cover.rank() {
            let rest = Piece { span: Span::new(start, cut), cover: outer.cover.clone() };
            outer.span = Span::new(outer.span.start(), start);
            pieces.push(Reverse(rest));
            pieces.push(Reverse(piece));
        } else {
            let rest = Piece { span: Span::new(cut, piece.span.end()), cover: later(piece.cover.clone()) };
            pieces.push(Reverse(rest));
            pieces.push(Reverse(Piece { span: Span::new(start, cut), cover: piece.cover }));
        }
    }
    close(article, &mut open, &mut roots, &mut at, whole.end());
    write(article, &mut roots, &mut at, whole.end());
    roots
}

fn later(cover: Cover) -> Cover {
    match cover {
        Cover::Mark { id, .. } => Cover::Mark { id, first: false },
        Cover::Note { id, .. } => Cover::Note { id, first: false },
        other => other,
    }
}

fn children<'a>(open: &'a mut [Open], roots: &'a mut Vec<Node>) -> &'a mut Vec<Node> {
    open.last_mut().map_or(roots, |o| &mut o.children)
}

/// Closes every element that ends at or before `until`.
fn close(article: &Article, open: &mut Vec<Open>, roots: &mut Vec<Node>, at: &mut usize, until: usize) {
    while let Some(mut done) = open.pop_if(|o| o.span.end() <= until) {
        write(article, &mut done.children, at, done.span.end());
        if !done.children.is_empty() {
            children(open, roots).push(Node::Within(done.cover, done.children));
        }
    }
}

/// Writes the shown text up to `until`.
fn write(article: &Article, into: &mut Vec<Node>, at: &mut usize, until: usize) {
    if *at < until {
        into.extend(article.visible(Span::new(*at, until)).map(Node::Text));
        *at = until;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, BlockKind, Citation, Company, Format, Link, LinkForm};
    use crate::resolve::resolve;

    fn article(text: &str) -> Article {
        Article {
            text: text.into(),
            format: Format::Markdown,
            blocks: vec![Block::new(Span::new(0, text.len()), BlockKind::Paragraph)],
            markup: vec![],
            links: vec![],
            emphasis: vec![],
        }
    }

    fn company(start: usize, end: usize) -> Annotation {
        Annotation::found(Span::new(start, end), Company::named("A"))
    }

    fn said(start: usize, end: usize) -> Annotation {
        Annotation::found(Span::new(start, end), Citation::new(CitationType::Attribution))
    }

    fn drawn(article: &Article, marks: &[Annotation]) -> String {
        noted(article, marks, &[])
    }

    fn noted(article: &Article, marks: &[Annotation], over: &[(Span, Cover)]) -> String {
        fn draw(article: &Article, nodes: &[Node], out: &mut String) {
            for node in nodes {
                match node {
                    Node::Text(span) => out.push_str(&article[*span]),
                    Node::Within(cover, inner) => {
                        let name = match cover {
                            Cover::Mark { id, first: true } => format!("{}", id.0),
                            Cover::Mark { id, first: false } => format!("+{}", id.0),
                            Cover::Link(_) => "a".into(),
                            Cover::Set(_) => "em".into(),
                            Cover::Passage => "meant".into(),
                            Cover::Note { id, first: true } => format!("note {}", id.0),
                            Cover::Note { id, first: false } => format!("+note {}", id.0),
                        };
                        out.push_str(&format!("<{name}:"));
                        draw(article, inner, out);
                        out.push('>');
                    }
                }
            }
        }
        let mut out = String::new();
        let whole = Span::new(0, article.text.len());
        draw(article, &tree(article, whole, marks, over), &mut out);
        out
    }

    #[test]
    fn what_nests_stays_whole() {
        let mut a = article("Acme said so");
        a.links.push(Link {
            span: Span::new(0, 12),
            label: Span::new(0, 12),
            target: "https://example.com".into(),
            form: LinkForm::Anchor,
        });
        let marks = resolve(vec![company(0, 4), said(0, 9)]);
        assert_eq!(drawn(&a, &marks), "<a:<0:<1:Acme> said> so>");
    }

    #[test]
    fn emphasis_gives_way_to_marks() {
        let mut a = article("**$2** billion");
        a.emphasis.push((Span::new(0, 6), Emphasis::Strong));
        a.markup = vec![Span::new(0, 2), Span::new(4, 6)];
        assert_eq!(drawn(&a, &resolve(vec![company(2, 14)])), "<0:<em:$2> billion>");
    }

    #[test]
    fn of_two_marks_that_cross_the_first_stays_whole() {
        let marks = resolve(vec![company(0, 6), said(4, 9)]);
        assert_eq!(drawn(&article("0123456789"), &marks), "<0:0123<1:45>><+1:678>9");
    }

    #[test]
    fn notes_lie_under_marks_and_round_them() {
        let note = |start, end| (Span::new(start, end), Cover::Note { id: NoteId(7), first: true });
        let a = article("0123456789");
        let marks = resolve(vec![company(2, 5)]);
        assert_eq!(noted(&a, &marks, &[note(0, 8)]), "<note 7:01<0:234>567>89");
        assert_eq!(noted(&a, &marks, &[note(2, 5)]), "01<0:<note 7:234>>56789");
        assert_eq!(noted(&a, &marks, &[note(4, 8)]), "01<0:23<note 7:4>><+note 7:567>89");
        let two = [note(0, 4), (Span::new(2, 6), Cover::Passage)];
        assert_eq!(noted(&a, &[], &two), "<note 7:01<meant:23>><meant:45>6789");
    }

    #[test]
    fn a_mark_from_before_is_continued() {
        let a = article("0123456789");
        let nodes = tree(&a, Span::new(4, 8), &resolve(vec![company(2, 6)]), &[]);
        let first = Cover::Mark { id: AnnotationId(0), first: false };
        assert_eq!(
            nodes,
            [Node::Within(first, vec![Node::Text(Span::new(4, 6))]), Node::Text(Span::new(6, 8))]
        );
    }

    #[test]
    fn only_web_addresses_can_be_followed() {
        assert_eq!(safe_address("HTTPS://example.com"), Some("HTTPS://example.com"));
        assert_eq!(
            (safe_address("javascript:alert(1)"), safe_address("é"), safe_address("mailto:a@b")),
            (None, None, None)
        );
    }
}
