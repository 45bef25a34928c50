//! People named in the article, whose surnames are no companies.

use super::mention::Mention;
use super::model::Cue;
use super::run;
use crate::text::Reading;

/// Marks mentions that are people's: those with a title before them, and surnames of people named in full.
pub fn mark(reading: &Reading, mentions: &mut [Mention]) {
    let mut surnames = vec![false; reading.forms()]; // by form
    for mention in &mut *mentions {
        let opens = reading.sentences[mention.sentence].tokens.start;
        let person_title = run::title_before(reading, mention.tokens.start, opens);
        let formed = mention.cues.has(Cue::LegalForm) || mention.cues.has(Cue::Known);
        if person_title && !formed && mention.tokens.len() <= 3 {
            mention.cues.add(Cue::Person);
        }
        if mention.cues.has(Cue::GivenName) || mention.cues.has(Cue::Person) {
            surnames[reading.form(mention.tokens.end - 1)] = true;
        }
    }
    for mention in &mut *mentions {
        let single = mention.tokens.len() == 1 && surnames[reading.form(mention.tokens.start)];
        let company = [
            Cue::Known,
            Cue::LegalForm,
            Cue::Owns,
            Cue::Ticker,
            Cue::PartOf,
            Cue::ActsAsFirm,
            Cue::Introduced,
        ];
        let company = mention.row.is_some() && company.iter().any(|cue| mention.cues.has(*cue))
            || mention.cues.has(Cue::LegalForm)
            || mention.cues.has(Cue::Ticker);
        mention.cues.add_if(single && !company, Cue::Person);
    }
}
