//! Keeps the open article in the library while it changes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::database::{Database, Written};
use super::search::Shelf;
use super::tabs::{Message, Tabs, Unsaved};
use super::{now, storage};
use crate::app::library::{ArticleId, Entry, Fault, Parted, Place, Saving, Step, content};
use crate::app::{Action, State, View, Work};
use crate::web::store::Dispatch;

/// How long changes are gathered before they are written, in milliseconds.
const GATHER: u32 = 300;
/// Long articles are written less often: at most this much later.
const GATHER_MOST: u32 = 800;

/// Everything that the page does with the library; cheap to clone.
#[derive(Clone)]
pub(in crate::web) struct Keeper(pub(super) Rc<Inner>);

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

pub(super) struct Inner {
    pub dispatch: Dispatch,
    pub tabs: Tabs,
    /// The tabs that said that they are there.
    pub alive: RefCell<Vec<String>>,
    pub shelf: Shelf,
    pub lapse: RefCell<Option<Timeout>>,
    database: RefCell<Option<Rc<Database>>>,
    open: RefCell<Option<Job>>,
    /// Articles that were left before they were written.
    left: RefCell<Vec<Job>>,
    keep: Cell<bool>,
    busy: Cell<bool>,
    /// Whether a text is being read.
    coming: Cell<bool>,
    failures: Cell<u32>,
    gather: Cell<u32>,
    timer: RefCell<Option<Timeout>>,
    put_by: Cell<bool>,
    asked: Cell<bool>,
}

/// An article as it is now, and what of it is kept.
#[derive(Clone)]
struct Job {
    opening: u32,
    work: Work,
    view: View,
    place: Option<Place>,
    kept: Option<Work>,
}

impl Job {
    fn is_dirty(&self) -> bool {
        self.kept.as_ref().is_none_or(|kept| !same(kept, &self.work))
    }
}

/// Whether two states hold the same text and the same notes.
fn same(a: &Work, b: &Work) -> bool {
    let text = match (&a.source, &b.source) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b) || a == b,
        (a, b) => a.is_none() && b.is_none(),
    };
    text && (Rc::ptr_eq(&a.notes, &b.notes) || a.notes == b.notes)
}

impl Keeper {
    /// Joins the other tabs; nothing is read or written yet.
    pub fn new(dispatch: Dispatch) -> Self {
        let inner = Rc::new_cyclic(|inner: &std::rc::Weak<Inner>| {
            let heard = inner.clone();
            let tabs = Tabs::join(move |message| {
                if let Some(inner) = heard.upgrade() {
                    Self(inner).hear(message);
                }
            });
            Inner {
                dispatch,
                tabs,
                alive: RefCell::default(),
                shelf: Shelf::default(),
                lapse: RefCell::default(),
                database: RefCell::default(),
                open: RefCell::default(),
                left: RefCell::default(),
                keep: Cell::new(true),
                busy: Cell::default(),
                coming: Cell::default(),
                failures: Cell::default(),
                gather: Cell::new(GATHER),
                timer: RefCell::default(),
                put_by: Cell::default(),
                asked: Cell::default(),
            }
        });
        Self(inner)
    }

    pub(super) fn step(&self, step: Step) {
        self.0.dispatch.dispatch(Action::Library(step));
    }

    /// Whether the reader wants articles kept.
    pub(super) fn keeps(&self) -> bool {
        self.0.keep.get()
    }

    /// Where the open article is kept.
    pub(super) fn place(&self) -> Option<Place> {
        self.0.open.borrow().as_ref()?.place.clone()
    }

    /// Whether something is open, or about to be.
    pub(super) fn is_taken(&self) -> bool {
        self.is_open() || self.0.coming.get()
    }

    /// Whether something is being written.
    pub(super) fn is_busy(&self) -> bool {
        self.0.busy.get()
    }

    /// Whether an article is open.
    fn is_open(&self) -> bool {
        self.0.open.borrow().is_some()
    }

    /// Whether something of the open article, or of one before it, is not written yet.
    pub(super) fn is_dirty(&self) -> bool {
        self.keeps()
            && (!self.0.left.borrow().is_empty() || self.0.open.borrow().as_ref().is_some_and(Job::is_dirty))
    }

