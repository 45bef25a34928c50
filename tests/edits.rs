//! Changes of a text, and what becomes of the spans of it: what holds for any of them.

use gloss::model::Span;
use gloss::text::Edit;
use proptest::prelude::*;

/// A text of few different characters, so that much in it is alike, and of one to four bytes each.
fn texts() -> impl Strategy<Value = String> {
    "[ab5 é€😀\n]{0,40}"
}

fn boundary(text: &str, at: usize) -> usize {
    let at = at % (text.len() + 1);
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn span(text: &str, a: usize, b: usize) -> Span {
    let (a, b) = (boundary(text, a), boundary(text, b));
    Span::new(a.min(b), a.max(b))
}

proptest! {
    #[test]
    fn between_leads_from_one_to_the_other_and_back(before in texts(), after in texts()) {
        let edit = Edit::between(&before, &after);
        prop_assert_eq!(edit.apply(&before), Some(after.clone()));
        prop_assert_eq!(edit.inverse().apply(&after), Some(before.clone()));
        prop_assert_eq!(edit.is_empty(), before == after);
    }

    #[test]
    fn two_that_touch_are_one(text in texts(), a: usize, b: usize, first in texts(), c: usize, d: usize, second in texts()) {
        let one = Edit::of(&text, span(&text, a, b), first);
        let between = one.apply(&text).expect("it fits");
        let two = Edit::of(&between, span(&between, c, d), second);
        if let Some(both) = one.then(&two) {
            prop_assert_eq!(both.apply(&text), two.apply(&between));
        } else {
            prop_assert!(!one.after().overlaps(two.before()));
        }
    }

    #[test]
    fn a_mark_that_stays_keeps_its_characters(text in texts(), a: usize, b: usize, came in texts(), c: usize, d: usize) {
        let edit = Edit::of(&text, span(&text, a, b), came);
        let after = edit.apply(&text).expect("it fits");
        let mark = span(&text, c, d);
        prop_assume!(!mark.is_empty());
        match edit.shift(mark) {
            Some(now) => {
                prop_assert_eq!(&after[now], &text[mark]);
                prop_assert_eq!(edit.inverse().shift(now), Some(mark));
            }
            None => prop_assert!(edit.before().overlaps(mark) || mark.contains(edit.at)),
        }
    }

    #[test]
    fn a_passage_keeps_what_is_left_of_it(text in texts(), a: usize, b: usize, came in texts(), c: usize, d: usize) {
        let edit = Edit::of(&text, span(&text, a, b), came);
        let after = edit.apply(&text).expect("it fits");
        let passage = span(&text, c, d);
        prop_assume!(!passage.is_empty());
        let gone = edit.before();
        let left = format!(
            "{}{}",
            &text[passage.start().min(gone.start().max(passage.start()))..gone.start().clamp(passage.start(), passage.end())],
            &text[gone.end().clamp(passage.start(), passage.end())..passage.end()],
        );
        match edit.stretch(passage) {
            Some(now) => {
                let within = edit.after();
                let kept = match within.overlaps(now) {
                    true => after[now].replacen(&edit.inserted, "", 1).len(),
                    false => now.len(),
                };
                prop_assert_eq!(kept, left.len());
                prop_assert!(edit.shift(passage).is_none_or(|shifted| shifted == now));
            }
            None => prop_assert!(left.is_empty() && gone.covers(passage)),
        }
    }

    #[test]
    fn a_place_stays_a_place(text in texts(), a: usize, b: usize, came in texts(), c: usize) {
        let edit = Edit::of(&text, span(&text, a, b), came);
        let after = edit.apply(&text).expect("it fits");
        prop_assert!(after.is_char_boundary(edit.place(boundary(&text, c))));
    }
}
