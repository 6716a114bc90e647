//! The priorities that were picked: each in the person's own words, ranked where there are several.

use super::priorities::{field_id, remove};
use crate::content::priorities as words;
use crate::plan::{Id, Plan, Priority};
use crate::state::App;
use crate::ui::dom::{El, div};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::icon_button;
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold_on_demand;
use crate::ui::parts::heading::{block, hint};
use crate::ui::parts::icon::Icon;
use crate::ui::parts::ranked_list::Ranked;
use leptos::prelude::*;

/// With one priority there is nothing to rank.
pub fn list(app: App) -> Vec<El> {
    let count = move || app.draft.with(|plan| plan.priorities.len().min(2));
    let inside = move || match untrack(count) {
        0 => Vec::new(),
        1 => vec![block(words::LIST_HEADING).child(ranked(app))],
        _ => vec![block(words::RANK_HEADING).child(hint(words::RANK_HINT)).child(ranked(app))],
    };
    vec![div("picked").switch(move || count().to_string(), inside)]
}

fn ranked(app: App) -> El {
    let place = move |id: &str| {
        app.draft.with(|plan| {
            let rank = plan.priorities.iter().position(|priority| priority.id.as_str() == id)?;
            Some((rank, plan.priorities.len()))
        })
    };
    let rank = move |id: &str, rank| app.draft.edit(|plan| plan.rank_priority(&Id::written(id), rank));
    let shown = move || {
        let shown =
            |priority: &Priority| (priority.id.to_string(), [&*priority.text, "\u{1f}", &priority.why].concat());
        app.draft.with(|plan| plan.priorities.iter().map(shown).collect())
    };
    let name = move |id: &str| name(app, &Id::written(id));
    let ranked = Ranked { place: Box::new(place), shown: Box::new(shown), name: Box::new(name), rank: Box::new(rank) };
    ranked.view(move |id| row(app, Id::written(id)))
}

fn name(app: App, id: &Id) -> String {
    app.draft.with(|plan| plan.priority(id).map(words::short_name)).unwrap_or_default()
}

fn text_of(app: App, id: &Id, read: fn(&Priority) -> &String, write: fn(&mut Priority) -> &mut String) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| plan.priority(&here).map(read).cloned().unwrap_or_default();
    Bound::new(app, read, move |plan, text| _ = plan.priority_mut(&there).map(|priority| *write(priority) = text))
}

fn row(app: App, id: Id) -> Vec<El> {
    let text = text_of(app, &id, |priority| &priority.text, |priority| &mut priority.text);
    let why = text_of(app, &id, |priority| &priority.why, |priority| &mut priority.why);
    let from = app.draft.peek(|plan| plan.priority(&id).and_then(|priority| words::picked_from(plan, priority)));
    let label = words::own_words(from.as_deref());
    let example = if from.is_none() { words::OWN_PLACEHOLDER } else { "" };
    let field = Field::new(&field_id(&id), &label, text).placeholder(example).lines(2).view();
    let open = untrack(|| !why.read().is_empty());
    let field_id = ["why-", id.as_str()].concat();
    let why = move || vec![Field::new(&field_id, words::WHY, why.clone()).lines(2).view()];
    let named = id.clone();
    let remove = icon_button(Icon::Remove, move || words::remove(&name(app, &named)), move || remove(app, &id));
    vec![field, div("row-end").child(fold_on_demand(words::ADD_WHY, open, why)).child(remove)]
}
