//! The side panels.

mod card_tools;
mod chart;
mod companies;
mod figures;
mod listing_bar;
mod notes;
mod rows;
mod sources;
mod summary;
mod timeline;

pub(super) use companies::CompaniesPanel;
pub(super) use figures::FiguresPanel;
pub(super) use notes::{NotesPanel, note_row_id};
pub(super) use sources::SourcesPanel;
pub(super) use summary::SummaryPanel;
pub(super) use timeline::TimelinePanel;
