//! The state in Yew's hands.

use std::rc::Rc;

use yew::prelude::*;

use super::{dates, storage};
use crate::app::{Action, Annotate, State};

/// The state, for `use_reducer`.
#[derive(Debug)]
pub(super) struct Store(pub State);

/// Sends actions; cheap to clone and to compare.
pub(super) type Dispatch = UseReducerDispatcher<Store>;

/// Has the reader annotate, now.
pub(super) fn annotate(dispatch: &Dispatch, action: Annotate) {
    dispatch.dispatch(Action::Annotate(action, dates::now()));
}

impl Store {
    /// The state at first, with what the device remembers.
    pub fn load() -> Self {
        Self(State::new(storage::settings(), storage::corrections()))
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = Rc::try_unwrap(self).map_or_else(|shared| shared.0.clone(), |store| store.0);
        Rc::new(Self(state.apply(action, dates::words)))
    }
}
