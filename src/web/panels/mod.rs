//! The side panels.

mod chart;
mod citations;
mod companies;
mod figures;
mod rows;
mod summary;
mod timeline;

pub(super) use citations::CitationsPanel;
pub(super) use companies::CompaniesPanel;
pub(super) use figures::FiguresPanel;
pub(super) use summary::SummaryPanel;
pub(super) use timeline::TimelinePanel;
