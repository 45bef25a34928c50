//! The parts of the page.

mod article;
mod copy;
mod dialog;
mod empty;
mod filter_box;
mod icon;
mod mark;
mod notice;
mod outline;
mod panel;
mod popover;
mod progress;
mod section;
mod settings;
mod shortcuts;
mod strip;
mod support;
mod switches;
mod top_bar;

pub(super) use article::ArticleView;
pub(super) use copy::CopyButton;
pub(super) use empty::Empty;
pub(super) use filter_box::{FilterBox, filter_id};
pub(super) use icon::{Icon, icon};
pub(super) use mark::mark_id;
pub(super) use notice::NoticeBar;
pub(super) use outline::Outline;
pub(super) use panel::{SidePanel, row_id, tab_id};
pub(super) use popover::Card;
pub(super) use progress::Progress;
pub(super) use settings::SettingsDialog;
pub(super) use shortcuts::ShortcutsDialog;
pub(super) use strip::Strip;
pub(super) use support::support;
pub(super) use switches::Switches;
pub(super) use top_bar::TopBar;
