//! One experiment: what it needs on the screen, the rest folded and prefilled.

use crate::content::{common, experiment as words, tools};
use crate::plan::{Arena, Date, Experiment, FIRST_STEP_WITHIN, Id, Stretch};
use crate::state::{App, new_id, today};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::choice::answers;
use crate::ui::parts::field::{Field, date_field};
use crate::ui::parts::fold::fold;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::thirty_days::thirty_days;
use leptos::prelude::*;

pub fn form(app: App, id: Id) -> AnyView {
    let what = text(app, &id, |e| e.do_differently.clone(), |e, text| e.do_differently = text);
    let step = text(app, &id, |e| e.first_step.text.clone(), |e, text| e.first_step.text = text);
    let start = date(app, &id, "start", words::START.to_owned(), |e| e.starts_on, Experiment::start_on);
    view! {
        <article class="card experiment">
            <div class="experiment__head">{serves(app, &id)}{remove(app, &id)}</div>
            {Field::new(name("do", &id), words::DO, what).placeholder(words::DO_PLACEHOLDER).lines(3).view()}
            {Field::new(name("step", &id), words::STEP, step).hint(words::STEP_HINT).lines(2).view()}
            {start}
            {line(app, &id)}
            {fold(common::ADD_MORE, false, more(app, &id))}
        </article>
    }
    .into_any()
}

fn name(part: &str, id: &Id) -> String {
    [part, "-", id.as_str()].concat()
}

fn text(app: App, id: &Id, read: fn(&Experiment) -> String, write: fn(&mut Experiment, String)) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    Bound::new(
        app,
        move |plan| plan.experiment(&here).map(read).unwrap_or_default(),
        move |plan, text| _ = plan.experiment_mut(&there).map(|experiment| write(experiment, text)),
    )
}

fn date(
    app: App,
    id: &Id,
    part: &str,
    label: String,
    read: fn(&Experiment) -> Option<Date>,
    write: fn(&mut Experiment, Date),
) -> AnyView {
    let (here, there) = (id.clone(), id.clone());
    let value = app.draft.slice(move |plan| plan.experiment(&here).and_then(read));
    let set = Callback::new(move |date| {
        app.draft.edit(|plan| _ = plan.experiment_mut(&there).map(|experiment| write(experiment, date)))
    });
    date_field(name(part, id), label, value.into(), set)
}

fn serves(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let tool = app.draft.slice(move |plan| {
        let tool = plan.experiment(&id)?.tool_id.as_ref().and_then(|id| plan.tool(id))?;
        Some(tools::short_name(plan, tool))
    });
    let line = move || {
        tool.get().map(|tool| view! { <p class="experiment__serves"><span>{words::SERVES}</span>" "<strong dir="auto">{tool}</strong></p> })
    };
    line.into_any()
}

fn remove(app: App, id: &Id) -> AnyView {
    let here = id.clone();
    let name = app.draft.slice(move |plan| {
        let text = plan
            .experiment(&here)
            .map(|experiment| common::excerpt(&experiment.do_differently, 60))
            .unwrap_or_default();
        if text.is_empty() { words::UNNAMED.to_owned() } else { text }
    });
    let id = id.clone();
    let remove = move |_| app.remove(name.get_untracked(), |plan| plan.remove_experiment(&id));
    view! { <button type="button" class="icon-button" aria-label=move || words::remove(&name.get()) on:click=remove>{icon(Icon::Remove)}</button> }.into_any()
}

fn line(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let dates = app.draft.slice(move |plan| {
        let experiment = plan.experiment(&id)?;
        let check_ins = experiment.check_ins.clone();
        Some(Experiment {
            starts_on: experiment.starts_on,
            ends_on: experiment.ends_on,
            check_ins,
            ..Experiment::default()
        })
    });
    let picture = move || dates.with(|dates| dates.as_ref().map(|experiment| thirty_days(experiment, today())));
    picture.into_any()
}

fn more(app: App, id: &Id) -> AnyView {
    let place = text(app, id, |e| e.place.clone(), |e, text| e.place = text);
    let sign = text(app, id, |e| e.success_sign.clone(), |e, text| e.success_sign = text);
    view! {
        {arenas(app, id)}
        {Field::new(name("place", id), words::PLACE, place).view()}
        {stretch(app, id)}
        {Field::new(name("sign", id), words::SIGN, sign).lines(2).view()}
        {helper(app, id)}
        {step_by(app, id)}
        {check_ins(app, id)}
        {date(app, id, "end", words::END.to_owned(), |e| e.ends_on, |e, date| e.ends_on = Some(date))}
    }
    .into_any()
}

