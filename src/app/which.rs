//! Which marks are meant: all, those of a kind, or those of a type.

use crate::model::{Annotation, Kind, MarkType};

/// A choice of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Every mark.
    Any,
    /// Those of a kind.
    Kind(Kind),
    /// Those of a type.
    Type(MarkType),
}

impl Which {
    /// Whether a mark is one of them.
    pub fn takes(self, annotation: &Annotation) -> bool {
        match self {
            Self::Any => true,
            Self::Kind(kind) => annotation.entity.kind() == kind,
            Self::Type(mark_type) => annotation.entity.mark_type() == mark_type,
        }
    }
}
