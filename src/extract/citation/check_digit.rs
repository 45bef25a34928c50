//! Check digits of the standards that have them.

/// The digits of an identifier without separators, `X` as 10.
fn values(id: &str) -> impl Iterator<Item = u32> + '_ {
    id.chars().map(|c| if matches!(c, 'X' | 'x') { 10 } else { c.to_digit(10).unwrap_or(99) })
}

fn x_only_at_the_end(id: &str) -> bool {
    let body = &id[..id.len().saturating_sub(1)];
    id.is_ascii() && body.bytes().all(|b| b.is_ascii_digit())
}

/// ISBN-10 (ISO 2108): weights 10 to 1, modulo 11.
pub fn isbn10(id: &str) -> bool {
    id.len() == 10 && x_only_at_the_end(id) && weighted(id, 10).is_multiple_of(11)
}

/// ISBN-13: weights 1 and 3, modulo 10.
pub fn isbn13(id: &str) -> bool {
    let digits = id.len() == 13 && id.bytes().all(|b| b.is_ascii_digit());
    let sum: u32 = values(id).zip([1, 3].into_iter().cycle()).map(|(v, w)| v * w).sum();
    digits && (id.starts_with("978") || id.starts_with("979")) && sum.is_multiple_of(10)
}

/// ISSN (ISO 3297): weights 8 to 1, modulo 11.
pub fn issn(id: &str) -> bool {
    id.len() == 8 && x_only_at_the_end(id) && weighted(id, 8).is_multiple_of(11)
}

/// ORCID (ISO 7064, mod 11-2).
pub fn orcid(id: &str) -> bool {
    if id.len() != 16 || !x_only_at_the_end(id) {
        return false;
    }
    let total = values(&id[..15]).fold(0, |total, v| (total + v) * 2 % 11);
    values(&id[15..]).next() == Some((12 - total) % 11)
}

fn weighted(id: &str, first: u32) -> u32 {
    values(id).zip((1..=first).rev()).map(|(v, w)| v * w).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_standard_has_its_own_rule() {
        assert!(
            isbn10("0306406152") && isbn10("080442957X") && !isbn10("0306406153") && !isbn10("X306406152")
        );
        assert!(isbn13("9780306406157") && !isbn13("9780306406158") && !isbn13("1230306406157"));
        assert!(issn("03785955") && issn("2434561X") && !issn("03785956"));
        assert!(orcid("0000000218250097") && orcid("000000021694233X") && !orcid("0000000218250098"));
    }
}
