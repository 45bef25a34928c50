//! Prints every mention of a text with its score and cues: `cargo run --example company_cues < article.txt`.

use std::io::Read;

use gloss::extract::company::explain;
use gloss::text::Reading;

fn main() -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let article = gloss::intake::read(&text, None);
    for (span, score, cues) in explain(&Reading::new(&article)) {
        println!("{score:4}  {}  [{}]", &article.text[span], cues.join(" "));
    }
    Ok(())
}
