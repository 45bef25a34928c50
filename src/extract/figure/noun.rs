//! The noun phrase that a number counts.

use super::line::Line;
use crate::lexicon::{nouns, number_words, units};

/// Words that a counted noun phrase may have.
const LONGEST: usize = 6;

/// The plural noun phrase that starts at a token: its name in the singular, and the token after it.
pub fn phrase(line: &Line, start: usize) -> Option<(String, usize)> {
    let mut words: Vec<Part> = Vec::new();
    let mut head = None;
    let mut at = start;
    while words.len() < LONGEST {
        let Some((part, end)) = Part::read(line, at, words.last()) else { break };
        // `24 home runs`, but `350 cows gives`
        if head.is_some() && nouns::is_stop(part.text) && part.joint == " " {
            break;
        }
        at = end;
        words.push(part);
        let joined = line.is_hyphen(at) && line.glued(at) && line.glued(at + 1);
        match nouns::singular(part.text).filter(|_| !joined) {
            Some(singular) => head = Some((words.len(), singular, at)),
            None if head.is_some() && !words.iter().rev().nth(1).is_some_and(|w| nouns::modifies(w.text)) => {
                break;
            }
            None => {}
        }
    }
    let (count, singular, end) = head?;
    let last = words[count - 1];
    if units::is_time(last.text) {
        return None;
    }
    words.truncate(count - 1);
    words.push(Part { text: &singular, ..last });
    Some((name(&words), end))
}

/// A word of a noun phrase, and what joins it to the one before.
#[derive(Clone, Copy)]
struct Part<'a> {
    joint: &'static str,
    text: &'a str,
    /// Whether a full stop follows that abbreviates it.
    dotted: bool,
}

impl<'a> Part<'a> {
    /// The part at a token, past a hyphen, with the token after it.
    fn read(line: &Line<'_, 'a>, at: usize, last: Option<&Part>) -> Option<(Self, usize)> {
        let hyphen = line.is_hyphen(at) && line.glued(at) && line.glued(at + 1) && last.is_some();
        let dotted = last.is_some_and(|l| l.dotted) && line.glued(at);
        let word = at + usize::from(hyphen);
        if !is_part(line, word) || line.glued(word) && !(hyphen || dotted) {
            return None;
        }
        let joint = match (hyphen, dotted) {
            (true, _) => "-",
            (_, true) => "",
            _ => " ",
        };
        let text = line.text(word);
        let abbreviates =
            text.len() == 1 && line.capitalised(word) && line.sign(word + 1) == b'.' && line.glued(word + 1);
        let end = word + 1 + usize::from(abbreviates);
        Some((Self { joint, text, dotted: abbreviates }, end))
    }
}

/// The singular noun that `one` counts, with the adjectives before it.
pub fn single(line: &Line, start: usize) -> Option<(String, usize)> {
    let mut words: Vec<Part> = Vec::new();
    let mut at = start;
    while words.len() < 3 {
        let Some((part, end)) = Part::read(line, at, words.last()) else { break };
        let text = part.text;
        let verb = text.ends_with("ly")
            || text.ends_with("ing") && text.len() > 6
            || text.ends_with("ed") && text.len() > 4;
        let plural = nouns::singular(text).is_some_and(|s| s != text);
        if units::is_time(text) || text.len() < 3 || verb || plural || number_words::look_up(text).is_some() {
            return None;
        }
        words.push(part);
        at = end;
        if !nouns::is_adjective(text) {
            break;
        }
    }
    (at > start).then(|| (name(&words), at))
}

fn is_part(line: &Line, at: usize) -> bool {
    let text = line.text(at);
    let initials = || text.len() > 1 && text.chars().all(char::is_uppercase);
    let word = line.is_word(at) && (!nouns::ends_count(text) || initials()) && is_plain(text);
    word || line.is_number(at) && line.glued(at) && line.is_hyphen(at.wrapping_sub(1))
}

/// Whether a word has letters and digits alone.
fn is_plain(text: &str) -> bool {
    for byte in text.as_bytes() {
        if !byte.is_ascii_alphanumeric() {
            return text.chars().all(char::is_alphanumeric);
        }
    }
    true
}

/// The words as a name, without those that only say which or how many more.
fn name(words: &[Part]) -> String {
    let mut name = String::new();
    for part in words.iter().filter(|w| !nouns::is_quantifier(w.text)) {
        if !name.is_empty() {
            name.push_str(part.joint);
        }
        name.push_str(part.text);
        if part.dotted {
            name.push('.');
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    #[test]
    fn the_head_is_the_last_plural() {
        for (text, name) in [
            ("security controls across", "security control"),
            ("weekly active users", "weekly active user"),
            ("other firms said", "firm"),
            ("sports cars and", "sports car"),
            ("U.S. states", "U.S. state"),
            ("AR-15 rifles", "AR-15 rifle"),
            ("people killed", "person"),
        ] {
            assert_eq!(
                line::of(text, |line| phrase(line, 0)).map(|(n, _)| n).as_deref(),
                Some(name),
                "{text}"
            );
        }
        for text in ["of the cars", "years of work", "in cars", "late"] {
            assert_eq!(line::of(text, |line| phrase(line, 0)), None, "{text}");
        }
    }

    #[test]
    fn one_counts_a_singular() {
        assert_eq!(
            line::of("senior official said", |line| single(line, 0)),
            Some(("senior official".into(), 2))
        );
        assert_eq!(line::of("wounded", |line| single(line, 0)), None);
        assert_eq!(line::of("day", |line| single(line, 0)), None);
    }
}
