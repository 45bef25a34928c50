//! The list of shortcuts.

use yew::prelude::*;

use super::dialog::Layer;
use crate::app::shortcuts::SHORTCUTS;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn ShortcutsDialog(props: &Props) -> Html {
    let rows = SHORTCUTS.iter().map(|shortcut| {
        let shift = shortcut.key.len() == 1 && shortcut.key.starts_with(|c: char| c.is_ascii_uppercase());
        html! {
            <div class="keys__row">
                <dt>
                    if shift {
                        <kbd>{ "Shift" }</kbd>{ " " }
                    }
                    <kbd>{ if shortcut.key.len() == 1 { shortcut.key.to_uppercase() } else { shortcut.key.into() } }</kbd>
                </dt>
                <dd>{ shortcut.does }</dd>
            </div>
        }
    });
    html! {
        <Layer name="shortcuts" title="Keys" open={props.open} dispatch={props.dispatch.clone()}>
            <dl class="keys">{ for rows }</dl>
            <p class="quiet-words">
                { "On a mark: " }<kbd>{ "Enter" }</kbd>{ " goes into its card, " }<kbd>{ "←" }</kbd>{ " and " }<kbd>{ "→" }</kbd>{ " lead to the marks beside it." }
            </p>
        </Layer>
    }
}
