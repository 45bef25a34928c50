//! Links of the source: the article's own, with the text they stand on.

use super::address;
use crate::extract::Extractor;
use crate::model::{Annotation, Article, Citation, CitationType, Link as Source, LinkForm, Span};
use crate::text::Reading;

/// Finds the links that lead out of the page.
pub struct Link;

/// Schemes that lead to no page.
const ELSEWHERE: &[&str] = &["data:", "javascript:", "mailto:", "sms:", "tel:"];

impl Extractor for Link {
    fn name(&self) -> &'static str {
        "link"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let article = reading.article;
        article
            .links
            .iter()
            .filter(|link| leads_out(link, article))
            .map(|link| annotation(link, article))
            .collect()
    }
}

fn leads_out(link: &Source, article: &Article) -> bool {
    let target = link.target.trim_start();
    let elsewhere =
        |scheme: &&str| target.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    let address_of_a_person = link.form == LinkForm::Autolink && !target.contains("://");
    !target.is_empty()
        && !target.starts_with('#')
        && !address_of_a_person
        && !ELSEWHERE.iter().any(elsewhere)
        && !article.visible_text(link.label).trim().is_empty()
}

fn annotation(link: &Source, article: &Article) -> Annotation {
    let (citation_type, span) = match link.form {
        LinkForm::Autolink => (CitationType::Url, link.label),
        _ => (CitationType::Link, alone_in_brackets(link.span, &article.text)),
    };
    let mut citation = Citation::new(citation_type);
    citation.target = Some(link.target.clone());
    citation.source = address::domain(&link.target);
    Annotation::found(span, citation)
}

/// The span with the round or square brackets in which nothing else stands.
fn alone_in_brackets(span: Span, text: &str) -> Span {
    let enclosed =
        |open, close| text[..span.start()].ends_with(open) && text[span.end()..].starts_with(close);
    if enclosed('(', ')') || enclosed('[', ']') { Span::new(span.start() - 1, span.end() + 1) } else { span }
}
