//! A text as its lines, which change with it without being cut anew.

use crate::model::Span;
use crate::text::Edit;

/// A text and where each of its lines starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    text: String,
    starts: Vec<usize>,
}

/// Which lines a change touched: `gone` of them from `first` on, which became `came`; neither is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The first of them.
    pub first: usize,
    /// How many there were.
    pub gone: usize,
    /// How many there are.
    pub came: usize,
}

impl Lines {
    /// The lines of a text; one that is empty has one.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line that a byte of the text stands in.
    pub fn of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// Where a line stands, without the sign that ends it; none beyond the last line.
    pub fn span(&self, line: usize) -> Option<Span> {
        let start = *self.starts.get(line)?;
        let end = self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        Some(Span::new(start, end))
    }

    /// What a line says; nothing beyond the last one.
    pub fn line(&self, line: usize) -> &str {
        self.span(line).map_or("", |span| &self.text[span])
    }

    /// Changes the text, and says which lines that touched; none where the change is that of another text.
    pub fn apply(&mut self, edit: &Edit) -> Option<Touched> {
        if !edit.fits(&self.text) {
            return None;
        }
        let (first, last) = (self.of(edit.at), self.of(edit.before().end()));
        self.text.replace_range(edit.before().range(), &edit.inserted);
        let came: Vec<usize> = edit.inserted.match_indices('\n').map(|(at, _)| edit.at + at + 1).collect();
        let touched = Touched { first, gone: last - first + 1, came: came.len() + 1 };
        for start in &mut self.starts[last + 1..] {
            *start = *start + edit.inserted.len() - edit.removed.len();
        }
        self.starts.splice(first + 1..=last, came);
        Some(touched)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_change_as_the_text_does(text in "[aé\n]{0,30}", a: usize, b: usize, came in "[bé\n]{0,8}") {
            let mut lines = Lines::new(text.as_str());
            let at = |n: usize| (0..=n % (text.len() + 1)).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0);
            let edit = Edit::of(&text, Span::new(at(a).min(at(b)), at(a).max(at(b))), came);
            let before = lines.clone();
            let touched = lines.apply(&edit).expect("it fits");
            let after = edit.apply(&text).expect("it fits");
            prop_assert_eq!(&lines, &Lines::new(after));
            prop_assert_eq!(lines.count() + touched.gone, before.count() + touched.came);
            for line in 0..touched.first {
                prop_assert_eq!(lines.line(line), before.line(line));
            }
            for line in touched.first + touched.came..lines.count() {
                prop_assert_eq!(lines.line(line), before.line(line + touched.gone - touched.came));
            }
        }
    }
}
