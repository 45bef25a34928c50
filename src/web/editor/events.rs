//! What the browser says that the reader's hand does in the text.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Event, EventTarget, HtmlElement, InputEvent, KeyboardEvent, Node,
};

use super::island::Island;
use super::reading::Spot;
use crate::app::source::MAX_BYTES;
use crate::app::{Action, Hand, Refusal, Selection};
use crate::model::Span;
use crate::web::dom;

/// Listens to everything that changes the text or asks about it.
pub(super) fn listen(island: &Rc<Island>, host: &HtmlElement) -> Vec<EventListener> {
    let on = |target: &EventTarget, name: &'static str, handle: fn(&Rc<Island>, &Event)| {
        let island = Rc::downgrade(island);
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(target, name, options, move |event| {
            if let Some(island) = island.upgrade() {
                handle(&island, event);
            }
        })
    };
    vec![
        on(host, "beforeinput", before_input),
        on(host, "input", |island, _| {
            island.read_back();
            island.paint();
        }),
        on(host, "compositionstart", |island, _| {
            island.composing.set(true);
            island.compositions.set(island.compositions.get().wrapping_add(1));
        }),
        on(host, "compositionend", |island, _| {
            island.composing.set(false);
            island.read_back();
            island.paint();
        }),
        on(host, "keydown", key),
        on(host, "paste", |island, event| {
            let data = event.unchecked_ref::<ClipboardEvent>().clipboard_data();
            event.prevent_default();
            event.stop_propagation();
            put(island, data.as_ref());
        }),
        on(host, "copy", |island, event| copy(island, event.unchecked_ref(), false)),
        on(host, "cut", |island, event| copy(island, event.unchecked_ref(), true)),
        on(host, "dragstart", |island, _| island.dragged.set(island.surface.borrow().selection())),
        on(host, "dragend", |island, _| island.dragged.set(None)),
        on(host, "drop", drop_in),
        on(&dom::document(), "selectionchange", |island, _| {
            // While the browser is about to do something, what was selected before it counts.
            if !island.composing.get() {
                island.surface.borrow().selection().into_iter().for_each(|s| island.before.set(s));
            }
        }),
        on(&dom::window(), "resize", |island, _| island.settle()),
    ]
}

fn span_of(selection: Selection) -> Span {
    Span::new(selection.anchor.min(selection.focus), selection.anchor.max(selection.focus))
}

fn selected(island: &Island) -> Span {
    span_of(island.surface.borrow().selection().unwrap_or(island.before.get()))
}

/// What is within lines is left to the browser; what crosses them is done here.
fn before_input(island: &Rc<Island>, event: &Event) {
    let event: &InputEvent = event.unchecked_ref();
    let kind = Reflect::get(event, &"inputType".into()).ok().and_then(|k| k.as_string()).unwrap_or_default();
    if event.is_composing() || island.composing.get() || kind == "insertCompositionText" {
        return;
    }
    island.surface.borrow().selection().into_iter().for_each(|s| island.before.set(s));
    island.hand.set(match kind.as_str() {
        "insertText" => Hand::Typing,
        "deleteContentBackward" => Hand::Deleting,
        "deleteContentForward" => Hand::DeletingForward,
        _ => Hand::AtOnce,
    });
    let own = |span: Span, text: &str| {
        event.prevent_default();
        island.change(span, text);
    };
    match kind.as_str() {
        "insertParagraph" | "insertLineBreak" => own(selected(island), "\n"),
        "historyUndo" | "historyRedo" => {
            event.prevent_default();
            let action = if kind == "historyUndo" { Action::Undo } else { Action::Redo };
            island.props.borrow().dispatch.dispatch(action);
        }
        kind if kind.starts_with("format") => event.prevent_default(),
        kind if kind.starts_with("delete") => {
            let span = target(island, event, kind);
            if crosses(island, span) {
                own(span, "");
            }
        }
        kind => {
            let (span, data) = (target(island, event, kind), data(event));
            let lines = data.contains(['\n', '\r']);
            let from_elsewhere = matches!(kind, "insertFromPaste" | "insertFromDrop" | "insertFromYank");
            if lines || from_elsewhere || crosses(island, span) {
                own(span, &plain(&data));
            }
        }
    }
}

/// Whether a span holds the end of a line.
fn crosses(island: &Island, span: Span) -> bool {
    island.surface.borrow().lines.text()[span].contains('\n')
}

