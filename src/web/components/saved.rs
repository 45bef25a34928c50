//! Whether the open article is kept, and what happened where two tabs changed it.

use yew::prelude::*;

use super::library::have_back;
use crate::app::Action;
use crate::app::library::{Library, Saving, Step};
use crate::web::library::Keeper;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SavedProps {
    pub saving: Saving,
}

/// The state in a word; a failure is told elsewhere, and aloud.
#[component]
pub(super) fn Saved(props: &SavedProps) -> Html {
    let failed = matches!(props.saving, Saving::Failed(_));
    html! {
        <p id="saved" class={classes!("bar__saved", failed.then_some("bar__saved--not"))} data-saved={(props.saving == Saving::Saved).to_string()}>
            { props.saving.words() }
        </p>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub library: Library,
    /// Whether a layer over the page tells what was deleted.
    pub told: bool,
    pub dispatch: Dispatch,
}

/// The tabs parted, or an article was deleted: what was done, and the other way.
#[component]
pub(in crate::web) fn LibraryNotes(props: &Props) -> Html {
    let Props { library, dispatch, .. } = props;
    let Some(keeper) = use_context::<Keeper>() else { return Html::default() };
    let Some(parted) = library.parted.clone() else {
        return match props.told || library.deleted.is_empty() {
            true => Html::default(),
            false => {
                html! { <section class="notice notice--done" aria-label="Library">{ have_back(library, &keeper) }</section> }
            }
        };
    };
    let words = parted.words();
    let take_other = Callback::from(move |_: MouseEvent| keeper.take_other(&parted));
    let dispatch = dispatch.clone();
    let keep = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Library(Step::Known)));
    html! {
        <section class="notice notice--trouble" aria-label="Two tabs">
            <p>{ words }</p>
            <button type="button" class="quiet" onclick={keep}>{ "Keep the copy" }</button>
            <button type="button" class="quiet" onclick={take_other}>{ "Take the other tab’s" }</button>
        </section>
    }
}
