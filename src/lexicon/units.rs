//! Units of measurement: words and symbols.

use std::sync::LazyLock;

use super::packed::{Pairs, Rows, Table, Words, pairs, rows, words};
use super::sieve::Sieve;
use super::table;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Lengths and distances.
    Length,
    /// Masses and weights.
    Mass,
    /// Volumes.
    Volume,
    /// Areas.
    Area,
    /// Amounts of data and their speed.
    Data,
    /// Energy, power and other physical quantities.
    Energy,
    /// Temperatures; `degree` also measures angles.
    Temperature,
    /// All else.
    Other,
}

use Dimension::{Area, Data, Energy, Length, Mass, Other, Temperature, Volume};

/// Units spelt out, in the singular.
static WORDS: Rows<Dimension> = rows![
    ("acre", Area),
    ("amp", Energy),
    ("ampere", Energy),
    ("angstrom", Length),
    ("atmosphere", Energy),
    ("barrel", Volume),
    ("becquerel", Energy),
    ("bit", Data),
    ("btu", Energy),
    ("bushel", Volume),
    ("byte", Data),
    ("calorie", Energy),
    ("carat", Mass),
    ("celsius", Temperature),
    ("centigrade", Temperature),
    ("centiliter", Volume),
    ("centilitre", Volume),
    ("centimeter", Length),
    ("centimetre", Length),
    ("cord", Volume),
    ("cup", Volume),
    ("decibel", Energy),
    ("deciliter", Volume),
    ("decilitre", Volume),
    ("decimeter", Length),
    ("decimetre", Length),
    ("deg", Temperature),
    ("degree", Temperature),
    ("dram", Mass),
    ("electronvolt", Energy),
    ("exabyte", Data),
    ("exaflop", Data),
    ("exajoule", Energy),
    ("fahrenheit", Temperature),
    ("fathom", Length),
    ("flop", Data),
    ("foot", Length),
    ("furlong", Length),
    ("gallon", Volume),
    ("gibibyte", Data),
    ("gigabit", Data),
    ("gigabyte", Data),
    ("gigaflop", Data),
    ("gigahertz", Energy),
    ("gigajoule", Energy),
    ("gigaliter", Volume),
    ("gigalitre", Volume),
    ("gigaton", Mass),
    ("gigatonne", Mass),
    ("gigawatt", Energy),
    ("gigawatt-hour", Energy),
    ("gram", Mass),
    ("gramme", Mass),
    ("hectare", Area),
    ("hectoliter", Volume),
    ("hectolitre", Volume),
    ("hectopascal", Energy),
    ("hertz", Energy),
    ("horsepower", Energy),
    ("hundredweight", Mass),
    ("inch", Length),
    ("joule", Energy),
    ("kelvin", Temperature),
    ("kibibyte", Data),
    ("kilo", Mass),
    ("kilobit", Data),
    ("kilobyte", Data),
    ("kilocalorie", Energy),
    ("kilogram", Mass),
    ("kilogramme", Mass),
    ("kilohertz", Energy),
    ("kilojoule", Energy),
    ("kilometer", Length),
    ("kilometre", Length),
    ("kilonewton", Energy),
    ("kilopascal", Energy),
    ("kiloton", Mass),
    ("kilotonne", Mass),
    ("kilovolt", Energy),
    ("kilowatt", Energy),
    ("kilowatt-hour", Energy),
    ("knot", Other),
    ("league", Length),
    ("lightyear", Length),
    ("liter", Volume),
    ("litre", Volume),
    ("lumen", Energy),
    ("lux", Energy),
    ("mebibyte", Data),
    ("megabit", Data),
    ("megabyte", Data),
    ("megahertz", Energy),
    ("megajoule", Energy),
    ("megaliter", Volume),
    ("megalitre", Volume),
    ("megapascal", Energy),
    ("megapixel", Data),
    ("megaton", Mass),
    ("megatonne", Mass),
    ("megawatt", Energy),
    ("megawatt-hour", Energy),
    ("meter", Length),
    ("metre", Length),
    ("microgram", Mass),
    ("micrometer", Length),
    ("micrometre", Length),
    ("micron", Length),
    ("microsecond", Other),
    ("microsievert", Energy),
    ("mile", Length),
    ("milliamp", Energy),
    ("millibar", Energy),
    ("milligram", Mass),
    ("milliliter", Volume),
    ("millilitre", Volume),
    ("millimeter", Length),
    ("millimetre", Length),
    ("millisecond", Other),
    ("millisievert", Energy),
    ("millivolt", Energy),
    ("milliwatt", Energy),
    ("mole", Energy),
    ("nanometer", Length),
    ("nanometre", Length),
    ("nanosecond", Other),
    ("newton", Energy),
    ("ohm", Energy),
    ("ounce", Mass),
    ("parsec", Length),
    ("pascal", Energy),
    ("petabit", Data),
    ("petabyte", Data),
    ("petaflop", Data),
    ("petajoule", Energy),
    ("petawatt", Energy),
    ("picometer", Length),
    ("picometre", Length),
    ("pint", Volume),
    ("pixel", Data),
    ("pound", Mass),
    ("quart", Volume),
    ("qubit", Data),
    ("quintal", Mass),
    ("radian", Other),
    ("revolution", Other),
    ("sievert", Energy),
    ("stone", Mass),
    ("tablespoon", Volume),
    ("tbsp", Volume),
    ("teaspoon", Volume),
    ("tebibyte", Data),
    ("terabit", Data),
    ("terabyte", Data),
    ("teraflop", Data),
    ("terahertz", Energy),
    ("terajoule", Energy),
    ("teraton", Mass),
    ("terawatt", Energy),
    ("terawatt-hour", Energy),
    ("teu", Volume),
    ("therm", Energy),
    ("ton", Mass),
    ("tonne", Mass),
    ("tsp", Volume),
    ("turn", Other),
    ("volt", Energy),
    ("watt", Energy),
    ("watt-hour", Energy),
    ("yard", Length),
    ("zettabyte", Data),
];

