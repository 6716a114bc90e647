//! A plan in a link, for reading: made here, and opened where it was sent.

use super::links::{self, ShareError, SharedError};
use super::{App, new_id, now};
use crate::browser::cipher::{self, CipherError};
use crate::browser::sharing;
use crate::format::link::{self, Lock};
use crate::format::plan_file::PlanFile;
use crate::format::shared_plan::{self, SharePicks};
use crate::plan::Plan;

const KIND: char = 'p';

impl App {
    /// Makes a link that carries these parts of the open plan; locked, if there is a passphrase.
    pub async fn share_link(self, picks: &SharePicks, passphrase: &str) -> Result<String, ShareError> {
        let words = self.draft.peek(|plan| shared_plan::write(plan, picks));
        let small = links::small(&words).await?;
        let (lock, body) = match passphrase {
            "" => (Lock::Plain, small),
            _ => (Lock::Locked, cipher::lock(passphrase, &small).await.map_err(|_| ShareError::Missing)?),
        };
        links::address_of(KIND, lock, &body)
    }

    /// Reads what a link carries. Nothing of it is kept.
    pub async fn open_shared(self, payload: &str, passphrase: &str) -> Result<Plan, SharedError> {
        let sealed = link::open(KIND, payload).map_err(SharedError::Link)?;
        let small = match sealed.lock {
            Lock::Plain => sealed.body,
            Lock::Locked if passphrase.is_empty() => return Err(SharedError::Locked),
            Lock::Locked => cipher::unlock(passphrase, &sealed.body).await.map_err(|error| match error {
                CipherError::Refused => SharedError::Refused,
                CipherError::Missing => SharedError::Missing,
            })?,
        };
        let words = links::large(&small).await?;
        shared_plan::read(&words).map_err(SharedError::Unreadable)
    }

    /// Keeps a shared plan beside the person's own ones, as theirs from now on.
    pub fn keep_shared(self, plan: Plan) -> bool {
        if self.is_held_back() {
            return false;
        }
        let mut plan = shared_plan::own_copy(plan, &mut new_id);
        (plan.created_at, plan.updated_at) = (Some(now()), Some(now()));
        self.keep(PlanFile { exported_at: None, ..PlanFile::of(plan, now()) })
    }
}

/// Whether this device has a sheet to send things with.
pub fn can_send() -> bool {
    sharing::is_at_hand()
}

/// Opens the sheet with a link. A person who closes it has changed their mind; where it does not open, copying is beside it.
pub fn send(link: &str) {
    let sending = sharing::share_link(link);
    leptos::task::spawn_local(async move { _ = sending.await });
}
