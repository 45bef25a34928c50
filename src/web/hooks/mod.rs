//! What the page listens to, and what it does beyond drawing.

mod analysis;
mod device;
mod highlight;
mod intake;
mod keys;
mod library;
mod notes;
mod outside;
mod pointer;
mod resize;
mod reveal;
mod select;

pub(super) use analysis::use_analysis;
pub(super) use device::use_device;
pub(super) use highlight::use_highlight;
pub(super) use intake::{FILE_INPUT, read_file, use_intake};
pub(super) use keys::use_keys;
pub(super) use library::use_library;
pub(super) use notes::use_notes;
pub(super) use outside::use_outside;
pub(super) use pointer::use_pointer;
pub(super) use resize::use_resize;
pub(super) use reveal::use_reveal;
pub(super) use select::{use_pick_keys, use_select};
