//! Nouns around figures: what is measured of a company, and what says nothing of its own.

use super::table;

/// Sorted: what a company is measured by, so that a sentence about it goes on about the company before.
#[rustfmt::skip]
const OF_COMPANIES: &[&str] = &[
    "backlog", "balance", "bookings", "capex", "capital", "capitalisation", "capitalization", "cashflow",
    "cost", "costs", "customers", "deal", "debt", "deliveries", "demand", "dividend", "earnings", "ebit",
    "ebitda", "employees", "expenses", "forecast", "funding", "fundraise", "guidance", "headcount",
    "income", "inventory", "investment", "ipo", "liabilities", "loss", "losses", "margin", "margins",
    "members", "order", "orders", "outlook", "output", "payroll", "price", "prices", "production",
    "profit", "profits", "quarter", "revenue", "revenues", "round", "sales", "savings", "share",
    "shares", "shipments", "spending", "staff", "stake", "stock", "stores", "subscribers", "target",
    "traffic", "turnover", "users", "valuation", "value", "volume", "volumes", "workforce",
];

/// Whether a company is measured by what the noun names.
pub fn of_company(noun: &str) -> bool {
    table::has(OF_COMPANIES, noun) || noun.strip_suffix('s').is_some_and(|one| table::has(OF_COMPANIES, one))
}

/// Sorted: nouns that only say that a figure follows; what it is of says more.
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "aggregate", "amount", "average", "consensus", "count", "equivalent", "estimate", "estimated",
    "estimates", "excess", "expectations", "high", "highs", "level", "levels", "low", "lows", "maximum",
    "mean", "median", "minimum", "number", "numbers", "peak", "proportion", "range", "rate", "record",
    "sum", "tally", "total", "trough", "worth",
];

/// Whether a noun says nothing of its own: the `total` of `a total of $5m`.
pub fn is_empty(noun: &str) -> bool {
    table::has(EMPTY, noun)
}

/// Sorted: nouns after `in` that name a time, a form of payment or a set phrase, and no metric.
#[rustfmt::skip]
const NOT_METRICS: &[&str] = &[
    "addition", "advance", "afternoon", "all", "amsterdam", "april", "asia", "august", "bitcoin", "cash",
    "century", "country", "court", "day", "days", "decade", "decades", "december", "europe", "evening",
    "exchange", "fact", "february", "fiscal", "half", "history", "hour", "hours", "january", "july",
    "june", "kind", "march", "may", "minute", "minutes", "month", "months", "morning", "november",
    "october", "part", "particular", "past", "period", "place", "quarter", "quarters", "recent",
    "return", "season", "september", "session", "stock", "summer", "time", "times", "today", "total",
    "trading", "turn", "week", "weeks", "world", "year", "years",
];

/// Whether a noun after `in` names no metric.
pub fn is_not_metric(noun: &str) -> bool {
    table::has(NOT_METRICS, noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [OF_COMPANIES, EMPTY, NOT_METRICS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
