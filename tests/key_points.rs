//! How well the key points are chosen, beside three methods that everybody knows: the first five sentences, TextRank
//! (Mihalcea and Tarau 2004) and LexRank (Erkan and Radev 2004). Measured as the share of an editor's five sentences that
//! the first five chosen ones overlap. `cargo test --test key_points -- --nocapture` prints the table.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use gloss::lexicon::summary::{Says, says};
use gloss::model::{Article, BlockKind, Span};
use gloss::samples;
use gloss::text::{Offsets, Reading, TokenKind};

/// How many sentences are chosen.
const FIVE: usize = 5;

/// For each sample, how the sentences start that an editor chose.
const EDITOR: &[(&str, [&str; FIVE])] = &[
    (
        "funding",
        [
            "Halvern Energy, a three-year-old maker",
            "In northern Europe a new site",
            "Halvern had 1.9 gigawatt-hours under contract",
            "The factory in Umeå is to open",
            "If boxes that were bought to shorten a queue",
        ],
    ),
    (
        "results",
        [
            "Marlow Instruments plc raised its outlook",
            "Revenue climbed 9%",
            "Operating profit grew faster still",
            "Marlow said that its order book stood",
            "The finance director, Ruth Adeyemi, warned",
        ],
    ),
    (
        "science",
        [
            "Meadows of seagrass along the coasts",
            "The total for the region",
            "When he weighted the cores by area",
            "Where seagrass dies, waves wash out",
            "If the deep layer turns out to be as thick",
        ],
    ),
];

/// An article and each annotator's sentences.
struct Judged {
    article: Article,
    chosen: Vec<Vec<Span>>,
}

fn judged_samples() -> Vec<Judged> {
    let judge = |(name, starts): &(&str, [&str; FIVE])| {
        let sample = samples::ALL.iter().find(|s| s.name == *name).expect("a sample");
        let article = gloss::intake::read(sample.source, Some(sample.format));
        let chosen = {
            let reading = Reading::new(&article);
            let find = |start: &&str| {
                let starts_so = |s: &&gloss::text::Sentence| article.visible_text(s.span).starts_with(start);
                reading.sentences.iter().find(starts_so).unwrap_or_else(|| panic!("{start}")).span
            };
            starts.iter().map(find).collect()
        };
        Judged { article, chosen: vec![chosen] }
    };
    EDITOR.iter().map(judge).collect()
}

/// The articles that are kept beside the repository; none where they are not.
fn judged_articles() -> Vec<Judged> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let Ok(files) = std::fs::read_dir(shared.join("articles")) else { return vec![] };
    let mut out = Vec::new();
    for file in files {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.with_extension("json").file_name().unwrap().to_owned();
        let keys = ["annotator-A", "annotator-B"].map(|a| shared.join("key").join(a).join(&name));
        let spans = |json: String| {
            let offsets = Offsets::new(&text);
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            let byte = |v: &serde_json::Value| {
                let point = usize::try_from(v.as_u64().unwrap()).unwrap();
                offsets.byte_of_code_point(point).unwrap()
            };
            let sentences = json["sentences"].as_array().unwrap();
            sentences.iter().map(|s| Span::new(byte(&s["start"]), byte(&s["end"]))).collect()
        };
        let chosen = keys.iter().filter_map(|k| std::fs::read_to_string(k).ok()).map(spans).collect();
        out.push(Judged { article: gloss::intake::read(&text, None), chosen });
    }
    out
}

type Method = fn(&Article) -> Vec<Span>;

const METHODS: &[(&str, Method)] =
    &[("key points", key_points), ("first five", lead), ("TextRank", text_rank), ("LexRank", lex_rank)];

fn key_points(article: &Article) -> Vec<Span> {
    let analysis = gloss::analyze(article);
    analysis.summary.key_points.iter().take(FIVE).map(|p| p.span).collect()
}

fn lead(article: &Article) -> Vec<Span> {
    sentences(article).into_iter().map(|(span, _)| span).take(FIVE).collect()
}

fn text_rank(article: &Article) -> Vec<Span> {
    let sentences = sentences(article);
    let sets: Vec<HashSet<&String>> = sentences.iter().map(|(_, words)| words.iter().collect()).collect();
    ranked(&sentences, |a, b| {
        let shared = sets[a].intersection(&sets[b]).count() as f64;
        let size = (sets[a].len() as f64).ln() + (sets[b].len() as f64).ln();
        if size > 0.0 { shared / size } else { 0.0 }
    })
}

