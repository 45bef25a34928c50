//! An analysis as the reader's notes, and corrections of wordings, have it. Pure; where they change nothing, nothing is
//! copied.

use std::rc::Rc;

use super::corrections::{Corrections, Verdict};
use super::{correct, places};
use crate::model::{Analysis, Annotation, Entity, Figure, Kind, Note, Notes, Says, Span};

/// What is decided of a place: of which kind, and what stands there instead.
type Decision<'a> = (Span, Kind, Option<&'a Entity>);

/// The analysis with every mark that the notes make, without those that they do away with.
pub fn noted(analysis: &Rc<Analysis>, notes: &Notes) -> Rc<Analysis> {
    decided(analysis, notes.all().iter().filter_map(verdict).collect())
}

/// The analysis with every mark as the corrections of its wording have it.
pub fn ruled(analysis: &Rc<Analysis>, corrections: &Corrections) -> Rc<Analysis> {
    let rulings = corrections.rulings();
    if rulings.is_empty() {
        return Rc::clone(analysis);
    }
    let mut decisions: Vec<Decision> = Vec::new();
    for annotation in &analysis.annotations {
        let kind = annotation.entity.kind();
        let wording = places::line(&analysis.article, annotation.span);
        match rulings.get(&(kind, wording.as_str())) {
            Some(Verdict::NoMark(_)) => decisions.push((annotation.span, kind, None)),
            Some(Verdict::Reads(_, entity)) => {
                if entity.kind() != kind {
                    decisions.push((annotation.span, kind, None));
                }
                decisions.push((annotation.span, entity.kind(), Some(&**entity)));
            }
            _ => {}
        }
    }
    decided(analysis, decisions)
}

/// The analysis after decisions that are in the order of the text.
fn decided(analysis: &Rc<Analysis>, decisions: Vec<Decision>) -> Rc<Analysis> {
    if decisions.is_empty() {
        return Rc::clone(analysis);
    }
    let longest = decisions.iter().map(|(span, ..)| span.len()).max().unwrap_or(0);
    let done_away = |a: &&Annotation| {
        let from = decisions.partition_point(|(span, ..)| span.start() + longest <= a.span.start());
        let near = decisions[from..].iter().take_while(|(span, ..)| span.start() < a.span.end());
        near.into_iter().any(|(span, kind, _)| *kind == a.entity.kind() && span.overlaps(a.span))
    };
    let mut annotations: Vec<Annotation> =
        analysis.annotations.iter().filter(|a| !done_away(a)).cloned().collect();
    let made =
        decisions.iter().filter_map(|(span, _, entity)| Some((*span, in_place(analysis, *span, (*entity)?))));
    annotations.extend(made.map(|(span, entity)| Annotation::found(span, entity)));
    crate::order::by_key(&mut annotations, |a| (a.span.start(), std::cmp::Reverse(a.span.end())));
    correct::renumber(&mut annotations);
    let summary = analysis.summary.clone();
    Rc::new(Analysis { article: analysis.article.clone(), annotations, summary })
}

/// A figure keeps what the text says of the one that was found at its place: what it measures, of whom, on whose word.
fn in_place(analysis: &Analysis, span: Span, entity: &Entity) -> Entity {
    let Entity::Figure(figure) = entity else { return entity.clone() };
    match analysis.at(span, Kind::Figure).and_then(Annotation::figure) {
        Some(found) => Entity::from(Figure {
            value: figure.value.clone(),
            modifier: figure.modifier,
            per: figure.per.clone(),
            ..found.clone()
        }),
        None => entity.clone(),
    }
}

/// What a note decides: where, of which kind, and what stands there instead.
fn verdict(note: &Note) -> Option<Decision<'_>> {
    let (kind, entity) = match &note.says {
        Says::Highlight | Says::Right(_) => return None,
        Says::Nothing(kind) => (*kind, None),
        Says::Is(entity) => (entity.kind(), Some(entity.as_ref())),
    };
    note.fate.is_placed().then_some((note.anchor.span, kind, entity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Anchor, Company, Fate, NoteId};

    const TEXT: &str = "Microsoft raised $5 million. Brightside paid $7 million.";

    fn note(id: u64, words: &str, says: Says) -> Note {
        let start = TEXT.find(words).expect("the words are there");
        let span = Span::new(start, start + words.len());
        let anchor = Anchor { span, exact: words.into(), prefix: String::new(), suffix: String::new() };
        let (body, tags, fate) = (String::new(), Vec::new(), Fate::Kept);
        Note { id: NoteId(id), anchor, fate, says, body, tags, created: 0, modified: 0 }
    }

    fn marks(notes: &[Note]) -> Vec<String> {
        let analysis = Rc::new(crate::analyze(&crate::intake::read(TEXT, None)));
        let after = noted(&analysis, &Notes::new(notes.iter().cloned()));
        assert!(after.annotations.iter().enumerate().all(|(place, a)| a.id.0 as usize == place));
        after.annotations.iter().map(|a| after.article[a.span].to_string()).collect()
    }

    #[test]
    fn notes_add_and_do_away_with_marks() {
        let company = Company::named("Brightside");
        let is = note(0, "Brightside", Says::Is(Box::new(company.into())));
        let nothing = note(1, "$5 million", Says::Nothing(Kind::Figure));
        assert_eq!(marks(&[]), ["Microsoft", "$5 million", "$7 million"]);
        assert_eq!(marks(&[is.clone(), nothing]), ["Microsoft", "Brightside", "$7 million"]);
        let lost = Note { fate: Fate::Lost, ..is };
        assert_eq!(marks(&[lost]), ["Microsoft", "$5 million", "$7 million"], "a lost note marks nothing");
    }

    #[test]
    fn a_verdict_is_of_one_kind_and_agreement_changes_nothing() {
        let other = note(0, "Microsoft raised $5 million", Says::Nothing(Kind::Company));
        assert_eq!(marks(&[other]), ["$5 million", "$7 million"]);
        let right = note(0, "$5 million", Says::Right(Kind::Figure));
        let analysis = Rc::new(crate::analyze(&crate::intake::read(TEXT, None)));
        assert!(Rc::ptr_eq(&analysis, &noted(&analysis, &Notes::new([right]))));
    }
}
