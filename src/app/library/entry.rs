//! An article as the library lists it.

use serde::{Deserialize, Serialize};

use super::super::{View, words};
use crate::app::places;
use crate::model::Notes;

/// The number of an article in the library; never given twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleId(pub u64);

/// Longer than this, in characters, the first words of an article are cut.
const START: usize = 160;

/// How long a deleted article can be had back, in milliseconds.
pub const LAPSE: i64 = 10_000;

/// What the library knows of an article without its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Its number.
    pub id: ArticleId,
    /// The name that the reader gave it.
    pub name: Option<String>,
    /// Its title, or else the name of its file.
    pub title: String,
    /// Its first words after the title.
    pub start: String,
    /// How many words it has.
    pub words: usize,
    /// How many notes it has.
    pub notes: usize,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub modified: i64,
    /// When it was opened last.
    pub opened: i64,
    /// The bytes that it takes.
    pub size: usize,
    /// Counts up whenever it is written.
    pub revision: u32,
    /// When it was deleted; it is gone `LAPSE` later.
    pub deleted: Option<i64>,
    /// Its older states, the oldest first.
    pub versions: Vec<Version>,
    /// Whether what was kept of it cannot be read.
    #[serde(skip)]
    pub damaged: bool,
}

/// An older state of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its number among the article's versions; never given twice.
    pub number: u32,
    /// When a newer one took its place, in milliseconds since 1970 (UTC).
    pub made: i64,
    /// How many words it has.
    pub words: usize,
    /// The bytes that it takes.
    pub size: usize,
}

impl Entry {
    /// What the list says of an article that shows.
    #[must_use]
    pub fn of(self, view: &View, notes: &Notes) -> Self {
        let article = &view.analysis.article;
        let title = view.title().or_else(|| view.name.clone()).unwrap_or_default();
        let body = article.blocks.iter().filter(|b| Some(*b) != article.title());
        let start = body.map(|b| places::line(article, b.span)).find(|line| !line.is_empty());
        Self {
            title: cut(&title, START),
            start: cut(&start.unwrap_or_default(), START),
            words: view.analysis.summary.words as usize,
            notes: notes.all().len(),
            ..self
        }
    }

    /// Reads what `to_json` wrote. What cannot be read is listed as damaged.
    pub fn from_json(id: ArticleId, json: &str) -> Self {
        match serde_json::from_str::<Self>(json) {
            Ok(entry) if entry.id == id => entry,
            _ => Self { id, size: json.len(), damaged: true, ..Self::default() },
        }
    }

    /// The entry as text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What the list calls it.
    pub fn label(&self) -> &str {
        let names = [self.name.as_deref().unwrap_or_default(), &self.title, &self.start];
        let none = if self.damaged { "An article that cannot be read" } else { "An article without a title" };
        names.into_iter().find(|name| !name.trim().is_empty()).unwrap_or(none)
    }

    /// `1,234 words · 2 notes · 14 kB`.
    pub fn about(&self) -> String {
        let mut parts = Vec::new();
        if !self.damaged {
            parts.push(words::count(self.words, "word"));
        }
        if self.notes > 0 {
            parts.push(words::count(self.notes, "note"));
        }
        if !self.versions.is_empty() {
            parts.push(words::count(self.versions.len(), "older version"));
        }
        parts.push(bytes(self.weight() as f64));
        parts.join(" · ")
    }

    /// The bytes that it takes with its older versions.
    pub fn weight(&self) -> usize {
        self.versions.iter().map(|version| version.size).sum::<usize>() + self.size
    }

    /// Whether it was deleted so long ago that it cannot be had back.
    pub fn is_lapsed(&self, now: i64) -> bool {
        self.deleted.is_some_and(|then| now.saturating_sub(then).abs() >= LAPSE)
    }

    /// The name of a copy of it.
    pub fn copy_name(&self) -> String {
        let label = self.label();
        let stem = label.strip_suffix(" (copy)").unwrap_or(label);
        format!("{stem} (copy)")
    }

    /// The number of its next version.
    pub fn next_version(&self) -> u32 {
        self.versions.iter().map(|version| version.number + 1).max().unwrap_or(1)
    }
}

