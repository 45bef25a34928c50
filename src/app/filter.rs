//! What is shown and what is not.

use serde::{Deserialize, Serialize};

use crate::lexicon::small::Small;
use crate::model::{Kind, MarkType, SupportKind};

/// Which types of marks are hidden, and on whose word figures have to stand. Everything shows at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    hidden: u32,
    /// Of one article, and so not remembered.
    #[serde(skip)]
    only: Option<SupportKind>,
}

/// How much of a kind shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Every type.
    All,
    /// Some types.
    Some,
    /// No type.
    None,
}

impl Filter {
    fn bit(mark_type: MarkType) -> u32 {
        MarkType::all().position(|t| t == mark_type).map_or(0, |place| 1 << place)
    }

    fn bits(kind: Kind) -> u32 {
        MarkType::of(kind).map(Self::bit).sum()
    }

    /// Whether marks of this type show.
    pub fn shows(self, mark_type: MarkType) -> bool {
        self.hidden & Self::bit(mark_type) == 0
    }

    /// How much of a kind shows.
    pub fn shown(self, kind: Kind) -> Shown {
        match self.hidden & Self::bits(kind) {
            0 => Shown::All,
            hidden if hidden == Self::bits(kind) => Shown::None,
            _ => Shown::Some,
        }
    }

    /// The only support that figures show with; none for any.
    pub const fn only(self) -> Option<SupportKind> {
        self.only
    }

    /// Shows figures of this support only, or of any.
    #[must_use]
    pub const fn with_only(self, only: Option<SupportKind>) -> Self {
        Self { only, ..self }
    }

    /// Switches one type.
    #[must_use]
    pub fn toggled(self, mark_type: MarkType) -> Self {
        Self { hidden: self.hidden ^ Self::bit(mark_type), ..self }
    }

    /// Shows a type.
    #[must_use]
    pub fn showing(self, mark_type: MarkType) -> Self {
        Self { hidden: self.hidden & !Self::bit(mark_type), ..self }
    }

    /// Switches a whole kind: what shows in part shows whole.
    #[must_use]
    pub fn toggled_kind(self, kind: Kind) -> Self {
        match self.shown(kind) {
            Shown::All => Self { hidden: self.hidden | Self::bits(kind), ..self },
            Shown::Some | Shown::None => Self { hidden: self.hidden & !Self::bits(kind), ..self },
        }
    }
}

/// Whether `text` holds every word of `query`, in any order and letter case.
pub fn matches(text: &str, query: &str) -> bool {
    let text = text.small();
    query.small().split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FigureType;

    #[test]
    fn a_kind_shows_whole_in_part_or_not_at_all() {
        let money = MarkType::Figure(FigureType::Money);
        let all = Filter::default();
        let some = all.toggled(money);
        assert_eq!((all.shown(Kind::Figure), some.shown(Kind::Figure)), (Shown::All, Shown::Some));
        assert!(!some.shows(money) && some.shows(MarkType::Figure(FigureType::Date)));
        assert_eq!(some.toggled_kind(Kind::Figure), all);
        assert_eq!(all.toggled_kind(Kind::Figure).shown(Kind::Figure), Shown::None);
        assert_eq!(all.toggled_kind(Kind::Figure).shown(Kind::Company), Shown::All);
        assert_eq!(some.showing(money), all);
    }

    #[test]
    fn a_query_asks_for_every_word() {
        assert!(matches("OpenAI · funding round", "round open"));
        assert!(!matches("OpenAI · funding round", "round google"));
        assert!(matches("anything", " "));
    }
}
