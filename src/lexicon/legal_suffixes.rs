//! Legal forms that end a company's name.

use std::sync::LazyLock;

use super::names::{Names, Walk};
use super::packed::{Rows, rows};

/// How much a legal form proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Means nothing else: `Inc`, `GmbH`, `Sdn Bhd`.
    Strong,
    /// Means something else in small letters or in other company: it must be in capitals or dotted (`SA`, `AS`, `LP`).
    InCapitals,
    /// Also an ordinary word of a name: `Company`, `Group`; it ends a name and does not prove one.
    Weak,
}

use Proof::{InCapitals, Strong, Weak};

/// Form as a key, where it is used, proof. Sorted by the key.
static TABLE: Rows<Proof> = rows![
    (["a/s", "Denmark"], InCapitals),
    (["aat", "Tunisia"], InCapitals),
    (["ab", "Sweden"], InCapitals),
    (["ad", "Bulgaria"], InCapitals),
    (["ag", "Germany"], InCapitals),
    (["ag & co kg", "Germany"], Strong),
    (["ag & co kgaa", "Germany"], Strong),
    (["aktiengesellschaft", "Germany"], Strong),
    (["anonim sirketi", "Turkey"], Strong),
    (["aps", "Denmark"], Strong),
    (["as", "Norway"], InCapitals),
    (["asa", "Norway"], InCapitals),
    (["berhad", "Malaysia"], Strong),
    (["bhd", "Malaysia"], Strong),
    (["bros", "United States"], Weak),
    (["bv", "Netherlands"], InCapitals),
    (["bvba", "Belgium"], InCapitals),
    (["co", "United States"], Strong),
    (["co kg", "Germany"], Strong),
    (["co kgaa", "Germany"], Strong),
    (["co ltd", "China"], Strong),
    (["co, inc", "United States"], Strong),
    (["co, limited", "China"], Strong),
    (["co, llc", "United States"], Strong),
    (["co, ltd", "China"], Strong),
    (["company", "United States"], Weak),
    (["company limited", "Thailand"], Strong),
    (["corp", "United States"], Strong),
    (["corp ltd", "India"], Strong),
    (["corporation", "United States"], Strong),
    (["corporation limited", "India"], Strong),
    (["cos", "United States"], Weak),
    (["cv", "Mexico"], InCapitals),
    (["dac", "Ireland"], InCapitals),
    (["dd", "Croatia"], InCapitals),
    (["designated activity company", "Ireland"], Strong),
    (["doo", "Serbia"], Strong),
    (["eg", "Germany"], Weak),
    (["ehf", "Iceland"], Strong),
    (["eirl", "Peru"], InCapitals),
    (["fze", "United Arab Emirates"], InCapitals),
    (["gesmbh", "Austria"], Strong),
    (["ggmbh", "Germany"], Strong),
    (["gk", "Japan"], InCapitals),
    (["gmbh", "Germany"], Strong),
    (["gmbh & co kg", "Germany"], Strong),
    (["gmbh & co kgaa", "Germany"], Strong),
    (["hf", "Iceland"], Weak),
    (["inc", "United States"], Strong),
    (["incorporated", "United States"], Strong),
    (["jsc", "Kazakhstan"], InCapitals),
    (["k/s", "Denmark"], InCapitals),
    (["kabushiki kaisha", "Japan"], Strong),
    (["kft", "Hungary"], Strong),
    (["kg", "Germany"], InCapitals),
    (["kgaa", "Germany"], Strong),
    (["kk", "Japan"], InCapitals),
    (["kommanditgesellschaft", "Germany"], Strong),
    (["lda", "Portugal"], Strong),
    (["limitada", "Chile"], Strong),
    (["limited", "United Kingdom"], Strong),
    (["limited liability company", "United States"], Strong),
    (["limited partnership", "United States"], Strong),
    (["llc", "United States"], Strong),
    (["llp", "United Kingdom"], Strong),
    (["lp", "United States"], InCapitals),
    (["ltd", "United Kingdom"], Strong),
    (["ltd co", "United States"], Strong),
    (["ltda", "Brazil"], Strong),
    (["ltee", "Canada"], Strong),
    (["mbh", "Germany"], Strong),
    (["na", "United States"], InCapitals),
    (["nv", "Netherlands"], InCapitals),
    (["nyrt", "Hungary"], Strong),
    (["oao", "Russia"], InCapitals),
    (["oo", "Poland"], Weak),
    (["ooo", "Russia"], InCapitals),
    (["ou", "Estonia"], InCapitals),
    (["oy", "Finland"], Strong),
    (["oy ab", "Finland"], Strong),
    (["oyj", "Finland"], Strong),
    (["oyj abp", "Finland"], Strong),
    (["pao", "Russia"], InCapitals),
    (["pbc", "United States"], InCapitals),
    (["pc", "United States"], InCapitals),
    (["pcl", "Thailand"], InCapitals),
    (["pjsc", "United Arab Emirates"], InCapitals),
    (["plc", "United Kingdom"], Strong),
    (["pllc", "United States"], Strong),
    (["private limited", "India"], Strong),
    (["pt", "Indonesia"], Weak),
    (["pte", "Singapore"], Strong),
    (["pte limited", "Singapore"], Strong),
    (["pte ltd", "Singapore"], Strong),
    (["pty", "Australia"], Strong),
    (["pty limited", "Australia"], Strong),
    (["pty ltd", "Australia"], Strong),
    (["public company limited", "Thailand"], Strong),
    (["public limited company", "United Kingdom"], Strong),
    (["pvt", "India"], Strong),
    (["pvt limited", "India"], Strong),
    (["pvt ltd", "India"], Strong),
    (["qpsc", "Qatar"], InCapitals),
    (["qsc", "Qatar"], InCapitals),
    (["rl", "Italy"], Weak),
    (["s en c", "Canada"], Strong),
    (["sa", "France"], InCapitals),
    (["sa de cv", "Mexico"], Strong),
    (["sa/nv", "Belgium"], InCapitals),
    (["sab de cv", "Mexico"], Strong),
    (["sae", "Egypt"], InCapitals),
    (["sal", "Lebanon"], InCapitals),
    (["saoc", "Oman"], InCapitals),
    (["saog", "Oman"], InCapitals),
    (["sapa", "Italy"], Strong),
    (["sapi de cv", "Mexico"], Strong),
    (["sarl", "France"], Strong),
    (["sas", "France"], InCapitals),
    (["sasu", "France"], InCapitals),
    (["sca", "Luxembourg"], InCapitals),
    (["scrl", "Belgium"], InCapitals),
    (["sdn bhd", "Malaysia"], Strong),
    (["se", "European Union"], InCapitals),
    (["sgps", "Portugal"], InCapitals),
    (["sia", "Latvia"], InCapitals),
    (["sl", "Spain"], InCapitals),
    (["snc", "Italy"], InCapitals),
    (["sociedad anonima", "Spain"], Strong),
    (["societe anonyme", "France"], Strong),
    (["sp z oo", "Poland"], Strong),
    (["spa", "Italy"], InCapitals),
    (["spol s ro", "Czechia"], Strong),
    (["sprl", "Belgium"], InCapitals),
    (["srl", "Italy"], InCapitals),
    (["sro", "Czechia"], InCapitals),
    (["tbk", "Indonesia"], Strong),
    (["uab", "Lithuania"], InCapitals),
    (["ug", "Germany"], InCapitals),
    (["ulc", "Canada"], InCapitals),
    (["unlimited company", "Ireland"], Strong),
    (["wll", "Bahrain"], InCapitals),
    (["zao", "Russia"], InCapitals),
    (["zrt", "Hungary"], Strong),
];

