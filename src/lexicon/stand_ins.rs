//! Nouns after `the` that stand for a company named before.

/// In small letters, sorted.
#[rustfmt::skip]
pub const ALL: &[&str] = &[
    "airline", "automaker", "bank", "brewer", "business", "carmaker", "chain", "chipmaker", "company", "conglomerate", "division", "drugmaker", "exchange", "fintech", "firm", "giant",
    "group", "insurer", "lab", "lender", "maker", "manufacturer", "miner", "operator", "platform", "producer", "provider", "retailer", "start-up", "startup", "subsidiary", "supplier", "unit",
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
