//! Bytes, code points and UTF-16 code units: the only conversions in the crate.
//!
//! Inside the crate an offset counts bytes. Files and the command line count code points (W3C Web Annotation Data Model,
//! `TextPositionSelector`), the DOM counts UTF-16 code units.

use crate::model::Span;

/// Bytes between two checkpoints.
const STEP: usize = 256;

/// Converts offsets of one text, each in constant time.
#[derive(Clone, Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    /// Code points and UTF-16 units before the first character at or after each multiple of `STEP`; empty for ASCII.
    checkpoints: Vec<Checkpoint>,
}

#[derive(Clone, Copy, Debug)]
struct Checkpoint {
    byte: usize,
    points: usize,
    units: usize,
}

impl<'a> Offsets<'a> {
    /// Prepares a text.
    pub fn new(text: &'a str) -> Self {
        let mut checkpoints = Vec::new();
        if !text.is_ascii() {
            let (mut byte, mut points, mut units) = (0, 0, 0);
            let bytes = text.as_bytes();
            // Over the bytes that begin a character; no iterator, because a small program calls it at every one.
            while byte < bytes.len() {
                if bytes[byte] & 0b1100_0000 != 0b1000_0000 {
                    if byte >= checkpoints.len() * STEP {
                        let here = Checkpoint { byte, points, units };
                        checkpoints.resize(byte / STEP + 1, here);
                    }
                    points += 1;
                    units += if bytes[byte] < 0b1111_0000 { 1 } else { 2 };
                }
                byte += 1;
            }
        }
        Self { text, checkpoints }
    }

    fn before(&self, byte: usize) -> Checkpoint {
        let nearest = self.checkpoints[..(byte / STEP + 1).min(self.checkpoints.len())]
            .iter()
            .rev()
            .find(|c| c.byte <= byte);
        nearest.copied().unwrap_or(Checkpoint { byte: 0, points: 0, units: 0 })
    }

    /// Code points before a byte offset.
    pub fn code_points(&self, byte: usize) -> usize {
        if self.checkpoints.is_empty() {
            return byte;
        }
        let from = self.before(byte);
        from.points + self.text[from.byte..byte].chars().count()
    }

    /// UTF-16 code units before a byte offset.
    pub fn utf16(&self, byte: usize) -> usize {
        if self.checkpoints.is_empty() {
            return byte;
        }
        let from = self.before(byte);
        from.units + self.text[from.byte..byte].chars().map(char::len_utf16).sum::<usize>()
    }

    /// A span in code points.
    pub fn span_in_code_points(&self, span: Span) -> (usize, usize) {
        (self.code_points(span.start()), self.code_points(span.end()))
    }

    /// The byte offset of a code point, or `None` beyond the end.
    pub fn byte_of_code_point(&self, point: usize) -> Option<usize> {
        if self.checkpoints.is_empty() {
            return (point <= self.text.len()).then_some(point);
        }
        let from =
            self.checkpoints[self.checkpoints.partition_point(|c| c.points <= point).saturating_sub(1)];
        let mut left = point - from.points;
        for (byte, _) in self.text[from.byte..].char_indices() {
            if left == 0 {
                return Some(from.byte + byte);
            }
            left -= 1;
        }
        (left == 0).then_some(self.text.len())
    }
}

/// The byte offset in `text` of a number of UTF-16 code units: that of the character they end in, or the end of the text.
pub fn byte_of_utf16(text: &str, units: usize) -> usize {
    let mut left = units;
    for (byte, c) in text.char_indices() {
        if left < c.len_utf16() {
            return byte;
        }
        left -= c.len_utf16();
    }
    text.len()
}

/// Spans in code points. Those that come by their starts take one walk through the text, with nothing prepared.
pub fn in_code_points(text: &str, spans: impl Iterator<Item = Span>) -> Vec<(usize, usize)> {
    let (mut byte, mut points) = (0, 0);
    let ends = |span: Span| {
        if span.start() < byte {
            (byte, points) = (0, 0);
        }
        points += text[byte..span.start()].chars().count();
        byte = span.start();
        (points, points + text[span].chars().count())
    };
    spans.map(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_the_same_in_any_order() {
        let text = "naïve — 5 € und 7 😀, then ASCII";
        let offsets = Offsets::new(text);
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let pairs = places.iter().flat_map(|from| places.iter().map(move |to| (*from, *to)));
        let spans: Vec<Span> = pairs.filter(|(from, to)| from <= to).map(|(a, b)| Span::new(a, b)).collect();
        for spans in [spans.clone(), spans.into_iter().rev().collect()] {
            let wanted: Vec<_> = spans.iter().map(|span| offsets.span_in_code_points(*span)).collect();
            assert_eq!(in_code_points(text, spans.into_iter()), wanted);
        }
    }

    #[test]
    fn counts_agree_with_the_slow_way() {
        let text = "a€𝄞 naïve ".repeat(100);
        let offsets = Offsets::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let points = text[..byte].chars().count();
            assert_eq!(offsets.code_points(byte), points);
            assert_eq!(offsets.utf16(byte), text[..byte].encode_utf16().count());
            assert_eq!(offsets.byte_of_code_point(points), Some(byte));
        }
        assert_eq!(offsets.byte_of_code_point(text.chars().count() + 1), None);
    }

    #[test]
    fn half_a_character_is_none() {
        let text = "a𝄞b";
        let bytes: Vec<usize> = (0..6).map(|units| byte_of_utf16(text, units)).collect();
        assert_eq!(bytes, [0, 1, 1, 5, 6, 6]);
    }

    #[test]
    fn ascii_needs_no_table() {
        assert_eq!(Offsets::new("plain").code_points(3), 3);
    }
}
