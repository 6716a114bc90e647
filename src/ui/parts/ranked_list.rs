//! A list in order of rank: moved by buttons, by arrow keys on the grip, or by dragging the grip.
//!
//! While an item is dragged nothing moves in the document, only its picture; the new rank is set when it is let go. A node that
//! moves under a finger would lose the pointer.

use super::icon::{Icon, icon};
use crate::content::priorities as words;
use crate::state;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// One dragged item: its id, where the pointer took hold, how far it has come, and the rank it would get.
#[derive(Clone, PartialEq)]
struct Drag {
    id: String,
    from_y: i32,
    by: i32,
    to: usize,
}

/// What a ranked list needs of its surroundings.
#[derive(Clone, Copy)]
pub struct Ranked {
    /// Ids in order of rank.
    pub ids: Signal<Vec<String>>,
    /// What an item is called.
    pub name: Callback<String, String>,
    /// Gives an item a rank, 0 the first.
    pub rank: Callback<(String, usize)>,
    drag: RwSignal<Option<Drag>>,
    said: RwSignal<String>,
}

impl Ranked {
    pub fn new(ids: Signal<Vec<String>>, name: Callback<String, String>, rank: Callback<(String, usize)>) -> Ranked {
        Ranked { ids, name, rank, drag: RwSignal::new(None), said: RwSignal::new(String::new()) }
    }

    pub fn view(self, row: impl Fn(String) -> AnyView + Clone + Send + Sync + 'static) -> AnyView {
        let item = move |id: String| self.item(id.clone(), row(id));
        let moving = move |event: PointerEvent| self.dragged(&event);
        view! {
            <ol class="ranked" on:pointermove=moving on:pointerup=move |_| self.dropped() on:pointercancel=move |_| self.drag.set(None)>
                <For each=move || self.ids.get() key=String::clone children=item />
            </ol>
            <p class="hidden" role="status">{move || self.said.get()}</p>
        }
        .into_any()
    }

    fn item(self, id: String, row: AnyView) -> AnyView {
        let is = {
            let id = id.clone();
            move |drag: &Option<Drag>| drag.as_ref().is_some_and(|drag| drag.id == id)
        };
        let dragged = Signal::derive({
            let is = is.clone();
            move || self.drag.with(&is)
        });
        let shift = move || {
            self.drag.with(|drag| drag.as_ref().filter(|_| is(drag)).map(|drag| format!("translateY({}px)", drag.by)))
        };
        let target = {
            let id = id.clone();
            move || {
                self.drag.with(|drag| {
                    drag.as_ref()
                        .is_some_and(|drag| drag.id != id && self.ids.with(|ids| ids.get(drag.to) == Some(&id)))
                })
            }
        };
        view! {
            <li class="ranked__item" class=("ranked__item--dragged", dragged) class=("ranked__item--target", target) style:transform=shift>
                {self.controls(id)}
                <div class="ranked__row">{row}</div>
            </li>
        }
        .into_any()
    }

    fn controls(self, id: String) -> AnyView {
        let at = {
            let id = id.clone();
            Memo::new(move |_| self.ids.with(|ids| ids.iter().position(|other| *other == id).unwrap_or(0)))
        };
        let last = move || self.ids.with(|ids| ids.len().saturating_sub(1));
        let several = move || self.ids.with(|ids| ids.len() > 1);
        let (one, two, three) = (id.clone(), id.clone(), id.clone());
        let name = Signal::derive({
            let id = id.clone();
            move || self.name.run(id.clone())
        });
        let keys = move |event: KeyboardEvent| self.key(&event, &three);
        let take = move |event: PointerEvent| self.take(&event, &id);
        let buttons = move || {
            several().then(|| {
                let (one, two, keys, take) = (one.clone(), two.clone(), keys.clone(), take.clone());
                let grip_id = grip(&two);
                let (up, down) = (["up-", &one].concat(), ["down-", &two].concat());
                view! {
                    <button type="button" class="ranked__grip" id=grip_id aria-label=move || [words::DRAG, ": ", &name.get()].concat()
                        on:keydown=keys on:pointerdown=take>{icon(Icon::Grip)}</button>
                    <button type="button" class="ranked__move" id=up.clone() aria-label=move || words::move_up(&name.get())
                        aria-disabled=move || (at.get() == 0).then_some("true") on:click=move |_| self.step(&one, -1, &up)>{icon(Icon::Up)}</button>
                    <button type="button" class="ranked__move" id=down.clone() aria-label=move || words::move_down(&name.get())
                        aria-disabled=move || (at.get() == last()).then_some("true") on:click=move |_| self.step(&two, 1, &down)>{icon(Icon::Down)}</button>
                }
            })
        };
        view! { <div class="ranked__controls"><span class="ranked__number" aria-hidden="true">{move || at.get() + 1}</span>{buttons}</div> }.into_any()
    }

    fn key(self, event: &KeyboardEvent, id: &str) {
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ => return,
        };
        event.prevent_default();
        self.step(id, by, &grip(id));
    }

    /// Moves an item by one rank and leaves the focus on the control that did it.
    fn step(self, id: &str, by: i32, control: &str) {
        let ids = self.ids.get_untracked();
        let Some(at) = ids.iter().position(|other| other == id) else { return };
        let to = (at as i32 + by).clamp(0, ids.len() as i32 - 1) as usize;
        if to != at {
            self.set(id, to);
        }
        let control = control.to_owned();
        request_animation_frame(move || state::focus(&control));
    }

    fn set(self, id: &str, to: usize) {
        self.rank.run((id.to_owned(), to));
        let name = self.name.run(id.to_owned());
        self.said.set(words::moved(&name, to + 1, self.ids.with_untracked(Vec::len)));
    }

    fn take(self, event: &PointerEvent, id: &str) {
        let at = self.ids.with_untracked(|ids| ids.iter().position(|other| other == id).unwrap_or(0));
        if let Some(grip) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
            // Without capture a fast finger may leave the list; then nothing is moved.
            let _ = grip.set_pointer_capture(event.pointer_id());
        }
        self.drag.set(Some(Drag { id: id.to_owned(), from_y: event.client_y(), by: 0, to: at }));
    }

    fn dragged(self, event: &PointerEvent) {
        if self.drag.with_untracked(Option::is_none) {
            return;
        }
        event.prevent_default();
        let list = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let to = list.map(|list| rank_at(&list, f64::from(event.client_y())));
        self.drag.update(|drag| {
            if let (Some(drag), Some(to)) = (drag.as_mut(), to) {
                (drag.by, drag.to) = (event.client_y() - drag.from_y, to);
            }
        });
    }

    fn dropped(self) {
        let Some(drag) = self.drag.try_update(Option::take).flatten() else { return };
        let at = self.ids.with_untracked(|ids| ids.iter().position(|other| *other == drag.id));
        if at.is_some_and(|at| at != drag.to) {
            self.set(&drag.id, drag.to);
        }
    }
}

fn grip(id: &str) -> String {
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
