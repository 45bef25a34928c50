//! What happens then: every action's effect on the state. Pure.

use std::rc::Rc;

use super::state::Place;
use super::{
    Action, Brought, Cause, Coming, Corrections, Dialog, History, Kept, Notice, Panel, Pending, Popover,
    Prepared, Settings, Sheet, Source, State, Ticket, View, Which, Work, handover, settings, words,
};
use crate::model::{Annotation, AnnotationId, Entity, Notes};

impl State {
    /// The state after `action`.
    #[must_use]
    pub fn apply(mut self, action: Action, dates: words::DateWords) -> Self {
        if self.is_too_early(&action) {
            return self;
        }
        match action {
            Action::Take(source) => self.take(source, Brought::default()),
            Action::OpenDocument(document) => self.take(document.source, document.brought),
            Action::AddNotes(loose) => self.add_notes(&loose),
            Action::Refuse(refusal) => self.tell(Notice::Trouble(refusal.to_string())),
            Action::Heard(ticket, news) => self.hear(ticket, *news),
            Action::Analyzed(ticket, analysis) => self.analyzed(ticket, Prepared::of(Rc::from(analysis))),
            Action::Ready(ticket, prepared) => self.analyzed(ticket, *prepared),
            Action::Stop => {
                self.pending = None;
                self.tell(Notice::Done("Stopped. Nothing was changed.".into()));
            }
            Action::New => self = self.emptied(),
            Action::Show(panel) => self.show(panel),
            Action::ShowTab(panel) => {
                self.show(panel);
                self.bring(Place::Tab);
            }
            Action::SetSheet(sheet) => self.sheet = sheet,
            Action::Query(panel, query) => self.queries[panel as usize] = query,
            Action::List(listing) => self.listing = listing,
            Action::FocusFilter => {
                self.sheet = self.sheet.raised();
                self.bring(Place::FilterField);
            }
            Action::Select(id, cause) => self.select(id, cause, dates),
            Action::Step(steps, which) => self.step(steps, which, dates),
            Action::OpenFind | Action::Find(..) | Action::StepFind(_) | Action::CloseFind => {
                self.apply_find(action);
            }
            Action::ShowRow(id) => self.show_row(id),
            Action::CrossToRow => self.tab_stop().into_iter().for_each(|id| self.show_row(id)),
            Action::CrossToText => {
                self.sheet = Sheet::Tabs;
                self.tab_stop().into_iter().for_each(|id| self.bring(Place::MarkAndRow(id)));
            }
            Action::GoToBlock(block) => self.bring(Place::Block(block)),
            Action::GoTo(span) => {
                self.passage = Some(span);
                self.popover = None;
                self.sheet = Sheet::Tabs;
                self.bring(Place::Passage(span));
            }
            Action::Light(id) => self.lit = id,
            Action::Hover(id) => self.hover(id),
            Action::Focus(id) => self.focus(id, dates),
            Action::Blur => self.popover = None,
            Action::Leave => self.popover = self.popover.filter(|p| p.stays),
            Action::Escape => self.escape(),
            Action::Open(dialog) => {
                self.dialog = Some(dialog);
                self.popover = None;
            }
            Action::Close(now) => self.close(now),
            Action::Annotate(action, now) => self.annotate(action, now),
            Action::ToggleType(mark_type) => {
                self.settings.filter = self.settings.filter.toggled(mark_type);
                self.drop_hidden();
            }
            Action::ToggleKind(kind) => {
                self.settings.filter = self.settings.filter.toggled_kind(kind);
                self.drop_hidden();
            }
            Action::ShowSupport(only) => {
                self.settings.filter = self.settings.filter.with_only(only);
                self.drop_hidden();
            }
            Action::ToggleOutline => self.settings.outline = !self.settings.outline,
            Action::SetTheme(theme) => self.settings.theme = theme,
            Action::SetSize(size) => self.settings.size = size,
            Action::SetDates(order) => {
                self.settings.dates = Some(order);
                self.read_again();
            }
            Action::SetPanelWidth(width) => {
                let (least, most) = settings::PANEL_WIDTHS;
                self.settings.panel_width = width.clamp(least, most);
            }
            Action::SetCurrency(currency) => {
                self.settings.currency = currency;
                self.redraw();
            }
            Action::SetPoints(points) => {
                let (fewest, most) = settings::POINTS;
                self.settings.points = points.clamp(fewest, most);
            }
            Action::Correct(correction) => {
                let words = correction.words();
                let corrections = Corrections::clone(self.corrections()).with(correction);
                self.correct(corrections, Notice::Undoable(words));
            }
            Action::DropCorrection(place) => {
                let corrections = Corrections::clone(self.corrections()).without(place);
                self.correct(corrections, Notice::Undoable("Correction removed.".into()));
            }
            Action::SaveNote(note) => {
                let notes = Notes::clone(&self.work.now().notes).with(*note);
                self.note(notes, Notice::Undoable("Note saved.".into()));
            }
            Action::RemoveNote(id) => {
                let notes = Notes::clone(&self.work.now().notes).without(id);
                self.note(notes, Notice::Undoable("Note removed.".into()));
            }
            Action::Edit(_)
            | Action::DoneEditing
            | Action::Typed(_)
            | Action::Reread
            | Action::MarksAt(_)
            | Action::StepFrom(..)
            | Action::Undo
            | Action::Redo => self.apply_editing(action, dates),
            Action::Library(step) => self.library_step(step),
            Action::SetKeep(keep) => self.settings.keep = keep,
            Action::Keep(kept) => self.keep(kept),
            Action::Asked(times) => self.outside.requests = self.outside.requests.saturating_add(times),
            Action::Tell(notice) => self.tell(notice),
            Action::Dismiss => self.notice = None,
        }
        // A card stands next to a mark's element, which the text has none of while it is edited.
        self.popover = self.popover.filter(|_| self.editing.is_none());
        self
    }

