//! Words around a number that make it a name, a label or a date, and no figure.

use super::packed::{Words, words};
use super::table;

/// Words after which a number is a label: `page 5`, `type 2`, `flight 370`.
#[rustfmt::skip]
static LABELS: Words = words![
    "act", "age", "aged", "annex", "apartment", "appendix", "apt", "article", "arxiv", "bay", "block",
    "booth", "box", "bug", "building", "cabin", "category", "channel", "chapter", "class", "clause",
    "code", "col", "column", "covid", "cve", "division", "doi", "dorm", "draft", "element", "episode",
    "eq", "equation", "error", "exhibit", "exit", "ext", "extension", "fig", "figs", "figure", "flat",
    "flight", "floor", "formula", "game", "gate", "generation", "gpt", "grade", "group", "hall", "highway",
    "html", "http", "id", "interstate", "ios", "iphone", "isbn", "isin", "issn", "issue", "item",
    "junction", "lane", "layer", "lesson", "level", "line", "lot", "mark", "model", "module", "motorway",
    "nav", "no", "nos", "note", "number", "numbers", "ordinance", "oss", "p", "page", "pages", "para",
    "paragraph", "part", "patch", "phase", "phone", "pier", "pin", "platform", "pmc", "pmid", "port", "pp",
    "protocol", "psalm", "python", "question", "rank", "ranked", "ranking", "ref", "release", "resolution",
    "rfc", "room", "round", "route", "row", "rule", "scenario", "scene", "schedule", "season", "sec",
    "section", "sections", "seed", "serial", "session", "shell", "slide", "slot", "stage", "stall", "step",
    "suite", "supplement", "tab", "table", "tel", "terminal", "theorem", "tier", "title", "track", "type",
    "unit", "usb", "v", "ver", "verse", "version", "vol", "volume", "ward", "windows", "zip", "zone",
];

/// Words at the end of a street's name.
#[rustfmt::skip]
static STREETS: Words = words![
    "ave", "avenue", "blvd", "boulevard", "broadway", "close", "court", "crescent", "ct", "dr", "drive",
    "gardens", "highway", "hwy", "lane", "ln", "mews", "parkway", "pkwy", "pl", "place", "rd", "road",
    "row", "sq", "square", "st", "street", "terrace", "way",
];

/// Months and their abbreviations.
#[rustfmt::skip]
static MONTHS: Words = words![
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january", "jul", "july",
    "jun", "june", "mar", "march", "may", "nov", "november", "oct", "october", "sep", "sept", "september",
];

/// Weekdays and their abbreviations.
#[rustfmt::skip]
static WEEKDAYS: Words = words![
    "fri", "friday", "mon", "monday", "sat", "saturday", "sun", "sunday", "thu", "thurs", "thursday",
    "tue", "tues", "tuesday", "wed", "wednesday",
];

/// Words after a time of day.
#[rustfmt::skip]
static CLOCKS: Words = words![
    "a.m", "am", "bst", "cdt", "cest", "cet", "cst", "edt", "est", "et", "gmt", "hkt", "hrs", "ist", "jst",
    "o'clock", "p.m", "pdt", "pm", "pst", "utc",
];

/// Words that may be joined to a number with a hyphen without making it a name.
#[rustfmt::skip]
static PREFIXES: Words = words![
    "a-one", "about", "aged", "ages", "almost", "and", "around", "at", "bottom", "by", "circa", "down",
    "early", "from", "in", "late", "max", "mid", "min", "minus", "nearly", "non", "of", "or", "over",
    "per", "plus", "post", "pre", "roughly", "sub", "to", "top", "under", "up", "vs",
];

/// First words of stock indices and rankings whose names end in a number.
#[rustfmt::skip]
static INDICES: Words = words![
    "aex", "asx", "cac", "csi", "dax", "dow", "euro", "euronext", "eurostoxx", "forbes", "fortune", "ftse",
    "hang", "ibex", "inc", "kospi", "mib", "msci", "nasdaq", "nifty", "nikkei", "omx", "russell", "s&p",
    "seng", "sensex", "smi", "stoxx", "topix", "tsx",
];

/// Whether a number after the word is a label.
pub fn labels(word: &str) -> bool {
    table::has(&LABELS, word)
}

/// Whether the word ends a street's name.
pub fn is_street(word: &str) -> bool {
    table::has(&STREETS, word)
}

/// Whether the word is a month.
pub fn is_month(word: &str) -> bool {
    table::has(&MONTHS, word)
}

/// Whether the word is a weekday.
pub fn is_weekday(word: &str) -> bool {
    table::has(&WEEKDAYS, word)
}

/// Whether the word follows a time of day.
pub fn is_clock(word: &str) -> bool {
    table::has(&CLOCKS, word)
}

/// Whether the word may be joined to a number with a hyphen.
pub fn joins(word: &str) -> bool {
    table::has(&PREFIXES, word)
}

/// Whether the word starts the name of a stock index or a ranking.
pub fn is_index(word: &str) -> bool {
    table::has(&INDICES, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [&LABELS, &STREETS, &MONTHS, &WEEKDAYS, &CLOCKS, &PREFIXES, &INDICES] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }
}