/// Symbols, whose capitals matter (SI Brochure, 9th edition, and what newspapers print).
static SYMBOLS: Rows<Dimension> = rows![
    ("A", Energy),
    ("BTU", Energy),
    ("Bcf", Volume),
    ("Bcm", Volume),
    ("Bq", Energy),
    ("Btu", Energy),
    ("EB", Data),
    ("EJ", Energy),
    ("GB", Data),
    ("GHz", Energy),
    ("GJ", Energy),
    ("GPa", Energy),
    ("GVA", Energy),
    ("GW", Energy),
    ("GWh", Energy),
    ("GWp", Energy),
    ("Gb", Data),
    ("Gbit", Data),
    ("Gbps", Data),
    ("GeV", Energy),
    ("GiB", Data),
    ("Gt", Mass),
    ("Hz", Energy),
    ("IU", Other),
    ("J", Energy),
    ("K", Temperature),
    ("KB", Data),
    ("KW", Energy),
    ("KWh", Energy),
    ("Kb", Data),
    ("Kbps", Data),
    ("KiB", Data),
    ("L", Volume),
    ("MB", Data),
    ("MHz", Energy),
    ("MJ", Energy),
    ("ML", Volume),
    ("MMBtu", Energy),
    ("MMcf", Volume),
    ("MP", Data),
    ("MPa", Energy),
    ("MT", Mass),
    ("MVA", Energy),
    ("MW", Energy),
    ("MWh", Energy),
    ("MWp", Energy),
    ("Mb", Data),
    ("Mbit", Data),
    ("Mbps", Data),
    ("MeV", Energy),
    ("MiB", Data),
    ("Mt", Mass),
    ("Mtpa", Mass),
    ("N", Energy),
    ("Nm", Energy),
    ("PB", Data),
    ("PJ", Energy),
    ("PWh", Energy),
    ("Pa", Energy),
    ("TB", Data),
    ("THz", Energy),
    ("TJ", Energy),
    ("TW", Energy),
    ("TWh", Energy),
    ("Tb", Data),
    ("Tbps", Data),
    ("Tcf", Volume),
    ("TeV", Energy),
    ("TiB", Data),
    ("V", Energy),
    ("W", Energy),
    ("Wh", Energy),
    ("ZB", Data),
    ("ac", Area),
    ("atm", Energy),
    ("au", Length),
    ("bar", Energy),
    ("bbl", Volume),
    ("bbls", Volume),
    ("bcf", Volume),
    ("bcfd", Other),
    ("bcm", Volume),
    ("bhp", Energy),
    ("boe", Volume),
    ("boed", Other),
    ("boepd", Other),
    ("bpd", Other),
    ("bpm", Other),
    ("bu", Volume),
    ("cal", Energy),
    ("cc", Volume),
    ("cl", Volume),
    ("cm", Length),
    ("cwt", Mass),
    ("dB", Energy),
    ("dl", Volume),
    ("dm", Length),
    ("dpi", Data),
    ("dwt", Mass),
    ("eV", Energy),
    ("fps", Data),
    ("ft", Length),
    ("g", Mass),
    ("gal", Volume),
    ("gbps", Data),
    ("gsm", Other),
    ("gwh", Energy),
    ("hPa", Energy),
    ("ha", Area),
    ("hl", Volume),
    ("hp", Energy),
    ("in", Length),
    ("kB", Data),
    ("kHz", Energy),
    ("kJ", Energy),
    ("kN", Energy),
    ("kPa", Energy),
    ("kV", Energy),
    ("kVA", Energy),
    ("kW", Energy),
    ("kWh", Energy),
    ("kWp", Energy),
    ("kbit", Data),
    ("kbps", Data),
    ("kcal", Energy),
    ("keV", Energy),
    ("kg", Mass),
    ("kgs", Mass),
    ("km", Length),
    ("kmh", Other),
    ("kmph", Other),
    ("kn", Other),
    ("kph", Other),
    ("kt", Mass),
    ("kts", Other),
    ("kwh", Energy),
    ("l", Volume),
    ("lb", Mass),
    ("lbs", Mass),
    ("lm", Energy),
    ("lx", Energy),
    ("ly", Length),
    ("m", Length),
    ("mA", Energy),
    ("mAh", Energy),
    ("mL", Volume),
    ("mSv", Energy),
    ("mV", Energy),
    ("mW", Energy),
    ("mbar", Energy),
    ("mbpd", Other),
    ("mbps", Data),
    ("mcg", Mass),
    ("mcm", Volume),
    ("mg", Mass),
    ("mi", Length),
    ("ml", Volume),
    ("mm", Length),
    ("mmBtu", Energy),
    ("mmHg", Energy),
    ("mmbpd", Other),
    ("mmbtu", Energy),
    ("mmcf", Volume),
    ("mmol", Other),
    ("mmt", Mass),
    ("mol", Other),
    ("mpg", Other),
    ("mph", Other),
    ("mt", Mass),
    ("mtpa", Mass),
    ("mwh", Energy),
    ("ng", Mass),
    ("nm", Length),
    ("oz", Mass),
    ("ppb", Other),
    ("ppi", Data),
    ("ppm", Other),
    ("ppt", Other),
    ("psi", Energy),
    ("px", Data),
    ("rad", Other),
    ("rpm", Other),
    ("sqft", Area),
    ("sqkm", Area),
    ("sqm", Area),
    ("sqmi", Area),
    ("st", Mass),
    ("t", Mass),
    ("tcf", Volume),
    ("tcm", Volume),
    ("tpd", Mass),
    ("um", Length),
    ("yd", Length),
    ("µSv", Energy),
    ("µg", Mass),
    ("µm", Length),
    ("μg", Mass),
    ("μm", Length),
    ("℃", Temperature),
    ("℉", Temperature),
];

