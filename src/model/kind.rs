//! The kinds of marks and their types: the single list that everything else derives from.

use serde::{Deserialize, Serialize};

/// Declares an enum whose variants carry a slug (for files, attributes and CSS classes) and a label (for people).
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $slug:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every variant, in the order in which people see them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in files, attributes and CSS classes.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// The name that people see, in the plural.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }

            /// The variant with this slug.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|k| k.slug() == slug)
            }
        }
    };
}

kinds! {
    /// What a mark is about.
    Kind {
        /// A stated quantity, amount, share, rate, multiple, date or length of time.
        Figure = "figure", "Figures";
        /// A commercial or other organisation named in the text.
        Company = "company", "Companies";
        /// A pointer to where a statement comes from.
        Citation = "citation", "Citations";
    }
}

kinds! {
    /// The types of figures.
    FigureType {
        /// An amount in a currency.
        Money = "money", "Money";
        /// A share or rate in hundredths.
        Percent = "percent", "Percentages";
        /// A count or measurement.
        Quantity = "quantity", "Quantities";
        /// A factor.
        Multiple = "multiple", "Multiples";
        /// A calendar date, as far as it is known.
        Date = "date", "Dates";
        /// A length of time.
        Duration = "duration", "Durations";
    }
}

kinds! {
    /// The types of companies.
    CompanyType {
        /// A commercial organisation, or a division or brand of one that acts.
        Company = "company", "Companies";
        /// A government body, court, university, charity, party, union or international body.
        Organization = "organization", "Organizations";
    }
}

kinds! {
    /// The types of citations.
    CitationType {
        /// A link with a text of its own.
        Link = "link", "Links";
        /// A bare address.
        Url = "url", "Addresses";
        /// A DOI, arXiv number, ISBN and the like.
        Identifier = "identifier", "Identifiers";
        /// A footnote or numbered reference mark.
        Note = "note", "Notes";
        /// Author and year, or a line of a reference list.
        Reference = "reference", "References";
        /// A source and its reporting verb or cue.
        Attribution = "attribution", "Attributions";
    }
}

/// The type of a mark of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MarkType {
    /// A figure's type.
    Figure(FigureType),
    /// A company's type.
    Company(CompanyType),
    /// A citation's type.
    Citation(CitationType),
}

impl MarkType {
    /// Every type of every kind, in the order in which people see them.
    pub fn all() -> impl Iterator<Item = Self> {
        let figures = FigureType::ALL.iter().copied().map(Self::Figure);
        let companies = CompanyType::ALL.iter().copied().map(Self::Company);
        let citations = CitationType::ALL.iter().copied().map(Self::Citation);
        figures.chain(companies).chain(citations)
    }

    /// The types of one kind.
    pub fn of(kind: Kind) -> impl Iterator<Item = Self> {
        Self::all().filter(move |t| t.kind() == kind)
    }

    /// The kind it belongs to.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Figure(_) => Kind::Figure,
            Self::Company(_) => Kind::Company,
            Self::Citation(_) => Kind::Citation,
        }
    }

    /// The name in files, attributes and CSS classes.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Figure(t) => t.slug(),
            Self::Company(t) => t.slug(),
            Self::Citation(t) => t.slug(),
        }
    }

    /// The name that people see, in the plural.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Figure(t) => t.label(),
            Self::Company(t) => t.label(),
            Self::Citation(t) => t.label(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_unique_within_a_kind_and_lead_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_slug(kind.slug()), Some(*kind));
            let mut slugs: Vec<_> = MarkType::of(*kind).map(MarkType::slug).collect();
            slugs.sort_unstable();
            slugs.dedup();
            assert_eq!(slugs.len(), MarkType::of(*kind).count());
        }
    }
}
