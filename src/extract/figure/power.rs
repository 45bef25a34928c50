//! Numbers with an exponent: `1e6`, `12.32e+14`, `3 × 10⁸`, `2.5^-1`.

use rust_decimal::Decimal;

use super::line::Line;
use crate::text::TokenKind;

/// A base to the power of a small exponent, where it fits.
pub fn raise(base: Decimal, exponent: i32) -> Option<Decimal> {
    let mut value = Decimal::ONE;
    for _ in 0..exponent.unsigned_abs() {
        value = value.checked_mul(base)?;
    }
    if exponent < 0 { Decimal::ONE.checked_div(value) } else { Some(value) }
}

/// The value of the number at a token with the exponent that follows it, and the token after both.
pub fn read(line: &Line, at: usize, base: Decimal) -> Option<(Decimal, usize)> {
    if let Some((exponent, end)) = letter(line, at + 1) {
        return Some((base.checked_mul(raise(Decimal::TEN, exponent)?)?, end));
    }
    if let Some((exponent, end)) = raised(line, at, base) {
        return Some((raise(base, exponent)?, end));
    }
    let times = is_times(line.text(at + 1)) && line.text(at + 2) == "10";
    let (exponent, end) = times.then(|| raised(line, at + 2, Decimal::TEN)).flatten()?;
    Some((base.checked_mul(raise(Decimal::TEN, exponent)?)?, end))
}

/// Whether what follows the number at a token may be its exponent, which few numbers have.
pub fn may_follow(line: &Line, at: usize) -> bool {
    let next = line.text(at + 1);
    let raised = || {
        matches!(next.as_bytes(), [b'e' | b'E' | b'^', ..])
            || next == "⁻"
            || line.kind(at + 1) == Some(TokenKind::Superscript)
    };
    line.glued(at + 1) && raised() || is_times(next)
}

fn is_times(text: &str) -> bool {
    matches!(text.as_bytes(), [b'x' | b'X' | b'*']) || matches!(text, "×" | "·")
}

/// `e6`, `e+14`, `E-1` that touch the number.
fn letter(line: &Line, at: usize) -> Option<(i32, usize)> {
    if !line.is_word(at) || !line.glued(at) {
        return None;
    }
    let digits = line.text(at).strip_prefix(['e', 'E'])?;
    if digits.is_empty() {
        return line
            .glued(at + 1)
            .then(|| signed(line, at + 1))
            .flatten()
            .filter(|_| !line.is_number(at + 1));
    }
    let ends = !(line.glued(at + 1) && line.is_word(at + 1));
    small(digits).filter(|_| ends).map(|n| (n, at + 1))
}

/// `^6`, `^-1`, `⁸` that touch the number at a token. A square or cube may be a note mark as well, so that in
/// superscript only large powers of ten are read.
fn raised(line: &Line, at: usize, base: Decimal) -> Option<(i32, usize)> {
    if !line.glued(at + 1) {
        return None;
    }
    if line.sign(at + 1) == b'^' {
        return line.glued(at + 2).then(|| signed(line, at + 2)).flatten();
    }
    let negative = line.text(at + 1) == "⁻";
    let digits = if negative { at + 2 } else { at + 1 };
    if base != Decimal::TEN || !line.glued(digits) {
        return None;
    }
    let ascii: Option<String> = line.text(digits).chars().map(superscript).collect();
    let n = small(&ascii?).filter(|n| negative || *n > 2)?;
    Some((if negative { -n } else { n }, digits + 1))
}

/// An exponent in digits, with or without a sign, at a token.
fn signed(line: &Line, at: usize) -> Option<(i32, usize)> {
    let negative = line.is_hyphen(at) || line.text(at) == "−";
    let digits = if negative || line.sign(at) == b'+' { at + 1 } else { at };
    let n = small(line.text(digits)).filter(|_| digits == at || line.glued(digits))?;
    Some((if negative { -n } else { n }, digits + 1))
}

/// Exponents beyond 28 do not fit a decimal.
fn small(digits: &str) -> Option<i32> {
    digits.parse().ok().filter(|n| (0..=28).contains(n) && digits.len() <= 2 && !digits.starts_with('+'))
}

fn superscript(c: char) -> Option<char> {
    let n = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|s| s == c)?;
    char::from_digit(u32::try_from(n).ok()?, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_fit_or_are_none() {
        assert_eq!(raise(Decimal::TEN, 6), Some(Decimal::from(1_000_000)));
        assert_eq!(raise(Decimal::new(25, 1), -1), Some(Decimal::new(4, 1)));
        assert_eq!(raise(Decimal::from(1000), 28), None);
        assert_eq!(raise(Decimal::ZERO, -1), None);
    }
}
