//! What may name a company in some sentences, and what is kept of it for the next reading.

use std::ops::Range;

use super::mention::{self, Mention};
use super::text::Text;
use super::{context, gazetteer, run};

/// What may name a company, with what its own sentence says of it.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// Where a name may stand.
    pub runs: Vec<Range<usize>>,
    /// What may be one, in the order of the text; of those that start together the longest first.
    pub mentions: Vec<Mention>,
}

impl Named {
    /// Those of some sentences.
    pub fn of(reading: &Text, sentences: Range<usize>) -> Self {
        let runs = run::all(reading, sentences.clone());
        let hits = gazetteer::hits(reading, sentences.clone());
        let mut mentions = Vec::new();
        let (mut own_hits, mut own_runs) = (&hits[..], &runs[..]);
        for number in sentences {
            let end = reading.sentences[number].tokens.end;
            let hits = own_hits.split_off(..own_hits.iter().take_while(|h| h.tokens.start < end).count());
            let runs = own_runs.split_off(..own_runs.iter().take_while(|r| r.start < end).count());
            let (hits, runs) = (hits.unwrap_or_default(), runs.unwrap_or_default());
            mention::of_sentence(reading, number, runs, hits, &mut mentions);
        }
        for mention in &mut mentions {
            let within = reading.sentences[mention.sentence].tokens.clone();
            context::weigh(reading, &mention.tokens, &within, &mut mention.cues);
        }
        crate::order::by_key(&mut mentions, |m| (m.tokens.start, std::cmp::Reverse(m.tokens.end)));
        Self { runs, mentions }
    }
}

/// How far the rules look beyond the sentence that they read, in tokens; none looks further than four.
const BEYOND: usize = 8;

/// What may name a company in some blocks. Tokens and sentences count from the first of the blocks.
#[derive(Debug, Default)]
pub struct Kept {
    /// By what it was decided, but for the blocks' own text: what stands beside them.
    beside: Option<String>,
    runs: Box<[Range<usize>]>,
    mentions: Box<[Mention]>,
}

/// From where tokens and sentences are counted.
#[derive(Clone, Copy)]
struct Start {
    token: usize,
    sentence: usize,
}

impl Start {
    const ZERO: Self = Self { token: 0, sentence: 0 };

    /// Tokens that are counted from here, counted from another start.
    fn tokens(self, tokens: &Range<usize>, to: Self) -> Range<usize> {
        tokens.start - self.token + to.token..tokens.end - self.token + to.token
    }

    fn mention(self, mention: &Mention, to: Self) -> Mention {
        Mention {
            tokens: self.tokens(&mention.tokens, to),
            name: self.tokens(&mention.name, to),
            sentence: mention.sentence - self.sentence + to.sentence,
            ..*mention
        }
    }
}

impl Kept {
    /// Adds what may name a company in some blocks, as it was kept if the same stood beside them.
    pub(super) fn add(&mut self, reading: &Text, blocks: Range<usize>, named: &mut Named) {
        let tokens = reading.block(blocks.start).start..reading.block(blocks.end - 1).end;
        let sentences = reading.sentences_of(blocks);
        let start = Start { token: tokens.start, sentence: sentences.start };
        let beside = Some(beside(reading, &tokens));
        if self.beside != beside {
            let own = Named::of(reading, sentences);
            self.runs = own.runs.iter().map(|run| start.tokens(run, Start::ZERO)).collect();
            self.mentions = own.mentions.iter().map(|m| start.mention(m, Start::ZERO)).collect();
            self.beside = beside;
        }
        named.runs.extend(self.runs.iter().map(|run| Start::ZERO.tokens(run, start)));
        named.mentions.extend(self.mentions.iter().map(|m| Start::ZERO.mention(m, start)));
    }
}

/// What stands beside some tokens, with a line for each token.
fn beside(reading: &Text, tokens: &Range<usize>) -> String {
    let before = tokens.start.saturating_sub(BEYOND)..tokens.start;
    let after = tokens.end..reading.tokens.len().min(tokens.end + BEYOND);
    let mut beside = String::new();
    for (ends, near) in [("\n", before), ("", after)] {
        for at in near {
            beside.push_str(if reading.glued(at) { "+" } else { " " });
            beside.push_str(reading.text(at));
            beside.push('\n');
        }
        beside.push_str(ends);
    }
    beside
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::text::reading;

    #[test]
    fn what_stands_beside_the_blocks_counts() {
        let pairs = [
            ("It met in a", "It met in the", "Harbour Board said so."),
            ("They rose.", "They rose (", "Nasdaq: ABCD fell."),
            ("They rose.", "They rose, said", "Apple and Microsoft agreed."),
        ];
        for (before, after, rest) in pairs {
            let kept: [RefCell<Kept>; 2] = Default::default();
            let told = |first: &str| {
                reading::of(&format!("{first}\n\n{rest}"), |reading| {
                    let (reading, mut named) = (&Text::new(reading), Named::default());
                    for (block, kept) in kept.iter().enumerate() {
                        kept.borrow_mut().add(reading, block..block + 1, &mut named);
                    }
                    let anew = Named::of(reading, 0..reading.sentences.len());
                    assert_eq!(format!("{named:?}"), format!("{anew:?}"), "{before} → {after} {rest}");
                    named.mentions.len()
                })
            };
            // First all of it is new, then nothing is, then what stands beside it has changed.
            let counts = [before, before, after].map(told);
            assert!(counts.iter().sum::<usize>() > 0, "{rest}");
        }
    }
}
