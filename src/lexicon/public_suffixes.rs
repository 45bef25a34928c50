//! Public suffixes: which part of a host name somebody can register.
//!
//! The table is made from the Public Suffix List (publicsuffix.org, MPL 2.0). It keeps every top-level domain and every
//! suffix of two labels, but for the place names of `.no`, `.it` and the trades of `.aero`; suffixes of three labels and
//! more (most are cities of Japan and regions of hosting services) are left out, and of a host under one of them the
//! registrable domain comes out one label too short. The whole list in code would be a megabyte of WebAssembly.

use super::small::Small;
use std::sync::LazyLock;

use super::front::unpack;

/// One line a top-level domain: the domain, then the labels that make a suffix in front of it (`*`: any label does, `!`:
/// not this one). Sorted by the domain.
static TABLE: LazyLock<Vec<String>> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/suffixes.txt"))));

/// The lines of a text that holds the domains in one line and the labels of each in another, packed.
fn read(packed: &str) -> Vec<String> {
    let mut packed = packed.lines();
    let mut lines = Vec::new();
    unpack(packed.next().unwrap_or_default(), "", |name| lines.push(name.to_owned()));
    for (line, labels) in lines.iter_mut().zip(packed) {
        unpack(labels, "", |label| {
            line.push(' ');
            line.push_str(label);
        });
    }
    lines
}

fn line(tld: &str) -> Option<&'static str> {
    let name = |line: &'static String| line.split(' ').next().unwrap_or_default();
    let at = TABLE.binary_search_by(|line| name(line).cmp(tld)).ok()?;
    Some(&TABLE[at])
}

/// Whether `label` is a top-level domain; `label` is in small letters.
pub fn is_top_level(label: &str) -> bool {
    line(label).is_some() || label.starts_with("xn--") && label.len() > 4
}

fn is_second_level_suffix(label: &str, tld: &str) -> bool {
    let Some(line) = line(tld) else { return false };
    let mut any = false;
    for word in line.split(' ').skip(1) {
        if word == label {
            return true;
        }
        if word.strip_prefix('!').is_some_and(|exception| exception == label) {
            return false;
        }
        any |= word == "*";
    }
    any
}

/// The registrable domain of a host name, in small letters: `www.ft.co.uk` → `ft.co.uk`. A host without one (an address
/// in numbers, `localhost`, a public suffix itself) is answered whole.
pub fn registrable(host: &str) -> String {
    let host = host.trim_end_matches('.').small();
    let labels: Vec<&str> = host.split('.').collect();
    let [.., second, tld] = labels[..] else { return host };
    if tld.starts_with(|c: char| c.is_ascii_digit()) || host.starts_with('[') {
        return host;
    }
    let kept = if is_second_level_suffix(second, tld) { 3 } else { 2 };
    labels[labels.len().saturating_sub(kept)..].join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_the_list() {
        let ours: Vec<&str> = include_str!("public_suffixes.txt").lines().collect();
        assert_eq!(ours.len(), TABLE.len());
        for (ours, line) in ours.iter().zip(TABLE.iter()) {
            let sorted =
                |line: &str| line.split(' ').map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
            assert_eq!(sorted(ours), sorted(line));
        }
    }

    #[test]
    fn the_table_is_sorted_and_each_domain_stands_once() {
        let names: Vec<_> = TABLE.iter().map(|l| l.split(' ').next().unwrap()).collect();
        assert!(names.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn registrable_domains() {
        for (host, domain) in [
            ("openai.com", "openai.com"),
            ("www.microsoft.com", "microsoft.com"),
            ("docs.anthropic.com", "anthropic.com"),
            ("blog.google", "blog.google"),
            ("news.BBC.co.uk", "bbc.co.uk"),
            ("www.abc.net.au", "abc.net.au"),
            ("a.b.example.com.br", "example.com.br"),
            ("someone.github.io", "someone.github.io"),
            ("x.someone.github.io", "someone.github.io"),
            ("example.com.", "example.com"),
            ("127.0.0.1", "127.0.0.1"),
            ("localhost", "localhost"),
            ("www.gov.uk", "www.gov.uk"),
            ("shop.www.ck", "www.ck"),
            ("a.foo.ck", "a.foo.ck"),
            ("b.a.foo.ck", "a.foo.ck"),
            ("www.müller.de", "müller.de"),
            ("", ""),
        ] {
            assert_eq!(registrable(host), domain, "{host}");
        }
    }

    #[test]
    fn top_level_domains() {
        assert!(["com", "academy", "ly", "xn--p1ai", "рф"].iter().all(|t| is_top_level(t)));
        assert!(!["js", "txt", "exe", ""].iter().any(|t| is_top_level(t)));
    }
}
