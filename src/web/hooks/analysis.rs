//! Texts to the worker.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::library::Asked;
use crate::app::{About, Pending, Request, Source, Ticket};
use crate::model::DateOrder;
use crate::web::dom;
use crate::web::ranges::group_in_sight;
use crate::web::store::Dispatch;
use crate::web::worker::Line;

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
                line.send(Request { about: About::Passage, ticket, source, order, shows: false, base: None });
            }
        }
    });
    use_effect_with(version.as_ref().map(|asked| asked.ticket), {
        let line = line.clone();
        move |_| {
            if let Some(Asked { ticket, source, .. }) = version {
                line.send(Request { about: About::Version, ticket, source, order, shows: false, base: None });
            }
        }
    });
    use_look(&line, pending.as_ref());
    use_effect_with(pending.as_ref().map(|p| p.ticket), move |_| {
        let ticket = pending.as_ref().map(|p| p.ticket);
        if let Some(pending) = pending {
            dom::timing("gloss:intake");
            let Pending { ticket, source, again, .. } = pending;
            let source = Source::clone(&source);
            line.send(Request { about: About::Article, ticket, source, order, shows: !again, base: None });
        }
        // What is answered, or not waited for any more, need not be worked on.
        move || ticket.into_iter().for_each(|ticket| line.stop(ticket))
    });
}

/// For how long the text stands still before it counts as looked at, in milliseconds.
const STILL: u32 = 80;

/// Tells the worker what is looked at of an article that is being read.
#[hook]
fn use_look(line: &Rc<Line>, pending: Option<&Pending>) {
    let (line, timer) = (Rc::clone(line), use_mut_ref(|| None));
    let coming = pending.and_then(|p| Some((p.ticket, p.coming.view.clone()?)));
    use_effect_with(coming, move |coming| {
        let listener = coming.clone().map(|(ticket, view)| {
            EventListener::new(&dom::window(), "scroll", move |_| {
                let (line, view) = (Rc::clone(&line), view.clone());
                let byte = move || view.group_span(group_in_sight(&view)).map_or(0, |span| span.start());
                let look = move || line.look(ticket, byte());
                *timer.borrow_mut() = Some(Timeout::new(STILL, look));
            })
        });
        move || drop(listener)
    });
}
