//! Who the sources of attributions are.
//!
//! `Ms. Solheim` and `she` are Ingrid Solheim, `the company` is the company that the text has been speaking of, and a
//! spokesman stands for whom he speaks for; but only where the text plainly says so:
//!
//! 1. A title or a surname alone is the person of that surname whom the article names in full; of two such people, none.
//! 2. `he` and `she` are the person named last, in the same paragraph or the one before, whom no title forbids and after
//!    whom no other name stands that could be meant. `they` are the unnamed people, or the body, that spoke just before.
//! 3. `it` is the company or organisation that last led a sentence of the paragraph; `the company` and its like the one
//!    that last led a sentence of the article. `the commission` is the organisation whose name has the word.
//! 4. Whoever has no name but speaks for a body (`a spokesman for Acme`, `analysts at Acme`) is that body; employees,
//!    residents and whoever once belonged to it are not.
//! 5. `the filing` is the document of that noun that was the source before. A document that is a link is the link's site;
//!    that is for `sources` to say.

mod bodies;
mod people;
mod source;

use std::borrow::Cow;
use std::collections::HashMap;

use super::place::Places;
use crate::lexicon::small::Small;
use crate::lexicon::speakers::{Roles, roles};
use crate::lexicon::stand_ins;
use crate::lexicon::table::same;
use crate::model::{Annotation, CitationType, CompanyType, Speaker, SpeakerKind};
use crate::text::Reading;
use bodies::Bodies;
use people::{Gender, People};
use source::Source;

/// Completes every attribution with who its source is. `annotations` are in the order of the text.
pub fn name(reading: &Reading, annotations: &mut [Annotation]) {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut different: Vec<&str> = Vec::new();
    let mut number_of = |source| {
        *numbers.entry(source).or_insert_with(|| {
            different.push(source);
            different.len() - 1
        })
    };
    let attributions = annotations.iter().enumerate().filter_map(|(place, annotation)| {
        let citation = annotation.citation().filter(|c| c.citation_type == CitationType::Attribution)?;
        Some((place, number_of(citation.source.as_deref()?)))
    });
    let attributions: Vec<(usize, usize)> = attributions.collect();
    let names = different.iter().filter_map(|source| after_post(source).or_else(|| person_in(core(source))));
    let people = People::new(reading, annotations, names);
    let bodies = Bodies::new(reading, annotations);
    let sources: Vec<Source> = different.iter().map(|s| Source::new(s, &people, &bodies)).collect();
    let mut scene = Scene::new(reading, people, bodies);
    let mut speakers = Vec::with_capacity(attributions.len());
    let mut next = 0;
    for (place, annotation) in annotations.iter().enumerate() {
        scene.follow(annotation);
        if let Some((_, number)) = attributions.get(next).filter(|(own, _)| *own == place) {
            speakers.push(scene.speaker(annotations, place, &sources[*number]));
            next += 1;
        }
    }
    for ((place, _), speaker) in attributions.into_iter().zip(speakers) {
        if let Some(citation) = annotations[place].citation_mut() {
            citation.speaker = Some(speaker);
        }
    }
}

/// A phrase without the article before it.
fn without_article(text: &str) -> &str {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_article = ["the", "a", "an"].iter().any(|article| same(first, article));
    if is_article && !rest.is_empty() { rest } else { text }
}

/// A source up to the preposition or clause that follows its head: `a spokesman for Acme` → `a spokesman`.
fn core(source: &str) -> &str {
    // Each starts with a space or a comma.
    const ENDS: &[&str] = &[
        " of ",
        " for ",
        " at ",
        " from ",
        " with ",
        " in ",
        " who ",
        " that ",
        " on ",
        " close to ",
        " familiar ",
        " briefed ",
        " (",
        ", ",
    ];
    let ends = |at: &usize| ENDS.iter().any(|tie| source.as_bytes()[*at..].starts_with(tie.as_bytes()));
    let marks = source.bytes().enumerate().filter(|(_, b)| matches!(b, b' ' | b',')).map(|(at, _)| at);
    source[..marks.into_iter().find(ends).unwrap_or(source.len())].trim()
}

/// The name of a person, as far as its form goes: words with capitals, none of which is a noun for a speaker or body.
fn person_in(core: &str) -> Option<&str> {
    let words: Vec<&str> = core.split_whitespace().collect();
    let named = |w: &&str| {
        w.starts_with(char::is_uppercase)
            || matches!(*w, "van" | "von" | "de" | "der" | "den" | "di" | "da" | "bin" | "al")
    };
    let last = words.last()?.small();
    if words.iter().any(|w| roles(&w.small()).any(Roles::DETERMINER)) {
        return None;
    }
    let last = roles(&last);
    let body = last.any(Roles::BODY | Roles::DOCUMENT | Roles::QUANTIFIER);
    let noun = words.len() == 1 && last.any(Roles::PERSON | Roles::PRONOUN);
    (words.len() <= 6 && words.iter().all(named) && !body && !noun).then_some(core)
}

