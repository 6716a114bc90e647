//! One gap: its words, the two questions, and what they say.

use crate::content::gaps as words;
use crate::plan::{Answer, Gap, GapKind, Id, Suggestion};
use crate::state::{App, new_id};
use crate::ui::parts::badge::badge;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::choice::answers;
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold;
use crate::ui::parts::icon::{Icon, icon};
use leptos::prelude::*;

pub fn gap_card(app: App, id: Id) -> AnyView {
    let text = {
        let (read, write) = (id.clone(), id.clone());
        Bound::new(
            app,
            move |plan| plan.gap(&read).map(|gap| gap.text.clone()).unwrap_or_default(),
            move |plan, text| _ = plan.gap_mut(&write).map(|gap| gap.text = text),
        )
    };
    let kind = slice(app, &id, |gap| gap.kind.clone());
    let remove = {
        let id = id.clone();
        move |_| app.remove(text.value.get_untracked(), |plan| plan.remove_gap(&id))
    };
    view! {
        <article class="card gap">
            <div class="gap__head">
                {move || badge(kind.get().as_ref())}
                <button type="button" class="icon-button" aria-label=move || words::remove(&text.value.get()) on:click=remove>{icon(Icon::Remove)}</button>
            </div>
            {Field::new(["gap-", id.as_str()].concat(), words::TEXT, text).lines(2).view()}
            {question(app, &id, "can", words::CAN, |gap| &mut gap.can_do_now)}
            {question(app, &id, "chance", words::CHANCE, |gap| &mut gap.had_chance)}
            {insight(app, id.clone())}
            {fold(words::DIFFERENTLY, false, kinds(app, &id))}
        </article>
    }
    .into_any()
}

/// A slice of one gap; its default once the gap is gone.
fn slice<T: PartialEq + Default + Send + Sync + 'static>(app: App, id: &Id, read: fn(&Gap) -> T) -> Memo<T> {
    let id = id.clone();
    app.draft.slice(move |plan| plan.gap(&id).map(read).unwrap_or_default())
}

fn question(app: App, id: &Id, name: &str, text: &'static str, place: fn(&mut Gap) -> &mut Option<Answer>) -> AnyView {
    let options = Answer::ALL.iter().map(|answer| {
        let (read, write, picked) = (id.clone(), id.clone(), answer.clone());
        let is = answer.clone();
        let checked = app
            .draft
            .slice(move |plan| plan.gap(&read).is_some_and(|gap| place(&mut gap.clone()).as_ref() == Some(&is)));
        let pick = Callback::new(move |_| {
            app.draft.edit(|plan| _ = plan.gap_mut(&write).map(|gap| gap.answer(place, picked.clone())))
        });
        (words::answer(answer).to_owned(), checked.into(), pick)
    });
    answers([name, "-", id.as_str()].concat(), text, options.collect())
}

fn insight(app: App, id: Id) -> AnyView {
    let said = {
        let id = id.clone();
        app.draft.slice(move |plan| plan.gap(&id).map(|gap| (gap.suggestion(), gap.is_overruled())))
    };
    let words_of = move || {
        let (suggestion, overruled) = said.get()?;
        let (title, text) = words::insight(suggestion)?;
        let id = id.clone();
        let split = move || app.draft.edit(|plan| plan.split_gap(&id, new_id("ga")));
        let split = (suggestion == Suggestion::Both && !overruled).then(|| button(Weight::Second, words::SPLIT, split));
        let overruled = overruled.then(|| view! { <p class="insight__note">{words::OVERRULED}</p> });
        let class = match suggestion {
            Suggestion::Skill => "insight insight--skill",
            Suggestion::Opportunity => "insight insight--opportunity",
            _ => "insight",
        };
        Some(view! { <div class=class><p class="insight__title">{title}</p><p>{text}</p>{overruled}{split}</div> })
    };
    view! { <div role="status">{words_of}</div> }.into_any()
}

fn kinds(app: App, id: &Id) -> AnyView {
    let group = ["kind-", id.as_str()].concat();
    let kinds = [
        (words::KIND_SKILL, Some(GapKind::Skill)),
        (words::KIND_OPPORTUNITY, Some(GapKind::Opportunity)),
        (words::KIND_OPEN, None),
    ];
    let option = |(text, kind): (&'static str, Option<GapKind>)| {
        let (read, write, is) = (id.clone(), id.clone(), kind.clone());
        let checked = app.draft.slice(move |plan| plan.gap(&read).is_some_and(|gap| gap.kind == is));
        let pick =
            Callback::new(move |_| app.draft.edit(|plan| _ = plan.gap_mut(&write).map(|gap| gap.kind = kind.clone())));
        (text.to_owned(), checked.into(), pick)
    };
    view! { <div class="stacked">{answers(group, words::KIND, kinds.into_iter().map(option).collect())}</div> }
        .into_any()
}
