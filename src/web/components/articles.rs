//! The articles that are kept, as a list.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::export::save;
use super::{Icon, icon};
use crate::app::library::{ArticleId, Entry, Hit, Library};
use crate::web::library::Keeper;
use crate::web::{dates, dom};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub library: Library,
    pub keeper: Keeper,
    /// How many are listed at most.
    pub most: Option<usize>,
}

/// The articles that were found, or all of them.
#[component]
pub(super) fn Articles(props: &Props) -> Html {
    let Props { library, keeper, most } = props;
    let renaming = use_state_eq(|| None::<ArticleId>);
    let all = library.entries.clone().unwrap_or_default();
    let searching = most.is_none() && !library.query.trim().is_empty();
    let rows: Vec<(&Entry, Option<&Hit>)> = match library.hits.as_ref().filter(|_| searching) {
        Some(hits) => hits.iter().filter_map(|hit| Some((library.get(hit.id)?, Some(hit)))).collect(),
        None => all.iter().map(|entry| (entry, None)).collect(),
    };
    let open = library.open.as_ref().map(|place| place.id);
    let rows = rows.into_iter().take(most.unwrap_or(usize::MAX)).map(|(entry, hit)| {
        html! {
            <Row key={entry.id.0} entry={entry.clone()} hit={hit.cloned()} open={open == Some(entry.id)}
                rename={*renaming == Some(entry.id)} renaming={renaming.setter()} keeper={keeper.clone()} />
        }
    });
    html! { <ul class="articles" aria-label="Kept articles">{ for rows }</ul> }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    entry: Entry,
    hit: Option<Hit>,
    /// Whether it is the open article.
    open: bool,
    /// Whether its name is being changed.
    rename: bool,
    renaming: UseStateSetter<Option<ArticleId>>,
    keeper: Keeper,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { entry, keeper, .. } = props;
    let id = entry.id;
    let label = entry.label().to_owned();
    let act = |act: fn(&Keeper, ArticleId)| {
        let keeper = keeper.clone();
        Callback::from(move |_: MouseEvent| act(&keeper, id))
    };
    if props.rename {
        return html! { <NameField entry={entry.clone()} renaming={props.renaming.clone()} keeper={keeper.clone()} /> };
    }
    let rename = {
        let renaming = props.renaming.clone();
        Callback::from(move |_: MouseEvent| renaming.set(Some(id)))
    };
    let button = |sign, word: &str, onclick| {
        html! { <button type="button" class="quiet" aria-label={format!("{word} “{label}”")} {onclick}>{ icon(sign) }</button> }
    };
    let when = dates::moment(entry.opened.max(entry.modified));
    html! {
        <li class="kept">
            <button type="button" class="kept__open" aria-current={props.open.then_some("true")} onclick={act(Keeper::open)}>
                <span class="kept__title">{ &label }</span>
                if let Some(hit) = &props.hit {
                    <span class="kept__start">{ &hit.excerpt[0] }<b>{ &hit.excerpt[1] }</b>{ &hit.excerpt[2] }</span>
                } else if !entry.start.is_empty() {
                    <span class="kept__start">{ &entry.start }</span>
                }
                <span class="kept__about">
                    if props.open { { "Open here · " } }
                    if entry.damaged { { entry.about() } } else { { format!("{when} · {}", entry.about()) } }
                </span>
            </button>
            <span class="kept__tools">
                if entry.damaged {
                    { button(Icon::Download, "Save what is there of", rescue(keeper, id)) }
                } else {
                    { button(Icon::Pencil, "Rename", rename) }
                }
                { button(Icon::Trash, "Delete", act(|keeper, id| keeper.delete(vec![id]))) }
            </span>
        </li>
    }
}

/// Saves the bytes of an article that cannot be read.
fn rescue(keeper: &Keeper, id: ArticleId) -> Callback<MouseEvent> {
    let keeper = keeper.clone();
    Callback::from(move |_: MouseEvent| {
        keeper.rescue_text(id, |text| {
            save("article.json", "application/json", &text);
        });
    })
}

#[derive(Clone, PartialEq, Properties)]
struct NameProps {
    entry: Entry,
    renaming: UseStateSetter<Option<ArticleId>>,
    keeper: Keeper,
}

/// The field that gives an article another name.
#[component]
fn NameField(props: &NameProps) -> Html {
    let field = use_node_ref();
    let name = props.entry.label().to_owned();
    use_effect_with((), {
        let (field, name) = (field.clone(), name.clone());
        move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                // Not as an attribute: drawing the list anew would undo what was typed.
                field.set_value(&name);
                dom::focus(&field);
                field.select();
            }
        }
    });
    let onsubmit = {
        let (keeper, field, renaming, id) =
            (props.keeper.clone(), field.clone(), props.renaming.clone(), props.entry.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                keeper.rename(id, &field.value());
            }
            renaming.set(None);
        })
    };
    let leave = {
        let renaming = props.renaming.clone();
        Callback::from(move |_: MouseEvent| renaming.set(None))
    };
    let onkeydown = {
        let renaming = props.renaming.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                renaming.set(None);
            }
        })
    };
    html! {
        <li class="kept">
            <form class="kept__name" {onsubmit}>
                <input ref={field} type="text" aria-label={format!("New name of “{name}”")} {onkeydown} />
                <button type="submit" class="button">{ "Rename" }</button>
                <button type="button" class="quiet" onclick={leave}>{ "Leave it" }</button>
            </form>
        </li>
    }
}
