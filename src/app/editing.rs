//! Editing: the text as it is typed, what is known of it meanwhile, and going back and forth.

use std::rc::Rc;

use super::state::Place;
use super::step::{Change, Step};
use super::typing::{Selection, Typed};
use super::{Action, Notice, Panel, Prepared, Source, State, View, Which, Work, find, rewrite, words};
use crate::model::{Anchor, Annotation, AnnotationId, Format, Note, Span};
use crate::text::Anchors;

/// The article while it is edited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Editing {
    /// Where the caret is to be.
    pub caret: Caret,
    /// Whether it ends as soon as what was typed last is read.
    pub closing: bool,
}

/// A wish to have something of the text selected; its number tells it from the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caret {
    /// Counts up with every wish.
    pub number: u32,
    /// What.
    pub selection: Selection,
}

impl State {
    /// What editing does; everything else is left to `apply`.
    pub(super) fn apply_editing(&mut self, action: Action, dates: words::DateWords) {
        match action {
            Action::Edit(at) => self.edit(at),
            Action::DoneEditing => self.done_editing(),
            Action::Typed(typed) => self.typed(&typed),
            Action::Reread => self.reread(),
            Action::MarksAt(byte) => self.marks_at(byte, dates),
            Action::StepFrom(steps, byte) => self.step_from(steps, byte, dates),
            Action::Undo => {
                let step = self.work.undo();
                self.went(step.as_deref(), true);
            }
            Action::Redo => {
                let step = self.work.redo();
                self.went(step.as_deref(), false);
            }
            _ => {}
        }
    }

    /// Where a mark stands in the text as it is now; none where a character of it changed since.
    pub fn stands(&self, id: AnnotationId) -> Option<Span> {
        self.ahead.shift(self.view.as_ref()?.get(id)?.span)
    }

    fn edit(&mut self, at: Option<usize>) {
        let busy = self.pending.as_ref().is_some_and(|pending| !pending.again);
        let Some((view, source)) = self.view.clone().zip(self.source().cloned()) else { return };
        if self.editing.is_some() || busy {
            return;
        }
        let article = &view.analysis.article;
        let rewritten = match article.format {
            Format::Html => Some(rewrite::markdown(article)),
            _ => rewrite::one_line_end(&source.text),
        };
        let format = match article.format {
            Format::Html => Format::Markdown,
            format => format,
        };
        let mut caret = self.ahead.place(at.unwrap_or_default());
        match rewritten {
            None => {
                let source = Source { format: Some(format), ..Source::clone(&source) };
                self.work.amend(Work { source: Some(Rc::new(source)), ..self.work.now().clone() });
            }
            Some(rewritten) => {
                let notes = rewritten.notes(&self.work.now().notes);
                caret = rewritten.place(caret);
                let source = Source { text: rewritten.text, format: Some(format), name: source.name.clone() };
                self.work.set(Work { source: Some(Rc::new(source)), notes, ..self.work.now().clone() });
                self.ahead.lose();
                self.ask_now();
            }
        }
        self.editing = Some(Editing::default());
        self.put_caret(Selection::at(caret));
        self.announcement = "Editing".into();
        if article.format == Format::Html {
            self.tell(Notice::Done(
                "The page is edited as Markdown: its text with signs for headings, links and lists.".into(),
            ));
        }
    }

    pub(super) fn done_editing(&mut self) {
        let Some(editing) = &mut self.editing else { return };
        editing.closing = true;
        if self.ahead.is_none() {
            self.leave_editing();
        } else {
            self.reread();
        }
    }

    fn leave_editing(&mut self) {
        let at = self.editing.take().map_or(0, |editing| editing.caret.selection.focus);
        let view = self.view.as_ref();
        let here =
            view.and_then(|view| view.analysis.article.blocks.iter().find(|block| block.span.end() > at));
        match here.map(|block| block.span) {
            Some(span) => self.bring(Place::HitFocused(span)),
            None => self.bring(Place::Text),
        }
        self.announcement = "Editing is done".into();
    }

    fn typed(&mut self, typed: &Typed) {
        let between = self.work.now().clone();
        let changed = Step::typed(&between, typed).filter(|_| !typed.edit.is_empty());
        let Some((step, after)) = changed else { return };
        match self.work.last().and_then(|last| last.joined(&step, &between)) {
            Some(joined) => self.work.grow(after, joined),
            None => self.work.push(after, step),
        }
        self.ahead.push(typed.edit.clone());
        // Where the caret is, it need not be put.
        self.editing.iter_mut().for_each(|editing| editing.caret.selection = typed.after);
        self.passage = None;
    }

    /// Has the worker read what changed, unless it is reading already.
    fn reread(&mut self) {
        if self.pending.is_none() && !self.ahead.is_none() {
            self.ask_now();
        }
    }

    fn ask_now(&mut self) {
        if let Some(source) = self.source().cloned() {
            self.ask(source, true, Rc::default());
        }
    }

    /// What follows from a step that was taken back, or done again.
    fn went(&mut self, step: Option<&Step>, back: bool) {
        let Some(step) = step else {
            let which = if back { "There is nothing to take back." } else { "There is nothing to do again." };
            return self.tell(Notice::Done(which.into()));
        };
        let words = if back { "Taken back." } else { "Done again." };
        match &step.change {
            Change::Nothing => self.corrected(Notice::Done(words.into())),
            Change::Edit(edit, before, after) => {
                self.ahead.push(if back { edit.inverse() } else { edit.clone() });
                self.put_caret(if back { *before } else { *after });
                match self.editing {
                    Some(_) => self.announcement = words.into(),
                    None => {
                        self.ask_now();
                        self.tell(Notice::Done(words.into()));
                    }
                }
            }
            Change::Other(..) => {
                self.editing = None;
                self.ahead.lose();
                self.ask_now();
                self.tell(Notice::Done(words.into()));
            }
        }
    }

