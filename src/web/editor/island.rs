//! The island: what the browser changes goes to the state, what the state changes is shown.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

use super::paint::{Paint, Painted, Painter};
use super::surface::{Remade, Surface};
use super::{Props, events};
use crate::app::state::Place;
use crate::app::{Action, Hand, Selection, Typed};
use crate::model::{Kind, MarkType, Span};
use crate::text::Edit;
use crate::web::dom;

/// How long after the last key what was typed is read, in milliseconds.
const REST: f64 = 150.0;
/// How long typing may go on before it is read nevertheless.
const MOST: f64 = 1_000.0;
/// How far round the view marks are painted.
const AROUND: &str = "600px 0px";

/// What listens to which lines are near the view.
type Watcher = Closure<dyn Fn(js_sys::Array)>;

pub(super) struct Island {
    pub surface: RefCell<Surface>,
    painter: RefCell<Painter>,
    pub props: RefCell<Props>,
    /// The composition that is going on, if one is.
    pub composing: Cell<bool>,
    pub compositions: Cell<u32>,
    /// What was selected before what the browser is about to do.
    pub before: Cell<Selection>,
    pub hand: Cell<Hand>,
    /// What of the text is being dragged.
    pub dragged: Cell<Option<Selection>>,
    wishes: Cell<(u32, u32)>,
    /// When the first of what was not sent to be read was typed.
    waiting: Cell<Option<f64>>,
    timer: RefCell<Option<Timeout>>,
    watch: IntersectionObserver,
    watcher: RefCell<Option<Watcher>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Island {
    pub fn new(place: &Element, props: Props) -> Option<Rc<Self>> {
        let document = dom::document();
        let overlay = document.create_element("div").ok()?;
        drop(overlay.set_attribute("class", "boxes"));
        drop(overlay.set_attribute("aria-hidden", "true"));
        let host: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
        for (name, value) in ATTRIBUTES {
            drop(host.set_attribute(name, value));
        }
        // Where only text can be asked for, the browser itself keeps everything else out.
        if host.set_attribute("contenteditable", "plaintext-only").is_err() || !host.is_content_editable() {
            drop(host.set_attribute("contenteditable", "true"));
        }
        let surface = Surface::new(host.clone(), &props.source.text)?;
        place.replace_children_with_node_2(&overlay, &host);
        let (watch, watcher, island) = {
            let slot: Rc<RefCell<Option<std::rc::Weak<Self>>>> = Rc::default();
            let seen = slot.clone();
            let watcher = Watcher::new(move |entries: js_sys::Array| {
                let island = seen.borrow().as_ref().and_then(std::rc::Weak::upgrade);
                island.iter().for_each(|island| island.see(&entries));
            });
            let options = IntersectionObserverInit::new();
            options.set_root_margin(AROUND);
            let watch =
                IntersectionObserver::new_with_options(watcher.as_ref().unchecked_ref(), &options).ok()?;
            (watch, watcher, slot)
        };
        let made = Rc::new(Self {
            surface: RefCell::new(surface),
            painter: RefCell::new(Painter::new(overlay)),
            props: RefCell::new(props),
            composing: Cell::new(false),
            compositions: Cell::new(0),
            before: Cell::default(),
            hand: Cell::new(Hand::AtOnce),
            dragged: Cell::new(None),
            wishes: Cell::new((0, 0)),
            waiting: Cell::new(None),
            timer: RefCell::default(),
            watch,
            watcher: RefCell::new(Some(watcher)),
            listeners: RefCell::default(),
        });
        *island.borrow_mut() = Some(Rc::downgrade(&made));
        made.surface.borrow().elements.iter().for_each(|element| made.watch.observe(element));
        *made.listeners.borrow_mut() = events::listen(&made, &host);
        Some(made)
    }

    /// Shows what the state says.
    pub fn follow(self: &Rc<Self>, props: Props) {
        let (caret, reveal) = (props.caret, props.reveal);
        *self.props.borrow_mut() = props;
        // A composition is the browser's until it ends.
        if !self.composing.get() {
            self.show();
        }
        let (seen_caret, seen_reveal) = self.wishes.replace((caret.number, reveal.number));
        if caret.number != seen_caret {
            self.take_caret(caret.selection);
        }
        if reveal.number != seen_reveal {
            reveal.place.into_iter().for_each(|place| self.bring(place));
        }
        self.paint();
        self.pace(false);
    }

    /// Shows the text as the state has it, where it is another one.
    fn show(&self) {
        let remade = {
            let props = self.props.borrow();
            let mut surface = self.surface.borrow_mut();
            let edit = Edit::between(surface.lines.text(), &props.source.text);
            if edit.is_empty() {
                return;
            }
            let remade = surface.replace(&edit);
            surface.dress(surface.lines_of(edit.after()));
            remade
        };
        self.watch_over(&remade);
    }

    /// Puts the caret somewhere, in sight.
    pub fn take_caret(&self, selection: Selection) {
        let surface = self.surface.borrow();
        dom::focus(&surface.host);
        surface.select(selection);
        self.before.set(selection);
        drop(surface);
        self.bring_span(Span::new(selection.focus, selection.focus));
    }

    /// Brings a place into sight that the state speaks of.
    fn bring(&self, place: Place) {
        let span = {
            let props = self.props.borrow();
            let mark = |id| props.ahead.shift(props.view.get(id)?.span);
            let block = |place: usize| props.view.analysis.article.blocks.get(place).map(|b| b.span);
            match place {
                Place::Mark(id) | Place::MarkAgain(id) | Place::MarkAndRow(id) => mark(id),
                Place::Block(place) => block(place).and_then(|span| props.ahead.stretch(span)),
                Place::Passage(span) | Place::Hit(span) => props.ahead.stretch(span),
                _ => None,
            }
        };
        span.into_iter().for_each(|span| self.bring_span(span));
    }

    /// Brings a stretch of the text to the middle of the window, unless it is in plain sight.
    pub fn bring_span(&self, span: Span) {
        let surface = self.surface.borrow();
        let spots = surface.spot(span.start()).zip(surface.spot(span.end()));
        let (Some(((start, from), (end, to))), Ok(range)) = (spots, dom::document().create_range()) else {
            return;
        };
        if range.set_start(&start, from).is_err() || range.set_end(&end, to).is_err() {
            return;
        }
        let line = surface.elements.get(surface.lines.of(span.start())).cloned();
        let centre = move || {
            let mut rect = range.get_bounding_client_rect();
            if rect.height() == 0.0 {
                rect = line.as_ref().map_or(rect, |line| line.get_bounding_client_rect());
            }
            let height = dom::height();
            if rect.top() < dom::TOP + 40.0 || rect.bottom() > height - 80.0 {
                dom::window().scroll_by_with_x_and_y(0.0, (rect.top() + rect.bottom() - height) / 2.0);
            }
        };
        centre();
        // What comes into sight takes its real height only then; who has scrolled on meanwhile is left there.
        let scrolled = || dom::window().scroll_y().unwrap_or_default();
        let at = scrolled();
        let settle = move || {
            if (scrolled() - at).abs() < 1.0 {
                centre();
            }
        };
        Timeout::new(60, settle).forget();
    }

    fn watch_over(&self, remade: &Remade) {
        for element in &remade.gone {
            self.watch.unobserve(element);
            self.painter.borrow_mut().see(element, false);
        }
        remade.came.iter().for_each(|element| self.watch.observe(element));
        // What was just made is most likely in view.
        remade.came.iter().take(64).for_each(|element| self.painter.borrow_mut().see(element, true));
    }

    fn see(&self, entries: &js_sys::Array) {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let near = entry.is_intersecting() && entry.target().is_connected();
            self.painter.borrow_mut().see(&entry.target(), near);
        }
        self.paint();
    }

