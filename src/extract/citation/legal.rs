//! Citations of law: decisions by their reporter, codes by title and section, acts, European regulations, patents.

use super::identifier::annotation;
use crate::extract::Extractor;
use crate::lexicon::identifiers::REPORTERS;
use crate::lexicon::traits::Traits;
use crate::model::{Annotation, Span};
use crate::text::{Reading, TokenKind};

/// Finds citations of law.
pub struct Legal;

impl Extractor for Legal {
    fn name(&self) -> &'static str {
        "legal"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = reading.find(from..reading.tokens.len(), Traits::NUMBER) {
            if is_likely(reading, at) {
                found.extend(at_number(reading, at));
            }
            from = at + 1;
        }
        found
    }
}

/// Whether a number could be that of a law: a name, a dash or a slash follows it, or it has as many digits as a patent's.
fn is_likely(reading: &Reading, at: usize) -> bool {
    let next = at + 1;
    let joined = |i: usize| reading.traits(i).any(Traits::DASH) || reading.text(i) == "/";
    let digits = reading.text(at).as_bytes();
    reading.capitalised(next)
        || reading.glued(next) && joined(next)
        || digits.len() >= 6 && !digits.contains(&b'.')
}

fn at_number(reading: &Reading, at: usize) -> Option<Annotation> {
    [code, decision, act, regulation, patent].iter().find_map(|rule| rule(reading, at))
}

/// The tokens from `at` that spell `word` without regard to spaces; the token after them.
fn spelled(reading: &Reading, at: usize, word: &str) -> Option<usize> {
    let (mut rest, mut i) = (word, at);
    while !rest.is_empty() {
        rest = rest.strip_prefix(reading.get(i)?)?;
        i += 1;
    }
    Some(i)
}

