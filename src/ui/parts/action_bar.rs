//! Back and the one next step, within thumb reach.

use super::button::Weight;
use crate::content::common as words;
use crate::plan::Section;
use crate::route::Route;
use crate::state::App;
use crate::ui::ahead::leads;
use crate::ui::dom::{El, div};
use crate::ui::sections::walk;

/// `Back` and `Next`; where they lead is asked when they are pressed.
pub fn action_bar(app: App, around: impl Fn() -> (Route, Route) + Clone + 'static) -> El {
    let before = around.clone();
    let back = leads(app, Weight::Second, words::BACK, move || before().0);
    let next = leads(app, Weight::Main, words::NEXT, move || around().1);
    div("action-bar").child(back).child(next)
}

/// `Back` and `Next` of a section that is offered, not needed: the stops before and after it in the worksheet.
pub fn optional_bar(app: App, section: Section) -> El {
    let here = |section: Section| Route::section(section);
    if app.draft.peek(|plan| plan.stops().contains(&section)) {
        return action_bar(app, move || app.draft.peek(|plan| walk::around(plan, &here(section.clone()))));
    }
    let around = match section {
        Section::WarmUp => (Route::Start, here(Section::Priorities)),
        Section::Value => (here(Section::Priorities), here(Section::Gaps)),
        Section::PassItOn => (here(Section::Experiment), here(Section::Journey)),
        _ => (here(Section::PassItOn), Route::Plan),
    };
    action_bar(app, move || around.clone())
}

/// One wide button.
pub fn one_action(action: El) -> El {
    div("action-bar action-bar--one").child(action)
}
