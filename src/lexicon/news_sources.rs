//! Companies that report the news: a figure beside their name is seldom theirs.

use super::packed::{Words, words};

/// Canonical names, sorted.
#[rustfmt::skip]
static NEWS_SOURCES: Words = words![
    "Agence France-Presse", "Associated Press", "Axios", "BBC", "Bloomberg", "Bloomberg News", "Business Insider", "CNBC", "CNN",
    "Crunchbase", "Dow Jones", "FactSet", "Financial Times", "Forbes", "Fortune", "Gartner", "IDC", "LSEG", "Morningstar", "Nikkei", "PitchBook", "Politico",
    "Reuters", "S&P Global", "Semafor", "Statista", "TechCrunch", "The Economist", "The Guardian", "The Information", "The New York Times", "The Verge",
    "The Wall Street Journal", "The Washington Post", "Wired",
];

/// Whether a company, by its canonical name, is one that reports on others. `The` may be left out.
pub fn has(canonical: &str) -> bool {
    let same = |name: &str| name == canonical || name.strip_prefix("The ") == Some(canonical);
    NEWS_SOURCES.iter().any(|name| same(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(NEWS_SOURCES.is_sorted());
        assert!(has("The New York Times") && has("New York Times") && !has("Apple"));
    }
}
