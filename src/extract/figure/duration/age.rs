//! Ages without a unit: `aged 42`, `Mary Jones, 42, said`.

use rust_decimal::Decimal;

use super::Length;
use super::amount::{self, Amount};
use crate::lexicon::calendar::TimeUnit;
use crate::lexicon::calendar::UnitForm;
use crate::lexicon::traits::Traits;
use crate::model::DurationUnit;
use crate::text::Line;

const YEARS: TimeUnit = TimeUnit { unit: DurationUnit::Years, count: 1, scale: 0, form: UnitForm::Plural };

/// The oldest age that is read.
const OLDEST: u32 = 120;

/// Whether an age can start at a token: behind the word, or where one is set off by commas behind a name.
pub(super) fn may_start(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    line.traits(before).any(Traits::AGE)
        || line.is_number(at) && line.sign(before) == b',' && line.capitalised(before.wrapping_sub(1))
}

/// An age whose number, which starts at a token, is given.
pub(super) fn read(line: &Line, at: usize, age: Amount) -> Option<Length> {
    let age = Some(age).filter(|age| may_start(line, at) && is_age(line, at, age))?;
    let length = Length::of(at..age.end, age.value, YEARS)?;
    let before = at.wrapping_sub(1);
    if line.traits(before).any(Traits::AGE) {
        let next = age.end + 1;
        let to = line.is_dash(age.end) || line.is_any(age.end, &["to", "through"]);
        let high = if to { amount::read(line, next) } else { None };
        let high = high.filter(|high| is_age(line, next, high) && high.value > age.value);
        return match high.and_then(|h| Length::of(at..h.end, h.value, YEARS)) {
            Some(high) => Some(length.up_to(high)),
            None => Some(length),
        };
    }
    (line.is_number(at) && apposition(line, at, age.end)).then_some(length)
}

fn is_age(line: &Line, at: usize, age: &Amount) -> bool {
    let plain = !line.is_number(at) || line.text(at).bytes().all(|b| b.is_ascii_digit());
    plain && age.value.is_integer() && age.value > Decimal::ZERO && age.value <= Decimal::from(OLDEST)
}

/// Between commas, after a given name and a surname, with the sentence going on in small letters.
fn apposition(line: &Line, at: usize, end: usize) -> bool {
    let commas = line.is(at.wrapping_sub(1), ",") && line.is(end, ",");
    let name = line.capitalised(at.wrapping_sub(2)) && line.capitalised(at.wrapping_sub(3));
    let grown = line.text(at).len() == 2;
    let goes_on =
        line.is_word(end + 1) && !line.capitalised(end + 1) && !line.is_any(end + 1, &["and", "or"]);
    commas && name && grown && goes_on
}
