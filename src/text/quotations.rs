//! Quotations: what stands between a pair of quotation marks.

use super::reading::Reading;
use super::token::TokenKind;
use crate::lexicon::traits::Traits;
use crate::model::Span;
use std::ops::Range;

/// A quotation, its marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Where it stands.
    pub span: Span,
    /// Its tokens, from the opening to the closing mark. One that goes on in the next paragraph has no closing mark.
    pub tokens: Range<usize>,
}

/// How many tokens a single mark, which may be an apostrophe, looks ahead for its end.
const REACH: usize = 200;

/// The quotations of a reading, in order. Quotations inside quotations belong to the outer one.
pub fn find(reading: &Reading) -> Vec<Quotation> {
    let mut found = Vec::new();
    for block in 0..reading.article.blocks.len() {
        let tokens = reading.block(block);
        let next =
            reading.article.blocks.get(block + 1).and_then(|_| reading.get(reading.block(block + 1).start));
        in_block(reading, tokens, next, &mut found);
    }
    found
}

/// The mark that closes what `mark` opens.
fn closing(mark: &str) -> Option<&'static str> {
    match mark {
        "“" => Some("”"),
        "\"" => Some("\""),
        "«" => Some("»"),
        "‘" => Some("’"),
        "„" => Some("“"),
        _ => None,
    }
}

fn in_block(reading: &Reading, tokens: Range<usize>, next: Option<&str>, found: &mut Vec<Quotation>) {
    let mut open: Option<(usize, &'static str)> = None;
    let mut weak = None;
    let limit = tokens.end;
    let mut push = |from: usize, to: usize| {
        found.push(Quotation { span: reading.span(from..to), tokens: from..to });
    };
    let mut at = tokens.start;
    while at < limit {
        let marked = reading.traits(at).any(Traits::QUOTE);
        match open {
            None if !marked => {
                at = reading.find(at..limit, Traits::QUOTE).unwrap_or(limit);
                continue;
            }
            _ if !marked => {}
            None => {
                open = closing(reading.text(at)).filter(|_| opens(reading, at)).map(|close| (at, close));
                weak = None;
            }
            Some((from, close)) if reading.text(at) == close => {
                if close != "’" || closes_single(reading, at, limit) {
                    push(from, at + 1);
                    open = None;
                } else if !(reading.glued(at + 1) && at + 1 < limit) {
                    weak.get_or_insert(at);
                }
            }
            Some(_) => {}
        }
        at += 1;
        if let Some((from, close)) =
            open.filter(|(from, close)| at == limit || *close == "’" && at - from > REACH)
        {
            open = None;
            match weak.take() {
                Some(end) => {
                    push(from, end + 1);
                    at = end + 1;
                }
                None if close == "’" => at = from + 1,
                None if next == reading.get(from) => push(from, limit),
                None => {}
            }
        }
    }
}

/// Whether a mark can open: not inches (`6"`), not an apostrophe.
fn opens(reading: &Reading, at: usize) -> bool {
    let inches = reading.glued(at) && at > 0 && reading.kind(at - 1) == Some(TokenKind::Number);
    match reading.text(at) {
        "\"" => !inches && reading.glued(at + 1),
        "‘" => !reading.glued(at) && reading.glued(at + 1),
        _ => true,
    }
}

/// Whether a `’` surely closes a quotation rather than making a possessive: punctuation stands at its side.
fn closes_single(reading: &Reading, at: usize, limit: usize) -> bool {
    let punctuation =
        |i: usize| matches!(reading.get(i), Some("." | "," | "?" | "!" | ";" | ":" | ")" | "…" | "—" | "–"));
    reading.glued(at) && at > 0 && punctuation(at - 1) || at + 1 >= limit || punctuation(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotations(text: &str) -> Vec<&str> {
        let article = crate::intake::read(text, Some(crate::model::Format::Plain));
        find(&Reading::new(&article)).iter().map(|q| &text[q.span]).collect()
    }

    #[test]
    fn marks_are_paired() {
        assert_eq!(quotations("“A b,” he said. \"C\" and «d»."), ["“A b,”", "\"C\"", "«d»"]);
        assert_eq!(quotations("She called it “the ‘best’ one”."), ["“the ‘best’ one”"]);
        assert_eq!(quotations("A 6\" pipe and a 5\" one."), Vec::<&str>::new());
    }

    #[test]
    fn single_marks_are_told_from_apostrophes() {
        assert_eq!(quotations("‘The firms’ plans don’t hold,’ he said."), ["‘The firms’ plans don’t hold,’"]);
        assert_eq!(quotations("The firms’ plans ‘hold’ well."), ["‘hold’"]);
        assert_eq!(quotations("Back in the ‘90s it’s fine."), Vec::<&str>::new());
    }

    #[test]
    fn a_quotation_may_go_on_in_the_next_paragraph() {
        assert_eq!(quotations("“A b.\n\n“C d,” he said."), ["“A b.", "“C d,”"]);
        assert_eq!(quotations("“A b.\n\nNo more."), Vec::<&str>::new());
    }
}
