//! One learned skill: its name, how far it is used and who has it; how to pass it on folds.

use super::priorities_more::group;
use crate::content::{common, pass_it_on as words};
use crate::plan::{Date, DayOrMonth, Id, LearnedSkill, Plan, Section, SharedWith, Use, list};
use crate::route::Route;
use crate::state::{App, new_experiment};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::answers::{Answerable, answers};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::field::{Field, labelled};
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::hint;
use crate::ui::parts::icon::Icon;
use leptos::prelude::untrack;

pub fn learned_skill_card(app: App, id: Id, since: Date) -> El {
    let gone = id.clone();
    let name = text(app, &id, |it| &it.name, |it| &mut it.name);
    let (named, called, taken) = (name.clone(), name.clone(), name.clone());
    let remove = move || {
        app.take_out(untrack(|| taken.read()), |plan| plan.take_out_skill(&gone), Plan::put_back_skill);
    };
    let remove = icon_button(Icon::Remove, move || words::remove(&common::excerpt(&named.read(), 40)), remove);
    let name = Field::new(&name_field(&id), words::NAME, name).placeholder(words::NAME_PLACEHOLDER).view();
    el("article")
        .class("card learned-skill")
        .attr_fn("aria-label", move || Some(words::named(&common::excerpt(&called.read(), 40))))
        .child(div("learned-skill__head").child(name).child(remove))
        .child(usage(app, &id))
        .child(next_step(app, id.clone()))
        .child(shared(app, &id))
        .child(fold(words::MORE, false, more(app, &id, since)))
}

/// The id of the field for a learned skill's name.
pub fn name_field(id: &Id) -> String {
    part("learned-", id)
}

fn part(part: &str, id: &Id) -> String {
    [part, id.as_str()].concat()
}

fn text(app: App, id: &Id, read: fn(&LearnedSkill) -> &String, write: fn(&mut LearnedSkill) -> &mut String) -> Bound {
    let there = id.clone();
    let read = reader(app, id, move |skill| read(skill).clone());
    Bound::of(read, move |text| edit(app, &there, |skill| *write(skill) = text))
}

/// Something of the skill, followed; unset when the skill is gone.
fn reader<T: Default, F: Fn(&LearnedSkill) -> T + Clone>(
    app: App,
    id: &Id,
    read: F,
) -> impl Fn() -> T + Clone + use<T, F> {
    let id = id.clone();
    move || app.draft.with(|plan| list::item(&plan.learned_skills, &id).map(&read)).unwrap_or_default()
}

fn edit(app: App, id: &Id, edit: impl FnOnce(&mut LearnedSkill)) {
    app.draft.edit(|plan| _ = list::item_mut(&mut plan.learned_skills, id).map(edit));
}

fn usage(app: App, id: &Id) -> El {
    let option = |usage: &Use| {
        let (there, is, set) = (id.clone(), usage.clone(), usage.clone());
        Answerable {
            text: words::usage(usage).to_owned(),
            checked: Box::new(reader(app, id, move |skill| skill.usage.as_ref() == Some(&is))),
            pick: Box::new(move || edit(app, &there, |skill| skill.usage = Some(set.clone()))),
        }
    };
    answers("", &part("use-", id), words::USE, Use::ALL.iter().map(option).collect())
}

/// Not used yet: thirty days would tell. An experiment that is there already is where it goes on.
fn next_step(app: App, id: Id) -> El {
    let of = id.clone();
    let key = move || {
        app.draft.with(|plan| {
            let unused = list::item(&plan.learned_skills, &of).is_some_and(|skill| skill.usage == Some(Use::NotYet));
            let there = plan.experiment_from(&of).map(|experiment| experiment.id.to_string());
            there.unwrap_or_else(|| if unused { "new".to_owned() } else { String::new() })
        })
    };
    let make = move || {
        let skill = id.clone();
        match app.draft.peek(|plan| plan.experiment_from(&id).map(|experiment| experiment.id.clone())) {
            Some(there) => {
                let to = Route::Section(Section::Experiment, Some(there)).href();
                vec![el("a").class("button").attr("href", &to).text(words::TO_EXPERIMENT)]
            }
            None => {
                let begin = move || begin(app, &skill);
                vec![hint(words::NOT_YET), button(Weight::Second, words::TRY, begin)]
            }
        }
    };
    let needed = key.clone();
    let make = move || if untrack(&needed).is_empty() { Vec::new() } else { make() };
    div("learned-skill__next").switch(key, make)
}

fn begin(app: App, skill: &Id) {
    let mut experiment = new_experiment();
    experiment.learned_skill_id = Some(skill.clone());
    let route = Route::Section(Section::Experiment, Some(experiment.id.clone()));
    app.draft.edit(|plan| plan.add_experiment(experiment, None));
    app.go(&route);
}