/// What the text has been speaking of.
struct Scene<'a> {
    reading: &'a Reading<'a>,
    places: Places<'a>,
    people: People,
    bodies: Bodies<'a>,
    /// The body that last led a sentence, and the block it stood in.
    body: Option<(Cow<'a, str>, usize)>,
    /// The last commercial one.
    company: Option<&'a str>,
    documents: HashMap<String, String>,
    last: Option<(Speaker, usize)>,
}

impl<'a> Scene<'a> {
    fn new(reading: &'a Reading<'a>, people: People, bodies: Bodies<'a>) -> Self {
        let (body, company, last) = (None, None, None);
        let places = Places::new(reading);
        Self { reading, places, people, bodies, body, company, documents: HashMap::new(), last }
    }

    /// Takes note of a company that leads its sentence.
    fn follow(&mut self, annotation: &'a Annotation) {
        let Some(company) = annotation.company() else { return };
        self.bodies.follow();
        let Some((at, sentence)) = self.places.token(annotation.span.start()) else { return };
        let leads = at <= sentence.tokens.start + 1;
        if leads && !self.bodies.last_reports() {
            self.body = Some((Cow::Borrowed(&company.canonical), sentence.block));
            if company.company_type == CompanyType::Company {
                self.company = Some(&company.canonical);
            }
        }
    }

    fn speaker(&mut self, annotations: &[Annotation], place: usize, source: &Source) -> Speaker {
        let annotation = &annotations[place];
        let (at, block) = match self.places.token(annotation.span.start()) {
            Some((at, sentence)) => (at, sentence.block),
            None => (self.reading.tokens.len(), usize::MAX),
        };
        let speaks_for = annotation.citation().and_then(|c| c.speaks_for.as_deref());
        let speaker = self
            .by_pronoun(&source.small, at, block)
            .or_else(|| named_body(self.reading, annotations, place, &source.text))
            .or_else(|| source.known.clone())
            .or_else(|| self.by_phrase(source, speaks_for))
            .unwrap_or_else(|| Speaker { name: source.text.clone(), kind: SpeakerKind::Unnamed });
        if speaker.kind == SpeakerKind::Organization {
            self.body = Some((Cow::Owned(speaker.name.clone()), block));
        }
        self.last = Some((speaker.clone(), block));
        speaker
    }

    fn by_pronoun(&mut self, pronoun: &str, at: usize, block: usize) -> Option<Speaker> {
        let person = |name| Speaker { name, kind: SpeakerKind::Person };
        match pronoun {
            "he" => self.people.meant(self.reading, at, Gender::Masculine, block).map(person),
            "she" => self.people.meant(self.reading, at, Gender::Feminine, block).map(person),
            "it" => {
                let (name, _) = self.body.as_ref().filter(|(_, b)| *b == block)?;
                Some(Speaker { name: name.to_string(), kind: SpeakerKind::Organization })
            }
            "they" => {
                let (last, _) = self.last.as_ref().filter(|(_, b)| *b == block)?;
                matches!(last.kind, SpeakerKind::Unnamed | SpeakerKind::Organization).then(|| last.clone())
            }
            _ => None,
        }
    }

    fn by_phrase(&mut self, source: &Source, speaks_for: Option<&str>) -> Option<Speaker> {
        let roles = source.roles;
        let body = |name: &str| Some(Speaker { name: name.to_owned(), kind: SpeakerKind::Organization });
        if source.definite
            && source.single
            && stand_ins::has(&source.head)
            && let Some(name) = self.company
        {
            return body(name);
        }
        if source.definite
            && source.single
            && roles.any(Roles::BODY)
            && let Some(name) = self.bodies.with_word(&source.head)
        {
            return body(name);
        }
        let core = &source.text[..source.core];
        if !source.is_name && roles.any(Roles::DOCUMENT) && !roles.any(Roles::PERSON) {
            let again = source.definite && core.len() == source.text.len();
            let name = match self.documents.get(&source.head).filter(|_| again) {
                Some(known) => known.clone(),
                None => {
                    self.documents.insert(source.head.clone(), source.text.clone());
                    source.text.clone()
                }
            };
            return Some(Speaker { name, kind: SpeakerKind::Document });
        }
        let spoken_for = speaks_for.filter(|_| speaks_for_body(core)).and_then(|b| self.body_called(b));
        if let Some(name) = spoken_for {
            return Some(Speaker { name, kind: SpeakerKind::Organization });
        }
        let named = source.is_name && (source.definite || roles.any(Roles::BODY));
        if named { body(without_article(&source.text)) } else { None }
    }

    /// The body that a spokesman's phrase names: its canonical name, or the company that the text has been speaking of.
    fn body_called(&self, written: &str) -> Option<String> {
        let name = without_article(written);
        if stand_ins::has(&name.small()) {
            return self.company.map(str::to_owned);
        }
        let known = self.bodies.written(&name.small()).map(str::to_owned);
        let is_name = name.contains(' ') && name.starts_with(char::is_uppercase);
        known.or_else(|| is_name.then(|| name.to_owned()))
    }
}

