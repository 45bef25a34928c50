//! JSON objects, and JSON as text, compact or laid out: one copy of what makes and of what writes it.

use serde_json::Value as Json;

/// An object of these fields.
pub fn object<const N: usize>(mut fields: [(&str, Json); N]) -> Json {
    filled(&mut fields)
}

/// One copy for any number of fields.
fn filled(fields: &mut [(&str, Json)]) -> Json {
    let mut map = serde_json::Map::new();
    for (name, value) in fields {
        map.insert((*name).into(), value.take());
    }
    Json::Object(map)
}

/// A value on one line.
pub fn compact(value: &Json) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A value over several lines.
pub fn value(value: &Json) -> String {
    laid_out(&compact(value))
}

/// Compact JSON as `serde_json::to_string_pretty` would have written it: each element on a line of its own, two spaces
/// for each level.
pub fn laid_out(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 3 / 2);
    let (mut level, mut quoted, mut escaped) = (0, false, false);
    let mut rest = json.chars().peekable();
    while let Some(c) = rest.next() {
        if quoted {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            out.push(c);
            continue;
        }
        if matches!(c, '}' | ']') {
            level -= 1;
            break_line(&mut out, level);
        }
        out.push(c);
        match c {
            '"' => quoted = true,
            ':' => out.push(' '),
            ',' => break_line(&mut out, level),
            '{' | '[' => match rest.next_if(|next| matches!(next, '}' | ']')) {
                Some(close) => out.push(close),
                None => {
                    level += 1;
                    break_line(&mut out, level);
                }
            },
            _ => {}
        }
    }
    out
}

fn break_line(out: &mut String, level: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", level));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lays_out_as_serde_json_does() {
        for json in [
            r#"{"a":[1,{"b":null,"c":[]},"x, \"y\": {z}\\"],"d":{},"é\\":"[\\\"]","e":[[[]]],"f":-0.5,"g":true}"#,
            "[]",
            "{}",
            "\"\\\\\"",
            "7",
        ] {
            let json: Json = serde_json::from_str(json).unwrap();
            assert_eq!(value(&json), serde_json::to_string_pretty(&json).unwrap());
            assert_eq!(compact(&json), json.to_string());
        }
    }
}