    pub(super) fn take(&mut self, source: Source, brought: Brought) {
        self.ask(Rc::new(source), false, Rc::new(brought));
        self.notice = None;
        self.dialog = None;
    }

    pub(super) fn ask(&mut self, source: Rc<Source>, again: bool, brought: Rc<Brought>) {
        if again && self.source().is_some_and(|now| Rc::ptr_eq(now, &source)) {
            self.ahead.ask();
        }
        self.last_ticket = Ticket(self.last_ticket.0.wrapping_add(1));
        let coming = Coming::default();
        self.pending = Some(Pending { ticket: self.last_ticket, source, again, brought, coming });
    }

    /// Has the text that is being read, or else the open article, read as the settings are now.
    fn read_again(&mut self) {
        match (&self.pending, self.source()) {
            (Some(pending), _) => {
                let Pending { source, again, brought, .. } = pending.clone();
                self.ask(source, again, brought);
            }
            (None, Some(source)) => {
                let source = Rc::clone(source);
                self.ask(source, true, Rc::default());
            }
            (None, None) => {}
        }
    }

    fn analyzed(&mut self, ticket: Ticket, prepared: Prepared) {
        let Some(pending) = self.pending.take_if(|p| p.ticket == ticket) else { return };
        let coming = self.library.coming.take_if(|coming| coming.ticket == ticket);
        if pending.again {
            return self.read_anew(prepared);
        }
        let work = self.brought(&pending, &prepared.analysis.article.text);
        let view = View::prepared(prepared, &work, self.settings.currency);
        if view.is_blank() {
            self.tell(Notice::Trouble(super::Refusal::NothingToRead.to_string()));
            return;
        }
        self.announcement = found(&view);
        let fresh = coming.as_ref().is_none_or(|coming| coming.before.is_some());
        let fates = handover::fates(&work.notes).filter(|_| fresh);
        let dialog = coming.as_ref().and_then(|coming| coming.before.as_ref()).map(|_| Dialog::Changes);
        let mut settings = std::mem::take(&mut self.settings);
        settings.filter = settings.filter.with_only(None);
        *self = Self {
            view: Some(view),
            work: History::new(work),
            library: std::mem::take(&mut self.library).with_open(coming),
            outside: self.outside,
            last_ticket: self.last_ticket,
            announcement: std::mem::take(&mut self.announcement),
            reveal: self.reveal,
            notice: fates,
            dialog,
            settings,
            ..Self::default()
        };
    }