    fn put_caret(&mut self, selection: Selection) {
        if let Some(editing) = &mut self.editing {
            editing.caret = Caret { number: self.reveal.number.wrapping_add(1), selection };
            self.reveal.number = editing.caret.number;
            self.reveal.place = None;
        }
    }

    /// The article as it is read anew: what was selected and found stays so where it still stands.
    pub(super) fn read_anew(&mut self, prepared: Prepared) {
        let since = self.ahead.answer();
        let work = self.work_then(&prepared.analysis.article.text);
        let view = View::prepared(prepared, &work, self.settings.currency);
        let kept = |id| {
            let before = self.view.as_ref()?.get(id)?;
            view.find(since.shift(before.span)?, before.entity.kind())
        };
        (self.selected, self.lit, self.popover) = (self.selected.and_then(kept), None, None);
        self.stop = self.stop.and_then(kept);
        self.open = self.open.and_then(kept);
        if let Some(search) = &mut self.find {
            let from = search.current().map_or(0, |hit| since.place(hit.start()));
            search.hits = find::hits(&view.analysis.article, &search.query).into();
            search.at = search.hits.partition_point(|hit| hit.start() < from);
            search.at = search.at.min(search.hits.len().saturating_sub(1));
        }
        self.passage = self.passage.and_then(|passage| since.stretch(passage));
        self.annotating.follow(&since);
        if self.editing.is_none() {
            self.announcement = super::apply::found(&view);
        }
        self.view = Some(view);
        let closing = self.editing.is_none_or(|editing| editing.closing);
        match (self.ahead.is_none(), closing) {
            (true, true) if self.editing.is_some() => self.leave_editing(),
            (false, true) => self.ask_now(),
            _ => {}
        }
        if self.ahead.is_none() {
            self.renew_anchors();
        }
    }

    /// The work as it was when the text was `text`, which the view shows.
    pub(super) fn work_then(&self, text: &str) -> Work {
        let now = self.work.now();
        Work { notes: self.ahead.notes_before(&now.notes, text), ..now.clone() }
    }

    /// Has the notes remember what stands round them now.
    fn renew_anchors(&mut self) {
        let now = self.work.now();
        let Some(source) = now.source.as_ref().filter(|s| s.format != Some(Format::Html)) else { return };
        let stale = |note: &Note| note.fate.is_placed() && !around(&note.anchor, &source.text);
        if !now.notes.all().iter().any(stale) {
            return;
        }
        let anchors = Anchors::new(&source.text);
        let notes = now.notes.map(|note| match stale(note) {
            true => Note { anchor: anchors.make(note.anchor.span), ..note.clone() },
            false => note.clone(),
        });
        self.work.amend(Work { notes: Rc::new(notes), ..now.clone() });
    }

    /// Says which marks are at the caret, and shows the row of the innermost.
    fn marks_at(&mut self, byte: usize, dates: words::DateWords) {
        let Some(view) = self.view.clone() else { return };
        let byte = self.ahead.place_before(byte);
        let at = |span: Span| span.start() <= byte && byte <= span.end();
        let all = view.analysis.annotations.iter();
        let mut here: Vec<_> = all.filter(|a| at(a.span) && view.shows(self.settings.filter, a)).collect();
        crate::order::by_key(&mut here, |a| a.span.len());
        let Some(first) = here.first() else {
            return self.tell(Notice::Done("No mark is at the caret.".into()));
        };
        let id = first.id;
        let spoken: Vec<String> = here.iter().map(|a| self.spoken(a, dates)).collect();
        (self.selected, self.stop) = (Some(id), Some(id));
        self.panel = Panel::of(first.entity.kind());
        self.widen();
        self.bring(Place::RowOf(id));
        self.tell(Notice::Done(spoken.join("; ")));
    }

    /// Puts the caret at the next mark that shows (1) or the one before (−1).
    fn step_from(&mut self, steps: isize, byte: usize, dates: words::DateWords) {
        let Some(view) = self.view.clone() else { return };
        let byte = self.ahead.place_before(byte);
        let all = &view.analysis.annotations;
        let shows = |a: &&Annotation| Which::Any.takes(a) && view.shows(self.settings.filter, a);
        let next = match steps > 0 {
            true => all.iter().find(|a| a.span.start() > byte && shows(a)).or_else(|| all.iter().find(shows)),
            false => {
                let before = all.iter().rev().find(|a| a.span.start() < byte && shows(a));
                before.or_else(|| all.iter().rev().find(shows))
            }
        };
        let Some((id, span)) = next.and_then(|a| Some((a.id, self.ahead.shift(a.span)?))) else {
            return self.tell(Notice::Done("No such mark shows.".into()));
        };
        self.put_caret(Selection::at(span.start()));
        self.marks_at(span.start(), dates);
        (self.selected, self.stop) = (Some(id), Some(id));
        self.notice = None;
    }
}

/// Whether an anchor's words stand at its place, with what it remembers round them.
fn around(anchor: &Anchor, text: &str) -> bool {
    let span = anchor.span;
    text.get(..span.start()).is_some_and(|before| before.ends_with(&anchor.prefix))
        && text.get(span.end()..).is_some_and(|after| after.starts_with(&anchor.suffix))
        && text.get(span.range()) == Some(anchor.exact.as_str())
}
