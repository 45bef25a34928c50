//! Cardinal numbers of digits, words, or both: `1 200 000`, `one hundred and twenty-two`, `3 million and a half`.

use rust_decimal::Decimal;

use super::digits::{self, Convention, Digits, Shape};
use super::fraction::{self, article, past_hyphen, word};
use super::line::Line;
use super::numeral::{Form, power};
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::traits::Traits;

/// What words a number that has begun goes on with.
pub const GOES_ON: Traits = Traits::NUMBER.or(Traits::NUMBER_WORD).or(Traits::HYPHEN).or(Traits::JOINT);

/// What stands last in a number that may go on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Start,
    Unit,
    Ten,
    Hundred,
    Scale(u8),
    Digits(Shape),
}

/// A number under way: what its magnitudes have completed, and the group that waits for one.
pub struct Cardinal {
    total: Decimal,
    group: Option<Decimal>,
    scales: u8,
    /// The exponent of the last magnitude.
    lowest: u8,
    last: Last,
    /// How it is written.
    pub form: Form,
    /// The token after it.
    pub end: usize,
}

impl Cardinal {
    /// Reads as much of a number as starts at a token; nothing where none does, or where it does not fit.
    pub fn read(line: &Line, at: usize, convention: Convention) -> Option<Self> {
        let mut number = Self {
            total: Decimal::ZERO,
            group: None,
            scales: 0,
            lowest: u8::MAX,
            last: Last::Start,
            form: Form::Words,
            end: at,
        };
        while number.step(line, convention).is_some() {}
        (number.end > at).then_some(number)
    }

    /// Its value.
    pub fn value(&self) -> Option<Decimal> {
        self.total.checked_add(self.group.unwrap_or_default())
    }

    /// The power of ten of its magnitude, where its value is that times the rest.
    pub fn magnitude(&self) -> Option<u8> {
        match self.last {
            Last::Scale(exponent) if self.scales == 1 && self.group.is_none() => Some(exponent),
            _ => None,
        }
    }

    /// Whether it ends in digits.
    pub fn ends_in_digits(&self) -> bool {
        matches!(self.last, Last::Digits(_))
    }

    /// Takes one more piece; nothing where the number ends.
    fn step(&mut self, line: &Line, convention: Convention) -> Option<()> {
        if self.last != Last::Start {
            if !line.traits(self.end).any(GOES_ON) {
                return None;
            }
            if self.tail(line).is_some() {
                return Some(());
            }
        }
        let at = self.connected(line);
        if line.is_number(at) {
            return self.digits(line, at, convention);
        }
        if article(line, at) {
            return self.article(line, at);
        }
        self.word(line, at, word(line, at)?)?;
        self.end = at + 1;
        Some(())
    }

    /// The next token of the number, past a hyphen or `and` that may stand within it.
    fn connected(&self, line: &Line) -> usize {
        let at = self.end;
        let next = word(line, at + 1);
        let magnitude = matches!(next, Some(NumberWord::Hundred | NumberWord::Scale(_)));
        let small = matches!(next, Some(NumberWord::Unit(_) | NumberWord::Ten(_)));
        let joins = if line.is_hyphen(at) && line.glued(at) == line.glued(at + 1) {
            match self.last {
                Last::Start => false,
                Last::Ten if matches!(next, Some(NumberWord::Unit(1..=9))) => true,
                _ => magnitude && line.glued(at),
            }
        } else if line.is(at, "and") {
            match self.last {
                Last::Hundred => small || line.is_number(at + 1) && line.text(at + 1).len() <= 2,
                Last::Scale(_) => {
                    small && (self.form == Form::Words || word(line, at + 2) == Some(NumberWord::Hundred))
                }
                _ => false,
            }
        } else {
            false
        };
        if joins { at + 1 } else { at }
    }

    /// `a hundred`, `a million`, `a dozen`.
    fn article(&mut self, line: &Line, at: usize) -> Option<()> {
        let magnitude = match word(line, at + 1)? {
            NumberWord::Hundred => line.is(at + 1, "hundred"),
            NumberWord::Scale(_) => !line.text(at + 1).ends_with('s'),
            NumberWord::Dozen => line.is(at + 1, "dozen"),
            _ => false,
        };
        if self.last != Last::Start || !magnitude {
            return None;
        }
        self.group = Some(Decimal::ONE);
        self.last = Last::Unit;
        self.end = at + 1;
        Some(())
    }

