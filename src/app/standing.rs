//! On whose word the figures of an article stand, row by row: what the ledger, its filter and its count go by.

use super::view::Content;
use super::{Filter, words};
use crate::insight::{LedgerRow, Listing, SourceRow};
use crate::model::{Analysis, Annotation, Kind, Support, SupportKind};

/// The strongest support among the mentions of each row: a figure that is sourced once is sourced. None where there is
/// none and none is wanted.
pub(super) fn of_rows(analysis: &Analysis, ledger: &[LedgerRow]) -> Vec<Option<Support>> {
    let strongest = |row: &LedgerRow| {
        let figures = row.mentions.iter().filter_map(|id| analysis.get(*id)?.figure());
        let told = figures.filter_map(words::told_support);
        told.rev().max_by_key(|support| support.kind()).cloned()
    };
    ledger.iter().map(strongest).collect()
}

impl Content {
    /// How the figure of a mark is supported, by the strongest of its mentions; none for other marks.
    pub fn standing(&self, annotation: &Annotation) -> Option<SupportKind> {
        let row = self.row(annotation.id).filter(|row| row.kind == Kind::Figure)?;
        self.support.get(row.place)?.as_ref().map(Support::kind)
    }

    /// Whether a mark shows.
    pub fn shows(&self, filter: Filter, annotation: &Annotation) -> bool {
        let is_figure = || annotation.figure().is_some();
        filter.shows(annotation.entity.mark_type())
            && filter.only().is_none_or(|only| !is_figure() || self.standing(annotation) == Some(only))
    }

    /// How many figures have this support.
    pub fn supported(&self, kind: SupportKind) -> usize {
        self.support.iter().flatten().filter(|support| support.kind() == kind).count()
    }

    /// `12 figures, 3 without a source`.
    pub fn figures_in_words(&self) -> String {
        let figures = words::count(self.ledger.len(), "figure");
        match self.supported(SupportKind::Unsourced) {
            0 => figures,
            without => format!("{figures}, {without} without a source"),
        }
    }

    /// The sources that something rests on: without works that have no entry and entries that nothing refers to.
    pub fn relied_upon(&self) -> &[SourceRow] {
        let end = self.sources.partition_point(|row| row.listing == Listing::Sound);
        &self.sources[..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::View;
    use crate::intake;
    use crate::model::{FigureType, Format, MarkType};

    fn view() -> View {
        let text = "It raised $5 million. Sales rose 3%, Acme said. It has 40 sites and opened in 2019.\n\n\
                    It raised $5 million ([a.example](https://a.example/)).";
        View::new(crate::analyze(&intake::read(text, Some(Format::Markdown))), None)
    }

    fn shown(view: &View, filter: Filter) -> Vec<&str> {
        let figures = view.analysis.of(Kind::Figure).filter(|a| view.shows(filter, a));
        figures.map(|a| &view.analysis.article[a.span]).collect()
    }

    #[test]
    fn a_figure_that_is_sourced_once_is_sourced() {
        let view = view();
        let counts = SupportKind::ALL.map(|kind| view.supported(kind));
        assert_eq!((counts, view.figures_in_words()), ([1, 1, 1], "4 figures, 1 without a source".into()));
    }

    #[test]
    fn one_kind_of_support_can_show_alone() {
        let view = view();
        let only = |kind| Filter::default().with_only(Some(kind));
        assert_eq!(shown(&view, only(SupportKind::Sourced)), ["$5 million", "$5 million"]);
        assert_eq!(shown(&view, only(SupportKind::Unsourced)), ["40 sites"]);
        assert_eq!(shown(&view, Filter::default()).len(), 5);
        let no_money = only(SupportKind::Sourced).toggled(MarkType::Figure(FigureType::Money));
        assert!(shown(&view, no_money).is_empty());
    }
}
