//! How well figures are understood: passages of `tests/meaning/*.toml` in the dress of reporting of many kinds, each figure
//! with what a careful editor would say of it.
//!
//! ```toml
//! text = "Revenue rose ⟦12%⟧ to ⟦$3bn⟧ from ⟦$2.7bn⟧, Acme Inc said."
//! figures = [                             # in the order of the brackets: about | company | change | base
//!   "revenue/sales | Acme | up",          # phrases that say the same are parted by strokes
//!   "revenue | Acme | up | 2700000000",
//!   "revenue | Acme | -",                 # `-`: none; `*`: not asked
//! ]
//! ```
//!
//! `about` counts as right when its head noun is that of an accepted phrase; `company`, `change` and `base`, which many
//! figures lack, are scored by F1. `cargo test --test meaning -- --nocapture` prints the rates and what is wrong.

use std::path::Path;

use gloss::export::attributes::attributes;
use gloss::model::{Annotation, FigureType, MarkType};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Passage {
    text: String,
    figures: Vec<String>,
}

/// The lowest rates that are let through.
const FLOORS: &[(&str, f64)] = &[("about", 0.93), ("company", 0.9), ("change", 0.96), ("base", 0.9)];

/// Right, wrongly given and missed.
#[derive(Default)]
struct Count {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Count {
    fn add(&mut self, wanted: &[&str], given: Option<&str>, same: fn(&str, &str) -> bool) -> bool {
        if wanted == ["*"] {
            return true;
        }
        let hit = given.is_some_and(|g| wanted.iter().any(|w| same(w, g)));
        let none = wanted.contains(&"-");
        self.right += u32::from(hit);
        self.wrong += u32::from(given.is_some() && !hit);
        self.missed += u32::from(!none && !hit);
        hit || none && given.is_none()
    }

    /// The harmonic mean of precision and recall.
    fn f1(&self) -> f64 {
        f64::from(2 * self.right) / f64::from((2 * self.right + self.wrong + self.missed).max(1))
    }
}

/// The last word of a phrase before `of`, in small letters and the singular.
fn head(phrase: &str) -> String {
    let phrase = phrase.to_lowercase().replace('-', " ");
    let noun = phrase.split(" of ").next().unwrap_or_default();
    let word = noun.split_whitespace().last().unwrap_or_default();
    word.strip_suffix('s').filter(|w| !w.ends_with('s')).unwrap_or(word).to_owned()
}

fn same_head(wanted: &str, given: &str) -> bool {
    head(wanted) == head(given)
}

fn same_text(wanted: &str, given: &str) -> bool {
    wanted == given
}

/// The text without brackets, and the bytes that they enclose.
fn unbracket(marked: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for c in marked.trim().chars() {
        match c {
            '⟦' => spans.push((text.len(), 0)),
            '⟧' => spans.last_mut().expect("an open bracket").1 = text.len(),
            c => text.push(c),
        }
    }
    (text, spans)
}

fn is_amount(a: &Annotation) -> bool {
    !matches!(a.entity.mark_type(), MarkType::Figure(FigureType::Date | FigureType::Duration))
        && a.figure().is_some()
}

#[test]
fn passages_are_understood() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/meaning");
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).expect("tests/meaning").map(|e| e.unwrap().path()).collect();
    files.sort();
    let [mut about, mut company, mut change, mut base] = [(); 4].map(|()| Count::default());
    for path in files {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let passage: Passage = toml::from_str(&std::fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        let (text, spans) = unbracket(&passage.text);
        assert_eq!(spans.len(), passage.figures.len(), "{name}: brackets and figures");
        let analysis = gloss::analyze(&gloss::intake::read(&text, None));
        for ((start, end), wanted) in spans.into_iter().zip(&passage.figures) {
            let parts: Vec<Vec<&str>> =
                wanted.split('|').map(|part| part.trim().split('/').collect()).collect();
            let none = vec!["-"];
            let (phrases, companies, changes, bases) = match parts.as_slice() {
                [about, company, change] => (about, company, change, &none),
                [about, company, change, base] => (about, company, change, base),
                _ => panic!("{name}: {wanted}"),
            };
            let found = analysis
                .annotations
                .iter()
                .find(|a| is_amount(a) && a.span.start() < end && start < a.span.end());
            let given = found.map(attributes).unwrap_or_default();
            let text_of = |v: &serde_json::Value| v.as_str().map_or_else(|| v.to_string(), str::to_owned);
            let of = |attribute: &str| given.get(attribute).map(text_of);
            let mut wrong = Vec::new();
            for (attribute, count, accepted, same) in [
                ("about", &mut about, phrases, same_head as fn(&str, &str) -> bool),
                ("company", &mut company, companies, same_text),
                ("change", &mut change, changes, same_text),
                ("base", &mut base, bases, same_text),
            ] {
                if !count.add(accepted, of(attribute).as_deref(), same) {
                    wrong.push(format!("{attribute}: wanted {accepted:?}, given {:?}", of(attribute)));
                }
            }
            if !wrong.is_empty() {
                println!("{name} ⟦{}⟧ {}", &text[start..end], wrong.join("; "));
            }
        }
    }
    let asked = about.right + about.missed;
    let rates = [f64::from(about.right) / f64::from(asked.max(1)), company.f1(), change.f1(), base.f1()];
    for ((attribute, floor), rate) in FLOORS.iter().zip(rates) {
        println!("{attribute:8} {rate:.3}");
        assert!(rate >= *floor, "{attribute} {rate:.3}, below {floor}");
    }
}
