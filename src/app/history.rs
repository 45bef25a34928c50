//! What can be taken back and done again: the value now, and the steps that led to it and on from it.

use std::fmt::Debug;
use std::rc::Rc;

/// The most steps that can be taken back.
const MOST: usize = 4_000;

/// A value that changes in steps, each of which says how to go back and forth.
pub trait Stepped: Clone + PartialEq {
    /// What leads from one value to the next; small, however large the value is.
    type Step: Clone + Debug + PartialEq + Eq;

    /// The step from this value to another.
    fn step_to(&self, next: &Self) -> Self::Step;

    /// The value before a step that led here.
    #[must_use]
    fn back(&self, step: &Self::Step) -> Self;

    /// The value after a step from here.
    #[must_use]
    fn forth(&self, step: &Self::Step) -> Self;
}

/// A value with the steps that it took and those that were taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<T: Stepped> {
    now: T,
    past: Vec<Rc<T::Step>>,
    future: Vec<Rc<T::Step>>,
}

impl<T: Stepped + Default> Default for History<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Stepped> History<T> {
    /// A value without a past.
    pub const fn new(now: T) -> Self {
        Self { now, past: Vec::new(), future: Vec::new() }
    }

    /// The value now.
    pub const fn now(&self) -> &T {
        &self.now
    }

    /// Changes the value; what was taken back before is forgotten. False where it changes nothing.
    pub fn set(&mut self, next: T) -> bool {
        if next == self.now {
            return false;
        }
        let step = self.now.step_to(&next);
        self.push(next, step);
        true
    }

    /// Changes the value by a step that leads to it.
    pub fn push(&mut self, next: T, step: T::Step) {
        self.now = next;
        self.past.push(Rc::new(step));
        let extra = self.past.len().saturating_sub(MOST);
        self.past.drain(..extra);
        self.future.clear();
    }

    /// Changes the value by a step in place of the last one, which it goes on with.
    pub fn grow(&mut self, next: T, step: T::Step) {
        self.past.pop();
        self.push(next, step);
    }

    /// Changes what does not count as a change of the reader's: no step leads to it or back.
    pub fn amend(&mut self, now: T) {
        self.now = now;
    }

    /// The last step, where nothing was taken back since.
    pub fn last(&self) -> Option<&T::Step> {
        self.past.last().filter(|_| self.future.is_empty()).map(Rc::as_ref)
    }

    /// Takes the last step back, and says which; none where there is none.
    pub fn undo(&mut self) -> Option<Rc<T::Step>> {
        let step = self.past.pop()?;
        self.now = self.now.back(&step);
        self.future.push(Rc::clone(&step));
        Some(step)
    }

    /// Does again what was taken back last, and says what; none where nothing was.
    pub fn redo(&mut self) -> Option<Rc<T::Step>> {
        let step = self.future.pop()?;
        self.now = self.now.forth(&step);
        self.past.push(Rc::clone(&step));
        Some(step)
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Stepped for usize {
        type Step = (usize, usize);

        fn step_to(&self, next: &Self) -> Self::Step {
            (*self, *next)
        }

        fn back(&self, step: &Self::Step) -> Self {
            step.0
        }

        fn forth(&self, step: &Self::Step) -> Self {
            step.1
        }
    }

    #[test]
    fn goes_back_and_forth() {
        let mut history = History::new(0);
        assert!(history.undo().is_none() && history.redo().is_none() && !history.set(0));
        assert!(history.set(1) && history.set(2) && history.undo().is_some());
        assert_eq!((*history.now(), history.can_undo(), history.can_redo()), (1, true, true));
        assert!(history.redo().is_some());
        assert_eq!((*history.now(), history.can_redo()), (2, false));
        assert!(history.undo().is_some() && history.set(3));
        assert!(history.redo().is_none(), "a new change forgets what was taken back");
        assert_eq!(*history.now(), 3);
    }

    #[test]
    fn a_step_that_grows_is_one_to_take_back() {
        let mut history = History::new(0);
        history.set(1);
        history.push(2, (1, 2));
        history.grow(3, (1, 3));
        assert!(history.last() == Some(&(1, 3)) && history.undo().is_some());
        assert_eq!((*history.now(), history.last()), (1, None));
        assert!(history.redo().is_some());
        assert_eq!(*history.now(), 3);
    }

    #[test]
    fn forgets_what_is_long_past() {
        let mut history = History::new(0);
        assert!((1..=2 * MOST).all(|n| history.set(n)));
        while history.undo().is_some() {}
        assert_eq!(*history.now(), MOST);
    }
}
