//! The banners themselves: what happened, what is safe, what to do.

use super::banner::About;
use super::button::{Weight, button};
use super::copy::{copied_or_not, copy};
use super::field::labelled;
use super::fold::fold;
use super::icon::{Icon, icon};
use crate::content::{common, merged as merged_words, notices, plans};
use crate::format::plan_file::MIME;
use crate::state::{self, App, HandedOver, Merged, Notice, Rejected, Role, SaveStatus, StorageError};
use crate::ui::dom::{El, div, el};
use crate::ui::pages::in_app::in_app;
use leptos::prelude::*;

/// The banner of one kind, if there still is something to say.
pub fn words_of(app: App, about: About) -> Option<El> {
    match about {
        About::Inside => in_app(app),
        About::Role => role_banner(app),
        About::Storage => untrack(|| storage_words(app)).map(|words| storage_trouble(app, words)),
        About::Newer => Some(newer(app)),
        About::Copied => Some(copied(app)),
        About::SetAside => unreadable(app),
        About::Notice => app.notice.get_untracked().map(|notice| notice_banner(app, &notice)),
    }
}

/// Why nothing can be changed here, and how it can.
fn role_banner(app: App) -> Option<El> {
    match app.role.get_untracked() {
        Role::Writer => None,
        Role::Reader => {
            let here = button(Weight::Main, notices::CONTINUE_HERE, move || app.continue_here());
            Some(banner(false, notices::READING.0, notices::READING.1, vec![here]))
        }
        Role::Outdated => {
            let reload = button(Weight::Main, notices::RELOAD, state::reload);
            Some(banner(true, notices::OUTDATED.0, notices::OUTDATED.1, vec![reload]))
        }
    }
}

/// Never by itself: whoever is in the middle of a word goes on with it.
fn newer(app: App) -> El {
    let take = button(Weight::Second, notices::TAKE_NEWER, move || app.take_newer());
    let close = dismiss(move || app.is_newer_ready.set(false));
    banner(false, notices::NEWER_READY.0, notices::NEWER_READY.1, vec![take, close])
}

fn copied(app: App) -> El {
    let close = dismiss(move || app.draft.became_copy.set(false));
    banner(false, notices::CONTINUED_AS_COPY.0, notices::CONTINUED_AS_COPY.1, vec![close])
}

fn storage_words(app: App) -> Option<(&'static str, &'static str)> {
    match app.draft.status() {
        SaveStatus::Failed(StorageError::Blocked) => Some(notices::STORAGE_BLOCKED),
        SaveStatus::Failed(StorageError::Full) => Some(notices::STORAGE_FULL),
        SaveStatus::Unsure => Some(notices::STORAGE_UNSURE),
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
            let (name, text) = (rejected.file_name(), rejected.text.clone());
            app.hand_over(HandedOver { name, mime: MIME, text, of: None });
        })
    };
    let mut actions: Vec<El> = app.rejected.get_untracked().into_iter().map(download).collect();
    if actions.is_empty() {
        return None;
    }
    actions.push(dismiss(move || app.rejected.set(Vec::new())));
    Some(banner(true, plans::REJECTED_HEADING, plans::REJECTED_TEXT, actions))
}

fn notice_banner(app: App, notice: &Notice) -> El {
    let close = dismiss(move || app.dismiss_notice());
    match notice {
        Notice::Merged(merged) => came_together(app, merged, close),
        Notice::AsText(file) => as_text(app, file, close),
        _ => {
            let (trouble, (heading, text)) = words(notice);
            banner(trouble, &heading, &text, vec![close])
        }
    }
}

/// What a file brought into the plan that it is a copy of; each thing by its name.
fn came_together(app: App, merged: &Merged, close: El) -> El {
    let (heading, text) = merged_words::heading(&merged.differences, merged.is_beside);
    let lines = merged.differences.iter().map(|it| el("li").attr("dir", "auto").text(&merged_words::line(it)));
    let list = el("ul").class("plain-list").children(lines);
    let what = (!merged.differences.is_empty()).then(|| fold(merged_words::WHAT, false, [list]));
    let file = merged.file.clone();
    let beside = button(Weight::Second, merged_words::OPEN_BESIDE, move || {
        app.dismiss_notice();
        app.open_beside(&file);
    });
    let actions = (!merged.is_beside).then_some(beside).into_iter().chain([close]);
    banner_of(false, &heading, &text, what.into_iter().collect(), actions.collect())
}

/// The text of a file, where no file can be had.
fn as_text(app: App, file: &HandedOver, close: El) -> El {
    let copied = RwSignal::new(None);
    let text = file.text.clone();
    let copying = copy(Weight::Main, notices::COPY_TEXT, copied, move || text.clone());
    let (taken, given) = (file.clone(), file.clone());
    // Whoever has the text has what the file would hold.
    Effect::new(move || {
        if matches!(copied.get(), Some((_, true))) {
            app.is_handed_over(&taken);
        }
    });
    let said = copied_or_not(copied, [notices::TEXT_COPIED, notices::TEXT_NOT_COPIED], |_| true);
    let field = el("textarea").class("field__input").id("file-text").attr("readonly", "").attr("rows", "4");
    let field = labelled("field", "file-text", notices::FILE_TEXT, "", field.text(&file.text));
    let anyway = button(Weight::Second, notices::TRY_DOWNLOAD, move || app.save_as_download(&given));
    let (heading, text) = notices::AS_TEXT;
    banner_of(false, heading, text, vec![field, said], vec![copying, anyway, close])
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
        // These have banners of their own.
        Notice::Merged(_) | Notice::AsText(_) => (false, Default::default()),
    }
}

pub fn banner(trouble: bool, heading: &str, text: &str, actions: Vec<El>) -> El {
    banner_of(trouble, heading, text, Vec::new(), actions)
}

fn banner_of(trouble: bool, heading: &str, text: &str, more: Vec<El>, actions: Vec<El>) -> El {
    let class = if trouble { "banner banner--trouble" } else { "banner" };
    let words = div("banner__words").child(el("p").class("banner__heading").text(heading)).child(el("p").text(text));
    let words = words.children(more).child(div("banner__actions").children(actions));
    div(class).attr("role", "alert").child(el("span").class("banner__icon").child(icon(Icon::Stone))).child(words)
}

/// The button that closes a banner; it goes with it, and the focus must not be lost.
pub fn dismiss(close: impl Fn() + 'static) -> El {
    button(Weight::Quiet, common::DISMISS, move || {
        close();
        state::rescue_focus();
    })
}
