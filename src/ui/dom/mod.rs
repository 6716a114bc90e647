//! Elements, built in plain Rust on Leptos's signals.
//!
//! Leptos's `view!` makes a type of each element with all its attributes and children; for the screens here that came to more
//! than twice the whole size budget (309 kB of WebAssembly after brotli, against 162 kB with this builder in its place and the
//! model read without serde's derive). This builder has one type for every element. What changes is
//! followed by Leptos's own effects, which live as long as the owner they were made under; nothing else of Leptos is replaced.

mod list;

pub use list::{begin_lists_with, begin_screen, grow, make_screen_ahead, show_screen_ahead};

use crate::state::{self, Part};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
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
        self.follow_children(Box::new(key), Box::new(make), |owner| owner.cleanup())
    }

    /// The same for what fills the page: what was there is done away with when what comes has been seen.
    pub fn switch_screens(self, key: impl Fn() -> String + 'static, make: impl Fn() -> Vec<El> + 'static) -> El {
        self.follow_children(Box::new(key), Box::new(make), |owner| state::after_paint(move || owner.cleanup()))
    }

    fn follow_children(self, key: Box<dyn Fn() -> String>, make: Box<dyn Fn() -> Vec<El>>, leave: fn(Owner)) -> El {
        let end = self.mark();
        let parent = Owner::current().unwrap_or_default();
        let present = RefCell::new((None, Vec::<El>::new(), parent.child()));
        follow(Box::new(move || {
            let key = Some(key());
            let mut present = present.borrow_mut();
            if present.0 == key {
                return;
            }
            let owner = parent.child();
            leave(std::mem::replace(&mut present.2, owner.clone()));
            let made = owner.with(|| untrack(&make));
            present.1.iter().for_each(|old| old.0.remove());
            put_in_order(made.iter(), &end);
            (present.0, present.1) = (key, made);
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
