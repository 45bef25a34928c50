//! The figure ledger as a table to take along.

use super::{View, words};
use crate::export::csv;
use crate::insight::LedgerRow;
use crate::model::Figure;

/// How many columns the table has.
const COLUMNS: usize = 8;

const HEAD: [&str; COLUMNS] =
    ["value", "in words", "type", "about", "company", "change", "source", "mentions"];

/// Comma-separated values with a head (RFC 4180).
pub fn csv(view: &View, dates: words::DateWords) -> String {
    let line = |cells: &[String; COLUMNS]| {
        cells.iter().map(|c| csv::field(c)).collect::<Vec<_>>().join(",") + "\r\n"
    };
    std::iter::once(HEAD.map(String::from)).chain(rows(view, dates)).map(|row| line(&row)).collect()
}

/// A Markdown table.
pub fn markdown(view: &View, dates: words::DateWords) -> String {
    let line =
        |cells: [String; COLUMNS]| format!("| {} |\n", cells.map(|c| c.replace('|', "\\|")).join(" | "));
    let head = line(HEAD.map(String::from)) + &line(HEAD.map(|_| "---".into()));
    rows(view, dates).fold(head, |table, row| table + &line(row))
}

fn rows(view: &View, dates: words::DateWords) -> impl Iterator<Item = [String; COLUMNS]> {
    view.ledger.iter().filter_map(move |row| cells(view, row, dates))
}

fn cells(view: &View, row: &LedgerRow, dates: words::DateWords) -> Option<[String; COLUMNS]> {
    let annotation = view.get(row.fullest)?;
    let figure: &Figure = annotation.figure()?;
    Some([
        words::short(figure, dates).replace('\u{a0}', " "),
        words::long(figure, dates),
        words::sort(&annotation.entity).into(),
        figure.about.clone().unwrap_or_default(),
        figure.company.clone().unwrap_or_default(),
        words::moved(figure, dates).unwrap_or_default().replace('\u{a0}', " "),
        figure.support.as_ref().map(words::support).unwrap_or_default(),
        row.mentions.len().to_string(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_for_each_distinct_figure() {
        let article = crate::intake::read("It cost $2 billion, then $2bn again, and 5%.", None);
        let view = View::new(crate::analyze(&article), None);
        let csv = csv(&view, words::date);
        assert_eq!(csv.lines().count(), 3);
        assert!(
            csv.lines().nth(1).is_some_and(|l| l.starts_with("$2 billion,2 billion US dollars,money,")),
            "{csv}"
        );
        let article = crate::intake::read("Revenue rose to $3 billion from $2 billion a year earlier.", None);
        let view = View::new(crate::analyze(&article), None);
        assert!(super::csv(&view, words::date).contains(",up from $2 billion,"));
        assert!(markdown(&view, words::date).starts_with("| value | in words |"));
    }
}
