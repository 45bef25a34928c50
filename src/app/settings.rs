//! What a reader chose and the device remembers.

use serde::{Deserialize, Serialize};

use super::Filter;
use crate::model::{CurrencyCode, DateOrder};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    /// The name in attributes.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Device => "As the device",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

/// The size of the article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// Smaller.
    Small,
    /// As designed.
    #[default]
    Normal,
    /// Larger.
    Large,
}

impl TextSize {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::Small, Self::Normal, Self::Large];

    /// The name in attributes.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Normal => "normal",
            Self::Large => "large",
        }
    }

    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Small => "Small",
            Self::Normal => "Medium",
            Self::Large => "Large",
        }
    }
}

/// The narrowest and the widest panel, in CSS pixels.
pub const PANEL_WIDTHS: (u32, u32) = (320, 640);

/// The fewest and the most key points.
pub const POINTS: (u8, u8) = (3, 10);

/// What a reader chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// The size of the article's text.
    pub size: TextSize,
    /// Which types of marks are hidden.
    pub filter: Filter,
    /// Whether the outline is unfolded.
    pub outline: bool,
    /// How wide the panel is, in CSS pixels.
    pub panel_width: u32,
    /// How many key points the summary has.
    pub points: u8,
    /// The currency of home, which bare signs mean and which comes first; none to read them as articles in English do.
    pub currency: Option<CurrencyCode>,
    /// How dates are meant that an article leaves open; without a choice, as the reader's language has it.
    pub dates: Option<DateOrder>,
    /// Whether articles are kept on the device.
    pub keep: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            size: TextSize::default(),
            filter: Filter::default(),
            outline: true,
            panel_width: 400,
            points: 5,
            currency: None,
            dates: None,
            keep: true,
        }
    }
}

impl Settings {
    /// Reads what `to_json` wrote; what is unknown or broken is as at first.
    pub fn from_json(json: &str) -> Self {
        let mut settings: Self = serde_json::from_str(json).unwrap_or_default();
        settings.panel_width = settings.panel_width.clamp(PANEL_WIDTHS.0, PANEL_WIDTHS.1);
        settings.points = settings.points.clamp(POINTS.0, POINTS.1);
        settings
    }

    /// The settings as text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survive_a_round_trip_and_nonsense() {
        let settings = Settings { theme: Theme::Dark, panel_width: 500, ..Settings::default() };
        assert_eq!(Settings::from_json(&settings.to_json()), settings);
        assert_eq!(Settings::from_json("{\"theme\":\"light\"}").theme, Theme::Light);
        let dates = Settings { dates: Some(DateOrder::DayFirst), ..Settings::default() };
        assert_eq!(Settings::from_json(&dates.to_json()), dates);
        assert_eq!(Settings::from_json("no JSON"), Settings::default());
        assert_eq!(Settings::from_json("{\"panel_width\":9}").panel_width, 320);
        assert_eq!(Settings::from_json("{\"points\":99}").points, 10);
    }
}
