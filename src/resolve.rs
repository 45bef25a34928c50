//! Candidates to annotations: sorted, disjoint within a layer. Layers may nest in each other. The one place of precedence.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Annotation, AnnotationId, CitationType, FigureType, Kind, MarkType};
use crate::order;

/// The layer of a mark: its kind, but attributions stand apart from the citations that point elsewhere, because their
/// verb is often the text of a link (`OpenAI [said](https://…)`).
fn layer(mark_type: MarkType) -> u8 {
    match mark_type {
        MarkType::Citation(CitationType::Attribution) => Kind::ALL.len() as u8,
        other => other.kind() as u8,
    }
}

/// How many layers there are.
const LAYERS: usize = Kind::ALL.len() + 1;

/// A candidate as it is weighed against the others; the rest of it stays where it is.
#[derive(Clone, Copy)]
struct Contender {
    mark_type: MarkType,
    start: u32,
    end: u32,
}

impl Contender {
    fn new(annotation: &Annotation) -> Self {
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            mark_type: annotation.entity.mark_type(),
            start: narrow(annotation.span.start()),
            end: narrow(annotation.span.end()),
        }
    }

    fn len(self) -> u32 {
        self.end - self.start
    }

    /// A quantity's noun makes it long, but what it counts may be the rest of a date.
    fn yields(self) -> bool {
        self.mark_type == MarkType::Figure(FigureType::Quantity)
    }

    fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// In the order of the text; of those that start together the longest first.
    fn place(self) -> (u64, Kind) {
        (u64::from(self.start) << 32 | u64::from(!self.end), self.mark_type.kind())
    }
}

/// Settles overlaps within each layer and numbers what stays, in the order of the text.
///
/// Of two candidates of one layer that overlap, the longer one stays; of two equally long ones the one that starts
/// first; of two with the same span the one that was given first. A quantity yields to any other figure.
/// `candidates` come in the order of the registry.
pub fn resolve(mut candidates: Vec<Annotation>) -> Vec<Annotation> {
    candidates.retain(|c| !c.span.is_empty());
    let mut contenders: Vec<Contender> = candidates.iter().map(Contender::new).collect();
    let given = contenders.as_slice();
    if let Some(places) = order::sorted(given.len(), |a, b| given[a].place() < given[b].place()) {
        contenders = places.iter().map(|place| given[*place]).collect();
        order::arrange(&mut candidates, places);
    }
    let mut stays = disjoint(&contenders);
    drop_parts_of_pointers(&contenders, &mut stays);
    let mut stays = stays.into_iter();
    candidates.retain(|_| stays.next() == Some(true));
    for (number, annotation) in candidates.iter_mut().enumerate() {
        annotation.id = AnnotationId(u32::try_from(number).unwrap_or(u32::MAX));
    }
    candidates.shrink_to_fit();
    candidates
}

/// Which of the contenders, which come by their starts, stay: in each stretch of a layer in which one overlaps the next, the
/// longest that do not overlap. Choosing by length makes the choice independent of the order of finding.
fn disjoint(contenders: &[Contender]) -> Vec<bool> {
    let mut stays = vec![true; contenders.len()];
    let mut stretches: [Vec<usize>; LAYERS] = Default::default();
    let mut ends = [0; LAYERS];
    for (place, contender) in contenders.iter().enumerate() {
        let layer = usize::from(layer(contender.mark_type));
        if contender.start >= ends[layer] {
            settle(contenders, &mut stretches[layer], &mut stays);
        }
        ends[layer] = ends[layer].max(contender.end);
        stretches[layer].push(place);
    }
    for stretch in &mut stretches {
        settle(contenders, stretch, &mut stays);
    }
    stays
}

/// Decides about a stretch and empties it.
fn settle(contenders: &[Contender], stretch: &mut Vec<usize>, stays: &mut [bool]) {
    if stretch.len() > 1 {
        order::by_key(stretch, |place| {
            let contender = contenders[*place];
            (contender.yields(), Reverse(contender.len()), contender.start)
        });
        let mut taken = BTreeMap::new();
        for &place in &*stretch {
            let Contender { start, end, .. } = contenders[place];
            let free = taken.range(..end).next_back().is_none_or(|(_, before)| *before <= start);
            stays[place] = free;
            if free {
                taken.insert(start, end);
            }
        }
    }
    stretch.clear();
}

/// Drops what is read into the digits and letters of an address, an identifier or the mark of a note: those are one
/// whole. A reference names its authors, but its year and pages state nothing.
fn drop_parts_of_pointers(contenders: &[Contender], stays: &mut [bool]) {
    // Of one layer, and so disjoint: only the last one that has begun can cover what starts now.
    let mut whole: Option<(Contender, CitationType)> = None;
    let mut next = 0;
    for (place, contender) in contenders.iter().enumerate() {
        while next < contenders.len() && contenders[next].start <= contender.start {
            if stays[next]
                && let Some(citation_type) = pointer(contenders[next].mark_type)
            {
                whole = Some((contenders[next], citation_type));
            }
            next += 1;
        }
        let over = whole.filter(|(whole, _)| whole.covers(*contender));
        stays[place] &= match (contender.mark_type.kind(), over) {
            (Kind::Citation, _) | (_, None) => true,
            (Kind::Company, Some((_, citation_type))) => citation_type == CitationType::Reference,
            (Kind::Figure, Some(_)) => false,
        };
    }
}

/// The type of a citation that is one whole.
fn pointer(mark_type: MarkType) -> Option<CitationType> {
    match mark_type {
        MarkType::Citation(CitationType::Attribution | CitationType::Link) => None,
        MarkType::Citation(citation_type) => Some(citation_type),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Citation, CitationType, Company, Extent, Figure, PartialDate, Span, Value};

    fn company(start: usize, end: usize) -> Annotation {
        Annotation::found(Span::new(start, end), Company::named("Acme"))
    }

    #[test]
    fn the_longer_one_stays() {
        let spans: Vec<_> =
            resolve(vec![company(0, 4), company(2, 9), company(9, 12)]).iter().map(|a| a.span).collect();
        assert_eq!(spans, [Span::new(2, 9), Span::new(9, 12)]);
    }

    #[test]
    fn a_quantity_yields_to_a_date() {
        let figure = |start, end, value| Annotation::found(Span::new(start, end), Figure::new(value));
        let count = Value::Quantity { amount: Amount::Exact(25.into()), unit: "season".into() };
        let years = Value::Date(Extent::Exact(PartialDate::default()));
        let kept = resolve(vec![figure(5, 14, count), figure(0, 7, years)]);
        assert_eq!(kept.iter().map(|a| a.span).collect::<Vec<_>>(), [Span::new(0, 7)]);
    }

    #[test]
    fn kinds_may_nest() {
        let said = Annotation::found(Span::new(0, 9), Citation::new(CitationType::Attribution));
        let both = resolve(vec![company(0, 4), said]);
        assert_eq!(both.iter().map(|a| a.entity.kind()).collect::<Vec<_>>(), [Kind::Citation, Kind::Company]);
        assert_eq!(both[1].id, AnnotationId(1));
    }

    #[test]
    fn a_link_may_stand_on_the_verb_of_an_attribution() {
        let citation = |start, end, citation_type| {
            Annotation::found(Span::new(start, end), Citation::new(citation_type))
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
            Annotation::found(Span::new(start, end), Citation::new(citation_type))
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
