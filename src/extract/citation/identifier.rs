//! Identifiers of works, people, standards and filings, with the address that each resolves to.

use super::{address, check_digit};
use crate::extract::Extractor;
use crate::lexicon::addresses::holds;
use crate::lexicon::identifiers::{self, SEC_FORMS, SHORT_SEC_FORMS, Scheme};
use crate::lexicon::traits::Traits;
use crate::model::{Annotation, Citation, CitationType, Span};
use crate::text::{Reading, TokenKind};

/// Finds identifiers.
pub struct Identifier;

impl Extractor for Identifier {
    fn name(&self) -> &'static str {
        "identifier"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = reading.find(from..reading.tokens.len(), Traits::SCHEME | Traits::NUMBER) {
            found.extend(at_token(reading, at));
            from = at + 1;
        }
        found
    }
}

/// A citation of type identifier that resolves to `target`.
pub(super) fn annotation(span: Span, target: String) -> Annotation {
    let mut citation = Citation::new(CitationType::Identifier);
    citation.source = address::domain(&target);
    citation.target = Some(target);
    Annotation::found(span, citation)
}

/// What the identifier that starts at a token resolves to.
pub fn target_at(reading: &Reading, at: usize) -> Option<String> {
    let (scheme, _, id) = read_at(reading, at)?;
    Some(scheme.address(&id))
}

fn at_token(reading: &Reading, at: usize) -> Option<Annotation> {
    let (scheme, end, id) = read_at(reading, at)?;
    Some(annotation(Span::new(reading.tokens[at].start(), end), scheme.address(&id)))
}

/// The identifier that starts at a token: its scheme, its end in bytes and its normal form.
fn read_at(reading: &Reading, at: usize) -> Option<(Scheme, usize, String)> {
    match reading.tokens[at].kind {
        TokenKind::Word if reading.traits(at).any(Traits::SCHEME) => announced(reading, at),
        TokenKind::Number => bare(reading, at),
        _ => None,
    }
}

/// Reads the value that follows the word of a scheme: its end in bytes and its normal form.
fn announced(reading: &Reading, at: usize) -> Option<(Scheme, usize, String)> {
    let word = reading.text(at);
    if let Some((scheme, id)) = fused(word) {
        return Some((scheme, reading.tokens[at].end(), id));
    }
    let scheme = identifiers::announced(word)?;
    let value = value_token(reading, at + 1, scheme)?;
    let start = reading.tokens[value].start();
    let run = &reading.article.text[start..limit(reading, value)];
    let (length, id) = read(scheme, run, word)?;
    Some((scheme, start + length, id))
}

/// Word and number in one: `PMC2808187`, `RFC9110`.
fn fused(word: &str) -> Option<(Scheme, String)> {
    let number = |rest: &str, most| rest.len() <= most && rest.bytes().all(|b| b.is_ascii_digit());
    if let Some(rest) = word.strip_prefix("PMC").filter(|r| r.len() >= 5 && number(r, 9)) {
        return Some((Scheme::Pmcid, format!("PMC{rest}")));
    }
    let rest = word.strip_prefix("RFC").filter(|r| r.len() >= 3 && number(r, 5))?;
    Some((Scheme::Rfc, rest.trim_start_matches('0').to_owned()))
}

/// Where the value of a scheme stands, past `:`, `#`, `No.`, `ID` and, for ISBN, `-13`.
fn value_token(reading: &Reading, mut at: usize, scheme: Scheme) -> Option<usize> {
    if scheme == Scheme::SecForm {
        return (!reading.glued(at)).then_some(at).filter(|at| *at < reading.tokens.len());
    }
    if scheme == Scheme::Isbn
        && reading.is(at, "-")
        && matches!(reading.get(at + 1), Some("10" | "13"))
        && !matches!(reading.get(at + 2), Some("-"))
    {
        at += 2;
    }
    for _ in 0..4 {
        let filler = reading.get(at)?;
        let skipped = matches!(filler, ":" | "#" | "." | "=")
            || ["abstract", "id", "no", "number", "preprint", "identifier"].iter().any(|w| reading.is(at, w));
        if !skipped {
            break;
        }
        at += 1;
    }
    let dashed = scheme == Scheme::Cve && matches!(reading.get(at), Some("-" | "‑" | "–"));
    Some(at + usize::from(dashed))
}

/// The longest identifier that is read, in bytes: no registry gives out longer ones.
const LONGEST: usize = 512;

