//! Parts of an article as articles of their own, and what is found in them carried back.

use std::ops::Range;

use super::{Annotation, AnnotationId, Article, Block, Citation, Link, Span};

impl Article {
    /// The byte at which the part starts that starts with a block: where the block before it ends.
    pub fn start_of_part(&self, block: usize) -> usize {
        let before = block.checked_sub(1).and_then(|before| self.blocks.get(before));
        before.map_or(0, |before| before.span.end())
    }

    /// Some of its blocks, with what stands between them, as an article of its own, and the byte of this one at which
    /// its text starts.
    pub fn part(&self, blocks: Range<usize>) -> (usize, Self) {
        let start = self.start_of_part(blocks.start);
        let end = self.blocks.get(blocks.end).map_or(self.text.len(), |b| b.span.start()).max(start);
        let whole = Span::new(start, end);
        let own = |span: Span| Span::new(span.start() - start, span.end() - start);
        let clipped = |span: &Span| Span::new(span.start().max(start), span.end().min(end));
        let block = |block: &Block| Block {
            span: own(block.span),
            cells: block.cells.iter().map(|cell| own(*cell)).collect(),
            ..block.clone()
        };
        let link = |link: &Link| Link { span: own(link.span), label: own(link.label), ..link.clone() };
        let markup = &self.markup[self.markup.partition_point(|m| m.end() <= start)..];
        let links = &self.links[self.links.partition_point(|l| l.span.start() < start)..];
        let emphasis = &self.emphasis[self.emphasis.partition_point(|(e, _)| e.start() < start)..];
        let part = Self {
            text: self.text[whole].to_owned(),
            format: self.format,
            blocks: self.blocks[blocks].iter().map(block).collect(),
            markup: markup.iter().take_while(|m| m.start() < end).map(clipped).map(own).collect(),
            links: links
                .iter()
                .take_while(|l| l.span.start() < end)
                .filter(|l| whole.covers(l.span))
                .map(link)
                .collect(),
            emphasis: emphasis
                .iter()
                .take_while(|(e, _)| e.start() < end)
                .filter(|(e, _)| whole.covers(*e))
                .map(|(e, how)| (own(*e), *how))
                .collect(),
        };
        (start, part)
    }
}

impl Annotation {
    /// The same so many bytes further on in a text; less than 0 where it is nearer to the start.
    #[must_use]
    pub fn moved(mut self, by: isize) -> Self {
        let place = |byte: usize| byte.wrapping_add_signed(by);
        let move_on = |span: &mut Span| *span = Span::new(place(span.start()), place(span.end()));
        move_on(&mut self.span);
        let points = |c: &Citation| !c.statements.is_empty() || c.refers.iter().any(|r| r.entry.is_some());
        if by != 0
            && self.citation().is_some_and(points)
            && let Some(citation) = self.citation_mut()
        {
            citation.statements.iter_mut().for_each(|s| move_on(&mut s.span));
            citation.refers.iter_mut().filter_map(|r| r.entry.as_mut()).for_each(move_on);
        }
        self
    }

    /// The same with another number, and what it refers to as many numbers on as itself.
    #[must_use]
    pub fn numbered(mut self, id: AnnotationId) -> Self {
        let by = id.0.wrapping_sub(self.id.0);
        self.id = id;
        if by != 0
            && self.figure().is_some_and(|figure| figure.carrier.is_some())
            && let Some(carrier) = self.figure_mut().and_then(|figure| figure.carrier.as_mut())
        {
            carrier.0 = carrier.0.wrapping_add(by);
        }
        self
    }
}
