//! Handing an article over with everything that was made of it, and taking it back.

pub mod arrive;
pub mod document;
pub mod foreign;
pub mod html;
pub mod incoming;
pub mod instant;
pub mod loose;
pub mod web_annotation;

use super::{View, Work};

pub use arrive::fates;
pub use document::{Broken, Brought, Document};
pub use loose::Loose;

/// A format that holds an article with what its reader made of it: the text, the marks, the notes.
#[derive(Clone, Copy, Debug)]
pub struct Whole {
    /// The name on the command line.
    pub name: &'static str,
    /// The name that people see.
    pub label: &'static str,
    /// The ending of its files, without the dot.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// The file of an article by its name.
    pub write: fn(&str, &View, &Work) -> String,
}

/// Every such format.
pub const WHOLES: &[&Whole] = &[&html::HTML, &web_annotation::WEB_ANNOTATION, &document::GLOSS];
