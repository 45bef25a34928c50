//! How far the text is ahead of what was read of it last: the changes since, and where things stand after them.

use std::rc::Rc;

use super::step::carried;
use crate::model::{Notes, Span};
use crate::text::Edit;

/// The changes of the text since the one that the view shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    edits: Vec<Edit>,
    /// How many of them the text has that is being read.
    asked: usize,
    /// Whether the text is another one, of which nothing is known yet.
    astray: bool,
}

impl Ahead {
    /// Whether the view shows the text as it is.
    pub fn is_none(&self) -> bool {
        self.edits.is_empty() && !self.astray
    }

    /// Whether nothing is known of where the view's marks stand now.
    pub fn is_astray(&self) -> bool {
        self.astray
    }

    /// The text has changed once more.
    pub fn push(&mut self, edit: Edit) {
        let last = self.edits.last().filter(|_| self.edits.len() > self.asked);
        match last.and_then(|last| last.then(&edit)) {
            Some(both) => {
                self.edits.pop();
                self.edits.extend((!both.is_empty()).then_some(both));
            }
            None => self.edits.push(edit),
        }
    }

    /// The text is another one.
    pub fn lose(&mut self) {
        *self = Self { astray: true, ..Self::default() };
    }

    /// The text as it is now is being read.
    pub fn ask(&mut self) {
        self.asked = self.edits.len();
    }

    /// The text that was being read is the one that the view shows; what had changed till then is given back.
    pub fn answer(&mut self) -> Self {
        let edits = self.edits.drain(..std::mem::take(&mut self.asked)).collect();
        Self { edits, asked: 0, astray: std::mem::take(&mut self.astray) }
    }

    /// Where a mark of the view stands in the text now, if it still does.
    pub fn shift(&self, span: Span) -> Option<Span> {
        let known = (!self.astray).then_some(span);
        self.edits.iter().fold(known, |span, edit| span.and_then(|span| edit.shift(span)))
    }

    /// Where a passage of the view stands in the text now, if anything of it does.
    pub fn stretch(&self, span: Span) -> Option<Span> {
        let known = (!self.astray).then_some(span);
        self.edits.iter().fold(known, |span, edit| span.and_then(|span| edit.stretch(span)))
    }

    /// Where a place of the view is in the text now.
    pub fn place(&self, byte: usize) -> usize {
        self.edits.iter().fold(byte, |byte, edit| edit.place(byte))
    }

    /// Where a place of the text now was in the view's.
    pub fn place_before(&self, byte: usize) -> usize {
        self.edits.iter().rev().fold(byte, |byte, edit| edit.inverse().place(byte))
    }

    /// The notes on the text now as notes on the view's text, which is `text`.
    pub fn notes_before(&self, notes: &Rc<Notes>, text: &str) -> Rc<Notes> {
        if self.astray {
            return Rc::default();
        }
        if self.edits.is_empty() || notes.all().is_empty() {
            return Rc::clone(notes);
        }
        let texts = self.edits.iter().scan(text.to_owned(), |text, edit| {
            let before = text.clone();
            *text = edit.apply(text)?;
            Some(before)
        });
        let texts: Vec<String> = texts.collect();
        let steps = self.edits.iter().zip(&texts).rev();
        steps.fold(Rc::clone(notes), |notes, (edit, before)| carried(&notes, &edit.inverse(), before))
    }
}
