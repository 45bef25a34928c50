//! An analysis that is told by what changed since an earlier one is the whole one.

use gloss::analyze::changes::{Imprint, Run, follow};
use gloss::model::{Analysis, Format};
use gloss::{analyze, intake, samples};
use proptest::prelude::*;

fn read(text: &str) -> Analysis {
    analyze(&intake::read(text, Some(Format::Markdown)))
}

fn imprint(analysis: &Analysis) -> Imprint {
    Imprint::of(analysis.article.text.len(), &analysis.annotations)
}

/// The runs that tell `now` to who has `earlier`, and how many annotations are new in them.
fn told(earlier: &Analysis, now: &Analysis) -> (Vec<Run>, usize) {
    let runs = imprint(earlier).runs(&imprint(now), &now.annotations, usize::MAX);
    let runs = runs.expect("as many as there are");
    let new = |run: &Run| if let Run::New(new) = run { new.len() } else { 0 };
    let count = runs.iter().map(new).sum();
    (runs, count)
}

/// How many annotations are told anew; what is followed is what was found.
fn new(earlier: &str, now: &str) -> usize {
    let (earlier, now) = (read(earlier), read(now));
    let (runs, count) = told(&earlier, &now);
    assert_eq!(follow(&earlier.annotations, runs), Some(now.annotations));
    count
}

/// Two of the samples, one after the other: figures, companies, notes with their entries, and speakers.
fn article() -> String {
    let markdown = samples::ALL.iter().filter(|s| s.format == Format::Markdown);
    markdown.map(|s| s.source).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn the_same_text_has_nothing_new() {
    assert_eq!(new(&article(), &article()), 0);
}

#[test]
fn a_word_moves_what_stands_behind_it() {
    let text = article();
    let middle = text.len() / 2 + text[text.len() / 2..].find(". ").expect("a sentence's end");
    for at in [0, middle, text.len()] {
        let mut longer = text.clone();
        longer.insert_str(at, " quietly ");
        assert!(new(&text, &longer) < 10, "{} are new", new(&text, &longer));
        assert!(new(&longer, &text) < 10);
    }
}

#[test]
fn everything_may_come_and_go() {
    let text = article();
    assert_eq!(new(&text, ""), 0);
    assert_eq!(new("", &text), read(&text).annotations.len());
    assert_eq!(new("It cost $5 million, Reuters said.", "It took 3 years in May 2021."), 2);
}

#[test]
fn a_carrier_is_followed_to_its_new_number() {
    let text = "Nvidia grew 40%, [Reuters said](https://example.org/a).";
    assert_eq!(new(text, &format!("It cost $3 million.\n\n{text}")), 1);
}

#[test]
fn what_says_something_else_in_the_same_place_is_new() {
    assert_eq!(new("Microsoft grew by 40% in May.", "Microsoft fell by 40% in May."), 1);
    assert_eq!(new("It cost $5 million.", "It cost $6 million."), 1);
    assert_eq!(new("It cost $5 million.", "It cost $5.0 million."), 1);
}

#[test]
fn too_much_that_is_new_is_not_told() {
    let (earlier, now) = (read(""), read("It cost $5 million and took 3 years."));
    let runs = |most| imprint(&earlier).runs(&imprint(&now), &now.annotations, most);
    assert!(runs(1).is_none() && runs(2).is_some());
}

#[test]
fn who_has_another_analysis_is_told_nothing() {
    let (earlier, now) =
        (read("It cost $5 million and took 3 years."), read("It cost $5 million and took 3 years or 4."));
    let (runs, _) = told(&earlier, &now);
    assert_eq!(follow(&earlier.annotations[..1], runs), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_are_followed(edits in prop::collection::vec((any::<prop::sample::Index>(), 0..400_usize, any::<prop::sample::Index>(), 0..400_usize), 1..4)) {
        let text = article();
        let (mut earlier, mut now) = (read(&text), text.clone());
        for (at, length, from, more) in edits {
            // Something of the text in the place of something else of it.
            let stretch = |text: &str, at: prop::sample::Index, length: usize| {
                let start = text.floor_char_boundary(at.index(text.len() + 1));
                start..text.floor_char_boundary((start + length).min(text.len()))
            };
            let came = text[stretch(&text, from, more)].to_string();
            let gone = stretch(&now, at, length);
            now.replace_range(gone, &came);
            let analysis = read(&now);
            let (runs, _) = told(&earlier, &analysis);
            let followed = follow(&earlier.annotations, runs);
            prop_assert_eq!(followed.as_ref(), Some(&analysis.annotations));
            earlier = analysis;
        }
    }
}
