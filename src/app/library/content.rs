//! What is kept of an article: the document that its file would be, without the corrections, which belong to the device.

use crate::app::{Brought, Document, Loose, View, Work};
use crate::model::Notes;

/// What is kept of the open article; nothing where none is open.
pub fn content(work: &Work, view: &View) -> Option<String> {
    let source = work.source.as_ref()?;
    // While somebody types, the analysis is a moment behind the text that the notes stand in.
    let texts = [view.analysis.article.text.as_str(), source.text.as_str()];
    let text = texts.into_iter().find(|text| fits(&work.notes, text)).unwrap_or(texts[0]);
    let brought = Brought { notes: Loose::of(&work.notes, text), ..Brought::default() };
    serde_json::to_string(&Document::new(source.as_ref().clone(), brought)).ok()
}

/// Whether every note that has a place stands on its words.
fn fits(notes: &Notes, text: &str) -> bool {
    let placed = notes.all().iter().filter(|note| note.fate.is_placed()).map(|note| &note.anchor);
    placed.into_iter().all(|a| text.get(a.span.start()..a.span.end()) == Some(a.exact.as_str()))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::app::Source;
    use crate::model::{Fate, Note, NoteId, Says, Span};

    fn work(text: &str, words: &str) -> Work {
        let source = Source { text: text.into(), format: None, name: Some("a".into()) };
        let start = text.find(words).expect("the words are there");
        let anchor = crate::text::anchor::make(text, Span::new(start, start + words.len()));
        let (body, tags) = ("Ask them.".to_string(), Vec::new());
        let note = Note {
            id: NoteId(0),
            anchor,
            fate: Fate::Kept,
            says: Says::Highlight,
            body,
            tags,
            created: 1,
            modified: 1,
        };
        Work { source: Some(Rc::new(source)), notes: Rc::new(Notes::new([note])), ..Work::default() }
    }

    fn view(text: &str) -> View {
        View::new(crate::analyze(&crate::intake::read(text, None)), None)
    }

    #[test]
    fn comes_back_as_it_was() {
        let text = "Näive plan: it paid “$5 million”.\n";
        let work = work(text, "$5 million");
        let json = content(&work, &view(text)).expect("an article is open");
        let document = Document::from_json(&json).expect("it reads what it wrote");
        assert_eq!(Some(&document.source), work.source.as_deref());
        assert_eq!(document.brought.notes.settle(text), *work.notes);
        assert_eq!(content(&Work::default(), &view(text)), None);
    }

    #[test]
    fn the_text_may_be_ahead_of_its_analysis() {
        let text = "Ä new beginning. It paid “$5 million”.\n";
        let work = work(text, "$5 million");
        let json = content(&work, &view("It paid “$5 million”.\n")).expect("an article is open");
        let document = Document::from_json(&json).expect("it reads what it wrote");
        assert_eq!(document.brought.notes.settle(text), *work.notes, "no note has moved");
    }
}
