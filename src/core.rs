//! What reads an article and says what it adds up to, with no application round it.
//!
//! It is a crate of its own because Cargo sets for a crate how it is optimised: in the page this one for speed, what draws
//! it for size. To everybody else its modules are those of `gloss`.

pub mod analyze;
pub mod extract;
pub mod insight;
pub mod intake;
pub mod lexicon;
pub mod model;
pub mod order;
pub mod resolve;
pub mod text;

pub use analyze::{analyze, analyze_with};
