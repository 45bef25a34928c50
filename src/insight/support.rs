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
//! A sentence with figures stands as its least supported figure does; dates and durations want no source and do not count.
//!
//! A source is named by its registrable domain or author, a note by its mark where it leads nowhere, a speaker as written.
//! A citation that leads into the same site (a relative link) names no source and supports nothing. A table row and a
//! heading have sentences and a paragraph of their own.

use super::place::Places;
use crate::model::{Annotation, AnnotationId, Citation, CitationType, Kind, SentenceSupport, Span, Support};
use crate::text::{Reading, Sentence, TokenKind};

/// How many tokens of marks and other citations may follow the citation that closes a paragraph.
const TAIL: usize = 24;

/// How many statements back the one that holds a figure may have started.
const REACH: usize = 64;

/// Fills in the support of every figure.
pub fn fill(reading: &Reading, annotations: &mut [Annotation]) {
    let carriers = Carriers::new(reading, annotations);
    let mut places = Places::new(reading);
    for annotation in annotations.iter_mut() {
        let span = annotation.span;
        if let Some(figure) = annotation.figure_mut() {
            let (support, carrier) = carriers.support(places.sentence(span.start()), span);
            figure.support = Some(support);
            figure.carrier = carrier;
        }
    }
}

/// The support of every sentence with a figure that wants a source, once `fill` has told that of the figures.
pub fn of_sentences(reading: &Reading, annotations: &[Annotation]) -> Vec<SentenceSupport> {
    let mut told: Vec<(usize, SentenceSupport)> = Vec::new();
    let mut places = Places::new(reading);
    for annotation in annotations {
        let Some(figure) = annotation.figure().filter(|f| f.wants_source()) else { continue };
        let Some(support) = &figure.support else { continue };
        let place = places.at(annotation.span.start());
        match told.last_mut().filter(|(last, _)| *last == place) {
            Some((_, sentence)) if support.kind() < sentence.support.kind() => {
                sentence.support = support.clone();
            }
            Some(_) => {}
            None => {
                let Some(sentence) = reading.sentences.get(place) else { continue };
                told.push((place, SentenceSupport { span: sentence.span, support: support.clone() }));
            }
        }
    }
    told.into_iter().map(|(_, sentence)| sentence).collect()
}

/// A citation that names a source.
struct Pointer {
    span: Span,
    name: String,
    id: AnnotationId,
}

/// What a speaker answers for.
struct Said {
    span: Span,
    by: String,
    id: AnnotationId,
    /// The greatest end among the statements up to this one.
    furthest: usize,
}

/// What can carry a figure.
struct Carriers {
    /// The pointers, in the order of the text.
    pointers: Vec<Pointer>,
    /// The statements of speakers, in the order of the text.
    statements: Vec<Said>,
    /// The pointer that closes each block.
    closing: Vec<Option<usize>>,
}

impl Carriers {
    fn new(reading: &Reading, annotations: &[Annotation]) -> Self {
        let citations = || annotations.iter().filter_map(|a| a.citation().map(|c| (a, c)));
        let pointers: Vec<Pointer> = citations()
            .filter(|(_, c)| c.citation_type != CitationType::Attribution)
            .filter_map(|(a, c)| {
                let name = name(reading, a.span, c)?;
                Some(Pointer { span: a.span, name, id: a.id })
            })
            .collect();
        let mut statements: Vec<Said> = citations()
            .filter(|(_, c)| c.citation_type == CitationType::Attribution)
            .flat_map(|(a, c)| c.statements.iter().map(move |s| (s.span, a.id, c.source.clone())))
            .filter_map(|(span, id, source)| Some(Said { span, by: source?, id, furthest: 0 }))
            .collect();
        crate::order::by_key(&mut statements, |s| (s.span.start(), s.span.end()));
        let mut furthest = 0;
        for said in &mut statements {
            furthest = furthest.max(said.span.end());
            said.furthest = furthest;
        }
        let blocks = 0..reading.article.blocks.len();
        let closing = blocks.map(|b| closing(reading, annotations, &pointers, b)).collect();
        Self { pointers, statements, closing }
    }

