//! How long the pipeline and its parts take: articles of two lengths, one full of figures, hostile texts, an article that is
//! edited, each extractor alone, and a plain scan of the bytes to compare with.

#[path = "../tests/patient/mod.rs"]
mod patient;
#[path = "../tests/varied/mod.rs"]
mod varied;

use std::cell::RefCell;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gloss::analyze::{Memory, again_in_steps};
use gloss::extract::EXTRACTORS;
use gloss::model::{Article, BlockKind, DateOrder, Format};
use gloss::text::Reading;
use gloss::{analyze, intake, samples};
use patient::Patient;

/// Sentences as reports of trade print them: a figure every few words.
const DENSE: &str = "Sales rose 12.5% to $3.4 billion in the three months to 31 March 2026, from €2.1bn a year \
    earlier; 1,250 people work in 14 towns, up from 900 to 1,100 in 2019–2023. Prices fell by 25 basis points, a third \
    of 40 firms cut 5 to 10 per cent of jobs, and freight cost $512 per 40ft container for 2½ weeks.\n\n";

/// What is repeated to look for work that grows faster than the text.
const HOSTILE: &[(&str, &str)] =
    &[("digits", "9"), ("dollars", "$"), ("brackets", "["), ("numbers", "1 000 ")];

/// How often.
const REPEATED: usize = 20_000;

/// The paragraphs of the samples, without markup, over and over until there are so many words.
fn prose(words: usize) -> String {
    let articles = samples::ALL.iter().map(|s| intake::read(s.source, Some(s.format)));
    let paragraphs: Vec<String> = articles.flat_map(|article| paragraphs(&article)).collect();
    let mut text = String::new();
    let mut count = 0;
    for paragraph in paragraphs.iter().cycle() {
        if count >= words {
            break;
        }
        count += paragraph.split_whitespace().count();
        text.push_str(paragraph);
        text.push_str("\n\n");
    }
    text
}

fn paragraphs(article: &Article) -> Vec<String> {
    let prose = article.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph);
    prose.map(|b| article.visible_text(b.span)).collect()
}

fn read(text: &str) -> Article {
    intake::read(text, Some(Format::Plain))
}

/// Texts whole, from the bytes to the last insight.
fn whole(c: &mut Criterion) {
    let mut texts = vec![
        ("short, 1,000 words", prose(1_000)),
        ("long, 100,000 words", prose(100_000)),
        ("dense, 10,000 words", DENSE.repeat(150)),
    ];
    texts.extend(HOSTILE.iter().map(|(name, piece)| (*name, piece.repeat(REPEATED))));
    let mut group = c.benchmark_group("whole");
    for (name, text) in &texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*name, |b| b.iter(|| analyze(&read(black_box(text)))));
    }
    group.finish();
}

/// An article that is edited: for the first time, and once its pieces are known, after a word in the middle.
fn edited(c: &mut Criterion) {
    let text = varied::article(100_000);
    let middle = text.len() / 2 + text[text.len() / 2..].find(' ').unwrap_or_default();
    let other = format!("{} rather{}", &text[..middle], &text[middle..]);
    let read_again = |text: &str, memory: &RefCell<Memory>| {
        let article = read(black_box(text));
        let mut patient = Patient;
        let work = pin!(again_in_steps(&article, DateOrder::default(), memory, &mut patient));
        assert!(work.poll(&mut Context::from_waker(Waker::noop())).is_ready(), "nothing is waited for");
    };
    let mut group = c.benchmark_group("edited, 100,000 words");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("whole", |b| b.iter(|| analyze(&read(black_box(&text)))));
    group.bench_function("first", |b| b.iter(|| read_again(&text, &RefCell::default())));
    let memory = RefCell::default();
    let mut texts = [&text, &other].into_iter().cycle();
    group.bench_function("a word", |b| b.iter(|| read_again(texts.next().unwrap_or(&text), &memory)));
    group.finish();
}

/// The parts, on the same text: a plain scan, reading, and each extractor alone.
fn parts(c: &mut Criterion) {
    let text = prose(10_000);
    let article = read(&text);
    let reading = Reading::new(&article);
    let mut group = c.benchmark_group("parts of 10,000 words");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("scan", |b| b.iter(|| black_box(&text).bytes().filter(u8::is_ascii_digit).count()));
    group.bench_function("intake", |b| b.iter(|| read(black_box(&text))));
    group.bench_function("reading", |b| b.iter(|| Reading::new(black_box(&article)).tokens.len()));
    for extractor in EXTRACTORS {
        group.bench_function(extractor.name(), |b| b.iter(|| extractor.find(black_box(&reading)).len()));
    }
    group.bench_function("whole", |b| b.iter(|| analyze(black_box(&article))));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1500))
        .without_plots();
    targets = whole, edited, parts
}
criterion_main!(benches);
