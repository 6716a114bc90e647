//! A field that names a person who helps, and offers those who are in the plan already, so that nobody is two people.

use super::field::labelled;
use crate::plan::{Id, Plan};
use crate::state::{App, new_id};
use crate::ui::dom::{El, el};
use leptos::prelude::*;

/// `read` says who stands in the field, `write` puts somebody else there.
pub fn helper_field(
    app: App,
    id: &str,
    label: &str,
    hint: &str,
    read: impl Fn(&Plan) -> Option<Id> + Clone + 'static,
    write: impl Fn(&mut Plan, Option<Id>) + 'static,
) -> El {
    // While somebody types, the field shows what they type: a name that is known already may be the beginning of a longer one.
    let typed = RwSignal::new(None::<String>);
    let current = read.clone();
    let shown = move || {
        typed.get().unwrap_or_else(|| {
            app.draft.with(|plan| {
                let helper = current(plan).and_then(|id| plan.helper(&id).cloned());
                helper.map(|helper| helper.name).unwrap_or_default()
            })
        })
    };
    let name = move |text: String| {
        typed.set(Some(text.clone()));
        app.draft.edit_text(|plan| {
            let current = read(plan);
            let named = plan.name_helper(current.as_ref(), &text, || new_id("he"));
            write(plan, named);
        });
    };
    let list = [id, "-known"].concat();
    let names = move || {
        app.draft.with(|plan| plan.helpers.iter().map(|helper| helper.name.trim().to_owned()).collect::<Vec<_>>())
    };
    let known = el("datalist").id(&list).list(names, |name| el("option").attr("value", &name));
    let input = el("input").class("field__input").attr("type", "text").id(id).attr("list", &list).attr("dir", "auto");
    let input = input.attr("autocomplete", "off").attr("maxlength", "200").value_fn(shown).on_value("input", name);
    labelled("field", id, label, hint, input.on("change", move |_| typed.set(None))).child(known)
}