/// The forms, and by their numbers what they prove.
static FORMS: LazyLock<(Names, Vec<Proof>)> = LazyLock::new(|| {
    let (mut names, mut proofs) = (Names::default(), Vec::new());
    for (number, (mut words, proof)) in (0..).zip(TABLE.groups()) {
        names.add(words.next().unwrap_or_default(), number);
        proofs.push(proof);
    }
    names.arrange();
    (names, proofs)
});

/// The longest form, in tokens: `s . a . b . de c . v .` is twelve.
pub const LONGEST: usize = 12;

/// What a form proves; `text` is the form as written, full stops and all.
pub fn look_up(text: &str) -> Option<Proof> {
    let mut walk = walk();
    let number = walk.feed(text).then(|| walk.found()).flatten()?;
    match FORMS.1[number as usize] {
        InCapitals if !in_capitals(text) => None,
        proof => Some(proof),
    }
}

/// A way into the forms, which a form as written goes to its end, full stops and all.
pub fn walk() -> Walk {
    FORMS.0.walk()
}

/// `SA`, `S.A.`, `S.p.A.`, `A/S`, `s.r.o.`: no more than one letter in a row is small, and the first only if dotted.
fn in_capitals(text: &str) -> bool {
    let mut run = 0;
    text.chars().all(|c| {
        run = if c.is_lowercase() { run + 1 } else { 0 };
        run < 2
    }) && (text.starts_with(char::is_uppercase) || text.chars().nth(1) == Some('.'))
}

/// The countries whose forms are known, each once.
pub fn countries() -> Vec<&'static str> {
    let mut out: Vec<_> = TABLE.groups().filter_map(|(mut words, _)| words.nth(1)).collect();
    crate::order::natural(&mut out);
    out.dedup();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_wide() {
        let forms: Vec<&str> = TABLE.groups().filter_map(|(mut words, _)| words.next()).collect();
        assert!(forms.is_sorted_by(|a, b| a < b), "{forms:?}");
        assert!(forms.len() >= 60 && countries().len() >= 25);
    }

    #[test]
    fn short_forms_must_be_in_capitals() {
        assert_eq!(look_up("S.p.A."), Some(InCapitals));
        assert_eq!(look_up("spa"), None);
        assert_eq!(look_up("as"), None);
        assert_eq!(look_up("Inc."), Some(Strong));
        assert_eq!(look_up("GmbH & Co. KG"), Some(Strong));
    }
}
