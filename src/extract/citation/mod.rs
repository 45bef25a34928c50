//! citation.
