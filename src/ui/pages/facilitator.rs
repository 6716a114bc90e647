//! What a facilitator finds until workshop, projector and room have their screens.

use crate::content::{common, facilitator as words};
use crate::route::Route;
use crate::ui::dom::{El, el};
use crate::ui::parts::cairn::mark;
use crate::ui::parts::heading::{heading, lead};

pub fn page() -> El {
    let home = || el("a").attr("href", &Route::Start.href());
    let brand = home().class("brand").child(mark()).child(el("span").text(common::PRODUCT));
    let page = el("main").class("shell").child(brand).child(heading("", words::HEADING)).child(lead(words::TEXT));
    page.child(el("p").child(home().class("button button--main").text(common::HOME)))
}
