//! The summary as text to take away: plain, or in Markdown.

use super::{View, places, words};
use crate::model::Figure;

/// How many headline figures it has.
pub const HEADLINES: usize = 4;
/// The most names that each list has.
const NAMES: usize = 12;

/// How the text is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Not at all.
    Plain,
    /// As Markdown.
    Markdown,
}

impl Form {
    fn title(self, text: &str) -> String {
        match self {
            Self::Plain => format!("{text}\n\n"),
            Self::Markdown => format!("# {text}\n\n"),
        }
    }

    fn heading(self, text: &str) -> String {
        match self {
            Self::Plain => format!("{text}\n"),
            Self::Markdown => format!("## {text}\n\n"),
        }
    }

    fn item(self, number: Option<usize>, text: &str) -> String {
        match (self, number) {
            (_, Some(number)) => format!("{number}. {text}\n"),
            (Self::Plain, None) => format!("{text}\n"),
            (Self::Markdown, None) => format!("- {text}\n"),
        }
    }
}

/// What a figure measures, whose it is and when, with dots between; empty where the text says nothing of it.
pub fn told(view: &View, place: usize, dates: words::DateWords) -> String {
    let Some(row) = view.ledger.get(place) else { return String::new() };
    let Some(figure) = view.get(row.fullest).and_then(|a| a.figure()) else { return String::new() };
    let date = view.date_of(row).map(|date| words::short(date, dates));
    let parts = [figure.company.clone(), figure.about.clone(), date];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Title, headline figures, `points` key points, who, when, on whose word, words and minutes.
pub fn text(view: &View, points: usize, form: Form, dates: words::DateWords) -> String {
    let article = &view.analysis.article;
    let summary = &view.analysis.summary;
    let mut out = view.title().map(|title| form.title(&title)).unwrap_or_default();
    let figures = view.headlines(HEADLINES).into_iter().filter_map(|place| {
        let figure: &Figure = view.get(view.ledger.get(place)?.fullest)?.figure()?;
        let (value, told) = (words::short(figure, dates), told(view, place, dates));
        Some(if told.is_empty() { value } else { format!("{value}: {told}") })
    });
    list(&mut out, form, "Figures", figures.collect(), false);
    let points = summary.key_points.iter().take(points).map(|p| places::line(article, p.span));
    list(&mut out, form, "Key points", points.collect(), true);
    let companies = view.companies.iter().take(NAMES).map(|c| c.company.canonical.clone());
    list(&mut out, form, "Who", companies.collect(), false);
    let moments = view.timeline.iter().filter_map(|m| view.get(view.ledger.get(m.row)?.fullest)?.figure());
    list(&mut out, form, "When", moments.take(NAMES).map(|f| words::short(f, dates)).collect(), false);
    let sources = view.relied_upon().iter().take(NAMES);
    list(&mut out, form, "On whose word", sources.map(|s| s.name.clone()).collect(), false);
    out.push_str(&length(view));
    out.push('\n');
    out.replace('\u{a0}', " ")
}

/// `1,234 words · 6 minutes`.
pub fn length(view: &View) -> String {
    let summary = &view.analysis.summary;
    let (words, minutes) = (summary.words as usize, summary.minutes() as usize);
    format!("{} · {}", words::count(words, "word"), words::count(minutes, "minute"))
}

fn list(out: &mut String, form: Form, title: &str, lines: Vec<String>, numbered: bool) {
    if lines.is_empty() {
        return;
    }
    out.push_str(&form.heading(title));
    for (place, line) in lines.iter().enumerate() {
        out.push_str(&form.item(numbered.then_some(place + 1), line));
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Chips\n\nMicrosoft had revenue of $5 million in 2025, Reuters said.\n\nNvidia plans a second factory for memory chips beside the old river port of the town.";

    fn view() -> View {
        View::new(crate::analyze(&crate::intake::read(TEXT, None)), None)
    }

    #[test]
    fn markdown_has_headings_and_plain_text_has_none() {
        let markdown = text(&view(), 5, Form::Markdown, words::date);
        assert!(
            markdown.starts_with("# Chips\n\n## Figures\n\n- $5 million: Microsoft · revenue · 2025\n"),
            "{markdown}"
        );
        assert!(
            markdown.contains("## On whose word\n\n- Reuters\n") && markdown.contains("## When\n\n- 2025\n")
        );
        let plain = text(&view(), 5, Form::Plain, words::date);
        assert!(plain.starts_with("Chips\n\nFigures\n$5 million: Microsoft · revenue · 2025\n"), "{plain}");
        assert!(!plain.contains('#') && plain.ends_with("words · 1 minute\n"), "{plain}");
    }

    #[test]
    fn it_has_as_many_key_points_as_are_asked_for() {
        let points =
            |n| text(&view(), n, Form::Plain, words::date).lines().filter(|l| l.starts_with("2. ")).count();
        assert_eq!((points(1), points(2)), (0, 1));
    }
}
