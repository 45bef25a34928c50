//! On whose word a figure stands, in words.

use crate::model::{Figure, Support, SupportKind};

/// On whose word a figure stands, as far as it is worth telling: that a date has no source is not.
pub fn told_support(figure: &Figure) -> Option<&Support> {
    figure.support.as_ref().filter(|s| s.by().is_some() || figure.wants_source())
}

/// Whom a figure stands on the word of: a note as people call it, everybody else as written.
pub fn by(support: &Support) -> Option<String> {
    let by = support.by()?;
    let note = by.strip_prefix("[^").and_then(|rest| rest.strip_suffix(']'));
    Some(note.map_or_else(|| by.to_owned(), |label| format!("note {label}")))
}

/// How figures are supported.
pub const fn support_kind(kind: SupportKind) -> &'static str {
    match kind {
        SupportKind::Sourced => "Sourced",
        SupportKind::Attributed => "Attributed",
        SupportKind::Unsourced => "No source",
    }
}

/// On whose word a figure stands.
pub fn support(support: &Support) -> String {
    let by = by(support).unwrap_or_default();
    match support {
        Support::Sourced(_) => format!("sourced from {by}"),
        Support::Attributed(_) => format!("on the word of {by}"),
        Support::Unsourced => "no source given".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footnote_is_called_what_people_call_it() {
        assert_eq!(support(&Support::Sourced("[^2]".into())), "sourced from note 2");
        assert_eq!(support(&Support::Attributed("Ms. Doe".into())), "on the word of Ms. Doe");
        assert_eq!(support(&Support::Unsourced), "no source given");
    }
}
