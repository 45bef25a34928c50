//! What a reader put right: by the wording in the text, so that it holds for the next article as well.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::words;
use crate::export::pretty;
use crate::model::{Entity, Kind};

/// The most corrections that are kept; the oldest gives way.
const MOST: usize = 500;
/// How many corrections a name is followed through: one that was merged into another that was renamed later.
const LONGEST_WAY: usize = 8;

/// What names stand for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The company or organisation of this name.
    Is(String),
    /// No company.
    NoCompany,
    /// No mark of this kind.
    NoMark(Kind),
    /// This, in place of the mark of that kind.
    Reads(Kind, Box<Entity>),
}

impl Verdict {
    /// The kind of the marks that it is about; none where it is about what companies are called.
    const fn about(&self) -> Option<Kind> {
        match self {
            Self::Is(_) | Self::NoCompany => None,
            Self::NoMark(kind) | Self::Reads(kind, _) => Some(*kind),
        }
    }
}

/// One correction: some names, as the text has them or as the company is called, and what they stand for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Correction {
    /// The names; never empty.
    pub names: Vec<String>,
    /// What they stand for.
    pub verdict: Verdict,
}

impl Correction {
    /// It in words: `AWS, Amazon Web Services → Amazon`.
    pub fn words(&self) -> String {
        let names = self.names.iter().map(|n| format!("“{n}”")).collect::<Vec<_>>().join(", ");
        match &self.verdict {
            Verdict::Is(name) => format!("{names} → {name}"),
            Verdict::NoCompany => format!("{names} → no company"),
            Verdict::NoMark(kind) => format!("{names} → no {}", kind.slug()),
            Verdict::Reads(_, entity) => format!("{names} → {}", words::meaning(entity)),
        }
    }
}

/// Every correction, the oldest first; a later one counts before an earlier one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Corrections(Vec<Correction>);

impl Corrections {
    /// The corrections, the oldest first.
    pub fn all(&self) -> &[Correction] {
        &self.0
    }

    /// With one more. An earlier one keeps only the names that the new one does not speak of.
    #[must_use]
    pub fn with(mut self, correction: Correction) -> Self {
        for earlier in self.0.iter_mut().filter(|c| c.verdict.about() == correction.verdict.about()) {
            earlier.names.retain(|name| !correction.names.contains(name));
        }
        self.0.retain(|earlier| !earlier.names.is_empty());
        if !correction.names.is_empty() {
            self.0.push(correction);
        }
        let extra = self.0.len().saturating_sub(MOST);
        self.0.drain(..extra);
        self
    }

    /// Without the one at `place`.
    #[must_use]
    pub fn without(mut self, place: usize) -> Self {
        if place < self.0.len() {
            self.0.remove(place);
        }
        self
    }

    /// What companies are called, ready to be asked.
    pub fn table(&self) -> Table<'_> {
        let names = self.by_name().filter(|(_, verdict)| verdict.about().is_none());
        Table(names.collect())
    }

    /// What is said of marks, by their kind and wording.
    pub fn rulings(&self) -> HashMap<(Kind, &str), &Verdict> {
        self.by_name().filter_map(|(name, verdict)| Some(((verdict.about()?, name), verdict))).collect()
    }

    fn by_name(&self) -> impl Iterator<Item = (&str, &Verdict)> {
        self.0.iter().flat_map(|c| c.names.iter().map(move |n| (n.as_str(), &c.verdict)))
    }

    /// Reads what `to_json` wrote; what is broken is left out.
    pub fn from_json(json: &str) -> Self {
        let read: Vec<serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
        // Each by way of its text: to read values would be a second reader.
        let whole =
            read.iter().filter_map(|value| serde_json::from_str::<Correction>(&pretty::compact(value)).ok());
        Self(whole.filter(|c| !c.names.is_empty()).collect())
    }

    /// The corrections as text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What each name stands for.
#[derive(Debug)]
pub struct Table<'a>(HashMap<&'a str, &'a Verdict>);

impl Table<'_> {
    /// Whether nothing was corrected.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a name stands for; `None` where no correction speaks of it.
    pub fn look_up(&self, name: &str) -> Option<&Verdict> {
        let mut found = *self.0.get(name)?;
        for _ in 0..LONGEST_WAY {
            let Verdict::Is(next) = found else { break };
            match self.0.get(next.as_str()) {
                Some(further) if *further != found => found = further,
                _ => break,
            }
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(names: &[&str], name: &str) -> Correction {
        Correction { names: names.iter().map(|n| (*n).into()).collect(), verdict: Verdict::Is(name.into()) }
    }

    fn named(corrections: &Corrections, name: &str) -> Option<Verdict> {
        corrections.table().look_up(name).cloned()
    }

    #[test]
    fn the_last_word_counts() {
        let corrections = Corrections::default().with(is(&["AWS", "Amazon Web Services"], "Amazon"));
        let corrections = corrections.with(is(&["AWS"], "AWS"));
        assert_eq!(named(&corrections, "AWS"), Some(Verdict::Is("AWS".into())));
        assert_eq!(named(&corrections, "Amazon Web Services"), Some(Verdict::Is("Amazon".into())));
        assert_eq!(corrections.all()[0].names, ["Amazon Web Services"]);
    }

    #[test]
    fn a_merged_name_follows_a_later_rename() {
        let corrections =
            Corrections::default().with(is(&["AWS"], "Amazon")).with(is(&["Amazon"], "Amazon.com"));
        assert_eq!(named(&corrections, "AWS"), Some(Verdict::Is("Amazon.com".into())));
        assert_eq!(named(&corrections, "Google"), None);
    }

    #[test]
    fn names_that_lead_in_a_circle_come_to_an_end() {
        let circle = Corrections(vec![is(&["A"], "B"), is(&["B"], "A")]);
        assert!(named(&circle, "A").is_some());
        let there_and_back = Corrections::default().with(is(&["A"], "B")).with(is(&["A", "B"], "A"));
        assert_eq!(named(&there_and_back, "B"), Some(Verdict::Is("A".into())));
    }

    #[test]
    fn survive_a_round_trip_and_nonsense() {
        let corrections = Corrections::default()
            .with(is(&["AWS"], "Amazon"))
            .with(Correction { names: vec!["Wall Street".into()], verdict: Verdict::NoCompany });
        assert_eq!(Corrections::from_json(&corrections.to_json()), corrections);
        assert_eq!(Corrections::from_json("no JSON"), Corrections::default());
        let half = r#"[{"names":["X"]},{"names":["AWS"],"verdict":{"is":"Amazon"}},7]"#;
        assert_eq!(Corrections::from_json(half).all(), [is(&["AWS"], "Amazon")]);
    }

    #[test]
    fn the_oldest_gives_way() {
        let many = (0..=MOST).fold(Corrections::default(), |all, n| all.with(is(&[&n.to_string()], "X")));
        assert_eq!((many.all().len(), named(&many, "0")), (MOST, None));
        assert_eq!(many.clone().without(MOST), many, "there is no such place");
        assert_eq!(many.without(0).all().len(), MOST - 1);
    }
}
