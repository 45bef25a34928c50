//! Where a web address in running text ends, what its host is, and how it is shown.

use crate::lexicon::public_suffixes;

/// Whether a character can stand nowhere in an address.
pub fn breaks(c: char) -> bool {
    if c.is_ascii() {
        return ASCII_BREAKS[c as usize];
    }
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '“' | '”' | '«' | '»' | '\u{200b}' | '\u{feff}')
        || matches!(
            c,
            '，' | '。'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | '（'
                | '）'
                | '「'
                | '」'
                | '《'
                | '》'
                | '【'
                | '】'
        )
}

/// White space, control characters and a few marks.
const ASCII_BREAKS: [bool; 128] = {
    let mut breaks = [false; 128];
    let mut byte = 0;
    while byte < 128 {
        breaks[byte as usize] =
            byte <= b' ' || matches!(byte, 0x7f | b'<' | b'>' | b'"' | b'`' | b'|' | b'\\');
        byte += 1;
    }
    breaks
};

/// The first full stop before a letter, or colon before a slash, from `from` up to `limit`: no address is without one.
pub fn sign(text: &str, from: usize, limit: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[..limit];
    let mut at = from + 1;
    while at < bytes.len() {
        let byte = bytes[at];
        let is_sign = match bytes[at - 1] {
            b'.' if byte.is_ascii() => byte.is_ascii_alphabetic(),
            b'.' => text[at..limit].starts_with(char::is_alphanumeric),
            b':' => byte == b'/',
            _ => false,
        };
        if is_sign {
            return Some(at - 1);
        }
        at += 1;
    }
    None
}

/// The start of the run of characters that an address could be made of and that a byte belongs to.
pub fn run_start(text: &str, from: usize, at: usize) -> usize {
    let last = text[from..at].char_indices().rev().find(|(_, c)| breaks(*c));
    last.map_or(from, |(place, c)| from + place + c.len_utf8())
}

/// The last run of a text; nothing where there is none.
pub fn last_run(text: &str) -> &str {
    let text = text.trim_end_matches(breaks);
    &text[run_start(text, 0, text.len())..]
}

/// The end of such a run.
pub fn run_end(text: &str, start: usize, limit: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < limit {
        let byte = bytes[at];
        if byte.is_ascii() {
            if ASCII_BREAKS[usize::from(byte)] {
                break;
            }
            at += 1;
            continue;
        }
        let Some(c) = text[at..limit].chars().next().filter(|c| !breaks(*c)) else { break };
        at += c.len_utf8();
    }
    at
}

/// The end of the address that starts at `start`: before white space and quotation marks, before a closing bracket that
/// it did not open, and without the punctuation that belongs to the sentence around it.
pub fn end(text: &str, start: usize, limit: usize) -> usize {
    let quoted = text[..start].ends_with(['\'', '‘', '’']);
    let run = &text[start..limit];
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut stop = run.len();
    for (at, c) in run.char_indices() {
        match c {
            c if breaks(c) => {
                stop = at;
                break;
            }
            '(' => open.push((')', at)),
            '[' => open.push((']', at)),
            '{' => open.push(('}', at)),
            ')' | ']' | '}' => match open.pop() {
                Some((closes, _)) if closes == c => {}
                _ => {
                    stop = at;
                    open.clear();
                    break;
                }
            },
            '\'' | '’' if quoted || ends_name(&run[at + c.len_utf8()..]) => {
                stop = at;
                break;
            }
            ',' | ';' if starts_address(&run[at + 1..]) => {
                stop = at;
                break;
            }
            _ => {}
        }
    }
    if let Some((_, at)) = open.first() {
        stop = stop.min(*at);
    }
    start + trimmed(&run[..stop]).len()
}

fn starts_address(rest: &str) -> bool {
    rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")
}

/// Whether an apostrophe before `rest` makes a possessive or closes a quotation.
fn ends_name(rest: &str) -> bool {
    !rest.strip_prefix('s').unwrap_or(rest).starts_with(|c: char| c.is_alphanumeric() || c == '/')
}

/// Without the punctuation that ends the sentence around it.
fn trimmed(run: &str) -> &str {
    run.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '‘', '*', '…', '†', '‡'])
}

/// The host of an absolute address, without user and port: `https://me@www.ft.com:80/x` → `www.ft.com`.
pub fn host(address: &str) -> Option<&str> {
    let rest = match address.find("://") {
        Some(at) if at < 12 => &address[at + 3..],
        _ => match address.strip_prefix("//") {
            Some(rest) => rest,
            None if address.get(..4).is_some_and(|s| s.eq_ignore_ascii_case("www.")) => address,
            None => return None,
        },
    };
    Some(host_of_rest(rest)).filter(|h| !h.is_empty())
}

/// The host of an address whose scheme is left out.
pub fn host_of_rest(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    if host.starts_with('[') {
        return host.split_inclusive(']').next().unwrap_or(host);
    }
    host.split(':').next().unwrap_or(host)
}

/// The registrable domain of an absolute address.
pub fn domain(address: &str) -> Option<String> {
    host(address).map(public_suffixes::registrable)
}

/// Whether the labels of a host are well formed and there is more than one.
pub fn is_dotted_name(host: &str) -> bool {
    let label = |l: &str| {
        !l.is_empty() && !l.starts_with('-') && l.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    host.contains('.') && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str, start: usize) -> &str {
        &text[start..end(text, start, text.len())]
    }

    #[test]
    fn punctuation_of_the_sentence_stays_outside() {
        assert_eq!(address("http://a.com/x).", 0), "http://a.com/x");
        assert_eq!(address("http://a.com/x_(y),", 0), "http://a.com/x_(y)");
        assert_eq!(address("http://a.com/x(y", 0), "http://a.com/x");
        assert_eq!(address("['http://a.com/x', None]", 2), "http://a.com/x");
        assert_eq!(address("http://a.com/it’s", 0), "http://a.com/it");
        assert_eq!(address("http://a.com,http://b.com", 0), "http://a.com");
        assert_eq!(
            address("https://web.archive.org/web/https://b.com?", 0),
            "https://web.archive.org/web/https://b.com"
        );
    }

    #[test]
    fn hosts() {
        assert_eq!(host("https://me:x@www.ft.com:80/x@y"), Some("www.ft.com"));
        assert_eq!(host("//cdn.example.org/a"), Some("cdn.example.org"));
        assert_eq!(host("/about"), None);
        assert_eq!(host("http://[::1]:80/"), Some("[::1]"));
    }
}
