//! Builds the gazetteer from the tables in `data/`: its rows in columns that compress well (`src/lexicon/columns.rs` reads
//! them), and the words that may be something besides a company's name.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "../src/lexicon/fold.rs"]
mod fold;
#[path = "../src/lexicon/front.rs"]
mod front;
#[path = "../src/lexicon/name_flags.rs"]
mod name_flags;

#[path = "../src/lexicon/word_roles.rs"]
mod word_roles;

/// Small letters as `fold` asks for them; here the library's.
mod small {
    pub fn letters(c: char) -> std::char::ToLowercase {
        c.to_lowercase()
    }
}

use fold::key;
use name_flags::{DERIVED, DOUBTFUL, EXACT, PRODUCT, SMALL};

/// A canonical name with everything that is written for it.
struct Row {
    canonical: String,
    ticker: String,
    parent: String,
    kind: &'static str,
    names: Vec<Name>,
}

/// One way to write it, and the flags that come with it.
struct Name {
    written: String,
    flags: u32,
}

fn main() {
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let root = package.parent().expect("the package lies in the project").to_owned();
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    for path in [
        "core/build.rs",
        "data/curated",
        "data/evidence.tsv",
        "data/listed.tsv",
        "data/name_words.txt",
        "src/lexicon/fold.rs",
        "src/lexicon/front.rs",
        "src/lexicon/name_flags.rs",
        "src/lexicon/word_roles.rs",
        "src/lexicon/company_words.txt",
        "src/lexicon/lookalikes.txt",
        "src/lexicon/public_suffixes.txt",
    ] {
        println!("cargo::rerun-if-changed={}", root.join(path).display());
    }
    let data = root.join("data");
    let mut rows = curated(&data.join("curated"));
    rows.extend(listed(&data.join("listed.tsv"), &data.join("name_words.txt")));
    let (names, rows) = merge(rows);
    let small = small_names(&rows);
    write(&out.join("companies.txt"), &columns(&rows, &names));
    write(&out.join("evidence.txt"), &groups(&evidence(&data.join("evidence.tsv"))));
    let mut roles = words(&root.join("src/lexicon"));
    for name in small {
        *roles.entry(name).or_default() |= role("small-name");
    }
    assert_hashes_differ(&roles);
    write(&out.join("words.txt"), &groups(&roles));
    write(&out.join("small.rs"), &small_letters());
    write(&out.join("suffixes.txt"), &suffixes(&root.join("src/lexicon/public_suffixes.txt")));
}

/// The top-level domains in one line, and the labels that stand before each in another.
fn suffixes(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let packed = |words: &[&str]| {
        let mut out = String::new();
        for (n, word) in words.iter().enumerate() {
            front::pack(n.checked_sub(1).map_or("", |before| words[before]), word, &mut out);
        }
        out + "\n"
    };
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(' ').collect()).collect();
    let names: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    let labels = rows.into_iter().map(|mut row| {
        row[1..].sort_unstable();
        packed(&row[1..])
    });
    packed(&names) + &labels.collect::<String>()
}

/// The letters beyond ASCII that have a small one, in runs: the first, how many there are, the step from one to the next,
/// and how far the small letters are from them.
fn small_letters() -> String {
    let mut runs: Vec<(u32, u16, u8, i32)> = Vec::new();
    for c in '\u{80}'..=char::MAX {
        let mut small = c.to_lowercase();
        let (Some(one), None) = (small.next(), small.next()) else { continue };
        let by = u32::from(one).cast_signed() - u32::from(c).cast_signed();
        if by == 0 {
            continue;
        }
        let last = runs.last_mut().filter(|run| run.3 == by);
        match last.map(|run| (u32::from(c) - run.0, run)) {
            Some((from @ (1 | 2), run)) if run.1 == 1 => (run.1, run.2) = (2, from as u8),
            Some((from, run)) if from == u32::from(run.1) * u32::from(run.2) => run.1 += 1,
            _ => runs.push((u32::from(c), 1, 1, by)),
        }
    }
    format!("/// See `core/build.rs`.\nstatic RUNS: &[(u32, u16, u8, i32)] = &{runs:?};\n")
}

fn lines(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let cells = |line: &str| line.split('\t').map(|cell| cell.trim().to_owned()).collect();
    text.lines().skip(1).filter(|line| !line.trim().is_empty()).map(cells).collect()
}

