//! The elements whose start ends others.

use crate::intake::elements::{ELEMENTS, look_up};
use crate::lexicon::packed::Table;

/// The places in the table of the elements that end others.
#[derive(Clone, Copy)]
pub struct Ids {
    /// `p`.
    pub paragraph: [usize; 1],
    /// `head`.
    pub head: [usize; 1],
    /// `li`.
    pub item: [usize; 1],
    /// `ul` and `ol`.
    pub lists: [usize; 2],
    /// `tr`.
    pub row: [usize; 1],
    /// `td` and `th`.
    pub cells: [usize; 2],
    /// `thead`, `tbody` and `tfoot`.
    pub groups: [usize; 3],
    /// `table`.
    pub table: [usize; 1],
    /// `thead`.
    pub head_rows: [usize; 1],
    /// What end tags do not reach out of.
    pub walls: [usize; 3],
    /// `h1` to `h6`.
    pub headings: [usize; 6],
}

impl Ids {
    /// Looks them up.
    pub fn new() -> Self {
        fn of<const N: usize>(names: [&str; N]) -> [usize; N] {
            names.map(|n| look_up(n).unwrap_or(ELEMENTS.count()))
        }
        Self {
            paragraph: of(["p"]),
            head: of(["head"]),
            item: of(["li"]),
            lists: of(["ul", "ol"]),
            row: of(["tr"]),
            cells: of(["td", "th"]),
            groups: of(["thead", "tbody", "tfoot"]),
            table: of(["table"]),
            head_rows: of(["thead"]),
            walls: of(["table", "td", "th"]),
            headings: of(["h1", "h2", "h3", "h4", "h5", "h6"]),
        }
    }
}
