//! The end of an experiment: the line from the start comes back, how it ends, and the next one from it.

use crate::content::check_in as words;
use crate::plan::{Closed, Id, Outcome, Plan, Section};
use crate::route::Route;
use crate::state::{App, new_experiment, today};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::answers::{Answerable, answers};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::hint;

/// At the last check-in it is asked for; before, it folds.
pub fn ending(app: App, experiment: &Id, check_in: &Id) -> El {
    let (is_last, line) = app.draft.peek(|plan| {
        let last = plan.check_in(check_in).is_some_and(|(it, check_in)| it.is_at_end(check_in) || it.is_over(today()));
        (last, plan.journey.to_future_self.trim().to_owned())
    });
    let how = how(app, experiment);
    if !is_last {
        return fold(words::END_EARLY, false, [how]);
    }
    let letter = (!line.is_empty()).then(|| {
        let label = el("figcaption").class("letter__label").text(words::FROM_YOU);
        el("figure")
            .class("letter")
            .child(label)
            .child(el("blockquote").class("letter__text").attr("dir", "auto").text(&line))
    });
    div("block").maybe(letter).child(how)
}

fn how(app: App, experiment: &Id) -> El {
    let seen = experiment.clone();
    let closed = move || app.draft.with(|plan| plan.experiment(&seen).is_some_and(|it| it.closed.is_some()));
    let after = experiment.clone();
    let option = |outcome: &Outcome| {
        let (here, there, is, picked) = (experiment.clone(), experiment.clone(), outcome.clone(), outcome.clone());
        let checked = move || {
            app.draft.with(|plan| {
                let closed = plan.experiment(&here).and_then(|it| it.closed.as_ref());
                closed.is_some_and(|closed| closed.outcome.as_ref() == Some(&is))
            })
        };
        let pick = move || {
            app.draft.edit(|plan| _ = plan.experiment_mut(&there).map(|it| it.close(picked.clone(), today())));
        };
        Answerable { text: words::outcome(outcome).to_owned(), checked: Box::new(checked), pick: Box::new(pick) }
    };
    let options = Outcome::ALL.iter().map(option).collect();
    let endings = answers("answers--stacked", &["ending-", experiment.as_str()].concat(), words::END_HEADING, options);
    div("card check-in__asks")
        .child(endings)
        .child(hint(words::END_HINT))
        .show(closed, move || closed_card(app, after.clone()))
}

/// What stands below a chosen ending.
fn closed_card(app: App, experiment: Id) -> El {
    let (here, there, again) = (experiment.clone(), experiment.clone(), experiment.clone());
    let closed = |plan: &Plan, id: &Id| plan.experiment(id).and_then(|it| it.closed.clone());
    let read = move |plan: &Plan| closed(plan, &here).map(|closed| closed.learned).unwrap_or_default();
    let write = move |plan: &mut Plan, text| {
        if let Some(closed) = plan.experiment_mut(&there).and_then(|it| it.closed.as_mut()) {
            closed.learned = text;
        }
    };
    let learned = Field::new("end-learned", words::END_LEARNED, Bound::new(app, read, write)).lines(2).view();
    // Taken back like a deletion: what was learned is words.
    let open = move || {
        let take = |plan: &mut Plan| {
            let experiment = plan.experiment_mut(&again)?;
            experiment.closed.take().map(|closed| (again.clone(), closed))
        };
        app.take_out(words::END_HEADING.to_owned(), take, close_again);
    };
    let open = button(Weight::Quiet, words::OPEN_AGAIN, open);
    div("block").child(learned).child(next_experiment(app, experiment)).child(div("add").child(open))
}

fn close_again(plan: &mut Plan, (id, closed): (Id, Closed)) {
    if let Some(experiment) = plan.experiment_mut(&id) {
        experiment.closed.get_or_insert(closed);
    }
}

/// One tap to the experiment that follows; a link once it is there.
pub fn next_experiment(app: App, from: Id) -> El {
    let next = app.draft.peek(|plan| {
        let next = plan.experiments.iter().find(|it| it.follows_id.as_ref() == Some(&from));
        next.map(|next| next.id.clone())
    });
    let route = |id: Id| Route::Section(Section::Experiment, Some(id));
    if let Some(id) = next {
        return div("add").child(button(Weight::Second, words::NEXT_IS_THERE, move || app.go(&route(id.clone()))));
    }
    let begin = move || {
        let next = new_experiment();
        let id = next.id.clone();
        app.draft.edit(|plan| plan.add_next_experiment(&from, next));
        app.go(&route(id));
    };
    let begin = button(Weight::Main, words::NEXT_EXPERIMENT, begin);
    div("add").child(begin).child(el("p").class("add__hint").text(words::NEXT_EXPERIMENT_HINT))
}
