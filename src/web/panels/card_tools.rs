//! What a reader can put right about a company: its name, which company it is, and whether it is one.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::{Action, Correction, Verdict, View, places};
use crate::insight::CompanyCard;
use crate::lexicon::small::Small;
use crate::web::components::{Icon, icon};
use crate::web::dom;
use crate::web::store::Dispatch;

/// The field that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Name,
    Other,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub view: View,
    /// The card's place among the companies.
    pub place: usize,
    pub dispatch: Dispatch,
}

/// A correction of everything that a card stands for.
fn of_card(card: &CompanyCard, verdict: Verdict) -> Action {
    let mut names = vec![card.company.canonical.clone()];
    for name in card.names.iter().map(|n| places::one_line(n)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Action::Correct(Correction { names, verdict })
}

#[component]
pub(super) fn CardTools(props: &Props) -> Html {
    let open = use_state_eq(|| None::<Field>);
    let field = use_node_ref();
    use_effect_with(*open, {
        let field = field.clone();
        move |_| field.cast::<web_sys::Element>().iter().for_each(dom::focus)
    });
    let Some(card) = props.view.companies.get(props.place) else { return Html::default() };
    let toggle = |which: Field| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set((*open != Some(which)).then_some(which)))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(None))
    };
    let dismiss = {
        let (dispatch, action) = (props.dispatch.clone(), of_card(card, Verdict::NoCompany));
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let submit = {
        let (view, place, field, dispatch, close) =
            (props.view.clone(), props.place, field.clone(), props.dispatch.clone(), close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(card) = view.companies.get(place) else { return };
            let name = places::one_line(&value(&field));
            close.emit(());
            if !name.is_empty() && name != card.company.canonical {
                dispatch.dispatch(of_card(card, Verdict::Is(name)));
            }
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    let form = |inner: Html, does: &'static str| {
        html! {
            <form class="tools__form" onsubmit={submit.clone()} onkeydown={onkeydown.clone()}>
                { inner }
                <button type="submit" class="button button--main">{ does }</button>
                <button type="button" class="quiet" onclick={close.reform(|_: MouseEvent| ())}>{ "Cancel" }</button>
            </form>
        }
    };
    let name = card.company.canonical.clone();
    let inner = match *open {
        Some(Field::Name) => {
            let input = html! { <input ref={field} type="text" autocomplete="off" spellcheck="false" maxlength="120" aria-label={format!("New name for {name}")} value={name.clone()} /> };
            form(input, "Rename")
        }
        Some(Field::Other) => form(others(&props.view, &name, field), "Merge"),
        None => Html::default(),
    };
    let tool = |sign, word: &'static str, which: Field| {
        html! {
            <button type="button" class="quiet" aria-expanded={(*open == Some(which)).to_string()} onclick={toggle(which)}>{ icon(sign) }{ word }</button>
        }
    };
    html! {
        <div class="tools" role="group" aria-label={format!("Put {name} right")}>
            { tool(Icon::Pencil, "Rename", Field::Name) }
            if props.view.companies.len() > 1 {
                { tool(Icon::Merge, "Merge with…", Field::Other) }
            }
            <button type="button" class="quiet" onclick={dismiss}>{ icon(Icon::Close) }{ "Not a company" }</button>
            { inner }
        </div>
    }
}

fn value(field: &NodeRef) -> String {
    let Some(element) = field.get() else { return String::new() };
    match element.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => other.dyn_into::<HtmlSelectElement>().map(|s| s.value()).unwrap_or_default(),
    }
}

/// The other companies, by name.
fn others(view: &View, name: &str, field: NodeRef) -> Html {
    let mut others: Vec<&str> =
        view.companies.iter().map(|c| c.company.canonical.as_str()).filter(|other| *other != name).collect();
    crate::order::by_key(&mut others, |other| other.small());
    html! {
        <select ref={field} aria-label={format!("The company that {name} is")}>
            { for others.into_iter().map(|other| html! { <option value={other.to_string()}>{ other }</option> }) }
        </select>
    }
}

/// The names that the text uses, each of which can become a company of its own.
pub(super) fn names(view: &View, card: &CompanyCard, dispatch: &Dispatch) -> Html {
    if card.names.len() < 2 {
        return Html::default();
    }
    let lines = card.names.iter().map(|name| {
        let name = places::one_line(name);
        let split = {
            let correction = Correction { names: vec![name.clone()], verdict: Verdict::Is(name.clone()) };
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Correct(correction.clone())))
        };
        let times = card
            .mentions
            .iter()
            .filter_map(|id| view.get(*id))
            .filter(|a| places::line(&view.analysis.article, a.span) == name)
            .count();
        html! {
            <li class="name">
                <span>{ &name }{ " " }<span class="count">{ times }</span></span>
                if name != card.company.canonical {
                    <button type="button" class="quiet" aria-label={format!("Split off {name}")} onclick={split}>{ icon(Icon::Split) }{ "Split off" }</button>
                }
            </li>
        }
    });
    html! { <section class="card-part"><h3>{ "In the text as" }</h3><ul class="card-names">{ for lines }</ul></section> }
}
