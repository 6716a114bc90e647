//! What the person has to be told, above the screen.

use super::button::{Weight, button};
use super::icon::{Icon, icon};
use crate::content::{common, notices, plans};
use crate::state::{Notice, Rejected, SaveStatus, StorageError, use_app};
use leptos::prelude::*;

/// Storage trouble, unreadable plans, and the latest notice.
pub fn banners() -> AnyView {
    view! { <div class="banners">{storage_trouble()}{set_aside()}{notice()}</div> }.into_any()
}

fn storage_trouble() -> impl IntoView {
    let app = use_app();
    move || {
        let (heading, text) = match app.draft.status() {
            SaveStatus::Failed(StorageError::Blocked) => notices::STORAGE_BLOCKED,
            SaveStatus::Failed(StorageError::Full) => notices::STORAGE_FULL,
            _ => return None,
        };
        let download = button(Weight::Second, common::DOWNLOAD_MY_PLAN, move || app.download());
        Some(banner("banner banner--trouble", heading.to_owned(), text.to_owned(), download))
    }
}

fn set_aside() -> impl IntoView {
    let app = use_app();
    let download = move |rejected: Rejected| {
        button(Weight::Second, plans::REJECTED_DOWNLOAD, move || app.hand_over(&rejected.file_name(), &rejected.text()))
    };
    move || {
        let downloads = app.rejected.get().into_iter().map(download).collect_view();
        let hide = button(Weight::Quiet, common::DISMISS, move || app.rejected.set(Vec::new()));
        let actions = view! { {downloads}{hide} }.into_any();
        let any = !app.rejected.with(Vec::is_empty);
        any.then(|| {
            banner(
                "banner banner--trouble",
                plans::REJECTED_HEADING.to_owned(),
                plans::REJECTED_TEXT.to_owned(),
                actions,
            )
        })
    }
}

fn notice() -> impl IntoView {
    let app = use_app();
    move || {
        let (class, (heading, text)) = words(&app.notice.get()?);
        let close = button(Weight::Quiet, common::DISMISS, move || app.notice.set(None));
        Some(banner(class, heading, text, close))
    }
}

fn words(notice: &Notice) -> (&'static str, notices::Words) {
    const TROUBLE: &str = "banner banner--trouble";
    const WELL: &str = "banner banner--well";
    let owned = |(heading, text): (&str, &str)| (heading.to_owned(), text.to_owned());
    match notice {
        Notice::FileRefused { name, why } => (TROUBLE, notices::file_refused(name, why)),
        Notice::FileUnreadable { name } => (TROUBLE, notices::file_unreadable(name)),
        Notice::FileOpened => (WELL, notices::file_opened()),
        Notice::OpenedBeside => (WELL, notices::opened_beside()),
        Notice::OpenedNotKept => (TROUBLE, notices::opened_not_kept()),
        Notice::ContinuedAsCopy => (WELL, notices::continued_as_copy()),
        Notice::DownloadFailed => (TROUBLE, notices::download_failed()),
        Notice::StorageFailed(StorageError::Blocked) => (TROUBLE, owned(notices::STORAGE_BLOCKED)),
        Notice::StorageFailed(StorageError::Full) => (TROUBLE, owned(notices::STORAGE_FULL)),
    }
}

fn banner(class: &'static str, heading: String, text: String, actions: AnyView) -> AnyView {
    view! {
        <div class=class role="alert">
            <span class="banner__icon">{icon(Icon::Stone)}</span>
            <div class="banner__words"><p class="banner__heading">{heading}</p><p>{text}</p><div class="banner__actions">{actions}</div></div>
        </div>
    }
    .into_any()
}
