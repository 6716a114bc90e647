//! Lists of elements that follow their keys, made as far as somebody sees them.

use super::{El, follow, put_in_order};
use crate::state::{self, App, Part, after_paint};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use web_sys::Element;

impl El {
    /// One child for each key, kept while its key stays, moved when the order changes.
    pub fn list(self, keys: impl Fn() -> Vec<String> + 'static, row: impl Fn(String) -> El + 'static) -> El {
        self.follow_list(Box::new(move || keys().into_iter().map(|key| (key, None)).collect()), Box::new(row))
    }

    /// The same for lists that grow long: each child follows only its own [`Part`] of the plan. Beside the key stands all that the
    /// child shows of the plan; where that stays the same, the child is not asked.
    pub fn list_of_parts(
        self,
        keys: impl Fn() -> Vec<(String, String)> + 'static,
        row: impl Fn(String) -> El + 'static,
    ) -> El {
        self.follow_list(
            Box::new(move || keys().into_iter().map(|(key, shown)| (key, Some(shown))).collect()),
            Box::new(row),
        )
    }

    fn follow_list(self, keys: Box<dyn Fn() -> Vec<(String, Option<String>)>>, row: Box<dyn Fn(String) -> El>) -> El {
        let (element, end) = (self.0.clone(), self.mark());
        let (parent, app) = (Owner::current().unwrap_or_default(), use_context::<App>());
        let present = RefCell::new((Vec::<String>::new(), VecDeque::<Row>::new()));
        let first = || FIRST.get().unwrap_or(AT_ONCE);
        let (room, waits, count) = (RwSignal::new(first()), Rc::new(Cell::new(false)), Rc::new(Cell::new(0)));
        follow(Box::new(move || {
            let (room_for, begun) = (room.get(), state::milliseconds());
            let keys = keys();
            let mut present = present.borrow_mut();
            let (before, rows) = &mut *present;
            let is_same = before.iter().eq(keys.iter().map(|(key, _)| key));
            // How many are made however long they take. What is added where the list is shown does not wait: somebody is to write in it.
            let (mut of_room, mut of_added) = if before.is_empty() { (first(), 0) } else { (1, more(room_for)) };
            let (mut old, mut made) = (std::mem::take(rows), 0);
            for (at, (key, shown)) in keys.iter().enumerate() {
                // The next one, unless the order has changed.
                if let Some(mut there) = old.iter().position(|row| row.key == *key).and_then(|at| old.remove(at)) {
                    there.shows(shown);
                    rows.push_back(there);
                } else {
                    let left = if !is_same && !before.is_empty() && !before.contains(key) {
                        &mut of_added
                    } else if at < room_for {
                        &mut of_room
                    } else {
                        continue;
                    };
                    if *left > 0 || state::milliseconds().saturating_sub(begun) < A_MOMENT {
                        *left = left.saturating_sub(1);
                        made += 1;
                        rows.push_back(Row::new(&parent, key, shown, &row));
                    }
                }
            }
            count.set(rows.len());
            old.iter().for_each(Row::remove);
            if made > 0 || !is_same {
                put_in_order(rows.iter().map(|row| &row.element), &end);
            }
            if rows.len() < keys.len() && !waits.replace(true) {
                grow_near_screen(element.clone(), keys.len() <= FEW, room, count.clone(), waits.clone());
            }
            LONGEST.set(LONGEST.get().max(rows.len()));
            *before = keys.into_iter().map(|(key, _)| key).collect();
            // Somebody may be about to write in one of them. A list that stands nowhere yet is waited for by who puts it in its place.
            if made > 0
                && element.is_connected()
                && let Some(app) = app
            {
                app.focus_if_it_waits();
            }
        }));
        self
    }
}

/// Children of a list that are made before the browser may show them. And at least for as many more there is room when it has shown
/// those: somebody is on the way to them.
const AT_ONCE: usize = 3;

/// How long the browser is kept from what else it has to do, in milliseconds: on a slow phone a child takes about as long.
const A_MOMENT: u64 = 8;

/// The more there are, the more at once: whoever goes on gets to the end in a few dozen times.
fn more(room: usize) -> usize {
    AT_ONCE.max(room / 8)
}

/// More than most people ever have in a list.
const FEW: usize = 60;

/// How far below the screen a list is made, in CSS pixels: what one flick scrolls.
const NEAR: i32 = 1200;

