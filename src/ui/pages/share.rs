//! Sharing the plan for reading: what goes, a passphrase, the link, its QR code.

use crate::content::share as words;
use crate::format::qr::Qr;
use crate::format::shared_plan::{SharePart, SharePicks};
use crate::state::{self, App, ShareError};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::copy::{Copied, copied_or_not, copy};
use crate::ui::parts::field::{Field, labelled};
use crate::ui::parts::heading::hint;
use crate::ui::parts::qr_picture::qr_picture;
use leptos::prelude::*;

/// What many messengers still take for one link.
const LONG: usize = 2_000;

/// What stands on the page while a link is made.
#[derive(Clone, Copy)]
struct Memory {
    picks: RwSignal<SharePicks>,
    passphrase: RwSignal<String>,
    made: RwSignal<Option<Result<String, ShareError>>>,
    copied: Copied,
}

pub fn share(app: App) -> Vec<El> {
    let memory = Memory {
        picks: RwSignal::new(SharePicks::default()),
        passphrase: RwSignal::new(String::new()),
        made: RwSignal::new(None),
        copied: RwSignal::new(None),
    };
    let picks = SharePart::ALL.iter().map(|part| pick(memory, part.clone()));
    let legend = el("legend").class("answers__question").text(words::WHAT_GOES);
    let picks = el("fieldset").class("share__picks").child(legend).children(picks);
    let typed = Bound::of(
        move || memory.passphrase.get(),
        move |text| {
            memory.made.set(None);
            memory.passphrase.set(text);
        },
    );
    let passphrase = Field::new("share-passphrase", words::PASSPHRASE, typed).hint(words::PASSPHRASE_HINT).view();
    let make = move || {
        memory.copied.set(None);
        leptos::task::spawn_local(async move {
            let (picks, passphrase) = (memory.picks.get_untracked(), memory.passphrase.get_untracked());
            let made = app.share_link(&picks, passphrase.trim()).await;
            // The person may have left the screen meanwhile.
            _ = memory.made.try_set(Some(made));
        });
    };
    let made = div("share__made").attr("aria-live", "polite").switch(
        move || memory.made.with(|made| made.as_ref().map(|made| format!("{made:?}")).unwrap_or_default()),
        move || memory.made.get_untracked().map(|made| result(memory, made)).unwrap_or_default(),
    );
    vec![
        hint(words::WHOEVER),
        picks,
        passphrase,
        div("add").child(button(Weight::Second, words::MAKE, make)),
        made,
        copied_or_not(memory.copied, [words::COPIED, words::NOT_COPIED], |_| true),
    ]
}

fn pick(memory: Memory, part: SharePart) -> El {
    let (shown, id) = (part.clone(), ["share-", part.word()].concat());
    let name = words::picked(&part).to_owned();
    let set = move |picked: bool| {
        // What was made carries what was picked before.
        memory.made.set(None);
        memory.picks.update(|picks| {
            picks.parts.retain(|other| *other != part);
            if picked {
                picks.parts.push(part.clone());
            }
        });
    };
    choice(&id, &name, "", move || memory.picks.with(|picks| picks.has(&shown)), set)
}

fn result(memory: Memory, made: Result<String, ShareError>) -> Vec<El> {
    let link = match made {
        Ok(link) => link,
        Err(ShareError::Missing) => return vec![hint(words::MISSING)],
        Err(ShareError::TooLong) => return vec![hint(words::TOO_LONG)],
    };
    let field = el("input").class("field__input").attr("type", "text").id("share-link").attr("readonly", "");
    let field = labelled("field", "share-link", words::LINK, &words::length(link.len()), field.attr("value", &link));
    let long = (link.len() > LONG).then(|| hint(words::LONG));
    let qr = Qr::of(&link).map(|qr| qr_picture(&qr, words::QR));
    let sent = link.clone();
    let copy = copy(Weight::Main, words::COPY, memory.copied, move || link.clone());
    let send = state::can_send().then(|| {
        let link = sent;
        button(Weight::Second, words::SEND, move || state::send(&link))
    });
    [Some(field), long, Some(div("add").child(copy).maybe(send)), qr].into_iter().flatten().collect()
}
