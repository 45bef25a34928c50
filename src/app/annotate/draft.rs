//! What is being written: a note, or what a passage is.

use std::rc::Rc;

use super::form::{example, no_value};
use crate::app::tree::safe_address;
use crate::app::{Source, Ticket, View, places};
use crate::model::{
    Analysis, Annotation, Citation, CitationType, Company, CompanyType, Entity, Figure, FigureType, Format,
    Kind, MarkType, Note, Span,
};

/// For which places a mark is put right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// For this one.
    #[default]
    Here,
    /// For all that are worded so, in this article and the next.
    Everywhere,
}

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
pub enum Draft {
    /// A note.
    Note(NoteDraft),
    /// What a passage is.
    Mark(MarkDraft),
}

impl Draft {
    /// The passage that it is about.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Note(draft) => draft.span,
            Self::Mark(draft) => Some(draft.span),
        }
    }
}

/// A note in the making.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteDraft {
    /// The passage; none for a note that has lost its own.
    pub span: Option<Span>,
    /// The note that it changes.
    pub of: Option<Note>,
    /// The note itself, in Markdown.
    pub body: String,
    /// Its tags, with commas between.
    pub tags: String,
}

impl NoteDraft {
    /// The tags, each once and without its sign.
    pub fn tag_list(&self) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for tag in
            self.tags.split([',', '\n']).map(|tag| places::one_line(tag.trim().trim_start_matches('#')))
        {
            if !tag.is_empty() && !out.contains(&tag) {
                out.push(tag);
            }
        }
        out
    }

    /// Whether it says something else than before.
    pub fn is_changed(&self) -> bool {
        let (body, tags) = self.of.as_ref().map_or(("", &[][..]), |note| (&note.body, &note.tags));
        self.body.trim() != body || self.tag_list() != tags
    }
}

/// What a passage is, in the making.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkDraft {
    /// The passage.
    pub span: Span,
    /// The mark that it puts right.
    pub was: Option<Entity>,
    /// What sort of mark it is.
    pub mark_type: MarkType,
    /// A figure's value as one would write it.
    pub value: String,
    /// A company's name, or who a citation's source is.
    pub name: String,
    /// Where a citation leads.
    pub target: String,
    /// For which places it holds.
    pub reach: Reach,
    /// The number of the request to the worker.
    pub asked: Ticket,
    /// What the worker read.
    pub reading: Option<Rc<Analysis>>,
}

/// What a form comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The worker has not answered yet.
    Waiting,
    /// This.
    Means(Box<Entity>),
    /// Nothing, and why.
    No(String),
}

impl MarkDraft {
    /// What the worker is to read. A value stands in a few sentences as well, because a year alone is no date.
    pub fn question(&self) -> Source {
        let value = places::one_line(&self.value);
        let text = match self.mark_type {
            MarkType::Figure(_) => format!("{value}\n\nIt was {value}.\n\nIt was so in {value}."),
            MarkType::Company(_) => places::one_line(&self.name),
            MarkType::Citation(_) => places::one_line(&self.target),
        };
        Source { text, format: Some(Format::Plain), name: None }
    }

    /// What the form comes to.
    pub fn outcome(&self, view: &View) -> Outcome {
        match self.mark_type {
            MarkType::Figure(figure_type) => self.figure(figure_type),
            MarkType::Company(company_type) => self.company(company_type, view),
            MarkType::Citation(citation_type) => self.citation(citation_type),
        }
    }

    fn figure(&self, figure_type: FigureType) -> Outcome {
        let value = places::one_line(&self.value);
        if value.is_empty() {
            return Outcome::No(format!("Write the value, as in “{}”.", example(figure_type)));
        }
        let Some(reading) = &self.reading else { return Outcome::Waiting };
        for block in &reading.article.blocks {
            let here = reading.of(Kind::Figure).filter(|a| block.span.covers(a.span));
            let mut found =
                here.filter_map(Annotation::figure).filter(|f| f.value.figure_type() == figure_type);
            match (found.next(), found.next()) {
                (Some(figure), None) => {
                    let own = Figure::new(figure.value.clone());
                    let own = Figure { modifier: figure.modifier, per: figure.per.clone(), ..own };
                    return Outcome::Means(Box::new(Entity::from(own)));
                }
                (Some(_), Some(_)) => {
                    return Outcome::No(format!(
                        "“{value}” has more than one value. Write one, as in “{}”.",
                        example(figure_type)
                    ));
                }
                (None, _) => {}
            }
        }
        Outcome::No(format!(
            "“{value}” is {}. Write it as in “{}”.",
            no_value(figure_type),
            example(figure_type)
        ))
    }