    /// The database, opened where it is not.
    pub(super) async fn database(&self) -> Result<Rc<Database>, Fault> {
        if let Some(database) = &*self.0.database.borrow() {
            return Ok(Rc::clone(database));
        }
        let database = Rc::new(Database::open().await?);
        *self.0.database.borrow_mut() = Some(Rc::clone(&database));
        Ok(database)
    }

    /// Lets go of a database that does not answer, so that it is opened again.
    pub(super) fn lose(&self) {
        *self.0.database.borrow_mut() = None;
    }

    /// Looks at the state after every change of it.
    pub fn see(&self, state: &State) {
        self.0.keep.set(state.settings.keep);
        self.0.coming.set(state.pending.is_some());
        self.look(state);
        if !self.keeps() {
            self.0.left.borrow_mut().clear();
            self.0.tabs.note_open(None);
            self.step_to(state, if self.is_open() { Saving::Off } else { Saving::Idle });
        } else if self.is_dirty() {
            self.step_to(state, Saving::Waiting);
            self.soon(self.0.gather.get());
        }
        if self.keeps() && state.work.can_undo() && !self.0.asked.replace(true) {
            storage::ask_to_persist(self.clone());
        }
    }

    fn step_to(&self, state: &State, saving: Saving) {
        if state.library.saving != saving {
            self.step(Step::Saving(saving));
        }
    }

    fn look(&self, state: &State) {
        let mut open = self.0.open.borrow_mut();
        let opening = state.library.opening;
        let (work, view) = match (&state.work.now().source, &state.view) {
            (Some(_), Some(view)) => (state.work.now(), view),
            _ => {
                if let Some(job) = open.take() {
                    self.0.left.borrow_mut().extend(Some(job).filter(Job::is_dirty));
                    self.0.tabs.note_open(None);
                }
                return;
            }
        };
        match &mut *open {
            Some(job) if job.opening == opening => {
                (job.work, job.view) = (work.clone(), view.clone());
            }
            other => {
                self.0.left.borrow_mut().extend(other.take().filter(Job::is_dirty));
                let place = state.library.open.clone();
                self.0.tabs.note_open(place.as_ref().filter(|_| self.keeps()));
                let kept = place.as_ref().filter(|_| !state.library.fresh).map(|_| work.clone());
                if let Some(place) = place.clone().filter(|_| self.keeps()) {
                    self.describe(place, work.clone(), view.clone());
                }
                *other = Some(Job { opening, work: work.clone(), view: view.clone(), place, kept });
            }
        }
    }

    /// Has the list say what an article that was just opened is now.
    fn describe(&self, place: Place, work: Work, view: View) {
        let keeper = self.clone();
        spawn_local(async move {
            let Ok(database) = keeper.database().await else { return };
            let changed = database.touch(place.id, |entry| {
                *entry = Entry { opened: now(), ..std::mem::take(entry).of(&view, &work.notes) };
            });
            if changed.await.is_ok() {
                keeper.list().await;
            }
        });
    }

    /// Writes after so many milliseconds, unless it is about to anyway.
    fn soon(&self, milliseconds: u32) {
        let mut timer = self.0.timer.borrow_mut();
        if timer.is_none() && !self.0.busy.get() {
            let keeper = self.clone();
            *timer = Some(Timeout::new(milliseconds, move || keeper.flush()));
        }
    }

    /// Writes now what is not written yet.
    pub fn flush(&self) {
        drop(self.0.timer.borrow_mut().take());
        if self.is_dirty() && !self.0.busy.replace(true) {
            let keeper = self.clone();
            spawn_local(async move { keeper.run().await });
        }
    }

    /// Puts by what is not written yet, at once: the page may be gone the next moment. False where it could not.
    pub fn put_by(&self) -> bool {
        let open = self.0.open.borrow();
        let Some(job) = open.as_ref().filter(|job| self.keeps() && job.is_dirty()) else { return true };
        let Some(content) = content(&job.work, &job.view) else { return true };
        let place = job.place.clone().unwrap_or_else(new_place);
        let label = Entry::default().of(&job.view, &job.work.notes).label().to_owned();
        let unsaved = Unsaved { id: place.id, revision: place.revision, label, content };
        let done = self.0.tabs.put_by(&unsaved);
        self.0.put_by.set(done);
        done
    }

    /// The page is left: for good, or to be come back to.
    pub fn leave(&self) {
        self.put_by();
        self.flush();
        self.0.tabs.leave();
    }

