//! Preparing a workshop: the form on one side, what becomes of it on the other.

use super::{handout, preview, sections, workshop_offers, workshops};
use crate::content::{share, workshop as words};
use crate::format::workshop_link::{MAX_LINE, MAX_TEXT};
use crate::plan::{Date, Workshop};
use crate::state::SharedError;
use crate::state::facilitator::Facilitator;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::Weight;
use crate::ui::parts::field::{Field, labelled};
use crate::ui::parts::heading::{block, heading, hint, lead};

pub fn page(desk: Facilitator) -> Vec<El> {
    let title = text(desk, |it| &it.title, |it| &mut it.title);
    let welcome = text(desk, |it| &it.welcome, |it| &mut it.welcome);
    let contact = text(desk, |it| &it.contact, |it| &mut it.contact);
    let days = div("workshop__days")
        .child(day("workshop-on", words::ON, desk, |it| it.on, |it| &mut it.on))
        .child(day("workshop-follow-up", words::FOLLOW_UP_ON, desk, |it| it.follow_up_on, |it| &mut it.follow_up_on));
    let form = div("workshop__form").children([
        heading(words::EYEBROW, words::HEADING),
        lead(words::LEAD),
        trouble(desk),
        Field::new("workshop-title", words::TITLE, title)
            .placeholder(words::TITLE_PLACEHOLDER)
            .at_most(MAX_LINE)
            .view(),
        Field::new("workshop-welcome", words::WELCOME, welcome)
            .hint(words::WELCOME_HINT)
            .lines(3)
            .at_most(MAX_TEXT)
            .view(),
        days,
        Field::new("workshop-contact", words::CONTACT, contact).hint(words::CONTACT_HINT).at_most(MAX_LINE).view(),
        block(words::SECTIONS).child(hint(words::SECTIONS_HINT)).child(sections::sections(desk)),
        workshop_offers::prompts(desk),
        workshop_offers::tools(desk),
        handout::handout(desk),
        workshops::workshops(desk),
    ]);
    let preview = div("workshop__result");
    let wall = div("add").child(handout::to_the_wall(desk, Weight::Main));
    vec![div("workshop").child(form).child(preview.child(wall).child(preview::preview(desk)))]
}

/// One text of the workshop.
pub fn text(desk: Facilitator, read: fn(&Workshop) -> &String, write: fn(&mut Workshop) -> &mut String) -> Bound {
    Bound::of(
        move || desk.workshop.with(|workshop| read(workshop).clone()),
        move |text| desk.edit(|workshop| *write(workshop) = text),
    )
}

/// A day that may stay open.
fn day(
    id: &str,
    label: &str,
    desk: Facilitator,
    read: fn(&Workshop) -> Option<Date>,
    write: fn(&mut Workshop) -> &mut Option<Date>,
) -> El {
    let input = el("input").class("field__input").attr("type", "date").id(id).attr("max", "9999-12-31");
    let text = move || desk.workshop.with(|workshop| read(workshop).map(|date| date.to_string()).unwrap_or_default());
    let change = move |text: String| desk.edit(|workshop| *write(workshop) = Date::parse(&text));
    labelled("field field--date", id, label, "", input.value_fn(text).on_value("change", change))
}

/// Why a link did not open for editing.
fn trouble(desk: Facilitator) -> El {
    let why = move || {
        let why = desk.trouble.get_untracked()?;
        let (title, text) = match &why {
            SharedError::Link(why) => share::refused(why),
            SharedError::Unreadable(why) => share::unreadable(why),
            _ => (share::DAMAGED_HEADING, share::CANNOT),
        };
        let title = el("strong").text(title).text(" ");
        Some(el("p").class("banner banner--trouble").attr("role", "alert").child(title).child(el("span").text(text)))
    };
    div("list-place").switch(move || desk.trouble.version().to_string(), move || why().into_iter().collect())
}
