//! How a figure moved, in words.

use super::{DateWords, short};
use crate::model::{Change, Figure};

/// `up`, `down from $2 billion`, `compared with 22%`; nothing where the text tells neither a change nor a base.
pub fn moved(figure: &Figure, dates: DateWords) -> Option<String> {
    let base = figure.base.clone().map(|value| short(&Figure::new(*value), dates));
    match (figure.change, base) {
        (Some(change), Some(base)) => Some(format!("{} from {base}", word(change))),
        (Some(change), None) => Some(word(change).into()),
        (None, Some(base)) => Some(format!("compared with {base}")),
        (None, None) => None,
    }
}

const fn word(change: Change) -> &'static str {
    match change {
        Change::Up => "up",
        Change::Down => "down",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CurrencyCode, Extent, Value};

    #[test]
    fn a_change_is_told_with_its_base() {
        let dollars = |n: i64| Value::Money {
            amount: Extent::Exact(n.into()),
            currency: CurrencyCode::new("USD").unwrap(),
        };
        let mut figure = Figure::new(dollars(3_000_000_000));
        let told = |f: &Figure| moved(f, super::super::date);
        assert_eq!(told(&figure), None);
        figure.base = Some(Box::new(dollars(2_000_000_000)));
        assert_eq!(told(&figure).as_deref(), Some("compared with $2 billion"));
        figure.change = Some(Change::Up);
        assert_eq!(told(&figure).as_deref(), Some("up from $2 billion"));
        figure.base = None;
        assert_eq!(told(&figure).as_deref(), Some("up"));
    }
}
