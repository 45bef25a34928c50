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
    let mut lines = body.lines();
    let letters = lines.next().unwrap_or_default();
    let canonical = in_one(lines.next().unwrap_or_default());
    let of = |letter| Kind::of(letter, &kinds);
    let tickers = letters.chars().zip(&canonical).map(|(letter, name)| {
        let exchange = of(letter).exchange;
        let symbol = if exchange.is_empty() { None } else { lines.next() };
        symbol.and_then(|symbol| ticker(exchange, name, symbol))
    });
    let tickers: Vec<Option<&str>> = tickers.collect();
    let rows = letters.chars().enumerate().map(|(n, letter)| {
        let Kind { sort, registered, has_parent, .. } = *of(letter);
        let place = if has_parent { lines.next().and_then(|line| line.parse::<usize>().ok()) } else { None };
        let parent = place.and_then(|place| canonical.get(place).copied());
        Row { canonical: canonical[n], ticker: tickers[n], parent, sort, registered }
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
    let own: Vec<String> = canonical.iter().map(|name| key(name)).collect();
    for ((row, key), flags) in (0..).zip(&own).zip(owned) {
        if let Some(flags) = flags {
            names.add(key, row << BITS | flags);
        }
    }
    for ((row, key), packed) in (0..).zip(&own).zip(others) {
        // The letter behind each key holds its flags.
        unpack(packed, key, |key| {
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
    let mut rest: &'static str = Box::leak(text.into_boxed_str());
    let mut start = 0;
    let mut cut = |end| {
        let (word, after) = rest.split_at(end - start);
        (start, rest) = (end, after);
        word
    };
    ends.into_iter().map(&mut cut).collect()
}

/// The exchange, and the symbol that is written as how many letters of the name open it and the others.
fn ticker(exchange: &str, name: &str, symbol: &str) -> Option<&'static str> {
    let (alike, rest) = symbol.split_at_checked(1)?;
    let letters = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
    let alike = letters.take(alike.parse().ok()?);
    let mut ticker = format!("{exchange}:");
    ticker.extend(alike);
    ticker.push_str(rest);
    Some(Box::leak(ticker.into_boxed_str()))
}