/// Whether whoever has no name but this noun says what the body says: `a spokesman`, `its lawyers`, not `employees`.
fn speaks_for_body(core: &str) -> bool {
    const OWN: &[&str] = &[
        "employee",
        "member",
        "resident",
        "student",
        "worker",
        "user",
        "customer",
        "shareholder",
        "investor",
        "supporter",
        "critic",
        "fan",
        "patient",
        "friend",
        "rival",
        "supplier",
        "owner",
        "founder",
    ];
    let words: Vec<String> = core.split_whitespace().map(str::small).collect();
    let former = words.iter().any(|w| matches!(w.as_str(), "former" | "ex" | "one-time" | "retired"));
    let head = words.last().map_or("", String::as_str);
    let singular = head.strip_suffix('s').unwrap_or(head);
    !former && roles(head).any(Roles::PERSON) && !OWN.contains(&singular)
}

/// The name after a post: `the finance director, Ruth Adeyemi`.
fn after_post(source: &str) -> Option<&str> {
    let (post, name) = source.split_once(", ")?;
    let head = core(post).rsplit(' ').next()?.small();
    let name = core(name);
    (roles(&head).any(Roles::PERSON) && name.contains(' ')).then(|| person_in(name)).flatten()
}

/// The body whose name is the whole source or its head: `Acme`, `the Bank of England`, `Acme's board`.
fn named_body(reading: &Reading, annotations: &[Annotation], place: usize, source: &str) -> Option<Speaker> {
    let span = annotations[place].span;
    let from = annotations[..place].iter().rposition(|a| a.span.end() <= span.start()).map_or(0, |at| at + 1);
    let within = annotations[from..].iter().take_while(|a| a.span.start() < span.end());
    let companies = within.filter(|a| span.covers(a.span)).filter_map(|a| Some((a.span, a.company()?)));
    for (at, company) in companies {
        let source = without_article(source);
        let name = reading.article.visible_text(at);
        let rest = source.strip_prefix(name.as_str()).or_else(|| source.strip_prefix(without_article(&name)));
        let Some(rest) = rest.map(str::trim_start) else { continue };
        let own = rest.trim_start_matches(['\'', '’']).trim_start_matches('s').trim_start();
        let organ =
            matches!(own, "board" | "management" | "press office" | "executives" | "team" | "officials");
        if rest.is_empty() || organ || rest.starts_with("in ") || rest.starts_with('(') {
            return Some(Speaker { name: company.canonical.clone(), kind: SpeakerKind::Organization });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::intake;
    use crate::model::CitationType;

    fn speakers(text: &str) -> Vec<String> {
        let analysis = crate::analyze(&intake::read(text, None));
        let said = analysis.annotations.iter().filter_map(|a| a.citation());
        said.filter(|c| c.citation_type == CitationType::Attribution)
            .filter_map(|c| c.speaker.as_ref())
            .map(|s| format!("{} {}", s.kind.slug(), s.name))
            .collect()
    }

    #[test]
    fn titles_and_pronouns_lead_to_the_person() {
        let text = "“It works,” said Ingrid Solheim, the chief executive. She added that sales rose 3%. Ms. Solheim said more.";
        assert_eq!(speakers(text), ["person Ingrid Solheim"; 3]);
        let text = "Amara Okonjo leads the group. “It is deep,” Dr. Okonjo said.";
        assert_eq!(speakers(text), ["person Amara Okonjo"]);
    }

    #[test]
    fn a_pronoun_that_could_mean_another_stays() {
        let text = "Ms. Doe said sales rose. Peter Falk, 52, owns the shop. He said it was hers.";
        assert_eq!(speakers(text), ["person Doe", "unnamed He"]);
        let text = "Mr. Roe said sales rose. Ms. Doe warned that they would fall. He said prices had risen.";
        assert_eq!(speakers(text)[2], "person Roe");
    }

    #[test]
    fn the_company_is_the_one_spoken_of() {
        let text = "Apple raised prices. The company said it would hire. It said that costs rose. A spokesman for Apple said demand had grown.";
        assert_eq!(speakers(text), ["organization Apple"; 3]);
    }

    #[test]
    fn whoever_speaks_for_no_body_stays_unnamed() {
        let text = "People familiar with the matter said Apple would sell. Former employees of Apple said so, too, analysts said.";
        let found = speakers(text);
        assert!(found.iter().all(|s| s.starts_with("unnamed")), "{found:?}");
    }

    #[test]
    fn a_document_is_the_one_cited_before() {
        let text = "It lost $5 million, according to a filing with the register. It owed $3 million, the filing shows.";
        assert_eq!(speakers(text), ["document a filing with the register"; 2]);
    }
}
