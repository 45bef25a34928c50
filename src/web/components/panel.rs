//! The side panel: tabs and what they open. On a narrow screen it is a sheet at the bottom.

use yew::prelude::*;

use super::Switches;
use super::handle::Handle;
use crate::app::annotate::Only;
use crate::app::view::Row;
use crate::app::{Action, Listing, Panel, Settings, Sheet, View};
use crate::model::{AnnotationId, NoteId};
use crate::web::panels::{
    CompaniesPanel, FiguresPanel, NotesPanel, SourcesPanel, SummaryPanel, TimelinePanel,
};
use crate::web::store::Dispatch;

/// The identifier of a panel's tab.
pub(in crate::web) fn tab_id(panel: Panel) -> String {
    format!("tab-{}", panel.slug())
}

/// The identifier of a row.
pub(in crate::web) fn row_id(row: Row) -> String {
    format!("row-{}-{}", row.kind.slug(), row.place)
}

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub panel: Panel,
    pub sheet: Sheet,
    pub query: AttrValue,
    pub listing: Listing,
    pub selected: Option<AnnotationId>,
    /// The mark whose row is open.
    pub open: Option<AnnotationId>,
    pub lit: Option<AnnotationId>,
    /// Which notes are listed, and the one that is looked at.
    pub only: Only,
    pub note: Option<NoteId>,
    pub settings: Settings,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn SidePanel(props: &Props) -> Html {
    let Props { view, panel, sheet, query, listing, selected, open, lit, settings, dispatch, .. } = props;
    let filter = settings.filter;
    let lists =
        (view.clone(), query.clone(), open.and_then(|id| view.row(id)), lit.and_then(|id| view.row(id)));
    let (list_view, list_query, current, lit) = lists;
    let inner = match panel {
        _ if !view.complete => {
            html! { <p class="nothing">{ "Comes once the article is read to its end." }</p> }
        }
        Panel::Summary => {
            html! { <SummaryPanel view={list_view} points={settings.points} dispatch={dispatch.clone()} /> }
        }
        Panel::Figures => html! {
            <FiguresPanel listing={listing.clone()} view={list_view} query={list_query} {filter} {current} {lit} selected={*selected} dispatch={dispatch.clone()} />
        },
        Panel::Companies => html! {
            <CompaniesPanel view={list_view} query={list_query} {filter} {current} {lit} selected={*selected} dispatch={dispatch.clone()} />
        },
        Panel::Sources => html! {
            <SourcesPanel view={list_view} query={list_query} {filter} {current} {lit} selected={*selected} dispatch={dispatch.clone()} />
        },
        Panel::Notes => html! {
            <NotesPanel view={list_view} query={list_query} only={props.only} current={props.note} dispatch={dispatch.clone()} />
        },
        Panel::Timeline => html! {
            <TimelinePanel view={list_view} query={list_query} selected={*selected} dispatch={dispatch.clone()} />
        },
    };
    html! {
        <aside class={classes!("panel", format!("panel--{}", sheet.slug()))} id="panel" tabindex="-1" aria-label="What the article says">
            <Handle sheet={*sheet} dispatch={dispatch.clone()} />
            <div class="tabs" role="tablist" aria-label="Panels" onkeydown={keys(*panel, dispatch)}>
                { for Panel::ALL.iter().map(|p| tab(props, *p)) }
            </div>
            <div class="panel__key">
                <Switches {filter} view={Some(view.clone())} kind={None::<crate::model::Kind>} dispatch={dispatch.clone()} />
            </div>
            <div class="panel__body" role="tabpanel" tabindex="0" key={panel.slug()} id={format!("panel-{}", panel.slug())} aria-labelledby={tab_id(*panel)}>
                { inner }
            </div>
        </aside>
    }
}

fn tab(props: &Props, panel: Panel) -> Html {
    let on = props.panel == panel;
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Show(panel)));
    html! {
        <button type="button" class="tab" role="tab" id={tab_id(panel)} tabindex={if on { "0" } else { "-1" }}
            aria-selected={on.to_string()} aria-controls={on.then(|| format!("panel-{}", panel.slug()))} {onclick}>
            { panel.label() }
            if let Some(count) = props.view.count(panel) {
                { " " }<span class="count">{ count }</span>
            }
        </button>
    }
}

/// Arrow keys, Home and End, as tabs have them.
fn keys(panel: Panel, dispatch: &Dispatch) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowRight" => panel.step(1),
            "ArrowLeft" => panel.step(-1),
            "Home" => Panel::ALL[0],
            "End" => Panel::ALL[0].step(-1),
            _ => return,
        };
        event.prevent_default();
        dispatch.dispatch(Action::ShowTab(next));
    })
}
