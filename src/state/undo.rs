//! Every deletion can be taken back, the latest first, for as long as the page is open.

use super::{App, Live, Notice, store};
use crate::plan::{Id, Plan, Removed};
use leptos::prelude::*;
use std::sync::Arc;

/// One deletion.
#[derive(Clone)]
pub struct Undo {
    /// What was deleted, in the person's words, for the line that offers it back.
    pub what: String,
    taken: Taken,
}

#[derive(Clone)]
enum Taken {
    /// Items of the plan `of`.
    Items { of: Id, removed: Box<Removed> },
    /// Something else of the plan `of`, with the way back.
    Other { of: Id, put_back: Arc<dyn Fn(&mut Plan) + Send + Sync> },
    /// A whole plan as it was stored.
    Plan { id: Id, text: String },
}

/// The deletions that can still be taken back.
#[derive(Clone, Copy)]
pub struct UndoStack(Live<Vec<Undo>>);

impl UndoStack {
    pub fn new() -> UndoStack {
        UndoStack(Live::new(Vec::new()))
    }

    /// What the latest deletion took.
    pub fn last_what(&self) -> Option<String> {
        self.0.with_untracked(|stack| stack.last().map(|undo| undo.what.clone()))
    }

    /// How many deletions can be taken back.
    pub fn depth(&self) -> usize {
        self.0.with(Vec::len)
    }

    /// The person has seen the offer and does not want it.
    pub fn dismiss(&self) {
        self.0.update(Vec::clear);
    }
}

impl Default for UndoStack {
    fn default() -> Self {
        UndoStack::new()
    }
}

impl App {
    /// Takes something out of the open plan so that it can be put back.
    pub fn remove(self, what: String, remove: impl FnOnce(&mut Plan) -> Removed) {
        let of = self.draft.id();
        let mut removed = Removed::default();
        self.draft.edit(|plan| removed = remove(plan));
        self.undo.0.update(|stack| stack.push(Undo { what, taken: Taken::Items { of, removed: Box::new(removed) } }));
        rescue_focus();
    }

    /// Takes one thing out of the open plan; the way back travels with it.
    pub fn take_out<T: Clone + Send + Sync + 'static>(
        self,
        what: String,
        take: impl FnOnce(&mut Plan) -> Option<T>,
        put_back: fn(&mut Plan, T),
    ) {
        let of = self.draft.id();
        let mut taken = None;
        self.draft.edit(|plan| taken = take(plan));
        let Some(taken) = taken else { return };
        let put_back = Arc::new(move |plan: &mut Plan| put_back(plan, taken.clone()));
        self.offer_back(what, of, put_back);
    }

    pub(super) fn offer_back(self, what: String, of: Id, put_back: Arc<dyn Fn(&mut Plan) + Send + Sync>) {
        self.undo.0.update(|stack| stack.push(Undo { what, taken: Taken::Other { of, put_back } }));
        rescue_focus();
    }

    /// Deletes a plan from this device so that it can be put back.
    pub fn delete_plan(self, id: &Id, what: String) {
        self.save_now();
        let open = self.draft.id() == *id;
        // The open plan may hold words that storage did not take.
        let text = if open { Ok(Some(self.draft.file_text())) } else { store::text(id) };
        match text.and_then(|text| store::delete(id).map(|()| text)) {
            Ok(text) => {
                let taken = Taken::Plan { id: id.clone(), text: text.unwrap_or_default() };
                self.undo.0.update(|stack| stack.push(Undo { what, taken }));
                if open {
                    self.draft.open_new();
                    self.open_latest_or_new();
                }
            }
            Err(error) => self.tell(Notice::StorageFailed(error)),
        }
        self.plans_version.update(|version| *version += 1);
        rescue_focus();
    }

    /// After everything was erased: an empty plan, nothing to take back, the start page.
    pub fn start_over(self) {
        self.draft.open_new();
        self.undo.dismiss();
        self.rejected.set(Vec::new());
        self.dismiss_notice();
        self.plans_version.update(|version| *version += 1);
        self.go(&crate::route::Route::Start);
    }

    /// Makes two gaps of one.
    pub fn split_gap(self, id: &Id) {
        self.draft.edit(|plan| plan.split_gap(id, super::new_id("ga")));
        rescue_focus();
    }

    /// Takes back the latest deletion. One that cannot be put back stays on offer.
    pub fn take_back(self) {
        let Some(last) = self.undo.0.update(Vec::pop) else { return };
        if let Err(back) = self.put_back(last) {
            self.undo.0.update(|stack| stack.push(*back));
        }
        self.plans_version.update(|version| *version += 1);
        self.draft.show_again();
        rescue_focus();
    }

    fn put_back(self, undo: Undo) -> Result<(), Box<Undo>> {
        match &undo.taken {
            Taken::Items { of, removed } => {
                if !self.draft.is(of) && !self.open_plan(of) {
                    return Err(Box::new(undo));
                }
                self.draft.edit(|plan| plan.restore((**removed).clone()));
            }
            Taken::Other { of, put_back } => {
                if !self.draft.is(of) && !self.open_plan(of) {
                    return Err(Box::new(undo));
                }
                self.draft.edit(|plan| put_back(plan));
            }
            Taken::Plan { id, text } => {
                store::mark_deleted(id, None);
                if let Err(error) = store::put_text(id, text).held() {
                    self.tell(Notice::StorageFailed(error));
                    return Err(Box::new(undo));
                }
            }
        }
        Ok(())
    }
}

/// What had the focus may be gone with what was removed; it must not fall to the top of the document.
pub fn rescue_focus() {
    request_animation_frame(crate::browser::page::rescue_focus);
}
