//! Addresses as people are shown them. The article and its links keep theirs as written.

use crate::lexicon::addresses::{self, holds};

/// Without scheme, `www.` and the parameters that only follow readers about.
pub fn shown(address: &str) -> String {
    let plain = without_tracking(address);
    let rest = plain.split_once("://").map_or(plain.as_str(), |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.strip_suffix('/').filter(|host| !host.contains('/')).unwrap_or(rest).to_owned()
}

fn without_tracking(address: &str) -> String {
    let (rest, fragment) = match address.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (address, None),
    };
    // A highlighted passage that a browser put there is no part of the address.
    let fragment = fragment.filter(|f| !f.starts_with(":~:"));
    let (path, query) = rest.split_once('?').map_or((rest, None), |(path, query)| (path, Some(query)));
    let told = |p: &&str| {
        let name = p.split('=').next().unwrap_or(p).to_ascii_lowercase();
        !name.starts_with("utm_") && !holds(&addresses::TRACKING, &name)
    };
    let kept: Vec<&str> = query.map_or(Vec::new(), |q| q.split('&').filter(told).collect());
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    let fragment = fragment.map(|f| format!("#{f}")).unwrap_or_default();
    format!("{path}{query}{fragment}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tracking_is_not_shown() {
        assert_eq!(shown("https://a.com/x?utm_source=b&id=3&fbclid=z#c"), "a.com/x?id=3#c");
        assert_eq!(shown("https://a.com/x?utm_source=b"), "a.com/x");
        assert_eq!(shown("https://a.com/x#:~:text=profit"), "a.com/x");
        assert_eq!(shown("https://www.a.com/"), "a.com");
        assert_eq!(shown("https://a.com/x/?gclid=1"), "a.com/x/");
    }
}
