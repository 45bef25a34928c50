//! Bare addresses in running text: with a scheme, with `www.`, or a name under a top-level domain (`bit.ly/2jm6eu3`).

use super::address;
use crate::extract::Extractor;
use crate::lexicon::addresses::{self, holds};
use crate::lexicon::public_suffixes;
use crate::lexicon::small::Small;
use crate::model::{Annotation, BlockKind, Citation, CitationType, Span};
use crate::text::Reading;

/// Finds bare addresses.
pub struct Url;

impl Extractor for Url {
    fn name(&self) -> &'static str {
        "url"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let article = reading.article;
        let mut found = Vec::new();
        for block in article.blocks.iter().filter(|b| b.kind != BlockKind::Code) {
            for shown in article.visible(block.span) {
                in_stretch(&article.text, shown, &mut |span, host| {
                    found.push(annotation(&article.text, span, host));
                });
            }
        }
        found
    }
}

fn annotation(text: &str, span: Span, host: &str) -> Annotation {
    let mut citation = Citation::new(CitationType::Url);
    citation.target = Some(text[span].to_owned());
    citation.source = Some(public_suffixes::registrable(host));
    Annotation::found(span, citation)
}

/// The first address in a stretch of text.
pub fn first(text: &str, stretch: Span) -> Option<Span> {
    let mut found = None;
    in_stretch(text, stretch, &mut |span, _| {
        found.get_or_insert(span);
    });
    found
}

/// What stands before a name that could be an address or a company: a word that leads to addresses, or any other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Cue,
    Prose,
}

/// Whether an address is likely after a run of text: `at`, `on`, `visit`, a colon, nothing at all.
fn leads(before: &str) -> bool {
    before.is_empty()
        || before.ends_with([':', ',', ';', '(', '—', '–', '-', '|'])
        || holds(&addresses::LEADS, &before.small())
}

/// Calls `found` with each address of a stretch of text and its host.
fn in_stretch(text: &str, stretch: Span, found: &mut dyn FnMut(Span, &str)) {
    let mut at = stretch.start();
    let mut last = None;
    while let Some(sign) = address::sign(text, at, stretch.end()) {
        let start = address::run_start(text, at, sign);
        at = address::run_end(text, sign, stretch.end());
        let listed = last.is_some_and(|end: usize| joins(&text[end..start]));
        let before = || address::last_run(&text[stretch.start()..start]);
        let lead = if listed || leads(before()) { Lead::Cue } else { Lead::Prose };
        in_run(text, Span::new(start, at), lead, &mut |span, host| {
            last = Some(at);
            found(span, host);
        });
    }
}

/// Whether nothing but `and` and the like stands between two addresses.
fn joins(between: &str) -> bool {
    between.split(address::breaks).all(|run| matches!(run, "" | "and" | "or" | "&"))
}

/// Looks through a run without white space.
fn in_run(text: &str, run: Span, lead: Lead, found: &mut dyn FnMut(Span, &str)) {
    let mut at = run.start();
    while let Some(colon) = text[at..run.end()].find("://").map(|n| at + n) {
        match with_scheme(text, at, colon, run.end()) {
            Some(span) => {
                found(span, address::host_of_rest(&text[colon + 3..span.end()]));
                at = span.end();
            }
            None => {
                at = colon + 3 + text[colon + 3..run.end()].find([',', ';']).unwrap_or(run.end() - colon - 3)
            }
        }
    }
    if at == run.start()
        && text[run].contains('.')
        && let Some(span) = without_scheme(text, run, lead)
    {
        found(span, address::host_of_rest(&text[span]));
    }
}

fn with_scheme(text: &str, from: usize, colon: usize, limit: usize) -> Option<Span> {
    let letters = text[from..colon].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let start = colon - letters;
    if !holds(&addresses::SCHEMES, &text[start..colon].to_ascii_lowercase()) {
        return None;
    }
    let end = address::end(text, start, limit);
    let rest = text.get(colon + 3..end)?;
    is_host(address::host_of_rest(rest)).then(|| Span::new(start, end))
}

