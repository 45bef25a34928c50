//! That the weights of the company model are those that its training command writes, and what they do on texts that they
//! were not learnt from.

#[path = "../examples/train_companies/corpus.rs"]
mod corpus;
#[path = "../examples/train_companies/logistic.rs"]
mod logistic;
#[path = "../examples/train_companies/measure.rs"]
mod measure;

use std::path::Path;

use gloss::extract::company::model::{Cue, Weights};

use measure::measure;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_table_is_what_the_training_command_writes() {
    let learnt = logistic::learn(&corpus::training(root()));
    let table = Weights::learnt();
    // A weight halfway between two tenths may fall to either side on another machine.
    let near = |a: i32, b: i32| (a - b).abs() <= 1;
    assert!(near(learnt.threshold, table.threshold), "threshold: {}", learnt.threshold);
    for ((cue, _), (now, written)) in Cue::ALL.iter().zip(learnt.of.iter().zip(&table.of)) {
        assert!(
            near(*now, *written),
            "{} weighs {now}, the table says {written}: run the training command",
            cue.name()
        );
    }
}

#[test]
fn companies_are_found_in_texts_that_were_never_trained_on() {
    let held_out = measure(&corpus::lines(&root().join("data/corpus/held_out.txt")));
    assert!(held_out.marked > 150, "{held_out}");
    assert!(held_out.right * 100 >= held_out.marked * 96, "{held_out}");
    assert!(held_out.right * 100 >= held_out.found * 96, "{held_out}");
    assert!(held_out.named * 100 >= held_out.right * 97, "{held_out}");
}
