//! One experiment: what it needs on the screen, the rest folded and prefilled.

use super::experiment::name;
use super::experiment_more::more;
use crate::content::{common, experiment as words, tools};
use crate::plan::{Date, Experiment, Id, Plan, list};
use crate::state::{App, today};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::icon_button;
use crate::ui::parts::field::{Field, date_field};
use crate::ui::parts::fold::fold;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::thirty_days::thirty_days;

pub fn form(app: App, id: Id) -> El {
    let what = text(app, &id, |e| &e.do_differently, |e| &mut e.do_differently);
    let step = text(app, &id, |e| &e.first_step.text, |e| &mut e.first_step.text);
    let head = div("experiment__head").child(serves(app, id.clone())).child(remove(app, &id));
    let card = el("article").class("card experiment").child(head);
    let card =
        card.child(Field::new(&part("do-", &id), words::DO, what).placeholder(words::DO_PLACEHOLDER).lines(3).view());
    let card = card.child(Field::new(&part("step-", &id), words::STEP, step).hint(words::STEP_HINT).lines(2).view());
    let card = card.child(date(app, &id, "start-", words::START, |e| e.starts_on, Experiment::start_on));
    card.child(line(app, id.clone())).child(fold(common::ADD_MORE, false, more(app, &id)))
}

/// The id of a control of this experiment.
pub fn part(part: &str, id: &Id) -> String {
    [part, id.as_str()].concat()
}

pub fn text(app: App, id: &Id, read: fn(&Experiment) -> &String, write: fn(&mut Experiment) -> &mut String) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| plan.experiment(&here).map(read).cloned().unwrap_or_default();
    Bound::new(app, read, move |plan, text| _ = plan.experiment_mut(&there).map(|experiment| *write(experiment) = text))
}

pub fn date(
    app: App,
    id: &Id,
    name: &str,
    label: &str,
    read: fn(&Experiment) -> Option<Date>,
    write: fn(&mut Experiment, Date),
) -> El {
    let (here, there) = (id.clone(), id.clone());
    let read = move || app.draft.with(|plan| plan.experiment(&here).and_then(read));
    let write =
        move |date| app.draft.edit(|plan| _ = plan.experiment_mut(&there).map(|experiment| write(experiment, date)));
    date_field(&part(name, id), label, read, write)
}

/// What the experiment starts from: a tool, or something that was learned.
fn serves(app: App, id: Id) -> El {
    let from = move || {
        app.draft.with(|plan| {
            let experiment = plan.experiment(&id)?;
            let tool = experiment.tool_id.as_ref().and_then(|id| plan.tool(id));
            let skill = || list::item(&plan.learned_skills, experiment.learned_skill_id.as_ref()?);
            let tool = tool.map(|tool| (words::SERVES, tools::short_name(plan, tool)));
            tool.or_else(|| Some((words::SERVES_SKILL, common::excerpt(&skill()?.name, 70))))
        })
    };
    let (there, label, name) = (from.clone(), from.clone(), from);
    let line = move || {
        let (label, name) = (label.clone(), name.clone());
        let name = el("strong").attr("dir", "auto").text_fn(move || name().unwrap_or_default().1);
        let label = move || label().unwrap_or_default().0.to_owned();
        el("p").class("experiment__serves").text_fn(label).text(" ").child(name)
    };
    div("experiment__from").show(move || there().is_some_and(|(_, name)| !name.is_empty()), line)
}

fn remove(app: App, id: &Id) -> El {
    let (here, there) = (id.clone(), id.clone());
    let remove =
        move || app.remove(leptos::prelude::untrack(|| name(app, &there)), |plan| plan.remove_experiment(&there));
    icon_button(Icon::Remove, move || words::remove(&name(app, &here)), remove)
}

fn line(app: App, id: Id) -> El {
    let of = id.clone();
    let dates = move || {
        app.draft.with(|plan| {
            let Some(experiment) = plan.experiment(&of) else { return String::new() };
            let planned = experiment.check_ins.iter().map(|check_in| check_in.planned_on);
            let dates = [experiment.starts_on, experiment.ends_on].into_iter().chain(planned).flatten();
            dates.map(|date| date.to_string()).collect()
        })
    };
    let picture =
        move || app.draft.peek(|plan| plan.experiment(&id).and_then(|experiment| thirty_days(experiment, today())));
    div("experiment__line").switch(dates, move || picture().into_iter().collect())
}
