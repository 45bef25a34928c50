//! The application without a browser: what is shown, what can happen, and what happens then. Plain Rust.

pub mod action;
pub mod apply;
pub mod axis;
pub mod correct;
pub mod corrections;
pub mod decode;
pub mod digest;
pub mod filter;
pub mod history;
pub mod order;
pub mod outside;
pub mod panel;
pub mod places;
pub mod plural;
pub mod sections;
pub mod settings;
pub mod shortcuts;
pub mod source;
pub mod state;
pub mod strip;
pub mod table;
pub mod tree;
pub mod view;
pub mod words;

pub use action::{Action, Cause};
pub use corrections::{Correction, Corrections, Verdict};
pub use filter::Filter;
pub use history::History;
pub use order::Order;
pub use outside::{Kept, Outside};
pub use panel::{Panel, Sheet};
pub use settings::{Settings, TextSize, Theme};
pub use source::{Refusal, Source};
pub use state::{Dialog, Notice, Pending, Popover, Reveal, State, Ticket};
pub use view::View;
