//! What can happen.

use super::annotate::Moment;
use super::library::Step;
use super::{
    Annotate, Correction, Dialog, Document, Kept, Listing, Loose, News, Notice, Panel, Prepared, Refusal,
    Sheet, Source, TextSize, Theme, Ticket, Typed, Which,
};
use crate::model::{
    Analysis, AnnotationId, CurrencyCode, DateOrder, Kind, MarkType, Note, NoteId, Span, SupportKind,
};

/// What made a mark the selected one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A click or tap on it in the text.
    Text,
    /// A click on its row in a panel.
    Row,
    /// A click on it where it stands in another mark's row, which stays open.
    Part,
    /// A key that leads from mark to mark.
    Key,
}

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A text comes in.
    Take(Source),
    /// An article comes in with what was made of it.
    OpenDocument(Box<Document>),
    /// Notes on the open article come in.
    AddNotes(Loose),
    /// Something that came in cannot be taken.
    Refuse(Refusal),
    /// The worker tells what it knows by now of a text.
    Heard(Ticket, Box<News>),
    /// The worker answers.
    Analyzed(Ticket, Box<Analysis>),
    /// The worker has answered, and what follows from that is worked out.
    Ready(Ticket, Box<Prepared>),
    /// The reader does not want to wait for the worker.
    Stop,
    /// Back to the empty page.
    New,
    /// Shows a panel.
    Show(Panel),
    /// Shows a panel and moves the focus to its tab.
    ShowTab(Panel),
    /// Opens or closes the bottom sheet.
    SetSheet(Sheet),
    /// Looks for something in a panel.
    Query(Panel, String),
    /// Lists the figures in another way.
    List(Listing),
    /// Moves the focus to the filter of the panel that shows.
    FocusFilter,
    /// Selects a mark.
    Select(AnnotationId, Cause),
    /// Selects the next mark that shows (1) or the one before (−1), of those that are meant.
    Step(isize, Which),
    /// Opens the field in which words of the text are looked for.
    OpenFind,
    /// Looks for words in the text, from a byte of it on.
    Find(String, usize),
    /// Leads to the next place that was found (1) or the one before (−1).
    StepFind(isize),
    /// Closes the field in which words are looked for.
    CloseFind,
    /// Shows the row of a mark in its panel.
    ShowRow(AnnotationId),
    /// Moves the focus from the panel to the mark that one was at, in the text.
    CrossToText,
    /// Moves the focus from the text to the row of the mark that one was at.
    CrossToRow,
    /// Leads to a block of the article, by its place.
    GoToBlock(usize),
    /// Leads to a passage.
    GoTo(Span),
    /// Lights every mention of what a mark names, or none.
    Light(Option<AnnotationId>),
    /// Opens the card of a mark that the pointer rests on.
    Hover(AnnotationId),
    /// Opens the card of a mark that has the focus.
    Focus(AnnotationId),
    /// Closes the card of a mark that lost the focus.
    Blur,
    /// Closes the card of a mark unless it stays.
    Leave,
    /// Closes the topmost layer: a dialog, a card, the selection.
    Escape,
    /// Opens a layer.
    Open(Dialog),
    /// Closes a layer.
    Close(Moment),
    /// Shows or hides a type of mark.
    ToggleType(MarkType),
    /// Shows or hides a kind of mark.
    ToggleKind(Kind),
    /// Shows the figures of one support only, or of any.
    ShowSupport(Option<SupportKind>),
    /// Folds or unfolds the outline.
    ToggleOutline,
    /// Light or dark.
    SetTheme(Theme),
    /// The size of the article's text.
    SetSize(TextSize),
    /// The currency of home; none to read signs as articles in English mean them.
    SetCurrency(Option<CurrencyCode>),
    /// How many key points the summary has.
    SetPoints(u8),
    /// How dates are meant that an article leaves open.
    SetDates(DateOrder),
    /// How wide the panel is, in CSS pixels.
    SetPanelWidth(u32),
    /// Puts right what names stand for.
    Correct(Correction),
    /// Takes a correction away, by its place in the list.
    DropCorrection(usize),
    /// Begins to edit the article, with the caret at a byte of it.
    Edit(Option<usize>),
    /// Leaves off editing, once what was typed last is read.
    DoneEditing,
    /// The text is changed by hand.
    Typed(Box<Typed>),
    /// Has what was changed read.
    Reread,
    /// Says which marks are at a byte of the text.
    MarksAt(usize),
    /// Puts the caret at the next mark from a byte of the text on (1) or at the one before (−1).
    StepFrom(isize, usize),
    /// Adds a note, or changes the one of its number.
    SaveNote(Box<Note>),
    /// Removes a note.
    RemoveNote(NoteId),
    /// The reader annotates.
    Annotate(Annotate, Moment),
    /// Takes the last change back.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Something happened to the library.
    Library(Step),
    /// Whether articles are kept on the device.
    SetKeep(bool),
    /// A version of the site is on the device.
    Keep(Kept),
    /// The page asked for this many things.
    Asked(u32),
    /// Tells the reader something.
    Tell(Notice),
    /// The reader has read the notice.
    Dismiss,
}
