//! Dates as the reader's locale writes them.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::app::words;
use crate::model::{DateOrder, PartialDate, Year};

/// The order of day and month that the browser's language has.
pub(super) fn order() -> DateOrder {
    let language = web_sys::window().and_then(|w| w.navigator().language());
    language.map_or_else(DateOrder::default, |tag| DateOrder::of_language(&tag))
}

/// A date in the reader's locale, as far as it is known.
pub(super) fn words(date: &PartialDate) -> String {
    in_locale(date).unwrap_or_else(|| words::date(date))
}

/// `None` for what no locale's calendar has: a year alone, a quarter, a decade.
fn in_locale(date: &PartialDate) -> Option<String> {
    let year = match date.year {
        Some(Year::Exact(year @ 100..=9999)) => Some(year),
        None => None,
        _ => return None,
    };
    let mut options = Vec::new();
    match (date.month, date.day, date.weekday) {
        (Some(_), Some(_), _) => options.extend([("month", "long"), ("day", "numeric")]),
        (Some(_), None, _) => options.push(("month", "long")),
        (None, None, Some(_)) if year.is_none() => options.push(("weekday", "long")),
        _ => return None,
    }
    options.extend(year.map(|_| ("year", "numeric")));
    options.push(("timeZone", "UTC"));
    // Where no year is known any leap year will do; 1 January 2024 was a Monday.
    let day = date.day.or(date.weekday).unwrap_or(1);
    let iso = format!("{:04}-{:02}-{day:02}T00:00:00Z", year.unwrap_or(2024), date.month.unwrap_or(1));
    let moment = Date::new(&iso.into());
    if moment.get_time().is_nan() {
        return None;
    }
    let bag = Object::new();
    for (name, value) in options {
        Reflect::set(&bag, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
    }
    let locale = web_sys::window()?.navigator().language()?;
    moment.to_locale_date_string(&locale, &bag).as_string()
}