/// What of the text the browser is about to change.
fn target(island: &Island, event: &InputEvent, kind: &str) -> Span {
    let ranges =
        Reflect::get(event, &"getTargetRanges".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let first = ranges.and_then(|f| f.call0(event).ok()).and_then(|r| r.dyn_into::<Array>().ok());
    let first = first.map(|ranges| ranges.get(0)).filter(JsValue::is_object);
    let surface = island.surface.borrow();
    let end = |node: &str, offset: &str| {
        let range = first.as_ref()?;
        let node: Node = Reflect::get(range, &node.into()).ok()?.dyn_into().ok()?;
        let offset = Reflect::get(range, &offset.into()).ok()?.as_f64()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an offset of the DOM")]
        surface.byte_at(&(node, offset as u32) as &Spot)
    };
    if let (Some(start), Some(end)) = (end("startContainer", "startOffset"), end("endContainer", "endOffset"))
    {
        return Span::new(start.min(end), start.max(end));
    }
    drop(surface);
    let span = selected(island);
    let surface = island.surface.borrow();
    let text = surface.lines.text();
    match kind {
        // At the edge of a line the sign between it and the next one goes.
        "deleteContentBackward" if span.is_empty() && text[..span.start()].ends_with('\n') => {
            Span::new(span.start() - 1, span.end())
        }
        "deleteContentForward" if span.is_empty() && text[span.end()..].starts_with('\n') => {
            Span::new(span.start(), span.end() + 1)
        }
        _ => span,
    }
}

/// What the browser is about to put in.
fn data(event: &InputEvent) -> String {
    let of = |name: &str| Reflect::get(event, &name.into()).ok();
    let own = of("data").and_then(|data| data.as_string());
    let carried = of("dataTransfer").and_then(|data| data.dyn_into::<DataTransfer>().ok());
    own.or_else(|| carried?.get_data("text/plain").ok()).unwrap_or_default()
}

/// Text with one sign at the end of every line.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn put(island: &Rc<Island>, data: Option<&DataTransfer>) {
    let text = plain(&data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default());
    let size = island.surface.borrow().lines.text().len() + text.len();
    if text.is_empty() {
        return;
    }
    if size > MAX_BYTES {
        island.props.borrow().dispatch.dispatch(Action::Refuse(Refusal::TooLong(None, size)));
        return;
    }
    let span = selected(island);
    island.before.set(Selection { anchor: span.start(), focus: span.end() });
    island.change(span, &text);
}

/// What is copied is the source itself, whatever the browser makes of its elements.
fn copy(island: &Rc<Island>, event: &ClipboardEvent, cut: bool) {
    let span = selected(island);
    let text = island.surface.borrow().lines.text()[span].to_owned();
    let Some(data) = event.clipboard_data().filter(|_| !span.is_empty()) else { return };
    if data.set_data("text/plain", &text).is_ok() {
        event.prevent_default();
        if cut {
            island.before.set(Selection { anchor: span.start(), focus: span.end() });
            island.change(span, "");
        }
    }
}

fn drop_in(island: &Rc<Island>, event: &Event) {
    let event: &DragEvent = event.unchecked_ref();
    let Some(data) = event.data_transfer() else { return };
    // A file is an article of its own.
    if data.files().is_some_and(|files| files.length() > 0) {
        return;
    }
    event.prevent_default();
    event.stop_propagation();
    let text = plain(&data.get_data("text/plain").unwrap_or_default());
    let at = spot_at(f64::from(event.client_x()), f64::from(event.client_y()));
    let Some(mut at) = at.and_then(|spot| island.surface.borrow().byte_at(&spot)) else { return };
    let from = island.dragged.take().map(span_of).filter(|span| !span.is_empty());
    if text.is_empty() || from.is_some_and(|span| span.start() <= at && at <= span.end()) {
        return;
    }
    if let Some(from) = from.filter(|_| !event.ctrl_key()) {
        island.change(from, "");
        at -= if from.end() <= at { from.len() } else { 0 };
    }
    island.change(Span::new(at, at), &text);
}

/// The place of the document at a point of the window.
fn spot_at(x: f64, y: f64) -> Option<Spot> {
    let document = dom::document();
    let ask = |method: &str| {
        let method: Function = Reflect::get(&document, &method.into()).ok()?.dyn_into().ok()?;
        method.call2(&document, &x.into(), &y.into()).ok().filter(JsValue::is_object)
    };
    let (found, node, offset) = match ask("caretPositionFromPoint") {
        Some(found) => (found, "offsetNode", "offset"),
        None => (ask("caretRangeFromPoint")?, "startContainer", "startOffset"),
    };
    let node: Node = Reflect::get(&found, &node.into()).ok()?.dyn_into().ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an offset of the DOM")]
    let offset = Reflect::get(&found, &offset.into()).ok()?.as_f64()? as u32;
    Some((node, offset))
}

fn key(island: &Rc<Island>, event: &Event) {
    let event: &KeyboardEvent = event.unchecked_ref();
    if event.is_composing() || event.key_code() == 229 {
        event.stop_propagation();
        return;
    }
    let with = event.ctrl_key() || event.meta_key();
    if let Some(byte) = end_of_text(island, event) {
        event.prevent_default();
        let anchor = island.surface.borrow().selection().filter(|_| event.shift_key()).map(|s| s.anchor);
        return island.take_caret(Selection { anchor: anchor.unwrap_or(byte), focus: byte });
    }
    let focus = island.surface.borrow().selection().unwrap_or(island.before.get()).focus;
    let action = match (event.key().as_str(), with) {
        (".", true) => Action::MarksAt(focus),
        ("F8", false) => Action::StepFrom(if event.shift_key() { -1 } else { 1 }, focus),
        _ => return,
    };
    event.prevent_default();
    island.props.borrow().dispatch.dispatch(action);
}

/// The end of the text that a key leads to, its first byte or the one past its last. Where lines that are out of sight are
/// not laid out, Chromium goes to the start of the last one.
fn end_of_text(island: &Island, event: &KeyboardEvent) -> Option<usize> {
    match (event.key().as_str(), event.ctrl_key(), event.meta_key()) {
        ("Home", true, _) | ("ArrowUp", false, true) => Some(0),
        ("End", true, _) | ("ArrowDown", false, true) => Some(island.surface.borrow().lines.text().len()),
        _ => None,
    }
}
