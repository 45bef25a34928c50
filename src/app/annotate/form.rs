//! The words of the form in which a mark is made or put right.

use crate::model::{CitationType, CompanyType, FigureType, MarkType};

/// A type of mark as one chooses it, in the singular.
pub const fn sort_of(mark_type: MarkType) -> &'static str {
    match mark_type {
        MarkType::Figure(FigureType::Money) => "Money",
        MarkType::Figure(FigureType::Percent) => "Percentage",
        MarkType::Figure(FigureType::Quantity) => "Quantity",
        MarkType::Figure(FigureType::Multiple) => "Multiple",
        MarkType::Figure(FigureType::Date) => "Date",
        MarkType::Figure(FigureType::Duration) => "Length of time",
        MarkType::Company(CompanyType::Company) => "Company",
        MarkType::Company(CompanyType::Organization) => "Organization",
        MarkType::Citation(CitationType::Link) => "Link",
        MarkType::Citation(CitationType::Url) => "Address",
        MarkType::Citation(CitationType::Identifier) => "Identifier",
        MarkType::Citation(CitationType::Note) => "Note mark",
        MarkType::Citation(CitationType::Reference) => "Reference",
        MarkType::Citation(CitationType::Attribution) => "Attribution",
    }
}

/// How a value of this type is written, for example.
pub const fn example(figure_type: FigureType) -> &'static str {
    match figure_type {
        FigureType::Money => "$2.1 billion",
        FigureType::Percent => "12.5%",
        FigureType::Quantity => "1,200 employees",
        FigureType::Multiple => "three times",
        FigureType::Date => "9 April 2026",
        FigureType::Duration => "3 months",
    }
}

/// What a value is not, with its article.
pub(super) const fn no_value(figure_type: FigureType) -> &'static str {
    match figure_type {
        FigureType::Money => "no amount of money",
        FigureType::Percent => "no percentage",
        FigureType::Quantity => "no quantity",
        FigureType::Multiple => "no multiple",
        FigureType::Date => "no date",
        FigureType::Duration => "no length of time",
    }
}
