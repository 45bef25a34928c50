//! Decimals that never end, as the fractions that they stand for.

use rust_decimal::Decimal;

/// The names of denominators, from the third; a decimal that ends needs no fraction.
const PARTS: [&str; 10] =
    ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

const NUMERATORS: [&str; 11] =
    ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

/// Fractions that have a character of their own.
const CHARACTERS: [(u32, u32, &str); 7] =
    [(1, 3, "⅓"), (2, 3, "⅔"), (1, 6, "⅙"), (5, 6, "⅚"), (1, 7, "⅐"), (1, 9, "⅑"), (1, 10, "⅒")];

/// How far a decimal may lie from its fraction: what cutting it off leaves.
const TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 12);

/// Numerator and denominator (at most 12) of a proper fraction, in lowest terms.
fn parts(n: Decimal) -> Option<(u32, u32)> {
    (3..=12_u32).find_map(|below| {
        let above = (n * Decimal::from(below)).round();
        let near = (above / Decimal::from(below) - n).abs() < TOLERANCE;
        let above: u32 = above.try_into().ok().filter(|above| *above > 0 && *above < below)?;
        near.then_some((above, below))
    })
}

/// `a third`, `two sevenths`: a share of one.
pub(super) fn in_words(share: &Decimal) -> Option<String> {
    let (above, below) = parts(*share)?;
    let (above, below) = (usize::try_from(above).ok()?, usize::try_from(below).ok()?);
    let (numerator, part) = (NUMERATORS.get(above - 1)?, PARTS.get(below - 3)?);
    let article = if above == 1 && part.starts_with('e') { "an" } else { numerator };
    Some(format!("{article} {part}{}", if above == 1 { "" } else { "s" }))
}

/// The fraction after the whole part of a number: `⅓`, ` 3/11`.
pub(super) fn after_whole(n: &Decimal) -> Option<String> {
    let (above, below) = parts(n.fract().abs())?;
    let character = CHARACTERS.iter().find(|row| (row.0, row.1) == (above, below));
    Some(character.map_or_else(|| format!(" {above}/{below}"), |row| row.2.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_lead_back_to_fractions() {
        let share = |above: i64, below: i64| in_words(&(Decimal::from(above) / Decimal::from(below)));
        assert_eq!(share(1, 3).as_deref(), Some("a third"));
        assert_eq!(share(2, 3).as_deref(), Some("two thirds"));
        assert_eq!(share(4, 6).as_deref(), Some("two thirds"));
        assert_eq!(share(1, 11).as_deref(), Some("an eleventh"));
        assert_eq!(share(5, 7).as_deref(), Some("five sevenths"));
        assert_eq!(share(5, 13), None);
        assert_eq!(share(4, 3), None);
        assert_eq!(after_whole(&(Decimal::from(100) / Decimal::from(3))).as_deref(), Some("⅓"));
        assert_eq!(after_whole(&(Decimal::from(25) / Decimal::from(11))).as_deref(), Some(" 3/11"));
        assert_eq!(after_whole(&"0.1234567891".parse().unwrap()), None);
    }
}
