//! The line that says what leaves the page, and how to see that it is so.

use yew::prelude::*;

use crate::app::Outside;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub outside: Outside,
}

#[component]
pub(in crate::web) fn Privacy(props: &Props) -> Html {
    html! {
        <div class="privacy">
            <p><strong>{ "Nothing leaves this page." }</strong>{ " " }<span data-requests={props.outside.requests.to_string()}>{ props.outside.words() }</span></p>
            <p>{ "What you open is kept in this browser on this device, so that nothing is lost; Settings › Articles switches that off." }</p>
            <details>
                <summary>{ "How to check" }</summary>
                <p>{ "Open your browser’s developer tools (F12 or Ctrl+Shift+I), choose Network, and use the page: the list \
                      stays empty. Or disconnect first: everything goes on working." }</p>
                <p>{ "The page also forbids itself: once it has loaded, its Content-Security-Policy lets nothing connect, \
                      and the browser holds it to that." }</p>
            </details>
        </div>
    }
}
