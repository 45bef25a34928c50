//! A section of the article: drawn again only when something about it changes.

use yew::prelude::*;

use super::mark::{Stress, mark};
use super::noted::noted;
use crate::app::sections::{List, Section};
use crate::app::tree::{self, Cover, Node};
use crate::app::view::Row;
use crate::app::{Filter, View};
use crate::model::{Annotation, AnnotationId, Article, BlockKind, CitationType, Emphasis, Span};

/// What a section's look depends on; everything optional is there only where the section has it.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub view: View,
    pub place: usize,
    pub filter: Filter,
    pub selected: Option<AnnotationId>,
    pub lit: Option<Row>,
    /// The mark that Tab leads to.
    pub stop: Option<AnnotationId>,
    /// What lies over it beside its marks.
    pub over: Vec<(Span, Cover)>,
}

#[component]
pub(super) fn SectionView(props: &Props) -> Html {
    let Some(section) = props.view.sections.get(props.place) else { return Html::default() };
    match section {
        Section::Single(block) => single(props, *block),
        Section::List(list) => list_of(props, list),
        Section::Table { heads, rows } => table(props, *heads, rows),
        Section::Quote(blocks) => html! {
            <blockquote class="section" dir="auto">
                { for blocks.iter().map(|b| html! { <p dir="auto">{ block(props, *b) }</p> }) }
            </blockquote>
        },
        Section::Footnotes(blocks) => html! {
            <section class="section footnotes" aria-label="Notes">
                { for blocks.iter().map(|b| html! { <p dir="auto">{ label(props, *b) }{ block(props, *b) }</p> }) }
            </section>
        },
    }
}

fn single(props: &Props, place: usize) -> Html {
    let Some(found) = props.view.analysis.article.blocks.get(place) else { return Html::default() };
    let id = format!("block-{place}");
    let inner = block(props, place);
    match found.kind {
        BlockKind::Title => html! { <h1 class="section" dir="auto" {id}>{ inner }</h1> },
        BlockKind::Heading(level) => {
            html! { <@{format!("h{}", level.clamp(1, 6))} class="section" dir="auto" {id}>{ inner }</@> }
        }
        BlockKind::Code => html! { <pre class="section" tabindex="0"><code>{ inner }</code></pre> },
        _ => html! { <p class="section" dir="auto">{ inner }</p> },
    }
}

fn label(props: &Props, place: usize) -> Html {
    let label = props.view.analysis.article.blocks.get(place).and_then(|b| b.label.clone());
    label.map_or_else(Html::default, |label| html! { <span class="note-label" data-label={label} /> })
}

fn list_of(props: &Props, list: &List) -> Html {
    let items = list.items.iter().map(|(place, inner)| {
        html! { <li dir="auto">{ block(props, *place) }{ for inner.iter().map(|l| list_of(props, l)) }</li> }
    });
    match list.start {
        Some(start) => html! { <ol class="section" start={start.to_string()}>{ for items }</ol> },
        None => html! { <ul class="section">{ for items }</ul> },
    }
}

fn table(props: &Props, heads: usize, rows: &[usize]) -> Html {
    let article = &props.view.analysis.article;
    let row = |place: &usize, tag: &'static str| {
        let spans = article.blocks.get(*place).map_or(&[][..], |b| b.cells.as_slice());
        let cells = spans.iter().map(|span| {
            let scope = (tag == "th").then_some("col");
            html! { <@{tag} dir="auto" scope={scope}>{ stretch(props, *place, *span) }</@> }
        });
        html! { <tr>{ for cells }</tr> }
    };
    let (head, body) = rows.split_at(heads.min(rows.len()));
    html! {
        <div class="section table" role="region" aria-label="Table" tabindex="0">
            <table dir="auto">
                if !head.is_empty() {
                    <thead>{ for head.iter().map(|p| row(p, "th")) }</thead>
                }
                <tbody>{ for body.iter().map(|p| row(p, "td")) }</tbody>
            </table>
        </div>
    }
}

fn block(props: &Props, place: usize) -> Html {
    let span = props.view.analysis.article.blocks.get(place).map(|b| b.span);
    span.map_or_else(Html::default, |span| stretch(props, place, span))
}

fn stretch(props: &Props, place: usize, span: Span) -> Html {
    let marks = props.view.in_block(place).filter(|a| props.view.shows(props.filter, a));
    nodes(props, &tree::tree(&props.view.analysis.article, span, marks, &props.over), Within::Text)
}

/// What a part of the text stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    Mark,
}

fn nodes(props: &Props, tree: &[Node], within: Within) -> Html {
    tree.iter().map(|node| draw(props, node, within)).collect()
}

fn draw(props: &Props, node: &Node, within: Within) -> Html {
    let article = &props.view.analysis.article;
    let (cover, inner) = match node {
        Node::Text(span) => return Html::from(&article[*span]),
        Node::Within(cover, inner) => {
            let within = if matches!(cover, Cover::Mark { .. }) { Within::Mark } else { within };
            (cover, nodes(props, inner, within))
        }
    };
    match cover {
        Cover::Mark { id, first } => match props.view.get(*id) {
            Some(annotation) => {
                let raised =
                    footnote_label(article, annotation).map(|label| html! { <sup>{ &article[label] }</sup> });
                mark(&props.view, annotation, *first, stress(props, *id), raised.unwrap_or(inner))
            }
            None => inner,
        },
        Cover::Note { id, first } => match props.view.notes.get(*id) {
            Some(note) => noted(note, *first, inner),
            None => inner,
        },
        Cover::Passage => html! { <span class="passage">{ inner }</span> },
        Cover::Link(address) => html! {
            <a href={address.clone()} target="_blank" rel="noopener noreferrer" tabindex={(within == Within::Mark).then_some("-1")}>{ inner }</a>
        },
        Cover::Set(place) => match tree::emphasis(article, *place) {
            Some(Emphasis::Emphasis) => html! { <em>{ inner }</em> },
            Some(Emphasis::Strong) => html! { <strong>{ inner }</strong> },
            Some(Emphasis::Code) => html! { <code>{ inner }</code> },
            Some(Emphasis::Strikethrough) => html! { <s>{ inner }</s> },
            Some(Emphasis::Superscript) => html! { <sup>{ inner }</sup> },
            None => inner,
        },
    }
}

/// The label of a footnote's mark, without the markup around it: the `2` of `[^2]`.
pub(in crate::web) fn footnote_label(article: &Article, annotation: &Annotation) -> Option<Span> {
    annotation.citation().filter(|c| c.citation_type == CitationType::Note)?;
    let label = article[annotation.span].strip_prefix("[^")?.strip_suffix(']')?;
    let start = annotation.span.start() + 2;
    Some(Span::new(start, start + label.len()))
}

fn stress(props: &Props, id: AnnotationId) -> Stress {
    Stress {
        selected: props.selected == Some(id),
        lit: props.lit.is_some() && props.view.row(id) == props.lit,
        stop: props.stop == Some(id),
    }
}
