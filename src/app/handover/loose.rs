//! Notes on their way: without the text that they belong to.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::model::{Anchor, Fate, Note, NoteId, Notes, Span};
use crate::text::{Anchors, Offsets};

/// Notes as files have them: places are counted in code points of the article's text (W3C Web Annotation Data Model), and
/// hold only once the text is there. One that starts after any text has a quotation and no position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Loose(Vec<Note>);

/// Where a note starts that has no position.
const NOWHERE: usize = usize::MAX;

impl Loose {
    /// The notes on `text`, made ready to travel.
    pub fn of(notes: &Notes, text: &str) -> Self {
        let offsets = Offsets::new(text);
        let travels = |note: &Note| {
            let (start, end) = offsets.span_in_code_points(note.anchor.span);
            let anchor = Anchor { span: Span::new(start, end), ..note.anchor.clone() };
            Note { anchor, ..note.clone() }
        };
        Self(notes.all().iter().map(travels).collect())
    }

    /// Notes whose spans count code points.
    pub fn in_code_points(notes: Vec<Note>) -> Self {
        Self(notes)
    }

    /// An anchor that has a quotation and no position.
    pub fn quotation(exact: String, prefix: String, suffix: String) -> Anchor {
        Anchor { span: Span::new(NOWHERE, NOWHERE), exact, prefix, suffix }
    }

    /// The notes, their spans counted in code points.
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The notes in their places in `text`; each says what became of its place. Numbers that are there twice are given
    /// anew.
    pub fn settle(&self, text: &str) -> Notes {
        self.settle_beside(text, &Notes::default())
    }

    /// The same, with those that are there already. What both have is kept once.
    pub fn settle_beside(&self, text: &str, notes: &Notes) -> Notes {
        let (offsets, anchors) = (Offsets::new(text), Anchors::new(text));
        let mut all = notes.all().to_vec();
        let mut taken: HashSet<NoteId> = all.iter().map(|note| note.id).collect();
        let mut free =
            notes.next_id().0.max(self.0.iter().map(|n| n.id.0.saturating_add(1)).max().unwrap_or(0));
        let mut known: HashSet<Key> = all.iter().map(key).collect();
        for loose in &self.0 {
            let mut note = settled(loose, text, &offsets, &anchors);
            if !known.insert(key(&note)) {
                continue;
            }
            if !taken.insert(note.id) {
                note.id = NoteId(free);
                taken.insert(note.id);
                free = free.saturating_add(1);
            }
            all.push(note);
        }
        Notes::new(all)
    }
}

type Key = (Anchor, crate::model::Says, String, Vec<String>);

/// What makes two notes the same.
fn key(note: &Note) -> Key {
    (note.anchor.clone(), note.says.clone(), note.body.clone(), note.tags.clone())
}

fn settled(loose: &Note, text: &str, offsets: &Offsets, anchors: &Anchors) -> Note {
    let (start, end) = (loose.anchor.span.start(), loose.anchor.span.end());
    let bytes = offsets.byte_of_code_point(start).zip(offsets.byte_of_code_point(end));
    // Lost words have no place, only one where they used to be.
    let placed = bytes.filter(|_| loose.fate.is_placed()).map(|(start, end)| Span::new(start, end));
    let exact = &loose.anchor.exact;
    let there = placed.filter(|span| !exact.is_empty() && text[*span] == **exact);
    let at = |span| Anchor { span, ..loose.anchor.clone() };
    let (span, fate) = match there {
        Some(span) => (Some(span), anchors.find(&at(span)).1),
        _ if exact.is_empty() => (None, Fate::Lost),
        _ => anchors.find(&at(placed.unwrap_or(Span::new(text.len(), text.len())))),
    };
    let fate = if fate == Fate::Moved && start == NOWHERE { Fate::Kept } else { fate };
    let anchor = match span {
        Some(span) if fate.is_placed() => anchors.make(span),
        _ => {
            let near = bytes.map_or(text.len(), |(start, _)| start);
            at(Span::new(near, near))
        }
    };
    Note { anchor, fate, ..loose.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Says;

    const TEXT: &str = "Né: Acme raised $5 million in May, its founder said.";

    fn notes() -> Notes {
        let start = TEXT.find("$5").expect("it is there");
        let anchor = crate::text::anchor::make(TEXT, Span::new(start, start + 10));
        let (body, tags) = ("Check this.".to_string(), vec!["money".to_string()]);
        let says = Says::Highlight;
        Notes::new([Note {
            id: NoteId(3),
            anchor,
            fate: Fate::Kept,
            says,
            body,
            tags,
            created: 1,
            modified: 2,
        }])
    }

    #[test]
    fn a_round_trip_changes_nothing() {
        let loose = Loose::of(&notes(), TEXT);
        assert_eq!(loose.all()[0].anchor.span.start(), TEXT.find("$5").unwrap() - 1, "code points");
        assert_eq!(loose.settle(TEXT), notes());
        assert_eq!(loose.settle_beside(TEXT, &notes()), notes(), "the same note is kept once");
    }

    #[test]
    fn another_text_says_what_became_of_them() {
        let loose = Loose::of(&notes(), TEXT);
        let fate = |text: &str| {
            let settled = loose.settle(text);
            let note = &settled.all()[0];
            assert!(!note.fate.is_placed() || text[note.anchor.span] == note.anchor.exact);
            note.fate
        };
        assert_eq!(fate(&format!("News. {TEXT}")), Fate::Moved);
        assert_eq!(fate(&TEXT.replace("$5", "$6")), Fate::Lost);
        assert_eq!(fate(&format!("First. {TEXT} {TEXT}")), Fate::Ambiguous);
        assert_eq!(fate(""), Fate::Lost);
    }

    #[test]
    fn numbers_are_given_once_and_quotations_need_no_position() {
        let mut other = notes().all()[0].clone();
        other.body = "Another one.".into();
        other.anchor = Loose::quotation("Acme".into(), String::new(), String::new());
        let both = Loose(vec![other]).settle_beside(TEXT, &notes());
        let told: Vec<_> = both.all().iter().map(|n| (n.id.0, n.fate, &TEXT[n.anchor.span])).collect();
        assert_eq!(told, [(4, Fate::Kept, "Acme"), (3, Fate::Kept, "$5 million")]);
    }
}
