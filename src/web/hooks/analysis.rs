//! Texts to the worker.

use yew::prelude::*;

use crate::app::library::Asked;
use crate::app::{Pending, Source, Ticket};
use crate::model::DateOrder;
use crate::web::store::Dispatch;
use crate::web::worker::{About, Line, Request};

/// Sends every new pending text to the worker, which starts with the page, and what is written in the form of a mark.
#[hook]
pub(in crate::web) fn use_analysis(
    pending: Option<Pending>,
    question: Option<(Ticket, Source)>,
    version: Option<Asked>,
    order: DateOrder,
    dispatch: Dispatch,
) {
    let line = use_memo((), |()| Line::open(dispatch));
    use_effect_with(question.as_ref().map(|(ticket, _)| *ticket), {
        let line = line.clone();
        move |_| {
            if let Some((ticket, source)) = question {
                line.send(Request { about: About::Passage, ticket, source, order });
            }
        }
    });
    use_effect_with(version.as_ref().map(|asked| asked.ticket), {
        let line = line.clone();
        move |_| {
            if let Some(Asked { ticket, source, .. }) = version {
                line.send(Request { about: About::Version, ticket, source, order });
            }
        }
    });
    use_effect_with(pending.as_ref().map(|p| p.ticket), move |_| {
        if let Some(pending) = pending {
            crate::web::dom::timing("gloss:intake");
            line.send(Request {
                about: About::Article,
                ticket: pending.ticket,
                source: (*pending.source).clone(),
                order,
            });
        }
    });
}
