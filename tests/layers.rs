//! Imports point down only: which module may name which, and who may name the browser. Unit tests may reach further.

use std::fs;
use std::path::{Path, PathBuf};

/// A module, and the modules of the crate that it may name beside itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("analyze", &["extract", "insight", "intake", "lexicon", "model", "order", "resolve", "text"]),
    ("app", &["analyze", "export", "insight", "intake", "lexicon", "model", "order", "samples", "text"]),
    ("export", &["model", "order", "text"]),
    ("extract", &["lexicon", "model", "order", "text"]),
    ("insight", &["lexicon", "model", "order", "text"]),
    ("intake", &["lexicon", "model", "order", "text"]),
    ("lexicon", &["model", "order"]),
    ("model", &["order"]),
    ("order", &[]),
    ("resolve", &["model", "order"]),
    ("samples", &["model", "order"]),
    ("text", &["lexicon", "model", "order"]),
    (
        "web",
        &["analyze", "app", "export", "insight", "intake", "lexicon", "model", "order", "samples", "text"],
    ),
];

/// What says of which modules a crate is.
const ROOTS: [&str; 2] = ["src/lib.rs", "src/core.rs"];

const BROWSER: &[&str] = &["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen"];

/// The sources below a folder, without the programs, which start what they like.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            if !path.ends_with("src/bin") {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|e| e == "rs")
            && !ROOTS.iter().any(|root| path.ends_with(root))
        {
            found.push(path);
        }
    }
}

/// The lines of a source that are neither comments nor its unit tests.
fn code(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .take_while(|line| !line.starts_with("#[cfg(test)]"))
        .filter(|l| !l.trim_start().starts_with("//"))
}

fn module_of(path: &Path, root: &Path) -> String {
    let inside = path.strip_prefix(root).expect("a path below the sources");
    let first = inside.components().next().expect("a module").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_string()
}

fn names_in_crate(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn imports_point_down_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut wrong = Vec::new();
    for path in &files {
        let module = module_of(path, &root);
        let Some((_, below)) = LAYERS.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!("{module} has no place in LAYERS yet"));
            continue;
        };
        let source = fs::read_to_string(path).expect("a source");
        for line in code(&source) {
            for name in names_in_crate(line).filter(|n| LAYERS.iter().any(|(module, _)| module == n)) {
                if name != module && !below.contains(&name) {
                    wrong.push(format!("{}: {module} may not name {name}", path.display()));
                }
            }
            let browser = BROWSER.iter().find(|word| line.contains(&format!("{word}::")));
            if let Some(word) = browser.filter(|_| module != "web") {
                wrong.push(format!("{}: only web may name {word}", path.display()));
            }
        }
    }
    assert!(files.len() > 40, "the sources were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The lines of code outside some files that hold one of these words.
fn lines_with(words: &[&str], besides: &[&str]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.retain(|path| !besides.iter().any(|name| path.ends_with(name)));
    let mut found = Vec::new();
    for path in &files {
        let source = fs::read_to_string(path).expect("a source");
        let has = |line: &&str| words.iter().any(|word| line.contains(word));
        found.extend(code(&source).filter(has).map(|line| format!("{}: {line}", path.display())));
    }
    found
}

#[test]
fn there_is_one_copy_of_sorting() {
    let own = lines_with(&[".sort(", ".sort_"], &["order.rs"]);
    assert!(own.is_empty(), "gloss::order sorts smaller:\n{}", own.join("\n"));
}

#[test]
fn tables_of_all_letters_stay_out() {
    let own = lines_with(&["to_lowercase", "to_uppercase"], &["lexicon/small.rs", "text/capital.rs"]);
    assert!(own.is_empty(), "lexicon::small and text::capital take less of the page:\n{}", own.join("\n"));
}
