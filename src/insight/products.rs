//! Products that the text names, of companies that it names as well.

use std::cell::LazyCell;
use std::collections::HashSet;

use crate::lexicon::companies::{Entry, Way, gazetteer};
use crate::model::{Annotation, Product};
use crate::text::{Reading, TokenKind};

/// No product's name has more tokens than this.
const LONGEST: usize = 8;

/// Every mention of a known product whose company the article names. Names that are also common words (`Prime`) say too
/// little by themselves and are left out.
pub fn products(reading: &Reading, annotations: &[Annotation]) -> Vec<Product> {
    let names = || annotations.iter().filter_map(|a| a.company().map(|c| c.canonical.as_str()));
    if names().next().is_none() {
        return Vec::new();
    }
    let named = LazyCell::new(|| names().collect::<HashSet<_>>());
    let ways = reading.by_form(way_from);
    let opens: Vec<bool> = ways.iter().map(Option::is_some).collect();
    let mut sentences = reading.sentences.iter();
    let mut stop = 0;
    let mut next = 0;
    let mut out = Vec::new();
    for at in reading.tokens_of(&opens) {
        while stop <= at
            && let Some(sentence) = sentences.next()
        {
            stop = sentence.tokens.end;
        }
        let leads = |(_, alone): &(Way, bool)| at >= next && (*alone || reading.glued(at + 1));
        let Some((way, _)) = ways[reading.form(at)].filter(leads) else { continue };
        let Some((end, entry)) = longest(way, reading, at, stop) else { continue };
        let company = gazetteer().row(entry.row()).canonical;
        if entry.product() && !entry.doubtful() && named.contains(company) {
            out.push(Product { span: reading.span(at..end), company: company.into() });
        }
        next = end;
    }
    out
}

/// The way into the names that a text with a capital or a digit opens, if any does, and whether one ends there or goes on
/// with another word. Where none does, only what is glued to the text can make a name of it.
fn way_from(text: &str) -> Option<(Way, bool)> {
    let mut way = gazetteer().walk();
    let opens = text.chars().any(|c| c.is_uppercase() || c.is_ascii_digit()) && way.feed(text);
    opens.then(|| (way, way.found().is_some() || way.goes_on()))
}

/// The longest known name that starts at a token, by the way that it opens, and where the name ends.
fn longest(mut way: Way, reading: &Reading, start: usize, stop: usize) -> Option<(usize, Entry)> {
    if !matches!(reading.kind(start), Some(TokenKind::Word | TokenKind::Number)) {
        return None;
    }
    let mut best = None;
    for at in start..stop.min(start + LONGEST) {
        if at > start {
            if !reading.glued(at) {
                way.space();
            }
            if !way.feed(reading.text(at)) {
                break;
            }
        }
        let whole = !reading.glued(at + 1) || reading.kind(at + 1) != Some(TokenKind::Word);
        if let Some(entry) = way.found().filter(|e| whole && written_so(reading, start..at + 1, *e)) {
            best = Some((at + 1, entry));
        }
    }
    best
}

/// Whether the capitals are those that the name asks for.
fn written_so(reading: &Reading, tokens: std::ops::Range<usize>, entry: Entry) -> bool {
    !entry.exact() || tokens.into_iter().all(|t| !reading.text(t).chars().any(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    fn found(text: &str) -> Vec<(String, String)> {
        let analysis = crate::analyze(&crate::intake::read(text, None));
        let name = |p: &crate::model::Product| (analysis.article[p.span].to_string(), p.company.clone());
        analysis.summary.products.iter().map(name).collect()
    }

    #[test]
    fn a_product_belongs_to_a_company_of_the_text() {
        let found = found("OpenAI said that ChatGPT grew, and Amazon Web Services put SageMaker on sale.");
        let pairs: Vec<(&str, &str)> = found.iter().map(|(p, c)| (p.as_str(), c.as_str())).collect();
        assert_eq!(pairs, [("ChatGPT", "OpenAI"), ("SageMaker", "Amazon Web Services")]);
    }

    #[test]
    fn without_its_company_or_as_a_common_word_it_is_left_out() {
        assert_eq!(found("ChatGPT grew."), []);
        assert_eq!(found("Amazon is in its prime, and Prime Minister Smith said so."), []);
    }
}
