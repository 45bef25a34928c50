//! How well companies are found and named in marked texts.

use std::collections::HashMap;
use std::fmt;

use gloss::extract::Extractor;
use gloss::extract::company::Companies;
use gloss::model::{Annotation, CompanyType, Entity};
use gloss::text::Reading;

use super::corpus::Text;

/// How many companies are marked, how many found, how many of those stand where a mark does and are rightly named.
#[derive(Default)]
pub struct Measure {
    pub marked: usize,
    pub found: usize,
    pub right: usize,
    pub named: usize,
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { marked, found, right, named } = self;
        write!(f, "{marked} companies marked, {found} found, {right} of them right, {named} rightly named")
    }
}

/// Finds the companies of texts and compares them with the marks.
pub fn measure(texts: &[Text]) -> Measure {
    let mut measure = Measure::default();
    for text in texts {
        let found = found(&text.text);
        measure.found += found.len();
        for mark in text.marks.iter().filter(|m| !m.organization) {
            measure.marked += 1;
            if let Some(canonical) = found.get(&(mark.start, mark.end)) {
                measure.right += 1;
                measure.named += usize::from(*canonical == mark.canonical);
            }
        }
    }
    measure
}

/// The companies of a text: where they stand, in bytes, and their canonical names.
fn found(text: &str) -> HashMap<(usize, usize), String> {
    let article = gloss::intake::read(text, None);
    let company = |a: Annotation| match a.entity {
        Entity::Company(c) if c.company_type == CompanyType::Company => {
            Some(((a.span.start(), a.span.end()), c.canonical.clone()))
        }
        _ => None,
    };
    Companies.find(&Reading::new(&article)).into_iter().filter_map(company).collect()
}
