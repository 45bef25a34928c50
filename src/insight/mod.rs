//! What the annotations say together.

pub mod checks;
pub mod companies;
pub mod compare;
pub mod headline;
pub mod key_points;
pub mod ledger;
pub mod meaning;
mod place;
pub mod products;
pub mod sources;
pub mod speakers;
pub mod support;
pub mod timeline;
pub mod when;

pub use checks::disagreements;
pub use companies::{CompanyCard, companies};
pub use compare::{Change, Changes, What, compare};
pub use headline::headline;
pub use ledger::{LedgerRow, ledger};
pub use sources::{Listing, SourceKind, SourceRow, sources};
pub use timeline::{Moment, timeline};

use crate::model::{Annotation, Summary};
use crate::text::Reading;

/// Something that completes annotations with what only their company tells, and how much of an analysis it takes, in
/// hundredths.
pub type Step = (fn(&Reading, &mut [Annotation]), u8);

/// What completes the annotations once they have their meaning, in this order.
pub const STEPS: &[Step] = &[(support::fill, 2), (speakers::name, 10)];

/// Sums the article up, once its annotations are complete.
pub fn sum_up(reading: &Reading, annotations: &[Annotation]) -> Summary {
    Summary {
        key_points: key_points::choose(reading, annotations, key_points::MOST),
        support: support::of_sentences(reading, annotations),
        words: u32::try_from(reading.words()).unwrap_or(u32::MAX),
        sentence_spans: reading.sentences.iter().map(|s| s.span).collect(),
        products: products::products(reading, annotations),
        sentences: u32::try_from(reading.sentences.len()).unwrap_or(u32::MAX),
        day: None,
    }
}
