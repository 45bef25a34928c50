//! English plurals of units, which figures carry in the singular.

use crate::lexicon::packed::{Pairs, Words, pairs, words};
use crate::lexicon::table;
use rust_decimal::Decimal;

/// Singulars whose plural is not made by rule; sorted.
static IRREGULAR: Pairs = pairs![
    ("aircraft", "aircraft"),
    ("child", "children"),
    ("foot", "feet"),
    ("half", "halves"),
    ("hertz", "hertz"),
    ("horsepower", "horsepower"),
    ("life", "lives"),
    ("man", "men"),
    ("mouse", "mice"),
    ("people", "people"),
    ("person", "people"),
    ("series", "series"),
    ("sheep", "sheep"),
    ("spacecraft", "spacecraft"),
    ("species", "species"),
    ("staff", "staff"),
    ("tooth", "teeth"),
    ("woman", "women"),
];

/// Words that end a unit's noun: what follows them describes it (`ton of steel`, `token per minute`).
static AFTER_NOUN: Words =
    words!["a", "an", "at", "by", "for", "from", "in", "of", "on", "per", "to", "with"];

/// The unit as it is written after `number`.
pub fn unit(number: &Decimal, singular: &str) -> String {
    if number.abs() == Decimal::ONE || singular.is_empty() {
        return singular.into();
    }
    let words: Vec<&str> = singular.split(' ').collect();
    let noun = words.iter().skip(1).position(|w| AFTER_NOUN.contains(w)).unwrap_or(words.len() - 1);
    let mut words: Vec<String> = words.into_iter().map(String::from).collect();
    words[noun] = noun_plural(&words[noun]);
    words.join(" ")
}

fn noun_plural(noun: &str) -> String {
    if let Some(plural) = table::exact(&IRREGULAR, noun) {
        return plural.into();
    }
    let is_symbol = noun.chars().count() <= 3 && !noun.chars().any(|c| "aeiou".contains(c));
    let letters = noun.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let shouted = noun.chars().filter(char::is_ascii_uppercase).count() > 1;
    if is_symbol
        || shouted
        || !(letters || noun.starts_with(|c: char| c.is_ascii_uppercase()))
        || noun.is_empty()
    {
        return noun.into();
    }
    let before_y = noun.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match before_y {
        Some(stem) => format!("{stem}ies"),
        None if noun.ends_with("men") || noun.ends_with("people") => noun.into(),
        None if ["ss", "x", "z", "ch", "sh", "us"].iter().any(|e| noun.ends_with(e)) => format!("{noun}es"),
        None if noun.ends_with('s') => noun.into(),
        None => format!("{noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(IRREGULAR.iter().is_sorted());
    }

    #[test]
    fn nouns_take_their_plural_where_it_belongs() {
        let of = |singular| unit(&Decimal::TWO, singular);
        assert_eq!(of("weekly active user"), "weekly active users");
        assert_eq!(of("ton of steel"), "tons of steel");
        assert_eq!(of("company"), "companies");
        assert_eq!(of("person"), "people");
        assert_eq!(of("bus"), "buses");
        assert_eq!(of("day"), "days");
        assert_eq!(of("GPU"), "GPU");
        assert_eq!(
            (of("km"), of("mph"), of("km/h"), of("")),
            ("km".into(), "mph".into(), "km/h".into(), "".into())
        );
        assert_eq!(unit(&Decimal::ONE, "user"), "user");
    }
}