    fn support(&self, sentence: Option<&Sentence>, span: Span) -> (Support, Option<AnnotationId>) {
        let in_sentence = sentence.and_then(|s| self.pointer_in(s.span, span));
        let block = sentence.map_or(usize::MAX, |s| s.block);
        let closing = || self.pointers.get(self.closing.get(block).copied().flatten()?);
        if let Some(pointer) = in_sentence.or_else(closing) {
            return (Support::Sourced(pointer.name.clone()), Some(pointer.id));
        }
        match self.speaker(span) {
            Some(said) => (Support::Attributed(said.by.clone()), Some(said.id)),
            None => (Support::Unsourced, None),
        }
    }

    /// The nearest pointer after a figure within its sentence, else the nearest before it.
    fn pointer_in(&self, sentence: Span, figure: Span) -> Option<&Pointer> {
        let next = self.pointers.partition_point(|p| p.span.end() <= figure.start());
        let inside = |at: usize| self.pointers.get(at).filter(|p| sentence.overlaps(p.span));
        inside(next).or_else(|| inside(next.checked_sub(1)?))
    }

    /// The shortest statement that holds a figure.
    fn speaker(&self, figure: Span) -> Option<&Said> {
        let after = self.statements.partition_point(|s| s.span.start() <= figure.start());
        let near = self.statements[..after].iter().rev().take(REACH);
        let reaching = near.take_while(|s| s.furthest > figure.start());
        reaching.filter(|s| s.span.end() > figure.start()).min_by_key(|s| s.span.len())
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
    pointers: &[Pointer],
    block: usize,
) -> Option<usize> {
    let span = reading.article.blocks[block].span;
    let place = pointers.partition_point(|p| p.span.start() < span.end()).checked_sub(1)?;
    let last = pointers[place].span;
    if !span.covers(last) {
        return None;
    }
    let rest = reading.tokens_in(Span::new(last.end(), span.end()));
    let cited = |at: usize| {
        let token = reading.tokens[at].span();
        let near = annotations[..annotations.partition_point(|a| a.span.start() <= token.start())]
            .iter()
            .rev()
            .take(4);
        near.filter(|a| a.entity.kind() == Kind::Citation).any(|a| a.span.covers(token))
    };
    let is_mark = |at: usize| reading.kind(at) == Some(TokenKind::Symbol) || cited(at);
    (rest.len() <= TAIL && rest.into_iter().all(is_mark)).then_some(place)
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
    fn a_sentence_stands_as_its_least_supported_figure() {
        let text =
            "Acme said it raised $5 million in 2026, but 12% left. Sales rose 3%, Acme said. It was 2025.";
        let analysis = crate::analyze(&intake::read(text, None));
        let told: Vec<_> =
            analysis.summary.support.iter().map(|s| (&text[s.span][..4], s.support.slug())).collect();
        assert_eq!(told, [("Acme", "unsourced"), ("Sale", "attributed")]);
    }

    #[test]
    fn the_citation_that_carries_a_figure_is_told() {
        let text =
            "It raised $5 million ([a.example](https://a.example/x)). Sales rose 3%, Acme said. And 9%.";
        let analysis = crate::analyze(&intake::read(text, Some(Format::Markdown)));
        let carriers = analysis.of(Kind::Figure).map(|a| a.figure()?.carrier);
        let carriers: Vec<_> = carriers
            .map(|id| id.and_then(|id| analysis.get(id)).map(|a| a.entity.mark_type().slug()))
            .collect();
        assert_eq!(carriers, [Some("link"), Some("attribution"), None]);
    }

    #[test]
    fn a_relative_link_names_no_source() {
        assert_eq!(supports("It raised [$5 million](/money)."), ["-"]);
    }
}
