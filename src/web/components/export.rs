//! Taking along what was found: every format of the command line, as a file or on the clipboard.

use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::*;

use super::dialog::Layer;
use super::{CopyButton, Icon, icon};
use crate::app::{Action, Notice, View, table};
use crate::export::{EXPORTERS, Exporter};
use crate::web::store::Dispatch;
use crate::web::{dates, dom};

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub open: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn ExportDialog(props: &Props) -> Html {
    let Props { view, open, dispatch } = props;
    // A closed dialog must not write out a long article.
    let formats = open.then(|| EXPORTERS.iter().map(|e| format(view, e, dispatch)).collect::<Html>());
    let ledger = open.then(|| {
        let markdown = table::markdown(view, &table::all(view), dates::words);
        let csv = table::csv(view, &table::all(view), dates::words);
        html! {
            <li class="export">
                <span class="export__name">{ "Figures as a table of" }</span>
                <CopyButton label="Markdown" text={markdown} dispatch={dispatch.clone()} />
                <CopyButton label="CSV" text={csv} dispatch={dispatch.clone()} />
            </li>
        }
    });
    html! {
        <Layer name="export" title="Export" open={*open} dispatch={dispatch.clone()}>
            <ul class="exports">{ formats }{ ledger }</ul>
            <p class="quiet-words">{ "Places are counted in characters of the article’s text (W3C Web Annotation)." }</p>
        </Layer>
    }
}

fn format(view: &View, exporter: &'static Exporter, dispatch: &Dispatch) -> Html {
    let name = view.file_stem();
    let save = {
        let (view, dispatch, name) = (view.clone(), dispatch.clone(), name.clone());
        Callback::from(move |_: MouseEvent| {
            let text = exporter.export(&name, &view.analysis);
            let file = format!("{name}.{}", exporter.extension);
            let notice = match save(&file, exporter.media_type, &text) {
                Some(()) => Notice::Done(format!("Saved as {file}.")),
                None => Notice::Trouble("The browser could not save the file. Copy it instead.".into()),
            };
            dispatch.dispatch(Action::Tell(notice));
        })
    };
    html! {
        <li class="export">
            <span class="export__name">{ exporter.label }</span>
            <button type="button" class="quiet" onclick={save}>{ icon(Icon::Download) }{ "Save" }</button>
            <CopyButton label="Copy" text={exporter.export(&name, &view.analysis)} dispatch={dispatch.clone()} />
        </li>
    }
}

/// Hands a file to the browser's downloads. Nothing leaves the page: the file is made in it.
fn save(name: &str, media_type: &str, text: &str) -> Option<()> {
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
