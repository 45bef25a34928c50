//! Three articles to try: invented events, companies that do not exist beside a few that do.

use crate::model::Format;

/// An article to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// A name for addresses and files.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it shows, in a few words.
    pub about: &'static str,
    /// The format of its source.
    pub format: Format,
    /// Its source.
    pub source: &'static str,
}

/// Every sample, in the order in which people see them.
pub const ALL: &[Sample] = &[
    Sample {
        name: "funding",
        title: "Halvern raises $340 million to park batteries beside data centres",
        about: "A funding round, with links to its sources",
        format: Format::Markdown,
        source: include_str!("funding.md"),
    },
    Sample {
        name: "results",
        title: "Marlow Instruments lifts its outlook as orders for scanners jump 18%",
        about: "A quarter's results, with a table and ranges",
        format: Format::Html,
        source: include_str!("results.html"),
    },
    Sample {
        name: "science",
        title: "Seagrass meadows hold twice the carbon that maps suggest",
        about: "A study, with notes, references and identifiers",
        format: Format::Markdown,
        source: include_str!("science.md"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;

    #[test]
    fn titles_are_those_of_the_articles() {
        for sample in ALL {
            assert_eq!(intake::detect(sample.source), sample.format, "{}", sample.name);
            let article = intake::read(sample.source, Some(sample.format));
            let title = article.title().map(|b| article.visible_text(b.span));
            assert_eq!(title.as_deref(), Some(sample.title));
        }
    }
}
