//! Reading, language-neutral: tokens, sentences, the offsets between units, and changes of a text.

pub mod anchor;
pub mod capital;
pub mod edit;
pub mod forms;
pub mod kept;
pub mod lexer;
pub mod line;
pub mod offsets;
pub mod one_line;
pub mod places;
pub mod quotations;
pub mod reading;
pub mod sentences;
pub mod token;

pub use anchor::Anchors;
pub use capital::capital;
pub use edit::Edit;
pub use forms::{Forms, Numbers};
pub use kept::{Kept, Place, Stretch};
pub use line::Line;
pub use offsets::{Offsets, byte_of_utf16, in_code_points};
pub use one_line::one_line;
pub use quotations::Quotation;
pub use reading::Reading;
pub use sentences::Sentence;
pub use token::{Token, TokenKind};
