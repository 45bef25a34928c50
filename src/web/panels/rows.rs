//! What the lists of all panels share: properties, rows, mentions, and showing a long list in parts.

use yew::prelude::*;

use crate::app::view::Row;
use crate::app::{Action, Cause, Filter, Listing, View, places, words};
use crate::model::{AnnotationId, Span};
use crate::web::components::row_id;
use crate::web::store::Dispatch;

/// How many rows a list shows at first and adds when asked.
const PART: usize = 200;

/// What a list of rows depends on.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct ListProps {
    pub view: View,
    pub query: AttrValue,
    pub filter: Filter,
    pub current: Option<Row>,
    pub lit: Option<Row>,
    pub selected: Option<AnnotationId>,
    /// How the figures are listed; other lists have one way.
    #[prop_or_default]
    pub listing: Listing,
    pub dispatch: Dispatch,
}

/// One row: what stands in it, and what it leads to.
pub(super) struct Line<'a> {
    pub row: Row,
    pub mentions: &'a [AnnotationId],
    /// Where it leads without a mention.
    pub passage: Option<Span>,
    pub inner: Html,
    pub more: Html,
}

impl ListProps {
    /// Draws a row. A click leads to its first mention, another click to the next one.
    pub(super) fn line(&self, line: Line) -> Html {
        let Line { row, mentions, passage, inner, more } = line;
        let current = self.current == Some(row);
        let next = self.next_mention(mentions);
        let class = classes!(
            "row",
            format!("row--{}", row.kind.slug()),
            current.then_some("is-current"),
            (self.lit == Some(row)).then_some("is-lit"),
        );
        html! {
            <li {class} id={row_id(row)} key={row_id(row)}>
                <button type="button" class="row__main" aria-current={current.then_some("true")}
                    onclick={self.lead(next, passage)} onmouseenter={self.light(mentions.first().copied())} onmouseleave={self.light(None)}>
                    { inner }
                </button>
                if current {
                    <div class="row__more">
                        { more }
                        { self.mentions(mentions) }
                    </div>
                }
            </li>
        }
    }

    fn next_mention(&self, mentions: &[AnnotationId]) -> Option<AnnotationId> {
        let after =
            self.selected.and_then(|id| mentions.iter().position(|m| *m == id)).map_or(0, |at| at + 1);
        mentions.get(after % mentions.len().max(1)).copied()
    }

    /// To a mention, or else to a passage.
    fn lead(&self, id: Option<AnnotationId>, passage: Option<Span>) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        match passage.filter(|_| id.is_none()) {
            Some(span) => Callback::from(move |_| dispatch.dispatch(Action::GoTo(span))),
            None => self.select(id),
        }
    }

    fn select(&self, id: Option<AnnotationId>) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| {
            if let Some(id) = id {
                dispatch.dispatch(Action::Select(id, Cause::Row));
            }
        })
    }

    fn light(&self, id: Option<AnnotationId>) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Light(id)))
    }

    /// Every mention in its own words, each leading to its place.
    pub(super) fn mentions(&self, mentions: &[AnnotationId]) -> Html {
        let article = &self.view.analysis.article;
        let lines = mentions.iter().take(PART).filter_map(|id| self.view.get(*id)).map(|a| {
            let excerpt = places::excerpt(article, a.span, 56);
            html! {
                <li>
                    <button type="button" class="mention" aria-current={(self.selected == Some(a.id)).then_some("true")} onclick={self.select(Some(a.id))}>
                        { excerpt.before }<b>{ excerpt.words }</b>{ excerpt.after }
                    </button>
                </li>
            }
        });
        html! { <ol class="mentions" aria-label={words::count(mentions.len(), "mention")}>{ for lines }</ol> }
    }
}

/// How many rows of a list to draw: the parts that were asked for, and as many as it takes to reach the current row.
#[hook]
pub(super) fn use_parts(rows: usize, current: Option<usize>) -> (usize, Html) {
    let parts = use_state_eq(|| 1_usize);
    let limit = (*parts * PART).max(current.map_or(0, |place| place + 1)).min(rows);
    let onclick = {
        let parts = parts.clone();
        Callback::from(move |_: MouseEvent| parts.set(*parts + 1))
    };
    let more = match rows - limit {
        0 => Html::default(),
        left => html! {
            <button type="button" class="button rows__more" {onclick}>
                { format!("Show {} more", words::count(left.min(PART), "").trim()) }
            </button>
        },
    };
    (limit, more)
}

/// `12 mentions`, where there is more than one.
pub(super) fn times(mentions: &[AnnotationId]) -> Html {
    match mentions.len() {
        0 | 1 => Html::default(),
        n => {
            html! { <span class="row__times"><span aria-hidden="true">{ format!("×{n}") }</span><span class="unseen">{ format!(", {}", words::count(n, "mention")) }</span></span> }
        }
    }
}
