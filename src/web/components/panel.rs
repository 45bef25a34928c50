//! The side panel: tabs and what they open. On a narrow screen it is a sheet at the bottom.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::{Icon, Switches, icon};
use crate::app::view::Row;
use crate::app::{Action, Listing, Panel, Settings, Sheet, View};
use crate::model::AnnotationId;
use crate::web::panels::{CompaniesPanel, FiguresPanel, SourcesPanel, SummaryPanel, TimelinePanel};
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
    pub settings: Settings,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn SidePanel(props: &Props) -> Html {
    let Props { view, panel, sheet, query, listing, selected, open, lit, settings, dispatch } = props;
    let filter = settings.filter;
    let lists =
        (view.clone(), query.clone(), open.and_then(|id| view.row(id)), lit.and_then(|id| view.row(id)));
    let (list_view, list_query, current, lit) = lists;
    let inner = match panel {
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

/// How far a finger moves before it drags rather than taps, in pixels.
const SLACK: i32 = 24;

#[derive(Clone, PartialEq, Properties)]
struct HandleProps {
    sheet: Sheet,
    dispatch: Dispatch,
}

/// Opens and closes the bottom sheet, by tap, drag or key.
#[component]
fn Handle(props: &HandleProps) -> Html {
    let HandleProps { sheet, dispatch } = props.clone();
    let from = use_mut_ref(|| None::<i32>);
    let dragged = use_mut_ref(|| false);
    let onpointerdown = {
        let (from, dragged) = (from.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            *from.borrow_mut() = Some(event.client_y());
            *dragged.borrow_mut() = false;
            if let Some(handle) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) {
                drop(handle.set_pointer_capture(event.pointer_id()));
            }
        })
    };
    let onpointerup = {
        let (dispatch, dragged) = (dispatch.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            let moved = from.borrow_mut().take().map_or(0, |start| event.client_y() - start);
            *dragged.borrow_mut() = moved.abs() > SLACK;
            if moved < -SLACK {
                dispatch.dispatch(Action::SetSheet(sheet.raised()));
            } else if moved > SLACK {
                dispatch.dispatch(Action::SetSheet(sheet.lowered()));
            }
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        if !dragged.replace(false) {
            dispatch.dispatch(Action::SetSheet(match sheet {
                Sheet::Tabs => Sheet::Half,
                Sheet::Half => Sheet::Full,
                Sheet::Full => Sheet::Tabs,
            }));
        }
    });
    let (name, sign) = match sheet {
        Sheet::Tabs | Sheet::Half => ("Open the panel further", Icon::ChevronUp),
        Sheet::Full => ("Close the panel", Icon::ChevronDown),
    };
    html! {
        <button type="button" class="panel__handle" aria-label={name} {onpointerdown} {onpointerup} {onclick}>{ icon(sign) }</button>
    }
}
