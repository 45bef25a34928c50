//! An analysis made ready to be shown: everything that is worked out once, before the first drawing.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::groups::groups;
use super::places::block_at;
use super::sections::{Section, sections};
use super::{Filter, Panel, Prepared, Work, annotate, correct, noted, prepared, words};
use crate::insight::{CompanyCard, LedgerRow, Moment, SourceRow, headline};
use crate::lexicon::small::Small;
use crate::model::{
    Analysis, Annotation, AnnotationId, BlockKind, CurrencyCode, Entity, Extent, Figure, Kind, Note, NoteId,
    Notes, Span, Support, Value,
};

/// The number of the row, in its kind's panel, that a mark belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The kind whose panel it is.
    pub kind: Kind,
    /// Its place among that kind's rows.
    pub place: usize,
}

/// A heading of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The block it stands in.
    pub block: usize,
    /// 1 to 6.
    pub level: u8,
}

/// What is worked out of an analysis once.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// The analysis, as the reader's notes and corrections have it.
    pub analysis: Rc<Analysis>,
    /// The name of the file or sample.
    pub name: Option<String>,
    /// The blocks as they are drawn.
    pub sections: Vec<Section>,
    /// The headings.
    pub outline: Vec<Heading>,
    /// Every distinct figure.
    pub ledger: Vec<LedgerRow>,
    /// For each row of the ledger, the rows that disagree with it.
    pub disagreements: Vec<Vec<usize>>,
    /// The date that each amount goes with.
    pub when: HashMap<AnnotationId, AnnotationId>,
    /// Every company and organisation.
    pub companies: Vec<CompanyCard>,
    /// Every source.
    pub sources: Vec<SourceRow>,
    /// On whose word each row of the ledger stands.
    pub support: Vec<Option<Support>>,
    /// The dates in order.
    pub timeline: Vec<Moment>,
    /// The sections that are laid out together.
    pub groups: Vec<Range<usize>>,
    /// Where each section stands, up to the next one.
    pub section_spans: Vec<Span>,
    /// The currency that comes first.
    pub home: Option<CurrencyCode>,
    /// The reader's notes.
    pub notes: Rc<Notes>,
    /// Whether the article is read to its end: before that there are marks, and nothing that follows from all of them.
    pub complete: bool,
    found: Rc<Analysis>,
    points: Vec<(usize, usize)>,
    rows: Vec<Row>,
    in_block: Vec<Vec<AnnotationId>>,
    verdicts: HashMap<AnnotationId, NoteId>,
}

/// A shared, immutable `Content`; two are equal where they are the same one.
#[derive(Clone, Debug)]
pub struct View(Rc<Content>);

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for View {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.0
    }
}

impl View {
    /// Works everything out, as it was found.
    pub fn new(analysis: Analysis, name: Option<String>) -> Self {
        Self::of(Prepared::of(Rc::new(analysis)), name, &Work::default(), None)
    }

    /// Works everything out, as the reader's notes and corrections have it and for somebody whose currency is `home`.
    pub fn with(analysis: Analysis, work: &Work, home: Option<CurrencyCode>) -> Self {
        Self::prepared(Prepared::of(Rc::new(analysis)), work, home)
    }

    /// The same where what was found is prepared already.
    pub fn prepared(prepared: Prepared, work: &Work, home: Option<CurrencyCode>) -> Self {
        let name = work.source.as_ref().and_then(|source| source.name.clone());
        Self::of(prepared, name, work, home)
    }

    /// The same article with other notes and corrections and for another home.
    #[must_use]
    pub fn worked(&self, work: &Work, home: Option<CurrencyCode>) -> Self {
        let analysis = as_worked(&self.found, work, home);
        if home == self.home && *analysis == *self.analysis {
            let verdicts = annotate::verdicts(&self.analysis, &work.notes);
            return Self(Rc::new(Content {
                verdicts,
                notes: Rc::clone(&work.notes),
                ..Content::clone(self)
            }));
        }
        Self::made(self.found.clone(), Prepared::of(analysis), self.name.clone(), work, home)
    }

