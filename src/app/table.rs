//! The figure ledger as a table to take along.

use super::listing::{support_of, told};
use super::{View, words};
use crate::export::csv;

const HEAD: [&str; 12] = [
    "value",
    "in words",
    "type",
    "number",
    "unit",
    "about",
    "company",
    "when",
    "change",
    "source",
    "mentions",
    "as written",
];

type Cells = [String; HEAD.len()];

/// Comma-separated values with a head (RFC 4180), of these places of the ledger.
pub fn csv(view: &View, places: &[usize], dates: words::DateWords) -> String {
    let line = |cells: &Cells| cells.iter().map(|c| csv::field(c)).collect::<Vec<_>>().join(",") + "\r\n";
    std::iter::once(HEAD.map(String::from)).chain(rows(view, places, dates)).map(|row| line(&row)).collect()
}

/// A Markdown table of these places of the ledger.
pub fn markdown(view: &View, places: &[usize], dates: words::DateWords) -> String {
    let line = |cells: Cells| format!("| {} |\n", cells.map(|c| c.replace('|', "\\|")).join(" | "));
    let head = line(HEAD.map(String::from)) + &line(HEAD.map(|_| "---".into()));
    rows(view, places, dates).fold(head, |table, row| table + &line(row))
}

/// Every place of the ledger.
pub fn all(view: &View) -> Vec<usize> {
    (0..view.ledger.len()).collect()
}

fn rows(view: &View, places: &[usize], dates: words::DateWords) -> impl Iterator<Item = Cells> {
    places.iter().filter_map(move |place| cells(view, *place, dates))
}

fn cells(view: &View, place: usize, dates: words::DateWords) -> Option<Cells> {
    let (row, annotation, figure) = told(view, place)?;
    let normalised = figure.value.normalised();
    let number = match normalised.low() == normalised.high() {
        true => normalised.low().clone(),
        false => format!("{}/{}", normalised.low(), normalised.high()),
    };
    let written = row.mentions.iter().filter_map(|id| view.get(*id));
    let mut written: Vec<String> =
        written.map(|a| super::places::line(&view.analysis.article, a.span)).collect();
    written.dedup();
    Some([
        words::short(figure, dates).replace('\u{a0}', " "),
        words::long(figure, dates),
        words::sort(&annotation.entity).into(),
        number,
        figure.value.unit().unwrap_or_default().into(),
        figure.about.clone().unwrap_or_default(),
        figure.company.clone().unwrap_or_default(),
        view.date_of(row).map(|date| words::short(date, dates)).unwrap_or_default(),
        words::moved(figure, dates).unwrap_or_default().replace('\u{a0}', " "),
        support_of(view, place).map(words::support).unwrap_or_default(),
        row.mentions.len().to_string(),
        written.join("; "),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(text: &str) -> View {
        View::new(crate::analyze(&crate::intake::read(text, None)), None)
    }

    #[test]
    fn a_row_for_each_distinct_figure() {
        let view = view("It cost $2 billion, then US$2bn and two billion dollars again, and 5%.");
        let csv = csv(&view, &all(&view), words::date);
        assert_eq!(csv.lines().count(), 3);
        let row = csv.lines().nth(1).expect("a row");
        assert!(row.starts_with("$2 billion,2 billion US dollars,money,2000000000,USD,"), "{csv}");
        assert!(row.ends_with(",3,$2 billion; US$2bn; two billion dollars"), "{csv}");
        assert!(markdown(&view, &all(&view), words::date).starts_with("| value | in words |"));
    }

    #[test]
    fn a_change_says_from_what() {
        let view = view("Revenue rose to $3 billion from $2 billion a year earlier.");
        assert!(csv(&view, &all(&view), words::date).contains(",up from $2 billion,"));
    }

    #[test]
    fn what_is_not_listed_is_not_taken_along() {
        let view = view("It cost $2 billion in 2025, and 5%.");
        let table = markdown(&view, &[0], words::date);
        assert_eq!(table.lines().count(), 3);
        assert!(table.contains("| 2025 |"), "it says when: {table}");
    }
}
