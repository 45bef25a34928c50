//! Names in their order, each with a number, and the way through them one piece of text at a time.

use super::fold::{fold, push_key};

/// Names by their keys (see `fold`), each with a number.
#[derive(Default)]
pub struct Names {
    /// All keys, one behind the other.
    text: Vec<u8>,
    /// Where each key stands, and its number; in the order of the keys once that is made.
    all: Vec<Name>,
    /// For each byte, the first place where a key starts with it or with one after it.
    firsts: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Name {
    start: u32,
    end: u32,
    number: u32,
}

impl Names {
    /// Adds a key that is not there yet.
    pub fn add(&mut self, key: &str, number: u32) {
        let start = self.text.len();
        self.text.extend_from_slice(key.as_bytes());
        self.put(start, number);
    }

    /// Adds the key of a name, which is not there yet.
    pub fn add_name(&mut self, name: &str, number: u32) {
        let start = self.text.len();
        push_key(name, &mut self.text);
        self.put(start, number);
    }

    fn put(&mut self, start: usize, number: u32) {
        self.all.push(Name { start: short(start), end: short(self.text.len()), number });
    }

    /// Puts the keys into their order, before anybody walks.
    pub fn arrange(&mut self) {
        let mut all: Vec<(u64, Name)> = self.all.iter().map(|name| (self.opening(name), *name)).collect();
        crate::order::by(&mut all, |(a, left), (b, right)| {
            a.cmp(b).then_with(|| self.key(left).cmp(self.key(right)))
        });
        self.all = all.into_iter().map(|(_, name)| name).collect();
        self.firsts = (0..=u8::MAX).map(|byte| short(self.from(0, self.all.len(), 0, after(byte)))).collect();
    }

    fn key(&self, name: &Name) -> &[u8] {
        &self.text[name.start as usize..name.end as usize]
    }

    /// The first eight bytes of a key as a number that comes before another as the key does; most keys differ there.
    fn opening(&self, name: &Name) -> u64 {
        let key = self.key(name);
        if let Some(eight) = key.first_chunk() {
            return u64::from_be_bytes(*eight);
        }
        let mut eight = [0; 8];
        eight[..key.len()].copy_from_slice(key);
        u64::from_be_bytes(eight)
    }

    /// A walk that has read nothing yet.
    pub fn walk(&'static self) -> Walk {
        Walk { names: self, low: 0, high: self.all.len(), depth: 0, space: false }
    }

    /// The first place where a key starts with a byte or with one after it.
    fn first(&self, byte: u8) -> usize {
        self.firsts[usize::from(byte)] as usize
    }

    /// The byte of a key at a depth (see `after`), or `END`.
    fn byte(&self, place: usize, depth: usize) -> u16 {
        // Of slices elements are taken without a call, even in a small program.
        let (all, text) = (self.all.as_slice(), self.text.as_slice());
        let at = all[place].start as usize + depth;
        if at < all[place].end as usize { after(text[at]) } else { END }
    }

    /// The first place from `low` up to `high` where the byte at a depth is `least` or comes after it.
    fn from(&self, low: usize, high: usize, depth: usize, least: u16) -> usize {
        let (mut low, mut high) = (low, high);
        while low < high {
            let middle = low.midpoint(high);
            if self.byte(middle, depth) < least { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// Where a key has ended: before all bytes.
const END: u16 = 0;

/// A byte of a key as a number that comes after `END`.
fn after(byte: u8) -> u16 {
    u16::from(byte) + 1
}

fn short(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// A way into the names, by which fewer and fewer remain; it allocates nothing.
#[derive(Clone, Copy)]
pub struct Walk {
    names: &'static Names,
    /// The names from `low` up to `high` begin with what was read.
    low: usize,
    high: usize,
    /// How many bytes were read.
    depth: usize,
    /// Whether a space was read that no letter has followed yet.
    space: bool,
}

impl Walk {
    /// Reads a piece of text; false if no name goes on like that.
    pub fn feed(&mut self, text: &str) -> bool {
        let mut alive = true;
        let mut at = 0;
        while alive && at < text.len() {
            let byte = text.as_bytes()[at];
            if byte.is_ascii_alphanumeric() {
                alive = self.byte(byte.to_ascii_lowercase());
                at += 1;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            fold(c, |byte| alive = alive && self.byte(byte));
            at += c.len_utf8();
        }
        alive
    }

    /// Whether a name goes on with another word.
    pub fn goes_on(mut self) -> bool {
        self.depth > 0 && self.step(b' ')
    }

    /// Reads the space between two words.
    pub fn space(&mut self) {
        self.space = self.depth > 0;
    }

    /// The number of the name that ends here, if one does.
    pub fn found(&self) -> Option<u32> {
        let ends = self.depth > 0 && self.low < self.high && self.names.byte(self.low, self.depth) == END;
        ends.then(|| self.names.all[self.low].number)
    }

    fn byte(&mut self, byte: u8) -> bool {
        if byte == b' ' {
            self.space();
            return true;
        }
        if self.space && !self.step(b' ') {
            return false;
        }
        self.space = false;
        self.step(byte)
    }

    fn step(&mut self, byte: u8) -> bool {
        let Self { names, low, high, depth, .. } = *self;
        self.depth += 1;
        if depth == 0 {
            (self.low, self.high) = (names.first(byte), names.first(byte + 1));
            return self.low < self.high;
        }
        let wanted = after(byte);
        // One name remains, as behind its first letters nearly always.
        let low = if high - low > 1 { names.from(low, high, depth, wanted) } else { low };
        if low == high || names.byte(low, depth) != wanted {
            self.high = self.low;
            return false;
        }
        // Where few names remain, their end is near.
        let mut reach = 1;
        while low + reach < high && names.byte(low + reach, depth) == wanted {
            reach *= 2;
        }
        self.low = low;
        self.high = names.from(low + reach / 2 + 1, high.min(low + reach), depth, wanted + 1);
        true
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static NAMES: LazyLock<Names> = LazyLock::new(|| {
        let mut names = Names::default();
        for (number, key) in ["zeta", "al", "alpha beta", "alpha", "été"].into_iter().enumerate() {
            names.add(key, u32::try_from(number).unwrap_or_default());
        }
        names.arrange();
        names
    });

    fn found(pieces: &[&str]) -> Option<u32> {
        let mut walk = NAMES.walk();
        pieces.iter().all(|piece| walk.feed(piece)).then(|| walk.found()).flatten()
    }

    #[test]
    fn a_walk_ends_at_whole_names() {
        assert_eq!(found(&["Alpha"]), Some(3));
        assert_eq!(found(&["A", "l"]), Some(1));
        assert_eq!(found(&["alpha", "-", "Beta"]), Some(2));
        assert_eq!(found(&["Zeta", " "]), Some(0));
        for pieces in [&["alp"] as &[_], &["alphas"], &[], &[" "], &["zz"], &["alphabeta"]] {
            assert_eq!(found(pieces), None, "{pieces:?}");
        }
    }
}
