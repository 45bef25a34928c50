//! The attributes of an annotation by the names that interchange files use.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Number, Value as Json};

use super::fields::{Field, Fields};
use crate::model::{Annotation, Citation, Company, Entity, Extent, Figure, Value};

/// Everything that is known of an annotation but its place: `value` or `low` and `high`, `unit`, `canonical`, `target`…
/// What is unknown is left out.
pub fn fields(annotation: &Annotation) -> Fields<'_> {
    let mut fields = Fields::default();
    match &annotation.entity {
        Entity::Figure(f) => figure(f, &mut fields),
        Entity::Company(c) => company(c, &mut fields),
        Entity::Citation(c) => citation(c, &mut fields),
    }
    fields
}

/// The same as a JSON object.
pub fn attributes(annotation: &Annotation) -> Map<String, Json> {
    fields(annotation).into_map()
}

fn figure<'a>(f: &'a Figure, fields: &mut Fields<'a>) {
    ends(&f.value, ["value", "low", "high"], fields);
    fields.put("unit", f.value.unit());
    fields.put("modifier", f.modifier.map(|m| m.slug()));
    fields.put("per", f.per.as_deref());
    fields.put("about", f.about.as_deref());
    fields.put("company", f.company.as_deref());
    fields.put("change", f.change.map(|c| c.slug()));
    if let Some(base) = &f.base {
        ends(base, ["base", "base_low", "base_high"], fields);
        fields.put("base_unit", base.unit());
    }
    fields.put("support", f.support.as_ref().map(|s| s.slug()));
    fields.put("by", f.support.as_ref().and_then(|s| s.by()));
}

/// The value under the first name, or the ends of a range under the others.
fn ends(value: &Value, [one, low_name, high_name]: [&'static str; 3], fields: &mut Fields) {
    let value = match value {
        Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Percent(amount)
        | Value::Multiple(amount) => amount.map(number),
        other => other.normalised().map(|s| Field::from(s.clone())),
    };
    // A date that counts from an article without a date of its own has no value.
    let known = |v: Field<'static>| Some(v).filter(|v| *v != Field::from(""));
    match value {
        Extent::Exact(v) => fields.put(one, known(v)),
        Extent::Range { low, high } => {
            fields.put(low_name, known(low));
            fields.put(high_name, known(high));
        }
    }
}

fn company<'a>(c: &'a Company, fields: &mut Fields<'a>) {
    fields.put("canonical", Some(c.canonical.as_str()));
    fields.put("ticker", c.ticker.as_deref());
    fields.put("parent", c.parent.as_deref());
}

fn citation<'a>(c: &'a Citation, fields: &mut Fields<'a>) {
    fields.put("target", c.target.as_deref());
    fields.put("source", c.source.as_deref());
    fields.put("speaks_for", c.speaks_for.as_deref());
    fields.put("speaker", c.speaker.as_ref().map(|s| s.name.as_str()));
    fields.put("speaker_kind", c.speaker.as_ref().map(|s| s.kind.slug()));
    let labels: Vec<&str> = c.refers.iter().map(|r| r.label.as_str()).filter(|l| !l.is_empty()).collect();
    fields.put("labels", (!labels.is_empty()).then(|| labels.join(",")));
    fields.put("year", c.year.as_deref());
}

/// A JSON number where a double holds the decimal exactly, else a string.
fn number(n: &Decimal) -> Field<'static> {
    let n = n.normalize();
    if let Some(integer) = n.to_i64().filter(|i| n.scale() == 0 && i.unsigned_abs() <= 1 << 53) {
        return Field::Number(integer.into());
    }
    let text = n.to_string();
    match n.to_f64().filter(|f| f.to_string() == text).and_then(Number::from_f64) {
        Some(double) => Field::Number(double),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_never_rounded() {
        let of = |text: &str| match number(&text.parse().unwrap()) {
            Field::Text(text) => format!("{text:?}"),
            Field::Number(number) => number.to_string(),
        };
        assert_eq!(of("122000000000.0"), "122000000000");
        assert_eq!(of("0.25"), "0.25");
        assert_eq!(of("9007199254740993"), "\"9007199254740993\"");
        assert_eq!(of("0.1234567890123456789"), "\"0.1234567890123456789\"");
    }
}
