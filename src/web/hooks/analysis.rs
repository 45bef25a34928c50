//! Texts to the worker.

use yew::prelude::*;

use crate::app::Pending;
use crate::model::DateOrder;
use crate::web::store::Dispatch;
use crate::web::worker::{Line, Request};

/// Sends every new pending text to the worker, which starts with the page.
#[hook]
pub(in crate::web) fn use_analysis(pending: Option<Pending>, order: DateOrder, dispatch: Dispatch) {
    let line = use_memo((), |()| Line::open(dispatch));
    use_effect_with(pending.as_ref().map(|p| p.ticket), move |_| {
        if let Some(pending) = pending {
            crate::web::dom::timing("gloss:intake");
            line.send(Request { ticket: pending.ticket, source: (*pending.source).clone(), order });
        }
    });
}
