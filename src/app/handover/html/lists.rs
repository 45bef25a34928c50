//! What follows the article: the notes, and what the figures and companies add up to.

use super::{escaped, markdown};
use crate::app::annotate::{self, has_words};
use crate::app::listing::{support_of, told};
use crate::app::{View, words};
use crate::model::{Note, Notes};

/// The notes that have a number: those with words of the reader's.
pub(super) fn numbered(notes: &Notes) -> impl Iterator<Item = &Note> {
    notes.all().iter().filter(|note| has_words(note))
}

/// The lists, each under its heading; an empty one is left out.
pub(super) fn lists(view: &View, notes: &Notes) -> String {
    notes_list(notes) + &figures(view) + &companies(view)
}

fn notes_list(notes: &Notes) -> String {
    let items: String = numbered(notes).enumerate().map(|(place, note)| item(place + 1, note)).collect();
    match items.is_empty() {
        true => items,
        false => format!("<section class=\"notes\">\n<h2>Notes</h2>\n<ol>\n{items}</ol>\n</section>\n"),
    }
}

fn item(number: usize, note: &Note) -> String {
    let quote = escaped(&note.anchor.exact);
    let quote = match note.fate.is_placed() {
        true => format!("<a href=\"#at-{number}\">{quote}</a>"),
        false => quote.into_owned(),
    };
    let fate = annotate::told(note.fate).filter(|_| !note.fate.is_placed());
    let fate = fate.map(|words| format!("<p class=\"fate\">{words}</p>")).unwrap_or_default();
    let tags: String =
        note.tags.iter().map(|tag| format!(" <span class=\"tag\">{}</span>", escaped(tag))).collect();
    let tags = if tags.is_empty() { tags } else { format!("<p>{}</p>", tags.trim_start()) };
    let body = markdown::html(&note.body);
    format!(
        "<li id=\"note-{number}\"><blockquote dir=\"auto\">{quote}</blockquote>{fate}<div dir=\"auto\">{body}</div>{tags}</li>\n"
    )
}

fn figures(view: &View) -> String {
    let row = |place: usize| {
        let (row, _, figure) = told(view, place)?;
        let cells = [
            words::long(figure, words::date),
            figure.about.clone().unwrap_or_default(),
            figure.company.clone().unwrap_or_default(),
            view.date_of(row).map(|date| words::short(date, words::date)).unwrap_or_default(),
            support_of(view, place).map(words::support).unwrap_or_default(),
        ];
        Some(format!("<tr>{}</tr>\n", cells.map(|cell| format!("<td>{}</td>", escaped(&cell))).concat()))
    };
    let rows: String = (0..view.ledger.len()).filter_map(row).collect();
    table("Figures", &["Value", "What", "Whose", "When", "Source"], &rows)
}

fn companies(view: &View) -> String {
    let row = |card: &crate::insight::CompanyCard| {
        let company = view.get(*card.mentions.first()?)?.company()?;
        let cells = [
            company.canonical.clone(),
            company.ticker.clone().unwrap_or_default(),
            company.parent.clone().unwrap_or_default(),
            card.mentions.len().to_string(),
        ];
        Some(format!("<tr>{}</tr>\n", cells.map(|cell| format!("<td>{}</td>", escaped(&cell))).concat()))
    };
    let rows: String = view.companies.iter().filter_map(row).collect();
    table("Companies", &["Name", "Ticker", "Part of", "Mentions"], &rows)
}

fn table(title: &str, heads: &[&str], rows: &str) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    format!("<section>\n<h2>{title}</h2>\n<table>\n<tr>{heads}</tr>\n{rows}</table>\n</section>\n")
}
