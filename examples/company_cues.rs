//! Prints every mention of a text with its score above the threshold and its cues, and on the error stream how long finding companies took:
//! `cargo run --release --example company_cues < article.txt`.

use std::io::Read;
use std::time::Instant;

use gloss::extract::Extractor;
use gloss::extract::company::model::Weights;
use gloss::extract::company::{Companies, weigh};
use gloss::text::Reading;

fn main() -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let article = gloss::intake::read(&text, None);
    let start = Instant::now();
    let reading = Reading::new(&article);
    let read = start.elapsed();
    let found = Companies.find(&reading).len();
    let took = start.elapsed() - read;
    eprintln!("{} bytes: read in {read:?}, {found} companies found in {took:?}", text.len());
    let weights = Weights::learnt();
    for mention in weigh(&reading, weights) {
        let over = weights.score(mention.cues) - weights.threshold;
        println!("{over:+5}  {}  [{}]", &article.text[mention.span], mention.cues.names().join(" "));
    }
    Ok(())
}
