//! Which figures the ledger lists, and in which order.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{Filter, View, filter, words};
use crate::insight::LedgerRow;
use crate::model::{Annotation, CurrencyCode, Figure, FigureType, Support, Value};

/// How figures are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the text has them.
    #[default]
    Text,
    /// By type, the largest first.
    Size,
    /// By type, as the text has them.
    Type,
    /// By company, those with most figures first.
    Company,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Text, Self::Size, Self::Type, Self::Company];

    /// The name in values.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Size => "size",
            Self::Type => "type",
            Self::Company => "company",
        }
    }

    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Text => "In order",
            Self::Size => "By size",
            Self::Type => "By type",
            Self::Company => "By company",
        }
    }
}

/// How large a figure must be at least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Least {
    /// Any size, and what has none: dates and durations.
    #[default]
    Any,
    /// A thousand.
    Thousand,
    /// A million.
    Million,
    /// A billion.
    Billion,
}

impl Least {
    /// Every size.
    pub const ALL: [Self; 4] = [Self::Any, Self::Thousand, Self::Million, Self::Billion];

    /// The name in values.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Thousand => "thousand",
            Self::Million => "million",
            Self::Billion => "billion",
        }
    }

    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Any => "Any size",
            Self::Thousand => "From a thousand",
            Self::Million => "From a million",
            Self::Billion => "From a billion",
        }
    }

    fn admits(self, figure: &Figure) -> bool {
        let least = match self {
            Self::Any => return true,
            Self::Thousand => 1_000_u64,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        };
        size(figure).is_some_and(|n| n.abs() >= Decimal::from(least))
    }
}

/// How the ledger is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The order.
    pub order: Order,
    /// Whether the money is drawn to scale instead.
    pub chart: bool,
    /// The company whose figures are listed; all where there is none.
    pub company: Option<String>,
    /// The least size.
    pub least: Least,
}

impl Listing {
    /// The same order of all figures, as rows.
    #[must_use]
    pub fn of_all(&self) -> Self {
        Self { order: self.order, ..Self::default() }
    }

    /// Whether it leaves figures out.
    pub fn is_narrow(&self) -> bool {
        self.company.is_some() || self.least != Least::Any
    }

    fn admits(&self, figure: &Figure) -> bool {
        (self.company.is_none() || self.company == figure.company) && self.least.admits(figure)
    }
}

/// A part of the list with its heading, where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub name: Option<String>,
    /// Places in the ledger; never empty.
    pub places: Vec<usize>,
}

/// The figures that show, in groups.
pub fn groups(
    view: &View,
    listing: &Listing,
    types: Filter,
    query: &str,
    dates: words::DateWords,
) -> Vec<Group> {
    let shown = (0..view.ledger.len()).filter(|place| {
        told(view, *place).is_some_and(|(_, annotation, figure)| {
            view.shows(types, annotation)
                && listing.admits(figure)
                && (query.is_empty() || filter::matches(&haystack(view, *place, dates), query))
        })
    });
    let mut places: Vec<usize> = shown.collect();
    let figure = |place: usize| told(view, place).map(|(_, _, figure)| figure);
    let figure_type = |place: usize| figure(place).map(|f| f.value.figure_type());
    match listing.order {
        Order::Text => split(&places, |_| None),
        Order::Type => {
            crate::order::by_key(&mut places, |place| (figure_type(*place), *place));
            split(&places, |place| figure_type(place).map(FigureType::label).map(Into::into))
        }
        Order::Size => {
            by_size(view, &mut places);
            split(&places, |place| figure_type(place).map(FigureType::label).map(Into::into))
        }
        Order::Company => {
            let company = |place: usize| figure(place).and_then(|f| f.company.as_deref());
            let mut counts: std::collections::HashMap<Option<&str>, usize> = Default::default();
            places.iter().for_each(|place| *counts.entry(company(*place)).or_default() += 1);
            crate::order::by_key(&mut places, |place| {
                let company = company(*place);
                (company.is_none(), Reverse(counts.get(&company).copied()), company, *place)
            });
            split(&places, |place| Some(company(place).unwrap_or("No company named").into()))
        }
    }
}

/// Neighbours of one name together.
fn split(places: &[usize], name: impl Fn(usize) -> Option<String>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for place in places {
        let name = name(*place);
        match groups.last_mut().filter(|group| group.name == name) {
            Some(group) => group.places.push(*place),
            None => groups.push(Group { name, places: vec![*place] }),
        }
    }
    groups
}