    fn keep(&mut self, kept: Kept) {
        if kept == Kept::This && self.outside.kept == Kept::Nothing {
            self.announcement = "Ready to work offline".into();
        }
        self.outside.kept = kept;
    }

    pub(super) fn emptied(self) -> Self {
        let Self { settings, work, last_ticket, reveal, outside, library, .. } = self;
        let announcement = "New article".into();
        let work = History::new(work.now().on(None, Notes::default()));
        let library = library.with_open(None);
        Self { settings, work, last_ticket, reveal, announcement, outside, library, ..Self::default() }
    }

    pub(super) fn correct(&mut self, corrections: Corrections, notice: Notice) {
        let work = Work { corrections: Rc::new(corrections), ..self.work.now().clone() };
        if self.work.set(work) {
            self.corrected(notice);
        }
    }

    pub(super) fn note(&mut self, notes: Notes, notice: Notice) {
        let work = Work { notes: Rc::new(notes), ..self.work.now().clone() };
        if self.work.set(work) {
            self.redraw();
            self.tell(notice);
        }
    }

    /// Draws the article as it is corrected now, and says what was done.
    pub(super) fn corrected(&mut self, notice: Notice) {
        self.redraw();
        if self.view.is_some() && self.dialog.is_none() {
            self.bring(self.open.map_or(Place::Tab, Place::RowFocused));
        }
        self.tell(notice);
    }

    /// Draws the article as it is read now. What was selected stays so where it is still a mark.
    fn redraw(&mut self) {
        if let Some(view) = &self.view {
            let work = self.work_then(&view.analysis.article.text);
            let after = view.worked(&work, self.settings.currency);
            let kept = |id| view.get(id).and_then(|a| after.find(a.span, a.entity.kind()));
            (self.selected, self.lit, self.popover) = (self.selected.and_then(kept), None, None);
            self.stop = self.stop.and_then(kept);
            self.open = self.open.and_then(kept);
            self.view = Some(after);
        }
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.announcement = notice.words().into();
        self.notice = Some(notice);
    }

    pub(super) fn bring(&mut self, place: Place) {
        self.reveal.number = self.reveal.number.wrapping_add(1);
        self.reveal.place = Some(place);
    }

    pub(super) fn show(&mut self, panel: Panel) {
        self.panel = panel;
        if self.sheet == Sheet::Tabs {
            self.sheet = Sheet::Half;
        }
    }

    fn select(&mut self, id: AnnotationId, cause: Cause, dates: words::DateWords) {
        let Some(annotation) = self.view.as_ref().and_then(|v| v.get(id)).cloned() else { return };
        (self.selected, self.stop) = (Some(id), Some(id));
        self.passage = None;
        if cause != Cause::Part {
            self.open = Some(id);
        }
        if !matches!(cause, Cause::Row | Cause::Part) {
            self.panel = Panel::of(annotation.entity.kind());
        }
        let filter = self.settings.filter.showing(annotation.entity.mark_type());
        let shows = self.view.as_ref().is_some_and(|view| view.shows(filter, &annotation));
        self.settings.filter = if shows { filter } else { filter.with_only(None) };
        self.announcement = self.spoken(&annotation, dates);
        match cause {
            Cause::Row | Cause::Part => {
                self.popover = None;
                self.sheet = Sheet::Tabs;
                self.bring(Place::Mark(id));
            }
            Cause::Text => {
                self.widen();
                self.popover = Some(Popover { id, stays: true });
                self.bring(Place::RowOf(id));
            }
            Cause::Key => {
                self.widen();
                self.popover = Some(Popover { id, stays: true });
                self.bring(Place::MarkAndRow(id));
            }
        }
    }

    fn show_row(&mut self, id: AnnotationId) {
        let Some(kind) = self.view.as_ref().and_then(|v| v.get(id)).map(|a| a.entity.kind()) else { return };
        (self.selected, self.stop, self.open) = (Some(id), Some(id), Some(id));
        self.popover = None;
        self.show(Panel::of(kind));
        self.widen();
        self.bring(Place::RowFocused(id));
    }

