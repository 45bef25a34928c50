//! What an attribution covers: the clause or the quotation that its source answers for.

use super::attribution::{Found, Order};
use super::units::{UnitKind, Units};
use crate::lexicon::speakers::Roles;
use crate::model::{Span, Statement};
use crate::text::Quotation;

/// On which sides of an attribution its statement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Both,
}

/// The statements of the attribution `here[at]`, in the order of the text.
pub fn of(units: &Units, here: &[Found], at: usize, quotations: &[Quotation]) -> Vec<Statement> {
    let found = &here[at];
    let side = side(units, found);
    let mut statements = Vec::new();
    if side != Side::Right {
        let from = if at > 0 { here[at - 1].units.end } else { 0 };
        statements.extend(left(units, from, found.units.start, quotations));
    }
    if side != Side::Left {
        let to = here.get(at + 1).map_or(units.list.len(), |next| next.units.start);
        statements.extend(right(units, found.units.end, to, quotations));
    }
    if side == Side::Left && statements.last().is_some_and(|s| s.quoted) {
        statements.extend(continued(units, here.len() == at + 1, quotations));
    }
    if statements.is_empty() && found.units.start == 0 {
        statements.extend(quotation_before(units, quotations));
    }
    statements
}

fn is_separator(units: &Units, at: usize) -> bool {
    units.kind(at) == UnitKind::Close || matches!(units.word(at), "," | "—" | "–" | "(")
}

fn side(units: &Units, found: &Found) -> Side {
    let (start, end) = (found.units.start, found.units.end);
    let set_off = start > 0 && is_separator(units, start - 1);
    let ends = matches!(units.word(end), "" | "." | "!" | "?" | ";" | ")");
    let pauses = matches!(units.word(end), "," | "—" | "–" | ":");
    match found.order {
        _ if start == 0 && found.order == Order::Cue => Side::Right,
        Order::Cue | Order::VerbFirst if ends => Side::Left,
        Order::Cue => Side::Both,
        Order::VerbFirst if opens_quotation(units, end) => Side::Both,
        Order::VerbFirst => Side::Left,
        Order::SourceFirst if ends => Side::Left,
        Order::SourceFirst if set_off && pauses => Side::Both,
        Order::SourceFirst if set_off && trails(units, start, end) => Side::Left,
        Order::SourceFirst => Side::Right,
    }
}

/// Whether a quotation opens after a verb and what belongs to it: `said Jane Doe, who runs it, “and …”`.
fn opens_quotation(units: &Units, end: usize) -> bool {
    (end..units.list.len().min(end + 25)).any(|at| units.kind(at) == UnitKind::Open)
}

/// Whether nothing but the time and place of saying follows: `…, she said in a statement on Tuesday.`
fn trails(units: &Units, start: usize, end: usize) -> bool {
    let limit = units.list.len().min(end + 15);
    let stop = (end..limit)
        .find(|at| matches!(units.word(*at), "," | "." | ";" | "—") || units.kind(*at) == UnitKind::Open);
    let stop = stop.unwrap_or(limit);
    let clause = (end..stop).any(|at| {
        matches!(
            units.word(at),
            "that"
                | "is"
                | "are"
                | "was"
                | "were"
                | "will"
                | "would"
                | "has"
                | "had"
                | "have"
                | "could"
                | "may"
        )
    });
    let quoted = start > 0 && units.kind(start - 1) == UnitKind::Close
        || start > 1 && units.word(start - 1) == "," && units.kind(start - 2) == UnitKind::Close;
    let told = units.is_word(end)
        && (units.roles(end).any(Roles::TIE)
            || units.roles(end).any(Roles::TIME)
            || units.is_capital(end)
            || units.roles(end).any(Roles::SPEAKER));
    let introduces = units.roles(0).any(Roles::STOP) && !units.roles(0).any(Roles::PRONOUN);
    !clause && stop - end < 14 && (quoted || told && start > 4 && !introduces)
}

fn statement(span: Span, quoted: bool) -> Statement {
    Statement { span, quoted }
}

