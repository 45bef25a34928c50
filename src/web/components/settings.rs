//! Settings.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::corrections::CorrectionList;
use super::dialog::Layer;
use super::keeping::Keeping;
use super::{Privacy, Switches};
use crate::app::{Action, Corrections, Library, Outside, Settings, TextSize, Theme, words};
use crate::model::{CurrencyCode, DateOrder};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub settings: Settings,
    /// How open dates are meant now.
    pub order: DateOrder,
    pub outside: Outside,
    pub library: Library,
    pub corrections: Corrections,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn SettingsDialog(props: &Props) -> Html {
    let Props { settings, dispatch, .. } = props;
    let themes = Theme::ALL.map(|theme| {
        choice(
            dispatch,
            "theme",
            theme.slug(),
            theme.label(),
            settings.theme == theme,
            Action::SetTheme(theme),
        )
    });
    let sizes = TextSize::ALL.map(|size| {
        choice(dispatch, "size", size.slug(), size.label(), settings.size == size, Action::SetSize(size))
    });
    let orders = DateOrder::ALL.map(|order| {
        choice(dispatch, "dates", order.slug(), order.label(), props.order == order, Action::SetDates(order))
    });
    html! {
        <Layer name="settings" title="Settings" open={props.open} dispatch={dispatch.clone()}>
            <fieldset class="choice"><legend>{ "Theme" }</legend>{ for themes }</fieldset>
            <fieldset class="choice"><legend>{ "Size of the text" }</legend>{ for sizes }</fieldset>
            <fieldset class="choice">
                <legend>{ "Ambiguous dates" }</legend>
                { for orders }
                <p class="quiet-words">{ "How 3/4/2026 is read where the article does not show it." }</p>
            </fieldset>
            <fieldset class="choice">
                <legend>{ "Marks" }</legend>
                <Switches filter={settings.filter} view={None::<crate::app::View>} kind={None::<crate::model::Kind>} dispatch={dispatch.clone()} />
            </fieldset>
            { home(settings, dispatch) }
            <CorrectionList corrections={props.corrections.clone()} dispatch={dispatch.clone()} />
            <Keeping keep={settings.keep} library={props.library.clone()} dispatch={dispatch.clone()} />
            <p class="quiet-words">{ "Settings and corrections are kept on this device." }</p>
            <Privacy outside={props.outside} />
        </Layer>
    }
}

/// The currency of home, and in a line what it means without a network.
fn home(settings: &Settings, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) {
            dispatch.dispatch(Action::SetCurrency(CurrencyCode::new(&select.value())));
        }
    });
    let options = words::currencies().into_iter().map(|(code, name)| {
        let on = settings.currency.is_some_and(|c| c.as_str() == code);
        html! { <option value={code} selected={on}>{ format!("{name} ({code})") }</option> }
    });
    html! {
        <div class="choice">
            <label for="home-currency">{ "Home currency" }</label>
            <select id="home-currency" class="pick" aria-describedby="home-currency-means" {onchange}>
                <option value="" selected={settings.currency.is_none()}>{ "None: $ is the US dollar" }</option>
                { for options }
            </select>
            <p class="quiet-words" id="home-currency-means">
                { "What a bare $, ¥ or kr means, where home has that sign; and home’s money comes first. Nothing is converted: rates are not in the article." }
            </p>
        </div>
    }
}

fn choice(
    dispatch: &Dispatch,
    group: &'static str,
    slug: &'static str,
    label: &'static str,
    on: bool,
    action: Action,
) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(action.clone()));
    let id = format!("{group}-{slug}");
    html! {
        <span class="choice__one">
            <input type="radio" id={id.clone()} name={group} value={slug} checked={on} {onchange} />
            <label for={id}>{ label }</label>
        </span>
    }
}
