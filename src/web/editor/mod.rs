//! The article as it is edited: an island in the page that Yew puts up and takes down and never draws in.

mod events;
mod island;
mod paint;
mod reading;
mod surface;

use std::rc::Rc;

use yew::prelude::*;

use self::island::Island;
use crate::app::editing::Caret;
use crate::app::{Ahead, Filter, Find, Reveal, Source, View};
use crate::model::{AnnotationId, Notes, Span};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub source: Rc<Source>,
    pub notes: Rc<Notes>,
    pub ahead: Ahead,
    /// Whether the worker reads the text.
    pub reading: bool,
    pub caret: Caret,
    pub reveal: Reveal,
    pub filter: Filter,
    pub selected: Option<AnnotationId>,
    pub passage: Option<Span>,
    pub find: Option<Find>,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn EditorView(props: &Props) -> Html {
    let place = use_node_ref();
    let island = use_mut_ref(|| None::<Rc<Island>>);
    use_effect_with((), {
        let (place, island, props) = (place.clone(), island.clone(), props.clone());
        move |()| {
            *island.borrow_mut() =
                place.cast::<web_sys::Element>().and_then(|place| Island::new(&place, props));
            let island = island.clone();
            move || drop(island.take())
        }
    });
    use_effect_with(props.clone(), move |props| {
        if let Some(island) = &*island.borrow() {
            island.follow(props.clone());
        }
    });
    let title = props.view.title().unwrap_or_else(|| "Article".into());
    html! {
        <>
            <h1 class="unseen">{ format!("Editing: {title}") }</h1>
            <div ref={place} class="editing"></div>
        </>
    }
}
