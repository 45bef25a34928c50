//! Dates as the reader's locale writes them.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::Intl::DateTimeFormat;
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::app::words;
use crate::model::{DateOrder, PartialDate, Year};

/// Now, in milliseconds since 1970 (UTC).
pub(super) fn now() -> i64 {
    Date::now() as i64
}

/// The order of day and month that the browser's language has.
pub(super) fn order() -> DateOrder {
    let language = web_sys::window().and_then(|w| w.navigator().language());
    language.map_or_else(DateOrder::default, |tag| DateOrder::of_language(&tag))
}

/// A date in the reader's locale, as far as it is known.
pub(super) fn words(date: &PartialDate) -> String {
    in_locale(date).unwrap_or_else(|| words::date(date))
}

/// A moment, in milliseconds since 1970, as the reader's locale and clock have it: today its time, else its day.
pub(super) fn moment(milliseconds: i64) -> String {
    let moment = Date::new(&JsValue::from_f64(milliseconds as f64));
    let now = Date::new_0();
    let day = |d: &Date| (d.get_full_year(), d.get_month(), d.get_date());
    let options = match day(&moment) == day(&now) {
        true => &[("hour", "2-digit"), ("minute", "2-digit")][..],
        false if moment.get_full_year() == now.get_full_year() => &[("day", "numeric"), ("month", "short")],
        false => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
    };
    let bag = Object::new();
    for (name, value) in options {
        drop(Reflect::set(&bag, &JsValue::from_str(name), &JsValue::from_str(value)));
    }
    let language = web_sys::window().and_then(|w| w.navigator().language()).unwrap_or_else(|| "en".into());
    String::from(match day(&moment) == day(&now) {
        true => moment.to_locale_time_string_with_options(&language, &bag),
        false => moment.to_locale_date_string(&language, &bag),
    })
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
    writer(options)?.call1(&JsValue::UNDEFINED, &moment).ok()?.as_string()
}

/// Has the browser load what it writes dates with, which takes it a while the first time.
pub(super) fn prepare() {
    let day =
        PartialDate { year: Some(Year::Exact(2024)), month: Some(1), day: Some(1), ..PartialDate::default() };
    drop(in_locale(&day));
}

/// The names and values of the options of `Intl.DateTimeFormat`.
type Options = Vec<(&'static str, &'static str)>;

thread_local! {
    /// Making a writer of dates takes a hundred times as long as writing one.
    static WRITERS: RefCell<HashMap<Options, Function>> = RefCell::default();
}

/// What writes dates in the reader's locale, with these parts.
fn writer(options: Options) -> Option<Function> {
    if let Some(known) = WRITERS.with_borrow(|writers| writers.get(&options).cloned()) {
        return Some(known);
    }
    let bag = Object::new();
    for (name, value) in &options {
        Reflect::set(&bag, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
    }
    let locale = web_sys::window()?.navigator().language()?;
    let made = DateTimeFormat::new(&Array::of1(&JsValue::from_str(&locale)), &bag).format();
    WRITERS.with_borrow_mut(|writers| writers.insert(options, made.clone()));
    Some(made)
}