/// The curated tables, in the order of their names: `canonical aliases ticker parent type products`.
fn curated(folder: &Path) -> Vec<Row> {
    let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|e| Some(e.ok()?.path())).collect(),
        Err(_) => Vec::new(),
    };
    files.retain(|f| f.extension().is_some_and(|e| e == "tsv"));
    files.sort();
    let mut rows = Vec::new();
    for file in &files {
        for cells in lines(file) {
            let cell = |n: usize| cells.get(n).map_or("", String::as_str);
            let canonical = cell(0).trim_start_matches('~').to_owned();
            let kind = if cell(4) == "organization" { "o" } else { "c" };
            let written = std::iter::once(cell(0)).chain(cell(1).split('|'));
            let names = written.filter(|n| !n.trim().is_empty()).map(curated_name);
            let products = cell(5).split('|').filter(|p| !p.trim().is_empty()).map(|p| {
                let product = curated_name(p);
                Name { flags: product.flags | PRODUCT, ..product }
            });
            let names = names.chain(products).collect();
            rows.push(Row {
                canonical,
                ticker: cell(2).into(),
                parent: cell(3).trim_start_matches('~').into(),
                kind,
                names,
            });
        }
    }
    rows
}

fn curated_name(name: &str) -> Name {
    let name = name.trim();
    match name.strip_prefix('~') {
        Some(rest) => Name { written: rest.trim().into(), flags: DOUBTFUL },
        None => Name { written: name.into(), flags: 0 },
    }
}

/// The list of listed companies: `canonical ticker`. Its single words and its names of ordinary words need evidence.
fn listed(path: &Path, words: &Path) -> Vec<Row> {
    let ordinary: std::collections::HashSet<String> =
        fs::read_to_string(words).unwrap_or_default().lines().map(str::to_owned).collect();
    let mut rows = Vec::new();
    for cells in lines(path) {
        let canonical = cells[0].clone();
        let flags = doubt(&canonical, &ordinary);
        let mut names = vec![Name { written: canonical.clone(), flags }];
        for short in short_forms(&canonical) {
            names.push(Name { flags: DERIVED | DOUBTFUL, written: short });
        }
        rows.push(Row {
            canonical,
            ticker: cells.get(1).cloned().unwrap_or_default(),
            parent: String::new(),
            kind: "l",
            names,
        });
    }
    rows
}

/// Whether a listed name needs evidence: a single word does, unless it is written as no ordinary word is.
fn doubt(name: &str, ordinary: &std::collections::HashSet<String>) -> u32 {
    let inner_capital = name.chars().skip(1).any(char::is_uppercase) && name.chars().any(char::is_lowercase);
    let words = name.split([' ', '-']).count();
    if words > 1 {
        return if name.split([' ', '-']).all(|w| ordinary.contains(&key(w))) { DOUBTFUL } else { 0 };
    }
    if inner_capital { 0 } else { DOUBTFUL }
}

/// `Ryder System` stays; `Alibaba Group Holding` is also written `Alibaba Group` and `Alibaba`.
fn short_forms(name: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = name;
    while let Some((head, last)) = rest.rsplit_once(' ') {
        if !["Group", "Holdings", "Holding", "International", "Technologies", "Company", "Co."]
            .contains(&last)
            || head.ends_with('&')
        {
            break;
        }
        out.push(head.to_owned());
        rest = head;
    }
    out
}

/// Gives every key to the first row that has it, companies' names before products', and every row its number.
fn merge(rows: Vec<Row>) -> (BTreeMap<String, u32>, Vec<Row>) {
    let mut owners: HashMap<String, usize> = HashMap::new();
    let mut kept: Vec<Row> = Vec::new();
    for row in rows {
        match owners.get(&key(&row.canonical)) {
            Some(there) if row.kind == "l" => fill_ticker(&mut kept[*there], &row),
            _ => {
                claim(&mut owners, &row, kept.len(), 0);
                kept.push(row);
            }
        }
    }
    for (number, row) in kept.iter().enumerate() {
        claim(&mut owners, row, number, PRODUCT);
    }
    let keys: Vec<BTreeMap<String, u32>> = kept.iter().map(flags_of).collect();
    let mut order: Vec<usize> = (0..kept.len()).collect();
    order.sort_by_key(|n| key(&kept[*n].canonical));
    let mut names = BTreeMap::new();
    for (place, number) in order.iter().enumerate() {
        let own = keys[*number].iter().filter(|(name, _)| owners.get(*name) == Some(number));
        names.extend(own.map(|(name, flags)| (name.clone(), (place as u32) << name_flags::BITS | flags)));
    }
    let mut kept: Vec<Option<Row>> = kept.into_iter().map(Some).collect();
    let rows = order.iter().map(|n| kept[*n].take().expect("each row once")).collect();
    (names, rows)
}

