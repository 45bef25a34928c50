//! What is found in the samples, one line a mark. The files say what is found now, faults included, so that a change shows
//! what else it changes.
//!
//! `GLOSS_BLESS=1 cargo test --test golden` writes the files anew; read the difference before it is kept.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use gloss::export::attributes::attributes;
use gloss::model::{Analysis, BlockKind};
use gloss::samples::{self, Sample};

fn file(sample: &Sample) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(sample.name).with_extension("txt")
}

/// The blocks by kind and their first words, each followed by its marks; then the key points.
fn written(analysis: &Analysis) -> String {
    let article = &analysis.article;
    let mut out = String::new();
    let mut marks = analysis.annotations.iter().peekable();
    for block in &article.blocks {
        let _ = writeln!(out, "{} {}", name(block.kind), beginning(&article.visible_text(block.span)));
        while let Some(mark) = marks.next_if(|a| a.span.start() < block.span.end()) {
            let quote = article.visible_text(mark.span).replace(['\n', '\t'], " ");
            let _ = write!(out, "    {} ⟦{quote}⟧", mark.entity.mark_type().slug());
            for (name, value) in attributes(mark) {
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let _ = write!(out, " {name}={value}");
            }
            out.push('\n');
        }
    }
    out.push_str("key points\n");
    for point in &analysis.summary.key_points {
        let _ = writeln!(out, "    {}", beginning(&article.visible_text(point.span)));
    }
    out
}

fn name(kind: BlockKind) -> String {
    match kind {
        BlockKind::Title => "title".into(),
        BlockKind::Heading(level) => format!("heading {level}"),
        BlockKind::Paragraph => "paragraph".into(),
        BlockKind::ListItem { ordinal: Some(n), .. } => format!("item {n}"),
        BlockKind::ListItem { .. } => "item".into(),
        BlockKind::Quote => "quote".into(),
        BlockKind::TableRow { .. } => "row".into(),
        BlockKind::Code => "code".into(),
        BlockKind::Footnote => "footnote".into(),
    }
}

fn beginning(text: &str) -> String {
    const WORDS: usize = 8;
    let mut words: Vec<_> = text.split_whitespace().take(WORDS + 1).collect();
    if words.len() > WORDS {
        words[WORDS] = "…";
    }
    words.join(" ")
}

#[test]
fn samples_are_read_as_they_were() {
    let bless = std::env::var_os("GLOSS_BLESS").is_some();
    let mut changed = String::new();
    for sample in samples::ALL {
        let found = written(&gloss::analyze(&gloss::intake::read(sample.source, Some(sample.format))));
        let path = file(sample);
        if bless {
            std::fs::write(&path, &found).unwrap();
            continue;
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        changed += &difference(sample.name, &golden, &found);
    }
    assert!(changed.is_empty(), "{changed}if this is right: GLOSS_BLESS=1 cargo test --test golden");
}

/// The lines that only one of the two has, in their order.
fn difference(name: &str, golden: &str, found: &str) -> String {
    let only = |a: &str, b: &str, sign: char| {
        let mut left: Vec<_> = b.lines().collect();
        let mut out = String::new();
        for line in a.lines() {
            match left.iter().position(|l| *l == line) {
                Some(at) => drop(left.remove(at)),
                None => {
                    let _ = writeln!(out, "{name} {sign} {}", line.trim_start());
                }
            }
        }
        out
    };
    if golden == found {
        return String::new();
    }
    let lines = only(golden, found, '-') + &only(found, golden, '+');
    if lines.is_empty() { format!("{name}: the same lines in another order\n") } else { lines }
}
