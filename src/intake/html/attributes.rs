//! What an element's attributes say.

use super::furniture;
use super::tokens::Tag;
use crate::intake::elements::Role;
use crate::model::Emphasis;

/// An attribute's value, empty where it is missing.
pub fn attribute<'t>(tag: &'t Tag, name: &str) -> &'t str {
    tag.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// Whether its attributes say that an element is not to be read.
pub fn hide(tag: &Tag) -> bool {
    tag.attributes.iter().any(|(name, _)| name == "hidden")
        || attribute(tag, "aria-hidden") == "true"
        || furniture::is_dropped_role(attribute(tag, "role"))
        || furniture::is_hidden(attribute(tag, "style"), attribute(tag, "class"))
}

/// The role of an element after its ARIA role and its style.
pub fn role(role: Role, tag: &Tag) -> Role {
    if tag.attributes.is_empty() {
        return role;
    }
    match attribute(tag, "role") {
        "main" => return Role::Main,
        "article" => return Role::Article,
        "heading" => {
            return Role::Heading(attribute(tag, "aria-level").trim().parse().unwrap_or(2).clamp(1, 6));
        }
        name if furniture::is_margin_role(name) => return Role::Margin,
        _ => {}
    }
    match role {
        Role::Inline | Role::Set(_) => set_by_style(role, attribute(tag, "style")),
        Role::Paragraph if attribute(tag, "style").contains("mso-list:l") => Role::Item,
        _ => role,
    }
}

/// Word processors write emphasis as style, and take it back with `font-weight: normal` in `<b>`.
fn set_by_style(role: Role, style: &str) -> Role {
    furniture::declarations(style).fold(role, |role, (name, value)| match (name.as_str(), value.as_str()) {
        ("font-weight", "bold" | "600" | "700" | "800" | "900") => Role::Set(Emphasis::Strong),
        ("font-weight", "normal" | "400") if role == Role::Set(Emphasis::Strong) => Role::Inline,
        ("font-style", "italic") if role == Role::Inline => Role::Set(Emphasis::Emphasis),
        ("font-style", "normal") if role == Role::Set(Emphasis::Emphasis) => Role::Inline,
        ("vertical-align", "super") => Role::Set(Emphasis::Superscript),
        _ => role,
    })
}

/// Where a link leads; nowhere for one that runs a script.
pub fn target(tag: &Tag) -> Option<String> {
    let target = attribute(tag, "href");
    let target = target.trim();
    let is_script = target.get(..11).is_some_and(|s| s.eq_ignore_ascii_case("javascript:"));
    (!target.is_empty() && !is_script).then(|| target.into())
}

/// Whether a list item's identifier is that of a footnote: `fn1`, `cite_note-Smith-3`, `ref12`, `footnote-2`.
pub fn is_note(tag: &Tag) -> bool {
    const STARTS: &[&str] = &["fn", "footnote", "endnote", "note", "cite_note", "ref", "bib", "cit"];
    let id = attribute(tag, "id");
    id.ends_with(|c: char| c.is_ascii_digit())
        && STARTS.iter().any(|s| id.get(..s.len()).is_some_and(|i| i.eq_ignore_ascii_case(s)))
}
