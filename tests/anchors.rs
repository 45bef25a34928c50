//! What holds for anchors in any text, however it is edited.

use gloss::model::{Anchor, Fate, Span};
use gloss::text::Anchors;
use proptest::prelude::*;

/// Texts of few words, so that much in them is alike.
fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Acme", "raised", "$5", "million", "$5.2", "15", "5", "%", "in", "May", "née", "€", ".", "\n\n",
    ]);
    prop::collection::vec(words, 1..60).prop_map(|words| words.join(" "))
}

/// A span on characters of `text`, from two numbers.
fn span(text: &str, from: usize, to: usize) -> Option<Span> {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let (from, to) = (places[from % places.len()], places[to % places.len()]);
    (from != to).then(|| Span::new(from.min(to), from.max(to)))
}

proptest! {
    #[test]
    fn an_anchor_is_kept_in_its_own_text(text in text(), from: usize, to: usize) {
        let Some(span) = span(&text, from, to) else { return Ok(()) };
        let anchors = Anchors::new(&text);
        let anchor = anchors.make(span);
        prop_assert_eq!(&text[span], &anchor.exact);
        prop_assert!(text[..span.start()].ends_with(&anchor.prefix) && text[span.end()..].starts_with(&anchor.suffix));
        prop_assert_eq!(anchors.find(&anchor), (Some(span), Fate::Kept));
    }

    #[test]
    fn what_is_found_are_the_very_words(before in text(), after in text(), from: usize, to: usize) {
        let Some(span) = span(&before, from, to) else { return Ok(()) };
        let anchor = Anchors::new(&before).make(span);
        let (place, fate) = Anchors::new(&after).find(&anchor);
        prop_assert_eq!(place.is_some(), fate.is_placed());
        if let Some(place) = place {
            prop_assert_eq!(&after[place], &anchor.exact);
            prop_assert_eq!(place.start() == span.start(), fate == Fate::Kept);
        }
    }

    #[test]
    fn a_text_put_before_moves_an_anchor_or_leaves_it_open(text in text(), from: usize, to: usize) {
        let Some(span) = span(&text, from, to) else { return Ok(()) };
        let anchor: Anchor = Anchors::new(&text).make(span);
        let put = "Something else was written here first.\n\n";
        let (place, fate) = Anchors::new(&format!("{put}{text}")).find(&anchor);
        match fate {
            Fate::Moved => prop_assert_eq!(place, Some(Span::new(span.start() + put.len(), span.end() + put.len()))),
            // Words that stand there several times may stand where this one stood.
            Fate::Kept | Fate::Ambiguous => prop_assert!(text.matches(&anchor.exact).count() + put.matches(&anchor.exact).count() > 1),
            Fate::Lost => prop_assert!(false, "it is still there"),
        }
    }
}
