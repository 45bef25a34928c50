//! What was found, in formats that others read.

pub mod attributes;
pub mod csv;
pub mod fields;
pub mod json;
pub mod jsonl;
pub mod markdown;
pub mod pretty;

use crate::model::Analysis;

/// The most key points that are written.
pub const KEY_POINTS: usize = 5;

/// A format that an analysis can be written in.
#[derive(Clone, Copy, Debug)]
pub struct Exporter {
    /// The name on the command line.
    pub name: &'static str,
    /// The name that people see.
    pub label: &'static str,
    /// The ending of its files, without the dot.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What stands once above all documents.
    pub head: &'static str,
    /// One document by its name.
    pub body: fn(&str, &Analysis) -> String,
    /// What holds several documents together.
    pub joint: Joint,
}

/// What stands before, between and after several documents.
#[derive(Clone, Copy, Debug)]
pub struct Joint {
    /// Before the first.
    pub open: &'static str,
    /// Between two.
    pub between: &'static str,
    /// After the last.
    pub close: &'static str,
}

impl Joint {
    /// Documents that follow each other with nothing between them.
    pub const NONE: Self = Self { open: "", between: "", close: "" };
}

impl Exporter {
    /// One document on its own.
    pub fn export(&self, name: &str, analysis: &Analysis) -> String {
        format!("{}{}", self.head, (self.body)(name, analysis))
    }

    /// The exporter of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        EXPORTERS.iter().copied().find(|e| e.name == name)
    }
}

/// Every export format; the first one is the default.
pub const EXPORTERS: &[&Exporter] = &[&json::JSON, &jsonl::JSONL, &csv::CSV, &markdown::MARKDOWN];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_well_formed() {
        for (at, exporter) in EXPORTERS.iter().enumerate() {
            assert!(exporter.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{}", exporter.name);
            assert!(
                EXPORTERS[..at].iter().all(|e| e.name != exporter.name),
                "{} is there twice",
                exporter.name
            );
            assert!(exporter.media_type.contains('/') && !exporter.extension.contains('.'));
        }
    }
}
