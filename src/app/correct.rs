//! An analysis as the reader's corrections and home currency have it. Pure; where nothing in it changes, nothing is copied.

use std::collections::HashMap;
use std::rc::Rc;

use super::corrections::{Corrections, Table, Verdict};
use super::{currency, places};
use crate::model::{Analysis, Annotation, AnnotationId, Company, CurrencyCode, Entity, Figure};

/// What a mention counts as: a company, or none.
type Bearer = Option<Company>;

/// The analysis with every mark, figure and company as corrected, and bare currency signs read as those of `home`.
pub fn correct(
    analysis: &Rc<Analysis>,
    corrections: &Corrections,
    home: Option<CurrencyCode>,
) -> Rc<Analysis> {
    let table = corrections.table();
    let bearers = if table.is_empty() { HashMap::new() } else { bearers(analysis, &table) };
    let moneys = moneys(analysis, home);
    if bearers.is_empty() && moneys.is_empty() {
        return analysis.clone();
    }
    let mentions = Mentions::new(analysis, &bearers);
    let annotations = analysis.annotations.iter().filter_map(|annotation| match &annotation.entity {
        Entity::Company(_) => match bearers.get(&annotation.id) {
            None => Some(annotation.clone()),
            Some(None) => None,
            Some(Some(company)) => Some(Annotation { entity: company.clone().into(), ..annotation.clone() }),
        },
        Entity::Figure(figure) => {
            let mut figure = moneys.get(&annotation.id).unwrap_or(figure).clone();
            if let Some(name) = &figure.company {
                figure.company = mentions.owner(name, annotation.span.start(), &table);
            }
            Some(Annotation { entity: figure.into(), ..annotation.clone() })
        }
        Entity::Citation(_) => Some(annotation.clone()),
    });
    let mut summary = analysis.summary.clone();
    summary.products.retain_mut(|product| {
        let owner = mentions.owner(&product.company, product.span.start(), &table);
        owner.map(|name| product.company = name).is_some()
    });
    let mut annotations: Vec<Annotation> = annotations.collect();
    renumber(&mut annotations);
    Rc::new(Analysis { article: analysis.article.clone(), annotations, summary })
}

/// The money figures that have another currency at home.
fn moneys(analysis: &Analysis, home: Option<CurrencyCode>) -> HashMap<AnnotationId, Figure> {
    let Some(home) = home else { return HashMap::new() };
    let figures = analysis.annotations.iter();
    figures.filter_map(|a| Some((a.id, currency::at_home(analysis, a, home)?))).collect()
}

/// Numbers the annotations by their places, and has those that point to others follow.
pub(super) fn renumber(annotations: &mut [Annotation]) {
    let number = |place: usize| AnnotationId(u32::try_from(place).unwrap_or(u32::MAX));
    let points = |a: &Annotation| a.figure().is_some_and(|figure| figure.carrier.is_some());
    if !annotations.iter().any(points) {
        annotations.iter_mut().enumerate().for_each(|(place, a)| a.id = number(place));
        return;
    }
    let moved: HashMap<AnnotationId, AnnotationId> =
        annotations.iter().enumerate().map(|(place, a)| (a.id, number(place))).collect();
    for (place, annotation) in annotations.iter_mut().enumerate() {
        annotation.id = number(place);
        if points(annotation)
            && let Some(figure) = annotation.figure_mut()
        {
            figure.carrier = figure.carrier.and_then(|id| moved.get(&id).copied());
        }
    }
}

/// What the mentions count as that a correction speaks of, by their wording or else by their company's name.
fn bearers(analysis: &Analysis, table: &Table) -> HashMap<AnnotationId, Bearer> {
    let mut known: HashMap<&str, &Company> = HashMap::new();
    for company in analysis.annotations.iter().filter_map(Annotation::company) {
        known.entry(&company.canonical).or_insert(company);
    }
    let mut out = HashMap::new();
    for annotation in &analysis.annotations {
        let Some(company) = annotation.company() else { continue };
        let wording = places::line(&analysis.article, annotation.span);
        let of_all = table.look_up(&company.canonical);
        let Some(verdict) = table.look_up(&wording).or(of_all) else { continue };
        let bearer = match verdict {
            Verdict::Is(name) => Some(match known.get(name.as_str()) {
                Some(other) => (*other).clone(),
                None if of_all == Some(verdict) => Company { canonical: name.clone(), ..company.clone() },
                None => Company { canonical: name.clone(), ticker: None, parent: None, ..company.clone() },
            }),
            _ => None,
        };
        out.insert(annotation.id, bearer.map(|company| follow(company, table)));
    }
    out
}

/// A company's parent under its corrected name; nothing is part of itself.
fn follow(mut company: Company, table: &Table) -> Company {
    if let Some(Verdict::Is(name)) = company.parent.as_deref().and_then(|p| table.look_up(p)) {
        company.parent = Some(name.clone());
    }
    company.parent = company.parent.filter(|p| *p != company.canonical);
    company
}

