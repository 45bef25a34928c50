//! Gloss marks every figure, company and citation in an article and says what they add up to.
//!
//! ```
//! let article = gloss::intake::read("OpenAI raised $122 billion, Reuters said.", None);
//! let analysis = gloss::analyze(&article);
//! assert_eq!(analysis.summary.sentences, 1);
//! ```

pub mod analyze;
pub mod app;
pub mod export;
pub mod extract;
pub mod insight;
pub mod intake;
pub mod lexicon;
pub mod model;
pub mod resolve;
pub mod samples;
pub mod segment;
pub mod text;
#[cfg(feature = "web")]
pub mod web;

pub use analyze::analyze;
