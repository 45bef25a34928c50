//! Figures: exact values, never `f64`.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{AnnotationId, FigureType, Support};

/// One value, or a range with both ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Extent<T> {
    /// One value.
    Exact(T),
    /// From `low` to `high`, as the text states them.
    Range {
        /// The lower or earlier end.
        low: T,
        /// The upper or later end.
        high: T,
    },
}

impl<T> Extent<T> {
    /// The value, or the lower end.
    pub fn low(&self) -> &T {
        match self {
            Self::Exact(v) => v,
            Self::Range { low, .. } => low,
        }
    }

    /// The value, or the upper end.
    pub fn high(&self) -> &T {
        match self {
            Self::Exact(v) => v,
            Self::Range { high, .. } => high,
        }
    }

    /// The same extent with every end converted.
    pub fn map<U>(&self, mut f: impl FnMut(&T) -> U) -> Extent<U> {
        match self {
            Self::Exact(v) => Extent::Exact(f(v)),
            Self::Range { low, high } => Extent::Range { low: f(low), high: f(high) },
        }
    }
}

/// An exact decimal, or a range of two.
pub type Amount = Extent<Decimal>;

/// An ISO 4217 alphabetic currency code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CurrencyCode([u8; 3]);

impl CurrencyCode {
    /// The code, if it is three capital letters.
    pub fn new(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl fmt::Display for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A year, or the decade or century that is all the text says (ISO 8601-2: `193X`, `18XX`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Year {
    /// One year.
    Exact(i32),
    /// The ten years from this one.
    Decade(i32),
    /// The hundred years from this one.
    Century(i32),
}

/// A date as far as it is known (ISO 8601: `2026-04-09`, `2025-11`, `2027`, `--03-31`; `2025-Q3` for a quarter;
/// `XXXX-WXX-3` for a weekday alone). `Display` writes that form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub struct PartialDate {
    /// The year, where it is stated or follows.
    pub year: Option<Year>,
    /// 1 to 4.
    pub quarter: Option<u8>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 (Monday) to 7 (Sunday), where only the weekday is known.
    pub weekday: Option<u8>,
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(Year::Exact(y)) => write!(f, "{y:04}")?,
            Some(Year::Decade(y)) => write!(f, "{:03}X", y / 10)?,
            Some(Year::Century(y)) => write!(f, "{:02}XX", y / 100)?,
            None => {}
        }
        match (self.year, self.quarter, self.month, self.day) {
            (None, Some(q), None, _) => write!(f, "XXXX-Q{q}"),
            (Some(_), Some(q), None, _) => write!(f, "-Q{q}"),
            (Some(_), _, Some(m), None) => write!(f, "-{m:02}"),
            (Some(_), _, Some(m), Some(d)) => write!(f, "-{m:02}-{d:02}"),
            (None, _, Some(m), None) => write!(f, "--{m:02}"),
            (None, _, Some(m), Some(d)) => write!(f, "--{m:02}-{d:02}"),
            (None, _, None, Some(d)) => write!(f, "---{d:02}"),
            (None, None, None, None) => match self.weekday {
                Some(w) => write!(f, "XXXX-WXX-{w}"),
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }
}

/// The units of a duration, longest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]

pub enum DurationUnit {
    /// Years.
    Years,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
}

/// A length of time in calendar units, as stated (`P3M`, `PT2H`, `P2Y6M`). `Display` writes ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CalendarDuration(pub Vec<(DurationUnit, Decimal)>);

impl fmt::Display for CalendarDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let mut in_time = false;
        for (unit, number) in &self.0 {
            if *unit >= DurationUnit::Hours && !in_time {
                in_time = true;
                f.write_str("T")?;
            }
            let letter = match unit {
                DurationUnit::Years => 'Y',
                DurationUnit::Months | DurationUnit::Minutes => 'M',
                DurationUnit::Weeks => 'W',
                DurationUnit::Days => 'D',
                DurationUnit::Hours => 'H',
                DurationUnit::Seconds => 'S',
            };
            write!(f, "{}{letter}", number.normalize())?;
        }
        Ok(())
    }
}