/// Where each company is mentioned, and what each mention counts as now.
struct Mentions<'a>(HashMap<&'a str, Vec<(usize, Option<&'a str>)>>);

impl<'a> Mentions<'a> {
    fn new(analysis: &'a Analysis, bearers: &'a HashMap<AnnotationId, Bearer>) -> Self {
        let mut all: HashMap<&str, Vec<(usize, Option<&str>)>> = HashMap::new();
        for annotation in &analysis.annotations {
            let Some(company) = annotation.company() else { continue };
            let now = match bearers.get(&annotation.id) {
                Some(bearer) => bearer.as_ref().map(|c| c.canonical.as_str()),
                None => Some(company.canonical.as_str()),
            };
            all.entry(&company.canonical).or_default().push((annotation.span.start(), now));
        }
        Self(all)
    }

    /// Whose a figure at `byte` is that belonged to `name`: that of the name's mention that stands nearest to it.
    fn owner(&self, name: &str, byte: usize, table: &Table) -> Option<String> {
        let Some(places) = self.0.get(name) else {
            return match table.look_up(name) {
                Some(Verdict::Is(other)) => Some(other.clone()),
                Some(_) => None,
                None => Some(name.into()),
            };
        };
        let after = places.partition_point(|(start, _)| *start < byte);
        let near = places[after.saturating_sub(1)..].iter().take(2);
        near.min_by_key(|(start, _)| start.abs_diff(byte)).and_then(|(_, now)| now.map(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::corrections::Correction;
    use crate::model::Kind;

    const TEXT: &str =
        "Microsoft raised $5 million. Nvidia paid $7 million. Microsoft Corp. sold 40% of Amazon.";

    fn corrected(names: &[&str], verdict: Verdict) -> Rc<Analysis> {
        let analysis = Rc::new(crate::analyze(&crate::intake::read(TEXT, None)));
        let correction = Correction { names: names.iter().map(|n| (*n).into()).collect(), verdict };
        correct(&analysis, &Corrections::default().with(correction), None)
    }

    fn canonicals(analysis: &Analysis) -> Vec<&str> {
        analysis.annotations.iter().filter_map(|a| Some(a.company()?.canonical.as_str())).collect()
    }

    fn owners(analysis: &Analysis) -> Vec<Option<&str>> {
        analysis.of(Kind::Figure).filter_map(|a| Some(a.figure()?.company.as_deref())).collect()
    }

    #[test]
    fn the_plain_analysis() {
        let plain = corrected(&["Xyzzy"], Verdict::NoCompany);
        assert_eq!(canonicals(&plain), ["Microsoft", "Nvidia", "Microsoft", "Amazon"]);
        assert_eq!(owners(&plain)[..2], [Some("Microsoft"), Some("Nvidia")]);
    }

    #[test]
    fn a_merged_company_brings_its_figures() {
        let merged = corrected(&["Nvidia"], Verdict::Is("Microsoft".into()));
        assert_eq!(canonicals(&merged), ["Microsoft", "Microsoft", "Microsoft", "Amazon"]);
        assert_eq!(owners(&merged)[..2], [Some("Microsoft"), Some("Microsoft")]);
        let tickers: Vec<_> =
            merged.annotations.iter().filter_map(|a| a.company()?.ticker.as_deref()).take(3).collect();
        assert_eq!(tickers, ["NASDAQ:MSFT"; 3], "the ticker is that of the company it is");
    }

    #[test]
    fn a_renamed_company_keeps_what_is_known_of_it() {
        let renamed = corrected(&["Microsoft", "Microsoft Corp."], Verdict::Is("Macrohard".into()));
        assert_eq!(canonicals(&renamed), ["Macrohard", "Nvidia", "Macrohard", "Amazon"]);
        assert_eq!(owners(&renamed)[0], Some("Macrohard"));
        let ticker = renamed.annotations.iter().find_map(|a| a.company()?.ticker.as_deref());
        assert_eq!(ticker, Some("NASDAQ:MSFT"));
    }

    #[test]
    fn a_wording_that_was_split_off_has_no_ticker() {
        let split = corrected(&["Microsoft Corp."], Verdict::Is("Microsoft Corp.".into()));
        assert_eq!(canonicals(&split), ["Microsoft", "Nvidia", "Microsoft Corp.", "Amazon"]);
        let off = split.annotations.iter().find_map(|a| a.company().filter(|c| c.canonical.ends_with('.')));
        assert_eq!(off.and_then(|c| c.ticker.as_deref()), None);
        assert_eq!(owners(&split)[0], Some("Microsoft"), "the figure is nearer to the other mention");
    }

    #[test]
    fn a_dismissed_name_is_no_mark_and_owns_nothing() {
        let dismissed = corrected(&["Nvidia"], Verdict::NoCompany);
        assert_eq!(canonicals(&dismissed), ["Microsoft", "Microsoft", "Amazon"]);
        assert_eq!(owners(&dismissed)[1], None);
        let numbers = dismissed.annotations.iter().map(|a| a.id.0 as usize);
        assert!(numbers.eq(0..dismissed.annotations.len()), "the numbers follow the order of the text");
    }

    #[test]
    fn a_figure_keeps_the_citation_that_carries_it() {
        let text = "Nvidia grew 40%, [Reuters said](https://example.org/a).";
        let analysis = Rc::new(crate::analyze(&crate::intake::read(text, None)));
        let carrier = |a: &Analysis| {
            let id = a.of(Kind::Figure).find_map(|f| f.figure()?.carrier).expect("a citation carries it");
            a.get(id).map(|a| a.span)
        };
        let dismissal = Correction { names: vec!["Nvidia".into()], verdict: Verdict::NoCompany };
        let after = correct(&analysis, &Corrections::default().with(dismissal), None);
        assert_eq!(after.annotations.len(), analysis.annotations.len() - 1);
        assert_eq!(carrier(&after), carrier(&analysis));
    }

    #[test]
    fn what_speaks_of_nothing_copies_nothing() {
        let analysis = Rc::new(crate::analyze(&crate::intake::read(TEXT, None)));
        let other = Correction { names: vec!["Xyzzy".into()], verdict: Verdict::NoCompany };
        assert!(Rc::ptr_eq(&analysis, &correct(&analysis, &Corrections::default().with(other), None)));
    }
}
