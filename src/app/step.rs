//! One step of a reader's work: a change of the text costs what was typed, not a copy of the text.

use std::rc::Rc;

use super::history::Stepped;
use super::typing::{Hand, Selection, Typed};
use super::{Corrections, Source, Work};
use crate::model::{Anchor, Entity, Fate, Kind, Note, Notes, Says, Span};
use crate::text::Edit;

/// Before and after.
type Both<T> = (Rc<T>, Rc<T>);

/// What became of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Nothing,
    /// A part of it changed; with what was selected before and after.
    Edit(Edit, Selection, Selection),
    /// It is another one.
    Other(Option<Rc<Source>>, Option<Rc<Source>>),
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What became of the text.
    pub change: Change,
    /// The notes, where the change of the text does not say what became of them.
    notes: Option<Both<Notes>>,
    corrections: Option<Both<Corrections>>,
    /// How it was typed, and when, where it was.
    typed: Option<(Hand, i64)>,
}

impl Step {
    /// The step that typing makes, and what there is after it; none where what was typed does not fit the text.
    pub fn typed(work: &Work, typed: &Typed) -> Option<(Self, Work)> {
        let source = work.source.as_ref()?;
        let text = typed.edit.apply(&source.text)?;
        let notes = carried(&work.notes, &typed.edit, &text);
        let touched = work.notes.all().iter().any(|note| touches(&typed.edit, note));
        let step = Self {
            change: Change::Edit(typed.edit.clone(), typed.before, typed.after),
            notes: touched.then(|| (Rc::clone(&work.notes), Rc::clone(&notes))),
            corrections: None,
            typed: Some((typed.hand, typed.at)),
        };
        let source = Some(Rc::new(Source { text, ..Source::clone(source) }));
        Some((step, Work { source, notes, corrections: Rc::clone(&work.corrections) }))
    }

    /// This step and the next one as one, where the next goes on with what was typed; `between` is what there is between.
    pub fn joined(&self, next: &Self, between: &Work) -> Option<Self> {
        let (Change::Edit(first, before, middle), Change::Edit(second, start, after)) =
            (&self.change, &next.change)
        else {
            return None;
        };
        let ((hand, at), (next_hand, next_at)) = (self.typed?, next.typed?);
        if middle != start || !hand.goes_on(at, first, next_hand, next_at, second) {
            return None;
        }
        let notes = (self.notes.is_some() || next.notes.is_some()).then(|| {
            let then = self.notes.as_ref().map_or_else(
                || Rc::clone(&before_edit(between, first).notes),
                |(before, _)| Rc::clone(before),
            );
            let after = next.notes.as_ref().map(|(_, after)| Rc::clone(after));
            (then, after.unwrap_or_else(|| Rc::clone(&after_edit(between, second).notes)))
        });
        let edit = first.then(second)?;
        let change = Change::Edit(edit, *before, *after);
        Some(Self { change, notes, corrections: None, typed: Some((next_hand, next_at)) })
    }
}

impl Stepped for Work {
    type Step = Step;

    fn step_to(&self, next: &Self) -> Step {
        let change = match (&self.source, &next.source) {
            (before, after) if before == after => Change::Nothing,
            (Some(before), Some(after)) if before.format == after.format && before.name == after.name => {
                let edit = Edit::between(&before.text, &after.text);
                let (gone, came) = (edit.before(), edit.after());
                Change::Edit(edit, Selection::at(gone.end()), Selection::at(came.end()))
            }
            (before, after) => Change::Other(before.clone(), after.clone()),
        };
        let mut step = Step { change, notes: None, corrections: None, typed: None };
        let known = self.forth(&step).notes == next.notes && next.back(&step).notes == self.notes;
        step.notes = (!known).then(|| (Rc::clone(&self.notes), Rc::clone(&next.notes)));
        let corrected = self.corrections != next.corrections;
        step.corrections = corrected.then(|| (Rc::clone(&self.corrections), Rc::clone(&next.corrections)));
        step
    }

