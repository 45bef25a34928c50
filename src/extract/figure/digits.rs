//! Digits with separators to exact decimals.

use rust_decimal::Decimal;

/// How an article separates thousands and decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// `1,234.5`.
    English,
    /// `1.234,5`.
    European,
}

/// How a number was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Digits alone.
    Plain,
    /// With separated thousands.
    Grouped,
    /// With a decimal part.
    Decimal,
    /// With a vulgar fraction.
    Vulgar,
}

/// A number of digits, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    /// Its value.
    pub value: Decimal,
    /// How it was written.
    pub shape: Shape,
}

/// The groups of digits of a number and the separators between them. Longer numbers are versions or nothing.
struct Parts {
    groups: [(u64, u8); MAX_GROUPS],
    separators: [char; MAX_GROUPS],
    count: usize,
}

const MAX_GROUPS: usize = 10;

/// Reads a number token; nothing where it is no number but a version, a list, an identifier, or does not fit.
pub fn parse(text: &str, convention: Convention) -> Option<Digits> {
    if let Some(value) = bare(text) {
        return Some(Digits { value: value.into(), shape: Shape::Plain });
    }
    let (body, fraction) = split_fraction(text);
    if body.is_empty() {
        return Some(Digits { value: fraction?, shape: Shape::Vulgar });
    }
    let number = match separators(body) {
        0 => plain(body)?,
        _ => separated(&parts(body)?, convention)?,
    };
    match fraction {
        None => Some(number),
        Some(part) if number.shape != Shape::Decimal => {
            Some(Digits { value: number.value.checked_add(part)?, shape: Shape::Vulgar })
        }
        // `5.68¾`, as grain is quoted: three quarters of the last place, which is a cent.
        Some(part) if number.value.scale() == 2 => {
            let cent = part.checked_div(Decimal::ONE_HUNDRED)?;
            Some(Digits { value: number.value.checked_add(cent)?, shape: Shape::Decimal })
        }
        Some(_) => None,
    }
}

/// The value of at most `most` ASCII digits alone, which are fewer than twenty.
pub(super) fn few(text: &str, most: usize) -> Option<u64> {
    if text.is_empty() || text.len() > most {
        return None;
    }
    let mut value = 0;
    for digit in text.as_bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + u64::from(digit - b'0');
    }
    Some(value)
}

/// The value of digits alone, the first of them no zero, that are no more than fit.
fn bare(text: &str) -> Option<u64> {
    few(text, 18).filter(|_| !text.starts_with('0'))
}

fn separators(body: &str) -> usize {
    body.chars().filter(|c| digit(*c).is_none()).count()
}

fn plain(body: &str) -> Option<Digits> {
    let (mut value, mut count) = (0i128, 0);
    for c in body.chars() {
        if count == 28 || count == 1 && value == 0 {
            return None;
        }
        value = value * 10 + i128::from(digit(c)?);
        count += 1;
    }
    let value = Decimal::try_from_i128_with_scale(value, 0).ok()?;
    Some(Digits { value, shape: Shape::Plain })
}

fn parts(body: &str) -> Option<Parts> {
    let mut parts = Parts { groups: [(0, 0); MAX_GROUPS], separators: [' '; MAX_GROUPS], count: 1 };
    for c in body.chars() {
        let at = parts.count - 1;
        match digit(c) {
            Some(d) => {
                let (value, length) = parts.groups[at];
                parts.groups[at] =
                    (value.checked_mul(10)?.checked_add(u64::from(d))?, length.checked_add(1)?);
            }
            None if parts.count == MAX_GROUPS => return None,
            None => {
                parts.separators[at] = narrow(c);
                parts.count += 1;
            }
        }
    }
    Some(parts)
}

fn separated(parts: &Parts, convention: Convention) -> Option<Digits> {
    let separators = &parts.separators[..parts.count - 1];
    let (&last, earlier) = separators.split_last()?;
    let uniform = earlier.iter().all(|s| *s == last);
    let thousands = |count: usize| grouped(&parts.groups[..count]);
    let decimal_mark = match convention {
        Convention::English => '.',
        Convention::European => ',',
    };
    if uniform && (last != decimal_mark || !earlier.is_empty()) && thousands(parts.count) {
        return whole(&parts.groups[..parts.count], Shape::Grouped);
    }
    let one_mark = last != '\'' && earlier.iter().all(|s| *s != last && *s == earlier[0]);
    let leading = earlier.is_empty() && plain_start(parts.groups[0])
        || !earlier.is_empty() && thousands(parts.count - 1);
    if !(one_mark && leading) {
        return None;
    }
    let whole = whole(&parts.groups[..parts.count - 1], Shape::Decimal)?.value;
    let (value, places) = parts.groups[parts.count - 1];
    let part = Decimal::try_from_i128_with_scale(i128::from(value), u32::from(places)).ok()?;
    Some(Digits { value: whole.checked_add(part)?, shape: Shape::Decimal })
}