/// Plurals that are not made with `s`.
static PLURALS: Pairs =
    pairs![("feet", "foot"), ("hertz", "hertz"), ("horsepower", "horsepower"), ("inches", "inch")];

/// Words that go before a unit and make another of it.
static BEFORE: Words = words![
    "cu", "cubic", "fl", "fluid", "imperial", "light", "linear", "long", "metric", "nautical", "short", "sq",
    "square", "statute", "troy",
];

/// Lengths of time, which are durations and no quantities.
static TIMES: Words = words![
    "century",
    "day",
    "decade",
    "fiscal",
    "fortnight",
    "hour",
    "hr",
    "hrs",
    "min",
    "mins",
    "minute",
    "mo",
    "month",
    "night",
    "quarter",
    "sec",
    "second",
    "secs",
    "semester",
    "week",
    "weekend",
    "year",
    "yr",
    "yrs",
];

/// Words near a number that make an `m` after it a metre and no million.
#[rustfmt::skip]
static LONG: Words = words![
    "altitude", "away", "backstroke", "breaststroke", "bridge", "butterfly", "cable", "cliff", "crane",
    "crater", "dash", "deep", "depth", "diameter", "distance", "dive", "dived", "elevation", "flood",
    "floods", "freestyle", "height", "high", "hurdles", "length", "level", "levels", "long", "medley",
    "meter", "meters", "metre", "metres", "mirror", "pool", "race", "radius", "ran", "relay", "run",
    "running", "runs", "snow", "sprint", "steeplechase", "swam", "swim", "tall", "telescope", "thick",
    "tide", "tides", "tower", "trench", "wall", "wave", "waves", "wide", "width", "x", "yacht",
];

