//! Money to scale: bars that are a list, so that the drawing is its own text.

use yew::prelude::*;

use super::rows::ListProps;
use crate::app::chart::chart as bars_of;
use crate::app::view::Row;
use crate::app::{Action, Cause, words};
use crate::model::Kind;
use crate::web::dates;

/// The money among these places of the ledger.
pub(super) fn chart(props: &ListProps, places: &[usize]) -> Html {
    let Some(chart) = bars_of(&props.view, places) else {
        return html! { <p class="nothing">{ "No amounts of money to draw." }</p> };
    };
    let bars = chart.bars.iter().filter_map(|bar| {
        let row = props.view.ledger.get(bar.row)?;
        let figure = props.view.get(row.fullest)?.figure()?;
        let (dispatch, id) = (props.dispatch.clone(), row.fullest);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Row)));
        let current = props.current == Some(Row { kind: Kind::Figure, place: bar.row });
        let told = [figure.company.as_deref(), figure.about.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let width = format!("inline-size: {}.{}%", bar.length / 10, bar.length % 10);
        Some(html! {
            <li class={classes!("bar-row", current.then_some("is-current"))}>
                <button type="button" class="bar-row__main" aria-current={current.then_some("true")} {onclick}>
                    <span class="bar-row__label">
                        <span class="bar-row__value">{ words::short(figure, dates::words) }</span>
                        <span class="bar-row__what">{ told }</span>
                    </span>
                    <span class="bar-row__bar" style={width} />
                </button>
            </li>
        })
    });
    html! {
        <>
            <ol class="bars" aria-label={format!("Money in {}, the largest first", chart.currency)}>{ for bars }</ol>
            if chart.left_out > 0 {
                <p class="quiet-words">{ format!("{} left out: in other currencies, rates, or below zero.", words::count(chart.left_out, "amount")) }</p>
            }
        </>
    }
}
