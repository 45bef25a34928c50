//! Words of web addresses.

use super::packed::{Words, words};

/// Schemes that make an address; sorted.
pub static SCHEMES: Words = words![
    "ftp", "ftps", "gemini", "git", "gopher", "http", "https", "ipfs", "sftp", "ssh", "svn", "ws", "wss"
];

/// Top-level domains that, at the end of a bare name without a path, are more often the ending of a file (`setup.py`) or
/// a word after a full stop that lacks its space (`it grew.in March`); sorted.
pub static DOUBTFUL_ENDINGS: Words = words![
    "ad", "al", "am", "an", "are", "as", "at", "be", "best", "bo", "by", "cat", "cc", "cf", "day", "do",
    "fit", "for", "fun", "go", "green", "help", "here", "hot", "how", "id", "in", "inc", "int", "is", "it",
    "java", "la", "law", "life", "live", "ltd", "man", "map", "md", "me", "men", "ml", "mm", "mov", "my",
    "name", "new", "news", "no", "now", "off", "one", "open", "pa", "pl", "pm", "post", "pro", "ps", "py",
    "rs", "run", "sa", "save", "sc", "sh", "show", "so", "such", "than", "to", "today", "top", "us", "va",
    "vi", "win", "work", "world", "ws", "you", "zip",
];

/// Companies that write their name as a bare address in small letters: the name is theirs and no citation; sorted.
pub static BRANDS: Words = words![
    "bet365.com",
    "booking.com",
    "carfax.com",
    "cars.com",
    "change.org",
    "crypto.com",
    "hotels.com",
    "match.com",
    "monday.com",
    "overstock.com",
    "pets.com",
    "priceline.com",
    "realtor.com",
    "salesforce.com",
    "trip.com",
];

/// Words that lead to an address; sorted.
pub static LEADS: Words = words![
    "address", "at", "domain", "from", "link", "on", "page", "see", "site", "source", "to", "url", "via",
    "visit", "website",
];

/// Parameters that follow a reader about and say nothing of the page; sorted. Those that start with `utm_` are meant too.
pub static TRACKING: Words = words![
    "_hsenc",
    "_hsmi",
    "dclid",
    "fbclid",
    "gbraid",
    "gclid",
    "gclsrc",
    "igshid",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "oly_anon_id",
    "oly_enc_id",
    "s_cid",
    "smid",
    "srsltid",
    "ttclid",
    "twclid",
    "vero_id",
    "wbraid",
    "wickedid",
    "yclid",
];

/// Whether a sorted table holds the word.
pub fn holds(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [&SCHEMES, &DOUBTFUL_ENDINGS, &BRANDS, &LEADS, &TRACKING] {
            assert!(table.is_sorted_by(|a, b| a < b), "{table:?}");
        }
    }
}