/// How far a value that starts at a token can reach: to the end of what is shown without a gap.
fn limit(reading: &Reading, token: usize) -> usize {
    let start = reading.tokens[token].start();
    let sentence = reading.sentences.get(reading.sentence_of(token));
    let block = sentence.map_or(start, |s| reading.article.blocks[s.block].span.end());
    let shown = reading.article.visible(Span::new(start, block)).next();
    let end = shown.filter(|s| s.start() == start).map_or(reading.tokens[token].end(), Span::end);
    end.min(reading.article.text.floor_char_boundary(start + LONGEST))
}

/// Reads a value: its length in bytes and its normal form.
fn read(scheme: Scheme, run: &str, word: &str) -> Option<(usize, String)> {
    match scheme {
        Scheme::Doi => doi(run),
        Scheme::Arxiv => arxiv(run),
        Scheme::Isbn => isbn(run),
        Scheme::Issn => grouped(run, &[4, 4]).filter(|(_, id)| check_digit::issn(&id.replace('-', ""))),
        Scheme::Orcid => {
            grouped(run, &[4, 4, 4, 4]).filter(|(_, id)| check_digit::orcid(&id.replace('-', "")))
        }
        Scheme::Pmid => digits(run, 1..=8),
        Scheme::Pmcid => {
            let rest = run.strip_prefix("PMC").unwrap_or(run);
            let (length, id) = digits(rest, 4..=9)?;
            Some((run.len() - rest.len() + length, format!("PMC{id}")))
        }
        Scheme::Rfc if word == "RFC" => digits(run, 1..=5),
        Scheme::Cve if word == "CVE" => cve(run),
        Scheme::Ssrn => digits(run, 5..=8),
        Scheme::SecForm => sec_form(run, word),
        Scheme::Rfc | Scheme::Cve => None,
    }
}

/// A number with as many digits as `lengths` allow, and nothing glued to it that would make it another number.
fn digits(run: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<(usize, String)> {
    let length = run.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = run[length..].chars();
    let ends = match rest.next() {
        Some('.' | ',') => !rest.next().is_some_and(|c| c.is_ascii_digit()),
        Some('%' | '/' | '-') => false,
        Some(c) => !c.is_alphanumeric(),
        None => true,
    };
    (lengths.contains(&length) && ends).then(|| (length, run[..length].to_owned()))
}

/// `10.` with the registrant's four to nine digits, a slash, and any suffix (ISO 26324).
fn doi(run: &str) -> Option<(usize, String)> {
    let registrant = run.strip_prefix("10.")?;
    let slash = registrant.find('/')?;
    let number = &registrant[..slash];
    if !(4..=20).contains(&slash) || !number.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    let suffix = slash + 4;
    let end = doi_end(run, suffix);
    (end > suffix).then(|| (end, run[..end].to_owned()))
}

/// As for an address, but angle brackets may stand inside (`3.0.CO;2-F` names of the 1990s), and the next DOI ends it.
fn doi_end(run: &str, suffix: usize) -> usize {
    let mut end = address::end(run, 0, run.len()).max(suffix);
    while run[end..].starts_with('<') {
        let Some(close) = run[end..].find(|c: char| c == '>' || c.is_whitespace()) else { break };
        if !run[end + close..].starts_with('>') || !run[end..end + close].contains("::") {
            break;
        }
        end = address::end(run, end + close + 1, run.len());
    }
    let next = [",10.", ";10."].iter().filter_map(|sep| run[suffix..end].find(sep)).min();
    next.map_or(end, |n| suffix + n)
}

/// `2302.11157v2`, `hep-th/9901001`, `math.GT/0309136`.
fn arxiv(run: &str) -> Option<(usize, String)> {
    let month =
        |s: &str| s.get(2..4).and_then(|m| m.parse::<u8>().ok()).is_some_and(|m| (1..=12).contains(&m));
    let count = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let archive = run.find(|c: char| !(c.is_ascii_alphabetic() || c == '-' || c == '.')).unwrap_or(run.len());
    let number = if archive > 0 {
        let number = run[archive..].strip_prefix('/')?;
        if archive > 16 || count(number) != 7 || !month(number) {
            return None;
        }
        archive + 8
    } else {
        let rest = run.get(4..).filter(|_| count(run) == 4 && month(run))?.strip_prefix('.')?;
        if !(4..=5).contains(&count(rest)) {
            return None;
        }
        5 + count(rest)
    };
    let version = run[number..].strip_prefix('v').map_or(0, |v| match count(v) {
        0 => 0,
        n => n + 1,
    });
    let end = number + version;
    (!run[end..].starts_with(char::is_alphanumeric)).then(|| (end, run[..end].to_owned()))
}

/// Thirteen or ten digits with hyphens or single spaces between them, and a right check digit.
fn isbn(run: &str) -> Option<(usize, String)> {
    let mut id = String::new();
    let mut ten = None;
    let mut gap = false;
    for (at, c) in run.char_indices().take(20) {
        match c {
            '0'..='9' | 'X' | 'x' => {
                id.push(c.to_ascii_uppercase());
                gap = false;
            }
            '-' | ' ' | '–' | '‑' | '\u{a0}' if !gap && !id.is_empty() => gap = true,
            _ => break,
        }
        let end = at + c.len_utf8();
        let complete = !run[end..].starts_with(|c: char| c.is_alphanumeric());
        if complete && check_digit::isbn13(&id) {
            return Some((end, id));
        }
        if complete && !gap && check_digit::isbn10(&id) {
            ten.get_or_insert((end, id.clone()));
        }
    }
    ten
}

/// Groups of digits with hyphens between them; the last may end in `X`.
fn grouped(run: &str, groups: &[usize]) -> Option<(usize, String)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for (number, size) in groups.iter().enumerate() {
        if number > 0 {
            at += run[at..].chars().next().filter(|c| matches!(c, '-' | '–' | '‑')).map_or(0, char::len_utf8);
        }
        let part = run.get(at..at + size)?;
        at += size;
        parts.push(part.to_ascii_uppercase());
    }
    let digits = parts.iter().flat_map(|p| p.bytes()).all(|b| b.is_ascii_digit() || b == b'X');
    let ends = !run[at..].starts_with(|c: char| c.is_alphanumeric());
    (digits && ends).then(|| (at, parts.join("-")))
}

