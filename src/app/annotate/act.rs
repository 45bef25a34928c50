//! What annotating does.

use std::rc::Rc;

use super::draft::{Draft, MarkDraft, NoteDraft, Outcome, Reach};
use super::pick::{By, Pick, trimmed, word_from};
use super::{Annotate, Change, Moment, Target, alone, has_words, kind_of, standing};
use crate::app::state::Place;
use crate::app::{Correction, Dialog, Notice, Panel, Sheet, State, Ticket, Verdict, places, words};
use crate::model::{
    Analysis, Annotation, AnnotationId, CitationType, Entity, Fate, FigureType, Kind, MarkType, Note, NoteId,
    Notes, Says, Span,
};
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
            Annotate::Step(steps) => self.step_note(steps),
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

    fn words_at(&self, span: Span) -> String {
        self.view.as_ref().map_or(String::new(), |view| places::line(&view.analysis.article, span))
    }

    fn notes(&self) -> &Notes {
        &self.work.now().notes
    }

    fn get_mark(&self, id: AnnotationId) -> Option<Annotation> {
        self.view.as_ref()?.get(id).cloned()
    }

    /// The mark that is meant, if one is.
    fn target_mark(&self, target: Target) -> Option<Annotation> {
        match target {
            Target::Mark(id) => self.get_mark(id),
            Target::Here if self.annotating.pick.is_none() => self.get_mark(self.tab_stop()?),
            Target::Here | Target::Note(_) => None,
        }
    }

    /// The passage that is meant, and the kind of mark there where it is a mark.
    fn target(&self, target: Target) -> Option<(Span, Option<Kind>)> {
        match (self.target_mark(target), target) {
            (Some(mark), _) => Some((mark.span, Some(mark.entity.kind()))),
            (None, Target::Note(id)) => {
                let note = self.notes().get(id).filter(|note| note.fate.is_placed())?;
                Some((note.anchor.span, kind_of(&note.says)))
            }
            (None, _) => Some((self.annotating.pick?.span, None)),
        }
    }

    /// The note at a passage that says this, in place of the one that stands there already.
    fn saying(&self, span: Span, kind: Option<Kind>, says: Says, now: Moment) -> Option<Note> {
        let text = &self.view.as_ref()?.analysis.article.text;
        Some(match standing(self.notes(), span, kind) {
            Some(note) => Note { says, modified: now, ..note.clone() },
            None => Note {
                id: self.notes().next_id(),
                anchor: anchor::make(text, span),
                fate: Fate::Kept,
                says,
                body: String::new(),
                tags: Vec::new(),
                created: now,
                modified: now,
            },
        })
    }

    fn keep_note(&mut self, note: Note, told: String) {
        let notes = Notes::clone(self.notes()).with(note);
        self.note(notes, Notice::Undoable(told));
        self.annotating.pick = None;
        self.bring(Place::TextAgain);
    }

    fn highlight(&mut self, target: Target, now: Moment) {
        let Some((span, _)) = self.target(target) else { return self.tell(nothing_selected()) };
        if standing(self.notes(), span, None).is_some() {
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
        let of = of.or_else(|| place.and_then(|(span, kind)| standing(self.notes(), span, kind).cloned()));
        if of.is_none() && place.is_none() {
            return self.tell(nothing_selected());
        }
        let (body, tags) = of.as_ref().map_or_else(Default::default, |n| (n.body.clone(), n.tags.join(", ")));
        self.open(Draft::Note(NoteDraft { span: place.map(|(span, _)| span), of, body, tags }));
    }

    fn open(&mut self, draft: Draft) {
        self.annotating.draft = Some(draft);
        self.dialog = Some(Dialog::Draft);
        self.popover = None;
    }

    fn mark(&mut self, target: Target) {
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
    fn ask_reader(&mut self) {
        let ticket = Ticket(self.annotating.asked.0.wrapping_add(1));
        if let Some(Draft::Mark(draft)) = &mut self.annotating.draft {
            (draft.asked, draft.reading) = (ticket, None);
            self.annotating.asked = ticket;
        }
    }

    fn change(&mut self, change: Change) {
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

    fn put_away(&mut self) {
        self.annotating.draft = None;
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
        let of = draft.of.clone().or_else(new);
        self.put_away();
        if let Some(note) = of {
            self.keep_note(Note { body, tags, modified: now, ..note }, "Note saved.".into());
        }
    }

    fn save_mark(&mut self, draft: &MarkDraft, now: Moment) {
        let Some(view) = &self.view else { return };
        let entity = match draft.outcome(view) {
            Outcome::Means(entity) => alone(entity),
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
                Entity::Company(company) if same_type => Verdict::Is(company.canonical),
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

    fn correct_wording(&mut self, span: Span, verdict: Verdict) {
        let correction = Correction { names: vec![self.words_at(span)], verdict };
        let words = correction.words();
        let corrections = (**self.corrections()).clone().with(correction);
        self.correct(corrections, Notice::Undoable(words));
        self.bring(Place::TextAgain);
    }

    fn accept(&mut self, id: AnnotationId, now: Moment) {
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

    fn dismiss_here(&mut self, id: AnnotationId, now: Moment) {
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

    fn dismiss_everywhere(&mut self, id: AnnotationId) {
        let Some(mark) = self.get_mark(id) else { return };
        let verdict = match mark.entity.kind() {
            Kind::Company => Verdict::NoCompany,
            kind => Verdict::NoMark(kind),
        };
        self.correct_wording(mark.span, verdict);
    }

    fn go_to_note(&mut self, id: NoteId) {
        let Some(note) = self.notes().get(id) else { return };
        let (placed, span) = (note.fate.is_placed(), note.anchor.span);
        self.annotating.note = Some(id);
        if placed {
            self.passage = Some(span);
            self.popover = None;
            self.sheet = Sheet::Tabs;
            self.bring(Place::Passage(span));
        }
    }

    fn step_note(&mut self, steps: isize) {
        let ids = self.listed_notes();
        let Some(count) = isize::try_from(ids.len()).ok().filter(|count| *count > 0) else { return };
        let at = self.annotating.note.and_then(|id| ids.iter().position(|other| *other == id));
        let next = match at.and_then(|at| isize::try_from(at).ok()) {
            Some(at) => (at + steps).rem_euclid(count),
            None => 0,
        };
        if let Some(id) = usize::try_from(next).ok().and_then(|next| ids.get(next)) {
            self.annotating.note = Some(*id);
            self.bring(Place::NoteRow(*id));
        }
    }

    /// The notes that the panel lists, in its order.
    fn listed_notes(&self) -> Vec<NoteId> {
        let Some(view) = &self.view else { return Vec::new() };
        super::list::listed(view, self.annotating.only, self.query(Panel::Notes))
            .map(|note| note.id)
            .collect()
    }

    fn remove_note(&mut self, id: NoteId) {
        let listed = self.listed_notes();
        let at = listed.iter().position(|other| *other == id);
        let notes = Notes::clone(self.notes()).without(id);
        self.note(notes, Notice::Undoable("Note removed.".into()));
        if self.panel != Panel::Notes {
            return self.bring(Place::TextAgain);
        }
        let next = at.and_then(|at| listed.get(at + 1).or_else(|| listed.get(at.checked_sub(1)?)));
        self.annotating.note = next.copied();
        self.bring(next.map_or(Place::Tab, |next| Place::NoteRow(*next)));
    }

    fn place_note(&mut self, id: NoteId, now: Moment) {
        let (Some(note), Some(pick)) = (self.notes().get(id).cloned(), self.annotating.pick) else {
            return self
                .tell(Notice::Done("Select the words in the text that it is about, then place it.".into()));
        };
        let Some(text) = self.view.as_ref().map(|view| &view.analysis.article.text) else { return };
        let anchor = anchor::make(text, pick.span);
        let note = Note { anchor, fate: Fate::Kept, modified: now, ..note };
        self.keep_note(note, "The note stands there now.".into());
        self.bring(Place::NoteRow(id));
    }
}

fn nothing_selected() -> Notice {
    Notice::Done("Select some words first, or go to a mark.".into())
}

/// What words are most likely to be, from how they look.
fn guess(draft: &MarkDraft) -> MarkType {
    let value = draft.value.as_str();
    if draft.target.starts_with("http") {
        MarkType::Citation(CitationType::Link)
    } else if value.starts_with("http") {
        MarkType::Citation(CitationType::Url)
    } else if !value.chars().any(|c| c.is_ascii_digit()) {
        MarkType::Company(crate::model::CompanyType::Company)
    } else if value.contains('%') {
        MarkType::Figure(FigureType::Percent)
    } else if value.contains(['$', '€', '£', '¥']) {
        MarkType::Figure(FigureType::Money)
    } else {
        MarkType::Figure(FigureType::Quantity)
    }
}

/// At most a line of words.
fn short(words: &str) -> String {
    const MOST: usize = 48;
    match words.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
        None => words.into(),
    }
}