    fn back(&self, step: &Step) -> Self {
        let mut work = match &step.change {
            Change::Nothing => self.clone(),
            Change::Edit(edit, ..) => before_edit(self, edit),
            Change::Other(before, _) => Self { source: before.clone(), ..self.clone() },
        };
        step.notes.iter().for_each(|(before, _)| work.notes = Rc::clone(before));
        step.corrections.iter().for_each(|(before, _)| work.corrections = Rc::clone(before));
        work
    }

    fn forth(&self, step: &Step) -> Self {
        let mut work = match &step.change {
            Change::Nothing => self.clone(),
            Change::Edit(edit, ..) => after_edit(self, edit),
            Change::Other(_, after) => Self { source: after.clone(), ..self.clone() },
        };
        step.notes.iter().for_each(|(_, after)| work.notes = Rc::clone(after));
        step.corrections.iter().for_each(|(_, after)| work.corrections = Rc::clone(after));
        work
    }
}

fn before_edit(work: &Work, edit: &Edit) -> Work {
    after_edit(work, &edit.inverse())
}

fn after_edit(work: &Work, edit: &Edit) -> Work {
    let edited = work.source.as_ref().and_then(|source| Some((source, edit.apply(&source.text)?)));
    let Some((source, text)) = edited else { return work.clone() };
    let notes = carried(&work.notes, edit, &text);
    let source = Some(Rc::new(Source { text, ..Source::clone(source) }));
    Work { source, notes, corrections: Rc::clone(&work.corrections) }
}

/// The notes after a change of their text, which is `text` now: a passage goes with its words; what was said of a figure
/// holds only as long as every character of it stands.
pub fn carried(notes: &Rc<Notes>, edit: &Edit, text: &str) -> Rc<Notes> {
    if notes.all().is_empty() {
        return Rc::clone(notes);
    }
    Rc::new(notes.map(|note| {
        let span = note.anchor.span;
        let now = match (note.fate.is_placed(), of_figure(note)) {
            (false, _) => None,
            (true, true) => edit.shift(span).filter(|now| stands_alone(edit, *now, text)),
            (true, false) => edit.stretch(span),
        };
        let (span, fate) = match now {
            Some(now) => (now, note.fate),
            None => {
                let (start, end) = (edit.place(span.start()), edit.place(span.end()));
                let fate = if note.fate.is_placed() { Fate::Lost } else { note.fate };
                ((start..end.max(start)).into(), fate)
            }
        };
        let exact = match now {
            Some(now) if text[now] != note.anchor.exact => text[now].into(),
            _ => note.anchor.exact.clone(),
        };
        Note { anchor: Anchor { span, exact, ..note.anchor.clone() }, fate, ..note.clone() }
    }))
}

/// Whether the notes after a change do not lead back to those before it.
fn touches(edit: &Edit, note: &Note) -> bool {
    let (gone, span) = (edit.before(), note.anchor.span);
    let apart = gone.end() < span.start() || span.end() < gone.start();
    let beside = note.fate.is_placed() && !of_figure(note) && edit.shift(span).is_some();
    !apart && !beside
}

fn of_figure(note: &Note) -> bool {
    match &note.says {
        Says::Right(kind) | Says::Nothing(kind) => *kind == Kind::Figure,
        Says::Is(entity) => matches!(**entity, Entity::Figure(_)),
        Says::Highlight => false,
    }
}

/// Whether no letter or digit came to touch a figure: the `5` of `15` is another one.
fn stands_alone(edit: &Edit, span: Span, text: &str) -> bool {
    let came = edit.after();
    let joins = |byte: usize| {
        let (before, after) = text.split_at(byte);
        let counts = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        counts(before.chars().next_back()) && counts(after.chars().next())
    };
    !(came.end() == span.start() && joins(span.start()) || came.start() == span.end() && joins(span.end()))
}
