//! Verbs that only with a small word after them say what a figure is: `brought in $3bn`, `came to $5m`.

use super::figure_verbs::{Role, Verb};
use crate::model::Change::{self, Down, Up};

const fn verb(role: Role, change: Option<Change>, noun: &'static str) -> Verb {
    Verb { role, change, noun }
}

/// Forms of the verb, the small words, and what both say; rows are few and tried in order.
#[rustfmt::skip]
const VERBS: &[(&[&str], &[&str], Verb)] = &[
    (&["bring", "brings", "brought", "bringing", "rake", "rakes", "raked", "raking", "pull", "pulls", "pulled", "pulling", "take", "takes", "took", "taken", "taking"],
        &["in"], verb(Role::Takes, None, "revenue")),
    (&["burn", "burns", "burned", "burnt", "burning", "blow", "blows", "blew", "run", "runs", "ran"],
        &["through"], verb(Role::Takes, None, "spending")),
    (&["come", "comes", "came", "coming"], &["in", "to", "out"], verb(Role::Equals, None, "")),
    (&["give", "gives", "gave", "given", "giving"], &["up", "back"], verb(Role::Moves, Some(Down), "")),
    (&["go", "goes", "went", "gone", "going", "pick", "picks", "picked", "picking"], &["up"], verb(Role::Moves, Some(Up), "")),
    (&["go", "goes", "went", "gone", "going", "come", "comes", "came", "coming"], &["down"], verb(Role::Moves, Some(Down), "")),
    (&["lay", "lays", "laid", "laying", "let", "lets", "letting"], &["off", "go"], verb(Role::Causes, Some(Down), "")),
    (&["pay", "pays", "paid", "paying"], &["out", "back", "down", "off"], verb(Role::Takes, None, "payment")),
    (&["put", "puts", "putting"], &["in", "up"], verb(Role::Takes, None, "investment")),
    (&["plough", "ploughs", "ploughed", "ploughing", "plow", "plows", "plowed", "pump", "pumps", "pumped", "pumping", "sink", "sinks", "sank"],
        &["in", "into"], verb(Role::Takes, None, "investment")),
    (&["scale", "scales", "scaled", "scaling", "pull", "pulls", "pulled", "cut", "cuts", "cutting"], &["back"], verb(Role::Causes, Some(Down), "")),
    (&["set", "sets", "setting", "put"], &["aside"], verb(Role::Takes, None, "provision")),
    (&["take", "takes", "took", "taken", "taking"], &["over"], verb(Role::Takes, None, "acquisition")),
    (&["write", "writes", "wrote", "written", "writing"], &["down"], verb(Role::Takes, None, "write-down")),
    (&["write", "writes", "wrote", "written", "writing"], &["off"], verb(Role::Takes, None, "write-off")),
];

/// The small words.
pub fn particles() -> impl Iterator<Item = &'static str> + Clone {
    VERBS.iter().flat_map(|(_, particles, _)| particles.iter().copied())
}

/// The forms of the verbs.
pub fn forms() -> impl Iterator<Item = &'static str> + Clone {
    VERBS.iter().flat_map(|(forms, ..)| forms.iter().copied())
}

/// What a verb in one of its forms says together with the word after it, both in small letters.
pub fn look_up(form: &str, particle: &str) -> Option<Verb> {
    VERBS
        .iter()
        .find(|(forms, particles, _)| particles.contains(&particle) && forms.contains(&form))
        .map(|row| row.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_word_decides() {
        assert_eq!(look_up("came", "to").map(|v| v.role), Some(Role::Equals));
        assert_eq!(look_up("gave", "up").and_then(|v| v.change), Some(Down));
        assert_eq!(look_up("gave", "in"), None);
    }
}
