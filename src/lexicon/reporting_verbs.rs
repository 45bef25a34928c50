//! Verbs that pass on what somebody said, wrote or showed.

/// What a verb needs before it counts as reporting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: whoever stands before it is the source (`said`).
    Nothing,
    /// Somebody who speaks; what is said may be a noun (`announced plans`, `disclosed revenue of …`).
    Speaker,
    /// Somebody who speaks, and a clause or a quotation (`added that …`; but `added 2 million users`).
    Clause,
    /// Somebody who speaks, and `that` or a quotation, after whom it is said to (`reminded the jury that …`).
    That,
    /// A document or somebody who speaks, and a clause (`data show that …`).
    Finding,
    /// A quotation at its side (`“…,” he smiled`).
    Quotation,
}

/// How a form of a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `say`: present with a plural, infinitive.
    Base,
    /// `says`.
    Third,
    /// `said`.
    Past,
    /// `saying`.
    Participle,
    /// `given`, `written`: only after `has` or `had`.
    Perfect,
}

/// A verb in one of its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reporting {
    /// What it needs.
    pub needs: Needs,
    /// Its form.
    pub form: Form,
    /// The verb itself.
    pub verb: &'static str,
}

use std::sync::LazyLock;

use super::packed::{Rows, rows};
use super::slots::hash;
use super::table::same;
use super::vocabulary::Vocabulary;
use Needs::{Clause, Finding, Nothing, Quotation, Speaker, That};

/// Base, third person, past, participle; sorted by the base.
static VERBS: Rows<Needs> = rows![
    (["acknowledge", "acknowledges", "acknowledged", "acknowledging"], Speaker),
    (["add", "adds", "added", "adding"], Clause),
    (["admit", "admits", "admitted", "admitting"], Clause),
    (["advise", "advises", "advised", "advising"], Speaker),
    (["affirm", "affirms", "affirmed", "affirming"], Clause),
    (["agree", "agrees", "agreed", "agreeing"], Quotation),
    (["allege", "alleges", "alleged", "alleging"], Speaker),
    (["announce", "announces", "announced", "announcing"], Speaker),
    (["answer", "answers", "answered", "answering"], Quotation),
    (["argue", "argues", "argued", "arguing"], Speaker),
    (["ask", "asks", "asked", "asking"], Quotation),
    (["assert", "asserts", "asserted", "asserting"], Speaker),
    (["assure", "assures", "assured", "assuring"], That),
    (["boast", "boasts", "boasted", "boasting"], Clause),
    (["calculate", "calculates", "calculated", "calculating"], Clause),
    (["call", "calls", "called", "calling"], Quotation),
    (["caution", "cautions", "cautioned", "cautioning"], Speaker),
    (["charge", "charges", "charged", "charging"], Quotation),
    (["claim", "claims", "claimed", "claiming"], Speaker),
    (["comment", "comments", "commented", "commenting"], Clause),
    (["complain", "complains", "complained", "complaining"], Speaker),
    (["concede", "concedes", "conceded", "conceding"], Clause),
    (["conclude", "concludes", "concluded", "concluding"], Clause),
    (["confess", "confesses", "confessed", "confessing"], Clause),
    (["confirm", "confirms", "confirmed", "confirming"], Speaker),
    (["contend", "contends", "contended", "contending"], Speaker),
    (["continue", "continues", "continued", "continuing"], Quotation),
    (["counter", "counters", "countered", "countering"], Quotation),
    (["cry", "cries", "cried", "crying"], Quotation),
    (["declare", "declares", "declared", "declaring"], Clause),
    (["deny", "denies", "denied", "denying"], Speaker),
    (["describe", "describes", "described", "describing"], Speaker),
    (["disclose", "discloses", "disclosed", "disclosing"], Speaker),
    (["elaborate", "elaborates", "elaborated", "elaborating"], Quotation),
    (["emphasise", "emphasises", "emphasised", "emphasising"], Clause),
    (["emphasize", "emphasizes", "emphasized", "emphasizing"], Clause),
    (["estimate", "estimates", "estimated", "estimating"], Speaker),
    (["exclaim", "exclaims", "exclaimed", "exclaiming"], Quotation),
    (["explain", "explains", "explained", "explaining"], Speaker),
    (["find", "finds", "found", "finding"], Finding),
    (["forecast", "forecasts", "forecast", "forecasting"], Speaker),
    (["hold", "holds", "held", "holding"], That),
    (["indicate", "indicates", "indicated", "indicating"], Finding),
    (["inform", "informs", "informed", "informing"], Speaker),
    (["insist", "insists", "insisted", "insisting"], Speaker),
    (["joke", "jokes", "joked", "joking"], Clause),
    (["lament", "laments", "lamented", "lamenting"], Clause),
    (["laugh", "laughs", "laughed", "laughing"], Quotation),
    (["maintain", "maintains", "maintained", "maintaining"], Clause),
    (["mention", "mentions", "mentioned", "mentioning"], Clause),
    (["note", "notes", "noted", "noting"], Speaker),
    (["observe", "observes", "observed", "observing"], Clause),
    (["opine", "opines", "opined", "opining"], Clause),
    (["plead", "pleads", "pleaded", "pleading"], Quotation),
    (["point", "points", "pointed", "pointing"], Clause),
    (["post", "posts", "posted", "posting"], Quotation),
    (["predict", "predicts", "predicted", "predicting"], Speaker),
    (["proclaim", "proclaims", "proclaimed", "proclaiming"], Clause),
    (["project", "projects", "projected", "projecting"], Clause),
    (["quip", "quips", "quipped", "quipping"], Speaker),
    (["reaffirm", "reaffirms", "reaffirmed", "reaffirming"], Speaker),
    (["recall", "recalls", "recalled", "recalling"], Clause),
    (["reckon", "reckons", "reckoned", "reckoning"], Clause),
    (["recount", "recounts", "recounted", "recounting"], Speaker),
    (["reiterate", "reiterates", "reiterated", "reiterating"], Speaker),
    (["relate", "relates", "related", "relating"], Quotation),
    (["remark", "remarks", "remarked", "remarking"], Speaker),
    (["remind", "reminds", "reminded", "reminding"], That),
    (["reply", "replies", "replied", "replying"], Clause),
    (["report", "reports", "reported", "reporting"], Speaker),
    (["respond", "responds", "responded", "responding"], Clause),
    (["reveal", "reveals", "revealed", "revealing"], Finding),
    (["say", "says", "said", "saying"], Nothing),
    (["shout", "shouts", "shouted", "shouting"], Quotation),
    (["show", "shows", "showed", "showing"], Finding),
    (["sigh", "sighs", "sighed", "sighing"], Quotation),
    (["smile", "smiles", "smiled", "smiling"], Quotation),
    (["state", "states", "stated", "stating"], Speaker),
    (["stress", "stresses", "stressed", "stressing"], Clause),
    (["suggest", "suggests", "suggested", "suggesting"], Finding),
    (["tell", "tells", "told", "telling"], Nothing),
    (["testify", "testifies", "testified", "testifying"], Speaker),
    (["tweet", "tweets", "tweeted", "tweeting"], Speaker),
    (["underline", "underlines", "underlined", "underlining"], Clause),
    (["urge", "urges", "urged", "urging"], Quotation),
    (["warn", "warns", "warned", "warning"], Speaker),
    (["write", "writes", "wrote", "writing"], Speaker),
];

