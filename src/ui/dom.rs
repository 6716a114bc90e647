//! Elements, built in plain Rust on Leptos's signals.
//!
//! Leptos's `view!` makes a type of each element with all its attributes and children; for the screens here that came to more
//! than twice the whole size budget (309 kB of WebAssembly after brotli, against 162 kB with this builder in its place and the
//! model read without serde's derive). This builder has one type for every element. What changes is
//! followed by Leptos's own effects, which live as long as the owner they were made under; nothing else of Leptos is replaced.

use crate::state::{self, Part};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// One element of the page.
#[derive(Clone)]
pub struct El(Element);

/// An HTML element.
#[inline(never)]
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).unwrap_or_else(|_| unreachable!("tags are names in this program")))
}

/// An element with a class.
#[inline(never)]
pub fn div(class: &str) -> El {
    el("div").class(class)
}

/// An element that index.html holds, where it stands.
#[inline(never)]
pub fn given(id: &str) -> El {
    document().get_element_by_id(id).map_or_else(|| div("").id(id), El)
}

/// Makes these the only children; what is one already stays where it is and keeps the focus.
pub fn put_in(parent: &Element, children: &[El]) {
    let end: Node = document().create_comment("").into();
    append(parent, &end);
    let mut old = parent.first_child();
    while let Some(node) = old.filter(|node| *node != end) {
        old = node.next_sibling();
        if !children.iter().any(|child| *child.0 == node) {
            let _ = parent.remove_child(&node);
        }
    }
    put_in_order(children.iter(), &end);
}

/// An SVG element.
#[inline(never)]
pub fn svg(tag: &str) -> El {
    El(document().create_element_ns(Some(SVG), tag).unwrap_or_else(|_| unreachable!("tags are names in this program")))
}

/// Runs now and whenever a signal that it reads changes, for as long as the current owner lives.
fn follow(run: Box<dyn Fn()>) {
    let part = Part::here();
    let effect = RenderEffect::new(move |_: Option<()>| Part::show(part, &run));
    on_cleanup(move || drop(effect));
}

impl El {
    #[inline(never)]
    pub fn class(self, class: &str) -> El {
        self.attr("class", class)
    }

    #[inline(never)]
    pub fn id(self, id: &str) -> El {
        self.attr("id", id)
    }

    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> El {
        // Fails only on a name that is no attribute's; those here are.
        let _ = self.0.set_attribute(name, value);
        self
    }

    #[inline(never)]
    pub fn attr_if(self, there: bool, name: &str, value: &str) -> El {
        if there { self.attr(name, value) } else { self }
    }

    /// An attribute that follows signals; absent while `None`.
    pub fn attr_fn(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        self.follow_attr(name, Box::new(value))
    }

