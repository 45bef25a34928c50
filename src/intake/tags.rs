//! HTML tags inside text that is kept as it was written.

use super::elements;
use crate::model::Span;

/// The name of the tag that `text` starts with (`</div>` and `<div class="x">` are both `div`), in the capitals of the
/// text; `None` if no known tag starts here.
pub fn name(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('<')?;
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let name = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())];
    let follows = rest[name.len()..].chars().next();
    let ends = matches!(follows, None | Some('>' | '/')) || follows.is_some_and(char::is_whitespace);
    (ends && is_known(name)).then_some(name)
}

fn is_known(name: &str) -> bool {
    let mut small = [0; 10];
    let Some(small) = small.get_mut(..name.len()) else { return false };
    small.copy_from_slice(name.as_bytes());
    small.make_ascii_lowercase();
    str::from_utf8(small).is_ok_and(|name| elements::look_up(name).is_some())
}

/// Whether `text` starts with a tag, a comment or a declaration.
pub fn is_markup(text: &str) -> bool {
    name(text).is_some() || text.starts_with("<!") || text.starts_with("<?")
}

/// Tells text from tags, comments, scripts and styles over successive stretches of one source.
#[derive(Default)]
pub struct TagScanner {
    inside: Inside,
}

#[derive(Default)]
enum Inside {
    #[default]
    Text,
    Tag {
        raw: Option<&'static str>,
    },
    Comment,
    Raw(&'static str),
}

impl TagScanner {
    /// Passes the stretches of `span` that are text to `text`.
    pub fn scan(&mut self, source: &str, span: Span, mut text: impl FnMut(Span)) {
        let mut at = span.start();
        while at < span.end() {
            let rest = &source[at..span.end()];
            let (length, next) = match self.inside {
                Inside::Text => text_end(rest),
                Inside::Tag { raw } => match rest.find('>') {
                    Some(n) => (n + 1, raw.map_or(Inside::Text, Inside::Raw)),
                    None => (rest.len(), Inside::Tag { raw }),
                },
                Inside::Comment => match rest.find("-->") {
                    Some(n) => (n + 3, Inside::Text),
                    None => (rest.len(), Inside::Comment),
                },
                Inside::Raw(end) => match find_closing(rest, end) {
                    Some(n) => (n, Inside::Tag { raw: None }),
                    None => (rest.len(), Inside::Raw(end)),
                },
            };
            if matches!(self.inside, Inside::Text) && length > 0 {
                text(Span::new(at, at + length));
            }
            self.inside = next;
            at += length;
        }
    }
}

/// How far text reaches, and what follows it.
fn text_end(rest: &str) -> (usize, Inside) {
    for (at, _) in rest.match_indices('<') {
        if rest[at..].starts_with("<!--") {
            return (at, Inside::Comment);
        }
        if let Some(name) = name(&rest[at..]) {
            let opens = !rest[at..].starts_with("</");
            let raw = ["script", "style"].into_iter().find(|r| opens && r.eq_ignore_ascii_case(name));
            return (at, Inside::Tag { raw });
        }
        if is_markup(&rest[at..]) {
            return (at, Inside::Tag { raw: None });
        }
    }
    (rest.len(), Inside::Text)
}

fn find_closing(rest: &str, name: &str) -> Option<usize> {
    rest.match_indices("</").map(|(at, _)| at).find(|at| {
        rest.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_names_make_a_tag() {
        assert_eq!(name("<DIV class='x'>"), Some("DIV"));
        assert_eq!(name("</p>"), Some("p"));
        assert_eq!(name("<Acme Inc>"), None);
        assert_eq!(name("<5%"), None);
        assert_eq!(name("<blockquotation>"), None);
    }

    #[test]
    fn scripts_and_comments_are_not_text() {
        let source = "<p>One<!-- no\nno --> two</p><script>if (a < b) {}</script> three < four";
        let (mut scanner, mut out) = (TagScanner::default(), String::new());
        let half = source.find("\n").unwrap() + 1;
        for span in [Span::new(0, half), Span::new(half, source.len())] {
            scanner.scan(source, span, |s| out.push_str(&source[s]));
        }
        assert_eq!(out, "One two three < four");
    }
}
