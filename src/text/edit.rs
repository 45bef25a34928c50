//! One change of a text, and what becomes of the spans of the text before it.

use serde::{Deserialize, Serialize};

use crate::model::Span;

/// At a byte of a text some of it goes and other text comes in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Edit {
    /// Where, in bytes of the text before (and of the text after: all before it stays).
    pub at: usize,
    /// What goes.
    pub removed: String,
    /// What comes.
    pub inserted: String,
}

impl Edit {
    /// What came in at a place.
    pub fn insertion(at: usize, inserted: impl Into<String>) -> Self {
        Self { at, removed: String::new(), inserted: inserted.into() }
    }

    /// The change of `span` of a text into `inserted`.
    ///
    /// # Panics
    /// Where the span does not fit the text.
    pub fn of(text: &str, span: Span, inserted: impl Into<String>) -> Self {
        Self { at: span.start(), removed: text[span].into(), inserted: inserted.into() }
    }

    /// The shortest single change that makes `after` of `before`: what both begin with and end in stays.
    pub fn between(before: &str, after: &str) -> Self {
        let start = common_start(before, after);
        let (rest_before, rest_after) = (&before[start..], &after[start..]);
        let end = common_end(rest_before, rest_after);
        Self {
            at: start,
            removed: rest_before[..rest_before.len() - end].into(),
            inserted: rest_after[..rest_after.len() - end].into(),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.removed == self.inserted
    }

    /// What it takes away, in the text before.
    pub fn before(&self) -> Span {
        Span::new(self.at, self.at + self.removed.len())
    }

    /// What it brings, in the text after.
    pub fn after(&self) -> Span {
        Span::new(self.at, self.at + self.inserted.len())
    }

    /// Whether it was made for this text: what it takes away stands there.
    pub fn fits(&self, text: &str) -> bool {
        text.get(self.before().range()).is_some_and(|there| there == self.removed)
    }

    /// The text after it; `None` where it was made for another text.
    #[must_use]
    pub fn apply(&self, text: &str) -> Option<String> {
        if !self.fits(text) {
            return None;
        }
        let mut after = String::with_capacity(text.len() - self.removed.len() + self.inserted.len());
        after.push_str(&text[..self.at]);
        after.push_str(&self.inserted);
        after.push_str(&text[self.before().end()..]);
        Some(after)
    }

    /// What takes it back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { at: self.at, removed: self.inserted.clone(), inserted: self.removed.clone() }
    }

    /// The two as one, where `next` touches what this one brought.
    pub fn then(&self, next: &Self) -> Option<Self> {
        let (mine, theirs) = (self.after(), next.before());
        if theirs.end() < mine.start() || theirs.start() > mine.end() {
            return None;
        }
        let (mut removed, mut inserted) = (String::new(), String::new());
        removed.push_str(&next.removed[..mine.start().saturating_sub(theirs.start())]);
        removed.push_str(&self.removed);
        removed.push_str(&next.removed[next.removed.len() - theirs.end().saturating_sub(mine.end())..]);
        inserted.push_str(&self.inserted[..theirs.start().saturating_sub(mine.start())]);
        inserted.push_str(&next.inserted);
        inserted.push_str(&self.inserted[self.inserted.len() - mine.end().saturating_sub(theirs.end())..]);
        Some(Self { at: mine.start().min(theirs.start()), removed, inserted })
    }

    /// Where a mark stands after it: `None` where it touched one of the mark's own characters, for a figure with another
    /// digit is another figure. What is typed at a mark's edge does not become part of it.
    pub fn shift(&self, span: Span) -> Option<Span> {
        let gone = self.before();
        if gone.end() <= span.start() {
            Some(self.moved(span))
        } else {
            (span.end() <= gone.start()).then_some(span)
        }
    }

    /// Where a passage stands after it: longer by what came in between its characters, shorter by those that went; `None`
    /// where they all did.
    pub fn stretch(&self, span: Span) -> Option<Span> {
        if let Some(shifted) = self.shift(span) {
            return Some(shifted);
        }
        let (gone, came) = (self.before(), self.after());
        match (gone.start() < span.start(), gone.end() > span.end()) {
            _ if gone.covers(span) => None,
            (true, _) => Some(Span::new(came.end(), self.moved_byte(span.end()))),
            (false, true) => Some(Span::new(span.start(), gone.start())),
            (false, false) => Some(Span::new(span.start(), self.moved_byte(span.end()))),
        }
    }

    /// Where a place between two characters is after it: at the end of what came, where its surroundings went.
    pub fn place(&self, byte: usize) -> usize {
        match byte {
            before if before < self.at => before,
            after if after >= self.before().end() => self.moved_byte(after),
            _ => self.after().end(),
        }
    }

