//! The article's money as bars, to scale.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::View;
use crate::model::{CurrencyCode, Value};

/// A bar of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its place in the ledger.
    pub row: usize,
    /// Its length in thousandths of the longest bar.
    pub length: u16,
}

/// Money to scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The currency of home where any money is in it, else that of most of the money.
    pub currency: CurrencyCode,
    /// The bars, the longest first.
    pub bars: Vec<Bar>,
    /// How many amounts are left out, because they are in another currency or not above zero.
    pub left_out: usize,
}

/// The money among these ledger places as bars; rates (`a month`, `a share`) are no amounts and left out.
pub fn chart(view: &View, places: &[usize]) -> Option<Chart> {
    let money = |place: &usize| {
        let figure = view.get(view.ledger.get(*place)?.fullest)?.figure()?;
        match &figure.value {
            Value::Money { amount, currency } => {
                Some((*place, *currency, *amount.high(), figure.per.is_some()))
            }
            _ => None,
        }
    };
    let all: Vec<_> = places.iter().filter_map(money).collect();
    let fits = |at: &&(usize, CurrencyCode, Decimal, bool)| at.2 > Decimal::ZERO && !at.3;
    let count = |code: CurrencyCode| all.iter().filter(fits).filter(|at| at.1 == code).count();
    let rank = |code: CurrencyCode| (view.home == Some(code), count(code), Reverse(code));
    let currency = all.iter().filter(fits).map(|at| at.1).max_by_key(|code| rank(*code))?;
    let mut chosen: Vec<_> = all.iter().filter(fits).filter(|at| at.1 == currency).collect();
    crate::order::by_key(&mut chosen, |at| (Reverse(at.2), at.0));
    let longest = chosen.first()?.2;
    let bars = chosen.iter().map(|at| Bar { row: at.0, length: thousandths(at.2, longest) }).collect();
    Some(Chart { currency, bars, left_out: all.len() - chosen.len() })
}

fn thousandths(part: Decimal, whole: Decimal) -> u16 {
    let share = part.checked_div(whole).and_then(|share| share.checked_mul(Decimal::ONE_THOUSAND));
    share.and_then(|share| u16::try_from(share.round()).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(text: &str) -> View {
        View::new(crate::analyze(&crate::intake::read(text, None)), None)
    }

    fn words(view: &View, places: impl IntoIterator<Item = usize>) -> Vec<&str> {
        let annotation = |place: usize| view.get(view.ledger[place].fullest).expect("a row has a mention");
        places.into_iter().map(|place| &view.analysis.article[annotation(place).span]).collect()
    }

    #[test]
    fn bars_are_to_scale_and_of_one_currency() {
        let view = view("It paid $5 million, €9 billion, $2 billion, and $500 million.");
        let places: Vec<usize> = (0..view.ledger.len()).collect();
        let chart = chart(&view, &places).expect("there is money");
        assert_eq!((chart.currency.as_str(), chart.left_out), ("USD", 1));
        assert_eq!(chart.bars.iter().map(|b| b.length).collect::<Vec<_>>(), [1000, 250, 2]);
        assert_eq!(
            words(&view, chart.bars.iter().map(|b| b.row)),
            ["$2 billion", "$500 million", "$5 million"]
        );
    }
}
