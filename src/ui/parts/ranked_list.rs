//! A list in order of rank: moved by buttons, by arrow keys on the grip, or by dragging the grip.
//!
//! While an item is dragged nothing moves in the document, only its picture; the new rank is set when it is let go. A node that
//! moves under a finger would lose the pointer.

use super::button::plain_button;
use super::icon::{Icon, icon};
use crate::content::priorities as words;
use crate::state;
use crate::ui::dom::{El, div, el, event_as};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

/// One dragged item: its id, where the pointer took hold, how far it has come, and the rank it would get.
#[derive(Clone, PartialEq)]
struct Drag {
    id: String,
    from_y: i32,
    by: i32,
    to: usize,
}

/// Gives the item of an id a rank.
pub type Rank = Box<dyn Fn(&str, usize)>;

/// The rank of the item of an id, 0 the first, and how many there are; each row asks several times.
pub type Place = Box<dyn Fn(&str) -> Option<(usize, usize)>>;

/// What a ranked list needs of its surroundings.
pub struct Ranked {
    pub place: Place,
    /// Ids in order of rank, each with all that its row shows beside its rank.
    pub shown: Box<dyn Fn() -> Vec<(String, String)>>,
    /// What an item is called.
    pub name: Box<dyn Fn(&str) -> String>,
    /// Gives an item a rank, 0 the first.
    pub rank: Rank,
}

#[derive(Clone)]
struct List {
    of: Rc<Ranked>,
    drag: RwSignal<Option<Drag>>,
    said: RwSignal<String>,
}

impl Ranked {
    pub fn view(self, row: impl Fn(&str) -> Vec<El> + 'static) -> El {
        let list = List { of: Rc::new(self), drag: RwSignal::new(None), said: RwSignal::new(String::new()) };
        let (items, moved, dropped, cancelled, keys) =
            (list.clone(), list.clone(), list.clone(), list.drag, list.of.clone());
        let said = list.said;
        let rows = el("ol")
            .class("ranked")
            .on("pointermove", move |event| moved.dragged(event))
            .on("pointerup", move |_| dropped.dropped());
        let rows = rows.on("pointercancel", move |_| cancelled.set(None));
        let shown = move || {
            let rows = (keys.shown)();
            let last = rows.len().saturating_sub(1);
            let ranked = rows.into_iter().enumerate();
            ranked
                .map(|(rank, (id, text))| {
                    (id, [&*rank.to_string(), if rank == last { "." } else { " " }, &text].concat())
                })
                .collect()
        };
        let rows = rows.list_of_parts(shown, move |id| items.item(&id, row(&id)));
        div("ranked-place")
            .child(rows)
            .child(el("p").class("hidden").attr("role", "status").text_fn(move || said.get()))
    }
}

impl List {
    /// The rank of an item, and the last one.
    fn rank_of(&self, id: &str) -> (usize, usize) {
        (self.of.place)(id).map_or((0, 0), |(rank, count)| (rank, count - 1))
    }

    fn item(&self, id: &str, row: Vec<El>) -> El {
        let (drag, one, two, three) = (self.drag, id.to_owned(), id.to_owned(), id.to_owned());
        let place = self.clone();
        let dragged = move || drag.with(|drag| drag.as_ref().is_some_and(|drag| drag.id == one));
        let target = move || {
            drag.with(|drag| {
                drag.as_ref().is_some_and(|drag| drag.id != two && untrack(|| place.rank_of(&two)).0 == drag.to)
            })
        };
        let item = el("li")
            .class("ranked__item")
            .class_if("ranked__item--dragged", dragged)
            .class_if("ranked__item--target", target);
        let shift = move || {
            let by = drag.with(|drag| drag.as_ref().filter(|drag| drag.id == three).map(|drag| drag.by));
            by.map(|by| ["translateY(", &by.to_string(), "px)"].concat()).unwrap_or_default()
        };
        item.style_fn("transform", shift).child(self.controls(id)).child(el("form").class("ranked__row").children(row))
    }

    fn controls(&self, id: &str) -> El {
        let (list, number, id) = (self.clone(), self.clone(), id.to_owned());
        let of = id.clone();
        let number = el("span")
            .class("ranked__number")
            .attr("aria-hidden", "true")
            .text_fn(move || (number.rank_of(&of).0 + 1).to_string());
        let (several, one) = (self.clone(), id.clone());
        let several = move || several.rank_of(&one).1 > 0;
        let ranks = several.clone();
        let buttons = move || vec![list.grip(&id), list.mover(&id, -1), list.mover(&id, 1)];
        div("ranked__controls")
            .child(number)
            .switch(move || several().to_string(), move || if untrack(&ranks) { buttons() } else { Vec::new() })
    }

