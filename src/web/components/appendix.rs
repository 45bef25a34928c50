//! The ledger on paper: what the numbers of the printed article stand for. It shows in print alone.

use yew::prelude::*;

use crate::app::{Filter, View, words};
use crate::model::{Annotation, Kind};
use crate::web::dates;

/// The most rows that are printed.
const MOST: usize = 1_000;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub filter: Filter,
}

#[component]
pub(in crate::web) fn Appendix(props: &Props) -> Html {
    let Props { view, filter } = props;
    let shown: Vec<_> =
        view.analysis.of(Kind::Figure).filter(|a| view.shows(*filter, a)).map(|a| a.id).collect();
    let rows = view.ledger.iter().take(MOST).filter_map(|row| {
        let figure = view.get(row.fullest).and_then(Annotation::figure)?;
        let numbers = row.mentions.iter().filter_map(|id| shown.binary_search(id).ok());
        let numbers: Vec<String> = numbers.map(|place| (place + 1).to_string()).collect();
        let told =
            [figure.about.as_deref(), figure.company.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        (!numbers.is_empty()).then(|| {
            html! {
                <tr>
                    <td>{ numbers.join(", ") }</td>
                    <td>{ words::long(figure, dates::words) }</td>
                    <td>{ told.join(" · ") }</td>
                    <td>{ words::told_support(figure).map(words::support) }</td>
                </tr>
            }
        })
    });
    html! {
        <section class="appendix">
            <h2>{ "Figures" }</h2>
            <table>
                <thead><tr><th>{ "Note" }</th><th>{ "Value" }</th><th>{ "What" }</th><th>{ "Source" }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </section>
    }
}