    fn follow_attr(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> El {
        let element = self.0.clone();
        follow(Box::new(move || {
            let value = value();
            if element.get_attribute(name) != value {
                let _ = match value {
                    Some(value) => element.set_attribute(name, &value),
                    None => element.remove_attribute(name),
                };
            }
        }));
        self
    }

    /// A class that comes and goes.
    pub fn class_if(self, name: &'static str, there: impl Fn() -> bool + 'static) -> El {
        self.follow_class(name, Box::new(there))
    }

    fn follow_class(self, name: &'static str, there: Box<dyn Fn() -> bool>) -> El {
        let classes = self.0.class_list();
        follow(Box::new(move || _ = classes.toggle_with_force(name, there())));
        self
    }

    /// One property of the element's own style; unset while empty.
    pub fn style_fn(self, name: &'static str, value: impl Fn() -> String + 'static) -> El {
        let style = self.0.dyn_ref::<web_sys::HtmlElement>().map(web_sys::HtmlElement::style);
        follow(Box::new(move || {
            if let Some(style) = &style {
                // Fails only on a name that is no property's.
                let _ = style.set_property(name, &value());
            }
        }));
        self
    }

    #[inline(never)]
    pub fn text(self, text: &str) -> El {
        // Fails only where a text cannot stand; every element here can hold one.
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// A text that follows signals.
    pub fn text_fn(self, text: impl Fn() -> String + 'static) -> El {
        self.follow_text(Box::new(text))
    }

    fn follow_text(self, text: Box<dyn Fn() -> String>) -> El {
        let node = document().create_text_node("");
        append(&self.0, &node);
        follow(Box::new(move || {
            let text = text();
            if node.data() != text {
                node.set_data(&text);
            }
        }));
        self
    }

    /// The value of a field; a value that is there already is not set again, so that the caret stays and an input method goes on.
    pub fn value_fn(self, value: impl Fn() -> String + 'static) -> El {
        self.follow_value(Box::new(value))
    }

    fn follow_value(self, value: Box<dyn Fn() -> String>) -> El {
        let element = self.0.clone();
        follow(Box::new(move || {
            let value = value();
            if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                if input.value() != value {
                    input.set_value(&value);
                }
            } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>()
                && area.value() != value
            {
                area.set_value(&value);
            }
        }));
        self
    }

    /// What stands in a field.
    pub fn value(&self) -> String {
        value_of(&self.0)
    }

    /// Sets what stands in an input, once.
    pub fn set_value(&self, value: &str) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        }
    }

    /// Whether a checkbox or a radio is checked.
    pub fn checked_fn(self, checked: impl Fn() -> bool + 'static) -> El {
        self.follow_checked(Box::new(checked))
    }

    fn follow_checked(self, checked: Box<dyn Fn() -> bool>) -> El {
        let element = self.0.clone();
        follow(Box::new(move || {
            let checked = checked();
            if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                input.set_checked(checked);
            }
        }));
        self
    }

    pub fn on(self, event: &str, handle: impl Fn(Event) + 'static) -> El {
        self.listen(event, Box::new(handle))
    }

    fn listen(self, event: &str, handle: Box<dyn Fn(Event)>) -> El {
        // The closure goes with the element: the browser frees it when nothing holds it any more.
        let closure = Closure::<dyn Fn(Event)>::wrap(handle).into_js_value();
        let _ = self.0.add_event_listener_with_callback(event, closure.unchecked_ref());
        self
    }

    pub fn press(self, press: impl Fn() + 'static) -> El {
        self.on("click", move |_| press())
    }

    /// What stands in the field that an event came from.
    pub fn on_value(self, event: &str, handle: impl Fn(String) + 'static) -> El {
        let element = self.0.clone();
        self.on(event, move |_| handle(value_of(&element)))
    }

    /// Whether the box that an event came from is checked.
    pub fn on_checked(self, handle: impl Fn(bool) + 'static) -> El {
        let element = self.0.clone();
        self.on("change", move |_| handle(element.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)))
    }

    #[inline(never)]
    pub fn child(self, child: El) -> El {
        append(&self.0, &child.0);
        self
    }

    /// Leaves its place to another.
    pub fn give_way(&self, to: &El) {
        let _ = self.0.replace_with_with_node_1(&to.0);
    }

    /// The element without what stands in it.
    pub fn empty(self) -> El {
        self.0.replace_children_with_node_0();
        self
    }

    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub fn children(self, children: impl IntoIterator<Item = El>) -> El {
        children.into_iter().fold(self, El::child)
    }

    /// Children that are made anew whenever the key changes, and only then.
    pub fn switch(self, key: impl Fn() -> String + 'static, make: impl Fn() -> Vec<El> + 'static) -> El {
        self.follow_children(Box::new(key), Box::new(make))
    }

    fn follow_children(self, key: Box<dyn Fn() -> String>, make: Box<dyn Fn() -> Vec<El>>) -> El {
        let end = self.mark();
        let parent = Owner::current().unwrap_or_default();
        let present = RefCell::new((None, Vec::<El>::new(), parent.child()));
        follow(Box::new(move || {
            let key = Some(key());
            let mut present = present.borrow_mut();
            if present.0 == key {
                return;
            }
            present.2.cleanup();
            let owner = parent.child();
            let made = owner.with(|| untrack(&make));
            present.1.iter().for_each(|old| old.0.remove());
            put_in_order(made.iter(), &end);
            *present = (key, made, owner);
        }));
        self
    }

    /// A child that is there while the condition holds.
    pub fn show(self, when: impl Fn() -> bool + 'static, make: impl Fn() -> El + 'static) -> El {
        let when: Rc<dyn Fn() -> bool> = Rc::new(when);
        let shown = when.clone();
        self.switch(
            move || if when() { "1".to_owned() } else { String::new() },
            move || if shown() { vec![make()] } else { Vec::new() },
        )
    }

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
        let parent = Owner::current().unwrap_or_default();
        let present = RefCell::new((Vec::<String>::new(), VecDeque::<Row>::new()));
        let (room, waits) = (RwSignal::new(FIRST.get()), Rc::new(Cell::new(false)));
        follow(Box::new(move || {
            let room_for = room.get();
            let keys = keys();
            let mut present = present.borrow_mut();
            let (before, rows) = &mut *present;
            let is_same = before.iter().eq(keys.iter().map(|(key, _)| key));
            let (mut old, mut made) = (std::mem::take(rows), 0);
            for (at, (key, shown)) in keys.iter().enumerate() {
                // The next one, unless the order has changed.
                if let Some(mut there) = old.iter().position(|row| row.key == *key).and_then(|at| old.remove(at)) {
                    there.shows(shown);
                    rows.push_back(there);
                } else if made < FIRST.get().max(MORE)
                    && (at < room_for || !is_same && !before.is_empty() && !before.contains(key))
                {
                    made += 1;
                    rows.push_back(Row::new(&parent, key, shown, &row));
                }
            }
            old.iter().for_each(Row::remove);
            if made > 0 || !is_same {
                put_in_order(rows.iter().map(|row| &row.element), &end);
            }
            if rows.len() < keys.len() && !waits.replace(true) {
                grow_near_screen(element.clone(), keys.len() <= FEW, room, waits.clone());
            }
            LONGEST.set(LONGEST.get().max(rows.len()));
            *before = keys.into_iter().map(|(key, _)| key).collect();
        }));
        self
    }

    /// Marks the place where children come and go.
    fn mark(&self) -> Node {
        let mark = document().create_comment("");
        append(&self.0, &mark);
        mark.into()
    }

    /// The element itself, to put into the page.
    pub fn element(&self) -> &Element {
        &self.0
    }
}

