//! Which sections a workshop has, in which order, and for how long.

use crate::content::{common, workshop as words};
use crate::plan::{Section, Workshop};
use crate::state::facilitator::Facilitator;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::icon_button;
use crate::ui::parts::icon::Icon;

pub fn sections(desk: Facilitator) -> El {
    let keys = move || desk.workshop.with(order).iter().map(|it| it.word().to_owned()).collect();
    let row = move |word: String| row(desk, Section::from(word));
    let together = el("p").class("plan-sections__sum").text_fn(move || desk.workshop.with(words::together));
    div("plan-sections-place").child(el("ol").class("plan-sections").list(keys, row)).child(together)
}

/// Those that are on, in their order; then those that are off.
fn order(workshop: &Workshop) -> Vec<Section> {
    let mut all = workshop.stops();
    let off: Vec<Section> = Section::OFFERED.into_iter().filter(|section| !all.contains(section)).collect();
    all.extend(off);
    all
}

fn row(desk: Facilitator, section: Section) -> El {
    let name = common::section(&section).to_owned();
    let id = ["section-", section.word()].concat();
    let is_core = Section::CORE.contains(&section);
    let is_on = {
        let section = section.clone();
        move || desk.workshop.with(|workshop| workshop.stops().contains(&section))
    };
    let switch = if is_core {
        let always = el("span").class("plan-sections__always").text(words::ALWAYS);
        div("plan-sections__name").child(el("span").text(&name).text(" ")).child(always)
    } else {
        let (of, on) = (section.clone(), is_on.clone());
        let input = el("input").class("choice__input").attr("type", "checkbox").id(&id).checked_fn(on);
        let input = input.on_checked(move |on| desk.edit(|workshop| switch(workshop, &of, on)));
        div("plan-sections__name").child(input).child(el("label").attr("for", &id).text(&name))
    };
    let (up, down, on) = (section.clone(), section.clone(), is_on.clone());
    let (up_name, down_name) = (words::move_up(&name), words::move_down(&name));
    let moves = move || {
        let (up, down, up_name, down_name) = (up.clone(), down.clone(), up_name.clone(), down_name.clone());
        div("plan-sections__moves")
            .child(icon_button(Icon::Up, move || up_name.clone(), move || desk.edit(|it| shift(it, &up, -1))))
            .child(icon_button(Icon::Down, move || down_name.clone(), move || desk.edit(|it| shift(it, &down, 1))))
    };
    let moves = div("plan-sections__moves-place").show(move || !is_core && on(), moves);
    let row = el("li").class("plan-sections__row").class_if("plan-sections__row--off", move || !is_on());
    row.child(switch).child(moves).child(minutes(desk, section, &name))
}

fn minutes(desk: Facilitator, section: Section, name: &str) -> El {
    let id = ["minutes-", section.word()].concat();
    let (here, there) = (section.clone(), section.clone());
    let usual = common::minutes(&section).replace(" min", "");
    let input = el("input").class("field__input").id(&id).attr("type", "number").attr("min", "1").attr("max", "999");
    let input = input.attr("inputmode", "numeric").attr("placeholder", &usual);
    let read = move || desk.workshop.with(|it| it.minutes_for(&here).map(|it| it.to_string()).unwrap_or_default());
    let write = move |text: String| {
        let minutes = text.trim().parse::<u32>().ok().filter(|minutes| (1..=999).contains(minutes));
        desk.edit(|workshop| match minutes {
            Some(minutes) => workshop.minutes.insert(there.word().to_owned(), minutes),
            None => _ = workshop.minutes.remove(there.word()),
        });
    };
    // Set when it is left: a number that is half typed would be put right under the fingers.
    let input = input.attr("aria-label", &words::minutes_of(name)).value_fn(read).on_value("change", write);
    let unit = el("span").class("plan-sections__unit").attr("aria-hidden", "true").text("min");
    div("plan-sections__minutes").child(input).child(unit)
}

/// Switches a section on, where the worksheet has it, or off.
fn switch(workshop: &mut Workshop, section: &Section, on: bool) {
    let mut stops = workshop.stops();
    stops.retain(|other| other != section);
    if on {
        let rank = |of: &Section| Section::ALL.iter().position(|other| other == of);
        let at = stops.iter().position(|other| rank(other) > rank(section));
        stops.insert(at.unwrap_or(stops.len()), section.clone());
    }
    workshop.sections = stops;
}

fn shift(workshop: &mut Workshop, section: &Section, by: isize) {
    let mut stops = workshop.stops();
    if let Some(at) = stops.iter().position(|other| other == section) {
        let to = at.saturating_add_signed(by);
        if to < stops.len() {
            stops.swap(at, to);
        }
    }
    workshop.sections = stops;
}
