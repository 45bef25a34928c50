//! Company cards: every mention, name and figure of one company together.

use std::collections::HashMap;

use super::when::{by_sentence, is_date};
use crate::lexicon::small::Small;
use crate::model::{Analysis, Annotation, AnnotationId, CitationType, Company, Kind, Span};

/// What the article says of one company or organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyCard {
    /// The company; ticker and parent where any mention has them.
    pub company: Company,
    /// The names that the text uses, in the order of their first use.
    pub names: Vec<String>,
    /// Every mention, in the order of the text; never empty.
    pub mentions: Vec<AnnotationId>,
    /// Every figure that belongs to it.
    pub figures: Vec<AnnotationId>,
    /// Every date that goes with it: with one of its amounts, or with it alone of all companies of the sentence.
    pub dates: Vec<AnnotationId>,
    /// Its products that the text names, each with every place, in the order of the first ones.
    pub products: Vec<(String, Vec<Span>)>,
    /// Every attribution to it, or to somebody who speaks for it.
    pub statements: Vec<AnnotationId>,
}

/// One card for each company, those with most mentions first, then in the order of the text.
pub fn companies(analysis: &Analysis) -> Vec<CompanyCard> {
    let mut cards: Vec<CompanyCard> = Vec::new();
    let mut by_name: HashMap<&str, usize> = HashMap::new();
    for annotation in analysis.of(Kind::Company) {
        let Some(company) = annotation.company() else { continue };
        let place = *by_name.entry(&company.canonical).or_insert_with(|| {
            cards.push(CompanyCard {
                company: company.clone(),
                names: Vec::new(),
                mentions: Vec::new(),
                figures: Vec::new(),
                dates: Vec::new(),
                products: Vec::new(),
                statements: Vec::new(),
            });
            cards.len() - 1
        });
        let card = &mut cards[place];
        card.mentions.push(annotation.id);
        let name = analysis.article.visible_text(annotation.span);
        if !card.names.contains(&name) {
            card.names.push(name);
        }
        fill(&mut card.company.ticker, &company.ticker);
        fill(&mut card.company.parent, &company.parent);
    }
    tie(analysis, &mut cards);
    tie_dates(analysis, &mut cards);
    tie_products(analysis, &mut cards);
    crate::order::by_key(&mut cards, |card| std::cmp::Reverse(card.mentions.len()));
    cards
}

fn fill(known: &mut Option<String>, told: &Option<String>) {
    if known.is_none() {
        known.clone_from(told);
    }
}

fn tie(analysis: &Analysis, cards: &mut [CompanyCard]) {
    let mut by_any_name: HashMap<String, usize> = HashMap::new();
    for (place, card) in cards.iter().enumerate() {
        for name in card.names.iter().chain([&card.company.canonical]) {
            by_any_name.entry(name.small()).or_insert(place);
        }
    }
    let find = |name: Option<&str>| name.and_then(|n| by_any_name.get(&n.small()).copied());
    for annotation in &analysis.annotations {
        if let Some(place) = annotation.figure().and_then(|f| find(f.company.as_deref())) {
            cards[place].figures.push(annotation.id);
        }
        let spoken = annotation.citation().filter(|c| c.citation_type == CitationType::Attribution);
        let speaker =
            spoken.and_then(|c| find(c.speaks_for.as_deref()).or_else(|| find(c.source.as_deref())));
        if let Some(place) = speaker {
            cards[place].statements.push(annotation.id);
        }
    }
}

fn places(cards: &[CompanyCard]) -> HashMap<String, usize> {
    cards.iter().enumerate().map(|(place, card)| (card.company.canonical.clone(), place)).collect()
}

fn tie_dates(analysis: &Analysis, cards: &mut [CompanyCard]) {
    let places = places(cards);
    for range in by_sentence(analysis) {
        let here = &analysis.annotations[range];
        if !here.iter().any(is_date) {
            continue;
        }
        let owner = |a: &Annotation| a.figure().and_then(|f| places.get(f.company.as_ref()?).copied());
        let mut named: Vec<usize> =
            here.iter().filter_map(|a| places.get(&a.company()?.canonical).copied()).collect();
        crate::order::natural(&mut named);
        named.dedup();
        let alone = if let [only] = named.as_slice() { Some(*only) } else { None };
        for date in here.iter().filter(|a| is_date(a)) {
            let gap = |a: &&Annotation| a.span.start().abs_diff(date.span.start());
            let nearest = here.iter().filter(|a| owner(a).is_some()).min_by_key(gap).and_then(owner);
            if let Some(place) = nearest.or(alone) {
                cards[place].dates.push(date.id);
            }
        }
    }
}

fn tie_products(analysis: &Analysis, cards: &mut [CompanyCard]) {
    let places = places(cards);
    for product in &analysis.summary.products {
        let Some(place) = places.get(&product.company) else { continue };
        let name = analysis.article.visible_text(product.span);
        let products = &mut cards[*place].products;
        match products.iter_mut().find(|(other, _)| *other == name) {
            Some((_, spans)) => spans.push(product.span),
            None => products.push((name, vec![product.span])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::model::{Annotation, Citation, Extent, Figure, PartialDate, Span, Summary, Value};
    use crate::resolve::resolve;

    #[test]
    fn a_card_gathers_names_figures_and_statements() {
        let text = "AWS grew. Acme fell, it said. Amazon Web Services rose in 2026.";
        let at = |part: &str| text.find(part).map(|s| Span::new(s, s + part.len())).unwrap();
        let named = |part, canonical: &str| Annotation::found(at(part), Company::named(canonical));
        let said = Citation { speaks_for: Some("acme".into()), ..Citation::new(CitationType::Attribution) };
        let year = Figure {
            company: Some("Amazon Web Services".into()),
            ..Figure::new(Value::Date(Extent::Exact(PartialDate::default())))
        };
        let annotations = resolve(vec![
            named("Acme", "Acme"),
            named("AWS", "Amazon Web Services"),
            named("Amazon Web Services", "Amazon Web Services"),
            Annotation::found(at("it said"), said),
            Annotation::found(at("2026"), year),
        ]);
        let cards = companies(&Analysis {
            article: intake::read(text, None),
            annotations,
            summary: Summary::default(),
        });
        assert_eq!(cards[0].names, ["AWS", "Amazon Web Services"]);
        assert_eq!((cards[0].mentions.len(), cards[0].figures.len(), cards[0].statements.len()), (2, 1, 0));
        assert_eq!((cards[1].company.canonical.as_str(), cards[1].statements.len()), ("Acme", 1));
    }

    #[test]
    fn a_card_gathers_dates_and_products() {
        let text = "OpenAI launched ChatGPT in November 2022. Microsoft paid $5 million in 2019, and OpenAI was glad. \
            ChatGPT grew in 2023.";
        let analysis = crate::analyze(&intake::read(text, None));
        let cards = companies(&analysis);
        let card = |name: &str| cards.iter().find(|c| c.company.canonical == name).expect("it is named");
        let dates = |name| {
            let span = |id: &crate::model::AnnotationId| analysis.annotations[id.0 as usize].span;
            card(name).dates.iter().map(|id| &analysis.article[span(id)]).collect::<Vec<_>>()
        };
        assert_eq!((dates("OpenAI"), dates("Microsoft")), (vec!["November 2022"], vec!["2019"]));
        assert_eq!(
            card("OpenAI").products.iter().map(|(n, s)| (n.as_str(), s.len())).collect::<Vec<_>>(),
            [("ChatGPT", 2)]
        );
    }
}
