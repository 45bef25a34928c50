//! Prints every mention of a text with its score and cues, and on the error stream how long finding companies took:
//! `cargo run --release --example company_cues < article.txt`.

use std::io::Read;
use std::time::Instant;

use gloss::extract::Extractor;
use gloss::extract::company::{Companies, explain};
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
    for (span, score, cues) in explain(&reading) {
        println!("{score:4}  {}  [{}]", &article.text[span], cues.join(" "));
    }
    Ok(())
}
