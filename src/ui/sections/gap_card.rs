//! One gap: its words, the two questions, and what they say.

use crate::content::gaps as words;
use crate::plan::{Answer, Gap, GapKind, Id, Suggestion};
use crate::state::App;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::answers::{Answerable, answers};
use crate::ui::parts::badge::badge;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

pub fn gap_card(app: App, id: Id) -> El {
    let (here, there, gone, kind) = (id.clone(), id.clone(), id.clone(), id.clone());
    let text = Bound::new(
        app,
        move |plan| plan.gap(&here).map(|gap| gap.text.clone()).unwrap_or_default(),
        move |plan, text| _ = plan.gap_mut(&there).map(|gap| gap.text = text),
    );
    let (named, taken, called) = (text.clone(), text.clone(), text.clone());
    let remove = move || app.remove(untrack(|| taken.read()), |plan| plan.remove_gap(&gone));
    let kind = move || app.draft.with(|plan| plan.gap(&kind).and_then(|gap| gap.kind.clone()));
    let key = kind.clone();
    let head = div("gap__head").switch(
        move || key().map(|kind| kind.word().to_owned()).unwrap_or_default(),
        move || untrack(&kind).iter().map(|kind| badge(Some(kind))).collect(),
    );
    let head = head.child(icon_button(Icon::Remove, move || words::remove(&named.read()), remove));
    let card =
        el("article").class("card gap").attr_fn("aria-label", move || Some(words::named(&called.read()))).child(head);
    let card = card.child(Field::new(&["gap-", id.as_str()].concat(), words::TEXT, text).lines(2).view());
    let card = card.child(question(app, &id, "can-", words::CAN, |gap| &mut gap.can_do_now));
    let card = card.child(question(app, &id, "chance-", words::CHANCE, |gap| &mut gap.had_chance));
    card.child(insight(app, id.clone())).child(fold(words::DIFFERENTLY, false, [kinds(app, &id)]))
}

fn question(app: App, id: &Id, name: &str, text: &str, place: fn(&mut Gap) -> &mut Option<Answer>) -> El {
    let option = |answer: &Answer| {
        let (here, there, is, picked) = (id.clone(), id.clone(), answer.clone(), answer.clone());
        Answerable {
            text: words::answer(answer).to_owned(),
            checked: Box::new(move || {
                app.draft.with(|plan| plan.gap(&here).is_some_and(|gap| place(&mut gap.clone()).as_ref() == Some(&is)))
            }),
            pick: Box::new(move || {
                app.draft.edit(|plan| _ = plan.gap_mut(&there).map(|gap| gap.answer(place, picked.clone())))
            }),
        }
    };
    answers("", &[name, id.as_str()].concat(), text, Answer::ALL.iter().map(option).collect())
}

fn insight(app: App, id: Id) -> El {
    let of = id.clone();
    let gap = move || app.draft.with(|plan| plan.gap(&of).cloned()).unwrap_or_default();
    let followed = gap.clone();
    let key = move || {
        let gap = followed();
        let kind = gap.kind.as_ref().map(GapKind::word).unwrap_or_default();
        [kind, &(gap.suggestion() as u8).to_string()].concat()
    };
    let words_of = move || {
        let gap = untrack(&gap);
        let suggestion = gap.suggestion();
        let half = gap.kind.as_ref().filter(|_| gap.is_half());
        let (title, text) = half.map(words::half).or_else(|| words::insight(suggestion))?;
        let class = match half.cloned().or(suggestion.kind()) {
            Some(GapKind::Skill) => "insight insight--skill",
            Some(GapKind::Opportunity) => "insight insight--opportunity",
            _ => "insight",
        };
        let id = id.clone();
        let split = move || app.split_gap(&id);
        let insight = div(class).child(el("p").class("insight__title").text(title)).child(el("p").text(text));
        let insight = insight.maybe(gap.is_overruled().then(|| el("p").class("insight__note").text(words::OVERRULED)));
        let both = suggestion == Suggestion::Both && gap.kind.is_none();
        Some(insight.maybe(both.then(|| button(Weight::Second, words::SPLIT, split))))
    };
    div("insight-place").attr("role", "status").switch(key, move || words_of().into_iter().collect())
}

fn kinds(app: App, id: &Id) -> El {
    let kinds = [
        (words::KIND_SKILL, Some(GapKind::Skill)),
        (words::KIND_OPPORTUNITY, Some(GapKind::Opportunity)),
        (words::KIND_OPEN, None),
    ];
    let option = |(text, kind): (&'static str, Option<GapKind>)| {
        let (here, there, is) = (id.clone(), id.clone(), kind.clone());
        Answerable {
            text: text.to_owned(),
            checked: Box::new(move || app.draft.with(|plan| plan.gap(&here).is_some_and(|gap| gap.kind == is))),
            pick: Box::new(move || app.draft.edit(|plan| _ = plan.gap_mut(&there).map(|gap| gap.kind = kind.clone()))),
        }
    };
    answers("answers--stacked", &["kind-", id.as_str()].concat(), words::KIND, kinds.into_iter().map(option).collect())
}
