//! The order of screens: one for each carried priority, one for each gap, one for every other stop, the plan. A workshop may have
//! stops of its own among them.

use crate::plan::{Gap, Id, Plan, Section};
use crate::route::Route;

/// The screens of the path as they are now.
pub fn screens(plan: &Plan) -> Vec<Route> {
    let screens_of = |section: Section, items: Vec<Id>| {
        let first = if items.len() < 2 { vec![Route::section(section.clone())] } else { Vec::new() };
        let each = items.into_iter().map(move |id| Route::Section(section.clone(), Some(id)));
        if first.is_empty() { each.collect() } else { first }
    };
    let priorities: Vec<Id> = plan.carried().iter().map(|priority| priority.id.clone()).collect();
    let gaps: Vec<Id> = gaps(plan).iter().map(|gap| gap.id.clone()).collect();
    let mut screens = vec![Route::Start];
    for section in plan.stops() {
        match section {
            Section::Gaps => screens.extend(screens_of(section, priorities.clone())),
            Section::Tools => screens.extend(screens_of(section, gaps.clone())),
            _ => screens.push(Route::section(section)),
        }
    }
    screens.push(Route::Plan);
    screens
}

/// The gaps of the carried priorities, in their order.
pub fn gaps(plan: &Plan) -> Vec<&Gap> {
    plan.carried().into_iter().flat_map(|priority| plan.gaps_of(&priority.id)).collect()
}

/// The screen before and the one after this one.
pub fn around(plan: &Plan, here: &Route) -> (Route, Route) {
    let screens = screens(plan);
    let same_section = |route: &Route| match (route, here) {
        (Route::Section(one, _), Route::Section(other, _)) => one == other,
        _ => route == here,
    };
    let at =
        screens.iter().position(|route| route == here).or_else(|| screens.iter().position(same_section)).unwrap_or(0);
    let before = screens.get(at.wrapping_sub(1)).cloned().unwrap_or(Route::Start);
    let after = screens.get(at + 1).cloned().unwrap_or(Route::Plan);
    (before, after)
}
