//! Companies that report the news: a figure beside their name is seldom theirs.

use std::cmp::Ordering;

use super::packed::{Words, words};

/// Canonical names, sorted.
#[rustfmt::skip]
static NEWS_SOURCES: Words = words![
    "Agence France-Presse", "Associated Press", "Axios", "BBC", "Bloomberg", "Bloomberg News", "Business Insider", "CNBC", "CNN",
    "Crunchbase", "Dow Jones", "FactSet", "Financial Times", "Forbes", "Fortune", "Gartner", "IDC", "LSEG", "Morningstar", "Nikkei", "PitchBook", "Politico",
    "Reuters", "S&P Global", "Semafor", "Statista", "TechCrunch", "The Economist", "The Guardian", "The Information", "The New York Times", "The Verge",
    "The Wall Street Journal", "The Washington Post", "Wired",
];

const ARTICLE: &str = "The ";

/// Whether a company, by its canonical name, is one that reports on others. `The` may be left out.
pub fn has(canonical: &str) -> bool {
    let has = |name: &dyn Fn(&str) -> Ordering| NEWS_SOURCES.binary_search_by(|known| name(known)).is_ok();
    has(&|known| known.cmp(canonical))
        || has(&|known| match known.strip_prefix(ARTICLE) {
            Some(rest) => rest.cmp(canonical),
            None => known.cmp(ARTICLE),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(NEWS_SOURCES.is_sorted());
        for name in NEWS_SOURCES.iter() {
            assert!(has(name) && has(name.trim_start_matches(ARTICLE)), "{name}");
        }
        assert!(has("The New York Times") && has("New York Times") && !has("Apple"));
    }
}
