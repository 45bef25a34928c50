//! How the ledger is listed: its order, what it is narrowed to, the chart, and taking along what shows.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::rows::ListProps;
use crate::app::listing::{Least, Order};
use crate::app::{Action, Listing, View, table, words};
use crate::lexicon::small::Small;
use crate::web::components::CopyButton;
use crate::web::dates;

/// One thing to choose: its value, its words, and whether it is chosen.
type Choice = (String, String, bool);

pub(super) fn listing_bar(props: &ListProps, shown: &[usize]) -> Html {
    let listing = &props.listing;
    let orders = Order::ALL.map(|o| (o.slug().into(), o.label().into(), listing.order == o)).to_vec();
    let sizes = Least::ALL.map(|l| (l.slug().into(), l.label().into(), listing.least == l)).to_vec();
    let any = |words: &str, on: bool| vec![(String::new(), words.to_string(), on)];
    let companies = [any("Any company", listing.company.is_none()), companies(props)].concat();
    html! {
        <div class="listing">
            { pick(props, "Order", orders, |listing, value| listing.order = Order::ALL.into_iter().find(|o| o.slug() == value).unwrap_or_default()) }
            { pick(props, "Company", companies, |listing, value| listing.company = Some(value.to_string()).filter(|v| !v.is_empty())) }
            { pick(props, "Size", sizes, |listing, value| listing.least = Least::ALL.into_iter().find(|l| l.slug() == value).unwrap_or_default()) }
            <span class="listing__more">
                { chart_switch(props) }
                if listing.is_narrow() {
                    { all(props) }
                }
                { copy(props, "CSV", shown, table::csv) }
                { copy(props, "Markdown", shown, table::markdown) }
            </span>
        </div>
    }
}

/// The companies that own figures, by name.
fn companies(props: &ListProps) -> Vec<Choice> {
    let cards = props.view.companies.iter().filter(|card| !card.figures.is_empty());
    let mut names: Vec<&str> = cards.map(|card| card.company.canonical.as_str()).collect();
    crate::order::by_key(&mut names, |name| name.small());
    names.into_iter().map(|n| (n.into(), n.into(), props.listing.company.as_deref() == Some(n))).collect()
}

fn pick(props: &ListProps, name: &'static str, choices: Vec<Choice>, set: fn(&mut Listing, &str)) -> Html {
    let (dispatch, listing) = (props.dispatch.clone(), props.listing.clone());
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) {
            let mut listing = listing.clone();
            set(&mut listing, &select.value());
            dispatch.dispatch(Action::List(listing));
        }
    });
    let options = choices
        .into_iter()
        .map(|(value, words, on)| html! { <option {value} selected={on}>{ words }</option> });
    html! { <select class="pick" aria-label={name} {onchange}>{ for options }</select> }
}

fn chart_switch(props: &ListProps) -> Html {
    let (dispatch, listing) = (props.dispatch.clone(), props.listing.clone());
    let on = listing.chart;
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::List(Listing { chart: !on, ..listing.clone() }));
    });
    html! { <button type="button" class="order" aria-pressed={on.to_string()} {onclick}>{ "Money to scale" }</button> }
}

fn copy(
    props: &ListProps,
    label: &'static str,
    shown: &[usize],
    write: fn(&View, &[usize], words::DateWords) -> String,
) -> Html {
    let (view, shown) = (props.view.clone(), shown.to_vec());
    let make = Callback::from(move |()| write(&view, &shown, dates::words));
    html! { <CopyButton before="Copy as" {label} {make} dispatch={props.dispatch.clone()} /> }
}

fn all(props: &ListProps) -> Html {
    let (dispatch, listing) = (props.dispatch.clone(), props.listing.of_all());
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::List(listing.clone())));
    html! { <button type="button" class="link" {onclick}>{ "List all" }</button> }
}
