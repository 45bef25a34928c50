//! The extractors: one idea a file, its words, its finder and its unit tests together.

pub mod citation;
pub mod company;
pub mod figure;
mod habits;

pub use habits::Habits;

use std::cell::RefCell;
use std::ops::Range;

use crate::model::Annotation;
use crate::text::Reading;

/// Finds one kind of thing in a reading. Total: any text is answered, with nothing where there is nothing.
pub trait Extractor: Sync {
    /// A name for tests, benchmarks and documentation: `money`, `gazetteer`, `link`.
    fn name(&self) -> &'static str;

    /// Everything it finds, in any order; spans may overlap, `resolve` settles that.
    fn find(&self, reading: &Reading) -> Vec<Annotation>;

    /// The same in a part of an article that has these habits, or of which they are all that it decides.
    fn find_in(&self, part: &Reading, _habits: &Habits) -> Vec<Annotation> {
        self.find(part)
    }

    /// The same in a whole article that is read once more. `parts` are its blocks in their order, each with what is kept of what
    /// may name a company in a part of the same text: only what the parts decide of each other is worked out again, by an
    /// extractor that makes use of it.
    fn find_again(
        &self,
        reading: &Reading,
        habits: &Habits,
        _parts: &[(Range<usize>, &RefCell<company::Kept>)],
    ) -> Vec<Annotation> {
        self.find_in(reading, habits)
    }

    /// Whether what it finds in a block depends on the block and the article's habits alone, and not on what is said in
    /// others: a short form, the entry of a list.
    fn is_local(&self) -> bool {
        true
    }
}

/// Every extractor, in the order of precedence: where two candidates of a kind have the same span, the earlier
/// extractor's stands.
pub const EXTRACTORS: &[&dyn Extractor] = &[
    &company::Companies,
    &citation::link::Link, // Before url: the text of a link may be an address.
    &citation::url::Url,
    &citation::identifier::Identifier,
    &citation::legal::Legal,
    &citation::note::Note,
    &citation::reference::Reference,
    &figure::date::Dates,
    &figure::duration::Durations,
    &figure::amounts::Amounts, // After dates and durations: what both read is theirs.
    &citation::attribution::Attribution,
];