    /// Lists everything that the panel has, so that no row is hidden by what was looked for before.
    pub(super) fn widen(&mut self) {
        self.queries[self.panel as usize].clear();
        if self.panel == Panel::Figures {
            self.listing = self.listing.of_all();
        }
    }

    fn step(&mut self, steps: isize, which: Which, dates: words::DateWords) {
        let Some(view) = self.view.clone() else { return };
        let filter = self.settings.filter;
        let shows = |a: &Annotation| which.takes(a) && view.shows(filter, a);
        match view.step(self.stop, steps, shows) {
            Some(id) => self.select(id, Cause::Key, dates),
            None => self.tell(Notice::Done("No such mark shows.".into())),
        }
    }

    fn focus(&mut self, id: AnnotationId, dates: words::DateWords) {
        self.stop = Some(id);
        self.popover = Some(Popover { id, stays: true });
        if let Some(annotation) = self.view.as_ref().and_then(|v| v.get(id)) {
            self.announcement = self.spoken(annotation, dates);
        }
    }

    fn hover(&mut self, id: AnnotationId) {
        if self.popover.is_none_or(|p| !p.stays) && self.annotating.pick.is_none() {
            self.popover = Some(Popover { id, stays: false });
        }
    }

    fn escape(&mut self) {
        if self.dialog.take().is_some() {
            return;
        }
        match self.popover.take() {
            Some(popover) if popover.stays => self.bring(Place::MarkAgain(popover.id)),
            Some(_) => {}
            None if self.unpick() => {}
            None if self.find.is_some() => self.close_find(),
            None if self.editing.is_some() => self.done_editing(),
            None => {
                (self.selected, self.open) = (None, None);
                self.passage = None;
                self.sheet = Sheet::Tabs;
                self.notice = None;
            }
        }
    }

    /// Lets go of a selected mark that no longer shows.
    fn drop_hidden(&mut self) {
        let Some(view) = &self.view else { return };
        let hidden = |id| view.get(id).is_none_or(|a| !view.shows(self.settings.filter, a));
        self.selected = self.selected.filter(|id| !hidden(*id));
        self.stop = self.stop.filter(|id| !hidden(*id));
        self.open = self.open.filter(|id| !hidden(*id));
        self.popover = self.popover.filter(|p| !hidden(p.id));
        self.lit = None;
    }

    /// A mark as a screen reader says it: `money, 122 billion US dollars, 3 of 14, sourced from openai.com`.
    pub(super) fn spoken(&self, annotation: &Annotation, dates: words::DateWords) -> String {
        let Some(view) = &self.view else { return String::new() };
        let mark_type = annotation.entity.mark_type();
        let alike: Vec<AnnotationId> = view
            .analysis
            .annotations
            .iter()
            .filter(|a| a.entity.mark_type() == mark_type)
            .map(|a| a.id)
            .collect();
        let place = alike.partition_point(|id| *id <= annotation.id);
        let text = view.analysis.article.visible_text(annotation.span);
        let words = words::mark(annotation, &text, dates);
        let support = match &annotation.entity {
            Entity::Figure(f) => words::told_support(f).map(words::support),
            _ => None,
        };
        let support = support.map_or(String::new(), |s| format!(", {s}"));
        let said = view.said_of(annotation);
        format!("{}, {words}, {place} of {}{support}{said}", words::sort(&annotation.entity), alike.len())
    }

    /// The settings that differ from those of `before`, to be remembered.
    pub fn changed_settings(&self, before: &Settings) -> Option<&Settings> {
        (self.settings != *before).then_some(&self.settings)
    }
}

/// What was found, in a sentence.
pub fn found(view: &View) -> String {
    let figures = words::count(view.ledger.len(), "figure");
    let companies = words::count(view.companies.len(), "company");
    let sources = words::count(view.relied_upon().len(), "source");
    format!("{figures}, {companies} and {sources} found")
}
