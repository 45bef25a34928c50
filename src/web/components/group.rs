//! Sections that are laid out together, and only where they are in sight.

use yew::prelude::*;

use super::section::SectionView;
use crate::app::tree::Cover;
use crate::app::view::Row;
use crate::app::{Filter, View};
use crate::model::{AnnotationId, Span};

/// What a group's look depends on; everything optional is there only where the group has it.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub view: View,
    pub place: usize,
    pub filter: Filter,
    pub selected: Option<AnnotationId>,
    pub lit: Option<Row>,
    pub stop: Option<AnnotationId>,
    pub over: Vec<(Span, Cover)>,
}

#[component]
pub(super) fn GroupView(props: &Props) -> Html {
    let Props { view, place, filter, selected, lit, stop, over } = props;
    let Some(sections) = view.groups.get(*place).cloned() else { return Html::default() };
    let section = |place: usize| {
        let span = view.section_spans[place];
        let here = |id: &AnnotationId| view.get(*id).is_some_and(|a| a.span.overlaps(span));
        let over: Vec<(Span, Cover)> = over.iter().filter(|(o, _)| o.overlaps(span)).cloned().collect();
        html! {
            <SectionView
                key={place}
                view={view.clone()}
                {place}
                filter={*filter}
                stop={stop.filter(here)}
                selected={selected.filter(here)}
                lit={lit.filter(|row| view.mentioned_in(*row, span))}
                {over}
            />
        }
    };
    // Its height where it is not yet laid out is guessed from its length: see the style sheet.
    let letters = view.group_span(*place).map_or(0, |span| span.len());
    let size = format!("--letters: {letters}; --sections: {}", sections.len());
    html! { <div class="group" style={size}>{ for sections.map(section) }</div> }
}
