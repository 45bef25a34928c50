//! An article read in steps: what comes meanwhile, and that the end is the same as at once.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use gloss::analyze::{Memory, Pause, Share, Watcher, again_in_steps, in_steps};
use gloss::model::{Analysis, Annotation, Article, DateOrder, Format, Kind, Span};
use gloss::text::{Numbers, Reading};
use gloss::{analyze, intake, samples};

/// Somebody who looks at one place of the text, waits for so many steps, and wants to show what is found from one of them on.
struct Reader {
    looks_at: usize,
    patience: usize,
    wants_from: usize,
    shares: Vec<Share>,
    found: Vec<(Span, Vec<Annotation>)>,
}

impl Reader {
    fn at(looks_at: usize) -> Self {
        Self { looks_at, patience: usize::MAX, wants_from: 0, shares: Vec::new(), found: Vec::new() }
    }

    /// What is shown before the last step: all marks, in the order of the text.
    fn shown(&self) -> Vec<&Annotation> {
        let mut stretches: Vec<_> = self.found.iter().collect();
        gloss::order::by_key(&mut stretches, |(stretch, _)| stretch.start());
        stretches.into_iter().flat_map(|(_, marks)| marks).collect()
    }
}

impl Watcher for Reader {
    fn looks_at(&self) -> usize {
        self.looks_at
    }

    fn wants(&self) -> bool {
        self.shares.len() >= self.wants_from
    }

    fn found(&mut self, stretch: Span, marks: Vec<Annotation>) {
        self.found.push((stretch, marks));
    }

    fn pause(&mut self, done: Share) -> Pause<'_> {
        self.shares.push(done);
        Box::pin(std::future::ready((self.shares.len() <= self.patience).then_some(())))
    }
}

/// Runs what never waits for anything.
fn run<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => unreachable!("nothing is waited for"),
    }
}

fn read(article: &Article, reader: &mut Reader) -> Option<Analysis> {
    run(in_steps(article, DateOrder::default(), reader))
}

fn read_again(article: &Article, memory: &RefCell<Memory>, reader: &mut Reader) -> Option<Analysis> {
    run(again_in_steps(article, DateOrder::default(), memory, reader))
}

/// The samples one after another until there are so many bytes, each time with other numbers, and the articles that lie
/// in the folder `GLOSS_ARTICLES` or beside the repository (`../shared/articles`), where they do.
fn texts() -> Vec<(String, Article)> {
    let mut long = String::new();
    for round in 0..4 {
        for sample in samples::ALL.iter().filter(|s| s.format == Format::Markdown) {
            long.push_str(&sample.source.replace('3', &round.to_string()));
            long.push_str("\n\n");
        }
    }
    let mut texts: Vec<(String, Article)> = samples::ALL
        .iter()
        .map(|s| (s.name.to_string(), intake::read(s.source, Some(s.format))))
        .chain([("long".to_string(), intake::read(&long, Some(Format::Markdown)))])
        .collect();
    let folder = std::env::var_os("GLOSS_ARTICLES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles"), PathBuf::from);
    let beside = files(&folder);
    if beside.is_empty() {
        eprintln!("there are no articles in {}: read are the samples alone", folder.display());
    }
    texts.extend(beside.into_iter().filter_map(|path| {
        let text = std::fs::read_to_string(&path).ok()?;
        Some((path.display().to_string(), intake::read(&text, None)))
    }));
    texts
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    gloss::order::by_key(&mut paths, Clone::clone);
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn first_difference(name: &str, there: &Analysis, here: &Analysis) {
    let pairs = there.annotations.iter().zip(&here.annotations);
    for (there, here) in pairs {
        assert_eq!(there, here, "{name}");
    }
    assert_eq!(there.annotations.len(), here.annotations.len(), "{name}");
    assert_eq!(there.summary, here.summary, "{name}");
}

#[test]
fn the_end_is_the_same_as_at_once() {
    for (name, article) in texts() {
        let places = [0, article.text.len() / 2, article.text.len()];
        for looks_at in places.into_iter().take(if name.contains('/') { 1 } else { 3 }) {
            let mut reader = Reader::at(looks_at);
            let analysis = read(&article, &mut reader).expect("it is waited for");
            first_difference(&name, &analyze(&article), &analysis);
            assert!(reader.shares.is_sorted() && reader.shares.iter().all(|share| *share <= 100));
        }
    }
}

#[test]
fn what_was_not_wanted_is_told_when_something_is() {
    let (_, long) = texts().into_iter().find(|(name, _)| name == "long").expect("it is one of them");
    let told = |wants_from| {
        let mut reader = Reader { wants_from, ..Reader::at(0) };
        let analysis = read(&long, &mut reader).expect("it is waited for");
        assert_eq!(analysis.annotations, analyze(&long).annotations);
        gloss::order::by_key(&mut reader.found, |(stretch, _)| stretch.start());
        reader.found.into_iter().map(|(stretch, _)| stretch).collect::<Vec<_>>()
    };
    let at_once = told(0);
    assert!(at_once.len() > 6);
    assert_eq!([told(1), told(5)], [at_once.clone(), at_once]);
    assert!(told(usize::MAX).is_empty());
}

#[test]
fn what_shows_meanwhile_is_what_shows_in_the_end() {
    let (mut same, mut all) = (0, 0);
    for (name, article) in texts() {
        let mut reader = Reader::at(0);
        let analysis = read(&article, &mut reader).expect("it is waited for");
        let shown = reader.shown();
        let kind_at = |kind: Kind, a: &Annotation| (a.span, kind, a.entity.mark_type());
        let last: std::collections::HashSet<_> =
            analysis.annotations.iter().map(|a| kind_at(a.entity.kind(), a)).collect();
        let there = shown.iter().filter(|a| last.contains(&kind_at(a.entity.kind(), a))).count();
        assert!(there * 100 >= shown.len() * 97, "{name}: {there} of {} stay", shown.len());
        same += there;
        all += analysis.annotations.len();
    }
    println!("{same} of {all} marks show before the end as they do then");
    assert!(same * 100 >= all * 98, "{same} of {all}");
}

