//! The empty page: what Gloss promises, and every way in.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::articles::Articles;
use super::samples::SampleList;
use super::{Icon, Privacy, icon};
use crate::app::{Action, Dialog, Library, Outside, source, words};
use crate::web::dom;
use crate::web::hooks::FILE_INPUT;
use crate::web::library::Keeper;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub outside: Outside,
    pub library: Library,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn Empty(props: &Props) -> Html {
    let field = use_node_ref();
    let typed = use_state_eq(|| false);
    use_effect_with((), {
        let field = field.clone();
        move |()| field.cast::<web_sys::Element>().iter().for_each(dom::focus)
    });
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            let field = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok());
            typed.set(field.is_some_and(|f| !f.value().trim().is_empty()));
        })
    };
    let read = {
        let (field, dispatch) = (field.clone(), props.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let text = field.cast::<HtmlTextAreaElement>().map(|f| f.value()).unwrap_or_default();
            dispatch.dispatch(source::from_text(&text).map_or_else(Action::Refuse, Action::Take));
        })
    };
    let keeper = use_context::<Keeper>();
    html! {
        <section class="empty" aria-labelledby="promise">
            <h1 id="promise">{ "Paste an article. See its figures, companies and sources." }</h1>
            <div class="empty__box">
                <label class="unseen" for="paste">{ "Paste your article" }</label>
                <textarea ref={field} id="paste" rows="6" spellcheck="false" placeholder="Paste the text here, or drop a file" {oninput} />
                <div class="empty__row">
                    <label class="button" for={FILE_INPUT}>{ icon(Icon::Folder) }{ "Open a file" }</label>
                    <span class="quiet-words">{ ".txt, .md or .html" }</span>
                    if *typed {
                        <button type="button" class="button button--main" onclick={read}>{ "Read it" }</button>
                    }
                </div>
            </div>
            { kept(props, keeper) }
            <h2 class="empty__or">{ "Or read a sample" }</h2>
            <SampleList dispatch={props.dispatch.clone()} />
            <Privacy outside={props.outside} />
        </section>
    }
}

/// How many articles the empty page lists.
const LISTED: usize = 5;

/// The articles that were open last.
fn kept(props: &Props, keeper: Option<Keeper>) -> Html {
    let library = &props.library;
    let count = library.entries.as_ref().map_or(0, |entries| entries.len());
    let Some(keeper) = keeper.filter(|_| count > 0) else { return Html::default() };
    let dispatch = props.dispatch.clone();
    let all = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Open(Dialog::Library)));
    html! {
        <>
            <h2 class="empty__or">{ "Continue with" }</h2>
            <Articles library={library.clone()} {keeper} most={Some(LISTED)} />
            if count > LISTED {
                <p class="empty__more"><button type="button" class="link" onclick={all}>{ format!("All {}", words::count(count, "article")) }</button></p>
            }
        </>
    }
}
