//! Finding words in the article.

use std::rc::Rc;

use super::{Action, State};
use crate::app::state::Place;
use crate::lexicon::small;
use crate::model::{Article, Span};

/// What is looked for in the text, and where it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Find {
    /// The words, as they were typed.
    pub query: String,
    /// Where they are, in the order of the text.
    pub hits: Rc<[Span]>,
    /// The hit that is looked at.
    pub at: usize,
}

impl Find {
    /// The hit that is looked at.
    pub fn current(&self) -> Option<Span> {
        self.hits.get(self.at).copied()
    }

    /// `3 of 14`, or that there is nothing; nothing at all while nothing is asked.
    pub fn words(&self) -> String {
        match (fold(&self.query).is_empty(), self.hits.len()) {
            (true, _) => String::new(),
            (false, 0) => "Not in the text".into(),
            (false, count) => format!("{} of {count}", self.at + 1),
        }
    }
}

impl State {
    /// Opens the field in which words are looked for, or goes back to it.
    pub(super) fn open_find(&mut self) {
        if self.view.is_some() {
            self.find.get_or_insert_default();
            self.popover = None;
            self.bring(Place::FindField);
        }
    }

    /// Looks for other words, from a byte of the text on.
    pub(super) fn find(&mut self, query: String, from: usize) {
        let Some(view) = &self.view else { return };
        let hits = hits(&view.analysis.article, &query);
        let at = hits.partition_point(|hit| hit.start() < from);
        let at = if at == hits.len() { 0 } else { at };
        self.look_at(Find { query, hits: hits.into(), at });
    }

    /// Leads to the next hit (1) or the one before (−1), round the ends.
    pub(super) fn step_find(&mut self, steps: isize) {
        let Some(find) = self.find.take() else { return };
        let count = find.hits.len().max(1);
        let at = (find.at + count).wrapping_add_signed(steps) % count;
        self.look_at(Find { at, ..find });
    }

    fn look_at(&mut self, find: Find) {
        self.announcement = find.words();
        if let Some(hit) = find.current() {
            self.bring(Place::Hit(hit));
        }
        self.find = Some(find);
    }

    /// Puts the field away; the text goes on from what was found.
    pub(super) fn close_find(&mut self) {
        let Some(find) = self.find.take() else { return };
        let after = find.current().zip(self.view.as_ref()).and_then(|(hit, view)| {
            let all = &view.analysis.annotations;
            all.iter().find(|a| a.span.end() > hit.start() && view.shows(self.settings.filter, a))
        });
        self.stop = after.map(|a| a.id).or(self.stop);
        self.bring(Place::Text);
    }

    /// What finding does; everything else is left to `apply`.
    pub(super) fn apply_find(&mut self, action: Action) {
        match action {
            Action::OpenFind => self.open_find(),
            Action::Find(query, from) => self.find(query, from),
            Action::StepFind(steps) => self.step_find(steps),
            Action::CloseFind => self.close_find(),
            _ => {}
        }
    }
}

/// Every place in the shown text that reads like `query`: whatever its letter case, white space, quotation marks and
/// dashes. No hit crosses a block or a cell, and no two share a letter.
pub fn hits(article: &Article, query: &str) -> Vec<Span> {
    let query = fold(query.trim());
    if query.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::new();
    for block in &article.blocks {
        let own = [block.span];
        let stretches = if block.cells.is_empty() { &own[..] } else { &block.cells };
        stretches.iter().for_each(|span| hits_in(article, *span, &query, &mut out));
    }
    out
}

fn hits_in(article: &Article, span: Span, query: &str, out: &mut Vec<Span>) {
    let mut text = String::new();
    // Where each byte of the folded text comes from.
    let mut sources: Vec<Span> = Vec::new();
    for shown in article.visible(span) {
        for (at, c) in article[shown].char_indices() {
            let start = shown.start() + at;
            let before = text.len();
            fold_char(c, &mut text);
            sources.extend((before..text.len()).map(|_| Span::new(start, start + c.len_utf8())));
        }
    }
    out.extend(text.match_indices(query).filter_map(|(at, found)| {
        let (first, last) = (sources.get(at)?, sources.get(at + found.len() - 1)?);
        Some(first.to(*last))
    }));
}

fn fold(text: &str) -> String {
    let mut out = String::new();
    text.chars().for_each(|c| fold_char(c, &mut out));
    out
}

fn fold_char(c: char, into: &mut String) {
    match c {
        '‘' | '’' => into.push('\''),
        '“' | '”' | '„' => into.push('"'),
        '‐' | '‑' | '–' | '—' | '−' => into.push('-'),
        '\u{ad}' => {}
        c if c.is_whitespace() => {
            if !into.ends_with(' ') {
                into.push(' ');
            }
        }
        c => into.extend(small::letters(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::model::Format;

    fn found<'a>(article: &'a Article, query: &str) -> Vec<&'a str> {
        hits(article, query).into_iter().map(|hit| &article[hit]).collect()
    }

    #[test]
    fn letter_case_quotation_marks_and_spaces_do_not_matter() {
        let article = intake::plain::read("The Bank’s fee.\nthe  bank's\nfee, THE BANK’S FEE");
        assert_eq!(found(&article, "the bank's FEE").len(), 3);
        assert_eq!(found(&article, "  fee "), ["fee", "fee", "FEE"]);
        assert!(found(&article, " ").is_empty() && found(&article, "").is_empty());
    }

    #[test]
    fn markup_is_neither_found_nor_in_the_way() {
        let article = intake::read(
            "It **raised $2** billion.\n\n| a | b |\n|---|---|\n| c | d |",
            Some(Format::Markdown),
        );
        assert_eq!(found(&article, "$2 billion"), ["$2** billion"]);
        assert!(found(&article, "**").is_empty() && found(&article, "|").is_empty());
        assert!(found(&article, "c d").is_empty(), "cells are apart");
    }

    #[test]
    fn letters_that_change_their_length_keep_their_place() {
        let article = intake::plain::read("İstanbul and ẞtraße, 東京");
        assert_eq!(found(&article, "and"), ["and"]);
        assert_eq!(found(&article, "東京"), ["東京"]);
        assert_eq!(found(&article, "ißtanbul"), Vec::<&str>::new());
    }

    #[test]
    fn hits_do_not_overlap() {
        assert_eq!(found(&intake::plain::read("aaaa"), "aa"), ["aa", "aa"]);
    }
}
