//! What an analysis adds up to, worked out before it is shown: in steps, so that the page answers between them.

use std::collections::HashMap;
use std::rc::Rc;

use super::view::Row;
use crate::insight::when::when;
use crate::insight::{
    CompanyCard, LedgerRow, Moment, SourceRow, companies, disagreements, ledger, sources, timeline,
};
use crate::model::{Analysis, Annotation, AnnotationId, Kind, Support};
use crate::text::in_code_points;

/// An analysis with its ledger, companies, sources and dates, and where its marks stand in code points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepared {
    pub(super) analysis: Rc<Analysis>,
    pub(super) ledger: Vec<LedgerRow>,
    pub(super) disagreements: Vec<Vec<usize>>,
    pub(super) when: HashMap<AnnotationId, AnnotationId>,
    pub(super) companies: Vec<CompanyCard>,
    pub(super) sources: Vec<SourceRow>,
    pub(super) support: Vec<Option<Support>>,
    pub(super) timeline: Vec<Moment>,
    pub(super) points: Vec<(usize, usize)>,
    pub(super) rows: Vec<Row>,
    pub(super) in_block: Vec<Vec<AnnotationId>>,
}

/// The steps: each takes a few milliseconds in a text of a hundred thousand words.
const STEPS: &[fn(&mut Prepared)] = &[
    |p| p.ledger = ledger(&p.analysis),
    |p| p.when = when(&p.analysis),
    |p| p.disagreements = disagreements(&p.analysis, &p.ledger, &p.when),
    |p| p.companies = companies(&p.analysis),
    |p| p.sources = sources(&p.analysis),
    |p| {
        p.timeline = timeline(&p.analysis, &p.ledger);
        p.support = super::standing::of_rows(&p.analysis, &p.ledger);
    },
    |p| {
        p.points = points(&p.analysis);
        p.in_block = in_block(&p.analysis);
    },
    |p| p.rows = rows(&p.analysis, &p.ledger, &p.companies, &p.sources),
];

impl Prepared {
    /// An analysis of which nothing is worked out yet: `step` takes these numbers.
    pub fn begin(analysis: Rc<Analysis>) -> (Self, std::ops::Range<usize>) {
        (Self { analysis, ..Self::default() }, 0..STEPS.len())
    }

    /// Does one of the steps; all of them in their order prepare it.
    pub fn step(&mut self, number: usize) {
        STEPS[number](self);
    }

    /// Works everything out.
    pub fn of(analysis: Rc<Analysis>) -> Self {
        let mut prepared = Self { analysis, ..Self::default() };
        STEPS.iter().for_each(|step| step(&mut prepared));
        prepared
    }
}

fn rows(
    analysis: &Analysis,
    ledger: &[LedgerRow],
    companies: &[CompanyCard],
    sources: &[SourceRow],
) -> Vec<Row> {
    let mut rows: Vec<Option<Row>> = vec![None; analysis.annotations.len()];
    let mut note = |kind, place, ids: &[AnnotationId]| {
        for id in ids {
            // Of several rows that mention one mark the first is its own.
            if let Some(row) = rows.get_mut(id.0 as usize) {
                row.get_or_insert(Row { kind, place });
            }
        }
    };
    ledger.iter().enumerate().for_each(|(place, row)| note(Kind::Figure, place, &row.mentions));
    companies.iter().enumerate().for_each(|(place, card)| note(Kind::Company, place, &card.mentions));
    sources.iter().enumerate().for_each(|(place, row)| note(Kind::Citation, place, &row.mentions));
    let own = |a: &Annotation| Row { kind: a.entity.kind(), place: 0 };
    rows.iter().zip(&analysis.annotations).map(|(row, a)| row.unwrap_or_else(|| own(a))).collect()
}

/// Where the marks stand in code points.
pub(super) fn points(analysis: &Analysis) -> Vec<(usize, usize)> {
    in_code_points(&analysis.article.text, analysis.annotations.iter().map(|a| a.span))
}

/// The marks of each block.
pub(super) fn in_block(analysis: &Analysis) -> Vec<Vec<AnnotationId>> {
    let blocks = &analysis.article.blocks;
    let mut out = vec![Vec::new(); blocks.len()];
    // Annotations and blocks come in the order of the text.
    let mut first = 0;
    for annotation in &analysis.annotations {
        while first < blocks.len() && blocks[first].span.end() <= annotation.span.start() {
            first += 1;
        }
        let mut place = first;
        while place < blocks.len() && blocks[place].span.start() < annotation.span.end() {
            out[place].push(annotation.id);
            place += 1;
        }
    }
    out
}
