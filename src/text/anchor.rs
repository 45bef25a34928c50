//! Anchors: how a note remembers its place, and finds it again in another text.
//!
//! A quotation is found by its very words. Where they stand more than once, what stands round them decides; where that
//! decides nothing, nothing is guessed.

use std::cell::RefCell;
use std::collections::HashMap;

use super::places::Places;
use crate::lexicon::number_words;
use crate::model::{Anchor, Fate, Span};

/// The least of what is remembered on each side, in bytes: what tells a sentence from one that looks like it.
const LEAST: usize = 32;
/// The most of it.
const MOST: usize = 512;
/// From how many bytes on a quotation speaks for itself, whatever stands round it.
const LONG: usize = 48;
/// The share of the remembered surroundings that must still be there where the words stand in another place.
const ENOUGH: f64 = 0.5;
/// The same where they stand in the same place.
const ENOUGH_HERE: f64 = 0.25;
/// How many places of the same words are looked at, the nearest first.
const NEAREST: usize = 2_000;

/// How often each surrounding of the same words is there.
type Surroundings<'a> = HashMap<(&'a str, &'a str), u32>;

/// Makes anchors in a text and finds them in it.
#[derive(Debug)]
pub struct Anchors<'a> {
    places: Places<'a>,
    counted: RefCell<HashMap<(&'a str, usize), Surroundings<'a>>>,
}

impl<'a> Anchors<'a> {
    /// Reads a text once.
    pub fn new(text: &'a str) -> Self {
        Self { places: Places::new(text), counted: RefCell::default() }
    }

    /// The anchor of a span: its words, and just enough round them for the whole to be there once.
    ///
    /// # Panics
    /// If the span does not lie on characters of the text.
    pub fn make(&self, span: Span) -> Anchor {
        let exact = &self.places.text()[span];
        let mut size = LEAST;
        while size < MOST && !self.is_alone(span, exact, size) {
            size *= 2;
        }
        let (prefix, suffix) = around(self.places.text(), span, size);
        Anchor { span, exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() }
    }

    /// Where an anchor's words stand in this text, and what became of it. There is no place for what is ambiguous or lost.
    pub fn find(&self, anchor: &Anchor) -> (Option<Span>, Fate) {
        let mut candidates: Vec<Candidate> =
            self.near(anchor).into_iter().filter_map(|at| self.candidate(anchor, at)).collect();
        crate::order::by(&mut candidates, |a, b| b.share.total_cmp(&a.share).then(b.here.cmp(&a.here)));
        let Some(best) = candidates.first() else { return (None, Fate::Lost) };
        let enough = if best.here { ENOUGH_HERE } else { ENOUGH };
        if best.share < enough && anchor.exact.len() < LONG {
            return (None, Fate::Lost);
        }
        let as_good = candidates.iter().skip(1).any(|other| other.share >= best.share);
        match best.here {
            true => (Some(best.span), Fate::Kept),
            false if as_good => (None, Fate::Ambiguous),
            false => (Some(best.span), Fate::Moved),
        }
    }

    /// The places of the anchor's words, those nearest to where it stood if there are very many.
    fn near(&self, anchor: &Anchor) -> Vec<usize> {
        let mut places = self.places.of(&anchor.exact);
        if places.len() > NEAREST {
            let here = places.partition_point(|at| *at < anchor.span.start());
            let from = here.saturating_sub(NEAREST / 2).min(places.len() - NEAREST);
            places = places[from..from + NEAREST].to_vec();
        }
        places
    }

