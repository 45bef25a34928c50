//! On whose word a figure stands, in a word and a sign.

use yew::prelude::*;

use super::{Icon, icon};
use crate::model::Support;

/// A figure's source, its speaker, or that it has none.
pub(in crate::web) fn support(support: &Support) -> Html {
    let (sign, words, class) = match support {
        Support::Sourced(by) => (Icon::Link, by.clone(), "support--sourced"),
        Support::Attributed(by) => (Icon::Quote, by.clone(), "support--attributed"),
        Support::Unsourced => (Icon::Ring, "no source".into(), "support--unsourced"),
    };
    let hidden = match support {
        Support::Sourced(_) => "sourced from ",
        Support::Attributed(_) => "on the word of ",
        Support::Unsourced => "",
    };
    html! {
        <span class={classes!("support", class)}>
            { icon(sign) }<span class="unseen">{ hidden }</span><span class="support__by">{ words }</span>
        </span>
    }
}