    /// The page is there again as it was left.
    pub fn come_back(&self) {
        if let Some(place) = self.place().filter(|_| self.keeps()) {
            self.0.tabs.note_open(Some(&place));
        }
    }

    /// The open article is of no interest any more, written or not.
    pub(super) fn forget_open(&self) {
        if let Some(job) = self.0.open.borrow_mut().as_mut() {
            job.kept = Some(job.work.clone());
        }
    }

    async fn run(&self) {
        let started = now();
        while let Some((job, is_left)) = self.next() {
            match self.write(&job).await {
                Ok(entry) => self.written(&job, is_left, entry),
                Err(fault) => {
                    self.failed(fault);
                    return;
                }
            }
            if !is_left {
                break;
            }
        }
        self.0.busy.set(false);
        self.0.failures.set(0);
        let took = u32::try_from(now() - started).unwrap_or_default();
        self.0.gather.set((took * 4).clamp(GATHER, GATHER_MOST));
        if self.is_dirty() {
            self.soon(self.0.gather.get());
        } else {
            self.settled();
        }
    }

    /// All is written.
    fn settled(&self) {
        if self.0.put_by.replace(false) {
            self.0.tabs.drop_unsaved();
        }
        self.step(Step::Saving(if self.is_open() { Saving::Saved } else { Saving::Idle }));
    }

    fn next(&self) -> Option<(Job, bool)> {
        if let Some(job) = self.0.left.borrow().first() {
            return Some((job.clone(), true));
        }
        self.0.open.borrow().as_ref().filter(|job| job.is_dirty()).map(|job| (job.clone(), false))
    }

    fn written(&self, job: &Job, is_left: bool, entry: Entry) {
        if is_left {
            self.0.left.borrow_mut().remove(0);
        }
        let place = Place::of(&entry);
        if let Some(open) = self.0.open.borrow_mut().as_mut().filter(|open| open.opening == job.opening) {
            self.0.tabs.note_open(Some(&place));
            (open.place, open.kept) = (Some(place.clone()), Some(job.work.clone()));
        }
        self.0.tabs.tell(&Message::Wrote(place.id, place.revision));
        self.step(Step::Saved(job.opening, Box::new(entry)));
    }

    fn failed(&self, fault: Fault) {
        self.lose();
        self.0.busy.set(false);
        let failures = self.0.failures.replace(self.0.failures.get() + 1);
        self.soon(fault.pause(failures));
        self.put_by();
        self.step(Step::Saving(Saving::Failed(fault)));
    }

    /// Room was made: what could not be written is tried again at once.
    pub(super) fn try_again(&self) {
        self.0.failures.set(0);
        self.flush();
    }

    async fn write(&self, job: &Job) -> Result<Entry, Fault> {
        let database = self.database().await?;
        let place = job.place.clone().unwrap_or_else(new_place);
        let Some(content) = content(&job.work, &job.view) else {
            return Err(Fault::Other("it could not be put into a file".into()));
        };
        let describe = |entry: Entry| {
            let now = now();
            Entry { modified: now, opened: now, ..entry.of(&job.view, &job.work.notes) }
        };
        match database.write(place.id, place.revision, &content, describe).await? {
            Written::Kept(entry) => Ok(entry),
            Written::Overtaken(other) => {
                let copy = new_place();
                let named = |entry| Entry { name: Some(other.copy_name()), ..describe(entry) };
                let Written::Kept(entry) = database.write(copy.id, copy.revision, &content, named).await?
                else {
                    return Err(Fault::Other("the number of the copy was taken".into()));
                };
                self.0.tabs.tell(&Message::Listed);
                let parted = Parted { other: other.id, label: other.label().into(), copy: entry.id };
                if self.0.open.borrow().as_ref().is_some_and(|open| open.opening == job.opening) {
                    self.step(Step::Parted(parted, Box::new(entry.clone())));
                }
                self.list().await;
                Ok(entry)
            }
        }
    }
}

/// A place that no article has: the time in milliseconds, and three digits that two tabs hardly share.
pub(super) fn new_place() -> Place {
    let number = now() as u64 * 1_000 + (js_sys::Math::random() * 1_000.0) as u64;
    Place { id: ArticleId(number), revision: 0, label: String::new() }
}
