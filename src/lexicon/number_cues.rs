//! Words around numbers, by what they tell of them. Each list is sorted and in small letters, for `table::has`.

use super::packed::{Words, words};

/// Words after `a year` that make it a time and no rate.
#[rustfmt::skip]
pub static AGO: Words = words![
    "after", "ago", "away", "before", "earlier", "hence", "later", "old", "prior", "since",
];

/// Things other than lengths of time that prices and counts are per, after `a` or `an`.
#[rustfmt::skip]
pub static RATED: Words = words![
    "acre", "barrel", "bottle", "box", "bushel", "can", "carat", "child", "couple", "dose", "dozen",
    "foot", "gallon", "game", "gigabyte", "glass", "gram", "head", "hectare", "household", "kilo",
    "kilogram", "kilometer", "kilometre", "liter", "litre", "match", "meter", "metre", "mile", "ounce",
    "pack", "package", "person", "piece", "pint", "plate", "pop", "pound", "room", "seat", "share",
    "ticket", "time", "ton", "tonne", "unit", "vehicle", "vote", "word", "worker",
];

/// Adjectives within what a rate is per: `per diluted share`, `per square metre`.
#[rustfmt::skip]
pub static RATE_ADJECTIVES: Words = words![
    "active", "additional", "adult", "american", "basic", "capita", "common", "cu", "cubic", "diluted",
    "fluid", "full", "imperial", "metric", "million", "ordinary", "single", "sq", "square", "standard",
    "thousand",
    "troy", "us",
];

/// Words before `one` that make it a pronoun.
#[rustfmt::skip]
pub static ONE_BEFORE: Words = words![
    "another", "any", "better", "big", "bigger", "day", "each", "every", "first", "good", "great", "last",
    "new", "no", "number", "old", "only", "other", "some", "that", "the", "these", "this", "which",
];

/// Words after `one` that make it a pronoun or an idiom.
#[rustfmt::skip]
pub static ONE_AFTER: Words = words![
    "and", "another", "are", "as", "at", "but", "by", "can", "cannot", "could", "day", "did", "does",
    "else", "for", "from", "had", "has", "if", "in", "is", "may", "might", "more", "must", "of", "off",
    "on", "or", "per", "s", "said", "says", "she", "should", "side", "such", "than", "that", "thing",
    "time", "to", "was", "way", "were", "what", "when", "where", "which", "who", "whose", "will", "with",
    "would",
];

/// Words before a small number that refers to what was counted before.
#[rustfmt::skip]
pub static ANAPHORS: Words = words![
    "all", "big", "both", "final", "first", "her", "his", "its", "last", "my", "next", "no", "other",
    "our", "remaining", "same", "the", "their", "these", "those", "top", "your",
];

/// Verbs and adverbs of change after which `3% to 10%` is a step and a level.
#[rustfmt::skip]
pub static STEPS_PAST: Words = words![
    "added", "advanced", "climbed", "declined", "decreased", "down", "dropped", "eased", "edged", "fallen",
    "fell", "gained", "grew", "improved", "inched", "increased", "jumped", "leapt", "lost", "plummeted",
    "plunged", "rallied", "rebounded", "rose", "sank", "shed", "shrank", "skidded", "slid", "slipped",
    "soared", "sped", "spiked", "surged", "swung", "ticked", "tumbled", "up",
];

