//! A long text while it is read: what of it can be shown before all of it is known.
//!
//! It is drawn in the place of the article that was open, which stays as it was until the new one is read to its end: who
//! stops gets it back, and nothing that is half known is kept, exported or annotated.

use std::borrow::Cow;
use std::rc::Rc;

use super::view::Content;
use super::{Action, Dialog, Pending, State, Ticket, View};
use crate::analyze::Share;
use crate::model::{Analysis, Annotation, Article, Span, Summary};

/// All marks of a stretch of the text that are known so far.
pub type Stretch = (Span, Vec<Annotation>);

/// What the worker tells before it answers.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct News {
    /// How much of its work is done.
    pub share: Share,
    /// The text with its structure, once.
    pub article: Option<Article>,
    /// What was found since it told last.
    pub marks: Vec<Stretch>,
}

/// What is known of a text that is being read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coming {
    /// How much of the work is done.
    pub share: Share,
    /// What can be shown.
    pub view: Option<View>,
}

impl State {
    pub(super) fn hear(&mut self, ticket: Ticket, news: News) {
        let Some(pending) = self.pending.as_mut().filter(|p| p.ticket == ticket) else { return };
        let Pending { coming, source, again, .. } = pending;
        coming.share = news.share;
        if *again {
            return;
        }
        if let Some(article) = news.article.filter(|article| !article.blocks.is_empty()) {
            coming.view = Some(View::begun(article, source.name.clone()));
        }
        if let Some(view) = coming.view.as_mut().filter(|_| !news.marks.is_empty()) {
            *view = view.further(news.marks);
        }
    }

    /// What shows of a text that is not read to its end.
    pub fn coming(&self) -> Option<&View> {
        self.pending.as_ref()?.coming.view.as_ref()
    }

    /// The state that the page draws: an article that is not read to its end yet has nothing selected, looked for or
    /// edited in it.
    pub fn shown(&self) -> Cow<'_, Self> {
        let Some(view) = self.coming() else { return Cow::Borrowed(self) };
        Cow::Owned(Self {
            view: Some(view.clone()),
            pending: self.pending.clone(),
            last_ticket: self.last_ticket,
            sheet: self.sheet,
            dialog: self.dialog,
            notice: self.notice.clone(),
            announcement: self.announcement.clone(),
            reveal: self.reveal,
            outside: self.outside,
            settings: self.settings.clone(),
            library: self.library.clone(),
            ..Self::default()
        })
    }

    /// Whether an action is about the open article, while another one shows that is not read to its end.
    pub(super) fn is_too_early(&self, action: &Action) -> bool {
        let waits = match action {
            Action::Take(_)
            | Action::OpenDocument(_)
            | Action::Refuse(_)
            | Action::Analyzed(..)
            | Action::Ready(..)
            | Action::Heard(..)
            | Action::Stop
            | Action::New
            | Action::SetSheet(_)
            | Action::GoToBlock(_)
            | Action::ToggleType(_)
            | Action::ToggleKind(_)
            | Action::ToggleOutline
            | Action::SetTheme(_)
            | Action::SetSize(_)
            | Action::SetPanelWidth(_)
            | Action::SetCurrency(_)
            | Action::SetPoints(_)
            | Action::SetDates(_)
            | Action::SetKeep(_)
            | Action::Library(_)
            | Action::Keep(_)
            | Action::Close(_)
            | Action::Asked(_)
            | Action::Tell(_)
            | Action::Dismiss => false,
            Action::Open(dialog) => {
                !matches!(dialog, Dialog::Shortcuts | Dialog::Settings | Dialog::Samples | Dialog::Library)
            }
            Action::Escape => self.dialog.is_none(),
            _ => true,
        };
        waits && self.coming().is_some()
    }
}

impl View {
    /// An article of which no mark is known yet.
    pub fn begun(article: Article, name: Option<String>) -> Self {
        let analysis = Analysis { article, annotations: Vec::new(), summary: Summary::default() };
        Self::bare(Rc::new(analysis), name)
    }

    /// The same with what is known by now of some stretches of it.
    #[must_use]
    pub fn further(&self, mut marks: Vec<Stretch>) -> Self {
        crate::order::by_key(&mut marks, |(stretch, _)| stretch.start());
        let known_anew = |a: &Annotation| {
            // They share no text: only the last that has begun can cover it.
            let begun = marks.partition_point(|(stretch, _)| stretch.start() <= a.span.start());
            marks[..begun].last().is_some_and(|(stretch, _)| stretch.covers(a.span))
        };
        let before = self.analysis.annotations.iter().filter(|a| !known_anew(a)).cloned();
        let mut annotations: Vec<Annotation> = before.collect();
        annotations.extend(marks.into_iter().flat_map(|(_, marks)| marks));
        crate::order::by_key(&mut annotations, |a| (a.span.start(), std::cmp::Reverse(a.span.end())));
        super::correct::renumber(&mut annotations);
        let Analysis { article, summary, .. } = &*self.analysis;
        let analysis = Analysis { article: article.clone(), annotations, summary: summary.clone() };
        self.with_marks(Rc::new(analysis))
    }

    /// Whether the marks of a stretch are the same as in another view of the same text.
    pub fn is_same_in(&self, other: &Self, stretch: Span) -> bool {
        let marks = |content: &Content| {
            let all = &content.analysis.annotations;
            let first = all.partition_point(|a| a.span.start() < stretch.start());
            let end = all.partition_point(|a| a.span.start() < stretch.end());
            first..end
        };
        let (here, there) = (marks(self), marks(other));
        here.start == there.start && self.analysis.annotations[here] == other.analysis.annotations[there]
    }
}
