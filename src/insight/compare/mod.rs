//! What changed between two states of an article: in its figures, its companies and its citations.
//!
//! Both texts are cut into words, each mark being one word that says what it is, and laid beside each other. A mark that has
//! its like in the same place is the same; one whose neighbours are the same and which says something else has changed. A
//! figure of another value is never the same figure, however alike its words are.

mod align;
mod pairs;

use std::collections::HashMap;

use crate::model::{Analysis, Annotation, AnnotationId, Entity, Kind};

/// What became of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    /// Something else stands in its place.
    Changed,
    /// It stands in another place.
    Moved,
    /// It was not there before.
    New,
    /// It is no longer there.
    Gone,
}

impl What {
    /// Everything that can become of a mark but staying the same.
    pub const ALL: [Self; 4] = [Self::Changed, Self::Moved, Self::New, Self::Gone];
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of which kind.
    pub kind: Kind,
    /// What became of it.
    pub what: What,
    /// The mark before, by its number in the older analysis; none where it is new.
    pub before: Option<AnnotationId>,
    /// The mark after, by its number in the newer analysis; none where it is gone.
    pub after: Option<AnnotationId>,
    /// How often the same has changed into the same.
    pub times: usize,
}

/// Every difference, by kind, then by what became of it, then in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The differences.
    pub rows: Vec<Change>,
    /// How many marks of each kind stand as they stood, by `Kind::ALL`.
    pub same: [usize; 3],
}

/// Compares an older state of an article with a newer one.
pub fn compare(before: &Analysis, after: &Analysis) -> Changes {
    let (old, new) = (Text::of(before), Text::of(after));
    let found = pairs::pairs(&old, &new);
    let mut changes = Changes::default();
    let mut rows: Vec<Change> = Vec::new();
    for (a, b, moved) in found {
        let (a, b) = (a.map(|n| old.marks[n]), b.map(|n| new.marks[n]));
        let Some(kind) = a.or(b).map(|mark| mark.entity.kind()) else { continue };
        let what = match (a, b) {
            (Some(a), Some(b)) if sense(a) != sense(b) => What::Changed,
            (Some(_), Some(_)) if moved => What::Moved,
            (Some(_), Some(_)) => {
                changes.same[kind as usize] += 1;
                continue;
            }
            (None, _) => What::New,
            (_, None) => What::Gone,
        };
        rows.push(Change { kind, what, before: a.map(|m| m.id), after: b.map(|m| m.id), times: 1 });
    }
    let place = |row: &Change| (row.kind as usize, row.what, row.after.is_none(), row.after.or(row.before));
    crate::order::by_key(&mut rows, place);
    changes.rows = gathered(rows, before, after);
    changes
}

/// Equal differences as one row, at the first of them.
fn gathered(rows: Vec<Change>, before: &Analysis, after: &Analysis) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::new();
    let mut places: HashMap<(What, String, String), usize> = HashMap::new();
    for row in rows {
        let said = |analysis: &Analysis, id: Option<AnnotationId>| {
            id.and_then(|id| analysis.get(id)).map(sense).unwrap_or_default()
        };
        let key = (row.what, said(before, row.before), said(after, row.after));
        match places.get(&key) {
            Some(place) => out[*place].times += 1,
            None => {
                places.insert(key, out.len());
                out.push(row);
            }
        }
    }
    out
}

/// What a mark says, whatever its wording: two marks that say the same are the same.
fn sense(mark: &Annotation) -> String {
    match &mark.entity {
        Entity::Figure(f) => {
            let value = serde_json::to_string(&f.value).unwrap_or_default();
            let per = f.per.as_deref().unwrap_or_default();
            format!("{value}\n{per}\n{}", f.modifier.map_or("", |m| m.slug()))
        }
        Entity::Company(c) => format!("{} {}", c.company_type.slug(), c.canonical),
        Entity::Citation(c) => {
            let [target, source] = [&c.target, &c.source].map(|o| o.as_deref().unwrap_or_default());
            format!("{}\n{target}\n{source}", c.citation_type.slug())
        }
    }
}

/// A text as words, some of which are marks.
struct Text<'a> {
    /// The words, and marks as `sense` has them, by numbers that both texts share.
    words: Vec<Word<'a>>,
    /// The marks in the order of the text.
    marks: Vec<&'a Annotation>,
}

#[derive(Clone, Copy, Debug)]
enum Word<'a> {
    Plain(&'a str),
    /// By its place among the marks.
    Mark(usize),
}

