//! The groups of an article as they come to be drawn: those in sight first, then the others, a few at a time, so that the
//! page can answer meanwhile. Until its turn comes a group stays as it was drawn last.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::article::Timer;
use super::group::Props;
use crate::app::View;
use crate::web::dom;
use crate::web::ranges::group_in_sight;

/// How long drawing groups may keep the page from answering, in milliseconds.
const BUDGET: f64 = 12.0;
/// Up to how many groups are drawn at once with everything else that changes; of more, those of the first part.
const AT_ONCE: usize = 4;
/// How many groups the first part has, and every part at most: those of one view may take far longer than another's.
const FIRST: usize = 2;
const MOST: usize = 8;

/// How many groups are drawn at a time, and when the last of them were asked for.
struct Pace {
    part: usize,
    asked: Option<f64>,
}

impl Pace {
    /// As many at a time as the time that the last ones took allows.
    fn adapt(&mut self) {
        if let Some(asked) = self.asked.take() {
            let took = (dom::now() - asked).max(1.0);
            let room = (BUDGET / took * self.part as f64) as usize;
            self.part = room.clamp(1, (2 * self.part).min(MOST));
        }
    }
}

/// The groups of an article, and how each was drawn last.
pub(super) struct Settling {
    view: Option<View>,
    /// Whether a group is drawn from the view, and what it was drawn from last.
    groups: Vec<(bool, Option<Props>)>,
    /// The groups whose turn is still to come, the next one last.
    waiting: Vec<usize>,
    pace: Pace,
}

impl Settling {
    /// Another view is to be drawn, or still the same one.
    fn meet(&mut self, view: &View) {
        let Some(before) = self.view.replace(view.clone()).filter(|before| before != view) else {
            if self.groups.is_empty() {
                // None with everything else that a new article has: that is enough for one task.
                self.groups.resize_with(view.groups.len(), || (false, None));
                self.waiting = (0..view.groups.len()).rev().collect();
            }
            return;
        };
        self.groups.resize_with(view.groups.len(), || (false, None));
        let same = |place: usize, last: &Option<Props>| {
            let span = view.group_span(place).filter(|_| !before.complete && !view.complete);
            last.as_ref().zip(span).is_some_and(|(last, span)| last.view.is_same_in(view, span))
        };
        self.waiting.clear();
        for (place, (current, last)) in self.groups.iter_mut().enumerate() {
            *current = false;
            if !same(place, last) {
                self.waiting.push(place);
            }
        }
        if self.waiting.len() > AT_ONCE {
            let here = group_in_sight(&before);
            let first = self.waiting.partition_point(|place| *place < here);
            self.waiting.rotate_left(first);
        }
        self.waiting.reverse();
        self.pace = Pace { part: self.pace.part.min(FIRST), asked: None };
        let few = self.waiting.len() <= AT_ONCE;
        self.draw(if few { AT_ONCE } else { self.pace.part });
    }

    /// Has the next few groups drawn.
    fn draw(&mut self, most: usize) {
        let from = self.waiting.len().saturating_sub(most);
        for place in self.waiting.drain(from..) {
            self.groups[place].0 = true;
        }
    }

    fn go_on(&mut self) {
        self.pace.asked = Some(dom::now());
        self.draw(self.pace.part);
    }

    /// What every group is drawn from: as it is now where `now` says so, else as it was.
    pub fn props(&mut self, now: impl Fn(usize) -> Option<Props>) -> Vec<Props> {
        for (place, (current, last)) in self.groups.iter_mut().enumerate() {
            if *current {
                *last = now(place);
            }
        }
        self.groups.iter().map_while(|(_, last)| last.clone()).collect()
    }

    /// Whether there are groups whose turn is still to come.
    pub fn is_busy(&self) -> bool {
        !self.waiting.is_empty()
    }
}

/// The groups of a view as they come to be drawn.
#[hook]
pub(super) fn use_settling(view: &View) -> std::rc::Rc<std::cell::RefCell<Settling>> {
    let settling = use_mut_ref(|| Settling {
        view: None,
        groups: Vec::new(),
        waiting: Vec::new(),
        pace: Pace { part: FIRST, asked: None },
    });
    let turn = use_state_eq(|| 0_u32);
    let timer: Timer = use_mut_ref(|| None);
    settling.borrow_mut().meet(view);
    use_effect_with((view.clone(), *turn), {
        let (settling, turn) = (settling.clone(), turn.clone());
        move |(_, now)| {
            settling.borrow_mut().pace.adapt();
            let (busy, next) = (settling.borrow().is_busy(), now.wrapping_add(1));
            *timer.borrow_mut() = busy.then(|| {
                Timeout::new(0, move || {
                    settling.borrow_mut().go_on();
                    turn.set(next);
                })
            });
        }
    });
    settling
}
