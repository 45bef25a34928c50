//! The words of dates and lengths of time.

use super::packed::{Rows, rows};
use super::table;
use crate::model::DurationUnit;

/// How sure the bare word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Only ever this (`september`).
    Sure,
    /// Also a name (`April`, `Sunday Times`) or short for something else: it needs a word that shows the sense.
    Named,
    /// Also an everyday word in small letters (`may`, `march`, `sat`).
    Everyday,
}

/// The spans of the calendar that `last`, `this` and `next` go with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A month.
    Month,
    /// Three months of a year.
    Quarter,
    /// Six months of a year.
    Half,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// What a word says in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// 1 to 12.
    Month(u8, Certainty),
    /// 1 (Monday) to 7.
    Weekday(u8, Certainty),
    /// Spring to winter.
    Season,
    /// A span of the calendar.
    Period(Period),
    /// Steps from the present one: `last` is −1.
    Step(i8),
    /// Days from today.
    Day(i8),
    /// Stands before a date and narrows it: `early`, `mid`.
    Part,
    /// Stands before `of` and a date: `end`, `beginning`.
    Edge,
}

use Certainty::{Everyday, Named, Sure};
use Word::{Day, Edge, Month, Part, Season, Step, Weekday};

/// Sorted by the word, in small letters.
static WORDS: Rows<Word> = rows![
    ("apr", Month(4, Named)),
    ("april", Month(4, Named)),
    ("aug", Month(8, Named)),
    ("august", Month(8, Named)),
    ("autumn", Season),
    ("beginning", Edge),
    ("century", Word::Period(Period::Century)),
    ("close", Edge),
    ("coming", Step(1)),
    ("current", Step(0)),
    ("day", Word::Period(Period::Day)),
    ("dec", Month(12, Named)),
    ("decade", Word::Period(Period::Decade)),
    ("december", Month(12, Sure)),
    ("earlier", Part),
    ("early", Part),
    ("end", Edge),
    ("fall", Season),
    ("feb", Month(2, Named)),
    ("february", Month(2, Sure)),
    ("fri", Weekday(5, Everyday)),
    ("friday", Weekday(5, Sure)),
    ("half", Word::Period(Period::Half)),
    ("jan", Month(1, Named)),
    ("january", Month(1, Sure)),
    ("jul", Month(7, Named)),
    ("july", Month(7, Sure)),
    ("jun", Month(6, Named)),
    ("june", Month(6, Named)),
    ("last", Step(-1)),
    ("late", Part),
    ("later", Part),
    ("mar", Month(3, Everyday)),
    ("march", Month(3, Everyday)),
    ("may", Month(5, Everyday)),
    ("mid", Part),
    ("middle", Edge),
    ("mon", Weekday(1, Everyday)),
    ("monday", Weekday(1, Sure)),
    ("month", Word::Period(Period::Month)),
    ("next", Step(1)),
    ("nov", Month(11, Named)),
    ("november", Month(11, Sure)),
    ("oct", Month(10, Named)),
    ("october", Month(10, Sure)),
    ("past", Step(-1)),
    ("previous", Step(-1)),
    ("prior", Step(-1)),
    ("quarter", Word::Period(Period::Quarter)),
    ("remainder", Edge),
    ("rest", Edge),
    ("sat", Weekday(6, Everyday)),
    ("saturday", Weekday(6, Sure)),
    ("sep", Month(9, Named)),
    ("sept", Month(9, Named)),
    ("september", Month(9, Sure)),
    ("spring", Season),
    ("start", Edge),
    ("summer", Season),
    ("sun", Weekday(7, Everyday)),
    ("sunday", Weekday(7, Sure)),
    ("this", Step(0)),
    ("thu", Weekday(4, Everyday)),
    ("thur", Weekday(4, Everyday)),
    ("thurs", Weekday(4, Named)),
    ("thursday", Weekday(4, Sure)),
    ("tmr", Day(1)),
    ("tmrw", Day(1)),
    ("today", Day(0)),
    ("tomorrow", Day(1)),
    ("tue", Weekday(2, Everyday)),
    ("tues", Weekday(2, Named)),
    ("tuesday", Weekday(2, Sure)),
    ("upcoming", Step(1)),
    ("wed", Weekday(3, Everyday)),
    ("wednesday", Weekday(3, Sure)),
    ("week", Word::Period(Period::Week)),
    ("weekend", Word::Period(Period::Weekend)),
    ("winter", Season),
    ("year", Word::Period(Period::Year)),
    ("yesterday", Day(-1)),
];

/// What a word says in a date, whatever its capitals.
pub fn word(word: &str) -> Option<Word> {
    table::find(&WORDS, word)
}

/// A unit of time as it is written: the unit, how many of it one makes, and how it may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeUnit {
    /// The calendar's unit.
    pub unit: DurationUnit,
    /// How many of that unit: 10 for a decade.
    pub count: u32,
    /// By how many powers of ten to divide: 3 for milliseconds.
    pub scale: u32,
    /// How it is written.
    pub form: UnitForm,
}

