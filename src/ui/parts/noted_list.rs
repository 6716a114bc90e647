//! A list of short lines that a person keeps: each a field of its own, with a way to add one and to take one out.

use super::bound::Bound;
use super::button::{Weight, button, icon_button};
use super::field::Field;
use super::icon::Icon;
use crate::content::common as words;
use crate::plan::list::{self, TakenOut};
use crate::plan::{Id, Noted, Plan};
use crate::state::{self, App, new_id};
use crate::ui::dom::{El, div, el};
use leptos::prelude::*;

/// Where a list stands in the plan, and what it is called.
#[derive(Clone, Copy)]
pub struct NotedList {
    pub of: fn(&Plan) -> &Vec<Noted>,
    pub of_mut: fn(&mut Plan) -> &mut Vec<Noted>,
    /// Puts a line back; a function of its own, since it outlives the screen.
    pub put_back: fn(&mut Plan, TakenOut<Noted>),
    /// The kind of its ids: *mo*.
    pub id: &'static str,
    /// What one line is called: *Strength*.
    pub line: &'static str,
    pub placeholder: &'static str,
    pub add: &'static str,
}

impl NotedList {
    pub fn view(self, app: App) -> El {
        let shown = |line: &Noted| (line.id.to_string(), line.text.clone());
        let shown = move || app.draft.with(|plan| (self.of)(plan).iter().map(shown).collect());
        let add = move || {
            let id = new_id(self.id);
            let field = field_id(&id);
            app.draft.edit(|plan| (self.of_mut)(plan).push(Noted { id, ..Noted::default() }));
            request_animation_frame(move || state::focus(&field));
        };
        let lines = el("ul").class("noted").list_of_parts(shown, move |id| self.row(app, Id::written(&id)));
        div("noted-list").child(lines).child(button(Weight::Second, self.add, add))
    }

    fn row(self, app: App, id: Id) -> El {
        let (here, there, gone) = (id.clone(), id.clone(), id.clone());
        let read = move |plan: &Plan| list::item((self.of)(plan), &here).map(|it| it.text.clone()).unwrap_or_default();
        let write = move |plan: &mut Plan, text| {
            if let Some(line) = list::item_mut((self.of_mut)(plan), &there) {
                line.text = text;
            }
        };
        let bound = Bound::new(app, read, write);
        let (named, taken) = (bound.clone(), bound.clone());
        let name = move || [words::REMOVE, ": ", &words::excerpt(&named.read(), 40)].concat();
        let remove = move || {
            app.take_out(untrack(|| taken.read()), |plan| list::take_out((self.of_mut)(plan), &gone), self.put_back);
        };
        let field = Field::new(&field_id(&id), self.line, bound).placeholder(self.placeholder).view();
        el("li").class("noted__row").child(field).child(icon_button(Icon::Remove, name, remove))
    }
}

fn field_id(id: &Id) -> String {
    ["noted-", id.as_str()].concat()
}