    /// Paints the marks where they stand now.
    pub fn paint(&self) {
        let surface = self.surface.borrow();
        if !surface.is_whole() {
            return;
        }
        let mut painter = self.painter.borrow_mut();
        let stretch = painter.stretch(&surface).unwrap_or(Span::new(0, 0));
        painter.paint(&surface, &painted(&self.props.borrow(), stretch));
    }

    /// Draws anew what depends on where things stand in the window.
    pub fn settle(&self) {
        self.painter.borrow().draw_boxes();
    }

    /// What the browser has done.
    pub fn read_back(self: &Rc<Self>) {
        let (edits, remade, after) = {
            let mut surface = self.surface.borrow_mut();
            let (edits, plain) = surface.read_back();
            edits.iter().for_each(|edit| surface.accept(edit));
            let after = surface.selection();
            let remade = match (plain, self.composing.get()) {
                (true, false) => {
                    edits.iter().for_each(|edit| surface.dress(surface.lines_of(edit.after())));
                    None
                }
                (true, true) => None,
                (false, true) => {
                    surface.set_broken();
                    None
                }
                (false, false) => {
                    let remade = surface.mend();
                    after.into_iter().for_each(|after| surface.select(after));
                    Some(remade)
                }
            };
            (edits, remade, after)
        };
        remade.iter().for_each(|remade| self.watch_over(remade));
        let hand = match self.composing.get() {
            true => Hand::Composing(self.compositions.get()),
            false => self.hand.get(),
        };
        let last = edits.len().saturating_sub(1);
        for (place, edit) in edits.into_iter().enumerate() {
            let own = Selection::at(edit.after().end());
            let after = if place == last { after.unwrap_or(own) } else { own };
            self.send(edit, hand, after);
        }
    }

