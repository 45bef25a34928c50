//! On whose word a figure stands, in a word and a sign.

use yew::prelude::*;

use super::{Icon, icon};
use crate::app::words;
use crate::model::Support;

/// A figure's source, its speaker, or that it has none.
pub(in crate::web) fn support(support: &Support) -> Html {
    let (sign, class) = match support {
        Support::Sourced(_) => (Icon::Link, "support--sourced"),
        Support::Attributed(_) => (Icon::Quote, "support--attributed"),
        Support::Unsourced => (Icon::Ring, "support--unsourced"),
    };
    let words = words::by(support).unwrap_or_else(|| "no source".into());
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
