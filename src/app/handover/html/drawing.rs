//! The article itself, block by block, with its marks and the signs of its notes.

use super::escaped;
use super::lists::numbered;
use crate::app::sections::{List, Section};
use crate::app::tree::{self, Cover, Node};
use crate::app::{View, words};
use crate::model::{BlockKind, Emphasis, Entity, Notes, Says, Span};

/// Draws one article.
struct Drawing<'a> {
    view: &'a View,
    /// What the reader highlighted, in order and apart.
    lit: Vec<Span>,
    /// Where each numbered note ends, in order.
    signs: Vec<(usize, usize)>,
}

/// The sections of the article.
pub(super) fn article(view: &View, notes: &Notes) -> String {
    let lit = notes.all().iter().filter(|n| n.fate.is_placed() && matches!(n.says, Says::Highlight));
    let mut signs: Vec<(usize, usize)> = numbered(notes)
        .enumerate()
        .filter(|(_, note)| note.fate.is_placed())
        .map(|(place, note)| (note.anchor.span.end(), place + 1))
        .collect();
    crate::order::natural(&mut signs);
    let drawing = Drawing { view, lit: apart(lit.map(|note| note.anchor.span)), signs };
    view.sections.iter().map(|section| drawing.section(section)).collect()
}

/// Spans in order, those that share text made one.
fn apart(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut().filter(|last| last.overlaps(span)) {
            Some(last) => *last = last.to(span),
            None => out.push(span),
        }
    }
    out
}

impl Drawing<'_> {
    fn section(&self, section: &Section) -> String {
        match section {
            Section::Single(block) => self.single(*block),
            Section::List(list) => self.list(list),
            Section::Table { heads, rows } => self.table(*heads, rows),
            Section::Quote(blocks) => format!("<blockquote>\n{}</blockquote>\n", self.paragraphs(blocks)),
            Section::Footnotes(blocks) => {
                format!("<section class=\"footnotes\">\n{}</section>\n", self.paragraphs(blocks))
            }
        }
    }

    fn single(&self, place: usize) -> String {
        let Some(block) = self.view.analysis.article.blocks.get(place) else { return String::new() };
        let inner = self.stretch(place, block.span);
        let (open, close) = match block.kind {
            BlockKind::Title => ("h1 dir=\"auto\"".into(), "h1".into()),
            BlockKind::Heading(level) => {
                let tag = format!("h{}", level.clamp(1, 6));
                (format!("{tag} dir=\"auto\""), tag)
            }
            BlockKind::Code => ("pre".into(), "pre".into()),
            _ => (String::from("p dir=\"auto\""), String::from("p")),
        };
        format!("<{open}>{inner}</{close}>\n")
    }

    fn paragraphs(&self, blocks: &[usize]) -> String {
        let one = |place: &usize| {
            let block = self.view.analysis.article.blocks.get(*place)?;
            let label =
                block.label.as_deref().map_or(String::new(), |l| format!("<sup>{}</sup> ", escaped(l)));
            Some(format!("<p dir=\"auto\">{label}{}</p>\n", self.stretch(*place, block.span)))
        };
        blocks.iter().filter_map(one).collect()
    }

    fn list(&self, list: &List) -> String {
        let item = |(place, inner): &(usize, Vec<List>)| {
            let span = self.view.analysis.article.blocks.get(*place).map(|b| b.span);
            let text = span.map_or_else(String::new, |span| self.stretch(*place, span));
            let inner: String = inner.iter().map(|list| self.list(list)).collect();
            format!("<li dir=\"auto\">{text}{inner}</li>\n")
        };
        let items: String = list.items.iter().map(item).collect();
        match list.start {
            Some(start) => format!("<ol start=\"{start}\">\n{items}</ol>\n"),
            None => format!("<ul>\n{items}</ul>\n"),
        }
    }

    fn table(&self, heads: usize, rows: &[usize]) -> String {
        let row = |(at, place): (usize, &usize)| {
            let tag = if at < heads { "th" } else { "td" };
            let cells = self.view.analysis.article.blocks.get(*place).map_or(&[][..], |b| b.cells.as_slice());
            let cells = cells
                .iter()
                .map(|span| format!("<{tag} dir=\"auto\">{}</{tag}>", self.stretch(*place, *span)));
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        };
        format!("<table>\n{}</table>\n", rows.iter().enumerate().map(row).collect::<String>())
    }

    fn stretch(&self, place: usize, span: Span) -> String {
        let first = self.lit.partition_point(|lit| lit.end() <= span.start());
        let lit = self.lit[first..].iter().take_while(|lit| lit.start() < span.end());
        let lit: Vec<(Span, Cover)> = lit.map(|lit| (*lit, Cover::Passage)).collect();
        let mut out = String::new();
        self.nodes(&tree::tree(&self.view.analysis.article, span, self.view.in_block(place), &lit), &mut out);
        out
    }

    fn nodes(&self, nodes: &[Node], out: &mut String) {
        for node in nodes {
            match node {
                Node::Text(span) => self.text(*span, out),
                Node::Within(cover, inner) => {
                    let (open, close) = self.tags(cover);
                    out.push_str(&open);
                    self.nodes(inner, out);
                    out.push_str(close);
                }
            }
        }
    }

    /// Text, with the signs of the notes that end in it.
    fn text(&self, span: Span, out: &mut String) {
        let article = &self.view.analysis.article;
        let mut at = span.start();
        let first = self.signs.partition_point(|(end, _)| *end <= span.start());
        for (end, number) in self.signs[first..].iter().take_while(|(end, _)| *end <= span.end()) {
            out.push_str(&escaped(&article[Span::new(at, *end)]));
            out.push_str(&format!(
                "<sup class=\"sign\"><a id=\"at-{number}\" href=\"#note-{number}\">{number}</a></sup>"
            ));
            at = *end;
        }
        out.push_str(&escaped(&article[Span::new(at, span.end())]));
    }

    fn tags(&self, cover: &Cover) -> (String, &'static str) {
        match cover {
            Cover::Mark { id, .. } => match self.view.get(*id) {
                Some(annotation) => {
                    let text = self.view.analysis.article.visible_text(annotation.span);
                    let told = words::mark(annotation, &text, words::date);
                    let about = match &annotation.entity {
                        Entity::Figure(f) => {
                            f.about.as_ref().map_or(String::new(), |about| format!(" · {about}"))
                        }
                        _ => String::new(),
                    };
                    let kind = annotation.entity.kind().slug();
                    let slug = annotation.entity.mark_type().slug();
                    let title = escaped(&told).into_owned() + &escaped(&about);
                    (format!("<mark class=\"{kind} {slug}\" title=\"{title}\">"), "</mark>")
                }
                None => (String::new(), ""),
            },
            Cover::Link(address) => {
                (format!("<a href=\"{}\" rel=\"noopener noreferrer\">", escaped(address)), "</a>")
            }
            Cover::Set(place) => match tree::emphasis(&self.view.analysis.article, *place) {
                Some(Emphasis::Emphasis) => ("<em>".into(), "</em>"),
                Some(Emphasis::Strong) => ("<strong>".into(), "</strong>"),
                Some(Emphasis::Code) => ("<code>".into(), "</code>"),
                Some(Emphasis::Strikethrough) => ("<s>".into(), "</s>"),
                Some(Emphasis::Superscript) => ("<sup>".into(), "</sup>"),
                None => (String::new(), ""),
            },
            _ => ("<mark class=\"highlight\">".into(), "</mark>"),
        }
    }
}
