//! How exact a figure is, by the words around it.

use super::line::Line;
use crate::lexicon::modifiers;
use crate::model::Modifier;

/// The modifier that ends before a token, or the one that starts at `end`.
pub fn modifier(line: &Line, start: usize, end: usize) -> Option<Modifier> {
    before(line, start).or_else(|| after(line, end).map(|(modifier, _)| modifier))
}

fn before(line: &Line, start: usize) -> Option<Modifier> {
    let mut start = start;
    for _ in 0..2 {
        let article = start > 0 && line.is_any(start - 1, &["a", "an", "the", "just", "only", "that"]);
        if let Some(modifier) = ends_before(line, start) {
            return Some(modifier);
        }
        if !article {
            return None;
        }
        start -= 1;
    }
    None
}

fn ends_before(line: &Line, start: usize) -> Option<Modifier> {
    modifiers::ending_in(line.before(start, 1)).iter().find_map(|(phrase, modifier)| {
        let from = start.checked_sub(phrase.len())?;
        // `a four-under 68`
        if line.glued(from) && line.is_hyphen(from.wrapping_sub(1)) {
            return None;
        }
        phrase.iter().enumerate().all(|(i, word)| line.is(from + i, word)).then_some(*modifier)
    })
}

/// The modifier that starts at a token, and the token after it.
pub fn after(line: &Line, at: usize) -> Option<(Modifier, usize)> {
    modifiers::starting_with(line.text(at)).iter().find_map(|(phrase, modifier)| {
        let found = phrase.iter().enumerate().all(|(i, word)| line.is(at + i, word));
        let plus = phrase[0] != "+" || line.glued(at) && !line.is_number(at + 1);
        (found && plus).then_some((*modifier, at + phrase.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    #[test]
    fn modifiers_stand_on_either_side() {
        let found = |text: &str, start, end| line::of(text, |line| modifier(line, start, end));
        assert_eq!(found("more than 5", 2, 3), Some(Modifier::Gt));
        assert_eq!(found("no more than 5", 3, 4), Some(Modifier::Le));
        assert_eq!(found("about a 5", 2, 3), Some(Modifier::Approx));
        assert_eq!(found("5 or more", 0, 1), Some(Modifier::Ge));
        assert_eq!(found("5+", 0, 1), Some(Modifier::Ge));
        assert_eq!(found("5+6", 0, 1), None);
        assert_eq!(found("the 5", 1, 2), None);
    }
}
