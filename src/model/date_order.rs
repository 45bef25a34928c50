//! Whether `3/4/2026` is in March or in April, where the article does not show it.

use serde::{Deserialize, Serialize};

/// The order of day and month in a numeric date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// `3/31/2026`, as in the United States.
    #[default]
    MonthFirst,
    /// `31/3/2026`, as in most other countries.
    DayFirst,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// The name in files, attributes and on the command line.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::MonthFirst => "month-first",
            Self::DayFirst => "day-first",
        }
    }

    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::MonthFirst => "Month first",
            Self::DayFirst => "Day first",
        }
    }

    /// The order of a name.
    pub fn named(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.slug() == slug)
    }

    /// The order that readers of a language are used to, by its BCP 47 tag: the month first in the United States and
    /// where English is all that is known.
    pub fn of_language(tag: &str) -> Self {
        let region = tag.split('-').skip(1).find(|part| part.len() == 2);
        let american = region.map_or(tag.eq_ignore_ascii_case("en"), |r| r.eq_ignore_ascii_case("us"));
        if american { Self::MonthFirst } else { Self::DayFirst }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_their_order() {
        for tag in ["en-US", "es-US", "en", "en-Latn-US"] {
            assert_eq!(DateOrder::of_language(tag), DateOrder::MonthFirst, "{tag}");
        }
        for tag in ["en-GB", "en-IN", "de", "fr-CA", ""] {
            assert_eq!(DateOrder::of_language(tag), DateOrder::DayFirst, "{tag}");
        }
    }

    #[test]
    fn names_lead_back() {
        for order in DateOrder::ALL {
            assert_eq!(DateOrder::named(order.slug()), Some(order));
        }
        assert_eq!(DateOrder::named("year-first"), None);
    }
}
