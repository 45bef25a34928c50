//! What is not shown: the gaps between what is.

use crate::model::Span;

/// The stretches of `source` that are neither shown nor white space at a line's ends. `shown` is ordered and disjoint.
pub fn between(source: &str, shown: &[Span]) -> Vec<Span> {
    let mut out = Vec::new();
    let mut at = 0;
    for span in shown.iter().copied().chain([Span::new(source.len(), source.len())]) {
        hide(source, Span::new(at, span.start()), &mut out);
        at = span.end();
    }
    out
}

/// A gap line by line, so that the line breaks in it stay white space.
fn hide(source: &str, gap: Span, out: &mut Vec<Span>) {
    let mut at = gap.start();
    for line in source[gap].split_inclusive('\n') {
        let content = line.trim();
        if !content.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            out.push(Span::new(start, start + content.len()));
        }
        at += line.len();
    }
}
