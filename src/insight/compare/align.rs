//! Which tokens of one text are those of another, in about linear time: what both have at their ends and what each has
//! once, in the order that most of it keeps, and so on in between (a patience diff).

use std::collections::HashMap;

/// Shorter stretches, by the product of their lengths, are compared token by token.
const SMALL: usize = 40_000;
/// How often a stretch is cut again.
const DEEPEST: usize = 24;

/// The pairs of places at which `before` and `after` have the same token, in order; both sides only ever grow.
pub(super) fn align(before: &[u32], after: &[u32]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    stretch(before, after, (0, 0), DEEPEST, &mut pairs);
    pairs
}

fn stretch(before: &[u32], after: &[u32], at: (usize, usize), depth: usize, pairs: &mut Vec<(usize, usize)>) {
    let head = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    pairs.extend((0..head).map(|n| (at.0 + n, at.1 + n)));
    let (before, after, at) = (&before[head..], &after[head..], (at.0 + head, at.1 + head));
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(a, b)| a == b).count();
    let (inner, other) = (&before[..before.len() - tail], &after[..after.len() - tail]);
    if !inner.is_empty() && !other.is_empty() {
        between(inner, other, at, depth, pairs);
    }
    let ends = (at.0 + inner.len(), at.1 + other.len());
    pairs.extend((0..tail).map(|n| (ends.0 + n, ends.1 + n)));
}

fn between(before: &[u32], after: &[u32], at: (usize, usize), depth: usize, pairs: &mut Vec<(usize, usize)>) {
    if before.len().saturating_mul(after.len()) <= SMALL {
        pairs.extend(longest_common(before, after).into_iter().map(|(a, b)| (at.0 + a, at.1 + b)));
        return;
    }
    let anchors = if depth == 0 { Vec::new() } else { rising(once_in_both(before, after)) };
    let (mut a, mut b) = (0, 0);
    for (next_a, next_b) in anchors {
        // A stretch that begins with the anchor of the one before has grown over this one already.
        if next_a < a || next_b < b {
            continue;
        }
        stretch(&before[a..next_a], &after[b..next_b], (at.0 + a, at.1 + b), depth - 1, pairs);
        pairs.push((at.0 + next_a, at.1 + next_b));
        (a, b) = (next_a + 1, next_b + 1);
    }
    if (a, b) != (0, 0) {
        stretch(&before[a..], &after[b..], (at.0 + a, at.1 + b), depth - 1, pairs);
    }
}

/// The places of tokens that both sides have exactly once, in the order of the first.
fn once_in_both(before: &[u32], after: &[u32]) -> Vec<(usize, usize)> {
    let mut seen: HashMap<u32, (Option<usize>, usize, usize)> = HashMap::new();
    for (at, token) in after.iter().enumerate() {
        let place = seen.entry(*token).or_insert((Some(at), 0, 0));
        (place.0, place.1) = (Some(at), place.1 + 1);
    }
    for token in before {
        if let Some(place) = seen.get_mut(token) {
            place.2 += 1;
        }
    }
    let once = |(at, token): (usize, &u32)| match seen.get(token) {
        Some((Some(other), 1, 1)) => Some((at, *other)),
        _ => None,
    };
    before.iter().enumerate().filter_map(once).collect()
}

/// The longest part of pairs, which rise on the first side, that rises on the second side too.
fn rising(pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    // For each length, the pair that ends the best run of it, and for each pair the one before it in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (n, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < pair.1);
        previous.push(length.checked_sub(1).map(|before| ends[before]));
        if length == ends.len() {
            ends.push(n);
        } else {
            ends[length] = n;
        }
    }
    let mut run: Vec<(usize, usize)> =
        std::iter::successors(ends.last().copied(), |n| previous[*n]).map(|n| pairs[n]).collect();
    run.reverse();
    run
}

/// The longest common subsequence of two short stretches.
fn longest_common(before: &[u32], after: &[u32]) -> Vec<(usize, usize)> {
    let width = after.len() + 1;
    let mut lengths = vec![0u16; (before.len() + 1) * width];
    for a in (0..before.len()).rev() {
        for b in (0..after.len()).rev() {
            lengths[a * width + b] = match before[a] == after[b] {
                true => lengths[(a + 1) * width + b + 1] + 1,
                false => lengths[(a + 1) * width + b].max(lengths[a * width + b + 1]),
            };
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < before.len() && b < after.len() {
        if before[a] == after[b] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tokens(words: &str) -> Vec<u32> {
        words.bytes().map(u32::from).collect()
    }

    fn same(before: &str, after: &str) -> String {
        align(&tokens(before), &tokens(after)).iter().map(|(a, _)| before.as_bytes()[*a] as char).collect()
    }

    #[test]
    fn finds_what_both_have() {
        assert_eq!(same("abcdef", "abXdef"), "abdef");
        assert_eq!(same("abc", "abc"), "abc");
        assert_eq!((same("", "abc"), same("abc", "")), (String::new(), String::new()));
        assert_eq!(same("abcxyz", "xyzabc").len(), 3);
    }

    #[test]
    fn long_texts_take_little_time() {
        let text = |n: u32, step: u32| (0..n).map(|i| i.wrapping_mul(step) % 5_000).collect::<Vec<_>>();
        let (before, after) = (text(200_000, 7), text(200_000, 11));
        let start = std::time::Instant::now();
        let mut changed = before.clone();
        changed.splice(90_000..90_010, [1, 2, 3]);
        changed.rotate_left(70_000);
        assert!(align(&before, &changed).len() > 100_000);
        align(&before, &after);
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }

    proptest! {
        #[test]
        fn pairs_rise_and_are_equal(
            before in prop::collection::vec(0u32..6, 0..400),
            after in prop::collection::vec(0u32..6, 0..400),
        ) {
            let pairs = align(&before, &after);
            for pair in &pairs {
                prop_assert_eq!(before[pair.0], after[pair.1]);
            }
            for two in pairs.windows(2) {
                prop_assert!(two[0].0 < two[1].0 && two[0].1 < two[1].1);
            }
            prop_assert_eq!(align(&before, &before).len(), before.len());
        }
    }
}