fn plain_start((value, length): (u64, u8)) -> bool {
    length == 1 || value >= 10u64.saturating_pow(u32::from(length) - 1)
}

/// Groups of three after the first, or the Indian groups of two and a last one of three.
fn grouped(groups: &[(u64, u8)]) -> bool {
    let Some(((first, rest), last)) = groups.split_first().zip(groups.last()) else { return false };
    let western = (1..=3).contains(&first.1) && rest.iter().all(|g| g.1 == 3);
    let indian = (1..=2).contains(&first.1) && last.1 == 3 && rest[..rest.len() - 1].iter().all(|g| g.1 == 2);
    groups.len() > 1 && first.0 > 0 && plain_start(*first) && (western || indian)
}

fn whole(groups: &[(u64, u8)], shape: Shape) -> Option<Digits> {
    let mut value = Decimal::ZERO;
    for (group, length) in groups {
        let step = Decimal::from(10u64.checked_pow(u32::from(*length))?);
        value = value.checked_mul(step)?.checked_add(Decimal::from(*group))?;
    }
    Some(Digits { value, shape })
}

/// The value of an ASCII or full-width digit.
fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => u8::try_from(c as u32 - '０' as u32).ok(),
        _ => None,
    }
}

fn narrow(c: char) -> char {
    match c {
        '，' => ',',
        '．' => '.',
        '’' => '\'',
        c => c,
    }
}

fn split_fraction(text: &str) -> (&str, Option<Decimal>) {
    let Some(last) = text.chars().next_back() else { return (text, None) };
    match vulgar(last) {
        Some(value) => (&text[..text.len() - last.len_utf8()], Some(value)),
        None => (text, None),
    }
}

fn vulgar(c: char) -> Option<Decimal> {
    let (above, below) = match c {
        '¼' => (1, 4),
        '½' => (1, 2),
        '¾' => (3, 4),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '↉' => (0, 3),
        _ => return None,
    };
    Decimal::from(above).checked_div(Decimal::from(below))
}

/// What the numbers of an article say of its convention: European only where some number can be read in no other way
/// and none can be read only as English.
pub fn convention<'a>(numbers: impl Iterator<Item = &'a str>) -> Convention {
    let mut european = false;
    for text in numbers.filter(|t| t.len() > 4 && bare(t).is_none()) {
        let Some(parts) = parts(split_fraction(text).0) else { continue };
        let separators = &parts.separators[..parts.count - 1];
        let groups = &parts.groups[..parts.count];
        let first_is = |mark| separators.first() == Some(&mark);
        let Some((last, earlier)) = separators.split_last().filter(|(_, earlier)| !earlier.is_empty()) else {
            continue;
        };
        // `818.769.201` may be a telephone number, `1.200.000` is none.
        let whole = earlier.iter().all(|s| s == last) && grouped(groups) && groups[0].1 < 3;
        let telling = whole || earlier.iter().all(|s| s != last) && grouped(&groups[..groups.len() - 1]);
        if telling && first_is(',') {
            return Convention::English;
        }
        european |= telling && first_is('.');
    }
    if european { Convention::European } else { Convention::English }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str) -> Option<String> {
        parse(text, Convention::English).map(|d| d.value.normalize().to_string())
    }

    #[test]
    fn separators_are_told_apart() {
        for (text, value) in [
            ("1,200,000", "1200000"),
            ("1,674,200.5", "1674200.5"),
            ("12,34,567.89", "1234567.89"),
            ("1.111,11", "1111.11"),
            ("1.200.000", "1200000"),
            ("1,3", "1.3"),
            ("0.125", "0.125"),
            ("1'000", "1000"),
            ("2½", "2.5"),
            ("5.68¾", "5.6875"),
            ("¾", "0.75"),
            ("１２，０００", "12000"),
            ("9.2321312", "9.2321312"),
        ] {
            assert_eq!(english(text).as_deref(), Some(value), "{text}");
        }
    }

    #[test]
    fn versions_and_identifiers_are_no_numbers() {
        for text in ["3.1.2", "192.168.1.2", "007", "1,2,3", "1.5½", "01.5", &"9".repeat(40), "1.2,3.4"] {
            assert_eq!(english(text), None, "{text}");
        }
    }

    #[test]
    fn a_european_article_is_read_its_way() {
        assert_eq!(convention(["1.234,56", "1.200"].into_iter()), Convention::European);
        assert_eq!(convention(["1.234,56", "1,234.56"].into_iter()), Convention::English);
        let european = |text| parse(text, Convention::European).map(|d| d.value.to_string());
        assert_eq!(european("1.200").as_deref(), Some("1200"));
        assert_eq!(european("1,250").as_deref(), Some("1.250"));
    }
}
