//! What folds under *Add more* in an experiment: arena, stretch, sign, helper, and the dates.

use super::experiment_form::{date, part, text};
use super::priorities_more::group;
use crate::content::experiment as words;
use crate::plan::{Arena, Experiment, Id, Plan, Stretch};
use crate::state::App;
use crate::ui::dom::{El, div};
use crate::ui::parts::answers::{Answerable, answers};
use crate::ui::parts::field::{Field, date_field};
use crate::ui::parts::heading::hint;
use crate::ui::parts::helper_field::helper_field;

pub fn more(app: App, id: &Id) -> Vec<El> {
    let place = text(app, id, |e| &e.place, |e| &mut e.place);
    let sign = text(app, id, |e| &e.success_sign, |e| &mut e.success_sign);
    vec![
        arenas(app, id),
        Field::new(&part("place-", id), words::PLACE, place).view(),
        stretch(app, id),
        Field::new(&part("sign-", id), words::SIGN, sign).lines(2).view(),
        helper(app, id),
        step_by(app, id),
        check_ins(app, id),
        date(app, id, "end-", words::END, |e| e.ends_on, |e, date| e.ends_on = Some(date)),
    ]
}

/// An answer that sets one thing of the experiment.
fn answer(
    app: App,
    id: &Id,
    text: String,
    is: impl Fn(&Experiment) -> bool + 'static,
    set: impl Fn(&mut Experiment) + 'static,
) -> Answerable {
    let (here, there) = (id.clone(), id.clone());
    let checked = Box::new(move || app.draft.with(|plan| plan.experiment(&here).is_some_and(&is)));
    Answerable {
        text,
        checked,
        pick: Box::new(move || app.draft.edit(|plan| _ = plan.experiment_mut(&there).map(&set))),
    }
}

fn arenas(app: App, id: &Id) -> El {
    let option = |arena: &Arena| {
        let (is, set) = (arena.clone(), arena.clone());
        let text = words::arena(arena).to_owned();
        answer(app, id, text, move |e| e.arena.as_ref() == Some(&is), move |e| e.arena = Some(set.clone()))
    };
    answers("answers--stacked", &part("arena-", id), words::ARENA, Arena::ALL.iter().map(option).collect())
}

fn stretch(app: App, id: &Id) -> El {
    let option = |level: Stretch| {
        answer(app, id, level.level().to_string(), move |e| e.stretch == Some(level), move |e| e.stretch = Some(level))
    };
    let options = (1..=5).filter_map(Stretch::new).map(option).collect();
    answers("answers--scale", &part("stretch-", id), words::STRETCH, options)
}

/// Who holds the person to it.
fn helper(app: App, id: &Id) -> El {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| plan.experiment(&here).and_then(|experiment| experiment.helper_id.clone());
    let write =
        move |plan: &mut Plan, helper| _ = plan.experiment_mut(&there).map(|experiment| experiment.helper_id = helper);
    helper_field(app, &part("helper-", id), words::HELPER, words::HELPER_HINT, read, write)
}

fn step_by(app: App, id: &Id) -> El {
    let here = id.clone();
    let late = move || app.draft.with(|plan| plan.experiment(&here).is_some_and(Experiment::first_step_is_late));
    let field = date(app, id, "by-", words::STEP_BY, |e| e.first_step.by, |e, date| e.first_step.by = Some(date));
    field.child(div("hint--now").attr("role", "status").show(late, || hint(words::STEP_LATE)))
}

fn check_ins(app: App, id: &Id) -> El {
    let (here, experiment) = (id.clone(), id.clone());
    let ids = move || {
        app.draft.with(|plan| {
            plan.experiment(&here).map(|e| e.check_ins.iter().map(|c| c.id.to_string()).collect()).unwrap_or_default()
        })
    };
    let each = move |id: String| {
        let id = Id::written(&id);
        let day = app
            .draft
            .peek(|plan| plan.experiment(&experiment)?.check_ins.iter().find(|c| c.id == id).map(|c| c.day))
            .unwrap_or(0);
        let (here, there, name) =
            ((experiment.clone(), id.clone()), (experiment.clone(), id.clone()), part("check-in-", &id));
        let read = move || {
            app.draft.with(|plan| plan.experiment(&here.0)?.check_ins.iter().find(|c| c.id == here.1)?.planned_on)
        };
        let write = move |date| {
            app.draft.edit(|plan| {
                let mut all = plan.experiment_mut(&there.0).map(|e| e.check_ins.iter_mut()).into_iter().flatten();
                _ = all.find(|c| c.id == there.1).map(|check_in| check_in.planned_on = Some(date));
            });
        };
        date_field(&name, &words::check_in(day), read, write)
    };
    group(words::CHECK_INS, words::CHECK_INS_HINT).child(div("dates").list(ids, each))
}
