//! Check-in: every experiment with its path, and the look back on one day of it.

use super::check_in_end::{ending, next_experiment};
use crate::content::{check_in as words, common, experiment as experiment_words};
use crate::plan::{CheckIn, Experiment, Id, Plan, Section, Tried};
use crate::route::Route;
use crate::state::{App, new_id, today, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::answers::{Answerable, answers};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::{heading, lead};
use crate::ui::parts::help::help;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::reminder::reminder;
use crate::ui::parts::thirty_days::thirty_days;
use leptos::prelude::*;

pub fn page(wanted: Option<Id>) -> Vec<El> {
    let app = use_app();
    match wanted {
        None => overview(app),
        Some(id) if app.draft.peek(|plan| plan.check_in(&id).is_some()) => one(app, id),
        Some(_) => vec![
            heading(experiment_words::CHECK_INS, words::GONE_HEADING),
            lead(words::GONE),
            one_action(button(Weight::Main, words::ALL, move || app.go(&Route::CheckIn(None)))),
        ],
    }
}

// ---- all experiments

fn overview(app: App) -> Vec<El> {
    let title = heading(experiment_words::CHECK_INS, words::HEADING);
    if app.draft.peek(|plan| plan.experiments.is_empty()) {
        let begin = move || app.go(&Route::section(Section::Experiment));
        return vec![
            title,
            lead(words::EMPTY),
            help(words::MINUTES, words::HELP),
            one_action(button(Weight::Main, words::TO_EXPERIMENT, begin)),
        ];
    }
    // The cards change by undo alone.
    let cards = move || app.draft.peek(|plan| plan.experiments.iter().rev().map(|it| card(app, it)).collect());
    let cards = div("cards").switch(move || app.undo.depth().to_string(), cards);
    // In a workshop the facilitator asks how it went.
    let card = app.draft.peek(|plan| plan.workshop.is_some());
    let card = card.then(|| el("a").class("button").attr("href", &Route::Card.href()).text(common::CARD));
    let card = div("add").maybe(card);
    vec![title, cards, card, reminder(app), help(words::MINUTES, words::HELP)]
}

fn name(experiment: &Experiment) -> &str {
    let name = experiment.do_differently.trim();
    if name.is_empty() { experiment_words::UNNAMED } else { name }
}

fn card(app: App, experiment: &Experiment) -> El {
    let today = today();
    let (id, title) = (experiment.id.clone(), name(experiment));
    let card = el("article").class("card look-back").attr("aria-label", title);
    let card = card.child(el("h2").class("look-back__name").attr("dir", "auto").text(title));
    let card = card.maybe(thirty_days(experiment, today));
    let done = experiment.check_ins.iter().filter(|check_in| check_in.is_done()).map(look_back);
    let card = card.child(el("ul").class("look-back__days").attr("aria-label", words::LOOK_BACKS).children(done));
    if let Some(closed) = &experiment.closed {
        let ended = el("p").class("look-back__end").text(&words::ended(closed.outcome.as_ref(), closed.on));
        return card.child(ended).child(next_experiment(app, id));
    }
    let next = experiment.upcoming(today).and_then(|check_in| check_in.planned_on);
    let next = next.map(|date| el("p").class("hint").text(&words::upcoming(date)));
    let named = |action: El, word| action.attr("aria-label", &words::of_experiment(word, title));
    let action = match experiment.due(today) {
        Some(due) => {
            let route = Route::CheckIn(Some(due.id.clone()));
            named(button(Weight::Main, words::DUE, move || app.go(&route)), words::DUE)
        }
        None => named(button(Weight::Second, words::NOW, move || check_in_now(app, &id)), words::NOW),
    };
    card.maybe(next).child(div("add").child(action))
}

fn look_back(check_in: &CheckIn) -> El {
    let outcome = check_in.tried.as_ref().map(experiment_words::tried_in_words).unwrap_or_default();
    let text = words::look_back(check_in.day, check_in.date(), outcome);
    let link = el("a").attr("href", &Route::CheckIn(Some(check_in.id.clone())).href()).text(&text);
    el("li").child(link)
}

/// Goes to a look back for today: one that is there already, else a new one.
fn check_in_now(app: App, experiment: &Id) {
    let today = today();
    let present = app.draft.peek(|plan| {
        let all = &plan.experiment(experiment)?.check_ins;
        all.iter().find(|check_in| check_in.date() == Some(today)).map(|check_in| check_in.id.clone())
    });
    let id = present.unwrap_or_else(|| {
        let id = new_id("ci");
        app.draft.edit(|plan| plan.check_in_now(experiment, id.clone(), today));
        id
    });
    app.go(&Route::CheckIn(Some(id)));
}

// ---- one look back

fn one(app: App, id: Id) -> Vec<El> {
    let (experiment, title, day) = app.draft.peek(|plan| {
        let found = plan.check_in(&id).map(|(it, check_in)| (it.id.clone(), name(it).to_owned(), check_in.day));
        found.unwrap_or_default()
    });
    let of = experiment.clone();
    let picture = move || app.draft.with(|plan| plan.experiment(&of).and_then(|it| thirty_days(it, today())));
    let (seen, asked) = (id.clone(), id.clone());
    let answered = move || {
        let tried = app.draft.with(|plan| plan.check_in(&seen).and_then(|(_, check_in)| check_in.tried.clone()));
        tried.map(|tried| tried.word().to_owned()).unwrap_or_default()
    };
    let key = answered.clone();
    let questions = div("cards").switch(answered, move || questions(app, &asked));
    let line = div("check-in__path").switch(key, move || untrack(&picture).into_iter().collect());
    let head = div("check-in__head").child(heading(&words::eyebrow(day), words::HEADING)).child(remove(app, &id, day));
    let ending = ending(app, &experiment, &id);
    vec![
        head,
        el("p").class("quote").attr("dir", "auto").text(&title),
        line,
        tried(app, &id),
        first_step(app, &experiment),
        questions,
        ending,
        help(words::MINUTES, words::HELP),
        one_action(button(Weight::Main, words::DONE, move || app.go(&Route::CheckIn(None)))),
    ]
}

fn remove(app: App, id: &Id, day: u32) -> El {
    let id = id.clone();
    let remove = move || {
        app.remove(words::removed(day), |plan| plan.remove_check_in(&id));
        app.go_instead(&Route::CheckIn(None));
    };
    icon_button(Icon::Remove, move || words::remove(day), remove)
}

fn tried(app: App, id: &Id) -> El {
    let option = |answer: &Tried| {
        let (here, there, is, picked) = (id.clone(), id.clone(), answer.clone(), answer.clone());
        let checked = move || {
            app.draft
                .with(|plan| plan.check_in(&here).is_some_and(|(_, check_in)| check_in.tried.as_ref() == Some(&is)))
        };
        let pick = move || app.draft.edit(|plan| plan.answer_check_in(&there, picked.clone(), today()));
        Answerable { text: words::tried(answer).to_owned(), checked: Box::new(checked), pick: Box::new(pick) }
    };
    let options = Tried::ALL.iter().map(option).collect();
    let question = answers("", &["tried-", id.as_str()].concat(), words::TRIED, options);
    div("card check-in__asks").child(question)
}

/// Offered until it is done; then it stays to be taken back.
fn first_step(app: App, experiment: &Id) -> El {
    let (here, there) = (experiment.clone(), experiment.clone());
    let text =
        app.draft.peek(|plan| plan.experiment(experiment).map(|it| it.first_step.text.clone())).unwrap_or_default();
    let done = move || app.draft.with(|plan| plan.experiment(&here).is_some_and(|it| it.first_step.done_on.is_some()));
    let set = move |done: bool| {
        app.draft.edit(|plan| {
            _ = plan.experiment_mut(&there).map(|it| it.first_step.done_on = done.then(today));
        });
    };
    choice("first-step", words::STEP_DONE, text.trim(), done, set)
}

fn questions(app: App, id: &Id) -> Vec<El> {
    let tried = app.draft.peek(|plan| plan.check_in(id).and_then(|(_, check_in)| check_in.tried.clone()));
    let field = |name: &str, label, lines, read: fn(&CheckIn) -> &String, write: fn(&mut CheckIn) -> &mut String| {
        let (here, there) = (id.clone(), id.clone());
        let get = move |plan: &Plan| plan.check_in(&here).map(|(_, it)| read(it).clone()).unwrap_or_default();
        let set = move |plan: &mut Plan, text| _ = plan.check_in_mut(&there).map(|it| *write(it) = text);
        let placeholder = if name == "happened" { words::HAPPENED_PLACEHOLDER } else { words::NEXT_STEP_PLACEHOLDER };
        let field = Field::new(name, label, Bound::new(app, get, set)).lines(lines);
        if name == "happened" || name == "next-step" { field.placeholder(placeholder).view() } else { field.view() }
    };
    let next = |label| field("next-step", label, 2, |it| &it.next_step, |it| &mut it.next_step);
    let happened = |label| field("happened", label, 3, |it| &it.happened, |it| &mut it.happened);
    let learned = || field("learned", words::LEARNED, 2, |it| &it.learned, |it| &mut it.learned);
    let change = || field("change", words::CHANGE, 2, |it| &it.change, |it| &mut it.change);
    match tried {
        None => Vec::new(),
        Some(Tried::NotYet) => {
            let kind = el("p").class("insight__title").text(words::NOT_YET_TITLE);
            let kind = div("insight").child(kind).child(el("p").text(words::NOT_YET));
            vec![
                div("card")
                    .child(kind)
                    .child(next(words::NEXT_STEP))
                    .child(happened(words::GOT_IN_THE_WAY))
                    .child(learned()),
            ]
        }
        Some(_) => {
            let card = div("card").child(happened(words::HAPPENED)).child(learned()).child(change());
            vec![card.child(next(words::THEN))]
        }
    }
}