    /// Makes a change that crosses lines, which browsers do each in their own way.
    pub fn change(self: &Rc<Self>, span: Span, inserted: &str) {
        let (edit, remade) = {
            let mut surface = self.surface.borrow_mut();
            let edit = Edit::of(surface.lines.text(), span, inserted);
            let remade = surface.replace(&edit);
            surface.dress(surface.lines_of(edit.after()));
            surface.select(Selection::at(edit.after().end()));
            (edit, remade)
        };
        self.watch_over(&remade);
        let end = edit.after().end();
        self.send(edit, Hand::AtOnce, Selection::at(end));
        self.bring_span(Span::new(end, end));
    }

    fn send(self: &Rc<Self>, edit: Edit, hand: Hand, after: Selection) {
        if edit.is_empty() {
            return;
        }
        #[expect(clippy::cast_possible_truncation, reason = "milliseconds are whole")]
        let at = js_sys::Date::now() as i64;
        let typed = Typed { edit, hand, at, before: self.before.get(), after };
        self.before.set(after);
        self.waiting.set(self.waiting.get().or(Some(js_sys::Date::now())));
        let dispatch = self.props.borrow().dispatch.clone();
        dispatch.dispatch(Action::Typed(Box::new(typed)));
        self.pace(true);
    }

    /// Has the text read a short while after the last key, or a longer one after the first.
    fn pace(self: &Rc<Self>, anew: bool) {
        {
            let props = self.props.borrow();
            if !anew && (props.ahead.is_none() || props.reading || self.timer.borrow().is_some()) {
                return;
            }
        }
        let now = js_sys::Date::now();
        let since = now - self.waiting.get().unwrap_or(now);
        let rest = REST.min((MOST - since).max(0.0));
        let island = Rc::downgrade(self);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 150")]
        let timer = Timeout::new(rest as u32, move || {
            let Some(island) = island.upgrade() else { return };
            island.timer.borrow_mut().take().map(Timeout::forget);
            island.waiting.set(None);
            let dispatch = island.props.borrow().dispatch.clone();
            dispatch.dispatch(Action::Reread);
        });
        *self.timer.borrow_mut() = Some(timer);
    }
}

impl Drop for Island {
    fn drop(&mut self) {
        self.watch.disconnect();
        self.watcher.take();
    }
}

const ATTRIBUTES: &[(&str, &str)] = &[
    ("id", "article"),
    ("class", "article editor"),
    ("role", "textbox"),
    ("aria-multiline", "true"),
    ("aria-label", "Text of the article"),
    ("spellcheck", "true"),
    ("autocapitalize", "sentences"),
    ("tabindex", "0"),
];

/// Everything that is to be painted in a stretch of the text.
fn painted(props: &Props, stretch: Span) -> Painted {
    let (view, ahead) = (&props.view, &props.ahead);
    let (from, to) = (ahead.place_before(stretch.start()), ahead.place_before(stretch.end()));
    let near = |span: Span| span.end() >= from && span.start() <= to;
    let shown = view.analysis.annotations.iter().filter(|a| near(a.span) && view.shows(props.filter, a));
    let marks = shown.filter_map(|a| {
        let span = ahead.shift(a.span)?;
        let paint = match a.entity.mark_type() {
            MarkType::Figure(_) => Paint::Figure,
            other if other.slug() == "organization" => Paint::Organization,
            other if other.kind() == Kind::Company => Paint::Company,
            _ => Paint::Citation,
        };
        Some((span, paint))
    });
    let markup = view.analysis.article.markup.iter().filter(|span| near(**span));
    let markup = markup.filter_map(|span| Some((ahead.shift(*span)?, Paint::Markup)));
    let notes = props.notes.all().iter().filter(|note| note.fate.is_placed());
    let notes = notes.map(|note| (note.anchor.span, Paint::Note));
    let selected = props.selected.and_then(|id| Some((ahead.shift(view.get(id)?.span)?, Paint::Selected)));
    let passage = props.passage.and_then(|span| Some((ahead.stretch(span)?, Paint::Passage)));
    let here = props.find.as_ref().and_then(|find| Some((ahead.stretch(find.current()?)?, Paint::FoundHere)));
    let hits = props.find.iter().flat_map(|find| find.hits.iter());
    let hits = hits.filter(|hit| near(**hit)).filter_map(|hit| Some((ahead.shift(*hit)?, Paint::Found)));
    Painted::new(marks.chain(markup).chain(notes).chain(selected).chain(passage).chain(hits).chain(here))
}
