//! Handing an article over with everything that was made of it, and taking it back.

pub mod arrive;
pub mod document;
pub mod loose;

pub use arrive::fates;
pub use document::{Broken, Brought, Document};
pub use loose::Loose;