/// The entries that show, the last one opened first.
pub fn listed(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.retain(|entry| entry.deleted.is_none());
    crate::order::by_key(&mut entries, |entry| {
        std::cmp::Reverse((entry.opened.max(entry.modified), entry.id))
    });
    entries
}

/// A number of bytes as people read it: `14 kB`, `3.2 MB`.
pub fn bytes(bytes: f64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    let mut size = bytes.max(0.0) / 1_000.0;
    let mut unit = 0;
    while size >= 999.5 && unit + 1 < UNITS.len() {
        size /= 1_000.0;
        unit += 1;
    }
    match size {
        size if size < 9.95 && unit > 0 => format!("{size:.1} {}", UNITS[unit]),
        size => format!("{:.0} {}", if bytes > 0.0 { size.max(1.0) } else { 0.0 }, UNITS[unit]),
    }
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.into(),
        Some((end, _)) => {
            let end = text[..end].rfind(' ').filter(|space| *space > 0).unwrap_or(end);
            format!("{}…", text[..end].trim_end())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(text: &str) -> View {
        View::new(crate::analyze(&crate::intake::read(text, None)), Some("draft.md".into()))
    }

    #[test]
    fn says_what_an_article_is() {
        let entry = Entry::default().of(&view("# Harbour\n\nIt paid $5 million."), &Notes::default());
        assert_eq!((entry.label(), entry.start.as_str()), ("Harbour", "It paid $5 million."));
        assert_eq!(entry.about(), "4 words · 0 kB");
        let named = Entry { name: Some("Mine".into()), size: 1_400, notes: 2, ..entry };
        assert_eq!((named.label(), named.about().as_str()), ("Mine", "4 words · 2 notes · 1 kB"));
        let long = format!("# {}\n\nx", "word ".repeat(60));
        let entry = Entry::default().of(&view(&long), &Notes::default());
        assert!(entry.title.ends_with("word…") && entry.title.chars().count() <= START + 1);
    }

    #[test]
    fn survives_a_round_trip_and_damage() {
        let entry = Entry { id: ArticleId(7), title: "Chips".into(), revision: 3, ..Entry::default() };
        assert_eq!(Entry::from_json(entry.id, &entry.to_json()), entry);
        for broken in ["", "{", "{\"id\":8}", "[]", "null"] {
            let found = Entry::from_json(entry.id, broken);
            assert!(found.damaged && found.id == entry.id, "{broken}");
            assert_eq!(found.label(), "An article that cannot be read");
        }
    }

    #[test]
    fn the_last_one_opened_comes_first() {
        let entry = |id, opened, modified| Entry { id: ArticleId(id), opened, modified, ..Entry::default() };
        let gone = Entry { deleted: Some(9), ..entry(4, 99, 99) };
        let all = listed(vec![entry(1, 5, 2), entry(2, 1, 7), gone, entry(3, 6, 6)]);
        assert_eq!(all.iter().map(|e| e.id.0).collect::<Vec<_>>(), [2, 3, 1]);
    }

    #[test]
    fn deleted_articles_lapse() {
        let entry = Entry { deleted: Some(1_000), ..Entry::default() };
        assert!(!entry.is_lapsed(1_000 + LAPSE - 1) && entry.is_lapsed(1_000 + LAPSE));
        assert!(entry.is_lapsed(1_000 - LAPSE), "where the clock was put back it does not stay for ever");
        assert!(!Entry::default().is_lapsed(i64::MAX));
    }

    #[test]
    fn a_copy_of_a_copy_is_a_copy() {
        let named = |name: &str| Entry { name: Some(name.into()), ..Entry::default() };
        assert_eq!(named("Chips").copy_name(), "Chips (copy)");
        assert_eq!(named("Chips (copy)").copy_name(), "Chips (copy)");
    }

    #[test]
    fn sizes_read_easily() {
        let read = [0.0, 12.0, 14_400.0, 999_900.0, 3_210_000.0, 12_000_000.0, 5e9].map(bytes);
        assert_eq!(read, ["0 kB", "1 kB", "14 kB", "1.0 MB", "3.2 MB", "12 MB", "5.0 GB"]);
    }
}