/// Whether a word near a number speaks of a length.
pub fn tells_length(word: &str) -> bool {
    table::has(&LONG, word)
}

/// Words near a number that make a letter after it a scale of temperature.
static WARM: Words = words![
    "celsius",
    "cold",
    "cool",
    "degrees",
    "fahrenheit",
    "forecast",
    "freezing",
    "heat",
    "heatwave",
    "hot",
    "oven",
    "temperature",
    "temperatures",
    "thermostat",
    "warm",
    "weather",
];

/// Whether a word near a number speaks of warmth.
pub fn tells_warmth(word: &str) -> bool {
    table::has(&WARM, word)
}

/// A unit that is spelt out, in the singular, with what it measures.
pub fn word(text: &str) -> Option<(&'static str, Dimension)> {
    if let Some(irregular) = table::find(&PLURALS, text) {
        return table::row(&WORDS, irregular);
    }
    let singular = text.strip_suffix(['s', 'S']);
    table::row(&WORDS, text).or_else(|| table::row(&WORDS, singular?))
}

/// What a symbol measures.
pub fn symbol(text: &str) -> Option<Dimension> {
    table::exact(&SYMBOLS, text)
}

/// Whether a word, whatever its capitals, may be the first of a unit, or a symbol that is raised to a power; no other is.
pub fn may_open(word: &str) -> bool {
    static FIRST: LazyLock<Sieve> = LazyLock::new(|| {
        let tables = [WORDS.words(), PLURALS.words(), &BEFORE, SYMBOLS.words(), &["c", "f", "b", "boe"]];
        Sieve::new(&tables.concat())
    });
    let stem = || match word.as_bytes().last() {
        Some(b's' | b'S' | b'2' | b'3') => FIRST.passes(&word[..word.len() - 1]),
        _ => false,
    };
    !word.is_ascii() || FIRST.passes(word) || stem()
}

/// Whether a word goes before a unit: `square`, `metric`.
pub fn goes_before(word: &str) -> bool {
    table::has(&BEFORE, word)
}

/// Whether a word, singular or plural, is a length of time.
pub fn is_time(word: &str) -> bool {
    let singular = || word.strip_suffix('s').is_some_and(|one| table::has(&TIMES, one));
    table::has(&TIMES, word) || singular() || matches!(word, "centuries" | "Centuries")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(WORDS.iter().is_sorted_by_key(|(word, _)| word));
        assert!(SYMBOLS.iter().is_sorted_by_key(|(symbol, _)| symbol));
        assert!(PLURALS.iter().is_sorted_by_key(|(plural, _)| plural));
        assert!(PLURALS.iter().all(|(_, singular)| table::row(&WORDS, singular).is_some()));
        assert!(BEFORE.is_sorted());
        assert!(TIMES.is_sorted());
        assert!(LONG.is_sorted());
        assert!(WARM.is_sorted());
    }

    #[test]
    fn plurals_become_singular() {
        assert_eq!(word("Feet"), Some(("foot", Length)));
        assert_eq!(word("kilometres"), Some(("kilometre", Length)));
        assert_eq!(word("celsius"), Some(("celsius", Temperature)));
        assert_eq!(word("people"), None);
    }
}
