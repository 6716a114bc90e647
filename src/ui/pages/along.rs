//! Taking the plan along, on My plan: calendar, paper, text, page.

use super::share::share;
use crate::content::{along as words, share as share_words};
use crate::format::{markdown, plain_text};
use crate::route::Route;
use crate::state::{self, App};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::cairn::cairn_picture;
use crate::ui::parts::copy::{copied_or_not, copy};
use crate::ui::parts::fold::{fold, fold_on_demand};
use crate::ui::parts::heading::{block, hint};
use crate::ui::parts::paper::paper;
use leptos::prelude::*;

/// The ways, and what the printer prints: it stands on the page, and only paper shows it.
pub fn along(app: App) -> Vec<El> {
    let copied = RwSignal::new(None);
    let calendar = if app.has_days_to_come() {
        way(button(Weight::Second, words::CALENDAR, move || app.add_to_calendar()), words::CALENDAR_HINT)
    } else {
        el("li").class("along__way").child(hint(words::NO_DAYS))
    };
    let talk = el("a").class("button").attr("href", &Route::Talk.href()).text(words::TALK);
    let card = el("a").class("button").attr("href", &Route::Card.href()).text(words::CARD);
    let card = way(card, words::CARD_HINT);
    // In a workshop somebody waits for it.
    let (first, last) =
        if app.draft.peek(|plan| plan.workshop.is_some()) { (Some(card), None) } else { (None, Some(card)) };
    let ways = [
        calendar,
        way(button(Weight::Second, words::PRINT, state::print), words::PRINT_HINT),
        way(talk, words::TALK_HINT),
    ];
    let more = [
        way(copy(Weight::Second, words::COPY, copied, move || plain_text::write(&app.outline())), words::COPY_HINT),
        way(
            copy(Weight::Second, words::COPY_MARKDOWN, copied, move || markdown::write(&app.outline())),
            words::COPY_MARKDOWN_HINT,
        ),
        way(button(Weight::Second, words::PAGE, move || app.keep_as_page()), words::PAGE_HINT),
        way(copy(Weight::Second, words::COPY_FILE, copied, move || app.draft.file_text()), words::COPY_FILE_HINT),
    ];
    let said = copied_or_not(copied, [words::COPIED, words::NOT_COPIED], |_| true);
    let list = |ways: Vec<El>| el("ul").class("along__ways").children(ways);
    let share = fold_on_demand(share_words::SHARE, false, move || share(app));
    let more = fold(words::MORE, false, [list(more.into_iter().chain(last).collect())]);
    vec![
        block(words::HEADING)
            .child(hint(words::LEAD))
            .child(list(ways.into_iter().chain(first).collect()))
            .child(share)
            .child(more)
            .child(said),
        div("only-print").child(printed(app)),
    ]
}

/// Follows the plan: its name can be changed on the same page.
fn printed(app: App) -> El {
    div("paper-place").switch(
        move || app.draft.with(|plan| plan.title.clone()) + &app.undo.depth().to_string() + "-",
        move || vec![paper(&app.outline(), 2, Some(cairn_picture(app)))],
    )
}

fn way(control: El, text: &str) -> El {
    el("li").class("along__way").child(control).child(hint(text))
}