/// What a figure states.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Value {
    /// Whole currency units (not cents).
    Money {
        /// How much.
        amount: Amount,
        /// In what.
        currency: CurrencyCode,
    },
    /// In hundredths: `25 basis points` is 0.25.
    Percent(Amount),
    /// A count or measurement.
    Quantity {
        /// How many.
        amount: Amount,
        /// The unit as written, in the singular; empty for a bare number.
        unit: String,
    },
    /// A factor: `half` is 0.5.
    Multiple(Amount),
    /// A date or a range of dates.
    Date(Extent<PartialDate>),
    /// A length of time or a range of lengths.
    Duration(Extent<CalendarDuration>),
}

impl Value {
    /// The type of figure that it makes.
    pub fn figure_type(&self) -> FigureType {
        match self {
            Self::Money { .. } => FigureType::Money,
            Self::Percent(_) => FigureType::Percent,
            Self::Quantity { .. } => FigureType::Quantity,
            Self::Multiple(_) => FigureType::Multiple,
            Self::Date(_) => FigureType::Date,
            Self::Duration(_) => FigureType::Duration,
        }
    }

    /// The normalised value as text, or both ends of the range.
    pub fn normalised(&self) -> Extent<String> {
        match self {
            Self::Money { amount, .. }
            | Self::Quantity { amount, .. }
            | Self::Percent(amount)
            | Self::Multiple(amount) => amount.map(|n| n.normalize().to_string()),
            Self::Date(d) => d.map(PartialDate::to_string),
            Self::Duration(d) => d.map(CalendarDuration::to_string),
        }
    }

    /// The unit in files: a currency code for money, the noun for quantities.
    pub fn unit(&self) -> Option<&str> {
        match self {
            Self::Money { currency, .. } => Some(currency.as_str()),
            Self::Quantity { unit, .. } if !unit.is_empty() => Some(unit),
            _ => None,
        }
    }
}

/// How exact the text says a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Modifier {
    /// About, around, roughly, nearly.
    Approx,
    /// More than, over, above.
    Gt,
    /// At least, from, starting at.
    Ge,
    /// Less than, under, below.
    Lt,
    /// Up to, at most, as much as.
    Le,
}

impl Modifier {
    /// The name in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Approx => "approx",
            Self::Gt => "gt",
            Self::Ge => "ge",
            Self::Lt => "lt",
            Self::Le => "le",
        }
    }
}

/// Whether the text states a rise or a fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]

pub enum Change {
    /// A rise.
    Up,
    /// A fall.
    Down,
}

impl Change {
    /// The name in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// A figure: its value and what the text says of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Figure {
    /// The value.
    pub value: Value,
    /// How exact the text says it is.
    pub modifier: Option<Modifier>,
    /// The unit of time or thing that a rate is per (`minute`, `year`, `share`).
    pub per: Option<String>,
    /// The metric: a short noun phrase of the text.
    pub about: Option<String>,
    /// Canonical name of the company it belongs to.
    pub company: Option<String>,
    /// A stated rise or fall.
    pub change: Option<Change>,
    /// What it is said to have been before, or is compared with: the $2bn of `rose to $3bn from $2bn`.
    pub base: Option<Box<Value>>,
    /// On whose word it stands; decided once companies and citations are known.
    pub support: Option<Support>,
    /// The citation that carries it.
    pub carrier: Option<AnnotationId>,
}

impl Figure {
    /// Whether readers expect a source for it: dates and durations need none.
    pub const fn wants_source(&self) -> bool {
        !matches!(self.value, Value::Date(_) | Value::Duration(_))
    }

    /// A figure of which only the value is known so far.
    pub fn new(value: Value) -> Self {
        Self {
            value,
            modifier: None,
            per: None,
            about: None,
            company: None,
            change: None,
            base: None,
            support: None,
            carrier: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_far_as_they_are_known() {
        let date = |year, month, day| PartialDate { year, month, day, ..PartialDate::default() }.to_string();
        assert_eq!(date(Some(Year::Exact(2026)), Some(4), Some(9)), "2026-04-09");
        assert_eq!(date(Some(Year::Exact(2025)), Some(11), None), "2025-11");
        assert_eq!(date(None, Some(3), Some(31)), "--03-31");
        assert_eq!(date(Some(Year::Decade(1930)), None, None), "193X");
        assert_eq!(date(Some(Year::Century(1800)), None, None), "18XX");
    }

    #[test]
    fn durations_put_a_t_before_the_time_of_day() {
        let d = CalendarDuration(vec![
            (DurationUnit::Days, Decimal::ONE),
            (DurationUnit::Hours, Decimal::new(25, 1)),
        ]);
        assert_eq!(d.to_string(), "P1DT2.5H");
    }
}
