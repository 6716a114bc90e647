//! What participants will see, as it is typed: the same pieces that their screens are made of, in a phone.

use crate::content::{common, priorities, tools, welcome as welcome_words, workshop as words};
use crate::plan::{GapKind, Prompt, ToolKind, Workshop};
use crate::state::facilitator::Facilitator;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::badge::badge;
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::heading::{block, heading};
use crate::ui::parts::welcome::welcome;
use leptos::prelude::*;

/// Which of the screens that a workshop changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Welcome,
    Priorities,
    Tools,
}

const ALL: [(Shown, &str); 3] = [
    (Shown::Welcome, words::PREVIEW_WELCOME),
    (Shown::Priorities, words::PREVIEW_PRIORITIES),
    (Shown::Tools, words::PREVIEW_TOOLS),
];

pub fn preview(desk: Facilitator) -> El {
    let shown = RwSignal::new(Shown::Welcome);
    let tab = |(which, text): (Shown, &str)| {
        let is = move || (if shown.get() == which { "true" } else { "false" }).to_owned();
        plain_button("preview__tab", move || shown.set(which)).attr_fn("aria-pressed", move || Some(is())).text(text)
    };
    let tabs = div("preview__tabs").attr("role", "group").attr("aria-label", words::PREVIEW_PARTS);
    // To look at: nothing in it can be pressed, and nobody has to listen to a page within a page.
    let screen = div("preview__screen").attr("inert", "").switch(
        move || [desk.workshop.version(), shown.get() as u32].map(|number| number.to_string()).join("-"),
        move || desk.workshop.with_untracked(|workshop| screen(workshop, shown.get_untracked())),
    );
    // It is scrolled, so that the keyboard has to reach it.
    let phone = div("preview__phone").attr("tabindex", "0").attr("role", "region").attr("aria-label", words::PREVIEW);
    block(words::PREVIEW).child(tabs.children(ALL.into_iter().map(tab))).child(phone.child(screen))
}

fn screen(workshop: &Workshop, shown: Shown) -> Vec<El> {
    match shown {
        Shown::Welcome => {
            let mut page = welcome(workshop);
            page.push(button(Weight::Main, welcome_words::START, || {}));
            page
        }
        Shown::Priorities => {
            let prompt = |prompt: Prompt| {
                let (title, line) = priorities::prompt(&prompt);
                card(prompt.word(), title, line)
            };
            let own = workshop.prompts.iter().filter(|it| !it.label.trim().is_empty());
            let cards =
                Prompt::OFFERED.into_iter().map(prompt).chain(own.map(|it| card(it.id.as_str(), &it.label, "")));
            let heading = heading(common::section(&crate::plan::Section::Priorities), priorities::HEADING);
            vec![heading, div("choices").children(cards)]
        }
        Shown::Tools => {
            [GapKind::Skill, GapKind::Opportunity].into_iter().flat_map(|kind| of_gap(workshop, &kind)).collect()
        }
    }
}

fn of_gap(workshop: &Workshop, kind: &GapKind) -> Vec<El> {
    let of_method = ToolKind::for_gap(kind).iter().map(|it| {
        let words = tools::words(it);
        card(it.word(), words.title, words.line)
    });
    let own = workshop.tools.iter().filter(|it| it.kind.is_none() || it.kind.as_ref() == Some(kind));
    let own = own.filter(|it| !it.label.trim().is_empty());
    let own = own.map(|it| card(&[kind.word(), it.id.as_str()].concat(), &it.label, &it.how_to_start));
    let cards = el("div").class("choices").children(of_method).children(own);
    vec![el("p").child(badge(Some(kind))), cards]
}

fn card(id: &str, title: &str, line: &str) -> El {
    choice(&["preview-", id].concat(), title, line, || false, |_| {})
}
