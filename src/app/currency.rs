//! What a bare currency sign means: `$` is the US dollar unless the reader's home currency is another dollar.
//!
//! Nothing is converted. A rate is of a day and a market, and neither stands in the article.

use super::places;
use crate::lexicon::small::Small;
use crate::model::{Analysis, Annotation, CurrencyCode, Entity, Figure, Value};

/// Currencies that share a bare sign or name.
struct Family {
    /// What the bare sign is read as.
    read_as: &'static str,
    signs: &'static [char],
    /// Names in small letters.
    names: &'static [&'static str],
    /// Words that say which one is meant.
    telling: &'static [&'static str],
    members: &'static [&'static str],
}

const FAMILIES: &[Family] = &[
    Family {
        read_as: "USD",
        signs: &['$'],
        names: &["buck", "bucks", "cent", "cents", "dollar", "dollars"],
        telling: &["american", "s", "u", "us", "usd"],
        members: &["AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "USD"],
    },
    Family { read_as: "JPY", signs: &['¥', '￥'], names: &[], telling: &["jpy"], members: &["CNY", "JPY"] },
    Family { read_as: "NOK", signs: &[], names: &["kr"], telling: &["nok"], members: &["DKK", "NOK", "SEK"] },
];

/// What a money figure's currency is for somebody at home in `home`, where that differs from what was read.
pub fn at_home(analysis: &Analysis, annotation: &Annotation, home: CurrencyCode) -> Option<Figure> {
    let Entity::Figure(figure) = &annotation.entity else { return None };
    let Value::Money { amount, currency } = &figure.value else { return None };
    let family = FAMILIES.iter().find(|f| f.read_as == currency.as_str())?;
    if home == *currency || !family.members.contains(&home.as_str()) {
        return None;
    }
    let text = places::line(&analysis.article, annotation.span).small();
    family.is_bare(&text).then(|| Figure {
        value: Value::Money { amount: amount.clone(), currency: home },
        ..(**figure).clone()
    })
}

impl Family {
    /// Whether a text in small letters has the sign or name and nothing that tells whose it is.
    fn is_bare(&self, text: &str) -> bool {
        let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
        let named = text.contains(self.signs) || words.clone().any(|w| self.names.contains(&w));
        named && !words.any(|w| self.telling.contains(&w))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    fn currencies(text: &str, home: &str) -> Vec<String> {
        let analysis = crate::analyze(&crate::intake::read(text, None));
        let home = CurrencyCode::new(home).expect("a code");
        let unit = |a: &Annotation| {
            let figure = at_home(&analysis, a, home).or_else(|| a.figure().cloned());
            figure.and_then(|f| f.value.unit().map(String::from)).unwrap_or_default()
        };
        analysis.of(Kind::Figure).map(unit).collect()
    }

    #[test]
    fn a_bare_dollar_is_that_of_home() {
        let text =
            "It paid $5 million, US$3 million, A$7, 5 million dollars, 50 cents and 4 billion US dollars.";
        assert_eq!(currencies(text, "CAD"), ["CAD", "USD", "AUD", "CAD", "CAD", "USD"]);
        assert_eq!(currencies(text, "EUR"), ["USD", "USD", "AUD", "USD", "USD", "USD"]);
    }

    #[test]
    fn so_are_the_yen_sign_and_the_crown() {
        assert_eq!(currencies("It paid ¥300 and 300 yen and kr 5 million.", "CNY"), ["CNY", "JPY", "NOK"]);
        assert_eq!(currencies("It paid kr 5 million.", "SEK"), ["SEK"]);
    }
}
