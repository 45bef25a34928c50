//! Nouns around figures: what is measured of a company, and what says nothing of its own.

use super::packed::{Words, words};
use super::table;

/// Sorted: what a company is measured by, so that a sentence about it goes on about the company before.
#[rustfmt::skip]
static OF_COMPANIES: Words = words![
    "assets", "backlog", "balance", "bookings", "budget", "buyback", "capacity", "capex", "capital",
    "capitalisation", "capitalization", "cashflow", "charge", "charges", "clients", "contracts",
    "cost", "costs", "customers", "deal", "debt", "deliveries", "demand", "dividend", "downloads",
    "earnings", "ebit", "ebitda", "emissions", "employees", "expenditure", "expenditures", "expenses",
    "fees", "fleet", "flights", "footprint", "forecast", "funding", "fundraise", "guidance",
    "headcount", "holding", "income", "inventories", "inventory", "investment", "ipo", "jobs",
    "liabilities", "loss", "losses", "margin", "margins", "members", "order", "orders", "outlays",
    "outlook", "output", "passengers", "payout", "payroll", "penalty", "portfolio", "positions",
    "price", "prices", "production", "profit", "profits", "provision", "provisions", "quarter",
    "reserves", "revenue", "revenues", "roles", "round", "sales", "savings", "seats", "severance",
    "share", "shares", "shipments", "spending", "staff", "stake", "stock", "stores", "subscribers",
    "subscriptions", "target", "traffic", "turnover", "users", "valuation", "value", "vehicles",
    "vessels", "volume", "volumes", "workers", "workforce", "writedown",
];

/// The nouns that companies are measured by, without the plurals of some.
pub fn of_companies() -> &'static [&'static str] {
    &OF_COMPANIES
}

/// Whether a company is measured by what the noun names.
pub fn of_company(noun: &str) -> bool {
    table::has(&OF_COMPANIES, noun)
        || noun.strip_suffix('s').is_some_and(|one| table::has(&OF_COMPANIES, one))
}

/// Sorted: nouns that only say that a figure follows; what it is of says more.
#[rustfmt::skip]
static EMPTY: Words = words![
    "aggregate", "amount", "average", "clip", "consensus", "count", "equivalent", "estimate", "estimated",
    "estimates", "excess", "expectations", "high", "highs", "level", "levels", "low", "lows", "maximum",
    "mean", "median", "minimum", "number", "numbers", "pace", "peak", "proportion", "range", "rate", "record",
    "sum", "tally", "total", "trough", "worth",
];

/// The nouns that say nothing of their own.
pub fn empty() -> &'static [&'static str] {
    &EMPTY
}

/// Whether a noun says nothing of its own: the `total` of `a total of $5m`.
pub fn is_empty(noun: &str) -> bool {
    table::has(&EMPTY, noun)
}

/// Sorted: nouns after `in` that name a time, a form of payment or a set phrase, and no metric.
#[rustfmt::skip]
static NOT_METRICS: Words = words![
    "addition", "advance", "afternoon", "all", "amsterdam", "april", "asia", "august", "bitcoin", "cash",
    "century", "country", "court", "day", "days", "decade", "decades", "december", "europe", "evening",
    "exchange", "fact", "february", "fiscal", "half", "history", "hour", "hours", "january", "july",
    "june", "kind", "march", "may", "minute", "minutes", "month", "months", "morning", "november",
    "october", "part", "particular", "past", "period", "place", "quarter", "quarters", "recent",
    "return", "season", "september", "session", "stock", "summer", "time", "times", "today", "total",
    "trading", "turn", "week", "weeks", "world", "year", "years",
];

/// The nouns that after `in` name no metric.
pub fn not_metrics() -> &'static [&'static str] {
    &NOT_METRICS
}

/// Whether a noun after `in` names no metric.
pub fn is_not_metric(noun: &str) -> bool {
    table::has(&NOT_METRICS, noun)
}

/// Sorted: who forecasts figures; a figure before them is what they forecast: `the $3bn analysts had expected`.
static FORECASTERS: Words = words![
    "analysts",
    "economists",
    "experts",
    "forecasters",
    "holders",
    "investors",
    "markets",
    "plaintiffs",
    "shareholders",
    "strategists",
];

/// Whether a noun names people who forecast.
pub fn is_forecaster(noun: &str) -> bool {
    table::has(&FORECASTERS, noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [&OF_COMPANIES, &EMPTY, &NOT_METRICS, &FORECASTERS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
