//! What is dropped into the room: plan files, pages that carry a plan, share cards, links of cards. Each becomes a card at once, and
//! nothing else of it is kept.

use super::kept_room;
use super::{Facilitator, LinkedCard};
use crate::browser::{download, file};
use crate::content::room as words;
use crate::format::link::LinkError;
use crate::format::plan_file::{self, ReadError};
use crate::format::{card_file, html_page};
use crate::plan::Card;
use crate::room::Room;
use crate::route::Route;
use crate::state::links::{self, SharedError};
use crate::state::{new_id, today};
use leptos::prelude::*;
use std::time::Duration;

/// Something that is not in the room.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    /// The file's name, as it came.
    pub name: String,
    pub why: Refused,
}

/// Why it is not.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    File(ReadError),
    Link(SharedError),
    /// The disk did not give it.
    Unreadable,
}

/// How often the pictures are drawn anew while files come in.
const DRAW_EVERY_MS: u64 = 400;
/// The longest that one turn of reading may hold up the page.
const TURN_MS: u64 = 12;

/// The card of a file's bytes, whatever kind of file it is.
fn card_of(bytes: &[u8]) -> Result<Card, ReadError> {
    let carried = html_page::read(bytes);
    let bytes = carried.as_ref().map_or(bytes, String::as_bytes);
    match card_file::read(bytes) {
        // No card: a plan, or nothing of ours; the plan's reader says which.
        Err(ReadError::NotAPlan) => {
            let file = plan_file::read(bytes)?;
            Ok(Card::of_whole_plan(&file.plan, new_id("c"), today()))
        }
        read => read,
    }
}

impl Facilitator {
    /// Takes files into the room, one after the other, and lets the page breathe in between.
    pub fn take_in(self, files: Vec<web_sys::File>) {
        self.progress.update(|(_, of)| *of += files.len());
        let visit = self.visit.with(|visit| *visit);
        leptos::task::spawn_local(async move {
            let mut drawn = crate::browser::clock::milliseconds();
            let mut turn = drawn;
            for picked in files {
                let name = picked.name();
                let read = file::read(picked, html_page::MAX_PAGE_BYTES).await;
                if self.visit.with(|now| *now != visit) {
                    return;
                }
                match read {
                    Ok(file::Picked::Bytes(bytes)) => match card_of(&bytes) {
                        Ok(card) => self.put_in(card),
                        Err(why) => self.skip(name, Refused::File(why)),
                    },
                    Ok(file::Picked::TooLarge(size)) => self.skip(name, Refused::File(ReadError::TooLarge(size))),
                    Err(_) => self.skip(name, Refused::Unreadable),
                }
                self.progress.update_untracked(|(done, _)| *done += 1);
                let now = crate::browser::clock::milliseconds();
                let is_first_picture = self.room.with_untracked(|room| room.len() == crate::room::FEWEST_CARDS);
                if now.abs_diff(drawn) >= DRAW_EVERY_MS || is_first_picture {
                    self.draw();
                    drawn = now;
                }
                if now.abs_diff(turn) >= TURN_MS {
                    breathe().await;
                    turn = crate::browser::clock::milliseconds();
                }
            }
            self.draw();
            if self.is_kept.get_untracked() {
                self.keep();
            }
        });
    }

    fn draw(self) {
        self.progress.update(|(done, of)| {
            if *done >= *of {
                (*done, *of) = (0, 0);
            }
        });
        self.room.update(|_| {});
    }

    fn put_in(self, mut card: Card) {
        // One that was written without a name is one person all the same, however often it is read again.
        if card.id.is_empty() {
            card.id = new_id("c");
        }
        self.room.update_untracked(|room| room.add(card));
    }

    fn skip(self, name: String, why: Refused) {
        self.skipped.update(|all| all.push(Skipped { name, why }));
    }

    /// Takes in the cards whose links stand in a text.
    pub fn take_in_links(self, text: &str) {
        // As they came by message: with words around them, and lines broken.
        let links: Vec<String> = text.split(CARD_LINK).skip(1).map(of_link).collect();
        if links.is_empty() && !text.trim().is_empty() {
            let why = Refused::Link(SharedError::Link(LinkError::CutOff));
            self.skip(text.chars().take(60).collect(), why);
        }
        let visit = self.visit.with(|visit| *visit);
        leptos::task::spawn_local(async move {
            for payload in links {
                let read = read_pasted(&payload).await;
                if self.visit.with(|now| *now != visit) {
                    return;
                }
                match read {
                    Ok(card) => self.put_in(card),
                    Err(why) => {
                        let name = [CARD_LINK, &payload].concat().chars().take(60).collect();
                        self.skip(name, Refused::Link(why));
                    }
                }
            }
            self.draw();
            if self.is_kept.get_untracked() {
                self.keep();
            }
        });
    }

