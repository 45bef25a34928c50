//! The roles of words, in the order of their bits. Shared with the build script.

/// The sections of `company_words.txt`.
pub const SLUGS: &[&str] = &[
    "company-noun",
    "owned",
    "verb",
    "firm-verb",
    "person-verb",
    "works-at",
    "firm-of",
    "maybe-of",
    "takes-company",
    "head",
    "strong-head",
    "body-head",
    "firm-body-head",
    "body-of",
    "title",
    "stop",
    "kept",
    "no-name",
    "adjective",
    "gives-away-before",
    "gives-away-after",
    "acquires",
    "ordinary",
    "small-name",
];
