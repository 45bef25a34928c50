//! Numbers in words: exact, and grouped as people read them.

use rust_decimal::Decimal;

use super::fraction;
use crate::model::{Amount, Extent};

const SCALES: &[(u64, &str)] =
    &[(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

/// The most decimal places that are written out; a number with more is a fraction (`33⅓`), or cut and ends in `…`.
pub(super) const MOST_PLACES: usize = 8;

/// A number as it is read: `122 billion`, `1,234,567`, `0.25`, `33⅓`. Never rounded.
pub fn number(n: &Decimal) -> String {
    for (size, name) in SCALES {
        let size = Decimal::from(*size);
        if n.abs() >= size {
            let scaled = (n / size).normalize();
            if scaled.scale() <= 3 && scaled * size == *n && scaled.abs() < Decimal::from(100_000) {
                return format!("{} {name}", grouped(&scaled));
            }
        }
    }
    grouped(n)
}

/// Digits in groups of three; four-digit whole numbers too.
pub(super) fn grouped(n: &Decimal) -> String {
    let text = n.normalize().to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut out = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    match fraction {
        Some(cut) if cut.len() > MOST_PLACES => match fraction::after_whole(n) {
            Some(part) if whole == "0" => return format!("{sign}{}", part.trim_start()),
            Some(part) => out.push_str(&part),
            None => out.extend([".", &cut[..2], "…"]),
        },
        Some(fraction) => {
            out.push('.');
            out.push_str(fraction);
        }
        None => {}
    }
    out
}

/// Amounts under a whole unit keep two places: `0.50`.
pub(super) fn money_number(n: &Decimal) -> String {
    let text = number(n);
    match text.split_once('.') {
        Some((_, fraction)) if fraction.len() == 1 && n.abs() < Decimal::from(1_000_000) => {
            format!("{text}0")
        }
        _ => text,
    }
}

/// Two ends as one phrase; a scale that both share is said once: `10 to 15 million`.
pub(super) fn spread(amount: &Amount, one: fn(&Decimal) -> String, between: &str) -> String {
    match amount {
        Extent::Exact(n) => one(n),
        Extent::Range { low, high } => {
            let (low, high) = (one(low), one(high));
            let scale = |text: &str| text.split_once(' ').map(|(_, scale)| scale.to_string());
            match (scale(&low), scale(&high)) {
                (Some(a), Some(b)) if a == b => {
                    format!("{}{between}{high}", low.trim_end_matches(&a).trim_end())
                }
                _ => format!("{low}{between}{high}"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_exact() {
        let of = |text: &str| number(&text.parse().unwrap());
        assert_eq!(of("122000000000"), "122 billion");
        assert_eq!(of("1234567"), "1,234,567");
        assert_eq!(of("1234000"), "1.234 million");
        assert_eq!(of("-2500000"), "−2.5 million");
        assert_eq!((of("1000"), of("999"), of("0.250")), ("1,000".into(), "999".into(), "0.25".into()));
        assert_eq!(of("33.333333333333333333333333333"), "33⅓");
        assert_eq!(of("0.6666666666666666666666666667"), "⅔");
        assert_eq!(of("0.1234567891"), "0.12…");
        assert_eq!(of("79228162514264337593543950335"), "79,228,162,514,264,337,593,543,950,335");
    }
}
