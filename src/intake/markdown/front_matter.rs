//! The metadata that site generators keep above an article.

/// Where the metadata at the start of `source` ends, or 0: a line `---`, lines of `key: value` or deeper lines, and a line
/// `---` again.
pub fn end(source: &str) -> usize {
    let mut lines = source.split_inclusive('\n');
    let Some(first) = lines.next().filter(|l| l.trim_end() == "---") else { return 0 };
    let (mut at, mut keys) = (first.len(), 0);
    for line in lines {
        at += line.len();
        match line.trim_end() {
            "---" | "..." => return if keys > 0 { at } else { 0 },
            line if is_key(line) => keys += 1,
            line if line.is_empty() || line.starts_with([' ', '\t', '#', '-', ']', '}']) => {}
            _ => return 0,
        }
    }
    0
}

fn is_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            && (value.is_empty() || value.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::end;

    #[test]
    fn only_keys_make_metadata() {
        assert_eq!(end("---\ntitle: A: b\ntags:\n  - x\n---\nText"), 32);
        assert_eq!(end("---\nA sentence about it: yes.\n---\n"), 0);
        assert_eq!(end("---\n\nText\n\n---\n"), 0);
        assert_eq!(end("---\ntitle: never closed\n"), 0);
        assert_eq!(end("Text"), 0);
    }
}
