//! The earlier versions of a plan: to be looked at, and to be brought back.

use super::my_plan::to_read;
use crate::content::plans as words;
use crate::plan::{Id, Plan, Section};
use crate::route::Route;
use crate::state::{App, Generation, local_time, today};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::fold::{fold_on_demand, fold_on_demand_as};
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

/// A fold that is filled once somebody opens it.
pub fn earlier_versions(app: App, id: &Id) -> El {
    let id = id.clone();
    fold_on_demand(words::EARLIER, false, move || {
        let place = div("cards");
        let (filled, id) = (place.clone(), id.clone());
        // Scoped: what the rows follow lives as long as the page.
        spawn_local(ScopedFuture::new(async move {
            let found = app.generations(id.clone()).await;
            let rows: Vec<El> = found.into_iter().map(|earlier| version(app, &id, earlier)).collect();
            let none = rows.is_empty().then(|| el("p").class("hint").text(words::NO_EARLIER));
            filled.empty().maybe(none).children(rows);
        }));
        vec![place]
    })
}

fn version(app: App, id: &Id, earlier: Generation) -> El {
    let Generation { until, plan } = earlier;
    let title = words::until(&local_time(&until));
    let stones = words::stones(plan.stones(), Section::CORE.len());
    let (shown, id) = (plan.clone(), id.clone());
    let back = move || {
        if app.bring_back(&id, words::REPLACED.to_owned(), plan.clone()) {
            app.go(&Route::Plan);
        }
    };
    let look = fold_on_demand_as(&words::on(words::LOOK, &title), words::LOOK, false, move || read_only(&shown));
    let back =
        button(Weight::Second, words::BRING_BACK, back).attr("aria-label", &words::on(words::BRING_BACK, &title));
    el("article")
        .class("earlier")
        .attr("aria-label", &title)
        .child(el("p").class("earlier__title").text(&title))
        .child(el("p").class("hint").text(&stones))
        .child(look)
        .child(div("add").child(back))
}

/// Nothing in it leads anywhere: it would lead to the present plan. What is a link and nothing else is hidden by the style.
fn read_only(plan: &Plan) -> Vec<El> {
    let place = div("cards earlier__plan").children(to_read(plan, today()));
    let links = place.element().get_elements_by_tag_name("a");
    for link in (0..links.length()).filter_map(|at| links.item(at)) {
        // An attribute that is there can be taken away.
        let _ = link.remove_attribute("href");
    }
    vec![place]
}
