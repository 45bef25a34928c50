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
    if let Some(places) = places(items.len(), &|a, b| compare(&items[a], &items[b]).is_lt()) {
        arrange(items, places);
    }
}

fn places(len: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Option<Vec<usize>> {
    sorted(len, is_before)
}

/// The places in the order in which what stands there should come, given whether what stands at one place must come before
/// what stands at another; nothing where all comes so already. Stretches that are in order are merged two by two. There
/// is one more copy of it in the program for everybody who asks.
pub fn sorted(len: usize, is_before: impl Fn(usize, usize) -> bool) -> Option<Vec<usize>> {
    let mut ends = Vec::new();
    let mut at = 1;
    while at < len {
        if is_before(at, at - 1) {
            ends.push(at);
        }
        at += 1;
    }
    if ends.is_empty() {
        return None;
    }
    ends.push(len);
    let mut places: Vec<usize> = (0..len).collect();
    let mut merged = places.clone();
    while ends.len() > 1 {
        let (mut start, mut count) = (0, 0);
        while let Some(middle) = ends.get(2 * count) {
            let (middle, end) = (*middle, *ends.get(2 * count + 1).unwrap_or(middle));
            merge(&places[start..end], middle - start, &mut merged[start..end], &is_before);
            ends[count] = end;
            count += 1;
            start = end;
        }
        ends.truncate(count);
        std::mem::swap(&mut places, &mut merged);
    }
    Some(places)
}

/// Merges what stands before and behind `middle`.
fn merge(from: &[usize], middle: usize, to: &mut [usize], is_before: &impl Fn(usize, usize) -> bool) {
    let (mut left, mut right) = (0, middle);
    for place in to {
        if left == middle || right < from.len() && is_before(from[right], from[left]) {
            *place = from[right];
            right += 1;
        } else {
            *place = from[left];
            left += 1;
        }
    }
}

/// Brings to every place what stood at the place that is given for it, round after round.
pub fn arrange<T>(items: &mut [T], mut from: Vec<usize>) {
    // Of a list, every place would be asked for by a call.
    let from = from.as_mut_slice();
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
