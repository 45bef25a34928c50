//! A half-open range of bytes.

use std::ops::{Index, Range};

use serde::{Deserialize, Serialize};

/// A half-open byte range `start..end` with `start <= end`; `&text[span]` works on any `str` it was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Ends")]
pub struct Span {
    start: usize,
    end: usize,
}

/// A span as a file may have it.
#[derive(Deserialize)]
struct Ends {
    start: usize,
    end: usize,
}

impl TryFrom<Ends> for Span {
    type Error = &'static str;

    fn try_from(Ends { start, end }: Ends) -> Result<Self, Self::Error> {
        if start <= end { Ok(Self { start, end }) } else { Err("a span ends before it starts") }
    }
}

impl Span {
    /// The span `start..end`.
    ///
    /// # Panics
    /// If `start > end`.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span cannot end ({end}) before it starts ({start})");
        Self { start, end }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same bytes as a `Range`.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the byte at `offset` lies inside.
    pub fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.start..span.end]
    }
}

impl Index<Span> for String {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.start..span.end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indexes_text() {
        assert_eq!(&"a figure"[Span::new(2, 8)], "figure");
    }

    #[test]
    #[should_panic(expected = "cannot end")]
    fn refuses_a_backward_range() {
        Span::new(2, 1);
    }

    #[test]
    fn overlap_needs_a_shared_byte() {
        let (a, b) = (Span::new(0, 3), Span::new(3, 5));
        assert!(!a.overlaps(b) && a.overlaps(Span::new(2, 4)));
        assert_eq!(a.to(b), Span::new(0, 5));
    }
}