    /// The words at `at`, unless they are part of others there: the `5` of `15` is not the `5` that was meant.
    fn candidate(&self, anchor: &Anchor, at: usize) -> Option<Candidate> {
        let text = self.places.text();
        let span = Span::new(at, at + anchor.exact.len());
        let (before, after) = (&text[..span.start()], &text[span.end()..]);
        let goes_on = |start: &str, end: &str| joins(start, end) || counts_on(start, end);
        let cut_before = goes_on(before, &anchor.exact) && !goes_on(&anchor.prefix, &anchor.exact);
        let cut_after = goes_on(&anchor.exact, after) && !goes_on(&anchor.exact, &anchor.suffix);
        if cut_before || cut_after {
            return None;
        }
        let whole = anchor.prefix.len() + anchor.suffix.len();
        let alike = alike_at_end(before, &anchor.prefix) + alike_at_start(after, &anchor.suffix);
        #[expect(clippy::cast_precision_loss, reason = "at most a few hundred bytes")]
        let share = if whole == 0 { 1.0 } else { alike as f64 / whole as f64 };
        Some(Candidate { span, share, here: at == anchor.span.start() })
    }

    fn is_alone(&self, span: Span, exact: &'a str, size: usize) -> bool {
        let text = self.places.text();
        let mut counted = self.counted.borrow_mut();
        let surroundings = counted.entry((exact, size)).or_insert_with(|| {
            let mut all = Surroundings::new();
            for at in self.places.of(exact) {
                *all.entry(around(text, Span::new(at, at + exact.len()), size)).or_default() += 1;
            }
            all
        });
        surroundings.get(&around(text, span, size)).is_none_or(|times| *times < 2)
    }
}

/// The anchor of one span of a text.
///
/// # Panics
/// If the span does not lie on characters of the text.
pub fn make(text: &str, span: Span) -> Anchor {
    Anchors::new(text).make(span)
}

/// Where one anchor's words stand in a text, and what became of it.
pub fn find(anchor: &Anchor, text: &str) -> (Option<Span>, Fate) {
    Anchors::new(text).find(anchor)
}

struct Candidate {
    span: Span,
    /// How much of what stood round the words stands there as well, from 0 to 1.
    share: f64,
    here: bool,
}

/// What stands before and after a span, at least `size` bytes each where there are so many, whole words.
fn around(text: &str, span: Span, size: usize) -> (&str, &str) {
    let (before, after) = (&text[..span.start()], &text[span.end()..]);
    let from = before.floor_char_boundary(before.len().saturating_sub(size));
    let word = before[..from].char_indices().rev().take(size).take_while(|(_, c)| !c.is_whitespace());
    let from = word.last().map_or(from, |(at, _)| at);
    let to = after.ceil_char_boundary(after.len().min(size));
    let word = after[to..].char_indices().take(size).find(|(_, c)| c.is_whitespace());
    let rest = || after[to..].char_indices().nth(size).map_or(after.len(), |(at, _)| to + at);
    (&before[from..], &after[..word.map_or_else(rest, |(at, _)| to + at)])
}

/// Whether a word goes on from the end of one text into the next.
fn joins(start: &str, end: &str) -> bool {
    let (last, first) = (start.chars().next_back(), end.chars().next());
    last.zip(first).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric())
}

/// Whether a number goes on: `5` and `.2`, `1,` and `500`, `$5` and ` million`, `4` and `%`.
fn counts_on(start: &str, end: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mark = |c: Option<char>| matches!(c, Some('.' | ','));
    let (mut back, mut on) = (start.chars().rev(), end.chars());
    let (last, first) = (back.next(), on.next());
    let over_a_mark =
        digit(last) && mark(first) && digit(on.next()) || mark(last) && digit(back.next()) && digit(first);
    let word: String = end.trim_start().chars().take_while(|c| c.is_alphabetic()).take(16).collect();
    let scaled = digit(last) && (end.trim_start().starts_with('%') || number_words::suffix(&word).is_some());
    over_a_mark || scaled
}

fn alike_at_start(text: &str, start: &str) -> usize {
    text.bytes().zip(start.bytes()).take_while(|(a, b)| a == b).count()
}