    fn moved(&self, span: Span) -> Span {
        Span::new(self.moved_byte(span.start()), self.moved_byte(span.end()))
    }

    /// A byte behind what went.
    fn moved_byte(&self, byte: usize) -> usize {
        byte - self.removed.len() + self.inserted.len()
    }
}

/// How many bytes two texts begin with in common, in whole characters.
fn common_start(a: &str, b: &str) -> usize {
    /// Bytes compared at once.
    const STEP: usize = 1024;
    let most = a.len().min(b.len());
    let (a_bytes, b_bytes) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at + STEP <= most && a_bytes[at..at + STEP] == b_bytes[at..at + STEP] {
        at += STEP;
    }
    at += a_bytes[at..most].iter().zip(&b_bytes[at..most]).take_while(|(x, y)| x == y).count();
    (0..=at).rev().find(|at| a.is_char_boundary(*at) && b.is_char_boundary(*at)).unwrap_or(0)
}

/// How many bytes two texts end in in common, in whole characters.
fn common_end(a: &str, b: &str) -> usize {
    let same = a.bytes().rev().zip(b.bytes().rev()).take_while(|(x, y)| x == y).count();
    let whole = |n: &usize| a.is_char_boundary(a.len() - n) && b.is_char_boundary(b.len() - n);
    (0..=same).rev().find(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "It paid $5 million, not $7 million.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).expect("the words are there");
        Span::new(start, start + words.len())
    }

    /// What becomes of `words` as a mark, and as a passage, when `gone` becomes `came`.
    fn after(words: &str, gone: Span, came: &str) -> (Option<String>, Option<String>) {
        let edit = Edit::of(TEXT, gone, came);
        let text = edit.apply(TEXT).expect("it fits");
        let words = span(words);
        (edit.shift(words).map(|s| text[s].into()), edit.stretch(words).map(|s| text[s].into()))
    }

    fn both(words: &str) -> (Option<String>, Option<String>) {
        (Some(words.into()), Some(words.into()))
    }

    #[test]
    fn what_is_typed_beside_a_mark_does_not_become_part_of_it() {
        let five = span("$5 million");
        let caret = |at| Span::new(at, at);
        assert_eq!(after("$5 million", caret(five.start()), "US"), both("$5 million"));
        assert_eq!(after("$5 million", caret(five.end()), "s"), both("$5 million"));
        assert_eq!(after("$7 million", caret(five.start()), "as much as "), both("$7 million"));
    }

    #[test]
    fn a_changed_digit_is_another_figure_and_the_same_passage() {
        let digit = Span::new(span("5").start(), span("5").end());
        assert_eq!(after("$5 million", digit, "6"), (None, Some("$6 million".into())));
        let within = Span::new(digit.end(), digit.end());
        assert_eq!(after("$5 million", within, "0"), (None, Some("$50 million".into())));
    }

    #[test]
    fn a_passage_loses_what_is_deleted_and_all_with_its_last_letter() {
        assert_eq!(after("$5 million", span("paid $5"), "sold"), (None, Some(" million".into())));
        assert_eq!(after("$5 million", span("million, not"), "m"), (None, Some("$5 ".into())));
        assert_eq!(after("$5 million", span("$5 million"), "$6 million"), (None, None));
        assert_eq!(after("$5 million", span("paid $5 million,"), ""), (None, None));
    }

    #[test]
    fn the_smallest_change_keeps_whole_characters() {
        let edit = Edit::between("a é b", "a è b");
        assert_eq!(edit, Edit { at: 2, removed: "é".into(), inserted: "è".into() });
        assert_eq!(Edit::between("aaa", "aa").removed, "a");
        assert!(Edit::between("same", "same").is_empty());
    }

    #[test]
    fn typing_goes_on_and_deleting_takes_back() {
        let typed = Edit::insertion(3, "ca").then(&Edit::insertion(5, "t")).expect("they touch");
        assert_eq!(typed, Edit::insertion(3, "cat"));
        let back = Edit { at: 2, removed: "xcat".into(), inserted: String::new() };
        assert_eq!(typed.then(&back), Some(Edit { at: 2, removed: "x".into(), inserted: String::new() }));
        assert_eq!(typed.then(&Edit::insertion(9, "s")), None);
    }

    #[test]
    fn an_edit_of_another_text_is_refused() {
        assert_eq!(Edit { at: 1, removed: "b".into(), inserted: String::new() }.apply("é"), None);
        assert_eq!(Edit::insertion(9, "x").apply("short"), None);
    }
}
