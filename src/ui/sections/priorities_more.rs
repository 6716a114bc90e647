//! What folds under *Add more* in Priorities: the sentence, the ingredients, the goal, and which priorities are carried on.

use super::priorities::wanted;
use crate::content::priorities as words;
use crate::plan::{Id, Plan};
use crate::state::App;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::choice::choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::hint;

pub fn more(app: App) -> Vec<El> {
    let growth = Bound::new(app, |plan| plan.growth_statement.clone(), |plan, text| plan.growth_statement = text);
    let goal = Bound::new(app, |plan| plan.ultimate_goal.clone(), |plan, text| plan.ultimate_goal = text);
    let ingredients =
        group(words::INGREDIENTS, words::INGREDIENTS_HINT).children((0..3).map(|slot| ingredient(app, slot)));
    let filled = |plan: &Plan| plan.ingredients.iter().flatten().filter(|text| !text.trim().is_empty()).count();
    let wanted = wanted(app, filled, Plan::wanted_as_ingredients, Plan::want_ingredient);
    let several = move || app.draft.with(|plan| plan.priorities.len() > 1);
    vec![
        div("carried-place").show(several, move || carried(app)),
        ingredients.child(wanted),
        Field::new("growth", words::GROWTH, growth).lines(2).view(),
        Field::new("goal", words::GOAL, goal).hint(words::GOAL_HINT).lines(2).view(),
    ]
}

/// Fields that belong together, under a title.
pub fn group(title: &str, line: &str) -> El {
    el("fieldset").class("group").child(el("legend").class("group__title").text(title)).child(hint(line))
}

fn ingredient(app: App, slot: usize) -> El {
    let read = move |plan: &Plan| plan.ingredients.get(slot).cloned().flatten().unwrap_or_default();
    let bound = Bound::new(app, read, move |plan, text| {
        if let Some(ingredient) = plan.ingredients.get_mut(slot) {
            *ingredient = (!text.is_empty()).then_some(text);
        }
    });
    Field::new(&["ingredient-", &slot.to_string()].concat(), &words::ingredient(slot), bound).view()
}

/// Which priorities are carried on. A card is made anew with its name, which changes elsewhere on the page.
fn carried(app: App) -> El {
    let names = move || {
        app.draft.with(|plan| {
            plan.priorities
                .iter()
                .map(|priority| [priority.id.as_str(), "\n", &words::short_name(priority)].concat())
                .collect()
        })
    };
    let card = move |key: String| {
        let (id, name) = key.split_once('\n').unwrap_or((&key, ""));
        let (here, there) = (Id::written(id), Id::written(id));
        let checked = move || app.draft.with(|plan| plan.carried().iter().any(|priority| priority.id == here));
        let pick = move |carry| {
            app.draft.edit(|plan| _ = plan.priority_mut(&there).map(|priority| priority.in_focus = Some(carry)))
        };
        choice(&["carry-", id].concat(), name, "", checked, pick)
    };
    group(words::CARRIED, words::CARRIED_HINT).list(names, card)
}
