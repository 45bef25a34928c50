//! Somebody who waits for an analysis to its end and wants to see nothing before.

use gloss::analyze::{Pause, Share, Watcher};
use gloss::model::{Annotation, Span};

/// Waits to the end.
pub struct Patient;

impl Watcher for Patient {
    fn looks_at(&self) -> usize {
        0
    }

    fn wants(&self) -> bool {
        false
    }

    fn found(&mut self, _: Span, _: Vec<Annotation>) {}

    fn pause(&mut self, _: Share) -> Pause<'_> {
        Box::pin(std::future::ready(Some(())))
    }
}
