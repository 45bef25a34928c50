//! The tables of `data/` keep their promises, and the gazetteer made from them its size.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use gloss::lexicon::companies::gazetteer;
use gloss::lexicon::fold::key;

/// A row of a curated table and where it stands.
struct Row {
    place: String,
    cells: Vec<String>,
}

impl Row {
    fn cell(&self, n: usize) -> &str {
        self.cells.get(n).map_or("", String::as_str)
    }

    /// The canonical name and the aliases, as written.
    fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self.cell(1).split('|').filter(|a| !a.is_empty());
        std::iter::once(self.cell(0)).chain(aliases).map(|n| n.trim_start_matches('~'))
    }
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn curated() -> Vec<Row> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(data().join("curated")).expect("data/curated").map(|e| e.unwrap().path()).collect();
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text.lines().next(), Some("canonical\taliases\tticker\tparent\ttype\tproducts"), "{name}");
        for (number, line) in text.lines().enumerate().skip(1).filter(|(_, l)| !l.is_empty()) {
            let cells = line.split('\t').map(str::to_owned).collect();
            rows.push(Row { place: format!("{name}:{}", number + 1), cells });
        }
    }
    rows
}

#[test]
fn curated_rows_are_well_formed() {
    for row in curated() {
        assert!((5..=6).contains(&row.cells.len()), "{}: {} cells", row.place, row.cells.len());
        assert!(!row.cell(0).trim_start_matches('~').is_empty(), "{}: no name", row.place);
        assert!(["company", "organization"].contains(&row.cell(4)), "{}: type {}", row.place, row.cell(4));
        let ticker = row.cell(2);
        let parts = ticker.split_once(':').is_some_and(|(e, s)| !e.is_empty() && !s.is_empty());
        assert!(ticker.is_empty() || parts && !ticker.contains(' '), "{}: ticker {ticker}", row.place);
        for cell in &row.cells {
            assert!(
                cell.trim() == cell && !cell.contains("||"),
                "{}: stray space or bar in {cell:?}",
                row.place
            );
        }
    }
}

#[test]
fn no_name_belongs_to_two_rows() {
    let mut owners: HashMap<String, String> = HashMap::new();
    let mut clashes = Vec::new();
    for row in curated() {
        let own: HashSet<String> = row.names().map(key).collect();
        for name in own {
            if let Some(other) = owners.insert(name.clone(), row.place.clone()) {
                clashes.push(format!("{name}: {other} and {}", row.place));
            }
        }
    }
    assert!(clashes.is_empty(), "{} names twice:\n{}", clashes.len(), clashes.join("\n"));
}

#[test]
fn parents_have_rows() {
    let known: HashSet<String> =
        curated().iter().map(|r| r.cell(0).trim_start_matches('~').to_owned()).collect();
    let parent = |r: &Row| r.cell(3).trim_start_matches('~').to_owned();
    let orphans: Vec<String> = curated()
        .iter()
        .filter(|r| {
            !r.cell(3).is_empty() && !known.contains(&parent(r)) && gazetteer().look_up(&parent(r)).is_none()
        })
        .map(|r| format!("{}: {}", r.place, r.cell(3)))
        .collect();
    assert!(orphans.is_empty(), "{} parents without a row:\n{}", orphans.len(), orphans.join("\n"));
}

#[test]
fn names_lead_to_their_row() {
    let rows = curated();
    assert!(rows.len() > 2500, "{} rows", rows.len());
    for row in &rows {
        let canonical = row.cell(0).trim_start_matches('~');
        if key(canonical).chars().any(char::is_alphabetic) {
            let entry =
                gazetteer().look_up(canonical).unwrap_or_else(|| panic!("{}: {canonical}", row.place));
            assert_eq!(gazetteer().row(entry.row()).canonical, canonical, "{}", row.place);
        }
    }
}

#[test]
fn the_tables_stay_small() {
    let size = gazetteer().size();
    assert!(size < 900_000, "{size} bytes before compression; about a third of it after");
}
