//! What of a page is its article, and the blocks of it as one text.

use std::collections::HashMap;

use super::tree::Zone;
use super::writer::RawBlock;
use crate::model::{Article, Block, BlockKind, Format, Link, LinkForm, Span};
use crate::text::one_line;

/// Between two blocks.
const SEPARATOR: &str = "\n\n";

/// The blocks that belong to the article: those of the `<article>` that holds more than half of the page's text, else of
/// `<main>` if that does, else all; without what stands in margins, in things named as furniture and in forms, as long as
/// a third of the text stays. A heading of level 1 above the article is kept if there is none inside.
pub fn article(blocks: Vec<RawBlock>) -> Vec<RawBlock> {
    let text = |b: &&RawBlock| !b.zone.margin && !b.zone.classed;
    let total: usize = blocks.iter().filter(text).map(weight).sum();
    let mut sizes: HashMap<u32, usize> = HashMap::new();
    for block in blocks.iter().filter(text) {
        *sizes.entry(block.zone.article).or_default() += weight(block);
    }
    let main: usize = blocks.iter().filter(text).filter(|b| b.zone.main).map(weight).sum();
    let largest = sizes.iter().filter(|(id, size)| **id > 0 && **size * 2 > total).map(|(id, _)| *id).next();
    let kept: Vec<_> = match largest {
        Some(id) => with_headline(blocks, |z| z.article == id),
        None if main * 2 > total => with_headline(blocks, |z| z.main),
        None => blocks,
    };
    [is_margin, is_classed, is_form].into_iter().fold(kept, without)
}

fn is_margin(zone: &Zone) -> bool {
    zone.margin
}

fn is_classed(zone: &Zone) -> bool {
    zone.classed
}

fn is_form(zone: &Zone) -> bool {
    zone.form
}

fn weight(block: &RawBlock) -> usize {
    block.text.len()
}

fn with_headline(blocks: Vec<RawBlock>, is_inside: impl Fn(&Zone) -> bool) -> Vec<RawBlock> {
    let is_headline = |b: &RawBlock| b.kind == BlockKind::Heading(1);
    let first = blocks.iter().position(|b| is_inside(&b.zone)).unwrap_or(0);
    let has_one = blocks.iter().any(|b| is_inside(&b.zone) && is_headline(b));
    let above = blocks[..first].iter().rposition(|b| is_headline(b) && !b.zone.margin && !b.zone.classed);
    let headline = above.filter(|_| !has_one);
    let chosen = blocks.into_iter().enumerate().filter(|(at, b)| headline == Some(*at) || is_inside(&b.zone));
    chosen.map(|(_, b)| b).collect()
}

/// The blocks without those in some kind of place, if at least a third of the text stays.
fn without(blocks: Vec<RawBlock>, is_there: fn(&Zone) -> bool) -> Vec<RawBlock> {
    let total: usize = blocks.iter().map(weight).sum();
    let rest: usize = blocks.iter().filter(|b| !is_there(&b.zone)).map(weight).sum();
    if rest * 3 < total { blocks } else { blocks.into_iter().filter(|b| !is_there(&b.zone)).collect() }
}

/// Gives the article a heading of level 1 where it has none: the block among the first that the page's title starts
/// with, else the title itself, without the site's name after a bar or dash.
pub fn add_title(blocks: &mut Vec<RawBlock>, title: &str) {
    const FEWEST_WORDS: usize = 3;
    const FIRST: usize = 6;
    if blocks.is_empty() || blocks.iter().any(|b| b.kind == BlockKind::Heading(1)) {
        return;
    }
    let title = one_line(title.to_owned());
    let is_title = |text: &str| text.split_whitespace().nth(FEWEST_WORDS - 1).is_some();
    if let Some(block) =
        blocks.iter_mut().take(FIRST).find(|b| is_title(&b.text) && title.starts_with(&b.text))
    {
        block.kind = BlockKind::Heading(1);
        return;
    }
    let site = [" | ", " – ", " — ", " - ", " · "].into_iter().filter_map(|bar| title.rfind(bar)).max();
    let headline = site.map_or(title.as_str(), |at| &title[..at]);
    if is_title(headline) {
        let mut block = RawBlock::new(BlockKind::Heading(1), Zone::default());
        block.text = headline.into();
        blocks.insert(0, block);
    }
}

/// The blocks as one text.
pub fn assemble(blocks: Vec<RawBlock>) -> Article {
    let mut article = Article {
        text: String::new(),
        format: Format::Html,
        blocks: vec![],
        markup: vec![],
        links: vec![],
        emphasis: vec![],
    };
    for mut raw in blocks {
        if !article.text.is_empty() {
            article.text.push_str(SEPARATOR);
        }
        let base = article.text.len();
        let here = |s: Span| Span::new(base + s.start(), base + s.end());
        article.text.push_str(&raw.text);
        article.blocks.push(Block {
            span: Span::new(base, article.text.len()),
            kind: raw.kind,
            cells: raw.cells.into_iter().map(here).collect(),
            label: raw.label,
        });
        crate::order::by_key(&mut raw.links, |(span, _)| *span);
        article.links.extend(raw.links.into_iter().map(|(span, target)| Link {
            span: here(span),
            label: here(span),
            target,
            form: LinkForm::Anchor,
        }));
        crate::order::by_key(&mut raw.emphasis, |(span, _)| (span.start(), std::cmp::Reverse(span.end())));
        article.emphasis.extend(raw.emphasis.into_iter().map(|(span, e)| (here(span), e)));
    }
    article
}