    fn digits(&mut self, line: &Line, at: usize, convention: Convention) -> Option<()> {
        if self.last == Last::Start {
            let (digits, end) = spaced_groups(line, at, convention)?;
            self.group = Some(digits.value);
            self.form = Form::Digits(digits.shape);
            self.last = Last::Digits(digits.shape);
            self.end = end;
            return Some(());
        }
        let digits = digits::parse(line.text(at), convention)?;
        let fits = match self.last {
            Last::Hundred => at == self.end + 1,
            Last::Scale(above) => match word(line, at + 1)? {
                NumberWord::Hundred => true,
                NumberWord::Scale(below) => below < above,
                _ => false,
            },
            // `2 ½`
            Last::Digits(Shape::Plain) => {
                digits.shape == Shape::Vulgar && digits.value < Decimal::ONE && !line.glued(at)
            }
            _ => false,
        };
        if !fits {
            return None;
        }
        if digits.shape == Shape::Vulgar {
            self.form = Form::Digits(Shape::Vulgar);
        }
        self.last = Last::Digits(digits.shape);
        self.add(digits.value)?;
        self.end = at + 1;
        Some(())
    }

    fn add(&mut self, value: Decimal) -> Option<()> {
        self.group = Some(self.group.unwrap_or_default().checked_add(value)?);
        Some(())
    }

    fn word(&mut self, line: &Line, at: usize, piece: NumberWord) -> Option<()> {
        let opens = matches!(self.last, Last::Start | Last::Hundred | Last::Scale(_));
        match piece {
            NumberWord::Unit(n) => {
                let follows = opens || self.last == Last::Ten && (1..=9).contains(&n);
                if !follows || !self.may_turn_to_words(line, at) {
                    return None;
                }
                self.add(Decimal::from(n))?;
                self.last = Last::Unit;
            }
            NumberWord::Ten(n) => {
                // The denominator of `one hundred thirty-fifths` is no part of the number.
                let below = self.last != Last::Start
                    && line.is_hyphen(at + 1)
                    && fraction::denominator(line, at).is_some();
                if !opens || below || !self.may_turn_to_words(line, at) {
                    return None;
                }
                self.add(Decimal::from(n))?;
                self.last = Last::Ten;
            }
            NumberWord::Hundred => {
                let factor = self.group.filter(|g| *g < Decimal::ONE_HUNDRED)?;
                self.group = Some(factor.checked_mul(Decimal::ONE_HUNDRED)?);
                self.last = Last::Hundred;
            }
            NumberWord::Dozen => {
                let group = self.group?;
                let dozens = group.checked_rem(Decimal::ONE_HUNDRED)?;
                self.group = Some(group.checked_add(dozens.checked_mul(Decimal::from(11))?)?);
                self.last = Last::Unit;
            }
            NumberWord::Scale(exponent) => self.scale(exponent)?,
            NumberWord::Half | NumberWord::Part(_) | NumberWord::Parts(_) => return None,
        }
        Some(())
    }

    /// Whether a number that was in digits so far goes on in words: `1 million two hundred thousand`, but not
    /// `3 million one day`.
    fn may_turn_to_words(&mut self, line: &Line, at: usize) -> bool {
        if !matches!(self.form, Form::Digits(_)) || at > self.end {
            return true;
        }
        let next = past_hyphen(line, at + 1);
        let unit = matches!(word(line, next), Some(NumberWord::Unit(_)));
        let last = if unit { next + 1 } else { next };
        let magnitude = match word(line, last) {
            Some(NumberWord::Hundred) => true,
            Some(NumberWord::Scale(exponent)) => exponent < self.lowest,
            _ => false,
        };
        if magnitude {
            self.form = Form::Words;
        }
        magnitude
    }

    fn scale(&mut self, exponent: u8) -> Option<()> {
        if self.group.is_some() && exponent >= self.lowest {
            return None;
        }
        let factor = match (self.group.take(), self.last) {
            (Some(group), _) => group,
            (None, Last::Scale(above)) if exponent > above => std::mem::take(&mut self.total),
            _ => return None,
        };
        self.total = self.total.checked_add(factor.checked_mul(power(exponent)?)?)?;
        self.scales = self.scales.saturating_add(1);
        self.lowest = exponent;
        self.last = Last::Scale(exponent);
        Some(())
    }