/// Children of a list that are made before the browser may show them: on a slow phone hundreds would stop it for seconds.
const AT_ONCE: usize = 4;

/// And as many more whenever there is room: somebody is on the way to them.
const MORE: usize = 8;

/// More than most people ever have in a list.
const FEW: usize = 60;

/// How far below the screen a list is made, in CSS pixels: what one flick scrolls.
const NEAR: i32 = 1200;

thread_local! {
    /// Lists that go on when their end comes near the screen: each says whether it still waits.
    static LONGER: RefCell<Vec<Box<dyn Fn() -> bool>>> = const { RefCell::new(Vec::new()) };
    static FOLLOWS_SCROLLING: Cell<bool> = const { Cell::new(false) };
    /// How many children a list begins with, and how many the longest on this screen has.
    static FIRST: Cell<usize> = const { Cell::new(AT_ONCE) };
    static LONGEST: Cell<usize> = const { Cell::new(0) };
}

/// A screen is about to be made. Where it stands here already its lists are at once as long as they were: a page that is shorter for a
/// moment loses its place.
pub fn begin_screen(again: bool) {
    let longest = LONGEST.take();
    FIRST.set(if again { longest.max(AT_ONCE) } else { AT_ONCE });
    if again {
        // By then what is on its way from another part of the program has come as well.
        request_animation_frame(|| FIRST.set(AT_ONCE));
    }
}

/// Makes room for more children of a list as soon as its end is near the screen; what nobody has scrolled to costs nothing. A list of
/// a `few` goes on by itself: it can be searched and printed whole, and what is added to it does not move.
fn grow_near_screen(list: Element, few: bool, room: RwSignal<usize>, waits: Rc<Cell<bool>>) {
    let still_waits = move || {
        let screen = document().document_element().map_or(0, |page| page.client_height());
        let is_far = !few && list.is_connected() && list.get_bounding_client_rect().bottom() > f64::from(screen + NEAR);
        if !is_far {
            waits.set(false);
            // Gone where the list has gone meanwhile.
            let _ = room.try_update(|room| *room += MORE);
        }
        is_far
    };
    let wait = move || {
        if still_waits() {
            LONGER.with_borrow_mut(|longer| longer.push(Box::new(still_waits)));
            if !FOLLOWS_SCROLLING.replace(true) {
                state::on_scroll(grow);
            }
        }
    };
    set_timeout(wait, Duration::ZERO);
}

fn grow() {
    let mut longer = LONGER.take();
    longer.retain(|still_waits| still_waits());
    LONGER.with_borrow_mut(|added| added.extend(longer));
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

/// Moves only what is out of place: an element that is moved loses the focus.
fn put_in_order<'a>(elements: impl DoubleEndedIterator<Item = &'a El>, end: &Node) {
    let mut next: Node = end.clone();
    for element in elements.rev() {
        let element: &Node = &element.0;
        if element.next_sibling().as_ref() != Some(&next) {
            insert(&next, element);
        }
        next = element.clone();
    }
}

fn append(parent: &Node, child: &Node) {
    // Fails only where a node cannot stand; then the page lacks it, and the rest stands.
    let _ = parent.append_child(child);
}

fn insert(before: &Node, node: &Node) {
    if let Some(parent) = before.parent_node() {
        let _ = parent.insert_before(node, Some(before));
    }
}

fn value_of(element: &Element) -> String {
    let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let area = || element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    let select = || element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    input.or_else(area).or_else(select).unwrap_or_default()
}

/// An event as the kind it is.
pub fn event_as<T: JsCast>(event: Event) -> Option<T> {
    JsValue::from(event).dyn_into().ok()
}
