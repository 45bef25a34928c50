//! A layer over the page, in the browser's own `<dialog>`: it keeps the focus and gives it back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::{Icon, icon};
use crate::app::Action;
use crate::web::dates;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub name: AttrValue,
    pub title: AttrValue,
    pub open: bool,
    pub dispatch: Dispatch,
    pub children: Html,
}

#[component]
pub(super) fn Layer(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with(props.open, {
        let node = node.clone();
        move |open| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                match open {
                    true if !dialog.open() => drop(dialog.show_modal()),
                    false if dialog.open() => dialog.close(),
                    _ => {}
                }
            }
        }
    });
    let close = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::Close(dates::now())))
    };
    let beside = {
        let close = close.clone();
        Callback::from(move |event: MouseEvent| {
            if event.target().is_some_and(|t| t.dyn_ref::<HtmlDialogElement>().is_some()) {
                close.emit(());
            }
        })
    };
    // One that gives way to another is closed by the page; that must not close the other.
    let closed = {
        let (close, open) = (close.clone(), props.open);
        Callback::from(move |_: Event| {
            if open {
                close.emit(());
            }
        })
    };
    let id = format!("{}-title", props.name);
    html! {
        <dialog ref={node} class={classes!("layer", format!("layer--{}", props.name))} aria-labelledby={id.clone()}
            onclick={beside} onclose={closed}>
            <div class="layer__body">
                <header class="layer__head">
                    <h2 {id}>{ &props.title }</h2>
                    <button type="button" class="quiet" aria-label="Close" onclick={close.reform(|_: MouseEvent| ())}>
                        { icon(Icon::Close) }
                    </button>
                </header>
                if props.open {
                    { props.children.clone() }
                }
            </div>
        </dialog>
    }
}
