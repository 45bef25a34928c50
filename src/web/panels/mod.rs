//! The side panels.

mod citations;
mod companies;
mod figures;
mod rows;
mod summary;

pub(super) use citations::CitationsPanel;
pub(super) use companies::CompaniesPanel;
pub(super) use figures::FiguresPanel;
pub(super) use summary::SummaryPanel;
