//! Workshop and follow-up links where a participant opens them, and the card that goes back to the facilitator.

use super::links::{self, ShareError, SharedError};
use super::{App, HandedOver, new_id, now, store, today};
use crate::format::workshop_link::{self, FollowUp};
use crate::format::{card_file, plan_file};
use crate::plan::{Card, CardPart, Id, Plan, Workshop};

impl App {
    /// Reads what a workshop link carries. Nothing of it is kept.
    pub async fn open_workshop(self, payload: &str) -> Result<Workshop, SharedError> {
        let words = links::read('w', payload).await?;
        workshop_link::read(&words).map_err(SharedError::Unreadable)
    }

    /// The same for the link to a workshop's second session.
    pub async fn open_follow_up(self, payload: &str) -> Result<FollowUp, SharedError> {
        let words = links::read('f', payload).await?;
        workshop_link::read_follow_up(&words).map_err(SharedError::Unreadable)
    }

    /// The plan on this device that was made in a workshop, the latest where there are several.
    pub fn plan_of_workshop(self, workshop: &Id) -> Option<Id> {
        let of = |plan: &Plan| plan.workshop.as_ref().is_some_and(|it| it.id == *workshop);
        if self.draft.peek(of) {
            return Some(self.draft.id());
        }
        store::cards().into_iter().map(|card| card.id).find(|id| store::load(id).is_some_and(|file| of(&file.plan)))
    }

    /// Starts a plan for a workshop, beside all others. It is stored at once: whoever reloads is still in the workshop. `false` when
    /// words that are nowhere else stand in its way.
    pub fn start_in_workshop(self, workshop: Workshop) -> bool {
        if self.is_held_back() {
            return false;
        }
        let plan = Plan {
            id: new_id("p"),
            created_at: Some(now()),
            updated_at: Some(now()),
            workshop: Some(workshop),
            ..Plan::default()
        };
        // Where storage takes nothing the plan is open all the same, and the header says that it is not saved.
        self.keep(plan_file::PlanFile { exported_at: None, ..plan_file::PlanFile::of(plan, now()) });
        true
    }

    /// The card of the open plan, with the parts that are ticked.
    pub fn card(self) -> Card {
        self.draft.with(|plan| Card::of(plan, &CardPart::ticked(plan), new_id("c"), today()))
    }

    /// Hands the card over as a file.
    pub fn download_card(self) {
        let text = card_file::write(&self.card());
        self.hand_over(HandedOver { name: card_file::file_name(today()), mime: plan_file::MIME, text, of: None });
    }

    /// A link that carries the card.
    pub async fn card_link(self) -> Result<String, ShareError> {
        links::make('c', &card_file::write_compact(&self.card())).await
    }
}
