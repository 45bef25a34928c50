//! What annotating does.

use std::rc::Rc;

use super::draft::{Draft, NoteDraft};
use super::pick::{By, Pick, trimmed, word_from};
use super::{Annotate, Moment, Target, kind_of, standing};
use crate::app::state::Place;
use crate::app::{Dialog, Notice, Panel, State, places};
use crate::model::{Analysis, Anchor, Annotation, AnnotationId, Fate, Kind, Note, Notes, Says, Span};
use crate::text::anchor;

impl State {
    /// What annotating does; everything else is left to `apply`.
    pub(in crate::app) fn annotate(&mut self, action: Annotate, now: Moment) {
        match action {
            Annotate::Pick(span) => self.pick(span),
            Annotate::PickByKeys => self.pick_by_keys(),
            Annotate::Stretch(stretch) => {
                if let (Some(pick), Some(view)) = (self.annotating.pick, &self.view) {
                    let span = stretch.of(&view.analysis.article, pick.span);
                    self.picked(Pick { span, by: By::Keys });
                }
            }
            Annotate::Highlight(target) => self.highlight(target, now),
            Annotate::Write(target) => self.write(target),
            Annotate::Mark(target) => self.mark(target),
            Annotate::Change(change) => self.change(change),
            Annotate::Save => self.save(now),
            Annotate::Discard => self.put_away(),
            Annotate::Read(ticket, analysis) => {
                if let Some(Draft::Mark(draft)) = &mut self.annotating.draft
                    && draft.asked == ticket
                {
                    draft.reading = Some(Rc::<Analysis>::from(analysis));
                }
            }
            Annotate::Accept(id) => self.accept(id, now),
            Annotate::DismissHere(id) => self.dismiss_here(id, now),
            Annotate::DismissEverywhere(id) => self.dismiss_everywhere(id),
            Annotate::Show(id) => {
                self.annotating.note = Some(id);
                self.popover = None;
                self.show(Panel::Notes);
                self.queries[Panel::Notes as usize].clear();
                self.annotating.only = super::Only::All;
                self.bring(Place::NoteRow(id));
            }
            Annotate::GoTo(id) => self.go_to_note(id),
            Annotate::Step(from, steps) => self.step_note(from, steps),
            Annotate::Remove(id) => self.remove_note(id),
            Annotate::Place(id) => self.place_note(id, now),
            Annotate::List(only) => self.annotating.only = only,
        }
    }

    fn pick(&mut self, span: Option<Span>) {
        let by_keys = self.annotating.pick.is_some_and(|pick| pick.by == By::Keys);
        if self.annotating.draft.is_some() || span.is_none() && by_keys {
            return;
        }
        let article = self.view.as_ref().map(|view| &view.analysis.article);
        let span = span.and_then(|span| trimmed(article?, span));
        self.annotating.pick = span.map(|span| Pick { span, by: By::Browser });
        if span.is_some() {
            self.popover = None;
        }
    }

    fn pick_by_keys(&mut self) {
        let Some(view) = &self.view else { return };
        let article = &view.analysis.article;
        let mark = self.tab_stop().and_then(|id| view.get(id)).map(|a| a.span);
        let start = self.annotating.pick.map(|pick| pick.span).or(mark).or_else(|| word_from(article, 0));
        if let Some(span) = start {
            self.popover = None;
            self.picked(Pick { span, by: By::Keys });
        }
    }

    fn picked(&mut self, pick: Pick) {
        let words = self.words_at(pick.span);
        self.annotating.pick = Some(pick);
        self.announcement = format!("selected: {words}");
        self.bring(Place::Hit(pick.span));
    }

    /// Selects nothing; says whether something was selected.
    pub(in crate::app) fn unpick(&mut self) -> bool {
        let picked = self.annotating.pick.take();
        if picked.is_some() {
            self.bring(Place::TextAgain);
        }
        picked.is_some()
    }

    pub(super) fn words_at(&self, span: Span) -> String {
        self.view.as_ref().map_or(String::new(), |view| places::line(&view.analysis.article, span))
    }

    pub(super) fn notes(&self) -> &Notes {
        &self.work.now().notes
    }

    pub(super) fn get_mark(&self, id: AnnotationId) -> Option<Annotation> {
        self.view.as_ref()?.get(id).cloned()
    }

    /// The mark that is meant, if one is.
    pub(super) fn target_mark(&self, target: Target) -> Option<Annotation> {
        match target {
            Target::Mark(id) => self.get_mark(id),
            Target::Here if self.annotating.pick.is_none() => self.get_mark(self.tab_stop()?),
            Target::Here | Target::Note(_) => None,
        }
    }