/// Forms of the perfect that are not the past; sorted.
const PERFECTS: &[(&str, &str)] = &[("shown", "show"), ("written", "write")];

/// A form that stands for two is the past, the base, the third person or the participle, in this order.
static ALL: LazyLock<Vocabulary<Option<Reporting>>> = LazyLock::new(|| {
    let mut all = Vocabulary::<Option<Reporting>>::with_room(VERBS.iter().count() * 4 + PERFECTS.len());
    let mut add = |word, needs, form, verb| {
        all.entry(word).get_or_insert(Reporting { needs, form, verb });
    };
    for (mut forms, needs) in VERBS.groups() {
        let verb = forms.next().unwrap_or_default();
        if let Some((perfect, _)) = PERFECTS.iter().find(|(_, base)| *base == verb) {
            add(perfect, needs, Form::Perfect, verb);
        }
    }
    for (place, form) in [(2, Form::Past), (0, Form::Base), (1, Form::Third), (3, Form::Participle)] {
        for (forms, needs) in VERBS.groups() {
            let forms: Vec<&str> = forms.collect();
            if let Some(word) = forms.get(place) {
                add(word, needs, form, forms[0]);
            }
        }
    }
    all
});

/// The forms of all verbs.
pub fn forms() -> impl Iterator<Item = &'static str> {
    ALL.words()
}

/// The verb and form of a word in small letters.
pub fn look_up(word: &str) -> Option<Reporting> {
    ALL.find(word, hash(word)).filter(|(known, _)| *known == word)?.1
}

/// Words that may lead to a source as well.
const CUES: &[&str] = &["according", "cited", "citing", "per", "put", "quoted", "words"];

/// Whether a word, whatever its capitals, is one of `cues`.
pub fn is_cue(word: &str) -> bool {
    ALL.find(word, hash(word)).is_some() || CUES.iter().any(|cue| same(cue, word))
}

/// Whatever may be the verb or cue of an attribution: the forms of the verbs, and other words that lead to a source.
pub fn cues() -> impl Iterator<Item = &'static str> {
    forms().chain(CUES.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(VERBS.iter().is_sorted_by_key(|(forms, _)| forms));
        assert!(PERFECTS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn every_form_leads_to_its_verb() {
        for (forms, _) in VERBS.groups() {
            let forms: Vec<&str> = forms.collect();
            for form in &forms {
                assert_eq!(look_up(form).map(|r| r.verb), Some(forms[0]), "{form}");
            }
        }
        assert_eq!(look_up("written").map(|r| r.form), Some(Form::Perfect));
        assert_eq!(look_up("sing"), None);
    }
}
