//! Taking the plan along, on My plan: calendar, paper, text, page.

use crate::content::along as words;
use crate::format::{markdown, plain_text};
use crate::route::Route;
use crate::state::{self, App};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::cairn::cairn_picture;
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::{block, hint};
use crate::ui::parts::paper::paper;
use leptos::prelude::*;

/// The ways, and what the printer prints: it stands on the page, and only paper shows it.
pub fn along(app: App) -> Vec<El> {
    let copied = RwSignal::new("");
    let calendar = if app.has_days_to_come() {
        way(button(Weight::Second, words::CALENDAR, move || app.add_to_calendar()), words::CALENDAR_HINT)
    } else {
        el("li").class("along__way").child(hint(words::NO_DAYS))
    };
    let talk = el("a").class("button").attr("href", &Route::Talk.href()).text(words::TALK);
    let ways = [
        calendar,
        way(button(Weight::Second, words::PRINT, state::print), words::PRINT_HINT),
        way(talk, words::TALK_HINT),
    ];
    let more = [
        way(copy(words::COPY, copied, move || plain_text::write(&app.outline())), words::COPY_HINT),
        way(copy(words::COPY_MARKDOWN, copied, move || markdown::write(&app.outline())), words::COPY_MARKDOWN_HINT),
        way(button(Weight::Second, words::PAGE, move || app.keep_as_page()), words::PAGE_HINT),
        way(copy(words::COPY_FILE, copied, move || app.draft.file_text()), words::COPY_FILE_HINT),
    ];
    let said = el("p").class("copy__said").attr("role", "status").text_fn(move || copied.get().to_owned());
    let list = |ways: Vec<El>| el("ul").class("along__ways").children(ways);
    let more = fold(words::MORE, false, [list(more.into())]);
    vec![
        block(words::HEADING).child(hint(words::LEAD)).child(list(ways.into())).child(more).child(said),
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

fn copy(name: &str, said: RwSignal<&'static str>, text: impl Fn() -> String + 'static) -> El {
    button(Weight::Second, name, move || {
        said.set("");
        let copying = state::copy(&text());
        leptos::task::spawn_local(async move {
            let words = if copying.await { words::COPIED } else { words::NOT_COPIED };
            // The person may have left the screen meanwhile.
            _ = said.try_set(words);
        });
    })
}
