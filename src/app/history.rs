//! What can be taken back and done again.

/// The most steps that can be taken back.
const MOST: usize = 1_000;

/// A value with those that it had before and those that were taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History<T> {
    now: T,
    past: Vec<T>,
    future: Vec<T>,
}

impl<T: Clone + PartialEq> History<T> {
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
        self.past.push(std::mem::replace(&mut self.now, next));
        let extra = self.past.len().saturating_sub(MOST);
        self.past.drain(..extra);
        self.future.clear();
        true
    }

    /// Takes the last change back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Does again what was taken back last; false where nothing was.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        true
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

    #[test]
    fn goes_back_and_forth() {
        let mut history = History::new(0);
        assert!(!history.undo() && !history.redo() && !history.set(0));
        assert!(history.set(1) && history.set(2) && history.undo());
        assert_eq!((*history.now(), history.can_undo(), history.can_redo()), (1, true, true));
        assert!(history.redo());
        assert_eq!((*history.now(), history.can_redo()), (2, false));
        assert!(history.undo() && history.set(3));
        assert!(!history.redo(), "a new change forgets what was taken back");
        assert_eq!(*history.now(), 3);
    }

    #[test]
    fn forgets_what_is_long_past() {
        let mut history = History::new(0);
        assert!((1..=2 * MOST).all(|n| history.set(n)));
        while history.undo() {}
        assert_eq!(*history.now(), MOST);
    }
}
