//! Saying what a passage is, and judging what was found there.

use super::act::{nothing_selected, short};
use super::draft::{Draft, MarkDraft, Outcome, Reach};
use super::{Change, Moment, Target, alone, has_words};
use crate::app::state::Place;
use crate::app::{Correction, Notice, State, Ticket, Verdict, words};
use crate::model::{
    AnnotationId, CitationType, CompanyType, Entity, FigureType, Kind, MarkType, Note, Notes, Says, Span,
};

impl State {
    pub(super) fn mark(&mut self, target: Target) {
        let Some((span, _)) = self.target(target) else { return self.tell(nothing_selected()) };
        let Some(view) = &self.view else { return };
        let note = match target {
            Target::Note(id) => self.notes().get(id).and_then(|note| match &note.says {
                Says::Is(entity) => Some(Entity::clone(entity)),
                _ => None,
            }),
            _ => None,
        };
        let was = self.target_mark(target).map(|mark| mark.entity).or(note);
        let own = self.words_at(span);
        let link = view.analysis.article.links.iter().find(|link| link.span.overlaps(span));
        let mut draft = MarkDraft {
            span,
            mark_type: was.as_ref().map_or(MarkType::Figure(FigureType::Money), Entity::mark_type),
            value: own.clone(),
            name: own,
            target: link.map_or(String::new(), |link| link.target.clone()),
            reach: Reach::Here,
            asked: Ticket(0),
            reading: None,
            was,
        };
        match &draft.was {
            Some(Entity::Company(company)) => draft.name.clone_from(&company.canonical),
            Some(Entity::Citation(citation)) => {
                draft.name = citation.source.clone().unwrap_or_default();
                draft.target = citation.target.clone().unwrap_or(draft.target);
            }
            Some(Entity::Figure(_)) => {}
            None => draft.mark_type = guess(&draft),
        }
        self.open(Draft::Mark(draft));
        self.ask_reader();
    }

    /// Has the worker read what the form has now.
    pub(super) fn ask_reader(&mut self) {
        let ticket = Ticket(self.annotating.asked.0.wrapping_add(1));
        if let Some(Draft::Mark(draft)) = &mut self.annotating.draft {
            (draft.asked, draft.reading) = (ticket, None);
            self.annotating.asked = ticket;
        }
    }

    pub(super) fn change(&mut self, change: Change) {
        match (&mut self.annotating.draft, change) {
            (Some(Draft::Note(draft)), Change::Body(body)) => draft.body = body,
            (Some(Draft::Note(draft)), Change::Tags(tags)) => draft.tags = tags,
            (Some(Draft::Mark(draft)), Change::Reach(reach)) => draft.reach = reach,
            (Some(Draft::Mark(draft)), change) => {
                match change {
                    Change::Type(mark_type) => draft.mark_type = mark_type,
                    Change::Value(value) => draft.value = value,
                    Change::Name(name) => draft.name = name,
                    Change::Target(target) => draft.target = target,
                    _ => return,
                }
                self.ask_reader();
            }
            _ => {}
        }
    }

    pub(super) fn save_mark(&mut self, draft: &MarkDraft, now: Moment) {
        let Some(view) = &self.view else { return };
        let entity = match draft.outcome(view) {
            Outcome::Means(entity) => alone(*entity),
            Outcome::Waiting => return,
            Outcome::No(why) => {
                self.announcement = why;
                return;
            }
        };
        let old = draft.was.as_ref().map(Entity::kind);
        self.put_away();
        let told = format!("“{}” is now: {}.", short(&self.words_at(draft.span)), words::meaning(&entity));
        if let (Reach::Everywhere, Some(kind)) = (draft.reach, old) {
            let same_type = draft.was.as_ref().map(Entity::mark_type) == Some(draft.mark_type);
            let verdict = match entity {
                Entity::Company(company) if same_type => Verdict::Is(company.canonical.clone()),
                other => Verdict::Reads(kind, Box::new(other)),
            };
            self.correct_wording(draft.span, verdict);
            return;
        }
        let kind = entity.kind();
        let Some(note) = self.saying(draft.span, Some(kind), Says::Is(Box::new(entity)), now) else { return };
        let mut notes = Notes::clone(self.notes()).with(note);
        if let Some(old) = old.filter(|old| *old != kind)
            && let Some(nothing) = self.saying(draft.span, Some(old), Says::Nothing(old), now)
        {
            notes = notes.clone().with(Note { id: notes.next_id(), ..nothing });
        }
        self.note(notes, Notice::Undoable(told));
        self.annotating.pick = None;
        self.bring(Place::TextAgain);
    }

    pub(super) fn correct_wording(&mut self, span: Span, verdict: Verdict) {
        let correction = Correction { names: vec![self.words_at(span)], verdict };
        let words = correction.words();
        let corrections = (**self.corrections()).clone().with(correction);
        self.correct(corrections, Notice::Undoable(words));
        self.bring(Place::TextAgain);
    }

    pub(super) fn accept(&mut self, id: AnnotationId, now: Moment) {
        let Some(mark) = self.get_mark(id) else { return };
        let kind = mark.entity.kind();
        match self.view.as_ref().and_then(|view| view.verdict(id)).cloned() {
            Some(Note { says: Says::Is(_), .. }) => {}
            Some(note) if has_words(&note) => {
                let note = Note { says: Says::Highlight, modified: now, ..note };
                self.keep_note(note, "No longer accepted.".into());
            }
            Some(note) => {
                let notes = Notes::clone(self.notes()).without(note.id);
                self.note(notes, Notice::Undoable("No longer accepted.".into()));
                self.bring(Place::TextAgain);
            }
            None => {
                if let Some(note) = self.saying(mark.span, Some(kind), Says::Right(kind), now) {
                    self.keep_note(note, format!("Accepted “{}”.", short(&self.words_at(mark.span))));
                }
            }
        }
    }

    pub(super) fn dismiss_here(&mut self, id: AnnotationId, now: Moment) {
        let Some(mark) = self.get_mark(id) else { return };
        if let Some(Note { says: Says::Is(_), id, .. }) = self.view.as_ref().and_then(|view| view.verdict(id))
        {
            return self.remove_note(*id);
        }
        let kind = mark.entity.kind();
        if let Some(note) = self.saying(mark.span, Some(kind), Says::Nothing(kind), now) {
            self.keep_note(note, format!("Dismissed “{}” here.", short(&self.words_at(mark.span))));
        }
    }

    pub(super) fn dismiss_everywhere(&mut self, id: AnnotationId) {
        let Some(mark) = self.get_mark(id) else { return };
        let verdict = match mark.entity.kind() {
            Kind::Company => Verdict::NoCompany,
            kind => Verdict::NoMark(kind),
        };
        self.correct_wording(mark.span, verdict);
    }
}

/// What words are most likely to be, from how they look.
fn guess(draft: &MarkDraft) -> MarkType {
    let value = draft.value.as_str();
    if draft.target.starts_with("http") {
        MarkType::Citation(CitationType::Link)
    } else if value.starts_with("http") {
        MarkType::Citation(CitationType::Url)
    } else if !value.chars().any(|c| c.is_ascii_digit()) {
        MarkType::Company(CompanyType::Company)
    } else if value.contains('%') {
        MarkType::Figure(FigureType::Percent)
    } else if value.contains(['$', '€', '£', '¥']) {
        MarkType::Figure(FigureType::Money)
    } else {
        MarkType::Figure(FigureType::Quantity)
    }
}
