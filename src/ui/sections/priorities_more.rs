//! What folds under *Add more* in Priorities: the sentence, the ingredients, the goal, and which priorities are carried on.

use crate::content::priorities as words;
use crate::plan::Id;
use crate::state::App;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::choice::Choice;
use crate::ui::parts::field::Field;
use leptos::prelude::*;

pub fn more(app: App) -> AnyView {
    let growth = Bound::new(app, |plan| plan.growth_statement.clone(), |plan, text| plan.growth_statement = text);
    let goal = Bound::new(app, |plan| plan.ultimate_goal.clone(), |plan, text| plan.ultimate_goal = text);
    let ingredients = (0..3).map(|slot| ingredient(app, slot)).collect_view();
    view! {
        {carried(app)}
        <fieldset class="group"><legend class="group__title">{words::INGREDIENTS}</legend><p class="hint">{words::INGREDIENTS_HINT}</p>{ingredients}</fieldset>
        {Field::new("growth", words::GROWTH, growth).lines(2).view()}
        {Field::new("goal", words::GOAL, goal).hint(words::GOAL_HINT).lines(2).view()}
    }
    .into_any()
}

fn ingredient(app: App, slot: usize) -> AnyView {
    let bound = Bound::new(
        app,
        move |plan| plan.ingredients.get(slot).cloned().flatten().unwrap_or_default(),
        move |plan, text| {
            if let Some(ingredient) = plan.ingredients.get_mut(slot) {
                *ingredient = (!text.is_empty()).then_some(text);
            }
        },
    );
    Field::new(["ingredient-", &slot.to_string()].concat(), words::ingredient(slot), bound).view()
}

fn carried(app: App) -> AnyView {
    let ids = app.draft.slice(|plan| plan.priorities.iter().map(|priority| priority.id.clone()).collect::<Vec<_>>());
    let several = Memo::new(move |_| ids.with(|ids| ids.len() > 1));
    let cards = move || {
        several.get().then(|| {
            view! {
                <fieldset class="group">
                    <legend class="group__title">{words::CARRIED}</legend>
                    <p class="hint">{words::CARRIED_HINT}</p>
                    <For each=move || ids.get() key=Id::clone children=move |id| carried_card(app, id) />
                </fieldset>
            }
        })
    };
    cards.into_any()
}

fn carried_card(app: App, id: Id) -> AnyView {
    let name = {
        let id = id.clone();
        app.draft.slice(move |plan| plan.priority(&id).map(words::short_name).unwrap_or_default())
    };
    let checked = {
        let id = id.clone();
        app.draft.slice(move |plan| plan.carried().iter().any(|priority| priority.id == id))
    };
    let field = ["carry-", id.as_str()].concat();
    let pick = Callback::new(move |carry: bool| {
        app.draft.edit(|plan| _ = plan.priority_mut(&id).map(|priority| priority.in_focus = Some(carry)));
    });
    // The card is made anew when the name changes; names change elsewhere on the page, never while this card has the focus.
    let card = move || {
        Choice { id: field.clone(), group: None, title: name.get(), line: String::new(), checked: checked.into(), pick }
            .view(().into_any())
    };
    card.into_any()
}
