//! What each candidate is worth by itself.

use std::collections::HashMap;

use super::candidates::{Candidate, hangs};
use super::terms::Terms;
use crate::model::{Annotation, CompanyType, Entity, FigureType, MarkType, Span};
use crate::text::Reading;

/// The most that each feature gives. They were set by hand, on two analyses and three news articles, in the middle of a
/// range over which the choice hardly changes; the opening counts most, as it does in news.
mod weight {
    pub const OPENING: f64 = 1.3;
    pub const LAST_PARAGRAPH: f64 = 0.2;
    pub const LAST_SECTION: f64 = 0.2;
    pub const PARAGRAPH_END: f64 = 0.15;
    pub const CENTRALITY: f64 = 0.7;
    pub const TITLE: f64 = 0.4;
    pub const FIGURES: f64 = 0.5;
    pub const COMPANIES: f64 = 0.25;
    pub const BONUS: f64 = 0.35;
    pub const FULLNESS: f64 = 0.9;
    pub const HANGING: f64 = -0.25;
}

/// An article of fewer paragraphs has no closing one.
const FEWEST_PARAGRAPHS: usize = 4;

/// What scores are made of.
pub struct Scores<'a> {
    reading: &'a Reading<'a>,
    candidates: &'a [Candidate],
    terms: &'a Terms,
    /// The centrality of each candidate, and the greatest.
    central: Vec<f64>,
    most_central: f64,
    leading: Option<&'a str>,
    /// The annotations from the last candidate on.
    rest: &'a [Annotation],
}

impl<'a> Scores<'a> {
    /// Gets ready to score candidates.
    pub fn new(
        reading: &'a Reading,
        annotations: &'a [Annotation],
        candidates: &'a [Candidate],
        terms: &'a Terms,
    ) -> Self {
        let central: Vec<_> = (0..candidates.len()).map(|at| terms.centrality(at)).collect();
        let most_central = central.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        let leading = leading_company(annotations);
        Self { reading, candidates, terms, central, most_central, leading, rest: annotations }
    }

    /// The score of a candidate if it is greater than `bar`. Candidates are asked for in their order.
    ///
    /// What takes time is only looked at as long as the most that it could give would help. That is exact: a sum does not
    /// become smaller by rounding where one of its parts becomes greater.
    pub fn above(&mut self, at: usize, bar: f64) -> Option<f64> {
        let c = &self.candidates[at];
        let last = self.candidates.last().map_or((0, 0), |c| (c.paragraph, c.section));
        let closes = |is_last: bool| share(is_last && last.0 + 1 >= FEWEST_PARAGRAPHS);
        let place = weight::OPENING * opening(at)
            + weight::LAST_PARAGRAPH * closes(c.paragraph == last.0)
            + weight::LAST_SECTION * closes(c.section == last.1 && last.1 > 0)
            + weight::PARAGRAPH_END * share(c.place.0 + 1 == c.place.1)
            + weight::CENTRALITY * self.central[at] / self.most_central
            + weight::TITLE * (2.0 * self.terms.in_title(at)).min(1.0);
        let fullness = weight::FULLNESS * fullness(c.words);
        let score = |(figures, companies): (f64, f64), bonus: f64, hangs: bool| {
            let named = place + weight::FIGURES * figures + weight::COMPANIES * companies;
            named + weight::BONUS * bonus + fullness + weight::HANGING * share(hangs)
        };
        let helps = |score: &f64| score.total_cmp(&bar).is_gt();
        helps(&score((1.0, 1.0), 1.0, false)).then_some(())?;
        // Those that start in it; longer ones that started before it do not count.
        let (marks, after) = from(from(self.rest, c.span.start()).1, c.span.end());
        self.rest = after;
        let named = (figures(marks, c.span), companies(marks, c.span, self.leading));
        helps(&score(named, 1.0, false)).then_some(())?;
        let bonus = bonus(self.reading, self.terms, c);
        helps(&score(named, bonus, false)).then_some(())?;
        Some(score(named, bonus, hangs(self.reading, c))).filter(helps)
    }
}

/// All of a feature or nothing of it.
fn share(has: bool) -> f64 {
    f64::from(u8::from(has))
}

/// 1 for the first sentence, less for each after it.
fn opening(at: usize) -> f64 {
    1.0 / (1.0 + at as f64 / 3.0)
}

/// The annotations that start before a byte, and the others.
fn from(annotations: &[Annotation], byte: usize) -> (&[Annotation], &[Annotation]) {
    let mut at = 0;
    while at < annotations.len() && annotations[at].span.start() < byte {
        at += 1;
    }
    annotations.split_at(at)
}

/// Half for one money, percent, quantity or multiple, more for each after it, never more than 1.
fn figures(marks: &[Annotation], span: Span) -> f64 {
    use FigureType::{Money, Multiple, Percent, Quantity};
    let counts = |a: &&Annotation| {
        let is_telling =
            matches!(a.entity.mark_type(), MarkType::Figure(Money | Percent | Quantity | Multiple));
        is_telling && span.covers(a.span)
    };
    let count = marks.iter().filter(counts).count();
    1.0 - 0.5_f64.powi(i32::try_from(count).unwrap_or(i32::MAX))
}

/// Half for naming the article's leading company, half for naming another.
fn companies(marks: &[Annotation], span: Span, leading: Option<&str>) -> f64 {
    let names = || marks.iter().filter(|a| span.covers(a.span)).filter_map(Annotation::company);
    let leads = names().any(|c| Some(c.canonical.as_str()) == leading);
    let others = names().any(|c| Some(c.canonical.as_str()) != leading);
    0.5 * share(leads) + 0.5 * share(others)
}

/// The company that is named most often; of equals the one that is named first.
fn leading_company(annotations: &[Annotation]) -> Option<&str> {
    let mut counts: HashMap<&str, (usize, std::cmp::Reverse<usize>)> = HashMap::new();
    for (at, annotation) in annotations.iter().enumerate() {
        if let Entity::Company(c) = &annotation.entity {
            let is_company = c.company_type == CompanyType::Company;
            let count = counts.entry(&c.canonical).or_insert((0, std::cmp::Reverse(at)));
            count.0 += usize::from(is_company);
        }
    }
    counts.into_iter().filter(|(_, (n, _))| *n > 0).max_by_key(|(_, count)| *count).map(|(name, _)| name)
}

/// Two thirds for one word that marks a conclusion, 1 for several.
fn bonus(reading: &Reading, terms: &Terms, candidate: &Candidate) -> f64 {
    match terms.telling(reading.forms_of(candidate.tokens.clone())) {
        0 => 0.0,
        1 => 0.67,
        _ => 1.0,
    }
}

/// How much a sentence of so many words can say: 1 from `FULL` words on, less again beyond `LONG`.
fn fullness(words: usize) -> f64 {
    const FULL: f64 = 26.0;
    const LONG: f64 = 50.0;
    let words = words as f64;
    (words / FULL).min(1.0) - (2.0 * (words - LONG) / LONG).clamp(0.0, 1.0)
}
