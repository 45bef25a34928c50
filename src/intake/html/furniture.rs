//! What of a page is not its article, by the attributes of its elements.

use crate::lexicon::packed::{Words, words};

/// Words that name furniture in a class or an identifier, sorted.
static WORDS: Words = words![
    "ad",
    "ads",
    "advert",
    "advertisement",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "donate",
    "footer",
    "gdpr",
    "masthead",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "pagination",
    "paywall",
    "popup",
    "promo",
    "promotion",
    "recirc",
    "recommendations",
    "recommended",
    "related",
    "share",
    "sharebar",
    "sharing",
    "sidebar",
    "signup",
    "skip",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "toolbar",
    "trending",
    "widget",
];

/// First words of class names that speak of the page and not of the element: `has-sidebar`, `no-share`.
static ABOUT_THE_PAGE: Words = words!["has", "hide", "is", "js", "no", "not", "show", "with", "without"];

/// ARIA roles of things that are never read, sorted.
static DROPPED_ROLES: Words = words![
    "alert",
    "alertdialog",
    "button",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
    "tablist",
    "toolbar",
    "tooltip",
];

/// ARIA roles of what stands around the main part, sorted.
const MARGIN_ROLES: &[&str] = &["banner", "complementary", "contentinfo"];

/// Whether a role is never read.
pub fn is_dropped_role(role: &str) -> bool {
    DROPPED_ROLES.binary_search(&role).is_ok()
}

/// Whether a role stands around the main part.
pub fn is_margin_role(role: &str) -> bool {
    MARGIN_ROLES.binary_search(&role).is_ok()
}

/// Whether a style, or a class that sites use for screen readers alone, hides an element.
pub fn is_hidden(style: &str, class: &str) -> bool {
    let hides = |(name, value): (&str, &str)| {
        matches!((name, value), ("display", "none") | ("visibility", "hidden") | ("mso-list", "ignore"))
    };
    let is_unseen = |c: &str| {
        matches!(
            c,
            "sr-only" | "visually-hidden" | "visuallyhidden" | "screen-reader-text" | "screen-reader-only"
        )
    };
    declarations(style).any(|(name, value)| hides((&name, &value)))
        || class.split_ascii_whitespace().any(is_unseen)
}

/// Whether a class attribute or an identifier names furniture.
pub fn names_furniture(attribute: &str) -> bool {
    attribute.split_ascii_whitespace().any(|name| {
        let mut words = words(name).peekable();
        let is_about_the_page = words.peek().is_some_and(|w| ABOUT_THE_PAGE.contains(&w.as_str()));
        !is_about_the_page && words.any(|w| WORDS.binary_search(&w.as_str()).is_ok())
    })
}

/// The words of a name such as `related-posts`, `shareBar` or `cookie_notice`, in small letters.
fn words(name: &str) -> impl Iterator<Item = String> {
    name.split(|c: char| !c.is_ascii_alphanumeric()).flat_map(|part| {
        let mut cuts = vec![0];
        let is_cut = |w: &[u8]| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase();
        cuts.extend(part.as_bytes().windows(2).enumerate().filter(|(_, w)| is_cut(w)).map(|(i, _)| i + 1));
        cuts.push(part.len());
        cuts.windows(2).map(|w| part[w[0]..w[1]].to_ascii_lowercase()).collect::<Vec<_>>()
    })
}

/// The declarations of a `style` attribute, in small letters.
pub fn declarations(style: &str) -> impl Iterator<Item = (String, String)> {
    style.split(';').filter_map(|d| d.split_once(':')).map(|(name, value)| {
        let value = value.trim().trim_end_matches("!important").trim_end();
        (name.trim().to_ascii_lowercase(), value.to_ascii_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(WORDS.is_sorted() && DROPPED_ROLES.is_sorted() && MARGIN_ROLES.is_sorted());
    }

    #[test]
    fn words_are_found_in_every_spelling() {
        for name in ["related", "post related-posts", "shareBar", "cookie_notice", "site-footer"] {
            assert!(names_furniture(name), "{name}");
        }
        for name in ["has-sidebar", "article-body", "shares", "address", "download", "no-comments wide"] {
            assert!(!names_furniture(name), "{name}");
        }
    }

    #[test]
    fn styles_hide() {
        assert!(is_hidden("color: red; DISPLAY : none !important", ""));
        assert!(is_hidden("mso-list:Ignore", ""));
        assert!(is_hidden("", "x sr-only"));
        assert!(!is_hidden("display:block", "hidden-gem"));
    }
}
