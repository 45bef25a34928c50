//! The list of shortcuts.

use yew::prelude::*;

use super::dialog::Layer;
use crate::app::shortcuts::{Command, LOCAL, SHORTCUTS, Shortcut};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn ShortcutsDialog(props: &Props) -> Html {
    let mut places: Vec<&str> = SHORTCUTS.iter().map(|s| s.command.place()).collect();
    places.dedup();
    let everywhere = places.iter().map(|place| {
        let rows = SHORTCUTS.iter().filter(|s| s.command.place() == *place);
        group(place, rows.map(shortcut).collect())
    });
    let local = LOCAL.iter().map(|(place, rows)| {
        group(place, rows.iter().map(|(keys, does)| row(chord(keys.split(' ')), does)).collect())
    });
    html! {
        <Layer name="shortcuts" title="Keys" open={props.open} dispatch={props.dispatch.clone()}>
            <div class="keys">{ for everywhere }{ for local }</div>
        </Layer>
    }
}

fn group(place: &str, rows: Html) -> Html {
    html! { <section class="keys__group"><h3>{ place }</h3><dl>{ rows }</dl></section> }
}

/// A shortcut; the two that lead on and back share a line.
fn shortcut(shortcut: &Shortcut) -> Html {
    let back = match shortcut.command {
        Command::Next(which) => SHORTCUTS.iter().find(|s| s.command == Command::Previous(which)),
        Command::Previous(_) => return Html::default(),
        _ => None,
    };
    let own = chord(keys(shortcut).into_iter());
    match (back, shortcut.does.strip_prefix("Next ")) {
        (Some(back), Some(what)) => {
            let both = html! { <>{ own }{ "or " }{ chord(keys(back).into_iter()) }</> };
            row(both, &format!("Next or previous {what}"))
        }
        _ => row(own, shortcut.does),
    }
}

fn row(keys: Html, does: &str) -> Html {
    html! { <div class="keys__row"><dt>{ keys }</dt><dd>{ does }</dd></div> }
}

/// Keys that are pressed together.
fn chord<'a>(keys: impl Iterator<Item = &'a str>) -> Html {
    keys.map(|key| html! { <><kbd>{ key.to_owned() }</kbd>{ " " }</> }).collect()
}

/// The keys of a shortcut as keyboards have them.
fn keys(shortcut: &Shortcut) -> Vec<&'static str> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = |key: &str| LETTERS.find(&key.to_ascii_uppercase()).and_then(|at| LETTERS.get(at..=at));
    match shortcut.key {
        key if key.len() > 1 => vec![key],
        key if key.chars().all(|c| c.is_ascii_uppercase()) => {
            letter(key).map_or(vec![key], |l| vec!["Shift", l])
        }
        key => vec![letter(key).unwrap_or(key)],
    }
}