fn whole_number<'a>(reading: &Reading<'a>, at: usize, most: usize) -> Option<&'a str> {
    let text = reading.get(at)?;
    (text.len() <= most && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

fn span(reading: &Reading, from: usize, end: usize) -> Span {
    Span::new(reading.tokens[from].start(), end)
}

/// `410 U.S. 113`, `999 F.3d 1`: volume, reporter, page.
fn decision(reading: &Reading, volume: usize) -> Option<Annotation> {
    // Every reporter is an abbreviation.
    let abbreviated = reading.capitalised(volume + 1) && reading.is(volume + 2, ".");
    let number = whole_number(reading, volume, 4).filter(|_| abbreviated)?;
    let reporters = REPORTERS.iter().rev();
    let (name, page) =
        reporters.filter_map(|(cited, name)| Some((name, spelled(reading, volume + 1, cited)?))).next()?;
    let page_number = whole_number(reading, page, 4)?;
    let next = page + 1;
    let counted = name == "U.S."
        && reading.kind(next) == Some(TokenKind::Word)
        && reading.text(next).starts_with(char::is_lowercase)
        && !matches!(reading.text(next), "and" | "at" | "or");
    let longer = reading.glued(next) && matches!(reading.get(next), Some("-" | "%" | "/"));
    if counted || longer {
        return None;
    }
    let target =
        format!("https://www.courtlistener.com/c/{}/{number}/{page_number}/", name.replace(' ', "%20"));
    Some(annotation(span(reading, volume, reading.tokens[page].end()), target))
}

/// `17 C.F.R. § 240.10b-5`, `40 CFR Part 60`, `15 U.S.C. § 78j(b)`, `85 Fed. Reg. 12345`.
fn code(reading: &Reading, title: usize) -> Option<Annotation> {
    let number = whole_number(reading, title, 3).filter(|_| reading.capitalised(title + 1))?;
    let after = |names: &[&str]| names.iter().find_map(|n| spelled(reading, title + 1, n));
    if let Some(at) = after(&["C.F.R.", "CFR"]) {
        let (part, at) = past_section_sign(reading, at);
        let (end, section) = section(reading, at)?;
        let place = if part || !section.contains('.') {
            format!("part-{section}")
        } else {
            format!("section-{section}")
        };
        let target = format!("https://www.ecfr.gov/current/title-{number}/{place}");
        return Some(annotation(span(reading, title, end), target));
    }
    if let Some(at) = after(&["U.S.C.A.", "U.S.C.", "USC"]) {
        let (_, at) = past_section_sign(reading, at);
        let (end, section) = section(reading, at)?;
        let target = format!("https://www.law.cornell.edu/uscode/text/{number}/{section}");
        return Some(annotation(span(reading, title, end), target));
    }
    let page = spelled(reading, title + 1, "Fed.Reg.")?;
    let page_number = reading.get(page)?.replace(',', "");
    let end = reading.tokens[page].end();
    (page_number.bytes().all(|b| b.is_ascii_digit())).then(|| {
        let target = format!("https://www.federalregister.gov/citation/{number}-FR-{page_number}");
        annotation(span(reading, title, end), target)
    })
}

/// Past `§`, `§§`, `sec.`, `section` and `part`, and whether a part was named.
fn past_section_sign(reading: &Reading, mut at: usize) -> (bool, usize) {
    let mut part = false;
    while let Some(word) = reading.get(at) {
        let small = word.to_ascii_lowercase();
        part |= small == "part" || small == "parts";
        let sign = matches!(small.as_str(), "§" | "sec" | "section" | "sections" | "part" | "parts" | "pt");
        if !sign && (small != "." || !reading.glued(at)) {
            break;
        }
        at += 1;
    }
    (part, at)
}

/// A section with its paragraphs: `240.10b-5`, `78j(b)`, `1030(a)(2)`: the end, and the section without paragraphs.
fn section(reading: &Reading, at: usize) -> Option<(usize, String)> {
    if reading.kind(at)? != TokenKind::Number {
        return None;
    }
    let mut end = at + 1;
    while reading.glued(end) && joins_section(reading, end) {
        end += 1;
    }
    let name: String = (at..end).map(|i| reading.text(i)).collect();
    let mut paragraphs = end;
    while reading.glued(paragraphs)
        && reading.is(paragraphs, "(")
        && reading.is(paragraphs + 2, ")")
        && reading.get(paragraphs + 1).is_some_and(|t| t.len() <= 4)
    {
        paragraphs += 3;
    }
    Some((reading.tokens[paragraphs - 1].end(), name))
}

fn joins_section(reading: &Reading, at: usize) -> bool {
    match reading.text(at) {
        "-" | "." | "–" => {
            reading.glued(at + 1) && matches!(reading.kind(at + 1), Some(TokenKind::Number | TokenKind::Word))
        }
        text => {
            matches!(reading.kind(at), Some(TokenKind::Number))
                || text.len() <= 4
                    && text.is_ascii()
                    && text != "("
                    && reading.kind(at) == Some(TokenKind::Word)
        }
    }
}

/// `Pub. L. No. 117-169`, `Public Law 107-204`.
fn act(reading: &Reading, congress: usize) -> Option<Annotation> {
    let number = whole_number(reading, congress, 3)?;
    let dash = matches!(reading.get(congress + 1), Some("-" | "–" | "‑")) && reading.glued(congress + 1);
    let law = whole_number(reading, congress + 2, 3).filter(|_| dash)?;
    let names = ["Pub.L.No.", "Pub.L.", "PublicLawNo.", "PublicLaw"];
    let from = names.iter().find_map(|name| {
        let lengths = (1..=6.min(congress)).rev();
        lengths.map(|n| congress - n).find(|from| spelled(reading, *from, name) == Some(congress))
    })?;
    let target = format!("https://www.govinfo.gov/link/plaw/{number}/public/{law}");
    Some(annotation(span(reading, from, reading.tokens[congress + 2].end()), target))
}

/// `Regulation (EU) 2016/679`, `Directive 2014/65/EU`.
fn regulation(reading: &Reading, first: usize) -> Option<Annotation> {
    let slash = |i: usize| reading.is(i, "/") && reading.glued(i) && reading.glued(i + 1);
    if !slash(first + 1) {
        return None;
    }
    let (a, b) = (whole_number(reading, first, 4)?, whole_number(reading, first + 2, 4)?);
    let from = (1..=5.min(first))
        .map(|n| first - n)
        .find(|i| reading.is(*i, "regulation") || reading.is(*i, "directive"))?;
    let kind = if reading.is(from, "regulation") { "reg" } else { "dir" };
    let union = ["EU", "EC", "EEC"];
    let named_before = union.iter().any(|u| {
        spelled(reading, from + 1, &format!("({u})")) == Some(first)
            || spelled(reading, from + 1, &format!("({u})No")) == Some(first)
    });
    let named_after = slash(first + 3) && union.iter().any(|u| reading.get(first + 4) == Some(u));
    let last = match (named_before, named_after && from + 1 == first) {
        (true, _) => first + 2,
        (_, true) => first + 4,
        _ => return None,
    };
    let is_year = |s: &str| matches!(s.parse::<u16>(), Ok(1950..=2100)) || s.len() == 2;
    let (year, number) = if is_year(a) && !(named_before && matches!(b.parse::<u16>(), Ok(1990..=2014))) {
        (a, b)
    } else {
        (b, a)
    };
    let century = if year.len() == 2 { "19" } else { "" };
    let target = format!("https://eur-lex.europa.eu/eli/{kind}/{century}{year}/{number}/oj");
    Some(annotation(span(reading, from, reading.tokens[last].end()), target))
}

/// `U.S. Patent No. 9,123,456`.
fn patent(reading: &Reading, number: usize) -> Option<Annotation> {
    let digits = reading.text(number).replace(',', "");
    if !((6..=8).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let names = ["U.S.PatentNo.", "U.S.Patent", "USPatentNo.", "USPatent"];
    let from = names.iter().find_map(|name| {
        let lengths = (2..=7.min(number)).rev();
        lengths.map(|n| number - n).find(|from| spelled(reading, *from, name) == Some(number))
    })?;
    let target = format!("https://patents.google.com/patent/US{digits}");
    Some(annotation(span(reading, from, reading.tokens[number].end()), target))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading;

    #[test]
    fn no_law_is_cited_at_a_number_that_is_not_likely() {
        let own = "See 410 U.S. 113 and 17 C.F.R. § 240.10b-5, Pub. L. No. 117-169, Regulation (EU) 2016/679, \
                   Directive 2014/65/EU, U.S. Patent No. 9,123,456, US Patent 123456, 85 Fed. Reg. 12345.";
        for text in [include_str!("../../samples/funding.md"), include_str!("../../samples/science.md"), own]
        {
            reading::of(text, |reading| {
                let cited = |at: &usize| at_number(reading, *at).is_some();
                let numbers = (0..reading.tokens.len()).filter(|at| reading.traits(*at).any(Traits::NUMBER));
                let cited: Vec<usize> = numbers.filter(cited).collect();
                assert!(cited.iter().all(|at| is_likely(reading, *at)));
                assert!(text != own || cited.len() >= 7, "{cited:?}");
            });
        }
    }
}
