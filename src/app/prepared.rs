//! What an analysis adds up to, worked out before it is shown: in steps, so that the page answers between them.

use std::collections::HashMap;
use std::rc::Rc;

use super::view::Row;
use crate::insight::when::when;
use crate::insight::{
    CompanyCard, LedgerRow, Moment, SourceRow, companies, disagreements, ledger, sources, timeline,
};
use crate::model::{Analysis, Annotation, AnnotationId, Kind, Span, Support};
use crate::text::Offsets;

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
    |p| p.disagreements = disagreements(&p.analysis, &p.ledger),
    |p| p.companies = companies(&p.analysis),
    |p| p.sources = sources(&p.analysis),
    |p| {
        p.timeline = timeline(&p.analysis, &p.ledger);
        p.when = when(&p.analysis);
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
    pub fn begin(analysis: Analysis) -> (Self, std::ops::Range<usize>) {
        (Self { analysis: Rc::new(analysis), ..Self::default() }, 0..STEPS.len())
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
    let mut by_id: HashMap<AnnotationId, Row> = HashMap::new();
    let mut note = |kind, mentions: Vec<&Vec<AnnotationId>>| {
        for (place, ids) in mentions.into_iter().enumerate() {
            for id in ids {
                by_id.entry(*id).or_insert(Row { kind, place });
            }
        }
    };
    note(Kind::Figure, ledger.iter().map(|r| &r.mentions).collect());
    note(Kind::Company, companies.iter().map(|r| &r.mentions).collect());
    note(Kind::Citation, sources.iter().map(|r| &r.mentions).collect());
    let row = |a: &Annotation| by_id.get(&a.id).copied();
    analysis.annotations.iter().map(|a| row(a).unwrap_or(Row { kind: a.entity.kind(), place: 0 })).collect()
}

/// Where the marks stand in code points.
pub(super) fn points(analysis: &Analysis) -> Vec<(usize, usize)> {
    let offsets = Offsets::new(&analysis.article.text);
    analysis.annotations.iter().map(|a| offsets.span_in_code_points(a.span)).collect()
}

/// The marks of each block.
pub(super) fn in_block(analysis: &Analysis) -> Vec<Vec<AnnotationId>> {
    let blocks = &analysis.article.blocks;
    let mut out = vec![Vec::new(); blocks.len()];
    for annotation in &analysis.annotations {
        let first = blocks.partition_point(|b| b.span.end() <= annotation.span.start());
        let touched = |span: &Span| span.start() < annotation.span.end();
        for place in (first..blocks.len()).take_while(|p| touched(&blocks[*p].span)) {
            out[place].push(annotation.id);
        }
    }
    out
}
