//! Switches for kinds and types of marks. They are the key to the marks, too: each shows its kind's line.

use yew::prelude::*;

use crate::app::filter::Shown;
use crate::app::{Action, Filter, View};
use crate::model::{Kind, MarkType};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub filter: Filter,
    /// The article whose marks are counted; none to count nothing.
    pub view: Option<View>,
    /// The kind whose types are switched; none for the kinds themselves.
    pub kind: Option<Kind>,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn Switches(props: &Props) -> Html {
    let switches: Vec<Html> = match props.kind {
        None => Kind::ALL.iter().map(|kind| of_kind(props, *kind)).collect(),
        Some(kind) => MarkType::of(kind).filter_map(|t| of_type(props, t)).collect(),
    };
    if props.kind.is_some() && switches.len() < 2 {
        return Html::default();
    }
    let name = props.kind.map_or("Marks that show".into(), |k| format!("{} that show", k.label()));
    html! { <div class="switches" role="group" aria-label={name}>{ for switches }</div> }
}

fn of_kind(props: &Props, kind: Kind) -> Html {
    let shown = props.filter.shown(kind);
    let state = match shown {
        Shown::All => "true",
        Shown::Some => "mixed",
        Shown::None => "false",
    };
    switch(props, kind, kind.label(), None, state, Action::ToggleKind(kind))
}

/// A type's switch, where the article has marks of it.
fn of_type(props: &Props, mark_type: MarkType) -> Option<Html> {
    let view = props.view.as_ref()?;
    let count = view.analysis.annotations.iter().filter(|a| a.entity.mark_type() == mark_type).count();
    let state = if props.filter.shows(mark_type) { "true" } else { "false" };
    let action = Action::ToggleType(mark_type);
    (count > 0).then(|| switch(props, mark_type.kind(), mark_type.label(), Some(count), state, action))
}

fn switch(
    props: &Props,
    kind: Kind,
    label: &'static str,
    count: Option<usize>,
    state: &'static str,
    action: Action,
) -> Html {
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()));
    html! {
        <button type="button" class={classes!("switch", format!("switch--{}", kind.slug()))} aria-pressed={state} {onclick}>
            <span class="switch__label">{ label }</span>
            if let Some(count) = count {
                <span class="count">{ count }</span>
            }
        </button>
    }
}
