//! What goes between the page and the worker, and what each end keeps of it so that an answer can be told by what changed
//! since the one before.
//!
//! The page names the answer that it has; the worker tells changes where that is the last one that it gave. The page keeps
//! what it has named until it is answered, so that changes are never taken for those of another answer, whatever is asked,
//! stopped or dropped meanwhile.

use std::rc::{Rc, Weak};

use serde::{Deserialize, Serialize};

use super::{Source, Ticket};
use crate::analyze::changes::{Imprint, Run, follow};
use crate::model::{Analysis, Annotation, Article, DateOrder};

/// What a text is that is to be analysed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// An article.
    Article,
    /// What somebody writes in the form of a mark.
    Passage,
    /// An older state of the article.
    Version,
}

/// A text to analyse.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Request {
    /// What the text is.
    pub about: About,
    /// Its number.
    pub ticket: Ticket,
    /// The text.
    pub source: Source,
    /// How dates are meant that it leaves open.
    pub order: DateOrder,
    /// Whether it shows while it is read.
    pub shows: bool,
    /// The answer that the page has of an article as it was before.
    pub base: Option<Ticket>,
}

/// The page's end: the answers about articles as they come.
#[derive(Debug, Default)]
pub struct Answers {
    parts: Parts,
    /// The last one, for as long as somebody has it.
    last: Option<(Ticket, Weak<Analysis>)>,
    /// The request that names an answer, and that answer.
    asked: Option<(Request, Rc<Analysis>)>,
}

/// The parts of an answer that came before its end.
#[derive(Debug, Default)]
struct Parts {
    ticket: Ticket,
    article: Option<Article>,
    runs: Vec<Run>,
}

impl Answers {
    /// Has the request of an article that is read once more name the answer that the page has.
    pub fn ask(&mut self, request: &mut Request) {
        if request.about == About::Article {
            let last = self.last.as_ref().filter(|_| !request.shows);
            let base = last.and_then(|(ticket, last)| Some((*ticket, last.upgrade()?)));
            request.base = base.as_ref().map(|(ticket, _)| *ticket);
            self.asked = base.map(|(_, base)| (request.clone(), base));
        }
    }

    /// Nobody waits for an article any more.
    pub fn stop(&mut self, ticket: Ticket) {
        self.asked.take_if(|(request, _)| request.ticket == ticket);
    }

    /// An article as it shows before it is read.
    pub fn begin(&mut self, ticket: Ticket, article: Article) {
        self.parts(ticket).article = Some(article);
    }

    /// The next annotations of an answer.
    pub fn add(&mut self, ticket: Ticket, runs: Vec<Run>) {
        self.parts(ticket).runs.extend(runs);
    }

    /// An answer with the parts that came before it. One that names the answer by which it is told has no text: that is the
    /// one that the page has sent.
    ///
    /// # Errors
    /// Where what was told does not fit: the request, which is then to be made again. Nothing where nobody waits any more.
    pub fn complete(
        &mut self,
        ticket: Ticket,
        base: Option<Ticket>,
        mut analysis: Analysis,
    ) -> Result<Rc<Analysis>, Option<Request>> {
        let Parts { article, mut runs, .. } = std::mem::take(self.parts(ticket));
        runs.push(Run::New(std::mem::take(&mut analysis.annotations)));
        analysis.article = article.unwrap_or(analysis.article);
        let asked = self.asked.take_if(|(request, _)| request.ticket == ticket);
        let followed = match base {
            None => follow(&[], runs),
            Some(_) => {
                let (request, earlier) = asked.filter(|(request, _)| request.base == base).ok_or(None)?;
                let followed = follow(&earlier.annotations, runs);
                if followed.is_none() {
                    self.last = None;
                    return Err(Some(request));
                }
                analysis.article.text = request.source.text;
                followed
            }
        };
        analysis.annotations = followed.unwrap_or_default();
        Ok(self.keep(ticket, analysis))
    }

    fn keep(&mut self, ticket: Ticket, analysis: Analysis) -> Rc<Analysis> {
        let analysis = Rc::new(analysis);
        self.last = Some((ticket, Rc::downgrade(&analysis)));
        analysis
    }

    /// The parts of an article's answer, and of no other.
    fn parts(&mut self, ticket: Ticket) -> &mut Parts {
        if self.parts.ticket != ticket {
            self.parts = Parts { ticket, ..Parts::default() };
        }
        &mut self.parts
    }
}

/// The worker's end: what it keeps of the last answer that it gave.
#[derive(Debug, Default)]
pub struct Given(Option<(Ticket, Imprint)>);

impl Given {
    /// The annotations of an answer, told by those of the answer that the page has. Nothing where that is not the last one,
    /// more than `most` are new, or the text is not the one that the page has sent.
    pub fn runs(
        &mut self,
        request: &Request,
        text: &str,
        annotations: &[Annotation],
        most: usize,
    ) -> Option<Vec<Run>> {
        let (base, last) = self.0.take()?;
        if request.base != Some(base) || request.source.text != text {
            return None;
        }
        let now = Imprint::of(text.len(), annotations);
        let runs = last.runs(&now, annotations, most);
        self.0 = Some((request.ticket, now));
        runs
    }

    /// Keeps what the next answer needs of this one, about a text of so many bytes.
    pub fn keep(&mut self, ticket: Ticket, length: usize, annotations: &[Annotation]) {
        if self.0.as_ref().is_none_or(|(last, _)| *last != ticket) {
            self.0 = Some((ticket, Imprint::of(length, annotations)));
        }
    }
}