    fn of(prepared: Prepared, name: Option<String>, work: &Work, home: Option<CurrencyCode>) -> Self {
        let found = Rc::clone(&prepared.analysis);
        let analysis = as_worked(&found, work, home);
        let same = Rc::ptr_eq(&analysis, &found);
        let prepared = if same { prepared } else { Prepared::of(analysis) };
        Self::made(found, prepared, name, work, home)
    }

    fn made(
        found: Rc<Analysis>,
        prepared: Prepared,
        name: Option<String>,
        work: &Work,
        home: Option<CurrencyCode>,
    ) -> Self {
        let Prepared { analysis, ledger, disagreements, when, companies, .. } = prepared;
        let Prepared { sources, support, timeline, points, rows, in_block, .. } = prepared;
        Self(Rc::new(Content {
            in_block,
            verdicts: annotate::verdicts(&analysis, &work.notes),
            notes: Rc::clone(&work.notes),
            timeline,
            disagreements,
            when,
            support,
            ledger,
            companies,
            sources,
            points,
            rows,
            complete: true,
            name,
            home,
            found,
            ..Content::structure(analysis)
        }))
    }

    /// An article of which nothing is worked out but its structure.
    pub(super) fn bare(analysis: Rc<Analysis>, name: Option<String>) -> Self {
        Self(Rc::new(Content {
            in_block: prepared::in_block(&analysis),
            found: Rc::clone(&analysis),
            name,
            ..Content::structure(analysis)
        }))
    }

    /// The same article with other marks, and nothing worked out of them.
    pub(super) fn with_marks(&self, analysis: Rc<Analysis>) -> Self {
        let (in_block, points) = (prepared::in_block(&analysis), prepared::points(&analysis));
        let found = Rc::clone(&analysis);
        Self(Rc::new(Content { in_block, points, found, analysis, ..Content::clone(self) }))
    }
}

/// An analysis as the reader's notes and corrections have it.
fn as_worked(found: &Rc<Analysis>, work: &Work, home: Option<CurrencyCode>) -> Rc<Analysis> {
    let ruled = noted::ruled(found, &work.corrections);
    correct::correct(&noted::noted(&ruled, &work.notes), &work.corrections, home)
}

impl Content {
    /// What the text alone decides: how it is cut, and its headings.
    fn structure(analysis: Rc<Analysis>) -> Self {
        let sections = sections(&analysis.article.blocks);
        Self {
            section_spans: section_spans(&sections, &analysis),
            groups: groups(&sections, &analysis.article.blocks),
            sections,
            outline: outline(&analysis),
            analysis,
            ..Self::default()
        }
    }

    /// An annotation by its number.
    pub fn get(&self, id: AnnotationId) -> Option<&Annotation> {
        self.analysis.get(id)
    }

    /// The annotation of a kind that stands exactly at `span`.
    pub fn find(&self, span: Span, kind: Kind) -> Option<AnnotationId> {
        self.analysis.at(span, kind).map(|a| a.id)
    }

    /// What the reader says of a mark: that it is right, or what it is.
    pub fn verdict(&self, id: AnnotationId) -> Option<&Note> {
        self.notes.get(*self.verdicts.get(&id)?)
    }

    /// Whether something in the article is called so, as it was found.
    pub fn names(&self, canonical: &str) -> bool {
        self.found.annotations.iter().filter_map(Annotation::company).any(|c| c.canonical == canonical)
    }

