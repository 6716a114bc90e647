//! Setbacks: what happened, what it taught, and letting it go.

use crate::content::common::excerpt;
use crate::content::value as words;
use crate::plan::{Id, Plan, Setback, list};
use crate::state::{self, App, new_id};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::{block, hint};
use crate::ui::parts::icon::Icon;
use leptos::prelude::{request_animation_frame, untrack};

pub fn setbacks(app: App) -> El {
    let ids = move || app.draft.with(|plan| plan.value.setbacks.iter().map(|setback| setback.id.to_string()).collect());
    let add = move || {
        let id = new_id("sb");
        let field = part("what-", &id);
        app.draft.edit(|plan| plan.value.setbacks.push(Setback { id, ..Setback::default() }));
        request_animation_frame(move || state::focus(&field));
    };
    let cards = div("cards").list(ids, move |id| card(app, Id::written(&id)));
    let add = div("add").child(button(Weight::Second, words::ADD_SETBACK, add));
    block(words::SETBACKS).child(hint(words::SETBACKS_HINT)).child(cards).child(add)
}

fn part(part: &str, id: &Id) -> String {
    [part, id.as_str()].concat()
}

fn setback<'a>(plan: &'a Plan, id: &Id) -> Option<&'a Setback> {
    list::item(&plan.value.setbacks, id)
}

fn text(app: App, id: &Id, read: fn(&Setback) -> &String, write: fn(&mut Setback) -> &mut String) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| setback(plan, &here).map(read).cloned().unwrap_or_default();
    Bound::new(app, read, move |plan, text| {
        _ = list::item_mut(&mut plan.value.setbacks, &there).map(|setback| *write(setback) = text);
    })
}

fn card(app: App, id: Id) -> El {
    let (here, there, gone) = (id.clone(), id.clone(), id.clone());
    let what = text(app, &id, |setback| &setback.what, |setback| &mut setback.what);
    let taught = text(app, &id, |setback| &setback.taught, |setback| &mut setback.taught);
    let (named, called, taken) = (what.clone(), what.clone(), what.clone());
    let put_back = |plan: &mut Plan, taken| list::put_back(&mut plan.value.setbacks, taken);
    let remove = move || {
        app.take_out(untrack(|| taken.read()), |plan| list::take_out(&mut plan.value.setbacks, &gone), put_back);
    };
    let let_go = move || app.draft.with(|plan| setback(plan, &here).is_some_and(|setback| setback.let_go));
    let (light, lighter) = (let_go.clone(), let_go.clone());
    let set = move |on| {
        app.draft.edit(|plan| _ = list::item_mut(&mut plan.value.setbacks, &there).map(|setback| setback.let_go = on));
    };
    let remove = icon_button(Icon::Remove, move || words::remove_setback(&excerpt(&named.read(), 40)), remove);
    let head = Field::new(&part("what-", &id), words::HAPPENED, what).lines(2).view();
    let note = move || if lighter() { words::LIGHTER.to_owned() } else { String::new() };
    el("article")
        .class("card setback")
        .class_if("setback--light", light)
        .attr_fn("aria-label", move || Some(words::setback(&excerpt(&called.read(), 40))))
        .child(div("setback__head").child(head).child(remove))
        .child(Field::new(&part("taught-", &id), words::TAUGHT, taught).lines(2).view())
        .child(choice(&part("go-", &id), words::LET_GO, words::LET_GO_LINE, let_go, set))
        .child(el("p").class("setback__note").attr("role", "status").text_fn(note))
}