/// Takes the keys of a row's names that are products (or are not) and that nobody has taken.
fn claim(owners: &mut HashMap<String, usize>, row: &Row, number: usize, product: u32) {
    for name in row.names.iter().filter(|n| n.flags & PRODUCT == product) {
        for variant in variants(&name.written) {
            owners.entry(variant).or_insert(number);
        }
    }
}

fn fill_ticker(row: &mut Row, listed: &Row) {
    if row.ticker.is_empty() {
        row.ticker.clone_from(&listed.ticker);
    }
}

/// The keys of a row with their flags: of two spellings with one key the less strict one counts.
fn flags_of(row: &Row) -> BTreeMap<String, u32> {
    let mut out: BTreeMap<String, u32> = BTreeMap::new();
    for name in &row.names {
        let flags = name.flags | spelling(&name.written);
        for variant in variants(&name.written) {
            let merged = out.get(&variant).map_or(flags, |old| flags & old | (flags | old) & SMALL);
            out.insert(variant, merged);
        }
    }
    out
}

fn spelling(name: &str) -> u32 {
    let mut flags = 0;
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if (2..=5).contains(&letters) && !name.chars().any(char::is_lowercase) && !name.contains(' ') {
        flags |= EXACT;
    }
    if !name.chars().any(char::is_uppercase) && letters > 0 {
        flags |= SMALL;
    }
    flags
}

/// A name's key, and the key without a mark that is often left out.
fn variants(name: &str) -> Vec<String> {
    let whole = key(name);
    let mut out = vec![whole.clone()];
    if let Some(bare) = whole.strip_suffix('!') {
        out.push(bare.to_owned());
    }
    if let Some(bare) = whole.strip_prefix("the ").filter(|bare| bare.contains(' ')) {
        out.push(bare.to_owned());
    }
    if whole.contains(" & ") {
        out.push(whole.replace(" & ", " and "));
    }
    out.retain(|k| k.chars().any(char::is_alphabetic)); // a number alone names nobody
    out
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("OUT_DIR can be written");
}

/// The rows, column by column, each column a line or as many lines as there are rows: like stands beside like.
fn columns(rows: &[Row], names: &BTreeMap<String, u32>) -> String {
    let mut others: Vec<Vec<(&str, u32)>> = vec![Vec::new(); rows.len()];
    for (name, value) in names {
        let row = usize::try_from(value >> name_flags::BITS).expect("a row's number");
        others[row].push((name, value & ((1 << name_flags::BITS) - 1)));
    }
    let places: HashMap<&str, usize> =
        rows.iter().enumerate().map(|(n, r)| (r.canonical.as_str(), n)).collect();
    let (mut canonical, mut symbols, mut parents, mut more) = Default::default();
    let mut kinds: Vec<String> = Vec::new();
    let mut facts = String::new();
    let mut before = "";
    for (row, names) in rows.iter().zip(&others) {
        front::pack(before, &row.canonical, &mut canonical);
        before = &row.canonical;
        let own = key(&row.canonical);
        let flags = names.iter().find(|(name, _)| *name == own).map_or(String::new(), |(_, f)| f.to_string());
        let (exchange, symbol) = row.ticker.split_once(':').unwrap_or_default();
        let parent = places.get(row.parent.as_str());
        let has_parent = if parent.is_some() { "p" } else { "" };
        let kind = format!("{}\t{exchange}\t{flags}\t{has_parent}", row.kind);
        let place = kinds.iter().position(|k| *k == kind).unwrap_or_else(|| {
            kinds.push(kind);
            kinds.len() - 1
        });
        facts.push(char::from_u32(u32::from('0') + u32::try_from(place).expect("few")).expect("a letter"));
        if !exchange.is_empty() {
            line(&mut symbols, &shortened(&row.canonical, symbol));
        }
        if let Some(place) = parent {
            line(&mut parents, &place.to_string());
        }
        line(&mut more, &names_beside(&own, names));
    }
    format!("{}\n\n{facts}\n{canonical}\n{symbols}{parents}{more}", kinds.join("\n"))
}

