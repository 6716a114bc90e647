//! The other workshops of this device, and a link that is opened for editing.

use crate::content::{dates, workshop as words};
use crate::plan::Time;
use crate::state::facilitator::{Facilitator, Prepared};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::block;
use leptos::prelude::*;

pub fn workshops(desk: Facilitator) -> El {
    let here = desk.workshop.with_untracked(|workshop| workshop.id.clone());
    let others = desk.prepared().into_iter().filter(|it| it.id != here);
    let list = el("ul").class("workshop__others").children(others.map(|it| row(desk, it)));
    let another = button(Weight::Second, words::ANOTHER, move || desk.begin());
    let pasted = RwSignal::new(String::new());
    let bound = Bound::of(move || pasted.get(), move |text| pasted.set(text));
    let field = Field::new("workshop-paste", words::PASTE, bound).any_length().view();
    let open = button(Weight::Second, words::OPEN_IT, move || desk.open_pasted(&pasted.get_untracked()));
    let paste = fold(words::OPEN_LINK, false, [field, div("add").child(open)]);
    block(words::PREPARED).child(list).child(div("add").child(another)).child(paste)
}

fn row(desk: Facilitator, it: Prepared) -> El {
    let Prepared { id, title, saved_at } = it;
    let name = words::name(&title);
    let (gone, what) = (id.clone(), name.clone());
    let open = button(Weight::Second, words::OPEN, move || _ = desk.open(&id)).attr("aria-label", &words::open(&name));
    let delete = button(Weight::Quiet, words::DELETE, move || {
        // What storage does not give up stays in the list.
        let _ = desk.delete(&gone, what.clone());
    });
    let delete = delete.attr("aria-label", &words::delete(&name));
    let saved = saved_at.as_ref().and_then(Time::date).map(dates::short_with_year).unwrap_or_default();
    let text = div("workshop__other-name").child(el("span").attr("dir", "auto").text(&name));
    let text = text.child(el("span").class("hint").text(&saved));
    el("li").class("workshop__other").child(text).child(open).child(delete)
}
