//! Company cards: every mention, name and figure of one company together.

use std::collections::HashMap;

use crate::model::{Analysis, AnnotationId, CitationType, Company, Kind};

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
    cards.sort_by_key(|card| std::cmp::Reverse(card.mentions.len()));
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
            by_any_name.entry(name.to_lowercase()).or_insert(place);
        }
    }
    let find = |name: Option<&str>| name.and_then(|n| by_any_name.get(&n.to_lowercase()).copied());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::model::{Annotation, Citation, Entity, Extent, Figure, PartialDate, Span, Summary, Value};
    use crate::resolve::resolve;

    #[test]
    fn a_card_gathers_names_figures_and_statements() {
        let text = "AWS grew. Acme fell, it said. Amazon Web Services rose in 2026.";
        let at = |part: &str| text.find(part).map(|s| Span::new(s, s + part.len())).unwrap();
        let named =
            |part, canonical: &str| Annotation::found(at(part), Entity::Company(Company::named(canonical)));
        let said = Citation { speaks_for: Some("acme".into()), ..Citation::new(CitationType::Attribution) };
        let year = Figure {
            company: Some("Amazon Web Services".into()),
            ..Figure::new(Value::Date(Extent::Exact(PartialDate::default())))
        };
        let annotations = resolve(vec![
            named("Acme", "Acme"),
            named("AWS", "Amazon Web Services"),
            named("Amazon Web Services", "Amazon Web Services"),
            Annotation::found(at("it said"), Entity::Citation(said)),
            Annotation::found(at("2026"), Entity::Figure(year)),
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
}