fn alike_at_end(text: &str, end: &str) -> usize {
    text.bytes().rev().zip(end.bytes().rev()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAFT: &str = "Acme raised $5 million in May, its founder said. It paid $5 million for Bolt. Sales were 15 million units.";

    fn anchor(text: &str, words: &str) -> Anchor {
        let start = text.find(words).expect("the words are there");
        make(text, Span::new(start, start + words.len()))
    }

    fn found(anchor: &Anchor, text: &str) -> (Option<usize>, Fate) {
        let (span, fate) = find(anchor, text);
        assert!(span.is_none_or(|s| text[s] == anchor.exact), "an anchor is found by its words");
        (span.map(Span::start), fate)
    }

    #[test]
    fn in_its_own_text_an_anchor_is_kept() {
        for words in ["Acme", "$5 million", "$5 million for", DRAFT, "15 million", "."] {
            let anchor = anchor(DRAFT, words);
            assert_eq!(found(&anchor, DRAFT), (Some(anchor.span.start()), Fate::Kept), "{words}");
        }
    }

    #[test]
    fn what_stands_round_it_tells_it_from_its_like() {
        let second = make(DRAFT, Span::new(DRAFT.rfind("$5").unwrap(), DRAFT.rfind("$5").unwrap() + 10));
        let later = format!("News. {DRAFT}");
        assert_eq!(found(&second, &later), (Some(second.span.start() + 6), Fate::Moved));
        let without = "Acme raised $5 million in May, its founder said. Sales were 15 million units.";
        assert_eq!(
            found(&second, without),
            (None, Fate::Lost),
            "the other sentence is not the one that was meant"
        );
    }

    #[test]
    fn a_changed_number_is_never_the_same() {
        let five = anchor(DRAFT, "$5 million");
        for other in ["$6 million", "$5.2 million", "$15 million", "$5,000 million"] {
            let text = DRAFT.replace("$5 million", other);
            assert_eq!(found(&five, &text), (None, Fate::Lost), "{other}");
        }
        let bare = anchor("It sold 5 cars in all of May.", "5");
        for other in ["15", "5.5", "5,500", "5 million", "5%"] {
            let text = format!("It sold {other} cars in all of May.");
            assert_eq!(found(&bare, &text), (None, Fate::Lost), "{other}");
        }
    }

    #[test]
    fn equals_are_ambiguous() {
        let line = "Acme raised $5 million in May, its founder said. ";
        let anchor = anchor(line, "$5 million");
        let twice = format!("First. {line}{line}");
        assert_eq!(found(&anchor, &twice), (None, Fate::Ambiguous));
        assert_eq!(
            found(&anchor, &format!("{line}{line}")),
            (Some(12), Fate::Kept),
            "one of them did not move"
        );
    }

    #[test]
    fn a_long_quotation_speaks_for_itself() {
        let sentence = "The board approved the sale of its whole stake in the northern mines.";
        let anchor = anchor(&format!("Before it. {sentence} After it."), sentence);
        assert_eq!(found(&anchor, &format!("All else is new: {sentence}")), (Some(17), Fate::Moved));
    }

    #[test]
    fn context_grows_until_the_words_are_alone() {
        let rows: String = (0..40)
            .map(|n| format!("Row {n}: the fee was 3%, as in all the other rows of this list. "))
            .collect();
        let anchors = Anchors::new(&rows);
        let start = rows.match_indices("3%").nth(20).unwrap().0;
        let anchor = anchors.make(Span::new(start, start + 2));
        assert!(anchor.prefix.contains("Row 20") && anchor.prefix.len() < 2 * LEAST, "{anchor:?}");
        assert_eq!(found(&anchor, &format!("A new line. {rows}")).1, Fate::Moved);
    }

    #[test]
    fn words_that_overlap_their_like_are_found() {
        let row = "5 5 € 5 5 sold";
        let anchor = make(row, Span::new(9, 12));
        assert_eq!(anchor.exact, " 5 ");
        assert_eq!(found(&anchor, &format!("New. {row}")), (Some(14), Fate::Moved));
    }

    #[test]
    fn any_text_will_do() {
        let text = "naïve — 5 € und 7 €\n\n".repeat(50);
        let anchors = Anchors::new(&text);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for pair in starts.windows(4) {
            let anchor = anchors.make(Span::new(pair[0], pair[3]));
            assert_eq!(anchors.find(&anchor), (Some(anchor.span), Fate::Kept));
        }
    }
}