/// How a unit of time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitForm {
    /// In full, for one.
    Singular,
    /// In full, for several.
    Plural,
    /// Short: `hrs`, `min`.
    Short,
    /// One letter that needs a neighbour: the `m` of `2h 30m`.
    Letter,
}

const fn unit(unit: DurationUnit, count: u32, form: UnitForm) -> TimeUnit {
    TimeUnit { unit, count, scale: 0, form }
}

const fn fraction(scale: u32, form: UnitForm) -> TimeUnit {
    TimeUnit { unit: DurationUnit::Seconds, count: 1, scale, form }
}

use DurationUnit::{Days, Hours, Minutes, Months, Seconds, Weeks, Years};
use UnitForm::{Letter, Plural, Short, Singular};

/// Sorted by the word, in small letters.
static UNITS: Rows<TimeUnit> = rows![
    ("centuries", unit(Years, 100, Plural)),
    ("century", unit(Years, 100, Singular)),
    ("d", unit(Days, 1, Letter)),
    ("day", unit(Days, 1, Singular)),
    ("days", unit(Days, 1, Plural)),
    ("decade", unit(Years, 10, Singular)),
    ("decades", unit(Years, 10, Plural)),
    ("fortnight", unit(Weeks, 2, Singular)),
    ("fortnights", unit(Weeks, 2, Plural)),
    ("h", unit(Hours, 1, Short)),
    ("hour", unit(Hours, 1, Singular)),
    ("hours", unit(Hours, 1, Plural)),
    ("hr", unit(Hours, 1, Short)),
    ("hrs", unit(Hours, 1, Short)),
    ("m", unit(Minutes, 1, Letter)),
    ("microsecond", fraction(6, Singular)),
    ("microseconds", fraction(6, Plural)),
    ("millennia", unit(Years, 1000, Plural)),
    ("millennium", unit(Years, 1000, Singular)),
    ("millisecond", fraction(3, Singular)),
    ("milliseconds", fraction(3, Plural)),
    ("min", unit(Minutes, 1, Short)),
    ("mins", unit(Minutes, 1, Short)),
    ("minute", unit(Minutes, 1, Singular)),
    ("minutes", unit(Minutes, 1, Plural)),
    ("month", unit(Months, 1, Singular)),
    ("months", unit(Months, 1, Plural)),
    ("mos", unit(Months, 1, Short)),
    ("ms", fraction(3, Short)),
    ("nanosecond", fraction(9, Singular)),
    ("nanoseconds", fraction(9, Plural)),
    ("quarters", unit(Months, 3, Plural)),
    ("s", unit(Seconds, 1, Letter)),
    ("sec", unit(Seconds, 1, Short)),
    ("second", unit(Seconds, 1, Singular)),
    ("seconds", unit(Seconds, 1, Plural)),
    ("secs", unit(Seconds, 1, Short)),
    ("week", unit(Weeks, 1, Singular)),
    ("weeks", unit(Weeks, 1, Plural)),
    ("wks", unit(Weeks, 1, Short)),
    ("year", unit(Years, 1, Singular)),
    ("years", unit(Years, 1, Plural)),
    ("yr", unit(Years, 1, Short)),
    ("yrs", unit(Years, 1, Short)),
];

/// The unit of time that a word names, whatever its capitals.
pub fn time_unit(word: &str) -> Option<TimeUnit> {
    table::find(&UNITS, word)
}

/// Sorted by the word, in small letters: the first year of a decade within its century.
static DECADES: Rows<i32> = rows![
    ("eighties", 80),
    ("fifties", 50),
    ("forties", 40),
    ("nineties", 90),
    ("noughties", 0),
    ("seventies", 70),
    ("sixties", 60),
    ("tens", 10),
    ("thirties", 30),
    ("twenties", 20),
];

/// The first year, within its century, of the decade that a word names: 80 for `eighties`.
pub fn decade(word: &str) -> Option<i32> {
    table::find(&DECADES, word)
}

/// The words whose year is not the calendar's, or is said to be.
pub const KINDS_OF_YEAR: &[&str] = &["fiscal", "financial", "calendar"];

/// Every word that says something here.
pub fn all() -> impl Iterator<Item = &'static str> {
    let words = WORDS.iter().map(|(word, _)| word);
    let units = UNITS.iter().map(|(word, _)| word);
    let decades = DECADES.iter().map(|(word, _)| word);
    words.chain(units).chain(decades).chain(KINDS_OF_YEAR.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(WORDS.iter().is_sorted_by(|a, b| a.0 < b.0));
        assert!(UNITS.iter().is_sorted_by(|a, b| a.0 < b.0));
        assert!(DECADES.iter().is_sorted_by(|a, b| a.0 < b.0));
    }
}
