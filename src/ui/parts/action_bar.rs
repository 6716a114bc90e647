//! Back and the one next step, within thumb reach.

use super::button::{Weight, button};
use crate::content::common as words;
use crate::route::Route;
use crate::state::App;
use crate::ui::dom::{El, div};

/// `Back` and `Next`; where they lead is asked when they are pressed.
pub fn action_bar(app: App, around: impl Fn() -> (Route, Route) + Clone + 'static) -> El {
    let before = around.clone();
    let back = button(Weight::Second, words::BACK, move || app.go(&before().0));
    let next = button(Weight::Main, words::NEXT, move || app.go(&around().1));
    div("action-bar").child(back).child(next)
}

/// One wide button.
pub fn one_action(action: El) -> El {
    div("action-bar action-bar--one").child(action)
}
