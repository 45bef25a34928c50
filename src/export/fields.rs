//! Named values, and JSON written straight from them: a tree of them for every annotation would take three times as long.

use std::borrow::Cow;

use serde_json::{Map, Number, Value as Json};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Field<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// A JSON number.
    Number(Number),
}

impl<'a> From<&'a str> for Field<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Field<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Field<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number.into())
    }
}

/// Values by their names, each of which stands there once.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields<'a>(Vec<(&'static str, Field<'a>)>);

impl Default for Fields<'_> {
    /// None so far, with room for most annotations.
    fn default() -> Self {
        Self(Vec::with_capacity(12))
    }
}

impl<'a> Fields<'a> {
    /// Adds a value where there is one.
    pub fn put(&mut self, name: &'static str, value: Option<impl Into<Field<'a>>>) {
        if let Some(value) = value {
            self.push(name, value.into());
        }
    }

    fn push(&mut self, name: &'static str, value: Field<'a>) {
        let place = self.0.iter().rposition(|(before, _)| *before < name).map_or(0, |at| at + 1);
        self.0.insert(place, (name, value));
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&Field<'a>> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The same as a JSON object.
    pub fn into_map(self) -> Map<String, Json> {
        let value = |field| match field {
            Field::Text(text) => Json::String(text.into_owned()),
            Field::Number(number) => Json::Number(number),
        };
        self.0.into_iter().map(|(name, field)| (name.to_owned(), value(field))).collect()
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        for (place, (name, value)) in self.0.iter().enumerate() {
            if place > 0 {
                out.push(b',');
            }
            text(name, out);
            out.push(b':');
            match value {
                Field::Text(value) => text(value, out),
                Field::Number(number) => out.extend_from_slice(number.to_string().as_bytes()),
            }
        }
        out.push(b'}');
    }
}

/// Writes objects, each of some field, as compact JSON, in the order of their names.
pub fn array<'a>(objects: impl Iterator<Item = Fields<'a>>, out: &mut Vec<u8>) {
    out.push(b'[');
    for (place, object) in objects.enumerate() {
        if place > 0 {
            out.push(b',');
        }
        object.write(out);
    }
    out.push(b']');
}

/// Writes a JSON string.
pub fn text(text: &str, out: &mut Vec<u8>) {
    // To write to memory cannot fail.
    drop(serde_json::to_writer(out, text));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_as_serde_json_does() {
        let every: String = (0..0x300_u32).chain([0x2028, 0x1_f642]).filter_map(char::from_u32).collect();
        let mut fields = Fields::default();
        fields.put("text", Some(every.as_str()));
        fields.put("none", None::<&str>);
        fields.put("number", Some(7_usize));
        fields.put("double", Some(Field::Number(Number::from_f64(-0.25).unwrap())));
        fields.put("empty", Some(String::new()));
        assert_eq!(fields.get("number"), Some(&Field::from(7)));
        let mut out = Vec::new();
        array([fields.clone(), Fields::default(), fields.clone()].into_iter(), &mut out);
        let (map, none) = (Json::Object(fields.into_map()), Json::Object(Map::new()));
        assert_eq!(String::from_utf8(out).unwrap(), Json::Array(vec![map.clone(), none, map]).to_string());
    }
}
