//! The currencies by their names for people.

use crate::lexicon::small::Small;

/// Code, symbol (empty where readers know none), singular and plural.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// Code, symbol, singular and plural of the currencies that articles in English name most; sorted by code.
const CURRENCIES: &[Row] = &[
    ("AED", "", "UAE dirham", "UAE dirhams"),
    ("ARS", "", "Argentine peso", "Argentine pesos"),
    ("AUD", "A$", "Australian dollar", "Australian dollars"),
    ("BRL", "R$", "Brazilian real", "Brazilian reais"),
    ("CAD", "C$", "Canadian dollar", "Canadian dollars"),
    ("CHF", "", "Swiss franc", "Swiss francs"),
    ("CLP", "", "Chilean peso", "Chilean pesos"),
    ("CNY", "", "Chinese yuan", "Chinese yuan"),
    ("COP", "", "Colombian peso", "Colombian pesos"),
    ("CZK", "", "Czech koruna", "Czech korunas"),
    ("DEM", "", "German mark", "German marks"),
    ("DKK", "", "Danish krone", "Danish kroner"),
    ("EGP", "", "Egyptian pound", "Egyptian pounds"),
    ("EUR", "€", "euro", "euros"),
    ("FIM", "", "Finnish markka", "Finnish markka"),
    ("FRF", "", "French franc", "French francs"),
    ("GBP", "£", "British pound", "British pounds"),
    ("HKD", "HK$", "Hong Kong dollar", "Hong Kong dollars"),
    ("HUF", "", "Hungarian forint", "Hungarian forints"),
    ("IDR", "", "Indonesian rupiah", "Indonesian rupiahs"),
    ("ILS", "₪", "Israeli shekel", "Israeli shekels"),
    ("INR", "₹", "Indian rupee", "Indian rupees"),
    ("ITL", "", "Italian lira", "Italian lire"),
    ("JPY", "¥", "Japanese yen", "Japanese yen"),
    ("KRW", "₩", "South Korean won", "South Korean won"),
    ("MXN", "", "Mexican peso", "Mexican pesos"),
    ("MYR", "", "Malaysian ringgit", "Malaysian ringgits"),
    ("NGN", "₦", "Nigerian naira", "Nigerian nairas"),
    ("NOK", "", "Norwegian krone", "Norwegian kroner"),
    ("NZD", "NZ$", "New Zealand dollar", "New Zealand dollars"),
    ("PHP", "₱", "Philippine peso", "Philippine pesos"),
    ("PKR", "", "Pakistani rupee", "Pakistani rupees"),
    ("PLN", "", "Polish zloty", "Polish zlotys"),
    ("RUB", "₽", "Russian rouble", "Russian roubles"),
    ("SAR", "", "Saudi riyal", "Saudi riyals"),
    ("SEK", "", "Swedish krona", "Swedish kronor"),
    ("SGD", "S$", "Singapore dollar", "Singapore dollars"),
    ("THB", "฿", "Thai baht", "Thai baht"),
    ("TRY", "₺", "Turkish lira", "Turkish lira"),
    ("TWD", "NT$", "Taiwan dollar", "Taiwan dollars"),
    ("UAH", "₴", "Ukrainian hryvnia", "Ukrainian hryvnias"),
    ("USD", "$", "US dollar", "US dollars"),
    ("VND", "₫", "Vietnamese dong", "Vietnamese dong"),
    ("ZAR", "", "South African rand", "South African rand"),
];

/// The row of an ISO 4217 code.
pub(super) fn look_up(code: &str) -> Option<&'static Row> {
    CURRENCIES.binary_search_by_key(&code, |row| row.0).ok().map(|at| &CURRENCIES[at])
}

/// Every currency with a name here: its code and its plural, in the order of the names.
pub fn currencies() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = CURRENCIES.iter().map(|(code, _, _, plural)| (*code, *plural)).collect();
    crate::order::by_key(&mut all, |(_, name)| name.small());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_sorted() {
        assert!(CURRENCIES.is_sorted_by_key(|row| row.0));
    }
}
