//! Settings.

use yew::prelude::*;

use super::corrections::CorrectionList;
use super::dialog::Layer;
use super::{Privacy, Switches};
use crate::app::{Action, Corrections, Outside, Settings, TextSize, Theme};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub settings: Settings,
    pub outside: Outside,
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
    html! {
        <Layer name="settings" title="Settings" open={props.open} dispatch={dispatch.clone()}>
            <fieldset class="choice"><legend>{ "Theme" }</legend>{ for themes }</fieldset>
            <fieldset class="choice"><legend>{ "Size of the text" }</legend>{ for sizes }</fieldset>
            <fieldset class="choice">
                <legend>{ "Marks" }</legend>
                <Switches filter={settings.filter} view={None::<crate::app::View>} kind={None::<crate::model::Kind>} dispatch={dispatch.clone()} />
            </fieldset>
            <CorrectionList corrections={props.corrections.clone()} dispatch={dispatch.clone()} />
            <p class="quiet-words">{ "Settings and corrections are kept on this device." }</p>
            <Privacy outside={props.outside} />
        </Layer>
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