    /// Where an annotation stands, in code points of the article's text.
    pub fn points(&self, id: AnnotationId) -> (usize, usize) {
        self.points.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// The row that an annotation belongs to.
    pub fn row(&self, id: AnnotationId) -> Option<Row> {
        self.rows.get(id.0 as usize).copied()
    }

    /// The rows that disagree with the figure of a mark.
    pub fn disagrees(&self, id: AnnotationId) -> &[usize] {
        let row = self.row(id).filter(|row| row.kind == Kind::Figure);
        row.and_then(|row| self.disagreements.get(row.place)).map_or(&[], Vec::as_slice)
    }

    /// Whether a row of the ledger states money in the currency of home.
    pub fn is_of_home(&self, place: usize) -> bool {
        let figure = self.ledger.get(place).and_then(|row| self.get(row.fullest)?.figure());
        let money = figure.and_then(|f| match f.value {
            Value::Money { currency, .. } => Some(currency),
            _ => None,
        });
        money.is_some() && money == self.home
    }

    /// The headline figures, as places in the ledger: of equals those in the currency of home first.
    pub fn headlines(&self, most: usize) -> Vec<usize> {
        let mut chosen = headline(&self.analysis, &self.ledger, most);
        crate::order::by_key(&mut chosen, |place| !self.is_of_home(*place));
        chosen
    }

    /// The date that goes with a row of the ledger: that of the first of its mentions that has one.
    pub fn date_of(&self, row: &LedgerRow) -> Option<&Figure> {
        let date = row.mentions.iter().find_map(|id| self.when.get(id))?;
        self.get(*date)?.figure()
    }

    /// Every mention of what a row is about.
    pub fn mentions(&self, row: Row) -> &[AnnotationId] {
        let mentions = match row.kind {
            Kind::Figure => self.ledger.get(row.place).map(|r| &r.mentions),
            Kind::Company => self.companies.get(row.place).map(|r| &r.mentions),
            Kind::Citation => self.sources.get(row.place).map(|r| &r.mentions),
        };
        mentions.map_or(&[], Vec::as_slice)
    }

    /// The marks that show in a block, in the order of the text.
    pub fn in_block(&self, block: usize) -> impl Iterator<Item = &Annotation> {
        let ids = self.in_block.get(block).map_or(&[] as &[AnnotationId], Vec::as_slice);
        ids.iter().filter_map(|id| self.get(*id))
    }

    /// The group that a section is in.
    pub fn group_of(&self, section: usize) -> usize {
        self.groups.partition_point(|group| group.end <= section)
    }

    /// Where a group stands, up to the next one.
    pub fn group_span(&self, group: usize) -> Option<Span> {
        let sections = self.groups.get(group)?;
        let first = self.section_spans.get(sections.start)?;
        Some(first.to(*self.section_spans.get(sections.end.checked_sub(1)?)?))
    }

    /// Whether one of a row's mentions stands in a stretch of the text.
    pub fn mentioned_in(&self, row: Row, span: Span) -> bool {
        let mentions = self.mentions(row);
        let start = |id: &AnnotationId| self.get(*id).map_or(0, |a| a.span.start());
        let first = mentions.partition_point(|id| start(id) < span.start());
        mentions.get(first).is_some_and(|id| start(id) < span.end())
    }

    /// The block that an annotation starts in.
    pub fn block_of(&self, id: AnnotationId) -> Option<usize> {
        block_at(&self.analysis.article.blocks, self.get(id)?.span.start())
    }

    /// The shown marks that share words with this one, itself first, then from the shortest to the longest.
    pub fn at_place(&self, id: AnnotationId, filter: Filter) -> Vec<AnnotationId> {
        let Some(here) = self.get(id) else { return Vec::new() };
        let block = self.block_of(id).unwrap_or_default();
        let mut others: Vec<&Annotation> = self
            .in_block(block)
            .filter(|a| a.id != id && a.span.overlaps(here.span) && self.shows(filter, a))
            .collect();
        crate::order::by_key(&mut others, |a| a.span.len());
        std::iter::once(id).chain(others.into_iter().map(|a| a.id)).collect()
    }

    /// What a panel's tab counts: its rows.
    pub fn count(&self, panel: Panel) -> Option<usize> {
        match panel {
            _ if !self.complete => None,
            Panel::Summary => None,
            Panel::Figures => Some(self.ledger.len()),
            Panel::Companies => Some(self.companies.len()),
            Panel::Sources => Some(self.relied_upon().len()),
            Panel::Timeline => Some(self.timeline.len()),
            Panel::Notes => Some(self.notes.all().len()),
        }
    }

    /// The next mark that shows from `from` on: `steps` is 1 or −1; round the ends.
    pub fn step(
        &self,
        from: Option<AnnotationId>,
        steps: isize,
        shows: impl Fn(&Annotation) -> bool,
    ) -> Option<AnnotationId> {
        let all = &self.analysis.annotations;
        let count = all.len();
        let start = match (from, steps > 0) {
            (Some(id), _) => id.0 as usize,
            (None, true) => count.wrapping_sub(1),
            (None, false) => 0,
        };
        let place = |n: usize| match steps > 0 {
            true => (start.wrapping_add(n)) % count,
            false => (start + count - n % count) % count,
        };
        (1..=count).map(place).map(|p| &all[p]).find(|a| shows(a)).map(|a| a.id)
    }

    /// What the article is called.
    pub fn title(&self) -> Option<String> {
        let article = &self.analysis.article;
        article.title().map(|block| super::places::line(article, block.span)).filter(|t| !t.is_empty())
    }

    /// A name for files made of the article: its title, in small letters, digits and hyphens.
    pub fn file_stem(&self) -> String {
        let title = self.title().or_else(|| self.name.clone()).unwrap_or_default();
        let mut stem = String::new();
        for c in title.small().chars() {
            match c.is_ascii_alphanumeric() {
                true => stem.push(c),
                false if !stem.is_empty() && !stem.ends_with('-') => stem.push('-'),
                false => {}
            }
            if stem.len() >= 60 {
                break;
            }
        }
        let stem = stem.trim_end_matches('-');
        if stem.is_empty() { "article".into() } else { stem.into() }
    }

    /// Whether the article states its own date, from which relative dates count.
    pub fn is_dated(&self) -> bool {
        self.analysis.summary.day.is_some()
    }

    /// What is said of each date of the ledger that stands for no day, month or year by itself.
    pub fn open_dates(&self) -> impl Iterator<Item = &'static str> + '_ {
        let figures = self.ledger.iter().filter_map(|row| self.get(row.fullest)?.figure());
        figures.filter_map(|figure| words::unresolved(figure, self.is_dated()))
    }

    /// Whether there is anything to read.
    pub fn is_blank(&self) -> bool {
        self.analysis.article.blocks.is_empty()
    }
}

/// What a mark carries in `data-value`: the normalised value, the canonical name, or where a citation leads.
pub fn data_value(annotation: &Annotation) -> Option<String> {
    match &annotation.entity {
        Entity::Figure(f) => Some(match f.value.normalised() {
            Extent::Exact(v) => v,
            Extent::Range { low, high } => format!("{low}/{high}"),
        }),
        Entity::Company(c) => Some(c.canonical.clone()),
        Entity::Citation(c) => c.target.clone().or_else(|| c.source.clone()),
    }
}

fn section_spans(sections: &[Section], analysis: &Analysis) -> Vec<Span> {
    let start = |s: &Section| analysis.article.blocks[s.first()].span.start();
    let ends = sections.iter().skip(1).map(start).chain([analysis.article.text.len()]);
    sections.iter().zip(ends).map(|(s, end)| Span::new(start(s), end)).collect()
}

fn outline(analysis: &Analysis) -> Vec<Heading> {
    let heading = |(block, kind)| match kind {
        BlockKind::Title => Some(Heading { block, level: 1 }),
        BlockKind::Heading(level) => Some(Heading { block, level }),
        _ => None,
    };
    let kinds = analysis.article.blocks.iter().map(|b| b.kind).enumerate();
    kinds.filter_map(heading).collect()
}
