//! The noun phrase that a number counts.

use super::line::Line;
use crate::lexicon::{nouns, number_words, units};

/// Words that a counted noun phrase may have.
const LONGEST: usize = 6;

/// The plural noun phrase that starts at a token: its name in the singular, and the token after it.
pub fn phrase(line: &Line, start: usize) -> Option<(String, usize)> {
    let mut words: Vec<(&str, &str)> = Vec::new();
    let mut head = None;
    let mut at = start;
    while words.len() < LONGEST {
        let hyphen = line.is_hyphen(at) && line.glued(at) && line.glued(at + 1) && !words.is_empty();
        let word = if hyphen { at + 1 } else { at };
        let text = line.text(word);
        if !is_part(line, word) || line.glued(word) && !hyphen {
            break;
        }
        words.push((if hyphen { "-" } else { " " }, text));
        at = word + 1;
        let joined = line.is_hyphen(at) && line.glued(at) && line.glued(at + 1);
        match nouns::singular(text).filter(|_| !joined) {
            Some(singular) => head = Some((words.len(), singular, at)),
            None if head.is_some() && !loose(words[words.len() - 2].1) => break,
            None => {}
        }
    }
    let (count, singular, end) = head?;
    if units::is_time(words[count - 1].1) {
        return None;
    }
    Some((name(&words[..count - 1], &singular, words[count - 1].0), end))
}

/// Nouns that look like plurals and often stand before another noun.
fn loose(word: &str) -> bool {
    ["sports", "gas", "bus", "us", "aerospace", "systems", "news", "arms", "series"]
        .iter()
        .any(|w| word.eq_ignore_ascii_case(w))
}

/// The singular noun that `one` counts.
pub fn single(line: &Line, at: usize) -> Option<(String, usize)> {
    let text = line.text(at);
    if !is_part(line, at)
        || line.glued(at)
        || units::is_time(text)
        || text.len() < 3
        || number_words::look_up(text).is_some()
    {
        return None;
    }
    if text.ends_with("ly")
        || text.ends_with("ing") && text.len() > 6
        || is_past(text)
        || nouns::singular(text).is_some_and(|s| s != text)
    {
        return None;
    }
    Some((text.to_owned(), at + 1))
}

fn is_past(word: &str) -> bool {
    word.ends_with("ed") && word.len() > 4
}

fn is_part(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    line.is_word(at) && !nouns::is_stop(text) && text.chars().all(char::is_alphanumeric)
        || line.is_number(at) && line.glued(at) && line.is_hyphen(at.wrapping_sub(1))
}

/// The words before the head, without those that only say which or how many more, and the head in the singular.
fn name(before: &[(&str, &str)], head: &str, joint: &str) -> String {
    let mut name = String::new();
    for (joint, word) in before.iter().filter(|(_, w)| !nouns::is_quantifier(w)).chain([&(joint, head)]) {
        if !name.is_empty() {
            name.push_str(joint);
        }
        name.push_str(word);
    }
    name
}