    /// The passage that is meant, and the kind of mark there where it is a mark.
    pub(super) fn target(&self, target: Target) -> Option<(Span, Option<Kind>)> {
        match (self.target_mark(target), target) {
            (Some(mark), _) => Some((mark.span, Some(mark.entity.kind()))),
            (None, Target::Note(id)) => {
                let note = self.view.as_ref()?.notes.get(id).filter(|note| note.fate.is_placed())?;
                Some((note.anchor.span, kind_of(&note.says)))
            }
            (None, _) => Some((self.annotating.pick?.span, None)),
        }
    }

    /// An anchor at a passage of the view, in the text as it is now.
    pub(super) fn anchor(&self, span: Span) -> Option<Anchor> {
        let span = self.ahead.stretch(span)?;
        let text = match self.ahead.is_none() {
            true => &self.view.as_ref()?.analysis.article.text,
            false => &self.source()?.text,
        };
        Some(anchor::make(text, span))
    }

    /// The note that already stands at exactly a passage of the view.
    pub(super) fn standing(&self, span: Span, kind: Option<Kind>) -> Option<&Note> {
        standing(self.notes(), self.ahead.stretch(span)?, kind)
    }

    /// The note at a passage that says this, in place of the one that stands there already.
    pub(super) fn saying(&self, span: Span, kind: Option<Kind>, says: Says, now: Moment) -> Option<Note> {
        Some(match self.standing(span, kind) {
            Some(note) => Note { says, modified: now, ..note.clone() },
            None => Note {
                id: self.notes().next_id(),
                anchor: self.anchor(span)?,
                fate: Fate::Kept,
                says,
                body: String::new(),
                tags: Vec::new(),
                created: now,
                modified: now,
            },
        })
    }

    pub(super) fn keep_note(&mut self, note: Note, told: String) {
        let notes = Notes::clone(self.notes()).with(note);
        self.note(notes, Notice::Undoable(told));
        self.annotating.pick = None;
        self.bring(Place::TextAgain);
    }

    fn highlight(&mut self, target: Target, now: Moment) {
        let Some((span, _)) = self.target(target) else { return self.tell(nothing_selected()) };
        if self.standing(span, None).is_some() {
            return self.tell(Notice::Done("That is highlighted already.".into()));
        }
        if let Some(note) = self.saying(span, None, Says::Highlight, now) {
            self.keep_note(note, format!("Highlighted “{}”.", short(&self.words_at(span))));
        }
    }

    fn write(&mut self, target: Target) {
        let of = match target {
            Target::Note(id) => self.notes().get(id).cloned(),
            _ => None,
        };
        let place = self.target(target);
        let of = of.or_else(|| place.and_then(|(span, kind)| self.standing(span, kind).cloned()));
        if of.is_none() && place.is_none() {
            return self.tell(nothing_selected());
        }
        let (body, tags) = of.as_ref().map_or_else(Default::default, |n| (n.body.clone(), n.tags.join(", ")));
        self.open(Draft::Note(NoteDraft { span: place.map(|(span, _)| span), of, body, tags }));
    }

    pub(super) fn open(&mut self, draft: Draft) {
        self.annotating.draft = Some(draft);
        self.dialog = Some(Dialog::Draft);
        self.popover = None;
    }

    pub(super) fn put_away(&mut self) {
        self.annotating.draft = None;
        self.annotating.pick = self.annotating.pick.filter(|pick| pick.by == By::Keys);
        self.dialog = None;
        self.bring(Place::TextAgain);
    }

    /// Closes a layer. What was written in a note is kept.
    pub(in crate::app) fn close(&mut self, now: Moment) {
        match &self.annotating.draft {
            Some(Draft::Note(draft)) if draft.is_changed() => self.save(now),
            Some(_) => self.put_away(),
            None => self.dialog = None,
        }
    }

    fn save(&mut self, now: Moment) {
        match self.annotating.draft.clone() {
            Some(Draft::Note(draft)) => self.save_note(&draft, now),
            Some(Draft::Mark(draft)) => self.save_mark(&draft, now),
            None => {}
        }
    }

    fn save_note(&mut self, draft: &NoteDraft, now: Moment) {
        let (body, tags) = (draft.body.trim().to_string(), draft.tag_list());
        let new = || self.saying(draft.span?, None, Says::Highlight, now);
        let Some(note) = draft.of.clone().or_else(new) else {
            let words =
                "The words that it is about are no longer in the text. Copy what you wrote, then cancel.";
            return self.tell(Notice::Trouble(words.into()));
        };
        self.put_away();
        self.keep_note(Note { body, tags, modified: now, ..note }, "Note saved.".into());
    }
}

pub(super) fn nothing_selected() -> Notice {
    Notice::Done("Select some words first, or go to a mark.".into())
}

/// At most a line of words.
pub(super) fn short(words: &str) -> String {
    const MOST: usize = 48;
    match words.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
        None => words.into(),
    }
}