    fn company(&self, company_type: CompanyType, view: &View) -> Outcome {
        let canonical = places::one_line(&self.name);
        if canonical.is_empty() {
            return Outcome::No("Write the name.".into());
        }
        let known = view.companies.iter().map(|card| &card.company).find(|c| c.canonical == canonical);
        let own = match (&self.was, known) {
            (_, Some(known)) => known.clone(),
            (Some(Entity::Company(was)), None) => (**was).clone(),
            _ => Company::named(canonical.clone()),
        };
        Outcome::Means(Box::new(Entity::from(Company { company_type, canonical, ..own })))
    }

    fn citation(&self, citation_type: CitationType) -> Outcome {
        let (target, name) = (places::one_line(&self.target), places::one_line(&self.name));
        let leads = matches!(citation_type, CitationType::Link | CitationType::Url);
        if leads && safe_address(&target).is_none() {
            return Outcome::No("Write where it leads, as in “https://example.org/report”.".into());
        }
        if target.is_empty() && name.is_empty() {
            return Outcome::No("Write where it leads, or who its source is.".into());
        }
        let was = match &self.was {
            Some(Entity::Citation(was)) => (**was).clone(),
            _ => Citation::new(citation_type),
        };
        let read =
            self.reading.iter().flat_map(|r| r.of(Kind::Citation)).find_map(|a| a.citation()?.source.clone());
        let source = Some(name).filter(|name| !name.is_empty()).or(read);
        let target = Some(target).filter(|target| !target.is_empty());
        Outcome::Means(Box::new(Entity::from(Citation { citation_type, target, source, ..was })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words;

    fn draft(mark_type: MarkType, value: &str) -> MarkDraft {
        let mut draft = MarkDraft {
            span: Span::new(0, 1),
            was: None,
            mark_type,
            value: value.into(),
            name: String::new(),
            target: String::new(),
            reach: Reach::Here,
            asked: Ticket(0),
            reading: None,
        };
        let question = draft.question();
        draft.reading = Some(Rc::new(crate::analyze(&crate::intake::read(&question.text, question.format))));
        draft
    }

    fn outcome(figure_type: FigureType, value: &str) -> String {
        match draft(MarkType::Figure(figure_type), value).figure(figure_type) {
            Outcome::Means(entity) => match *entity {
                Entity::Figure(figure) => words::exact(&figure, words::date),
                other => panic!("{other:?}"),
            },
            Outcome::No(words) => words,
            Outcome::Waiting => panic!("it was read"),
        }
    }

    #[test]
    fn values_are_read_as_they_are_written() {
        assert_eq!(outcome(FigureType::Money, "$2.1 billion"), "US dollars 2,100,000,000");
        assert_eq!(outcome(FigureType::Percent, "40 per cent"), "40 percent");
        assert_eq!(outcome(FigureType::Date, "2019"), "2019");
        assert_eq!(outcome(FigureType::Date, "9 April 2026"), "9 April 2026");
        assert_eq!(outcome(FigureType::Quantity, "1,200 employees"), "1,200 employees");
        assert_eq!(outcome(FigureType::Duration, "3 months"), "3 months");
        assert_eq!(outcome(FigureType::Multiple, "three times"), "3 times");
    }

    #[test]
    fn what_is_no_value_is_told_so_in_plain_words() {
        let no = outcome(FigureType::Money, "a lot");
        assert_eq!(no, "“a lot” is no amount of money. Write it as in “$2.1 billion”.");
        assert!(outcome(FigureType::Money, " ").starts_with("Write the value"));
        let two = outcome(FigureType::Money, "$5 million, and later €7 million");
        assert!(two.contains("more than one value"), "{two}");
    }

    #[test]
    fn links_lead_to_the_web_only() {
        let mut link = draft(MarkType::Citation(CitationType::Link), "");
        link.target = "javascript:alert(1)".into();
        assert!(matches!(link.citation(CitationType::Link), Outcome::No(_)));
        link.target = "https://example.org/report".into();
        assert!(matches!(link.citation(CitationType::Link), Outcome::Means(_)));
    }

    #[test]
    fn tags_are_told_apart_by_commas() {
        let draft =
            NoteDraft { span: None, of: None, body: String::new(), tags: "#check, to ask , ,check".into() };
        assert_eq!(draft.tag_list(), ["check", "to ask"]);
        assert!(draft.is_changed());
    }
}