fn line(column: &mut String, text: &str) {
    column.push_str(text);
    column.push('\n');
}

/// A symbol as how many of its letters open the name, and the others.
fn shortened(name: &str, symbol: &str) -> String {
    if symbol.is_empty() {
        return String::new();
    }
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_uppercase());
    let alike = letters.zip(symbol.bytes()).take(9).take_while(|(a, b)| a == b).count();
    format!("{alike}{}", &symbol[alike..])
}

/// The keys of a row beside its own name's, each behind a capital letter that holds its flags.
fn names_beside(own: &str, names: &[(&str, u32)]) -> String {
    let mut out = String::new();
    let mut before = own;
    for (name, flags) in names.iter().filter(|(name, _)| *name != own) {
        front::pack(before, name, &mut out);
        out.push(char::from(b'@' + u8::try_from(*flags).expect("five bits")));
        before = name;
    }
    out
}

/// Words with a number each, by number: a line holds the number and the words, in their order.
fn groups(words: &BTreeMap<String, u32>) -> String {
    let mut lines: BTreeMap<u32, (&str, String)> = BTreeMap::new();
    for (word, number) in words {
        let (before, line) = lines.entry(*number).or_default();
        front::pack(before, word, line);
        *before = word;
    }
    let packed: String = lines.iter().map(|(number, (_, line))| format!("{number}{line}\n")).collect();
    let mut read = BTreeMap::new();
    front::unpack_numbered(&packed, |word, number| {
        read.insert(word.to_owned(), number);
    });
    assert!(read == *words, "what is packed can be read");
    packed
}

fn evidence(path: &Path) -> BTreeMap<String, u32> {
    let mut out = BTreeMap::new();
    for cells in lines(path) {
        let bits: u32 = cells[1].parse().unwrap_or_else(|e| panic!("{}: {e}", cells[1]));
        *out.entry(key(&cells[0])).or_default() |= bits;
    }
    out
}

/// The first words of names that are written in small letters.
fn small_names(rows: &[Row]) -> Vec<String> {
    let names = rows.iter().flat_map(|r| &r.names).filter(|n| spelling(&n.written) & SMALL != 0);
    names.filter_map(|n| n.written.split([' ', '-', '.']).next().map(key)).collect()
}

/// Readers tell words by their hash, so no two may share one.
fn assert_hashes_differ(roles: &BTreeMap<String, u32>) {
    let hash = |word: &String| fold::KeyHash::default().word(word).get();
    let hashes: std::collections::HashSet<u64> = roles.keys().map(hash).collect();
    assert!(hashes.len() == roles.len(), "two words have one hash");
}

/// The words of `company_words.txt` and the pairs of `lookalikes.txt`, with one bit for each role.
fn words(folder: &Path) -> BTreeMap<String, u32> {
    let mut out: BTreeMap<String, u32> = BTreeMap::new();
    let mut bit = 0;
    for line in remarked(&folder.join("company_words.txt")) {
        if let Some(slug) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            bit = role(slug);
            continue;
        }
        for word in line.split(',').map(key).filter(|w| !w.is_empty()) {
            *out.entry(word).or_default() |= bit;
        }
    }
    for line in remarked(&folder.join("lookalikes.txt")) {
        let (name, beside) = line.split_once(':').unwrap_or_else(|| panic!("{line}: no colon"));
        let (next, last) = beside.split_once('|').unwrap_or((beside, ""));
        let words = |list: &str| list.split(',').map(key).filter(|w| !w.is_empty()).collect::<Vec<_>>();
        for word in words(next) {
            *out.entry(format!("{} {word}", key(name))).or_default() |= role("gives-away-after");
        }
        for word in words(last) {
            *out.entry(format!("{word} {}", key(name))).or_default() |= role("gives-away-before");
        }
    }
    out
}

/// The lines of a table without remarks, and without those that are empty then.
fn remarked(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = text.lines().map(|l| l.split('#').next().unwrap_or_default().trim().to_owned());
    lines.filter(|l| !l.is_empty()).collect()
}

fn role(slug: &str) -> u32 {
    let at = word_roles::SLUGS.iter().position(|s| *s == slug);
    1 << at.unwrap_or_else(|| panic!("{slug}: no such role"))
}
