//! The summary as text to take away, in Markdown that also reads well as plain text.

use super::{View, places, words};
use crate::insight::headline;

/// Title, headline figures, key points, companies and sources.
pub fn text(view: &View, dates: words::DateWords) -> String {
    let article = &view.analysis.article;
    let mut out = String::new();
    if let Some(title) = view.title() {
        out.push_str(&format!("# {title}\n\n"));
    }
    let figures = headline(&view.analysis, &view.ledger, 4).into_iter().filter_map(|place| {
        let figure = view.get(view.ledger.get(place)?.fullest)?.figure()?;
        let told = [figure.company.as_deref(), figure.about.as_deref()];
        let told = told.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let value = words::short(figure, dates);
        Some(if told.is_empty() { value } else { format!("{value}: {told}") })
    });
    list(&mut out, "Figures", figures);
    let points = view.analysis.summary.key_points.iter().take(5).map(|p| places::line(article, p.span));
    list(&mut out, "Key points", points);
    list(&mut out, "Companies", view.companies.iter().map(|c| c.company.canonical.clone()));
    list(&mut out, "Sources", view.relied_upon().iter().map(|s| s.name.clone()));
    out.trim_end().to_string()
}

fn list(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    out.push_str(&format!("## {title}\n\n"));
    for line in lines {
        out.push_str(&format!("- {line}\n"));
    }
    out.push('\n');
}
