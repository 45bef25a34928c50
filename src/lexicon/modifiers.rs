//! Phrases that say how exact a figure is.

use std::sync::LazyLock;

use super::packed::{Rows, rows};
use crate::model::Modifier::{self, Approx, Ge, Gt, Le, Lt};

/// Phrases that stand before a figure, in small letters; a longer one comes before one that it ends in.
static LEADING: Rows<Modifier> = rows![
    (["no", "more", "than"], Le),
    (["not", "more", "than"], Le),
    (["no", "greater", "than"], Le),
    (["no", "less", "than"], Ge),
    (["no", "fewer", "than"], Ge),
    (["not", "less", "than"], Ge),
    (["at", "the", "very", "least"], Ge),
    (["at", "least"], Ge),
    (["a", "minimum", "of"], Ge),
    (["minimum"], Ge),
    (["starting", "at"], Ge),
    (["starting", "from"], Ge),
    (["starts", "at"], Ge),
    (["start", "at"], Ge),
    (["starts", "from"], Ge),
    (["prices", "from"], Ge),
    (["priced", "from"], Ge),
    (["available", "from"], Ge),
    (["as", "little", "as"], Ge),
    (["as", "few", "as"], Ge),
    (["as", "low", "as"], Ge),
    (["as", "much", "as"], Le),
    (["as", "many", "as"], Le),
    (["as", "high", "as"], Le),
    (["as", "large", "as"], Le),
    (["at", "most"], Le),
    (["at", "the", "most"], Le),
    (["a", "maximum", "of"], Le),
    (["up", "to"], Le),
    (["upto"], Le),
    (["maximum"], Le),
    (["more", "than"], Gt),
    (["greater", "than"], Gt),
    (["higher", "than"], Gt),
    (["larger", "than"], Gt),
    (["better", "than"], Gt),
    (["in", "excess", "of"], Gt),
    (["upward", "of"], Gt),
    (["upwards", "of"], Gt),
    (["north", "of"], Gt),
    (["well", "over"], Gt),
    (["just", "over"], Gt),
    (["over"], Gt),
    (["above"], Gt),
    (["exceeding"], Gt),
    (["exceeds"], Gt),
    (["exceed"], Gt),
    (["exceeded"], Gt),
    (["surpassing"], Gt),
    (["surpassed"], Gt),
    (["less", "than"], Lt),
    (["fewer", "than"], Lt),
    (["lower", "than"], Lt),
    (["smaller", "than"], Lt),
    (["south", "of"], Lt),
    (["under"], Lt),
    (["below"], Lt),
    (["in", "the", "region", "of"], Approx),
    (["on", "the", "order", "of"], Approx),
    (["in", "the", "order", "of"], Approx),
    (["of", "the", "order", "of"], Approx),
    (["close", "to"], Approx),
    (["close", "on"], Approx),
    (["something", "like"], Approx),
    (["more", "or", "less"], Approx),
    (["an", "estimated"], Approx),
    (["estimated"], Approx),
    (["about"], Approx),
    (["around"], Approx),
    (["roughly"], Approx),
    (["approximately"], Approx),
    (["approx"], Approx),
    (["some"], Approx),
    (["nearly"], Approx),
    (["almost"], Approx),
    (["approaching"], Approx),
    (["nearing"], Approx),
    (["barely"], Approx),
    (["circa"], Approx),
    (["ca"], Approx),
    (["virtually"], Approx),
    (["practically"], Approx),
    (["~"], Approx),
    (["≈"], Approx),
    (["∼"], Approx),
    ([">"], Gt),
    (["≥"], Ge),
    (["⩾"], Ge),
    (["<"], Lt),
    (["≤"], Le),
    (["⩽"], Le),
];

/// Phrases that stand after a figure.
static TRAILING: Rows<Modifier> = rows![
    (["+"], Ge),
    (["or", "more"], Ge),
    (["or", "greater"], Ge),
    (["or", "higher"], Ge),
    (["or", "above"], Ge),
    (["and", "above"], Ge),
    (["or", "over"], Ge),
    (["and", "over"], Ge),
    (["-", "plus"], Ge),
    (["or", "less"], Le),
    (["or", "fewer"], Le),
    (["or", "under"], Le),
    (["or", "lower"], Le),
    (["or", "so"], Approx),
    (["-", "odd"], Approx),
    (["-", "ish"], Approx),
    (["at", "least"], Ge),
    (["at", "most"], Le),
];

/// Phrases, word by word, with what they say.
pub type Phrases = Vec<(Vec<&'static str>, Modifier)>;

fn phrases(rows: &Rows<Modifier>) -> Phrases {
    rows.groups().map(|(words, modifier)| (words.collect(), modifier)).collect()
}

/// What stands before a figure; a longer phrase comes before one that it ends in.
pub static BEFORE: LazyLock<Phrases> = LazyLock::new(|| phrases(&LEADING));

/// What stands after a figure.
pub static AFTER: LazyLock<Phrases> = LazyLock::new(|| phrases(&TRAILING));
