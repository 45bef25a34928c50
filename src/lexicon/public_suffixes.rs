//! Public suffixes: which part of a host name somebody can register.
//!
//! The table is made from the Public Suffix List (publicsuffix.org, MPL 2.0). It keeps every top-level domain and every
//! suffix of two labels, but for the place names of `.no`, `.it` and the trades of `.aero`; suffixes of three labels and
//! more (most are cities of Japan and regions of hosting services) are left out, and of a host under one of them the
//! registrable domain comes out one label too short. The whole list in code would be a megabyte of WebAssembly.

use super::small::Small;
use std::sync::{LazyLock, OnceLock};

use super::front::unpack;

/// The top-level domains, and for each the labels that make a suffix in front of it (`*`: any label does, `!`: not this
/// one). All sorted; the labels are unpacked when a host under their domain is first met.
struct Table {
    domains: Vec<String>,
    labels: Vec<(&'static str, OnceLock<Vec<String>>)>,
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!(concat!(env!("OUT_DIR"), "/suffixes.txt"))));

impl Table {
    /// Reads a text that holds the domains in one line and the labels of each in another, packed.
    fn read(packed: &'static str) -> Self {
        let mut lines = packed.lines();
        let domains = words(lines.next().unwrap_or_default());
        Self { domains, labels: lines.map(|line| (line, OnceLock::new())).collect() }
    }

    fn place(&self, domain: &str) -> Option<usize> {
        self.domains.binary_search_by(|known| known.as_str().cmp(domain)).ok()
    }

    fn labels(&self, domain: &str) -> Option<&[String]> {
        let (packed, labels) = self.labels.get(self.place(domain)?)?;
        Some(labels.get_or_init(|| words(packed)))
    }
}

fn words(packed: &str) -> Vec<String> {
    let mut words = Vec::new();
    unpack(packed, "", |word| words.push(word.to_owned()));
    words
}

/// Whether `label` is a top-level domain; `label` is in small letters.
pub fn is_top_level(label: &str) -> bool {
    TABLE.place(label).is_some() || label.starts_with("xn--") && label.len() > 4
}

fn is_second_level_suffix(label: &str, tld: &str) -> bool {
    let Some(labels) = TABLE.labels(tld) else { return false };
    let has = |label: &str| labels.binary_search_by(|known| known.as_str().cmp(label)).is_ok();
    has(label) || has("*") && !has(&format!("!{label}"))
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
        assert_eq!((ours.len(), ours.len()), (TABLE.domains.len(), TABLE.labels.len()));
        for line in ours {
            let (domain, labels) = line.split_once(' ').unwrap_or((line, ""));
            let mut labels: Vec<&str> = labels.split_terminator(' ').collect();
            labels.sort_unstable();
            assert_eq!(TABLE.labels(domain).unwrap(), labels, "{domain}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_each_domain_stands_once() {
        assert!(TABLE.domains.is_sorted_by(|a, b| a < b));
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
