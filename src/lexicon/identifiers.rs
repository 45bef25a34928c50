//! Schemes of identifiers: the words that announce them and the addresses that they resolve to.

/// A scheme whose identifiers follow a word of its own (`ISBN 978-…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Digital Object Identifier (ISO 26324).
    Doi,
    /// arXiv, in the form before or since April 2007.
    Arxiv,
    /// PubMed.
    Pmid,
    /// PubMed Central.
    Pmcid,
    /// International Standard Book Number (ISO 2108).
    Isbn,
    /// International Standard Serial Number (ISO 3297).
    Issn,
    /// Open Researcher and Contributor ID (ISO 27729).
    Orcid,
    /// Request for Comments of the IETF.
    Rfc,
    /// Common Vulnerabilities and Exposures.
    Cve,
    /// Social Science Research Network.
    Ssrn,
    /// A form of the US Securities and Exchange Commission.
    SecForm,
}

use super::packed::{Pairs, Rows, Words, pairs, rows, words};
use super::table;
use Scheme::{Arxiv, Cve, Doi, Isbn, Issn, Orcid, Pmcid, Pmid, Rfc, SecForm, Ssrn};

/// The word in small letters, and what it announces; sorted by the word.
static WORDS: Rows<Scheme> = rows![
    ("arxiv", Arxiv),
    ("cve", Cve),
    ("doi", Doi),
    ("form", SecForm),
    ("isbn", Isbn),
    ("issn", Issn),
    ("orcid", Orcid),
    ("pmcid", Pmcid),
    ("pmid", Pmid),
    ("pubmed", Pmid),
    ("rfc", Rfc),
    ("schedule", SecForm),
    ("ssrn", Ssrn),
];

/// The scheme that a word announces. Most words neither start nor end as one of these does.
pub fn announced(word: &str) -> Option<Scheme> {
    let [first, .., last] = *word.as_bytes() else { return None };
    let starts = matches!(first | 0x20, b'a' | b'c' | b'd' | b'f' | b'i' | b'o' | b'p' | b'r' | b's');
    let ends = matches!(last | 0x20, b'c' | b'd' | b'e' | b'i' | b'm' | b'n' | b'v');
    if starts && ends { table::find(&WORDS, word) } else { None }
}

/// The words that announce a scheme.
pub fn words() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(word, _)| word)
}

impl Scheme {
    /// The address that an identifier of this scheme resolves to.
    pub fn address(self, id: &str) -> String {
        match self {
            Doi => format!("https://doi.org/{id}"),
            Arxiv => format!("https://arxiv.org/abs/{id}"),
            Pmid => format!("https://pubmed.ncbi.nlm.nih.gov/{id}/"),
            Pmcid => format!("https://pmc.ncbi.nlm.nih.gov/articles/{id}/"),
            Isbn => format!("https://openlibrary.org/isbn/{id}"),
            Issn => format!("https://portal.issn.org/resource/ISSN/{id}"),
            Orcid => format!("https://orcid.org/{id}"),
            Rfc => format!("https://www.rfc-editor.org/rfc/rfc{id}"),
            Cve => format!("https://www.cve.org/CVERecord?id=CVE-{id}"),
            Ssrn => format!("https://ssrn.com/abstract={id}"),
            SecForm => format!("https://www.sec.gov/edgar/search/#/category=custom&forms={id}"),
        }
    }
}

/// Forms that companies and their insiders file with the SEC, as written after `Form` or `Schedule`; sorted. Whichever
/// of them is amended carries `/A`.
pub static SEC_FORMS: Words = words![
    "10", "10-D", "10-K", "10-KT", "10-Q", "11-K", "13D", "13F", "13F-HR", "13G", "144", "14A", "14C", "15",
    "18-K", "20-F", "25", "3", "4", "40-F", "424B", "6-K", "8-A", "8-K", "ADV", "C", "CB", "D", "F-1",
    "F-10", "F-3", "F-4", "N-CSR", "N-PORT", "N-PX", "PF", "S-1", "S-11", "S-3", "S-4", "S-8", "SD", "T-3",
    "TO",
];

/// Those of the forms above whose name alone is too little to tell them from other people's forms; sorted.
pub static SHORT_SEC_FORMS: Words = words!["10", "15", "25", "3", "C", "CB", "PF", "SD", "T-3", "TO"];

/// Reporters of court decisions: as cited, without spaces, and by the name that CourtListener resolves; sorted.
pub static REPORTERS: Pairs = pairs![
    ("A.2d", "A.2d"),
    ("A.3d", "A.3d"),
    ("Cal.4th", "Cal.4th"),
    ("Cal.5th", "Cal.5th"),
    ("F.2d", "F.2d"),
    ("F.3d", "F.3d"),
    ("F.4th", "F.4th"),
    ("F.R.D.", "F.R.D."),
    ("F.Supp.", "F. Supp."),
    ("F.Supp.2d", "F. Supp. 2d"),
    ("F.Supp.3d", "F. Supp. 3d"),
    ("L.Ed.", "L. Ed."),
    ("L.Ed.2d", "L. Ed. 2d"),
    ("N.E.2d", "N.E.2d"),
    ("N.E.3d", "N.E.3d"),
    ("N.W.2d", "N.W.2d"),
    ("N.Y.S.2d", "N.Y.S.2d"),
    ("N.Y.S.3d", "N.Y.S.3d"),
    ("P.2d", "P.2d"),
    ("P.3d", "P.3d"),
    ("S.Ct.", "S. Ct."),
    ("S.E.2d", "S.E.2d"),
    ("S.W.2d", "S.W.2d"),
    ("S.W.3d", "S.W.3d"),
    ("So.2d", "So. 2d"),
    ("So.3d", "So. 3d"),
    ("U.S.", "U.S."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(WORDS.iter().is_sorted_by(|a, b| a.0 < b.0));
        assert!(WORDS.iter().all(|(word, scheme)| announced(word) == Some(scheme)));
        assert!(SEC_FORMS.is_sorted_by(|a, b| a < b));
        assert!(SHORT_SEC_FORMS.is_sorted_by(|a, b| a < b));
        assert!(REPORTERS.iter().is_sorted_by(|a, b| a.0 < b.0));
        assert!(REPORTERS.iter().all(|(cited, _)| cited.starts_with(char::is_uppercase)));
    }
}
