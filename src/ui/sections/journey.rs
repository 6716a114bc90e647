//! Journey: what the person will enjoy, how they mark progress, and a line to their future self.

use crate::content::{common, journey as words};
use crate::plan::{Journey, Section};
use crate::state::{App, use_app};
use crate::ui::dom::{El, div};
use crate::ui::parts::action_bar::optional_bar;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::{heading, lead};
use crate::ui::parts::help::help_of;

pub fn page() -> Vec<El> {
    let app = use_app();
    let field = |id, label, read, write| Field::new(id, label, text(app, read, write)).lines(2);
    let enjoy = field("enjoy", words::ENJOY, |it| &it.enjoy, |it| &mut it.enjoy).placeholder(words::ENJOY_PLACEHOLDER);
    let mark = field("mark", words::MARK, |it| &it.mark_progress, |it| &mut it.mark_progress);
    let line = field("future", words::TO_FUTURE_SELF, |it| &it.to_future_self, |it| &mut it.to_future_self);
    let card = div("card").child(enjoy.view()).child(mark.placeholder(words::MARK_PLACEHOLDER).view());
    vec![
        heading(common::section(&Section::Journey), words::HEADING),
        lead(words::LEAD),
        help_of(&Section::Journey, words::HELP),
        card.child(line.hint(words::TO_FUTURE_SELF_HINT).lines(3).view()),
        optional_bar(app, Section::Journey),
    ]
}

fn text(app: App, read: fn(&Journey) -> &String, write: fn(&mut Journey) -> &mut String) -> Bound {
    Bound::new(app, move |plan| read(&plan.journey).clone(), move |plan, text| *write(&mut plan.journey) = text)
}