thread_local! {
    /// Lists that go on when their end comes near the screen: each says whether it still waits.
    static LONGER: RefCell<Vec<Box<dyn Fn() -> bool>>> = const { RefCell::new(Vec::new()) };
    static FOLLOWS_SCROLLING: Cell<bool> = const { Cell::new(false) };
    /// Whether they are about to be looked through.
    static GROWS: Cell<bool> = const { Cell::new(false) };
    /// How many children a list begins with, however long they take, where somebody has said so; and how many the longest on this
    /// screen has.
    static FIRST: Cell<Option<usize>> = const { Cell::new(None) };
    static LONGEST: Cell<usize> = const { Cell::new(0) };
}

/// A screen is about to be made. Where it stands here already its lists are at once as long as they were: a page that is shorter for a
/// moment loses its place.
pub fn begin_screen(again: bool) {
    let longest = LONGEST.take();
    FIRST.set(again.then_some(longest.max(AT_ONCE)));
    if again {
        // By then what is on its way from another part of the program has come as well.
        request_animation_frame(|| FIRST.set(None));
    }
}

/// Makes something whose lists begin with so many children, however long they take; where a screen stands here already, with no fewer
/// than they had.
pub fn begin_lists_with<T>(count: usize, make: impl FnOnce() -> T) -> T {
    let around = FIRST.get();
    FIRST.set(Some(around.map_or(count, |as_before| as_before.max(count))));
    let made = make();
    FIRST.set(around);
    made
}

/// Makes a screen that is not shown yet, if ever: what is known of the one that is shown stays true.
pub fn make_screen_ahead<T>(make: impl FnOnce() -> T) -> T {
    let longest = LONGEST.get();
    begin_screen(false);
    let made = make();
    LONGEST.set(longest);
    made
}

/// The screen that was made ahead is shown now: its lists go on, and say themselves how long they are.
pub fn show_screen_ahead() {
    LONGEST.set(0);
    grow();
}

/// Makes room for more children of a list as soon as its end is near the screen; what nobody has scrolled to costs nothing. A list of
/// a `few` goes on by itself where it is seen: it can be searched and printed whole, and what is added to it does not move.
fn grow_near_screen(list: Element, few: bool, room: RwSignal<usize>, count: Rc<Cell<usize>>, waits: Rc<Cell<bool>>) {
    let still_waits = move || {
        let screen = document().document_element().map_or(0, |page| page.client_height());
        let is_far = || list.get_bounding_client_rect().bottom() > f64::from(screen + NEAR);
        // A list that stands nowhere yet is far from everything.
        // What has begun with less than others goes on up to there: nobody scrolls to what does not seem to be there.
        let may_wait = !few && count.get() >= AT_ONCE;
        let waits_on = !room.is_disposed() && (!list.is_connected() || may_wait && is_far());
        if !waits_on {
            waits.set(false);
            // Gone where the list has gone meanwhile.
            let _ = room.try_update(|room| *room = (*room).max(count.get() + more(count.get())));
        }
        waits_on
    };
    LONGER.with_borrow_mut(|longer| longer.push(Box::new(still_waits)));
    if !FOLLOWS_SCROLLING.replace(true) {
        state::on_scroll(grow);
    }
    grow();
}

/// Looks where there is room by now, when what was made before can be seen: somebody has scrolled, or what held a list has found its
/// place.
pub fn grow() {
    if !GROWS.replace(true) {
        after_paint(|| {
            GROWS.set(false);
            let mut longer = LONGER.take();
            longer.retain(|still_waits| still_waits());
            LONGER.with_borrow_mut(|added| added.extend(longer));
        });
    }
}

/// One child of a list.
struct Row {
    key: String,
    element: El,
    owner: Owner,
    /// Its part of the plan, and all that it shows of it.
    part: Option<(Part, String)>,
}

impl Row {
    fn new(parent: &Owner, key: &str, shown: &Option<String>, row: &dyn Fn(String) -> El) -> Row {
        let owner = parent.child();
        let part = shown.as_ref().map(|shown| (owner.with(Part::of_owner), shown.clone()));
        let here = part.as_ref().map_or_else(Part::here, |(part, _)| Some(*part));
        let element = owner.with(|| untrack(|| Part::show(here, || row(key.to_owned()))));
        Row { key: key.to_owned(), element, owner, part }
    }

    fn shows(&mut self, now: &Option<String>) {
        if let Some(((part, shown), now)) = self.part.as_mut().zip(now.as_ref())
            && shown != now
        {
            shown.clone_from(now);
            part.has_changed();
        }
    }

    fn remove(&self) {
        self.owner.cleanup();
        self.element.0.remove();
    }
}
