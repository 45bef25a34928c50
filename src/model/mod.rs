//! The nouns: what an article is and what can be marked in it. No logic beyond their invariants.

pub mod anchor;
pub mod annotation;
pub mod article;
pub mod citation;
pub mod company;
pub mod date_order;
pub mod figure;
pub mod kind;
pub mod note;
pub mod part;
pub mod span;
pub mod summary;
pub mod support;

pub use anchor::{Anchor, Fate};
pub use annotation::{Analysis, Annotation, AnnotationId, Entity};
pub use article::{Article, Block, BlockKind, Emphasis, Format, Link, LinkForm};
pub use citation::{Citation, Referral, Speaker, SpeakerKind, Statement};
pub use company::Company;
pub use date_order::DateOrder;
pub use figure::{
    Amount, CalendarDuration, Change, CurrencyCode, DurationUnit, Extent, Figure, Modifier, PartialDate,
    Value, Year,
};
pub use kind::{CitationType, CompanyType, FigureType, Kind, MarkType};
pub use note::{Note, NoteId, Notes, Says};
pub use span::Span;
pub use summary::{KeyPoint, Product, Summary};
pub use support::{SentenceSupport, Support, SupportKind};
