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

use std::borrow::Cow;

use super::place::Places;
use crate::model::{
    Annotation, AnnotationId, Block, Citation, CitationType, Entity, Kind, SentenceSupport, Span, Statement,
    Support,
};
use crate::text::{Reading, Sentence, TokenKind};

/// How many tokens of marks and other citations may follow the citation that closes a paragraph.
const TAIL: usize = 24;

/// How many statements back the one that holds a figure may have started.
const REACH: usize = 64;

/// Fills in the support of every figure. `annotations` are in the order of the text.
pub fn fill(reading: &Reading, annotations: &mut [Annotation]) {
    let mut carriers = Carriers::new(reading, annotations);
    let mut places = Places::new(reading);
    let mut told = Vec::new();
    for annotation in &*annotations {
        if let Entity::Figure(_) = annotation.entity {
            let span = annotation.span;
            told.push(carriers.support(places.sentence(span.start()), span));
        }
    }
    let figures = annotations.iter_mut().filter_map(Annotation::figure_mut);
    for (figure, (support, carrier)) in figures.zip(told) {
        figure.support = Some(support);
        figure.carrier = carrier;
    }
}

/// The support of every sentence with a figure that wants a source, once `fill` has told that of the figures.
pub fn of_sentences(reading: &Reading, annotations: &[Annotation]) -> Vec<SentenceSupport> {
    let mut told: Vec<SentenceSupport> = Vec::new();
    let mut last = None;
    let mut places = Places::new(reading);
    for annotation in annotations {
        let Some(figure) = annotation.figure().filter(|f| f.wants_source()) else { continue };
        let Some(support) = &figure.support else { continue };
        let place = places.at(annotation.span.start());
        match told.last_mut().filter(|_| last == Some(place)) {
            Some(sentence) if support.kind() < sentence.support.kind() => {
                sentence.support = support.clone();
            }
            Some(_) => {}
            None => {
                let Some(sentence) = reading.sentences.get(place) else { continue };
                told.push(SentenceSupport { span: sentence.span, support: support.clone() });
                last = Some(place);
            }
        }
    }
    told
}

/// A citation that names a source.
struct Pointer<'a> {
    span: Span,
    name: Cow<'a, str>,
    id: AnnotationId,
}

/// What a speaker answers for.
struct Said<'a> {
    span: Span,
    by: &'a str,
    id: AnnotationId,
    /// The greatest end among the statements up to this one.
    furthest: usize,
}

/// What can carry a figure.
struct Carriers<'a> {
    /// The pointers, in the order of the text.
    pointers: Vec<Pointer<'a>>,
    /// The statements of speakers, in the order of the text.
    statements: Vec<Said<'a>>,
    /// The pointer that closes each block.
    closing: Vec<Option<usize>>,
    /// How many pointers end before the last figure that was asked for, and how many statements have begun.
    ended: usize,
    begun: usize,
}

impl<'a> Carriers<'a> {
    fn new(reading: &Reading, annotations: &'a [Annotation]) -> Self {
        let (mut pointers, mut statements) = (Vec::new(), Vec::new());
        for (annotation, citation) in annotations.iter().filter_map(|a| Some((a, a.citation()?))) {
            let id = annotation.id;
            if citation.citation_type != CitationType::Attribution {
                let span = annotation.span;
                pointers.extend(name(reading, span, citation).map(|name| Pointer { span, name, id }));
            } else if let Some(by) = citation.source.as_deref() {
                let said = |s: &Statement| Said { span: s.span, by, id, furthest: 0 };
                statements.extend(citation.statements.iter().map(said));
            }
        }
        crate::order::by_key(&mut statements, |s| (s.span.start(), s.span.end()));
        let mut furthest = 0;
        for said in &mut statements {
            furthest = furthest.max(said.span.end());
            said.furthest = furthest;
        }
        let closing = closing(reading, annotations, &pointers);
        Self { pointers, statements, closing, ended: 0, begun: 0 }
    }

    /// The support of a figure of a sentence. Figures are asked for in the order of the text.
    fn support(&mut self, sentence: Option<&Sentence>, span: Span) -> (Support, Option<AnnotationId>) {
        let in_sentence = sentence.and_then(|s| self.pointer_in(s.span, span));
        let closing = || self.closing.get(sentence?.block).copied().flatten();
        if let Some(pointer) = in_sentence.or_else(closing).map(|place| &self.pointers[place]) {
            return (Support::Sourced(pointer.name.clone().into_owned()), Some(pointer.id));
        }
        match self.speaker(span) {
            Some(said) => (Support::Attributed(said.by.to_owned()), Some(said.id)),
            None => (Support::Unsourced, None),
        }
    }

    /// The place of the nearest pointer after a figure within its sentence, else of the nearest before it.
    fn pointer_in(&mut self, sentence: Span, figure: Span) -> Option<usize> {
        let pointers = self.pointers.as_slice();
        while self.ended < pointers.len() && pointers[self.ended].span.end() <= figure.start() {
            self.ended += 1;
        }
        let inside = |place: &usize| pointers.get(*place).is_some_and(|p| sentence.overlaps(p.span));
        Some(self.ended).filter(inside).or_else(|| self.ended.checked_sub(1).filter(inside))
    }

    /// The shortest statement that holds a figure.
    fn speaker(&mut self, figure: Span) -> Option<&Said<'a>> {
        let statements = self.statements.as_slice();
        while self.begun < statements.len() && statements[self.begun].span.start() <= figure.start() {
            self.begun += 1;
        }
        let near = statements[..self.begun].iter().rev().take(REACH);
        let reaching = near.take_while(|s| s.furthest > figure.start());
        reaching.filter(|s| s.span.end() > figure.start()).min_by_key(|s| s.span.len())
    }
}

/// What a citation is named by when it carries a figure.
fn name<'a>(reading: &Reading, span: Span, citation: &'a Citation) -> Option<Cow<'a, str>> {
    let own = citation.source.as_deref().filter(|s| !s.trim().is_empty());
    own.map(Cow::Borrowed).or_else(|| match citation.citation_type {
        CitationType::Note | CitationType::Reference => Some(reading.article.visible_text(span).into()),
        CitationType::Identifier => citation.target.as_deref().map(Cow::Borrowed),
        _ => None,
    })
}

/// For each block the pointer that closes it.
fn closing(reading: &Reading, annotations: &[Annotation], pointers: &[Pointer]) -> Vec<Option<usize>> {
    let mut started = 0;
    let last = |block: &Block| {
        while started < pointers.len() && pointers[started].span.start() < block.span.end() {
            started += 1;
        }
        let last = started.checked_sub(1)?;
        closes(reading, annotations, pointers[last].span, block.span).then_some(last)
    };
    reading.article.blocks.iter().map(last).collect()
}

/// Whether the last pointer of a block closes it: nothing follows it but marks and other citations.
fn closes(reading: &Reading, annotations: &[Annotation], last: Span, span: Span) -> bool {
    if !span.covers(last) {
        return false;
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
    rest.len() <= TAIL && rest.into_iter().all(is_mark)
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
