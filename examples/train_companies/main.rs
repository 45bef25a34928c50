//! Learns the weights of the company model from marked texts and writes their table:
//! `cargo run --release --example train_companies`. On the error stream it says how many mentions the weights in use and
//! the new ones judge rightly in texts that neither was learnt from, and what the ones in use find and name there.

mod corpus;
mod logistic;
mod measure;

use std::path::Path;

use gloss::extract::company::model::Weights;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let weights = logistic::learn(&corpus::training(root));
    let held_out = corpus::lines(&root.join("data/corpus/held_out.txt"));
    for (name, weights) in [("in use", Weights::learnt()), ("new", &weights)] {
        let (right, all) = right(&held_out, weights);
        eprintln!("{name}: {right} of {all} held-out mentions right");
    }
    eprintln!("in use: {}", measure::measure(&held_out));
    std::fs::write(root.join("src/lexicon/company_cues.tsv"), weights.write())
}

/// How many mentions the weights judge rightly, and how many there are.
fn right(texts: &[corpus::Text], weights: &Weights) -> (f64, f64) {
    let counts = logistic::count(texts, weights);
    let right =
        counts.iter().map(|(cues, [without, with])| if weights.suffice(*cues) { with } else { without });
    (right.sum(), counts.values().flatten().sum())
}