    /// `… and a half`, `… point five`: what may close a group.
    fn tail(&mut self, line: &Line) -> Option<()> {
        if line.is(self.end, "point") && matches!(self.last, Last::Unit | Last::Ten | Last::Hundred) {
            return self.spoken_decimals(line);
        }
        if !line.is(self.end, "and") {
            return None;
        }
        let (part, end) = fraction::in_words(line, self.end + 1)?;
        let magnitude = match word(line, end) {
            Some(NumberWord::Scale(exponent)) => Some(exponent),
            _ => None,
        };
        match (self.last, magnitude) {
            (Last::Scale(above), Some(below)) if below < above => {
                self.total = self.total.checked_add(part.checked_mul(power(below)?)?)?;
                self.scales = self.scales.saturating_add(1);
                self.last = Last::Scale(below);
                self.end = end + 1;
            }
            (Last::Scale(above), None) => {
                self.total = self.total.checked_add(part.checked_mul(power(above)?)?)?;
                self.end = end;
            }
            (Last::Unit | Last::Ten | Last::Hundred | Last::Digits(Shape::Plain | Shape::Grouped), _) => {
                self.add(part)?;
                self.last = Last::Digits(Shape::Vulgar);
                self.end = end;
            }
            _ => return None,
        }
        Some(())
    }

    /// `point five`, `point seventy-one`.
    fn spoken_decimals(&mut self, line: &Line) -> Option<()> {
        // `at one point`
        if line.is(self.end.wrapping_sub(2), "at") {
            return None;
        }
        let mut at = self.end + 1;
        let mut digits = String::from("0.");
        while digits.len() < 26 {
            match word(line, at) {
                Some(NumberWord::Unit(n @ 0..=9)) => digits.push(char::from(b'0' + n)),
                Some(NumberWord::Ten(tens)) => {
                    let next = past_hyphen(line, at + 1);
                    let unit = match word(line, next) {
                        Some(NumberWord::Unit(n @ 1..=9)) => {
                            at = next;
                            n
                        }
                        _ => 0,
                    };
                    digits.extend([tens / 10, unit].map(|d| char::from(b'0' + d)));
                }
                _ => break,
            }
            at += 1;
        }
        if at == self.end + 1 {
            return None;
        }
        self.add(digits.parse().ok()?)?;
        self.last = Last::Digits(Shape::Decimal);
        self.end = at;
        Some(())
    }
}

/// Digits to take together at most: six groups of three.
const GROUPS: usize = 6;

/// `1 200 000`: groups of three digits with single spaces between them. Narrow and no-break spaces always group; plain
/// ones do where the last group is `000`, or several groups follow a shorter one.
fn spaced_groups(line: &Line, at: usize, convention: Convention) -> Option<(Digits, usize)> {
    let first = digits::parse(line.text(at), convention)?;
    let alone = Some((first, at + 1));
    let short = line.text(at).len();
    if first.shape != Shape::Plain || short > 3 || first.value.is_zero() {
        return alone;
    }
    let mut end = at + 1;
    let mut narrow = true;
    while let Some(text) = group(line, end) {
        let gap = line.gap(end - 1, end);
        narrow &= matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}" | "\u{2007}");
        if !narrow && gap != " " || end - at > GROUPS {
            return alone;
        }
        end += 1;
        if text.len() > 3 {
            break;
        }
    }
    let round = line.text(end - 1).starts_with("000");
    let clear = narrow || round || end - at > 2 && short < 3;
    if end == at + 1 || !clear || line.is_number(end) && !line.glued(end) {
        return alone;
    }
    let joined: String = (at..end).map(|i| line.text(i)).collect();
    match digits::parse(&joined, Convention::English) {
        Some(d) if d.shape == Shape::Plain => Some((Digits { shape: Shape::Grouped, ..d }, end)),
        Some(d) => Some((d, end)),
        None => alone,
    }
}

/// A token of three digits, and perhaps decimals, that stands apart.
fn group<'a>(line: &Line<'_, 'a>, at: usize) -> Option<&'a str> {
    let text = line.text(at);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (line.is_number(at) && !line.glued(at) && digits == 3).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    #[test]
    fn a_number_ends_where_the_next_one_starts() {
        for (text, value, end) in [
            ("two three", 2, 1),
            ("twenty twenty", 20, 1),
            ("one million one million", 1_000_001, 3),
            ("3 million and five cars", 3_000_000, 2),
            ("three hundred and 21", 321, 4),
            ("5 1 000", 5, 1),
        ] {
            let read = line::of(text, |line| {
                let number = Cardinal::read(line, 0, Convention::English)?;
                Some((number.value()?, number.end))
            });
            assert_eq!(read, Some((Decimal::from(value), end)), "{text}");
        }
    }

    #[test]
    fn the_magnitude_is_kept_for_ranges() {
        let magnitude =
            |text: &str| line::of(text, |line| Cardinal::read(line, 0, Convention::English)?.magnitude());
        assert_eq!(magnitude("2.5 million"), Some(6));
        assert_eq!(magnitude("two thousand and five"), None);
    }
}