    fn grip(&self, id: &str) -> El {
        let (named, keys, taken) = (self.of.clone(), self.clone(), self.clone());
        let (one, two, three) = (id.to_owned(), id.to_owned(), id.to_owned());
        let grip = plain_button("ranked__grip", || {}).id(&grip_id(id)).child(icon(Icon::Grip));
        let grip = grip.attr_fn("aria-label", move || Some([words::DRAG, ": ", &(named.name)(&one)].concat()));
        grip.on("keydown", move |event| keys.key(event, &two)).on("pointerdown", move |event| taken.take(event, &three))
    }

    /// The button that moves an item up (-1) or down (1).
    fn mover(&self, id: &str, by: i32) -> El {
        let up = by < 0;
        let control = [if up { "up-" } else { "down-" }, id].concat();
        let (named, at, list) = (self.of.clone(), self.clone(), self.clone());
        let (one, two, three) = (id.to_owned(), id.to_owned(), id.to_owned());
        let focus = control.clone();
        let button = plain_button("ranked__move", move || list.step(&three, by, &focus)).id(&control);
        let name = move || if up { words::move_up(&(named.name)(&one)) } else { words::move_down(&(named.name)(&one)) };
        let edge = move || {
            let (rank, last) = at.rank_of(&two);
            rank == if up { 0 } else { last }
        };
        let button = button
            .attr_fn("aria-label", move || Some(name()))
            .attr_fn("aria-disabled", move || edge().then(|| "true".to_owned()));
        button.child(icon(if up { Icon::Up } else { Icon::Down }))
    }

    fn key(&self, event: Event, id: &str) {
        let Some(event) = event_as::<KeyboardEvent>(event) else { return };
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ => return,
        };
        event.prevent_default();
        self.step(id, by, &grip_id(id));
    }

    /// Moves an item by one rank and leaves the focus on the control that did it.
    fn step(&self, id: &str, by: i32, control: &str) {
        let Some((at, count)) = untrack(|| (self.of.place)(id)) else { return };
        let to = (at as i32 + by).clamp(0, count as i32 - 1) as usize;
        if to != at {
            self.set(id, to);
        }
        let control = control.to_owned();
        request_animation_frame(move || state::focus(&control));
    }

    fn set(&self, id: &str, to: usize) {
        (self.of.rank)(id, to);
        let name = untrack(|| (self.of.name)(id));
        let (_, last) = untrack(|| self.rank_of(id));
        self.said.set(words::moved(&name, to + 1, last + 1));
    }

    fn take(&self, event: Event, id: &str) {
        let grip = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(event) = event_as::<PointerEvent>(event) else { return };
        if let Some(grip) = grip {
            // Without capture a fast finger may leave the list; then nothing is moved.
            let _ = grip.set_pointer_capture(event.pointer_id());
        }
        let (to, _) = untrack(|| self.rank_of(id));
        self.drag.set(Some(Drag { id: id.to_owned(), from_y: event.client_y(), by: 0, to }));
    }

    fn dragged(&self, event: Event) {
        if self.drag.with_untracked(Option::is_none) {
            return;
        }
        event.prevent_default();
        let list = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let (Some(list), Some(event)) = (list, event_as::<PointerEvent>(event)) else { return };
        let y = event.client_y();
        let to = rank_at(&list, f64::from(y));
        self.drag.update(|drag| {
            if let Some(drag) = drag {
                (drag.by, drag.to) = (y - drag.from_y, to);
            }
        });
    }

    fn dropped(&self) {
        let Some(drag) = self.drag.try_update(Option::take).flatten() else { return };
        if untrack(|| (self.of.place)(&drag.id)).is_some_and(|(at, _)| at != drag.to) {
            self.set(&drag.id, drag.to);
        }
    }
}

fn grip_id(id: &str) -> String {
    ["grip-", id].concat()
}

/// The rank whose row lies at this height; the dragged row does not count, as it lies under the finger everywhere.
fn rank_at(list: &Element, y: f64) -> usize {
    let items = list.children();
    let mut rank = 0;
    for at in 0..items.length() {
        let Some(item) = items.item(at).filter(|item| !item.class_list().contains("ranked__item--dragged")) else {
            continue;
        };
        let place = item.get_bounding_client_rect();
        if y > place.top() + place.height() / 2.0 {
            rank += 1;
        }
    }
    rank
}
