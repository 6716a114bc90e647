//! A workshop as its participants meet it.

use super::heading::heading;
use crate::content::{common, welcome as words};
use crate::plan::{Section, Workshop};
use crate::ui::dom::{El, div, el};

/// What the welcome says, without its buttons.
pub fn welcome(workshop: &Workshop) -> Vec<El> {
    let title = workshop.title.trim();
    let title = heading(words::EYEBROW, if title.is_empty() { words::UNTITLED } else { title });
    let paragraphs = workshop.welcome.lines().map(str::trim).filter(|line| !line.is_empty());
    let paragraphs = paragraphs.map(|line| el("p").class("lead").attr("dir", "auto").text(line));
    let facts = [
        workshop.on.map(words::on),
        workshop.follow_up_on.map(words::again_on),
        Some(workshop.contact.trim()).filter(|line| !line.is_empty()).map(words::contact),
    ];
    let fact = |text: String| el("p").class("welcome__fact").attr("dir", "auto").text(&text);
    let facts = div("welcome__facts").children(facts.into_iter().flatten().map(fact));
    let step = |section: Section| {
        let minutes = workshop.minutes_for(&section).map(|minutes| [&minutes.to_string(), " min"].concat());
        let minutes = minutes.unwrap_or_else(|| common::minutes(&section).to_owned());
        let name = el("span").class("welcome__name").text(common::section(&section)).text(" ");
        el("li").class("welcome__step").child(name).child(el("span").class("welcome__minutes").text(&minutes))
    };
    let title_of_steps = el("h2").class("welcome__title").text(words::STEPS);
    let steps = el("ol").class("welcome__steps");
    let steps = steps.children(workshop.stops().into_iter().map(step));
    let private = el("p").class("hint").text(words::PRIVATE);
    [title].into_iter().chain(paragraphs).chain([private, facts, title_of_steps, steps]).collect()
}
