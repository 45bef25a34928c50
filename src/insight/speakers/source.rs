//! A source by its own words, whatever the text has been speaking of: worked out once for all attributions that have it.

use super::bodies::Bodies;
use super::people::{People, bare};
use super::{after_post, core, person_in, without_article};
use crate::lexicon::small::Small;
use crate::lexicon::speakers::{Roles, roles};
use crate::model::{Speaker, SpeakerKind};
use crate::text::one_line;

/// What the words of a source say.
pub(super) struct Source {
    /// The source, with single spaces.
    pub text: String,
    /// The same in small letters.
    pub small: String,
    /// Who it is: a body that the article names, or a person.
    pub known: Option<Speaker>,
    /// How many of its bytes stand before the preposition or clause that follows its head.
    pub core: usize,
    /// The last word of that, in small letters.
    pub head: String,
    /// What the head is.
    pub roles: Roles,
    /// Whether the head is a name.
    pub is_name: bool,
    /// Whether it is `the` or `this` of its kind.
    pub definite: bool,
    /// Whether nothing stands between the article and the head.
    pub single: bool,
}

impl Source {
    /// Reads a source as written.
    pub fn new(written: &str, people: &People, bodies: &Bodies) -> Self {
        let text = one_line(written.to_owned());
        let small = text.small();
        let core = core(&text);
        let bare_core = without_article(core);
        let head = core.rsplit(' ').next().unwrap_or(core).small();
        let roles = roles(&head);
        let single = !bare_core.contains(' ');
        let plain = core == bare_core || bare_core.starts_with(char::is_lowercase);
        let noun = plain && single && roles.any(Roles::DOCUMENT | Roles::SPEAKER);
        let last = bare_core.rsplit(' ').next().unwrap_or(bare_core);
        let is_name = last.starts_with(char::is_uppercase) && !noun;
        let definite = ["the ", "this "].iter().any(|d| core.small().starts_with(d));
        let person = || {
            let name = after_post(&text).or_else(|| person_in(bare_core))?;
            Some(Speaker { name: people.fullest(&bare(name).0), kind: SpeakerKind::Person })
        };
        let known = known_body(&text, people, bodies).or_else(person);
        let core = core.len();
        Self { text, small, known, core, head, roles, is_name, definite, single }
    }
}

/// A body by its name, or by the words that its full name starts with: `Acme` for Acme Robotics.
fn known_body(source: &str, people: &People, bodies: &Bodies) -> Option<Speaker> {
    let name = without_article(source);
    let small = name.small();
    let first = small.split(' ').next()?;
    let starts = |canonical: &&str| {
        let canonical = canonical.small();
        canonical.strip_prefix(small.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let mut joint = small.split(" and ").map(|part| bodies.written(part).is_some());
    if small.contains(" and ") && joint.all(|known| known) {
        return Some(Speaker { name: name.to_owned(), kind: SpeakerKind::Organization });
    }
    let known = bodies.written(&small).or_else(|| bodies.starting_with(first).filter(starts))?;
    let is_name = name.starts_with(char::is_uppercase) && people.fullest(name) == name;
    is_name.then(|| Speaker { name: known.to_owned(), kind: SpeakerKind::Organization })
}
