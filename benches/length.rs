//! What texts of growing length cost, from the bytes to the last insight: time and memory.
//!
//!     cargo bench --bench length             # up to a million words
//!     cargo bench --bench length -- 10000000 # up to so many

#[path = "../tests/varied/mod.rs"]
mod varied;

use std::hint::black_box;
use std::time::Instant;

use gloss::{analyze, intake};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    let most = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(1_000_000);
    // What is unpacked once and for all is no cost of a text.
    black_box(analyze(&intake::read(&varied::article(1_000), None)));
    println!("| words | bytes | ms | µs a word | scan, ms | most memory, times the text | annotations |");
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    let lengths = std::iter::successors(Some(1_000), |words: &usize| words.checked_mul(10));
    for words in lengths.take_while(|words| *words <= most) {
        row(&varied::article(words), words);
    }
}

fn row(text: &str, words: usize) {
    let start = Instant::now();
    black_box(black_box(text).bytes().filter(u8::is_ascii_digit).count());
    let scan = start.elapsed();
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let start = Instant::now();
    let found = analyze(&intake::read(text, None)).annotations.len();
    let took = start.elapsed();
    let times = (MEMORY.peak_usage() - before) as f64 / text.len() as f64;
    let (ms, scan) = (took.as_secs_f64() * 1e3, scan.as_secs_f64() * 1e3);
    let each = ms * 1e3 / words as f64;
    println!("| {words} | {} | {ms:.1} | {each:.2} | {scan:.3} | {times:.1} | {found} |", text.len());
}
