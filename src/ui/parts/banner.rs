//! What the person has to be told, above the screen.

use super::button::{Weight, button};
use super::icon::{Icon, icon};
use crate::content::{common, notices, plans};
use crate::state::{App, Notice, Rejected, SaveStatus, StorageError};
use crate::ui::dom::{El, div, el};

/// Storage trouble, unreadable plans, and the latest notice.
pub fn banners(app: App) -> El {
    let trouble = move || storage_words(app).map_or_else(String::new, |words| words.0.to_owned());
    let set_aside = move || app.rejected.with(Vec::len).to_string();
    let told = move || app.notice_version.get().to_string();
    let banners = div("banners")
        .switch(trouble, move || storage_words(app).map(|words| storage_trouble(app, words)).into_iter().collect());
    let banners = banners.show(move || app.draft.became_copy.get(), move || copied(app));
    let banners = banners.switch(set_aside, move || unreadable(app).into_iter().collect());
    banners.switch(told, move || {
        app.notice.get_untracked().map(|notice| notice_banner(app, &notice)).into_iter().collect()
    })
}

fn copied(app: App) -> El {
    let close = button(Weight::Quiet, common::DISMISS, move || app.draft.became_copy.set(false));
    banner(false, notices::CONTINUED_AS_COPY.0, notices::CONTINUED_AS_COPY.1, vec![close])
}

fn storage_words(app: App) -> Option<(&'static str, &'static str)> {
    match app.draft.status() {
        SaveStatus::Failed(StorageError::Blocked) => Some(notices::STORAGE_BLOCKED),
        SaveStatus::Failed(StorageError::Full) => Some(notices::STORAGE_FULL),
        SaveStatus::TooLarge => Some(notices::PLAN_TOO_LARGE),
        _ => None,
    }
}

fn storage_trouble(app: App, (heading, text): (&str, &str)) -> El {
    let download = button(Weight::Second, common::DOWNLOAD_MY_PLAN, move || app.download());
    banner(true, heading, text, vec![download])
}

fn unreadable(app: App) -> Option<El> {
    let download = move |rejected: Rejected| {
        button(Weight::Second, plans::REJECTED_DOWNLOAD, move || {
            _ = app.hand_over(&rejected.file_name(), &rejected.text())
        })
    };
    let mut actions: Vec<El> = app.rejected.get_untracked().into_iter().map(download).collect();
    if actions.is_empty() {
        return None;
    }
    actions.push(button(Weight::Quiet, common::DISMISS, move || app.rejected.set(Vec::new())));
    Some(banner(true, plans::REJECTED_HEADING, plans::REJECTED_TEXT, actions))
}

fn notice_banner(app: App, notice: &Notice) -> El {
    let (trouble, (heading, text)) = words(notice);
    banner(trouble, &heading, &text, vec![button(Weight::Quiet, common::DISMISS, move || app.dismiss_notice())])
}

/// Whether it is trouble, and the words.
fn words(notice: &Notice) -> (bool, notices::Words) {
    let owned = |(heading, text): (&str, &str)| (heading.to_owned(), text.to_owned());
    match notice {
        Notice::FileRefused { name, why } => (true, notices::file_refused(name, why)),
        Notice::FileUnreadable { name } => (true, notices::file_unreadable(name)),
        Notice::FileOpened => (false, owned(notices::FILE_OPENED)),
        Notice::OpenedBeside => (false, owned(notices::OPENED_BESIDE)),
        Notice::OpenedNotKept => (true, owned(notices::OPENED_NOT_KEPT)),
        Notice::HeldBack => (true, owned(notices::HELD_BACK)),
        Notice::DownloadFailed => (true, owned(notices::DOWNLOAD_FAILED)),
        Notice::StorageFailed(StorageError::Blocked) => (true, owned(notices::STORAGE_BLOCKED)),
        Notice::StorageFailed(StorageError::Full) => (true, owned(notices::STORAGE_FULL)),
    }
}

fn banner(trouble: bool, heading: &str, text: &str, actions: Vec<El>) -> El {
    let class = if trouble { "banner banner--trouble" } else { "banner" };
    let words = div("banner__words").child(el("p").class("banner__heading").text(heading)).child(el("p").text(text));
    let words = words.child(div("banner__actions").children(actions));
    div(class).attr("role", "alert").child(el("span").class("banner__icon").child(icon(Icon::Stone))).child(words)
}
