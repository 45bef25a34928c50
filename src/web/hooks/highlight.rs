//! Highlighting what is found, with the browser's own highlights: the text itself stays as it is drawn.

use std::cell::RefCell;
use std::ops::Range as Places;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::app::Find;
use crate::model::Span;
use crate::web::dom;
use crate::web::ranges::{Drawn, registry};

/// The names of the highlights, in style sheets: all that is found, and the one that is looked at.
const ALL: &str = "found";
const HERE: &str = "found-here";
/// How many hits are highlighted at a time, so that the page can answer meanwhile.
const PART: usize = 400;

/// After how many milliseconds to look again whether the text is drawn.
const LATER: u32 = 30;

/// What is going on.
type Timer = Rc<RefCell<Option<Timeout>>>;

/// Highlights what is found, first what is looked at.
#[hook]
pub(in crate::web) fn use_highlight(drawn: Option<Drawn>, find: Option<Find>) {
    let timer: Timer = use_mut_ref(|| None);
    use_effect_with((drawn, find), move |(drawn, find)| {
        *timer.borrow_mut() = None;
        let Some(registry) = registry() else { return };
        [ALL, HERE].iter().for_each(|name| drop(call(&registry, "delete", &[(*name).into()])));
        let (Some(drawn), Some(find)) = (drawn.clone(), find.clone()) else { return };
        let Some(hit) = find.current() else { return };
        // Once what is about to be drawn is drawn.
        let again = timer.clone();
        let work = move || begin(registry, drawn, find, hit, again);
        *timer.borrow_mut() = Some(Timeout::new(0, work));
    });
}

fn begin(registry: Object, drawn: Drawn, find: Find, hit: Span, timer: Timer) {
    if dom::busy() {
        let again = timer.clone();
        let later = move || begin(registry, drawn, find, hit, again);
        *timer.borrow_mut() = Some(Timeout::new(LATER, later));
        return;
    }
    // Of two highlights on the same words the later one shows.
    let all = set(&registry, ALL, &Array::new());
    let here = drawn.ranges(drawn.section_of(hit.start()), &[hit]);
    set(&registry, HERE, &here.into_iter().map(JsValue::from).collect());
    if let Some(all) = all {
        let (at, count) = (find.at, find.hits.len());
        part(Work { drawn, find, all }, vec![at..count, 0..at], timer);
    }
}

struct Work {
    drawn: Drawn,
    find: Find,
    all: Object,
}

/// Highlights a part of the hits, and sees to the rest later.
fn part(work: Work, mut places: Vec<Places<usize>>, timer: Timer) {
    let Some(first) = places.first_mut() else { return };
    let now = first.start..first.end.min(first.start + PART);
    first.start = now.end;
    places.retain(|p| !p.is_empty());
    let hits = &work.find.hits[now];
    for section in hits.chunk_by(|a, b| work.drawn.section_of(a.start()) == work.drawn.section_of(b.start()))
    {
        let Some(hit) = section.first() else { continue };
        for range in work.drawn.ranges(work.drawn.section_of(hit.start()), section) {
            drop(call(&work.all, "add", &[range.into()]));
        }
    }
    let again = timer.clone();
    *timer.borrow_mut() = Some(Timeout::new(0, move || part(work, places, again)));
}

/// Registers a new highlight of these ranges.
fn set(registry: &Object, name: &str, ranges: &Array) -> Option<Object> {
    let maker: Function = Reflect::get(&dom::window(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let highlight: Object = Reflect::construct(&maker, ranges).ok()?.dyn_into().ok()?;
    call(registry, "set", &[name.into(), highlight.clone().into()])?;
    Some(highlight)
}

fn call(on: &Object, method: &str, values: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(on, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(on, &values.iter().collect()).ok()
}
