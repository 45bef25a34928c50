//! Verbs that say nothing of figures themselves: irregular forms, and present forms that stand before many a number.
//!
//! Regular forms in `-ed` are known by their ending. These have a list because nothing else tells them from nouns.

use super::packed::{Words, words};
use super::table;

/// Sorted, in small letters.
#[rustfmt::skip]
static FORMS: Words = words![
    "accept", "accepts", "allow", "allows", "appear", "appears", "arose", "assume", "assumes", "ate",
    "attend", "attends", "await", "awaits", "awoke", "beat", "beaten", "beats", "became", "become",
    "becomes", "becoming", "begun", "bent", "bet", "bit", "bitten", "blew", "blown", "bore", "borne",
    "bound", "bred", "broke", "broken", "build", "builds", "built", "burnt", "came", "carries", "carry",
    "caught", "chose", "chosen", "clung", "come", "comes", "coming", "commands", "consume", "consumes",
    "contain", "contains", "cover", "covers", "create", "creates", "dealt", "delivers",
    "deploy", "deploys", "develop", "develops", "draw", "drawn", "draws", "drew", "drive", "driven",
    "drives", "drove", "dug", "eaten", "enter", "enters", "expose", "faces", "fed", "fill", "fills",
    "finish", "finishes", "fled", "flew", "flown", "follow", "follows", "forbade", "forgot", "forgotten",
    "fought", "froze", "frozen", "gather", "gave", "get", "gets", "getting", "give", "given", "gives",
    "giving", "go", "goes", "going", "gone", "got", "gotten", "grab", "grabs", "handle", "handles", "held",
    "helps", "hid", "hidden", "hold", "holding", "holds", "hosts", "hung", "include", "includes",
    "involve", "involves", "join", "joins", "keep", "keeping", "keeps", "kept", "knew", "known", "laid",
    "launches", "lay", "lead", "leading", "leads", "leave", "leaves", "leaving", "led", "left", "let",
    "lets", "letting", "lie", "lies", "lit", "manage", "manages", "mean", "means", "meant", "meet",
    "meeting", "meets", "met", "needs", "occupies", "occupy", "offer", "open", "opens",
    "operate", "operates", "overtake", "overtaken", "overtook", "permit", "permits", "pick", "picks",
    "prevent", "processes", "promises", "protect", "provide", "provides", "pull", "pulls", "put", "puts",
    "putting", "quit", "quits", "ran", "rang", "recommend", "recommends", "releases", "require",
    "requires", "retain", "retains", "ride", "rides", "rode", "run", "running", "runs", "sang", "saw",
    "see", "seeing", "seek", "seeks", "seem", "seems", "seen", "sees", "send", "sends", "sent", "serve",
    "serves", "set", "sets", "setting", "shake", "shaken", "shone", "shook", "shoot", "shot", "shut",
    "sign", "signs", "slept", "sought", "spans", "speak", "spoke", "spoken", "sprang", "spread", "steal",
    "stole", "stolen", "strike", "strode", "struck", "stuck", "supports", "swept", "swore", "swung",
    "taught", "tear", "threw", "throw", "thrown", "throws", "tore", "torn", "treats", "turns",
    "understood", "undertook", "underwent", "use", "uses", "using", "visits", "vow", "want", "wants",
    "went", "win", "winning", "wins", "withdraw", "withdrawn", "withdrew", "woke", "won", "wore", "worn",
    "wound", "wove", "woven",
];

/// All of them.
pub fn forms() -> &'static [&'static str] {
    &FORMS
}

/// Whether a word is a form of such a verb.
pub fn has(word: &str) -> bool {
    table::has(&FORMS, word)
}

/// Sorted: forms that are as often nouns.
static ALSO_NOUNS: Words = words![
    "beat", "bet", "bit", "build", "builds", "cover", "covers", "deal", "draw", "draws", "drive", "drives",
    "hold", "lead", "leads", "lie", "lies", "means", "meeting", "offer", "produce", "ride", "rides", "run",
    "runs", "set", "sets", "setting", "shot", "signs", "spread", "stay", "stays", "strike", "turns", "use",
    "uses", "visits", "want", "win", "wins", "wound",
];

/// The forms that are as often nouns.
pub fn also_nouns() -> &'static [&'static str] {
    &ALSO_NOUNS
}

/// Whether a form is as often a noun: `the run`, `a lead`.
pub fn is_also_noun(form: &str) -> bool {
    table::has(&ALSO_NOUNS, form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [&FORMS, &ALSO_NOUNS] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
