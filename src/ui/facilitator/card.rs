//! A card that came by a link: what it says, and the way into the room.

use crate::content::{card as words, common, share};
use crate::plan::Card;
use crate::route::Route;
use crate::state::SharedError;
use crate::state::facilitator::{Facilitator, LinkedCard};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::card_lines::card_lines;
use crate::ui::parts::heading::{heading, hint, lead};

pub fn page(desk: Facilitator) -> Vec<El> {
    let shown = move || match desk.card.get_untracked() {
        LinkedCard::Reading => Vec::new(),
        LinkedCard::Gone => stop(share::GONE_HEADING, share::GONE),
        LinkedCard::Read(card) => read(desk, &card),
        LinkedCard::Failed(SharedError::Link(why)) => {
            let (title, text) = share::refused(&why);
            stop(title, text)
        }
        LinkedCard::Failed(SharedError::Unreadable(why)) => {
            let (title, text) = share::unreadable(&why);
            stop(title, text)
        }
        LinkedCard::Failed(_) => stop(words::READ_HEADING, share::CANNOT),
    };
    vec![div("cards").switch(move || desk.card.version().to_string(), shown)]
}

fn read(desk: Facilitator, card: &Card) -> Vec<El> {
    let take = button(Weight::Main, words::TO_ROOM, move || {
        desk.put_card_in();
        desk.go(&Route::Room);
    });
    vec![
        heading(words::EYEBROW, words::READ_HEADING),
        lead(words::READ_LEAD),
        el("section").class("card card--preview").child(card_lines(card)),
        div("add").child(take).child(hint(words::STAYS)),
    ]
}

fn stop(title: &str, text: &str) -> Vec<El> {
    let room = el("a").class("button button--main").attr("href", &Route::Room.href()).text(common::GO_ON);
    vec![heading("", title), lead(text), div("add").child(room)]
}
