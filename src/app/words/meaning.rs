//! What a mark stands for, in words for somebody who decides about it.

use super::{DateWords, currencies, date, long, sort};
use crate::app::words::numbers::grouped;
use crate::model::{Amount, Entity, Figure, Value};

/// What something is and stands for: `money, 5 million US dollars`, `company, Microsoft`.
pub fn meaning(entity: &Entity) -> String {
    let value = match entity {
        Entity::Figure(figure) => long(figure, date),
        Entity::Company(company) => company.canonical.clone(),
        Entity::Citation(citation) => {
            citation.target.clone().or_else(|| citation.source.clone()).unwrap_or_default()
        }
    };
    if value.is_empty() { sort(entity).into() } else { format!("{}, {value}", sort(entity)) }
}

/// A figure's value with every digit: `US dollars 2,100,000,000`. Dates and lengths of time read as they always do.
pub fn exact(figure: &Figure, dates: DateWords) -> String {
    let digits = |amount: &Amount| super::spread(amount, grouped, " to ");
    match &figure.value {
        Value::Money { amount, currency } => {
            let name = currencies::look_up(currency.as_str()).map_or(currency.as_str(), |row| row.3);
            format!("{name} {}", digits(amount))
        }
        Value::Quantity { amount, unit } if !unit.is_empty() => {
            format!("{} {}", digits(amount), super::plural::unit(amount.high(), unit))
        }
        Value::Quantity { amount, .. } => digits(amount),
        Value::Percent(_) | Value::Multiple(_) | Value::Date(_) | Value::Duration(_) => long(figure, dates),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Company, CurrencyCode, Extent};

    #[test]
    fn every_digit_is_there() {
        let currency = CurrencyCode::new("USD").expect("a code");
        let amount = Extent::Exact("2100000000".parse().expect("a number"));
        let figure = Figure::new(Value::Money { amount, currency });
        assert_eq!(exact(&figure, date), "US dollars 2,100,000,000");
        assert_eq!(meaning(&Entity::from(figure)), "money, 2.1 billion US dollars");
        assert_eq!(meaning(&Company::named("Acme").into()), "company, Acme");
    }
}
