//! Once a plan is worth keeping: that the last file of it is older than the plan, or that there is none.

use super::button::{Weight, button};
use crate::content::{common, plan as words};
use crate::plan::{Plan, Progress, Section};
use crate::state::{App, is_download_old};
use crate::ui::dom::{El, div, el};

/// Whether there is something worth keeping, and no file of it.
fn worth(plan: &Plan) -> bool {
    plan.progress(&Section::Experiment) == Progress::Done && is_download_old(plan)
}

/// In passing, where the way to the plan is beside it.
pub fn remark(app: App) -> Option<El> {
    app.draft.peek(worth).then(|| el("p").class("hint").text(words::FILE_IS_OLD))
}

/// With the download at hand.
pub fn reminder(app: App) -> El {
    let due = move || {
        app.downloads.track();
        app.draft.peek(worth)
    };
    div("reminder-place").show(due, move || {
        let text = el("p").class("hint").text(words::FILE_IS_OLD);
        let download = button(Weight::Quiet, common::DOWNLOAD_MY_PLAN, move || app.download());
        div("reminder").child(text).child(download)
    })
}