/// Whether this can follow a scheme: a dotted name whose last label is in letters, four numbers, an address in brackets,
/// or `localhost`.
fn is_host(host: &str) -> bool {
    if host.eq_ignore_ascii_case("localhost") || host.starts_with('[') && host.ends_with(']') {
        return true;
    }
    if !address::is_dotted_name(host) {
        return false;
    }
    let last = host.rsplit('.').next().unwrap_or(host);
    let name =
        last.chars().count() >= 2 && (last.chars().all(char::is_alphabetic) || last.starts_with("xn--"));
    name || host.split('.').count() == 4 && host.split('.').all(|n| n.parse::<u8>().is_ok())
}

fn without_scheme(text: &str, run: Span, lead: Lead) -> Option<Span> {
    let opening = ['(', '[', '{', '\'', '‘', '*', '_', '~', '—', '–', ':'];
    let start = run.start() + (run.len() - text[run].trim_start_matches(opening).len());
    let end = address::end(text, start, run.end());
    let bare = &text[start..end];
    let host = bare.split(['/', '?', '#', ':']).next().unwrap_or(bare);
    if !address::is_dotted_name(host) || text[end..run.end()].starts_with(['@', '(', '=']) {
        return None;
    }
    let lower = host.small();
    let tld = lower.rsplit('.').next()?;
    let named = if lower.starts_with("www.") {
        lower.split('.').count() > 2 && tld.chars().count() >= 2 && tld.chars().all(char::is_alphabetic)
    } else {
        public_suffixes::is_top_level(tld) && is_bare_name(bare, host, tld, lead)
    };
    named.then(|| Span::new(start, end))
}

/// Whether a name without `www.` is an address: more than a file, a company or two sentences run together.
fn is_bare_name(bare: &str, host: &str, tld: &str, lead: Lead) -> bool {
    let labels = host.split('.').count();
    let spoken = host.split('.').rev().nth(1).is_some_and(|l| l.chars().any(char::is_alphabetic));
    let has_path = bare.len() > host.len() + 1 && bare[host.len()..].starts_with('/');
    let doubtful = holds(&addresses::DOUBTFUL_ENDINGS, tld);
    spoken
        && (has_path && (!doubtful || labels > 2 || path_is_telling(&bare[host.len()..]))
            || !doubtful
                && !host.contains(char::is_uppercase)
                && !holds(&addresses::BRANDS, host)
                && (lead == Lead::Cue || labels > 2))
}

/// Whether a path could not be the second half of `this.or/that`.
fn path_is_telling(path: &str) -> bool {
    path[1..].contains('/')
        || path.contains(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | '?' | '='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let mut spans = Vec::new();
        in_stretch(text, Span::new(0, text.len()), &mut |span, _| spans.push(span));
        spans.into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn no_address_stands_in_a_run_without_a_sign() {
        let samples = [include_str!("../../samples/funding.md"), include_str!("../../samples/results.html")];
        let others =
            ["a.b www. .com x.9 é.ü http:// http:/x a:b 1.2.3.4 v1.2 [::1]:80 U.S. https:x.", "「.」"];
        for text in samples.into_iter().chain(others) {
            let mut at = 0;
            while at < text.len() {
                let end = address::run_end(text, at, text.len());
                let mut any = false;
                in_run(text, Span::new(at, end), Lead::Cue, &mut |_, _| any = true);
                assert!(!any || address::sign(text, at, end).is_some(), "{}", &text[at..end]);
                at = end + text[end..].chars().next().map_or(1, char::len_utf8);
            }
        }
    }

    #[test]
    fn what_stands_before_an_address_leads_to_it() {
        assert_eq!(found("See acme.com and beta.org or gamma.net."), ["acme.com", "beta.org", "gamma.net"]);
        assert_eq!(found("He met beta.org people."), Vec::<&str>::new());
        assert_eq!(found("See acme.com. Then met beta.org people."), ["acme.com"]);
        assert_eq!(found("a:// “https://a.com/x” b"), ["https://a.com/x"]);
    }
}