fn shared(app: App, id: &Id) -> El {
    let unknown = app.draft.peek(|plan| list::item(&plan.learned_skills, id)?.shared_with.clone()).unwrap_or_default();
    let unknown = unknown.into_iter().filter(|with| matches!(with, SharedWith::Other(_)));
    let option = |with: SharedWith| {
        let (there, is, set) = (id.clone(), with.clone(), with.clone());
        let checked = move |skill: &LearnedSkill| skill.shared_with.as_ref().is_some_and(|shared| shared.contains(&is));
        let pick = move |on| edit(app, &there, |skill| skill.share(&set, on));
        chip(
            &part(&["with-", with.word(), "-"].concat(), id),
            words::shared_with(&with),
            reader(app, id, checked),
            pick,
        )
    };
    let there = id.clone();
    let nobody = reader(app, id, |skill| skill.shared_with.as_ref().is_some_and(Vec::is_empty));
    let pick = move |on| edit(app, &there, |skill| skill.share_with_nobody(on));
    let nobody = chip(&part("with-nobody-", id), words::NOBODY_YET, nobody, pick);
    let chips = SharedWith::ALL.iter().cloned().chain(unknown).map(option);
    let row = div("answers__row").children(chips).child(nobody);
    let question = el("legend").class("answers__question").text(words::SHARED);
    el("fieldset").class("answers").child(question).child(row)
}

/// One of several short answers that go together.
fn chip(id: &str, text: &str, checked: impl Fn() -> bool + 'static, pick: impl Fn(bool) + 'static) -> El {
    let input = el("input").class("answer__input").attr("type", "checkbox").id(id);
    let label = el("label").class("answer__label").attr("for", id).text(text);
    div("answer").child(input.checked_fn(checked).on_checked(pick)).child(label)
}

fn more(app: App, id: &Id, since: Date) -> Vec<El> {
    let field = |name, label, bound| Field::new(&part(name, id), label, bound).lines(2).view();
    let who = text(app, id, |it| &it.who_benefits, |it| &mut it.who_benefits);
    let how = text(app, id, |it| &it.share_plan, |it| &mut it.share_plan);
    let absorbed = text(app, id, |it| &it.if_received.not_absorbed, |it| &mut it.if_received.not_absorbed);
    let excited = text(app, id, |it| &it.if_received.not_excited, |it| &mut it.if_received.not_excited);
    let ignored = text(app, id, |it| &it.if_received.ignored, |it| &mut it.if_received.ignored);
    let walls = group(words::IF_RECEIVED, words::IF_RECEIVED_HINT)
        .child(field("absorbed-", words::NOT_ABSORBED, absorbed))
        .child(field("excited-", words::NOT_EXCITED, excited))
        .child(field("ignored-", words::IGNORED, ignored));
    let there = id.clone();
    let matters = reader(app, id, |skill| skill.matters == Some(true));
    let matter = move |on| edit(app, &there, |skill| skill.matters = Some(on));
    vec![
        when(app, id, since),
        choice(&part("matters-", id), words::MATTERS, words::MATTERS_LINE, matters, matter),
        field("who-", words::WHO, who),
        Field::new(&part("how-", id), words::HOW, how).placeholder(words::HOW_PLACEHOLDER).lines(2).view(),
        walls,
    ]
}

/// A month; where a browser has no field for one, it is written as text. A day that a file holds stays until it is changed.
fn when(app: App, id: &Id, since: Date) -> El {
    let there = id.clone();
    let month = reader(app, id, |skill| {
        skill.learned_on.as_ref().and_then(|on| on.as_str().get(..7)).unwrap_or_default().to_owned()
    });
    let input = el("input").class("field__input").attr("type", "month").id(&part("when-", id));
    let input = input.attr("autocomplete", "off").attr("max", "9999-12");
    let (field, before) = (input.clone(), month.clone());
    let change = move |text: String| match DayOrMonth::parse(text.trim()) {
        _ if text == untrack(&before) => {}
        Some(on) => edit(app, &there, |skill| skill.learned_on = Some(on)),
        None if text.trim().is_empty() => edit(app, &there, |skill| skill.learned_on = None),
        // Not a month: the field takes its old one back.
        None => field.set_value(&untrack(&before)),
    };
    let input = input.value_fn(month).on_value("change", change);
    let earlier = reader(app, id, move |skill| !skill.is_since(since));
    let field = labelled("field field--date", &part("when-", id), words::WHEN, words::WHEN_HINT, input);
    field.show(earlier, || hint(words::EARLIER))
}
