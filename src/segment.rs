//! Nested spans to flat runs, each with the marks that cover it. Pure.

use crate::model::{Annotation, AnnotationId, Span};

/// A run of text that the same marks cover from end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands.
    pub span: Span,
    /// The marks that cover it, outermost first.
    pub marks: Vec<AnnotationId>,
}

/// Cuts `whole` where a mark starts or ends; the segments concatenate to `whole`. `annotations` are those of an analysis:
/// ordered by start, longest first.
pub fn segments(whole: Span, annotations: &[Annotation]) -> Vec<Segment> {
    let first = annotations.partition_point(|a| a.span.start() < whole.start());
    let carried = annotations[..first].iter().rev().take(32).filter(|a| a.span.end() > whole.start());
    let mut open: Vec<&Annotation> = carried.collect();
    open.reverse();
    let mut rest = annotations[first..].iter().take_while(|a| a.span.start() < whole.end()).peekable();
    let mut out = Vec::new();
    let mut at = whole.start();
    while at < whole.end() {
        open.retain(|a| a.span.end() > at);
        while let Some(a) = rest.next_if(|a| a.span.start() <= at) {
            open.push(a);
        }
        let closes = open.iter().map(|a| a.span.end()).min().unwrap_or(usize::MAX);
        let opens = rest.peek().map_or(usize::MAX, |a| a.span.start());
        let end = closes.min(opens).min(whole.end());
        out.push(Segment { span: Span::new(at, end), marks: open.iter().map(|a| a.id).collect() });
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Company, Entity};
    use crate::resolve::resolve;

    #[test]
    fn nested_marks_cut_each_other() {
        let mark = |s, e| Annotation::found(Span::new(s, e), Entity::Company(Company::named("A")));
        let annotations = resolve(vec![mark(2, 6), mark(8, 9)]);
        let runs = segments(Span::new(0, 10), &annotations);
        let spans: Vec<_> = runs.iter().map(|r| (r.span.start(), r.span.end(), r.marks.len())).collect();
        assert_eq!(spans, [(0, 2, 0), (2, 6, 1), (6, 8, 0), (8, 9, 1), (9, 10, 0)]);
    }
}