/// The units from..to without the marks and joints at their edges.
fn trimmed(units: &Units, mut from: usize, mut to: usize) -> Option<std::ops::Range<usize>> {
    let edge = |at: usize| {
        units.kind(at) == UnitKind::Mark && !matches!(units.word(at), "$" | "€" | "£" | "¥" | "#" | "+" | "-")
    };
    while from < to && (edge(from) || matches!(units.word(from), "and" | "that" | "but")) {
        from += 1;
    }
    while from < to
        && units.kind(to - 1) == UnitKind::Mark
        && !matches!(units.word(to - 1), "%" | ")" | "]" | "°")
    {
        to -= 1;
    }
    (from < to).then_some(from..to)
}

fn quotation_ending<'q>(units: &Units, at: usize, quotations: &'q [Quotation]) -> Option<&'q Quotation> {
    let token = units.list.get(at)?.tokens.start;
    let near = &quotations[..quotations.partition_point(|q| q.tokens.start <= token)];
    near.last().filter(|q| q.tokens.end == token + 1)
}

fn quotation_starting<'q>(units: &Units, at: usize, quotations: &'q [Quotation]) -> Option<&'q Quotation> {
    let token = units.list.get(at)?.tokens.start;
    quotations.get(quotations.partition_point(|q| q.tokens.start < token)).filter(|q| q.tokens.start == token)
}

/// What stands before an attribution: the quotation that ends there, else the clause.
fn left(units: &Units, from: usize, to: usize, quotations: &[Quotation]) -> Option<Statement> {
    let from = (from..to).rev().find(|at| contrasts(units, *at)).map_or(from, |at| at + 1);
    let range = trimmed(units, from, to)?;
    let last = range.end - 1;
    if units.kind(last) == UnitKind::Close
        && let Some(q) = quotation_ending(units, last, quotations)
        && q.tokens.start <= units.list[range.start].tokens.start
    {
        return Some(statement(q.span, true));
    }
    Some(statement(units.span(range), false))
}

/// What stands after an attribution, up to the next one or to a clause that speaks against it.
fn right(units: &Units, from: usize, to: usize, quotations: &[Quotation]) -> Option<Statement> {
    let to = (from..to).find(|at| contrasts(units, *at)).unwrap_or(to);
    let range = trimmed(units, from, to)?;
    let opening = (range.start..range.end.min(range.start + 8)).find(|at| units.kind(*at) == UnitKind::Open);
    if let Some(q) = opening
        .filter(|at| *at == range.start || matches!(units.word(at - 1), "," | ":"))
        .and_then(|at| quotation_starting(units, at, quotations))
    {
        let last = units.list[range.end - 1].tokens.end;
        if q.tokens.end >= last {
            return Some(statement(q.span, true));
        }
    }
    Some(statement(units.span(range), false))
}

/// Whether a clause that another voice speaks starts here: `, but analysts …`, `; …`.
fn contrasts(units: &Units, at: usize) -> bool {
    units.kind(at) == UnitKind::Mark
        && units.word(at) == ","
        && matches!(units.word(at + 1), "but" | "though" | "although" | "whereas" | "while")
        && units.word(at + 2) != "that"
}

/// The quotation that goes on after the sentence of its attribution: `“…,” she said. “…”`
fn continued(units: &Units, is_last: bool, quotations: &[Quotation]) -> Option<Statement> {
    let end = units.list.last()?.tokens.end;
    let next = quotations.get(quotations.partition_point(|q| q.tokens.start < end))?;
    let reading = units.reading;
    let block = |token: usize| reading.sentences.get(reading.sentence_of(token)).map(|s| s.block);
    let own = reading.get(next.tokens.end).is_some_and(|w| w.starts_with(char::is_lowercase));
    (is_last && next.tokens.start == end && block(end) == block(end - 1) && !own)
        .then(|| statement(next.span, true))
}

/// The quotation that ends right before the sentence: `“It works!” Jane Doe said.`
fn quotation_before(units: &Units, quotations: &[Quotation]) -> Option<Statement> {
    let start = units.list.first()?.tokens.start;
    let near = &quotations[..quotations.partition_point(|q| q.tokens.end <= start)];
    near.last().filter(|q| q.tokens.end == start).map(|q| statement(q.span, true))
}
