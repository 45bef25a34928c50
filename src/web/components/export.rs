//! Taking along what was found: every format of the command line, as a file or on the clipboard.

use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::*;

use super::dialog::Layer;
use super::{CopyButton, Icon, icon};
use crate::app::handover::{WHOLES, Whole};
use crate::app::{Action, Notice, View, Work, table};
use crate::export::{EXPORTERS, Exporter};
use crate::web::store::Dispatch;
use crate::web::{dates, dom};

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub work: Work,
    pub open: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn ExportDialog(props: &Props) -> Html {
    let Props { view, work, open, dispatch } = props;
    // A closed dialog must not write out a long article.
    let formats = open.then(|| EXPORTERS.iter().map(|e| format(view, e, dispatch)).collect::<Html>());
    let wholes = open.then(|| WHOLES.iter().map(|w| whole(view, work, w, dispatch)).collect::<Html>());
    let ledger = open.then(|| {
        let markdown = table::markdown(view, &table::all(view), dates::words);
        let csv = table::csv(view, &table::all(view), dates::words);
        html! {
            <li class="export">
                <span class="export__name">{ "Table of figures" }</span>
                <CopyButton label="Markdown" text={markdown} dispatch={dispatch.clone()} />
                <CopyButton label="CSV" text={csv} dispatch={dispatch.clone()} />
            </li>
        }
    });
    html! {
        <Layer name="export" title="Export" open={*open} dispatch={dispatch.clone()}>
            <h3>{ "The article with marks and notes" }</h3>
            <ul class="exports" aria-label="The article with marks and notes">{ wholes }</ul>
            <p class="quiet-words">{ "The HTML page and the Gloss file open again in Gloss with nothing lost; Web Annotations open on their article." }</p>
            <h3>{ "What was found" }</h3>
            <ul class="exports" aria-label="What was found">{ formats }{ ledger }</ul>
            <p class="quiet-words">{ "Places are counted in characters of the article’s text (W3C Web Annotation)." }</p>
        </Layer>
    }
}

fn whole(view: &View, work: &Work, whole: &'static Whole, dispatch: &Dispatch) -> Html {
    let name = view.file_stem();
    let file = format!("{name}.{}", whole.extension);
    let (view, work) = (view.clone(), work.clone());
    let save = saving(file, whole.media_type, dispatch, move || (whole.write)(&name, &view, &work));
    html! {
        <li class="export">
            <span class="export__name">{ whole.label }</span>
            { save_button(whole.label, save) }
        </li>
    }
}

fn format(view: &View, exporter: &'static Exporter, dispatch: &Dispatch) -> Html {
    let name = view.file_stem();
    let file = format!("{name}.{}", exporter.extension);
    let save = saving(file, exporter.media_type, dispatch, {
        let (view, name) = (view.clone(), name.clone());
        move || exporter.export(&name, &view.analysis)
    });
    html! {
        <li class="export">
            <span class="export__name">{ exporter.label }</span>
            { save_button(exporter.label, save) }
            <CopyButton label="Copy" text={exporter.export(&name, &view.analysis)} dispatch={dispatch.clone()} />
        </li>
    }
}

fn save_button(label: &str, onclick: Callback<MouseEvent>) -> Html {
    let label = format!("Save {label}");
    html! { <button type="button" class="quiet" aria-label={label} {onclick}>{ icon(Icon::Download) }{ "Save" }</button> }
}

/// Writes a file when it is asked for, and tells how that went.
fn saving(
    file: String,
    media_type: &'static str,
    dispatch: &Dispatch,
    write: impl Fn() -> String + 'static,
) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        let notice = match save(&file, media_type, &write()) {
            Some(()) => Notice::Done(format!("Saved as {file}.")),
            None => Notice::Trouble("The browser could not save the file. Copy it instead.".into()),
        };
        dispatch.dispatch(Action::Tell(notice));
    })
}

/// Hands a file to the browser's downloads. Nothing leaves the page: the file is made in it.
pub(super) fn save(name: &str, media_type: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = dom::document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}
