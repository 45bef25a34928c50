//! A reader of the page, for tests without a browser.

use gloss::app::{Action, Source, State, words};
use gloss::{analyze, intake};

/// The state after some actions.
pub fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.apply(action, words::date))
}

/// The state once a text was taken in and analysed.
pub fn read(state: State, text: &str) -> State {
    let state = after(state, [Action::Take(Source { text: text.into(), format: None, name: None })]);
    let analysis = Box::new(analyze(&intake::read(text, None)));
    let ticket = state.last_ticket;
    after(state, [Action::Analyzed(ticket, analysis)])
}