/// Year and number: `2024-3094`.
fn cve(run: &str) -> Option<(usize, String)> {
    let year = run.get(..4).filter(|y| y.parse::<u16>().is_ok_and(|y| y >= 1999))?;
    let rest = run[4..].strip_prefix(['-', '‑', '–'])?;
    let (length, number) = digits(rest, 4..=8)?;
    Some((run.len() - rest.len() + length, format!("{year}-{number}")))
}

/// A form's name as the SEC writes it, amended or not.
fn sec_form(run: &str, word: &str) -> Option<(usize, String)> {
    if word != "Form" && word != "Schedule" {
        return None;
    }
    let run = &run[..run
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '‑' | '/')))
        .unwrap_or(run.len())];
    let (name, amended) = match run.strip_suffix("/A") {
        Some(name) => (name, "/A"),
        None => (run, ""),
    };
    let name = name.replace('‑', "-");
    let numbered = name.starts_with("13") || name.starts_with("14") || name == "TO";
    let named = if word == "Form" { !holds(&SHORT_SEC_FORMS, &name) } else { numbered };
    (named && holds(&SEC_FORMS, &name)).then(|| (run.len(), format!("{name}{amended}")))
}

/// Identifiers that need no word before them: a DOI, an ISBN-13 with hyphens, an ORCID.
fn bare(reading: &Reading, at: usize) -> Option<(Scheme, usize, String)> {
    if !reading.glued(at + 1) {
        return None;
    }
    if reading.glued(at)
        && !matches!(reading.get(at.wrapping_sub(1)), Some("(" | "[" | ":" | ";" | "," | "“" | "\"" | "‘"))
    {
        return None;
    }
    let start = reading.tokens[at].start();
    let run = |limit: usize| &reading.article.text[start..limit];
    let text = reading.text(at);
    if text.starts_with("10.") && reading.is(at + 1, "/") {
        let (length, id) = doi(run(limit(reading, at)))?;
        return Some((Scheme::Doi, start + length, id));
    }
    if !matches!(reading.get(at + 1), Some("-" | "‑" | "–")) {
        return None;
    }
    if text == "978" || text == "979" {
        let (length, id) = isbn(run(limit(reading, at))).filter(|(_, id)| id.len() == 13)?;
        return Some((Scheme::Isbn, start + length, id));
    }
    if text.len() == 4 && text.starts_with("000") {
        let (length, id) = grouped(run(limit(reading, at)), &[4, 4, 4, 4])?;
        return check_digit::orcid(&id.replace('-', "")).then_some((Scheme::Orcid, start + length, id));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading;

    #[test]
    fn no_identifier_follows_a_word_that_announces_none() {
        let sample = include_str!("../../samples/science.md");
        let own = "arXiv:2302.11157 DOI 10.5555/aa.1 PMC2808187 RFC9110 rfc 9110 Form 10-K pmcid: PMC2808187 PMCx1 RFCs";
        for text in [sample, own] {
            reading::of(text, |reading| {
                let read = |at: &usize| announced(reading, *at).is_some();
                let words: Vec<usize> = (0..reading.tokens.len()).filter(read).collect();
                assert!(words.iter().all(|at| reading.traits(*at).any(Traits::SCHEME)));
                assert!(text == sample || words.len() > 4);
            });
        }
    }
}
