//! The attributes of an annotation by the names that interchange files use.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value as Json};

use crate::model::{Annotation, Citation, Company, Entity, Extent, Figure, Value};

/// Everything that is known of an annotation but its place: `value` or `low` and `high`, `unit`, `canonical`, `target`…
/// What is unknown is left out.
pub fn attributes(annotation: &Annotation) -> Map<String, Json> {
    let mut map = Map::new();
    match &annotation.entity {
        Entity::Figure(f) => figure(f, &mut map),
        Entity::Company(c) => company(c, &mut map),
        Entity::Citation(c) => citation(c, &mut map),
    }
    map
}

fn put(map: &mut Map<String, Json>, name: &str, value: Option<impl Into<Json>>) {
    if let Some(value) = value {
        map.insert(name.into(), value.into());
    }
}

fn figure(f: &Figure, map: &mut Map<String, Json>) {
    ends(&f.value, ["value", "low", "high"], map);
    put(map, "unit", f.value.unit());
    put(map, "modifier", f.modifier.map(|m| m.slug()));
    put(map, "per", f.per.as_deref());
    put(map, "about", f.about.as_deref());
    put(map, "company", f.company.as_deref());
    put(map, "change", f.change.map(|c| c.slug()));
    if let Some(base) = &f.base {
        ends(base, ["base", "base_low", "base_high"], map);
        put(map, "base_unit", base.unit());
    }
    put(map, "support", f.support.as_ref().map(|s| s.slug()));
    put(map, "by", f.support.as_ref().and_then(|s| s.by()));
}

/// The value under the first name, or the ends of a range under the others.
fn ends(value: &Value, [one, low_name, high_name]: [&str; 3], map: &mut Map<String, Json>) {
    let value = match value {
        Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Percent(amount)
        | Value::Multiple(amount) => amount.map(number),
        other => other.normalised().map(|s| Json::from(s.as_str())),
    };
    // A date that counts from an article without a date of its own has no value.
    let known = |v: Json| Some(v).filter(|v| v.as_str() != Some(""));
    match value {
        Extent::Exact(v) => put(map, one, known(v)),
        Extent::Range { low, high } => {
            put(map, low_name, known(low));
            put(map, high_name, known(high));
        }
    }
}

fn company(c: &Company, map: &mut Map<String, Json>) {
    put(map, "canonical", Some(c.canonical.as_str()));
    put(map, "ticker", c.ticker.as_deref());
    put(map, "parent", c.parent.as_deref());
}

fn citation(c: &Citation, map: &mut Map<String, Json>) {
    put(map, "target", c.target.as_deref());
    put(map, "source", c.source.as_deref());
    put(map, "speaks_for", c.speaks_for.as_deref());
    put(map, "speaker", c.speaker.as_ref().map(|s| s.name.as_str()));
    put(map, "speaker_kind", c.speaker.as_ref().map(|s| s.kind.slug()));
    let labels: Vec<&str> = c.refers.iter().map(|r| r.label.as_str()).filter(|l| !l.is_empty()).collect();
    put(map, "labels", (!labels.is_empty()).then(|| labels.join(",")));
    put(map, "year", c.year.as_deref());
}

/// A JSON number where a double holds the decimal exactly, else a string.
fn number(n: &Decimal) -> Json {
    let n = n.normalize();
    if let Some(integer) = n.to_i64().filter(|i| n.scale() == 0 && i.unsigned_abs() <= 1 << 53) {
        return integer.into();
    }
    match n.to_f64().filter(|f| f.to_string() == n.to_string()) {
        Some(double) => double.into(),
        None => n.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_never_rounded() {
        let of = |text: &str| number(&text.parse().unwrap()).to_string();
        assert_eq!(of("122000000000.0"), "122000000000");
        assert_eq!(of("0.25"), "0.25");
        assert_eq!(of("9007199254740993"), "\"9007199254740993\"");
        assert_eq!(of("0.1234567890123456789"), "\"0.1234567890123456789\"");
    }
}