/// Verbs and nouns of change that go with `from … to …`.
#[rustfmt::skip]
pub static CHANGES: Words = words![
    "added", "advanced", "boost", "boosted", "boosting", "bring", "bringing", "brought", "change",
    "changed", "changes", "climb", "climbed", "climbing", "cut", "cuts", "cutting", "decline", "declined",
    "declines", "declining", "decrease", "decreased", "decreasing", "double", "doubled", "doubling",
    "down", "downgraded", "drop", "dropped", "dropping", "eased", "edged", "expand", "expanded",
    "expanding", "extend", "extended", "fall", "fallen", "falling", "falls", "fell", "gained", "go",
    "goes", "going", "grew", "grow", "growing", "grown", "grows", "hike", "hiked", "improved", "increase",
    "increased", "increases", "increasing", "jump", "jumped", "lift", "lifted", "lost", "lower", "lowered",
    "lowering", "move", "moved", "moving", "narrow", "narrowed", "plunged", "raise", "raised", "raises",
    "raising", "rallied", "reduce", "reduced", "reducing", "revise", "revised", "rise", "risen", "rises",
    "rising", "rose", "sank", "shed", "shrank", "shrink", "shrunk", "slashed", "slid", "slipped", "soared",
    "surged", "swelled", "trim", "trimmed", "tumbled", "up", "upgraded", "went", "widen", "widened",
];

/// Words before a fraction that stands alone that make it a share that something changes by, or comes to.
#[rustfmt::skip]
pub static SHARE_STEPS: Words = words![
    "about", "almost", "by", "climbed", "down", "dropped", "fell", "grew", "jumped", "nearly", "over",
    "plunged", "rose", "roughly", "surged", "than", "tumbled", "up",
];

/// Words before `ten times` that make it a factor where nothing is compared.
#[rustfmt::skip]
pub static FACTOR_STEPS: Words = words![
    "about", "almost", "around", "at", "by", "fell", "grew", "grow", "grown", "increase", "increased",
    "jumped", "more", "multiplied", "nearly", "over", "oversubscribed", "risen", "rose", "some", "than",
    "to", "trades", "trading", "up",
];

/// Words that start what a factor multiplies: `twice the cost`, `half as many`.
#[rustfmt::skip]
pub static COMPARED: Words = words![
    "as", "her", "his", "its", "my", "our", "that", "the", "their", "this", "what", "your",
];

/// Comparatives after a factor that `-er` does not tell.
#[rustfmt::skip]
pub static COMPARATIVES: Words = words![
    "less", "more",
];

/// Words after `three times` that make it a frequency.
#[rustfmt::skip]
pub static OFTEN: Words = words![
    "a", "already", "an", "and", "at", "before", "between", "but", "daily", "during", "each", "every",
    "for", "in", "last", "on", "per", "since", "this", "weekly", "when", "while", "with",
];

/// Words before `double` that make it a verb.
#[rustfmt::skip]
pub static AUXILIARIES: Words = words![
    "about", "almost", "and", "can", "could", "did", "does", "essentially", "may", "might", "nearly",
    "not", "or", "roughly", "should", "than", "they", "to", "we", "will", "would",
];

/// Words that make no counted noun after a number and a hyphen.
#[rustfmt::skip]
pub static NOT_COMPOUND: Words = words![
    "and", "by", "course", "digit", "down", "edged", "fifths", "figure", "finger", "fold", "for", "fourths", "half",
    "hander", "hit", "horse", "in", "ish", "liner", "man", "minute", "nil", "odd", "of", "off", "offs",
    "on", "one", "out", "per", "piece", "plex", "plus", "ply", "pointer", "pronged", "sided", "something",
    "star", "the", "thirds", "tier", "time", "timer", "times", "to", "under", "up", "upmanship", "way",
    "word",
];

/// Words between a number and a length of time.
#[rustfmt::skip]
pub static WORKING: Words = words![
    "additional", "business", "calendar", "consecutive", "extra", "fiscal", "full", "long", "more",
    "short", "solid", "straight", "trading", "whole", "working",
];

/// Those who expect a number rather than are counted by it: `the 200,000 economists expected`.
#[rustfmt::skip]
pub static FORECASTERS: Words = words![
    "analysts", "economists", "experts", "forecasters", "investors", "observers", "officials", "planners",
    "traders", "wall",
];

/// What forecasters do with a number.
#[rustfmt::skip]
pub static EXPECTED: Words = words![
    "anticipated", "estimated", "expect", "expected", "forecast", "forecasted", "had", "predicted",
    "projected",
];

