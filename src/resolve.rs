//! Candidates to annotations: sorted, disjoint within a layer. Layers may nest in each other. The one place of precedence.

use std::collections::BTreeMap;

use crate::model::{Annotation, AnnotationId, CitationType, FigureType, Kind, MarkType};

/// The layer of a mark: its kind, but attributions stand apart from the citations that point elsewhere, because their
/// verb is often the text of a link (`OpenAI [said](https://…)`).
fn layer(annotation: &Annotation) -> usize {
    match annotation.entity.mark_type() {
        MarkType::Citation(CitationType::Attribution) => Kind::ALL.len(),
        other => other.kind() as usize,
    }
}

/// Settles overlaps within each layer and numbers what stays, in the order of the text.
///
/// Of two candidates of one layer that overlap, the longer one stays; of two equally long ones the one that starts
/// first; of two with the same span the one that was given first. A quantity yields to any other figure: its noun makes it
/// long, but what it counts may be the rest of a date. `candidates` come in the order of the registry.
pub fn resolve(candidates: Vec<Annotation>) -> Vec<Annotation> {
    let mut kept = Vec::with_capacity(candidates.len());
    let mut by_layer: [Vec<Annotation>; Kind::ALL.len() + 1] = Default::default();
    for candidate in candidates.into_iter().filter(|c| !c.span.is_empty()) {
        by_layer[layer(&candidate)].push(candidate);
    }
    for candidates in by_layer {
        kept.extend(disjoint(candidates));
    }
    drop_parts_of_pointers(&mut kept);
    crate::order::by_key(&mut kept, |a| (a.span.start(), std::cmp::Reverse(a.span.end()), a.entity.kind()));
    for (number, annotation) in kept.iter_mut().enumerate() {
        annotation.id = AnnotationId(u32::try_from(number).unwrap_or(u32::MAX));
    }
    kept
}

/// Drops what is read into the digits and letters of an address, an identifier or the mark of a note: those are one
/// whole. A reference names its authors, but its year and pages state nothing.
fn drop_parts_of_pointers(kept: &mut Vec<Annotation>) {
    let mut wholes = BTreeMap::new();
    for annotation in kept.iter() {
        if let MarkType::Citation(citation_type) = annotation.entity.mark_type()
            && !matches!(citation_type, CitationType::Attribution | CitationType::Link)
        {
            wholes.insert(annotation.span.start(), (annotation.span, citation_type));
        }
    }
    kept.retain(|annotation| {
        let before = wholes.range(..=annotation.span.start()).next_back();
        let whole = before.map(|(_, whole)| *whole).filter(|(span, _)| span.covers(annotation.span));
        match (annotation.entity.kind(), whole) {
            (Kind::Citation, _) | (_, None) => true,
            (Kind::Company, Some((_, citation_type))) => citation_type == CitationType::Reference,
            (Kind::Figure, Some(_)) => false,
        }
    });
}

/// The longest candidates that do not overlap. Sorting by length first makes the choice independent of the order of
/// finding; a set of the kept spans, ordered by start, makes each check logarithmic.
fn disjoint(mut candidates: Vec<Annotation>) -> Vec<Annotation> {
    let yields = |a: &Annotation| a.entity.mark_type() == MarkType::Figure(FigureType::Quantity);
    crate::order::by_key(&mut candidates, |a| (yields(a), std::cmp::Reverse(a.span.len()), a.span.start()));
    let mut taken = BTreeMap::new();
    candidates.retain(|a| {
        let free = taken.range(..a.span.end()).next_back().is_none_or(|(_, end)| *end <= a.span.start());
        if free {
            taken.insert(a.span.start(), a.span.end());
        }
        free
    });
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Amount, Citation, CitationType, Company, Entity, Extent, Figure, PartialDate, Span, Value,
    };

    fn company(start: usize, end: usize) -> Annotation {
        Annotation::found(Span::new(start, end), Entity::Company(Company::named("Acme")))
    }

    #[test]
    fn the_longer_one_stays() {
        let spans: Vec<_> =
            resolve(vec![company(0, 4), company(2, 9), company(9, 12)]).iter().map(|a| a.span).collect();
        assert_eq!(spans, [Span::new(2, 9), Span::new(9, 12)]);
    }

    #[test]
    fn a_quantity_yields_to_a_date() {
        let figure =
            |start, end, value| Annotation::found(Span::new(start, end), Entity::Figure(Figure::new(value)));
        let count = Value::Quantity { amount: Amount::Exact(25.into()), unit: "season".into() };
        let years = Value::Date(Extent::Exact(PartialDate::default()));
        let kept = resolve(vec![figure(5, 14, count), figure(0, 7, years)]);
        assert_eq!(kept.iter().map(|a| a.span).collect::<Vec<_>>(), [Span::new(0, 7)]);
    }

    #[test]
    fn kinds_may_nest() {
        let said =
            Annotation::found(Span::new(0, 9), Entity::Citation(Citation::new(CitationType::Attribution)));
        let both = resolve(vec![company(0, 4), said]);
        assert_eq!(both.iter().map(|a| a.entity.kind()).collect::<Vec<_>>(), [Kind::Citation, Kind::Company]);
        assert_eq!(both[1].id, AnnotationId(1));
    }

    #[test]
    fn a_link_may_stand_on_the_verb_of_an_attribution() {
        let citation = |start, end, citation_type| {
            Annotation::found(Span::new(start, end), Entity::Citation(Citation::new(citation_type)))
        };
        let said = citation(0, 11, CitationType::Attribution);
        let (link, url) = (citation(7, 30, CitationType::Link), citation(12, 29, CitationType::Url));
        let types: Vec<_> =
            resolve(vec![said, url, link]).iter().map(|a| a.entity.mark_type().slug()).collect();
        assert_eq!(types, ["attribution", "link"]);
    }

    #[test]
    fn nothing_is_read_into_an_identifier() {
        let citation = |start, end, citation_type| {
            Annotation::found(Span::new(start, end), Entity::Citation(Citation::new(citation_type)))
        };
        let candidates = vec![
            company(2, 5),
            citation(0, 9, CitationType::Identifier),
            company(12, 15),
            citation(10, 19, CitationType::Reference),
            company(22, 25),
            citation(20, 29, CitationType::Link),
        ];
        let starts: Vec<_> = resolve(candidates).iter().map(|a| a.span.start()).collect();
        assert_eq!(starts, [0, 10, 12, 20, 22]);
    }
}
