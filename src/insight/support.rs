//! On whose word each figure stands.
//!
//! The first rule that answers decides:
//!
//! 1. **Sourced** where a link, address, identifier, note or reference stands in the figure's sentence: the nearest one
//!    after the figure, else the nearest before it.
//! 2. **Sourced** where such a citation closes the figure's paragraph: it stands in the last sentence, and nothing but
//!    marks and other citations follows it.
//! 3. **Attributed** where the figure stands in the statement of an attribution: the clause that the attribution governs,
//!    or the quotation of its speaker; the shortest such statement decides.
//! 4. **Unsourced** otherwise.
//!
//! A source is named by its registrable domain or author, a note by its mark where it leads nowhere, a speaker as written.
//! A citation that leads into the same site (a relative link) names no source and supports nothing. A table row and a
//! heading have sentences and a paragraph of their own.

use crate::model::{Annotation, Citation, CitationType, Entity, Kind, Span, Support};
use crate::text::{Reading, TokenKind};

/// How many tokens of marks and other citations may follow the citation that closes a paragraph.
const TAIL: usize = 24;

/// How many statements back the one that holds a figure may have started.
const REACH: usize = 64;

/// Fills in the support of every figure.
pub fn fill(reading: &Reading, annotations: &mut [Annotation]) {
    let carriers = Carriers::new(reading, annotations);
    for annotation in annotations.iter_mut() {
        let span = annotation.span;
        if let Entity::Figure(figure) = &mut annotation.entity {
            figure.support = Some(carriers.support(reading, span));
        }
    }
}

/// What can carry a figure.
struct Carriers {
    /// The pointers that name a source, with the name, in the order of the text.
    pointers: Vec<(Span, String)>,
    /// The statements of speakers, in the order of the text, and the greatest end among those up to each.
    statements: Vec<(Span, String, usize)>,
    /// The source that closes each block.
    closing: Vec<Option<String>>,
}

impl Carriers {
    fn new(reading: &Reading, annotations: &[Annotation]) -> Self {
        let citations = || annotations.iter().filter_map(|a| a.citation().map(|c| (a.span, c)));
        let pointers: Vec<(Span, String)> = citations()
            .filter(|(_, c)| c.citation_type != CitationType::Attribution)
            .filter_map(|(span, c)| Some((span, name(reading, span, c)?)))
            .collect();
        let mut statements: Vec<(Span, String, usize)> = citations()
            .filter(|(_, c)| c.citation_type == CitationType::Attribution)
            .flat_map(|(_, c)| c.statements.iter().map(move |s| (s.span, c.source.clone())))
            .filter_map(|(span, source)| Some((span, source?, 0)))
            .collect();
        statements.sort_by_key(|(span, ..)| (span.start(), span.end()));
        let mut furthest = 0;
        for (span, _, greatest) in &mut statements {
            furthest = furthest.max(span.end());
            *greatest = furthest;
        }
        let closing =
            (0..reading.article.blocks.len()).map(|b| closing(reading, annotations, &pointers, b)).collect();
        Self { pointers, statements, closing }
    }

    fn support(&self, reading: &Reading, span: Span) -> Support {
        let token = reading.tokens_in(span).start;
        let sentence = reading.sentences.get(reading.sentence_of(token));
        let in_sentence = sentence.and_then(|s| self.pointer_in(s.span, span));
        let block = sentence.map_or(usize::MAX, |s| s.block);
        let sourced = in_sentence.or_else(|| self.closing.get(block).and_then(Option::as_ref));
        if let Some(by) = sourced {
            return Support::Sourced(by.clone());
        }
        self.speaker(span).map_or(Support::Unsourced, |by| Support::Attributed(by.to_owned()))
    }

    /// The nearest pointer after a figure within its sentence, else the nearest before it.
    fn pointer_in(&self, sentence: Span, figure: Span) -> Option<&String> {
        let next = self.pointers.partition_point(|(p, _)| p.end() <= figure.start());
        let inside =
            |at: usize| self.pointers.get(at).filter(|(p, _)| sentence.overlaps(*p)).map(|(_, name)| name);
        inside(next).or_else(|| inside(next.checked_sub(1)?))
    }

