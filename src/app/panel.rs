//! The side panels, and how far the sheet that holds them on a narrow screen is open.

use crate::model::Kind;

/// A side panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Panel {
    /// What the article says in short.
    #[default]
    Summary,
    /// Every distinct figure.
    Figures,
    /// Every company and organisation.
    Companies,
    /// Every citation, by its source.
    Sources,
    /// The dates in order.
    Timeline,
    /// The reader's notes.
    Notes,
}

impl Panel {
    /// Every panel, in the order of the tabs.
    pub const ALL: [Self; 6] =
        [Self::Summary, Self::Figures, Self::Companies, Self::Sources, Self::Timeline, Self::Notes];

    /// The name in identifiers and classes.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Figures => "figures",
            Self::Companies => "companies",
            Self::Sources => "sources",
            Self::Timeline => "timeline",
            Self::Notes => "notes",
        }
    }

    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Summary => "Summary",
            Self::Figures => "Figures",
            Self::Companies => "Companies",
            Self::Sources => "Sources",
            Self::Timeline => "Timeline",
            Self::Notes => "Notes",
        }
    }

    /// The panel that lists a kind.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Figure => Self::Figures,
            Kind::Company => Self::Companies,
            Kind::Citation => Self::Sources,
        }
    }

    /// The kind that it lists, if it lists one.
    pub const fn kind(self) -> Option<Kind> {
        match self {
            Self::Summary | Self::Timeline | Self::Notes => None,
            Self::Figures => Some(Kind::Figure),
            Self::Companies => Some(Kind::Company),
            Self::Sources => Some(Kind::Citation),
        }
    }

    /// The panel `steps` further, round the ends.
    #[must_use]
    pub fn step(self, steps: isize) -> Self {
        let count = Self::ALL.len();
        Self::ALL[(self as usize).wrapping_add_signed(steps).wrapping_add(count) % count]
    }
}

/// How far the bottom sheet is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// Its tabs alone.
    #[default]
    Tabs,
    /// Half of the screen.
    Half,
    /// The whole screen.
    Full,
}

impl Sheet {
    /// The name in classes.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Tabs => "tabs",
            Self::Half => "half",
            Self::Full => "full",
        }
    }

    /// One step further open.
    #[must_use]
    pub const fn raised(self) -> Self {
        match self {
            Self::Tabs => Self::Half,
            Self::Half | Self::Full => Self::Full,
        }
    }

    /// One step further closed.
    #[must_use]
    pub const fn lowered(self) -> Self {
        match self {
            Self::Full => Self::Half,
            Self::Half | Self::Tabs => Self::Tabs,
        }
    }

    /// Where it comes to rest when it was pulled up to `part` of the screen: at least one step further open.
    #[must_use]
    pub fn up_to(self, part: f64) -> Self {
        if part > 0.75 { Self::Full } else { self.raised() }
    }

    /// Where it comes to rest when it was pulled down to `part` of the screen: at least one step further closed.
    #[must_use]
    pub fn down_to(self, part: f64) -> Self {
        if part < 0.25 { Self::Tabs } else { self.lowered() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_round() {
        assert_eq!(Panel::Summary.step(-1), Panel::Notes);
        assert_eq!(Panel::Notes.step(1), Panel::Summary);
        assert_eq!(Panel::Figures.step(1), Panel::Companies);
    }

    #[test]
    fn a_pulled_sheet_rests_at_least_one_step_further() {
        assert_eq!((Sheet::Tabs.up_to(0.2), Sheet::Tabs.up_to(0.9)), (Sheet::Half, Sheet::Full));
        assert_eq!((Sheet::Full.down_to(0.8), Sheet::Full.down_to(0.1)), (Sheet::Half, Sheet::Tabs));
        assert_eq!((Sheet::Full.up_to(0.1), Sheet::Tabs.down_to(0.9)), (Sheet::Full, Sheet::Tabs));
    }

    #[test]
    fn every_kind_has_its_panel() {
        for kind in Kind::ALL {
            assert_eq!(Panel::of(*kind).kind(), Some(*kind));
        }
    }
}