/// A row of the ledger with the mention that says most of it.
pub fn told(view: &View, place: usize) -> Option<(&LedgerRow, &Annotation, &Figure)> {
    let row = view.ledger.get(place)?;
    let annotation = view.get(row.fullest)?;
    Some((row, annotation, annotation.figure()?))
}

/// On whose word a row of the ledger stands, where that is worth telling.
pub fn support_of(view: &View, place: usize) -> Option<&Support> {
    view.support.get(place)?.as_ref()
}

/// What a query looks in: the value in every form, what is known of it, and the article's own words.
fn haystack(view: &View, place: usize, dates: words::DateWords) -> String {
    let Some((row, annotation, figure)) = told(view, place) else { return String::new() };
    let mut text = format!(
        "{} {} {} {} {}",
        words::short(figure, dates),
        words::long(figure, dates),
        words::sort(&annotation.entity),
        figure.about.as_deref().unwrap_or_default(),
        figure.company.as_deref().unwrap_or_default(),
    );
    text.extend(view.date_of(row).map(|date| format!(" {}", words::short(date, dates))));
    text.extend(support_of(view, place).map(|s| format!(" {}", words::support(s))));
    for mention in row.mentions.iter().filter_map(|id| view.get(*id)) {
        text.push(' ');
        text.push_str(&view.analysis.article.visible_text(mention.span));
    }
    text
}

/// The size of a figure: its upper end; none for dates and durations.
fn size(figure: &Figure) -> Option<Decimal> {
    match &figure.value {
        Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Percent(amount)
        | Value::Multiple(amount) => Some(*amount.high()),
        Value::Date(_) | Value::Duration(_) => None,
    }
}

/// Sorts ledger places by type, currency and size.
fn by_size(view: &View, places: &mut [usize]) {
    crate::order::by_key(places, |place| {
        let figure = told(view, *place).map(|(_, _, figure)| figure);
        let currency: Option<CurrencyCode> = figure.and_then(|f| match f.value {
            Value::Money { currency, .. } => Some(currency),
            _ => None,
        });
        let abroad = !view.is_of_home(*place);
        (figure.map(|f| f.value.figure_type()), abroad, currency, Reverse(figure.and_then(size)), *place)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(text: &str) -> View {
        View::new(crate::analyze(&crate::intake::read(text, None)), None)
    }

    const TEXT: &str =
        "Microsoft paid $5 million, 3% and $2 billion in 2026, or 40% more. Nvidia paid $7,000.";

    fn listed(view: &View, listing: &Listing, query: &str) -> Vec<(Option<String>, Vec<String>)> {
        let written = |place: &usize| view.analysis.article[told(view, *place).unwrap().1.span].to_string();
        let groups = groups(view, listing, Filter::default(), query, words::date);
        groups.into_iter().map(|g| (g.name, g.places.iter().map(written).collect())).collect()
    }

    fn flat(view: &View, listing: &Listing, query: &str) -> Vec<String> {
        listed(view, listing, query).into_iter().flat_map(|(_, words)| words).collect()
    }

    #[test]
    fn the_largest_of_each_type_comes_first() {
        let by_size = Listing { order: Order::Size, ..Listing::default() };
        let groups = listed(&view(TEXT), &by_size, "");
        assert_eq!(
            groups[0],
            (Some("Money".into()), ["$2 billion", "$5 million", "$7,000"].map(Into::into).into())
        );
        assert_eq!(groups[1].1, ["40%", "3%"]);
        assert_eq!(groups[2].1, ["2026"]);
    }

    #[test]
    fn companies_group_their_figures_and_the_rest_comes_last() {
        let by_company = Listing { order: Order::Company, ..Listing::default() };
        let names: Vec<_> = listed(&view(TEXT), &by_company, "").into_iter().filter_map(|g| g.0).collect();
        assert_eq!(names, ["Microsoft", "Nvidia", "No company named"]);
    }

    #[test]
    fn it_is_narrowed_by_company_size_and_words() {
        let view = view(TEXT);
        let of = |company: &str| Listing { company: Some(company.into()), ..Listing::default() };
        assert_eq!(flat(&view, &of("Nvidia"), ""), ["$7,000"]);
        let large = Listing { least: Least::Million, ..Listing::default() };
        assert_eq!(flat(&view, &large, ""), ["$5 million", "$2 billion"]);
        assert_eq!(flat(&view, &Listing::default(), "billion dollars"), ["$2 billion"]);
        assert!(large.is_narrow() && !large.of_all().is_narrow());
    }
}
