//! The share card: what goes on it, the card as it goes, and the ways to hand it over.

use crate::content::{card as words, welcome};
use crate::format::qr::Qr;
use crate::plan::CardPart;
use crate::state::{App, ShareError, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::card_lines::card_lines;
use crate::ui::parts::choice::choice;
use crate::ui::parts::copy::{Copied, copied_or_not, copy};
use crate::ui::parts::field::labelled;
use crate::ui::parts::heading::{heading, hint, lead};
use crate::ui::parts::qr_picture::qr_picture;
use leptos::prelude::*;

/// A link that was made of the card as it was ticked then.
type Made = RwSignal<Option<Result<String, ShareError>>>;

pub fn page() -> Vec<El> {
    let app = use_app();
    let made: Made = RwSignal::new(None);
    let copied: Copied = RwSignal::new(None);
    let shown = div("share__made").attr("aria-live", "polite").switch(
        move || made.with(|made| made.as_ref().map(|made| format!("{made:?}")).unwrap_or_default()),
        move || made.get_untracked().map(|made| link(copied, made)).unwrap_or_default(),
    );
    vec![
        heading(words::EYEBROW, words::HEADING),
        lead(words::LEAD),
        picks(app, made, false, words::PARTS),
        picks(app, made, true, words::OWN_WORDS),
        preview(app),
        hint(words::HAND_OVER),
        contact(app),
        div("add").child(button(Weight::Second, words::LINK, move || make(app, made))),
        shown,
        copied_or_not(copied, [words::COPIED, words::NOT_COPIED], |_| true),
        one_action(button(Weight::Main, words::DOWNLOAD, move || app.download_card())),
    ]
}

fn picks(app: App, made: Made, own: bool, title: &str) -> El {
    let parts = CardPart::ALL.iter().filter(|part| part.is_free_text() == own);
    let legend = el("legend").class("answers__question").text(title);
    let hint = own.then(|| hint(words::OWN_WORDS_HINT));
    let picks = parts.map(|part| pick(app, made, part.clone()));
    el("fieldset").class("share__picks").child(legend).maybe(hint).children(picks)
}

/// Everything on the card, as it is now.
fn preview(app: App) -> El {
    let card = move || [el("h2").text(words::PREVIEW), card_lines(&app.card())].into();
    let preview = el("section").class("card card--preview").attr("aria-live", "polite");
    preview.switch(move || app.draft.with(|plan| plan.sharing.card.join(" ")), card)
}

/// Whom the workshop names to ask.
fn contact(app: App) -> El {
    let line = app.draft.peek(|plan| plan.workshop.as_ref().map(|workshop| workshop.contact.trim().to_owned()));
    let line = line.filter(|line| !line.is_empty()).map(|line| welcome::contact(&line));
    div("list-place").maybe(line.map(|line| hint(&line).attr("dir", "auto")))
}

fn make(app: App, made: Made) {
    leptos::task::spawn_local(async move {
        let ticked = app.draft.peek(|plan| plan.sharing.card.clone());
        let link = app.card_link().await;
        // What was unticked meanwhile does not go, and the person may have left the screen.
        if app.draft.peek(|plan| plan.sharing.card == ticked) {
            _ = made.try_set(Some(link));
        }
    });
}

/// What is remembered when nothing is ticked: that somebody has unticked everything.
const NOTHING: &str = "nothing";

fn pick(app: App, made: Made, part: CardPart) -> El {
    let (shown, id) = (part.clone(), ["card-", part.word()].concat());
    let name = words::part(&part).to_owned();
    let set = move |ticked: bool| {
        // What was made carries what was ticked before.
        made.set(None);
        app.draft.edit(|plan| {
            let mut parts = CardPart::ticked(plan);
            parts.retain(|other| *other != part && other.word() != NOTHING);
            if ticked {
                parts.push(part.clone());
            }
            plan.sharing.card = parts.iter().map(|part| part.word().to_owned()).collect();
            if parts.is_empty() {
                plan.sharing.card.push(NOTHING.to_owned());
            }
        });
    };
    choice(&id, &name, "", move || app.draft.with(|plan| CardPart::ticked(plan).contains(&shown)), set)
}

fn link(copied: Copied, made: Result<String, ShareError>) -> Vec<El> {
    let link = match made {
        Ok(link) => link,
        Err(ShareError::Missing) => return vec![hint(words::MISSING)],
        Err(ShareError::TooLong) => return vec![hint(words::TOO_LONG)],
    };
    let field = el("input").class("field__input").attr("type", "text").id("card-link").attr("readonly", "");
    let field = labelled("field", "card-link", words::LINK_LABEL, "", field.attr("value", &link));
    let qr = Qr::of(&link).map(|qr| qr_picture(&qr, words::QR));
    let copy = copy(Weight::Second, words::COPY, copied, move || link.clone());
    [qr, Some(field), Some(div("add").child(copy))].into_iter().flatten().collect()
}
