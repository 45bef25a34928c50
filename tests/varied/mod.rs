//! Articles of any length in which no sentence comes twice but by chance: what is repeated can be remembered, and would
//! look cheaper than it is.

use std::fmt::Write as _;

/// The next of the numbers that one after the other begin with a seed (Marsaglia's xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[usize::try_from(self.below(list.len() as u64)).unwrap_or(0)]
    }

    /// A name that nobody bears.
    fn name(&mut self) -> String {
        let start =
            self.of(&["Bra", "Cor", "Del", "Fen", "Gal", "Hol", "Kel", "Mor", "Nor", "Pel", "Tor", "Vel"]);
        let middle = self.of(&["a", "an", "e", "en", "i", "o", "or", "u"]);
        let end = self.of(&["bridge", "dal", "ford", "lane", "mark", "quist", "sen", "stone", "ton", "vik"]);
        format!("{start}{middle}{end}")
    }

    fn company(&mut self) -> String {
        const KNOWN: &[&str] =
            &["Microsoft", "Nvidia", "Siemens", "Toyota", "Unilever", "the European Central Bank"];
        match self.below(4) {
            0 => self.of(KNOWN).to_owned(),
            1 => format!("{} {}", self.name(), self.of(&["Inc.", "plc", "GmbH", "Holdings"])),
            2 => format!("{} & {}", self.name(), self.name()),
            _ => format!("{} {}", self.name(), self.of(&["Robotics", "Foods", "Bank", "Energy"])),
        }
    }

    fn money(&mut self) -> String {
        let (currency, whole, part) = (self.of(&["$", "€", "£"]), 1 + self.below(900), self.below(10));
        format!("{currency}{whole}.{part} {}", self.of(&["million", "billion"]))
    }

    fn plain(&mut self, count: u64) -> String {
        const WORDS: &[&str] = &[
            "the", "harbour", "was", "quiet", "and", "few", "people", "came", "to", "see", "what", "had",
            "been", "built", "there", "over", "winter", "because", "nobody", "knew", "whether", "it",
            "would", "last", "or", "how", "long", "some", "of", "them", "would", "stay", "with", "their",
            "own", "plans", "for", "a", "better", "market",
        ];
        let words: Vec<&str> = (0..count).map(|_| self.of(WORDS)).collect();
        words.join(" ")
    }

    fn sentence(&mut self, out: &mut String) {
        let (company, other) = (self.company(), self.company());
        let (year, share) = (1990 + self.below(40), 1 + self.below(90));
        let month = self.of(&["January", "March", "June", "October"]);
        let told = match self.below(8) {
            0 => write!(out, "{company} said its revenue rose {share}% to {} in {year}. ", self.money()),
            1 => write!(out, "“{}”, {} of {company} told {other}. ", self.plain(12), self.name()),
            2 => write!(
                out,
                "{company} will pay {} for {other} by {} {month} {year}. ",
                self.money(),
                1 + self.below(28)
            ),
            3 => {
                write!(out, "According to {company}, {} people {}. ", 100 + self.below(9_000), self.plain(8))
            }
            4 => write!(
                out,
                "It took {} months, see [the report](https://{}.example/{share}). ",
                2 + self.below(40),
                self.name()
            ),
            _ => {
                let count = 10 + self.below(18);
                write!(out, "At {} {}. ", self.name(), self.plain(count))
            }
        };
        told.unwrap_or_default();
    }
}

/// An article in Markdown of at least so many words, always the same one.
pub fn article(words: usize) -> String {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut out = String::with_capacity(words * 7);
    let mut count = 0;
    for paragraph in 0.. {
        if count >= words {
            break;
        }
        let start = out.len();
        if paragraph % 20 == 0 {
            write!(out, "## {} and {}\n\n", chance.name(), chance.name()).unwrap_or_default();
        }
        for _ in 0..2 + chance.below(4) {
            chance.sentence(&mut out);
        }
        count += out[start..].split_whitespace().count();
        out.truncate(out.trim_end().len());
        out.push_str("\n\n");
    }
    out
}
