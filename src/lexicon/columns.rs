//! The rows of the gazetteer as the build script writes them: column by column, names packed (see `front`).

use super::companies::{Row, Sort};
use super::fold::key;
use super::front::unpack;
use super::name_flags::BITS;
use super::names::Names;

/// First the kinds of rows (type, exchange, flags of the name itself, whether there is a parent), then an empty line. The
/// kind of every row as a letter and the packed names take a line each; then come the symbols and the numbers of the
/// parents, with a line for every row that has one, and the other keys, with a line for every row.
pub static TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/companies.txt"));

/// What rows have in common.
struct Kind {
    sort: Sort,
    registered: bool,
    exchange: &'static str,
    /// The flags of the name itself, where it leads to the row.
    flags: Option<u32>,
    has_parent: bool,
}

impl Kind {
    fn read(line: &'static str) -> Self {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let (kind, exchange, flags, parent) = (cell(), cell(), cell(), cell());
        let sort = if kind == "o" { Sort::Organization } else { Sort::Company };
        let has_parent = !parent.is_empty();
        Self { sort, registered: kind == "l", exchange, flags: flags.parse().ok(), has_parent }
    }

    /// The kind that a letter stands for: they follow each other from `0` on.
    fn of(letter: char, kinds: &[Kind]) -> &Kind {
        &kinds[(u32::from(letter) - u32::from('0')) as usize]
    }
}

/// The rows, and the keys that lead to them.
pub fn read() -> (Vec<Row>, Names) {
    let (head, body) = TABLE.split_once("\n\n").unwrap_or_default();
    let kinds: Vec<Kind> = head.lines().map(Kind::read).collect();
    let (letters, body) = body.split_once('\n').unwrap_or_default();
    let (packed, body) = body.split_once('\n').unwrap_or_default();
    let mut lines = Lines(body);
    let canonical = in_one(packed);
    let of = |letter| Kind::of(letter, &kinds);
    let mut text = String::new();
    let mut ends = Vec::with_capacity(canonical.len());
    for (letter, name) in letters.chars().zip(&canonical) {
        let exchange = of(letter).exchange;
        let symbol = if exchange.is_empty() { None } else { lines.next() };
        if let Some(symbol) = symbol {
            ticker(exchange, name, symbol, &mut text);
        }
        ends.push(text.len());
    }
    let tickers = cut(text, ends);
    let rows = letters.chars().enumerate().map(|(n, letter)| {
        let Kind { sort, registered, has_parent, .. } = *of(letter);
        let place = if has_parent { lines.next().and_then(|line| line.parse::<usize>().ok()) } else { None };
        let parent = place.and_then(|place| canonical.get(place).copied());
        Row {
            canonical: canonical[n],
            ticker: Some(tickers[n]).filter(|ticker| !ticker.is_empty()),
            parent,
            sort,
            registered,
        }
    });
    let rows: Vec<Row> = rows.collect();
    let owned = letters.chars().map(|letter| of(letter).flags);
    let names = names(&canonical, owned, lines);
    (rows, names)
}

fn names<'t>(
    canonical: &[&str],
    owned: impl Iterator<Item = Option<u32>>,
    others: impl Iterator<Item = &'t str>,
) -> Names {
    let mut names = Names::default();
    for ((row, name), flags) in (0..).zip(canonical).zip(owned) {
        if let Some(flags) = flags {
            names.add_name(name, row << BITS | flags);
        }
    }
    for ((row, name), packed) in (0..).zip(canonical).zip(others).filter(|(_, packed)| !packed.is_empty()) {
        // The letter behind each key holds its flags.
        unpack(packed, &key(name), |key| {
            if let Some((key, letter)) = key.split_at_checked(key.len() - 1) {
                names.add(key, row << BITS | u32::from(letter.as_bytes()[0] - b'@'));
            }
        });
    }
    names.arrange();
    names
}

/// Packed words, for as long as the program runs.
fn in_one(packed: &str) -> Vec<&'static str> {
    let mut text = String::new();
    let mut ends = Vec::new();
    unpack(packed, "", |word| {
        text.push_str(word);
        ends.push(text.len());
    });
    cut(text, ends)
}

/// A text cut at its ends, one after the other, for as long as the program runs.
fn cut(text: String, ends: Vec<usize>) -> Vec<&'static str> {
    let text: &'static str = Box::leak(text.into_boxed_str());
    let mut start = 0;
    let mut piece = |end| {
        let piece = &text[start..end];
        start = end;
        piece
    };
    ends.into_iter().map(&mut piece).collect()
}

/// Short lines: the library looks for the ends of long ones.
struct Lines(&'static str);

impl Iterator for Lines {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        let bytes = self.0.as_bytes();
        let mut end = 0;
        while end < bytes.len() && bytes[end] != b'\n' {
            end += 1;
        }
        let line = &self.0[..end];
        let rest = self.0.get(end + 1..);
        self.0 = rest.unwrap_or_default();
        if bytes.is_empty() { None } else { Some(line) }
    }
}

/// Writes the exchange, and the symbol that is given as how many letters of the name open it and the others.
fn ticker(exchange: &str, name: &str, symbol: &str, out: &mut String) {
    let Some((alike, rest)) = symbol.split_at_checked(1) else { return };
    let Ok(alike) = alike.parse() else { return };
    out.push_str(exchange);
    out.push(':');
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric).take(alike);
    letters.for_each(|byte| out.push(char::from(byte.to_ascii_uppercase())));
    out.push_str(rest);
}
