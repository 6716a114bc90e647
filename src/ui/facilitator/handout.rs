//! The link and its QR code, as the workshop is now.

use crate::content::workshop as words;
use crate::format::qr::Qr;
use crate::route::Route;
use crate::state::ShareError;
use crate::state::facilitator::{Facilitator, Links};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::copy::{Copied, copied_or_not, copy};
use crate::ui::parts::field::labelled;
use crate::ui::parts::heading::{block, hint};
use crate::ui::parts::qr_picture::qr_picture;
use leptos::prelude::*;

pub fn handout(desk: Facilitator) -> El {
    let copied: Copied = RwSignal::new(None);
    // Remade with each pause in typing: what is told of it is told only when asked for.
    let made = div("handout").switch(
        move || desk.links.version().to_string(),
        move || match desk.links.get_untracked() {
            None => Vec::new(),
            Some(Ok(links)) => shown(desk, &links, copied),
            Some(Err(ShareError::Missing)) => vec![hint(words::MISSING)],
            Some(Err(ShareError::TooLong)) => vec![hint(words::TOO_LONG)],
        },
    );
    block(words::HANDOUT).child(made).child(copied_or_not(copied, [words::COPIED, words::NOT_COPIED], |_| true))
}

fn shown(desk: Facilitator, links: &Links, copied: Copied) -> Vec<El> {
    let Links { workshop, follow_up } = links.clone();
    let qr = Qr::of(&workshop);
    let modules = qr.as_ref().map(Qr::modules);
    let length = desk.workshop.with_untracked(|it| words::length(workshop.len(), modules, it));
    let picture = match &qr {
        Some(qr) => div("handout__code").child(qr_picture(qr, words::QR)),
        None => hint(words::NO_CODE),
    };
    let wall = to_the_wall(desk, Weight::Second);
    let link = link("workshop-link", words::LINK, &length, &workshop);
    let again = link_with_hint(&follow_up);
    let show_again = button(Weight::Second, words::FOLLOW_UP_ON_THE_WALL, move || {
        desk.shows_follow_up.set(true);
        desk.go(&Route::Projector);
    });
    let copy_link = copy(Weight::Second, words::COPY, copied, move || workshop.clone());
    let copy_again = copy(Weight::Second, words::COPY_FOLLOW_UP, copied, move || follow_up.clone());
    vec![
        picture,
        div("add").child(wall),
        link,
        div("add").child(copy_link),
        again,
        div("add").child(copy_again).child(show_again),
    ]
}

/// To the wall, with the code of the workshop.
pub fn to_the_wall(desk: Facilitator, weight: Weight) -> El {
    button(weight, words::ON_THE_WALL, move || {
        desk.shows_follow_up.set(false);
        desk.go(&Route::Projector);
    })
}

fn link_with_hint(address: &str) -> El {
    link("follow-up-link", words::FOLLOW_UP_LINK, words::FOLLOW_UP_HINT, address)
}

fn link(id: &str, label: &str, hint: &str, address: &str) -> El {
    let field = el("input").class("field__input").attr("type", "text").id(id).attr("readonly", "");
    labelled("field", id, label, hint, field.attr("value", address))
}
