//! Nouns after `the` that stand for a company named before.

use super::packed::{Words, words};

/// In small letters, sorted.
#[rustfmt::skip]
pub static ALL: Words = words![
    "airline", "arm", "automaker", "bank", "brand", "brewer", "broadcaster", "broker", "builder",
    "business", "carmaker", "chain", "chipmaker", "company", "conglomerate", "developer", "distributor",
    "division", "drugmaker", "exchange", "fintech", "firm", "giant", "grocer", "group", "insurer", "lab",
    "lender", "maker", "manufacturer", "miner", "operator", "planemaker", "platform", "producer",
    "provider", "publisher", "retailer", "start-up", "startup", "studio", "subsidiary", "supplier", "unit",
];

/// Whether a noun in small letters stands for a company.
pub fn has(noun: &str) -> bool {
    ALL.binary_search(&noun).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(ALL.is_sorted_by(|a, b| a < b));
    }
}
