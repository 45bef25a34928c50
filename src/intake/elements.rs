//! The elements of HTML and what each one means for reading.

use crate::lexicon::packed::{Rows, Table, rows};
use crate::model::Emphasis;

/// What an element does to the text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It stands in the line: no effect.
    Inline,
    /// It starts and ends a block.
    Block,
    /// A paragraph, which other blocks close.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// A list, numbered or not.
    List(Numbering),
    /// An item of a list.
    Item,
    /// A quotation of its own block.
    Quote,
    /// White space counts.
    Preformatted,
    /// A table.
    Table,
    /// Rows that head columns.
    TableHead,
    /// Other rows.
    TableBody,
    /// A row.
    Row,
    /// A cell that heads a row or column.
    HeadCell,
    /// A cell.
    Cell,
    /// A line break.
    Break,
    /// A link.
    Link,
    /// Set apart within the line.
    Set(Emphasis),
    /// Between quotation marks.
    Quotation,
    /// An article.
    Article,
    /// The main part of the page.
    Main,
    /// Furniture unless it stands in an article or the main part.
    Margin,
    /// Furniture unless it stands in an article.
    Aside,
    /// A form, which may hold the whole page.
    Form,
    /// The page's head, of which only the title is read.
    Head,
    /// The page's title.
    Title,
    /// Neither it nor anything in it is read.
    Drop,
    /// It has no content.
    Void,
}

/// Whether a list numbers its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Bullets.
    Bullets,
    /// Numbers.
    Numbers,
}

/// Every known element, sorted by name.
pub static ELEMENTS: Rows<Role> = rows![
    ("a", Role::Link),
    ("abbr", Role::Inline),
    ("address", Role::Block),
    ("article", Role::Article),
    ("aside", Role::Aside),
    ("audio", Role::Drop),
    ("b", Role::Set(Emphasis::Strong)),
    ("base", Role::Void),
    ("blockquote", Role::Quote),
    ("body", Role::Block),
    ("br", Role::Break),
    ("button", Role::Drop),
    ("canvas", Role::Drop),
    ("caption", Role::Block),
    ("center", Role::Block),
    ("cite", Role::Set(Emphasis::Emphasis)),
    ("code", Role::Set(Emphasis::Code)),
    ("col", Role::Void),
    ("colgroup", Role::Inline),
    ("dd", Role::Block),
    ("del", Role::Set(Emphasis::Strikethrough)),
    ("details", Role::Block),
    ("dfn", Role::Set(Emphasis::Emphasis)),
    ("dialog", Role::Drop),
    ("div", Role::Block),
    ("dl", Role::Block),
    ("dt", Role::Block),
    ("em", Role::Set(Emphasis::Emphasis)),
    ("embed", Role::Void),
    ("fieldset", Role::Block),
    ("figcaption", Role::Block),
    ("figure", Role::Block),
    ("font", Role::Inline),
    ("footer", Role::Margin),
    ("form", Role::Form),
    ("h1", Role::Heading(1)),
    ("h2", Role::Heading(2)),
    ("h3", Role::Heading(3)),
    ("h4", Role::Heading(4)),
    ("h5", Role::Heading(5)),
    ("h6", Role::Heading(6)),
    ("head", Role::Head),
    ("header", Role::Margin),
    ("hgroup", Role::Block),
    ("hr", Role::Break),
    ("html", Role::Block),
    ("i", Role::Set(Emphasis::Emphasis)),
    ("iframe", Role::Drop),
    ("img", Role::Void),
    ("input", Role::Void),
    ("ins", Role::Inline),
    ("kbd", Role::Set(Emphasis::Code)),
    ("label", Role::Inline),
    ("li", Role::Item),
    ("link", Role::Void),
    ("main", Role::Main),
    ("map", Role::Drop),
    ("mark", Role::Inline),
    ("menu", Role::Drop),
    ("meta", Role::Void),
    ("nav", Role::Drop),
    ("noframes", Role::Drop),
    ("noscript", Role::Drop),
    ("object", Role::Drop),
    ("ol", Role::List(Numbering::Numbers)),
    ("option", Role::Drop),
    ("p", Role::Paragraph),
    ("param", Role::Void),
    ("picture", Role::Inline),
    ("pre", Role::Preformatted),
    ("q", Role::Quotation),
    ("rp", Role::Drop),
    ("rt", Role::Drop),
    ("s", Role::Set(Emphasis::Strikethrough)),
    ("samp", Role::Set(Emphasis::Code)),
    ("script", Role::Drop),
    ("search", Role::Drop),
    ("section", Role::Block),
    ("select", Role::Drop),
    ("small", Role::Inline),
    ("source", Role::Void),
    ("span", Role::Inline),
    ("strike", Role::Set(Emphasis::Strikethrough)),
    ("strong", Role::Set(Emphasis::Strong)),
    ("style", Role::Drop),
    ("sub", Role::Inline),
    ("summary", Role::Block),
    ("sup", Role::Set(Emphasis::Superscript)),
    ("svg", Role::Drop),
    ("table", Role::Table),
    ("tbody", Role::TableBody),
    ("td", Role::Cell),
    ("template", Role::Drop),
    ("textarea", Role::Drop),
    ("tfoot", Role::TableBody),
    ("th", Role::HeadCell),
    ("thead", Role::TableHead),
    ("time", Role::Inline),
    ("title", Role::Title),
    ("tr", Role::Row),
    ("track", Role::Void),
    ("tt", Role::Set(Emphasis::Code)),
    ("u", Role::Inline),
    ("ul", Role::List(Numbering::Bullets)),
    ("var", Role::Set(Emphasis::Emphasis)),
    ("video", Role::Drop),
    ("wbr", Role::Void),
];

/// The place of an element in the table, by its name in small letters.
pub fn look_up(name: &str) -> Option<usize> {
    ELEMENTS.words().binary_search(&name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(ELEMENTS.iter().is_sorted_by(|a, b| a.0 < b.0));
    }
}