impl<'a> Text<'a> {
    fn of(analysis: &'a Analysis) -> Self {
        let text: &'a str = &analysis.article.text;
        let marks: Vec<&Annotation> = analysis.annotations.iter().collect();
        let mut words = Vec::new();
        let (mut from, mut covered) = (0, 0);
        for (n, mark) in marks.iter().enumerate() {
            let (start, end) = (mark.span.start(), mark.span.end());
            if start > from {
                words.extend(plain(&text[from..start]));
            }
            words.push(Word::Mark(n));
            // What stands in a mark is said by it; an attribution holds words of its own.
            covered = covered.max(end);
            from = from.max(covered);
        }
        words.extend(plain(&text[from.min(text.len())..]));
        Self { words, marks }
    }
}

fn plain(text: &str) -> impl Iterator<Item = Word<'_>> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(Word::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analyze, intake};

    fn read(text: &str) -> Analysis {
        analyze(&intake::read(text, None))
    }

    /// The differences as `what: before → after`.
    fn told(before: &str, after: &str) -> Vec<String> {
        let (old, new) = (read(before), read(after));
        let said = |analysis: &Analysis, id: Option<AnnotationId>| {
            let mark = id.and_then(|id| analysis.get(id));
            mark.map_or("–".to_string(), |mark| analysis.article.visible_text(mark.span))
        };
        let row = |row: &Change| {
            let times = if row.times > 1 { format!(" ×{}", row.times) } else { String::new() };
            format!("{:?}: {} → {}{times}", row.what, said(&old, row.before), said(&new, row.after))
        };
        compare(&old, &new).rows.iter().map(row).collect()
    }

    const STORY: &str = "Microsoft was valued at $120 billion in May 2024, up 12% from a year before.\n\n\
        Nvidia sold 4,000 chips to the city of Oslo. The report is at https://example.org/report.";

    #[test]
    fn nothing_changed() {
        assert_eq!(told(STORY, STORY), [""; 0]);
        let same = compare(&read(STORY), &read(STORY)).same;
        assert!(same[Kind::Figure as usize] >= 3 && same[Kind::Company as usize] >= 2, "{same:?}");
    }

    #[test]
    fn a_changed_digit_is_a_changed_figure() {
        let after = STORY.replace("$120", "$122");
        assert_eq!(told(STORY, &after), ["Changed: $120 billion → $122 billion"]);
        let after = STORY.replace("12%", "21%").replace("4,000", "4,001");
        assert_eq!(told(STORY, &after), ["Changed: 12% → 21%", "Changed: 4,000 chips → 4,001 chips"]);
    }

    #[test]
    fn another_wording_of_the_same_value_is_the_same() {
        assert_eq!(told(STORY, &STORY.replace("$120 billion", "$120bn")), [""; 0]);
    }

    #[test]
    fn new_and_gone_are_told_apart_from_changed() {
        let after = format!("{STORY}\n\nIt also paid £9 million to its staff.");
        assert_eq!(told(STORY, &after), ["New: – → £9 million"]);
        assert_eq!(told(&after, STORY), ["Gone: £9 million → –"]);
    }

    #[test]
    fn a_paragraph_that_moved_has_moved_with_its_marks() {
        let (first, second) = STORY.split_once("\n\n").expect("two paragraphs");
        let after = format!("{second}\n\n{first}");
        let told = told(STORY, &after);
        assert!(!told.is_empty() && told.iter().all(|row| row.starts_with("Moved")), "{told:?}");
    }

    #[test]
    fn of_two_like_sentences_the_right_one_changed() {
        let before = "Acme Corp. paid $5 million in March. Acme Corp. paid $7 million in April.";
        let after = "Acme Corp. paid $5 million in March. Acme Corp. paid $8 million in April.";
        assert_eq!(told(before, after), ["Changed: $7 million → $8 million"]);
        let swapped = "Acme Corp. paid $7 million in March. Acme Corp. paid $5 million in April.";
        assert_eq!(
            told(before, swapped),
            ["Changed: $5 million → $7 million", "Changed: $7 million → $5 million"]
        );
    }

    #[test]
    fn companies_and_citations_change_too() {
        let after = STORY.replace("Nvidia", "Intel").replace("example.org/report", "example.org/paper");
        let told = told(STORY, &after);
        assert!(told.contains(&"Changed: Nvidia → Intel".to_string()), "{told:?}");
        assert!(told.iter().any(|row| row.starts_with("Changed: https://example.org/report")), "{told:?}");
    }

    #[test]
    fn the_same_change_in_many_places_is_one_row() {
        let before = "Microsoft owns it. Then Microsoft sold it, and Microsoft left.";
        let told = told(before, &before.replace("Microsoft", "Nvidia"));
        assert_eq!(told, ["Changed: Microsoft → Nvidia ×3"]);
    }

    #[test]
    fn empty_texts_and_others_altogether_break_nothing() {
        assert_eq!(told("", ""), [""; 0]);
        assert_eq!(told("", "It cost $5 million."), ["New: – → $5 million"]);
        assert_eq!(told("It cost $5 million.", "Wholly different words."), ["Gone: $5 million → –"]);
    }
}