fn lex_rank(article: &Article) -> Vec<Span> {
    const LEAST: f64 = 0.1;
    let sentences = sentences(article);
    let mut uses: HashMap<&str, f64> = HashMap::new();
    for (_, words) in &sentences {
        for word in words.iter().collect::<HashSet<_>>() {
            *uses.entry(word).or_default() += 1.0;
        }
    }
    let weigh = |words: &[String]| {
        let mut weights: HashMap<String, f64> = HashMap::new();
        for word in words {
            *weights.entry(word.clone()).or_default() += (sentences.len() as f64 / uses[word.as_str()]).ln();
        }
        weights
    };
    let weights: Vec<_> = sentences.iter().map(|(_, words)| weigh(words)).collect();
    let norm =
        |w: &HashMap<String, f64>| w.values().map(|v| v * v).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    ranked(&sentences, |a, b| {
        let (a, b) = (&weights[a], &weights[b]);
        let dot: f64 = a.iter().filter_map(|(word, v)| b.get(word).map(|u| u * v)).sum();
        let cosine = dot / norm(a) / norm(b);
        if cosine > LEAST { cosine } else { 0.0 }
    })
}

/// The sentences of the paragraphs that are longer than a heading, with their content words.
fn sentences(article: &Article) -> Vec<(Span, Vec<String>)> {
    const HEADING: usize = 12;
    let reading = Reading::new(article);
    let is_word = |t: &usize| matches!(reading.kind(*t), Some(TokenKind::Word | TokenKind::Number));
    let counts = |block: usize| reading.block(block).filter(is_word).count();
    let in_text = |s: &&gloss::text::Sentence| {
        article.blocks[s.block].kind == BlockKind::Paragraph && counts(s.block) > HEADING
    };
    let content = |s: &gloss::text::Sentence| {
        let words = s.tokens.clone().filter(is_word).map(|t| reading.text(t).to_lowercase());
        words.filter(|w| says(w) != Says::Nothing).collect()
    };
    reading.sentences.iter().filter(in_text).map(|s| (s.span, content(s))).collect()
}

/// The five sentences that a random reader who follows likeness comes by most often (PageRank, damped by 0.85).
fn ranked(sentences: &[(Span, Vec<String>)], likeness: impl Fn(usize, usize) -> f64) -> Vec<Span> {
    const DAMPING: f64 = 0.85;
    const ROUNDS: usize = 50;
    let n = sentences.len();
    let of = |a: usize, b: usize| if a == b { 0.0 } else { likeness(a, b) };
    let links: Vec<Vec<f64>> = (0..n).map(|a| (0..n).map(|b| of(a, b)).collect()).collect();
    let sums: Vec<f64> = links.iter().map(|row| row.iter().sum()).collect();
    let mut rank = vec![1.0; n];
    for _ in 0..ROUNDS {
        let flow = |to: usize| {
            (0..n).filter(|a| sums[*a] > 0.0).map(|a| rank[a] * links[a][to] / sums[a]).sum::<f64>()
        };
        rank = (0..n).map(|to| 1.0 - DAMPING + DAMPING * flow(to)).collect();
    }
    let mut order: Vec<_> = (0..n).collect();
    order.sort_by(|a, b| rank[*b].total_cmp(&rank[*a]));
    order.into_iter().take(FIVE).map(|at| sentences[at].0).collect()
}

/// The mean share of the judges' sentences that a method's sentences overlap.
fn share(method: Method, judged: &[Judged]) -> f64 {
    let mut shares = Vec::new();
    for Judged { article, chosen } in judged {
        let picked = method(article);
        for reference in chosen {
            let met = reference.iter().filter(|r| picked.iter().any(|p| p.overlaps(**r))).count();
            shares.push(met as f64 / reference.len() as f64);
        }
    }
    shares.iter().sum::<f64>() / shares.len() as f64
}

/// Prints how each method does; the key points come first.
fn compare(what: &str, judged: &[Judged]) -> Vec<f64> {
    let shares = METHODS.iter().map(|(name, method)| {
        let share = share(*method, judged);
        println!("{what:10} {name:12} {share:.2}");
        share
    });
    shares.collect()
}

#[test]
fn samples_are_summed_up_better_than_by_their_opening() {
    let shares = compare("samples", &judged_samples());
    assert!(shares[0] >= shares[1] + 0.1, "{shares:?}");
}

#[test]
fn articles_beside_the_repository_are_summed_up_better_than_by_known_methods() {
    let judged = judged_articles();
    if judged.is_empty() {
        println!("skipped: there are no articles in ../shared");
        return;
    }
    let shares = compare("articles", &judged);
    assert!(shares[1..].iter().all(|other| shares[0] >= other + 0.1), "{shares:?}");
}

#[test]
fn what_is_repeated_is_chosen_once() {
    let text = samples::ALL[0].source.replace('#', "");
    let long = std::iter::repeat_n(text.as_str(), 40).collect::<Vec<_>>().join("\n\n");
    let article = gloss::intake::read(&long, None);
    let points = gloss::analyze(&article).summary.key_points;
    let unlike: HashSet<_> = points.iter().map(|p| article.visible_text(p.span)).collect();
    assert!(!points.is_empty() && unlike.len() == points.len());
    assert!(points.iter().zip(1..).all(|(p, rank)| p.rank == rank));
}
