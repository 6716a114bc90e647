//! A place that has no screen, with a way home.

use crate::content::common as words;
use crate::route::Route;
use crate::state::use_app;
use crate::ui::dom::El;
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::{heading, lead};

pub fn page(title: &str, text: &str) -> Vec<El> {
    let app = use_app();
    let home = button(Weight::Main, words::HOME, move || app.go(&Route::Start));
    vec![heading("", title), lead(text), one_action(home)]
}