    pub(super) fn read_card(self, payload: String) {
        self.card.set(LinkedCard::Reading);
        leptos::task::spawn_local(async move {
            self.card.set(match read_card(&payload).await {
                Ok(card) => LinkedCard::Read(Box::new(card)),
                Err(why) => LinkedCard::Failed(why),
            });
        });
    }

    /// Puts the card that a link carried into the room.
    pub fn put_card_in(self) {
        if let LinkedCard::Read(card) = self.card.get_untracked() {
            self.card.set(LinkedCard::Gone);
            self.put_in(*card);
            self.draw();
            // Each link is a page of its own: without being kept, a room of those who came by links would be a room of one.
            self.keep();
        }
    }

    /// The page is left: what is not kept is forgotten.
    pub(super) fn leave_room(self) {
        self.skipped.set(Vec::new());
        if self.is_kept.get_untracked() {
            return;
        }
        self.end_visit();
        let room = self.room.get_untracked();
        if !room.is_empty() {
            self.room.set(Room::default());
            // Gone when the page is closed; until then a slip is no loss.
            self.offer_back(words::ROOM_LEFT.to_owned(), move |desk| {
                room.all_versions().cloned().for_each(|card| desk.put_in(card));
                desk.go(&Route::Room);
                desk.draw();
            });
        }
    }

    /// What is still being read when the room is left, or forgotten, goes into none.
    fn end_visit(self) {
        self.visit.update(|visit| *visit = visit.wrapping_add(1));
        self.progress.set((0, 0));
    }

    /// Whether there is a room that closing the page would lose.
    pub(super) fn has_what_is_nowhere_else(self) -> bool {
        !self.is_kept.get_untracked() && self.room.with_untracked(|room| !room.is_empty())
    }

    /// Takes everybody out of the room, here and where it was kept.
    pub fn forget(self) {
        self.end_visit();
        self.is_kept.set(false);
        self.room.set(Room::default());
        self.skipped.set(Vec::new());
        leptos::task::spawn_local(async move {
            if !kept_room::forget().await {
                self.keeping_failed.set(true);
            }
        });
    }

    /// Keeps the room on this device, as cards.
    pub fn keep(self) {
        let cards: Vec<Card> = self.room.with_untracked(|room| room.all_versions().cloned().collect());
        let visit = self.visit.with(|visit| *visit);
        leptos::task::spawn_local(async move {
            let kept = kept_room::keep(cards).await;
            if self.visit.with(|now| *now != visit) {
                // It was forgotten meanwhile, and stays so.
                if !self.is_kept.get_untracked() {
                    kept_room::forget().await;
                }
                return;
            }
            if kept && !self.is_kept.get_untracked() {
                self.is_kept.set(true);
            }
            if self.keeping_failed.get_untracked() == kept {
                self.keeping_failed.set(!kept);
            }
        });
    }

    /// Brings back a room that was kept.
    pub fn bring_back(self) {
        let visit = self.visit.with(|visit| *visit);
        leptos::task::spawn_local(async move {
            let cards = kept_room::cards().await;
            if !cards.is_empty() && self.visit.with(|now| *now == visit) {
                cards.into_iter().for_each(|card| self.put_in(card));
                self.is_kept.set(true);
                self.draw();
                // What came in meanwhile is kept with the rest.
                self.keep();
            }
        });
    }

    /// Hands over a file of the room's pictures; `false` where the browser refuses.
    pub fn hand_over(self, name: &str, mime: &str, text: &str) -> bool {
        download::save(name, mime, text).is_ok()
    }
}

/// What stands before a card in its link.
const CARD_LINK: &str = "#/c/";

/// A card's payload out of what follows in a message: up to the next address.
fn of_link(text: &str) -> String {
    let end =
        text.find("://").map(|at| text.get(..at).and_then(|before| before.rfind(char::is_whitespace)).unwrap_or(at));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default().to_owned()
}

/// What follows the link in a message is words, or the rest of a link that the mail broke: that is known when it is tried.
async fn read_pasted(text: &str) -> Result<Card, SharedError> {
    let first = text.split_whitespace().next().unwrap_or_default();
    match read_card(first).await {
        Err(SharedError::Link(LinkError::CutOff)) => read_card(text).await,
        read => read,
    }
}

async fn read_card(payload: &str) -> Result<Card, SharedError> {
    let words = links::read('c', payload).await?;
    card_file::read(&words).map_err(SharedError::Unreadable)
}

/// Lets the browser do what waits: draw, hear a press.
async fn breathe() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let done = move || _ = done.call0(&wasm_bindgen::JsValue::NULL);
        set_timeout(done, Duration::ZERO);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
