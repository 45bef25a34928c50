//! The whole page.

use yew::prelude::*;

use super::components::{
    Appendix, ArticleView, Card, ChangesDialog, DraftDialog, Empty, ExportDialog, FindBar, LibraryDialog,
    LibraryNotes, Newer, NoticeBar, Outline, Progress, SamplesDialog, SettingsDialog, ShortcutsDialog,
    SidePanel, Strip, Toolbar, TopBar, VersionsDialog,
};
use super::dates;
use super::editor::EditorView;
use super::hooks::{
    use_analysis, use_device, use_highlight, use_intake, use_keys, use_library, use_notes, use_outside,
    use_pick_keys, use_pointer, use_resize, use_reveal, use_select,
};
use super::library::Keeper;
use super::ranges::Drawn;
use super::store::{Dispatch, Store};
use crate::app::{Corrections, Dialog, State, View};

/// What the page begins with.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The state at first; without one, the empty page with what the device remembers.
    #[prop_or_default]
    pub state: Option<State>,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let first = props.state.clone();
    let store = use_reducer(|| first.map_or_else(Store::load, Store));
    let dispatch = store.dispatcher();
    let whole: &State = &store.0;
    let order = whole.settings.dates.unwrap_or_else(dates::order);
    use_analysis(
        whole.pending.clone(),
        whole.annotating.question(),
        whole.library.asked.clone(),
        order,
        dispatch.clone(),
    );
    let dragging = use_intake(dispatch.clone());
    use_keys(dispatch.clone());
    let keeper = use_library(whole, dispatch.clone());
    use_outside(dispatch.clone());
    use_device(&whole.settings, whole.corrections());
    use_pointer();
    // What shows is the article that is being read, as far as it is, and else the open one.
    let coming = whole.coming().is_some();
    let shown = whole.shown();
    let state: &State = &shown;
    let drawn = Drawn::of(state);
    use_notes(state.view.clone(), state.settings.filter);
    // While the article is edited, the editor itself paints and brings into sight.
    use_highlight(drawn.clone().filter(|_| state.editing.is_none()), state.find.clone());
    use_reveal(state.reveal, drawn.clone(), state.panel, state.editing.is_some());
    use_select(drawn.clone().filter(|_| state.editing.is_none() && !coming), dispatch.clone());
    use_pick_keys(state.annotating.pick, dispatch.clone());
    let open = |dialog| state.dialog == Some(dialog);
    html! {
        <ContextProvider<Keeper> context={keeper}>
            if state.view.is_some() {
                <a class="skip" href="#article">{ "Skip to the text" }</a>
                <a class="skip" href="#panel">{ "Skip to the panel" }</a>
            }
            <TopBar view={state.view.clone().filter(|_| !coming)} editing={state.editing.is_some()} saving={state.library.saving.clone()} can_undo={state.work.can_undo()} can_redo={state.work.can_redo()} dispatch={dispatch.clone()} />
            <Progress pending={state.pending.clone().filter(|p| !p.again || state.editing.is_none())} dispatch={dispatch.clone()} />
            <main>
                if let Some(view) = &state.view {
                    <Desk view={view.clone()} {drawn} state={state.clone()} dispatch={dispatch.clone()} />
                } else {
                    <Empty outside={state.outside} library={state.library.clone()} dispatch={dispatch.clone()} />
                }
            </main>
            <Newer keep={state.settings.keep} kept={state.outside.kept} source={whole.source().cloned()} dispatch={dispatch.clone()} />
            <NoticeBar notice={state.notice.clone()} dispatch={dispatch.clone()} />
            <LibraryNotes library={state.library.clone()} told={open(Dialog::Library)} dispatch={dispatch.clone()} />
            <LibraryDialog open={open(Dialog::Library)} keep={state.settings.keep} library={state.library.clone()} dispatch={dispatch.clone()} />
            <SamplesDialog open={open(Dialog::Samples)} dispatch={dispatch.clone()} />
            if let Some(view) = state.view.as_ref().filter(|_| !coming) {
                <DraftDialog view={view.clone()} draft={state.annotating.draft.clone()} dispatch={dispatch.clone()} />
                <VersionsDialog state={state.clone()} open={open(Dialog::Versions)} dispatch={dispatch.clone()} />
                <ChangesDialog view={view.clone()} compared={state.library.compared.clone()} open={open(Dialog::Changes)} dispatch={dispatch.clone()} />
                <ExportDialog view={view.clone()} work={state.work.now().clone()} open={open(Dialog::Export)} dispatch={dispatch.clone()} />
            }
            <SettingsDialog open={open(Dialog::Settings)} outside={state.outside} settings={state.settings.clone()} library={state.library.clone()} {order} corrections={Corrections::clone(whole.corrections())} dispatch={dispatch.clone()} />
            <ShortcutsDialog open={open(Dialog::Shortcuts)} dispatch={dispatch.clone()} />
            <div class="unseen" role="status" aria-live="polite">{ &state.announcement }</div>
            if dragging {
                <div class="drop" aria-hidden="true"><p>{ "Drop it to read it" }</p></div>
            }
        </ContextProvider<Keeper>>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DeskProps {
    view: View,
    drawn: Option<Drawn>,
    state: State,
    dispatch: Dispatch,
}

/// An article with everything round it.
#[component]
fn Desk(props: &DeskProps) -> Html {
    let DeskProps { view, drawn, state, dispatch } = props;
    let filter = state.settings.filter;
    let resize = use_resize(dispatch.clone());
    let onkeydown = resize.key(state.settings.panel_width);
    html! {
        <div class="desk">
            if view.outline.len() > 1 {
                <Outline view={view.clone()} open={state.settings.outline} dispatch={dispatch.clone()} />
            }
            <div class="page">
                if let Some(find) = &state.find {
                    <FindBar view={view.clone()} find={find.clone()} dispatch={dispatch.clone()} />
                }
                if let Some((editing, source)) = state.editing.zip(state.source()) {
                    <EditorView
                        view={view.clone()} source={source.clone()} notes={state.work.now().notes.clone()} ahead={state.ahead.clone()}
                        reading={state.pending.is_some()} caret={editing.caret} reveal={state.reveal} {filter} selected={state.selected}
                        passage={state.passage} find={state.find.clone()} dispatch={dispatch.clone()}
                    />
                } else if let Some(drawn) = drawn {
                    if view.title().is_none() {
                        // A text may have no heading; who finds the way by headings has one all the same.
                        <h1 class="unseen">{ view.name.clone().unwrap_or_else(|| "Article".into()) }</h1>
                    }
                    <ArticleView key={state.last_ticket.0} drawn={drawn.clone()} stop={state.tab_stop()} selected={state.selected} lit={state.lit} dispatch={dispatch.clone()} />
                }
                if let (Some(pick), Some(drawn)) = (state.annotating.pick.filter(|_| state.dialog.is_none() && state.editing.is_none()), drawn) {
                    <Toolbar drawn={drawn.clone()} span={pick.span} sheet={state.sheet} dispatch={dispatch.clone()} />
                }
                if let Some(popover) = state.popover {
                    <Card view={view.clone()} id={popover.id} {filter} dispatch={dispatch.clone()} />
                }
            </div>
            <Strip view={view.clone()} {filter} selected={state.selected} />
            <div class="divider" role="separator" aria-orientation="vertical" aria-label="Width of the panel" tabindex="0"
                aria-valuemin="320" aria-valuemax="640" aria-valuenow={state.settings.panel_width.to_string()}
                onpointerdown={resize.down} onpointermove={resize.moved} onpointerup={resize.up} {onkeydown} />
            <Appendix />
            <SidePanel
                view={view.clone()} panel={state.panel} sheet={state.sheet} query={state.query(state.panel).to_string()} listing={state.listing.clone()}
                selected={state.selected} open={state.open} lit={state.lit} only={state.annotating.only} note={state.annotating.note} settings={state.settings.clone()} dispatch={dispatch.clone()}
            />
        </div>
    }
}