fn arenas(app: App, id: &Id) -> AnyView {
    let option = |arena: &Arena| {
        let (read, write, is, picked) = (id.clone(), id.clone(), arena.clone(), arena.clone());
        let checked =
            app.draft.slice(move |plan| plan.experiment(&read).is_some_and(|e| e.arena.as_ref() == Some(&is)));
        let pick = Callback::new(move |_| {
            app.draft.edit(|plan| _ = plan.experiment_mut(&write).map(|e| e.arena = Some(picked.clone())))
        });
        (words::arena(arena).to_owned(), checked.into(), pick)
    };
    view! { <div class="stacked">{answers(name("arena", id), words::ARENA, Arena::ALL.iter().map(option).collect())}</div> }.into_any()
}

fn stretch(app: App, id: &Id) -> AnyView {
    let option = |level: Stretch| {
        let (read, write) = (id.clone(), id.clone());
        let checked = app.draft.slice(move |plan| plan.experiment(&read).is_some_and(|e| e.stretch == Some(level)));
        let pick = Callback::new(move |_| {
            app.draft.edit(|plan| _ = plan.experiment_mut(&write).map(|e| e.stretch = Some(level)))
        });
        (words::stretch(level), checked.into(), pick)
    };
    let options = (1..=5).filter_map(Stretch::new).map(option).collect();
    view! { <div class="scale">{answers(name("stretch", id), words::STRETCH, options)}</div> }.into_any()
}

/// Who holds the person to it. The name is looked up when the field is left, so that half a name is nobody.
fn helper(app: App, id: &Id) -> AnyView {
    const KNOWN: &str = "known-helpers";
    let read = id.clone();
    let written = app.draft.slice(move |plan| {
        plan.experiment(&read)
            .and_then(|e| e.helper_id.as_ref())
            .and_then(|id| plan.helper(id))
            .map(|h| h.name.clone())
            .unwrap_or_default()
    });
    let write = id.clone();
    let set = move |text: String| {
        app.draft.edit(|plan| {
            let helper = plan.helper_named(&text, || new_id("he"));
            _ = plan.experiment_mut(&write).map(|experiment| experiment.helper_id = helper);
        });
    };
    let known = move || {
        app.draft.plan().with(|plan| {
            plan.helpers.iter().map(|helper| view! { <option value=helper.name.clone()></option> }).collect_view()
        })
    };
    let field = name("helper", id);
    view! {
        <div class="field">
            <label class="field__label" for=field.clone()>{words::HELPER}</label>
            <input class="field__input" type="text" id=field.clone() list=KNOWN dir="auto" autocomplete="off" maxlength="200" aria-describedby=[&field, "-hint"].concat()
                prop:value=written on:change:target=move |event| set(event.target().value()) />
            <p class="field__hint" id=[&field, "-hint"].concat()>{words::HELPER_HINT}</p>
            <datalist id=KNOWN>{known}</datalist>
        </div>
    }
    .into_any()
}

fn step_by(app: App, id: &Id) -> AnyView {
    let here = id.clone();
    let late = app.draft.slice(move |plan| plan.experiment(&here).is_some_and(Experiment::first_step_is_late));
    let field =
        date(app, id, "by", words::STEP_BY.to_owned(), |e| e.first_step.by, |e, date| e.first_step.by = Some(date));
    debug_assert!(FIRST_STEP_WITHIN == 7, "the words say seven days");
    view! { {field}<div role="status">{move || late.get().then(|| view! { <p class="hint hint--now">{words::STEP_LATE}</p> })}</div> }.into_any()
}

fn check_ins(app: App, id: &Id) -> AnyView {
    let here = id.clone();
    let ids = app.draft.slice(move |plan| {
        plan.experiment(&here)
            .map(|e| e.check_ins.iter().map(|c| (c.id.clone(), c.day)).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let experiment = id.clone();
    let each = move |(check_in, day): (Id, u32)| {
        let (here, there) = ((experiment.clone(), check_in.clone()), (experiment.clone(), check_in.clone()));
        let value = app
            .draft
            .slice(move |plan| plan.experiment(&here.0)?.check_ins.iter().find(|c| c.id == here.1)?.planned_on);
        let set = Callback::new(move |date| {
            app.draft.edit(|plan| {
                let check_ins = plan.experiment_mut(&there.0).map(|e| e.check_ins.iter_mut());
                _ = check_ins
                    .and_then(|mut all| all.find(|c| c.id == there.1))
                    .map(|check_in| check_in.planned_on = Some(date));
            });
        });
        date_field(name("check-in", &check_in), words::check_in(day), value.into(), set)
    };
    view! {
        <fieldset class="group">
            <legend class="group__title">{words::CHECK_INS}</legend>
            <p class="hint">{words::CHECK_INS_HINT}</p>
            <div class="dates"><For each=move || ids.get() key=|(id, _)| id.clone() children=each /></div>
        </fieldset>
    }
    .into_any()
}