#[test]
fn a_quotation_that_goes_on_is_not_cut() {
    let paragraph =
        "“It will take three years,” she said. “Nobody here expected that it would be more than $4 million";
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»")] {
        let text = format!("{paragraph}\n\n").repeat(400).replace('“', open).replace('”', close);
        let article = intake::read(&format!("{text}{close} Ana Lind of Siemens told Reuters."), None);
        let analysis = read(&article, &mut Reader::at(0)).expect("it is waited for");
        first_difference(open, &analyze(&article), &analysis);
    }
}

#[test]
fn what_is_looked_at_comes_first() {
    let (_, article) = texts().into_iter().find(|(name, _)| name == "long").expect("a long text");
    for looks_at in [0, article.text.len() / 3, article.text.len() - 1] {
        let mut reader = Reader { patience: 2, ..Reader::at(looks_at) };
        assert_eq!(read(&article, &mut reader), None, "nobody waits to the end");
        let [(stretch, marks)] = &reader.found[..] else { panic!("one piece") };
        assert!(
            stretch.start() <= looks_at + 2 && looks_at <= stretch.end() + 2,
            "{looks_at} in {stretch:?}"
        );
        assert!(stretch.len() < 20_000 && !marks.is_empty());
    }
}

#[test]
fn work_that_nobody_waits_for_ends() {
    let (_, article) = texts().into_iter().find(|(name, _)| name == "long").expect("a long text");
    let mut patient = Reader::at(0);
    assert!(read(&article, &mut patient).is_some());
    for patience in 0..patient.shares.len() {
        let mut reader = Reader { patience, ..Reader::at(0) };
        assert_eq!(read(&article, &mut reader), None);
        assert_eq!(reader.shares.len(), patience + 1, "not one step more");
    }
}

#[test]
fn an_edit_is_read_as_if_everything_were() {
    let (_, article) = texts().into_iter().find(|(name, _)| name == "long").expect("a long text");
    let memory = RefCell::default();
    read_again(&article, &memory, &mut Reader::at(0)).expect("it is waited for");
    let pieces = memory.borrow().len();
    let mut text = article.text.clone();
    for (at, word) in
        [(1_000, " for $7 million"), (30_000, " on 3 May 2021"), (20_000, "\n\nNvidia said so.\n\n")]
    {
        let at = (at..).find(|at| text[..*at].ends_with(' ')).expect("a space");
        text.insert_str(at - 1, word);
        let edited = intake::read(&text, Some(Format::Markdown));
        let mut reader = Reader::at(0);
        let analysis = read_again(&edited, &memory, &mut reader).expect("it is waited for");
        first_difference("edited", &analyze(&edited), &analysis);
        assert!(memory.borrow().len().abs_diff(pieces) <= 3, "what is gone is forgotten");
    }
}

#[test]
fn any_series_of_edits_is_read_as_if_everything_were() {
    const PUT_IN: &[&str] = &[
        "",
        " ",
        " Nvidia",
        " It cost $5 million.",
        "\n\n",
        "\n\nThe company said sales rose 5%.\n\n",
        ",",
        " “",
    ];
    let (_, article) = texts().into_iter().find(|(name, _)| name == "long").expect("a long text");
    let (memory, mut text, mut random) = (RefCell::default(), article.text, 7_usize);
    let mut below = |end: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % end.max(1)
    };
    for round in 0..120 {
        let borders: Vec<usize> = text.match_indices("\n\n").map(|(at, _)| at + 2 * (round % 2)).collect();
        let place = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let from = match borders.len() {
            count if count > 0 && round % 3 == 0 => borders[below(count)],
            _ => place(below(text.len())),
        };
        let to = place((from + below(if round % 10 == 0 { 4_000 } else { 40 })).min(text.len()));
        let put_in = PUT_IN[below(PUT_IN.len())];
        text.replace_range(from..to, put_in);
        let edited = intake::read(&text, Some(Format::Markdown));
        let analysis = read_again(&edited, &memory, &mut Reader::at(from)).expect("it is waited for");
        first_difference(&format!("{round}: {from}..{to} {put_in:?}"), &analyze(&edited), &analysis);
    }
}

#[test]
fn a_part_of_a_reading_is_the_reading_of_the_part() {
    let mut numbers = Numbers::default();
    for (name, article) in texts() {
        let reading = Reading::new(&article);
        for (from, blocks) in [(0, 1), (1, 4), (3, 0), (5, 9), (0, usize::MAX)] {
            let from = article.blocks.len().min(from);
            let (start, part) = article.part(from..article.blocks.len().min(from.saturating_add(blocks)));
            let (cut, alone) = (reading.part(&part, start, from, &mut numbers), Reading::new(&part));
            assert_eq!((&cut.tokens, &cut.sentences), (&alone.tokens, &alone.sentences), "{name}");
            for token in 0..alone.tokens.len() + 1 {
                assert_eq!((cut.get(token), cut.known(token)), (alone.get(token), alone.known(token)));
                assert!(cut.roles(token) == alone.roles(token) && cut.traits(token) == alone.traits(token));
            }
            (0..part.blocks.len()).for_each(|block| assert_eq!(cut.block(block), alone.block(block)));
        }
    }
}