    /// The speaker of the shortest statement that holds a figure.
    fn speaker(&self, figure: Span) -> Option<&str> {
        let after = self.statements.partition_point(|(s, ..)| s.start() <= figure.start());
        let near = self.statements[..after].iter().rev().take(REACH);
        let reaching = near.take_while(|(.., greatest)| *greatest > figure.start());
        let holding = reaching.filter(|(s, ..)| s.end() > figure.start());
        holding.min_by_key(|(s, ..)| s.len()).map(|(_, source, _)| source.as_str())
    }
}

/// What a citation is named by when it carries a figure.
fn name(reading: &Reading, span: Span, citation: &Citation) -> Option<String> {
    let own = citation.source.clone().filter(|s| !s.trim().is_empty());
    own.or_else(|| match citation.citation_type {
        CitationType::Note | CitationType::Reference => Some(reading.article.visible_text(span)),
        CitationType::Identifier => citation.target.clone(),
        _ => None,
    })
}

/// The source that closes a block: the last pointer, where nothing follows it but marks and other citations.
fn closing(
    reading: &Reading,
    annotations: &[Annotation],
    pointers: &[(Span, String)],
    block: usize,
) -> Option<String> {
    let span = reading.article.blocks[block].span;
    let last = pointers[..pointers.partition_point(|(p, _)| p.start() < span.end())].last()?;
    if !span.covers(last.0) {
        return None;
    }
    let rest = reading.tokens_in(Span::new(last.0.end(), span.end()));
    let cited = |at: usize| {
        let token = reading.tokens[at].span();
        let near = annotations[..annotations.partition_point(|a| a.span.start() <= token.start())]
            .iter()
            .rev()
            .take(4);
        near.filter(|a| a.entity.kind() == Kind::Citation).any(|a| a.span.covers(token))
    };
    let is_mark = |at: usize| reading.kind(at) == Some(TokenKind::Symbol) || cited(at);
    (rest.len() <= TAIL && rest.into_iter().all(is_mark)).then(|| last.1.clone())
}

#[cfg(test)]
mod tests {
    use crate::intake;
    use crate::model::{Format, Kind};

    /// The support of each figure of a Markdown text, in order.
    fn supports(text: &str) -> Vec<String> {
        let analysis = crate::analyze(&intake::read(text, Some(Format::Markdown)));
        let figures = analysis.of(Kind::Figure).filter_map(|a| a.figure()?.support.clone());
        figures.map(|s| s.by().map_or("-".into(), |by| format!("{} {by}", s.slug()))).collect()
    }

    #[test]
    fn a_link_in_the_sentence_carries_its_figures() {
        assert_eq!(
            supports("It raised [$5 million](https://a.example/x). Then 12% left."),
            ["sourced a.example", "-"]
        );
    }

    #[test]
    fn the_link_that_closes_a_paragraph_carries_all_of_it() {
        let text = "Acme said it raised $5 million. Costs fell 12%. ([a.example](https://a.example/x))\n\nOnly $3 here.";
        assert_eq!(supports(text), ["sourced a.example", "sourced a.example", "-"]);
    }

    #[test]
    fn the_nearest_link_carries() {
        let text = "Up 5% ([a.example](https://a.example/)) and down 7% ([b.example](https://b.example/)) in May, then 9%.";
        let found = supports(text);
        assert_eq!(found[..2], ["sourced a.example", "sourced b.example"]);
    }

    #[test]
    fn speakers_carry_their_clause_and_their_quotation() {
        assert_eq!(supports("Acme said it raised $5 million, but 12% left."), ["attributed Acme", "-"]);
        assert_eq!(supports("“We made $5 million. And 12% more,” Ms. Doe said."), ["attributed Ms. Doe"; 2]);
        assert_eq!(supports("Sales rose 12%, according to Acme."), ["attributed Acme"]);
        assert_eq!(
            supports("“It is 12%,” Ms. Doe said. “It was 15%.” It may be 20%."),
            ["attributed Ms. Doe", "attributed Ms. Doe", "-"]
        );
    }

    #[test]
    fn a_relative_link_names_no_source() {
        assert_eq!(supports("It raised [$5 million](/money)."), ["-"]);
    }
}
