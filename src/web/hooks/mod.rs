//! What the page listens to, and what it does beyond drawing.

mod analysis;
mod device;
mod intake;
mod keys;
mod outside;
mod resize;
mod reveal;

pub(super) use analysis::use_analysis;
pub(super) use device::use_device;
pub(super) use intake::{FILE_INPUT, read_file, use_intake};
pub(super) use keys::use_keys;
pub(super) use outside::use_outside;
pub(super) use resize::use_resize;
pub(super) use reveal::use_reveal;
