//! Where the pointer is. When the page moves under a pointer that rests, browsers report that it came over something;
//! to the reader nothing happened.

use std::cell::Cell;

use web_sys::MouseEvent;

thread_local! {
    static LAST: Cell<Option<(i32, i32)>> = const { Cell::new(None) };
}

/// Remembers where the pointer was moved to or pressed.
pub(super) fn moved(event: &MouseEvent) {
    LAST.set(Some((event.client_x(), event.client_y())));
}

/// Whether the pointer is where it was: not it has moved, but the page.
pub(super) fn rests(event: &MouseEvent) -> bool {
    LAST.get() == Some((event.client_x(), event.client_y()))
}