/// Words before four digits that make them a year.
#[rustfmt::skip]
pub static YEAR_BEFORE: Words = words![
    "after", "around", "before", "between", "by", "circa", "during", "early", "for", "from", "in", "into",
    "late", "mid", "of", "since", "till", "to", "until",
];

/// Words near `pounds` that speak of money.
#[rustfmt::skip]
pub static POUNDS_OF_MONEY: Words = words![
    "benefits", "bill", "bills", "bonus", "borrow", "borrowed", "budget", "buy", "cash", "compensation",
    "cost", "costing", "costs", "damages", "debt", "debts", "donated", "donation", "donations", "earn",
    "earned", "earns", "euros", "fee", "fees", "fine", "fined", "fund", "funding", "funds", "grant",
    "grants", "income", "invest", "invested", "investment", "loan", "loans", "loss", "losses", "money",
    "mortgage", "owe", "owed", "owes", "paid", "pay", "payout", "payouts", "pays", "pence", "penny",
    "pension", "price", "priced", "prices", "profit", "profits", "raise", "raised", "rent", "revenue",
    "revenues", "reward", "salaries", "salary", "sales", "save", "saved", "savings", "sell", "sold",
    "spend", "spending", "spent", "sterling", "stolen", "tax", "taxes", "taxpayers", "ticket", "tickets",
    "turnover", "value", "valued", "wage", "wages", "worth",
];

/// Words near `pounds` that speak of weight.
#[rustfmt::skip]
pub static POUNDS_OF_WEIGHT: Words = words![
    "bag", "beef", "cocaine", "drop", "dropped", "fat", "fish", "gain", "gained", "heavy", "heroin", "lbs",
    "lift", "lifted", "lose", "losing", "lost", "luggage", "marijuana", "meat", "meth", "methamphetamine",
    "muscle", "ounces", "overweight", "per", "potatoes", "pressure", "thrust", "torque", "weigh",
    "weighed", "weighing", "weighs", "weight",
];

/// Words that open a sentence before a number without naming anything.
#[rustfmt::skip]
pub static OPENERS: Words = words![
    "about", "almost", "another", "approximately", "around", "barely", "employment", "estimated",
    "exactly", "exports", "fully", "imports", "inflation", "just", "only", "output", "over", "production",
    "profit", "profits", "revenue", "revenues", "roughly", "sales", "some", "total", "turnout", "under",
];

/// Abbreviations of statistics whose values follow them: `CI 0.8 to 1.6`, `PMI 52.3`.
#[rustfmt::skip]
pub static STATISTICS: Words = words![
    "bmi", "ci", "cpi", "eps", "gdp", "gpa", "hr", "iq", "iqr", "irr", "mae", "moic", "nps", "or", "pmi",
    "rmse", "roe", "roi", "rr", "sd", "sem",
];

/// Words after a calibre: `a .38 revolver`.
#[rustfmt::skip]
pub static FIREARMS: Words = words![
    "ammunition", "bullet", "bullets", "caliber", "calibre", "gun", "handgun", "handguns", "magnum",
    "pistol", "pistols", "revolver", "revolvers", "rifle", "rifles", "rounds", "shotgun",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists: [&[&str]; 24] = [
            &AGO,
            &RATED,
            &RATE_ADJECTIVES,
            &ONE_BEFORE,
            &ONE_AFTER,
            &ANAPHORS,
            &STEPS_PAST,
            &CHANGES,
            &SHARE_STEPS,
            &FACTOR_STEPS,
            &COMPARED,
            &COMPARATIVES,
            &OFTEN,
            &AUXILIARIES,
            &NOT_COMPOUND,
            &WORKING,
            &FORECASTERS,
            &EXPECTED,
            &YEAR_BEFORE,
            &POUNDS_OF_MONEY,
            &POUNDS_OF_WEIGHT,
            &OPENERS,
            &STATISTICS,
            &FIREARMS,
        ];
        for list in lists {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
