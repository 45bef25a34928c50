//! Sorting with one copy of the algorithm for all types: of the library's there would be one in the program for every
//! type and every key, 40 of them, a twelfth of all code.

use std::cmp::Ordering;

/// Sorts by a key; equal ones keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts in the natural order.
pub fn natural<T: Ord>(items: &mut [T]) {
    by(items, Ord::cmp);
}

/// Sorts by a comparison; equal ones keep their order.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(items.len(), &|a, b| compare(&items[a], &items[b]));
    arrange(items, places);
}

/// The places in the order in which what stands there should come.
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Brings to every place what stood at the place that is given for it, round after round.
fn arrange<T>(items: &mut [T], mut from: Vec<usize>) {
    for start in 0..items.len() {
        let mut place = start;
        while from[place] != start {
            let next = from[place];
            items.swap(place, next);
            from[place] = place;
            place = next;
        }
        from[place] = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_library_does() {
        // Numbers with many alike, from a generator of Lehmer's.
        let mut state = 1_u64;
        let mut next = || {
            state = state * 48_271 % 2_147_483_647;
            state
        };
        for len in 0..200 {
            let mut ours: Vec<(u64, usize)> = (0..len).map(|n| (next() % 17, n)).collect();
            let mut theirs = ours.clone();
            by_key(&mut ours, |(number, _)| std::cmp::Reverse(*number));
            theirs.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
            assert_eq!(ours, theirs);
            natural(&mut ours);
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
