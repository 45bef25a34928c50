//! Bodies named by what they are: `University of X`, `Ministry of X and Y`, `Bank of X`.

use std::ops::Range;

use super::gazetteer::{self, Hit};
use super::mention::Mention;
use super::model::{Cue, Cues};
use super::run::is_name_word;
use crate::lexicon::companies::Sort;
use crate::lexicon::company_words::Roles;
use crate::lexicon::traits::Traits;
use crate::text::Reading;

/// No name of a body goes on for more tokens than this.
const LONGEST: usize = 16;

/// Adds the bodies of a sentence; known names stand in their way.
pub fn find(reading: &Reading, sentence: usize, hits: &[Hit], out: &mut Vec<Mention>) {
    let within = reading.sentences[sentence].tokens.clone();
    let mut at = within.start;
    while let Some(head) = reading.find(at..within.end, Traits::CAPITAL) {
        let Some(mention) = at_head(reading, sentence, head, &within) else {
            at = head + 1;
            continue;
        };
        at = mention.tokens.end;
        let known = |h: &Hit| h.tokens.start <= mention.tokens.start && mention.tokens.end <= h.tokens.end;
        if !gazetteer::within(hits, &mention.tokens).iter().any(known) {
            out.push(mention);
        }
    }
}

fn at_head(reading: &Reading, sentence: usize, at: usize, within: &Range<usize>) -> Option<Mention> {
    let head = reading.text(at);
    let bank = head == "Bank";
    if !bank && !reading.roles(at).any(Roles::BODY_OF) {
        return None;
    }
    if !matches!(reading.get(at + 1)?, "of" | "for") || at + 2 >= within.end {
        return None;
    }
    let end = tail(reading, at + 2, within.end, !bank && head != "University");
    if end == at + 2 {
        return None;
    }
    let mut start = at;
    while start > within.start
        && is_name_word(reading, start - 1)
        && !reading.roles(start - 1).any(Roles::STOP)
    {
        start -= 1;
    }
    let central = bank && start < at && ["Reserve", "Central", "National"].contains(&reading.text(at - 1));
    let mut cues = Cues::default();
    cues.add(Cue::BodyOf);
    Some(Mention {
        tokens: start..end,
        name: start..end,
        sentence,
        row: None,
        sort: if bank && !central { Sort::Company } else { Sort::Organization },
        product: false,
        cues,
    })
}

/// The end of what the body is of: names, with `and`, `&`, `of`, `the` or a comma list between them where `joined`.
fn tail(reading: &Reading, start: usize, end: usize, joined: bool) -> usize {
    let mut at = start;
    if at + 1 < end && reading.text(at) == "the" && is_name_word(reading, at + 1) {
        at += 1;
    }
    let mut last = start;
    let end = end.min(start + LONGEST);
    while at < end {
        if reading.text(at) == "Directors" {
            return start; // a company has a Board of Directors
        }
        if is_name_word(reading, at) {
            last = at + 1;
            at += 1;
            continue;
        }
        let next = at + 1 < end && is_name_word(reading, at + 1);
        match reading.text(at) {
            "and" | "&" | "for" | "of" if joined && next && last == at => at += 1,
            "-" if reading.glued(at) && next => at += 1,
            "." if reading.glued(at) && next && reading.text(at - 1).len() <= 2 => at += 1,
            _ => break,
        }
    }
    last
}
