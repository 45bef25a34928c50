//! Icons: Lucide (ISC licence), 16 pixels. They are never alone: a word or an accessible name stands with them.

use yew::prelude::*;

/// An icon of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::web) enum Icon {
    Book,
    Check,
    ChevronDown,
    ChevronUp,
    Close,
    Copy,
    Download,
    External,
    Folder,
    Help,
    Highlight,
    History,
    Library,
    Link,
    Merge,
    Minus,
    Note,
    PanelLeft,
    PanelRight,
    Pencil,
    Plus,
    Quote,
    Redo,
    Ring,
    Search,
    Settings,
    Split,
    Tag,
    Trash,
    Undo,
}

const fn paths(icon: Icon) -> &'static [&'static str] {
    match icon {
        Icon::Book => &[
            "M12 7v14",
            "M3 18a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3z",
        ],
        Icon::Check => &["M20 6 9 17l-5-5"],
        Icon::ChevronDown => &["m6 9 6 6 6-6"],
        Icon::ChevronUp => &["m18 15-6-6-6 6"],
        Icon::Close => &["M18 6 6 18", "m6 6 12 12"],
        Icon::Copy => &[
            "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z",
            "M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2",
        ],
        Icon::Download => &["M12 15V3", "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4", "m7 10 5 5 5-5"],
        Icon::External => {
            &["M15 3h6v6", "M10 14 21 3", "M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6"]
        }
        Icon::Folder => &[
            "m6 14 1.5-2.9A2 2 0 0 1 9.24 10H20a2 2 0 0 1 1.94 2.5l-1.54 6a2 2 0 0 1-1.95 1.5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h3.9a2 2 0 0 1 1.69.9l.81 1.2a2 2 0 0 0 1.67.9H18a2 2 0 0 1 2 2v2",
        ],
        Icon::Help => {
            &["M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20", "M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3", "M12 17h.01"]
        }
        Icon::Highlight => {
            &["m9 11-6 6v3h9l3-3", "m22 12-4.6 4.6a2 2 0 0 1-2.8 0l-5.2-5.2a2 2 0 0 1 0-2.8L14 4"]
        }
        Icon::History => &["M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8", "M3 3v5h5", "M12 7v5l4 2"],
        Icon::Library => &["m16 6 4 14", "M12 6v14", "M8 8v12", "M4 4v16"],
        Icon::Link => &[
            "M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71",
            "M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71",
        ],
        Icon::Merge => &["m8 6 4-4 4 4", "M12 2v10.3a4 4 0 0 1-1.172 2.872L4 22", "m20 22-5-5"],
        Icon::Minus => &["M5 12h14"],
        Icon::Note => &["M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z"],
        Icon::PanelLeft => {
            &["M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z", "M9 3v18"]
        }
        Icon::PanelRight => {
            &["M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z", "M15 3v18"]
        }
        Icon::Pencil => &[
            "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z",
            "m15 5 4 4",
        ],
        Icon::Plus => &["M5 12h14", "M12 5v14"],
        Icon::Quote => &[
            "M16 3a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2 1 1 0 0 1 1 1v1a2 2 0 0 1-2 2 1 1 0 0 0-1 1v2a1 1 0 0 0 1 1 6 6 0 0 0 6-6V5a2 2 0 0 0-2-2z",
            "M5 3a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2 1 1 0 0 1 1 1v1a2 2 0 0 1-2 2 1 1 0 0 0-1 1v2a1 1 0 0 0 1 1 6 6 0 0 0 6-6V5a2 2 0 0 0-2-2z",
        ],
        Icon::Redo => &["m15 14 5-5-5-5", "M20 9H9.5A5.5 5.5 0 0 0 4 14.5 5.5 5.5 0 0 0 9.5 20H13"],
        Icon::Ring => &["M12 5a7 7 0 1 0 0 14 7 7 0 1 0 0-14"],
        Icon::Search => &["M11 3a8 8 0 1 0 0 16 8 8 0 1 0 0-16", "m21 21-4.3-4.3"],
        Icon::Settings => &[
            "M14 17H5",
            "M19 7h-9",
            "M17 14a3 3 0 1 0 0 6 3 3 0 1 0 0-6",
            "M7 4a3 3 0 1 0 0 6 3 3 0 1 0 0-6",
        ],
        Icon::Split => &["M16 3h5v5", "M8 3H3v5", "M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3", "m15 9 6-6"],
        Icon::Tag => &[
            "M12.586 2.586A2 2 0 0 0 11.172 2H4a2 2 0 0 0-2 2v7.172a2 2 0 0 0 .586 1.414l8.704 8.704a2.426 2.426 0 0 0 3.42 0l6.58-6.58a2.426 2.426 0 0 0 0-3.42z",
            "M7.5 7.5h.01",
        ],
        Icon::Trash => {
            &["M3 6h18", "M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6", "M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2"]
        }
        Icon::Undo => &["M9 14 4 9l5-5", "M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5 5.5 5.5 0 0 1-5.5 5.5H11"],
    }
}

/// Draws an icon, hidden from assistive technology.
pub(in crate::web) fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
            { for paths(icon).iter().map(|d| html! { <path d={*d} /> }) }
        </svg>
    }
}
