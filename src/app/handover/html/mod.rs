//! One HTML file: the article with its marks and notes, to read and print without any script, and to open again in Gloss.

mod drawing;
mod lists;
mod markdown;

use std::borrow::Cow;

use super::{Document, Whole};
use crate::app::{View, Work, words};

/// One file for anybody's browser.
pub const HTML: Whole =
    Whole { name: "html", label: "HTML page", extension: "html", media_type: "text/html", write: page };

const STYLE: &str = include_str!("page.css");

/// What stands before and after the document in the page: an inert element, so that no script is needed to carry it.
const OPEN: &str = "<template id=\"gloss-document\">";
const CLOSE: &str = "</template>";

/// What every such page says of itself, and no text that merely shows one.
const DOCTYPE: &str = "<!doctype html>";
const GENERATOR: &str = "<meta name=\"generator\" content=\"Gloss\">";

fn page(name: &str, view: &View, work: &Work) -> String {
    let title = view.title().unwrap_or_else(|| name.into());
    let article = drawing::article(view, &work.notes);
    let lists = lists::lists(view, &work.notes);
    let about = format!(
        "{} · {} · {}",
        words::count(view.ledger.len(), "figure"),
        words::count(view.companies.len(), "company"),
        words::count(view.relied_upon().len(), "source")
    );
    let document = Document::of(view, work).map_or_else(String::new, |document| document.to_json());
    format!(
        "{DOCTYPE}\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         {GENERATOR}\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header><p>Read with Gloss: {about}</p></header>\n<main>\n<article dir=\"auto\">\n{article}</article>\n{lists}</main>\n\
         {OPEN}{document}{CLOSE}\n</body>\n</html>\n",
        title = escaped(&title),
        about = escaped(&about),
        document = escaped(document.trim_end()),
    )
}

/// The document that such a page carries; `None` where a page carries none.
pub fn document(page: &str) -> Option<Cow<'_, str>> {
    let is_page = page.trim_start().get(..DOCTYPE.len())?.eq_ignore_ascii_case(DOCTYPE);
    let (head, rest) = page.split_once(OPEN).filter(|_| is_page)?;
    head.contains(GENERATOR).then_some(())?;
    // A page that was cut short has no end: what is there of the document tells where it is damaged.
    let document = rest.split_once(CLOSE).map_or(rest, |(document, _)| document);
    Some(unescaped(document))
}

/// Text as HTML has it, in elements and in quoted attributes.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out.into()
}

/// The reverse of `escaped`.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    text.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_about_such_a_page_is_none() {
        assert_eq!(document("The file holds `<template id=\"gloss-document\">` and more.").as_deref(), None);
        assert_eq!(
            document("<!doctype html><title>Mine</title><template id=\"gloss-document\">{}").as_deref(),
            None
        );
        let saved = format!("\n<!DOCTYPE html><head>{GENERATOR}</head><body>{OPEN}{{}}{CLOSE}");
        assert_eq!(document(&saved).as_deref(), Some("{}"));
    }

    #[test]
    fn what_is_escaped_comes_back() {
        for text in ["", "plain", "a < b && \"c\" > d", "&lt;", "&amp;quot;", "</template>"] {
            assert_eq!(unescaped(&escaped(text)), text);
            assert!(!escaped(text).contains('<'));
        }
    }
}
