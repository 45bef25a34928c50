//! Gloss marks every figure, company and citation in an article and says what they add up to.
//!
//! ```
//! use gloss::model::Value;
//!
//! let article = gloss::intake::read("OpenAI raised $122 billion, Reuters said.", None);
//! let analysis = gloss::analyze(&article);
//!
//! let found: Vec<_> = analysis
//!     .annotations
//!     .iter()
//!     .map(|a| (a.entity.mark_type().slug(), &analysis.article.text[a.span]))
//!     .collect();
//! assert_eq!(
//!     found,
//!     [
//!         ("company", "OpenAI"),
//!         ("money", "$122 billion"),
//!         ("attribution", "Reuters said"),
//!         ("company", "Reuters"),
//!     ]
//! );
//!
//! let figure = analysis.annotations[1].figure().unwrap();
//! let Value::Money { amount, currency } = &figure.value else { panic!("not money") };
//! assert_eq!((amount.low().to_string(), currency.as_str()), ("122000000000".into(), "USD"));
//! ```

pub mod app;
pub mod export;
pub mod samples;
#[cfg(feature = "web")]
pub mod web;

pub use gloss_core::{analyze, analyze_with, extract, insight, intake, lexicon, model, order, resolve, text};
