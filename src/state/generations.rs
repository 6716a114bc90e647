//! The last three earlier forms of each plan, in the lasting copy.

use super::durable::{self, GENERATIONS};
use super::{App, Kept};
use crate::format::plan_file;
use crate::plan::{Id, Plan, Time};

/// How many are kept of each plan.
const KEPT: usize = 3;

thread_local! {
    /// The names of all that are kept, in order.
    static NAMES: Kept<Vec<String>> = Kept::new(Vec::new());
}

/// One earlier form of a plan.
#[derive(Clone)]
pub struct Generation {
    pub until: Time,
    pub plan: Plan,
}

/// Whether the clock has passed a half or a whole hour since: what stood before is then worth keeping as a form of its own.
pub(super) fn is_over(last: &Time, now: &Time) -> bool {
    let half_hour = |time: &Time| {
        let (hour, rest) = time.as_str().split_at_checked(14).unwrap_or_default();
        (hour.to_owned(), rest.as_bytes().first().is_some_and(|tens| *tens >= b'3'))
    };
    half_hour(last) != half_hour(now)
}

/// What the lasting copy holds at start.
pub(super) fn note(all: &[(String, String)]) {
    NAMES.with(|kept| kept.set(all.iter().map(|(name, _)| name.clone()).collect()));
}

/// Forms of plans that are gone go as well.
pub(super) fn drop_orphans(here: &[Id]) {
    let is_orphan = |name: &String| name.split_once('/').is_none_or(|(id, _)| !here.contains(&Id::written(id)));
    NAMES.with(|kept| {
        kept.update(|names| {
            names.iter().filter(|name| is_orphan(name)).for_each(|name| _ = durable::put(GENERATIONS, name, None));
            names.retain(|name| !is_orphan(name));
        });
    });
}

/// Keeps a form of a plan as it was until now, and lets the oldest go.
pub(super) fn put_aside(id: &Id, until: &Time, text: &str) {
    let mut name = [id.as_str(), "/", until.as_str()].concat();
    NAMES.with(|kept| {
        kept.update(|names| {
            // Two forms of one second are two.
            while names.contains(&name) {
                name.push('+');
            }
            durable::put(GENERATIONS, &name, Some(text));
            names.push(name);
            let mine = |name: &&String| name.split_once('/').is_some_and(|(plan, _)| plan == id.as_str());
            while names.iter().filter(mine).count() > KEPT {
                let Some(oldest) = names.iter().position(|name| mine(&name)) else { break };
                durable::put(GENERATIONS, &names.remove(oldest), None);
            }
        });
    });
}

impl App {
    /// The earlier forms of a plan, the latest first.
    pub async fn generations(self, id: Id) -> Vec<Generation> {
        let all = durable::all(GENERATIONS).await;
        let read = |(name, text): (String, String)| {
            let until = name
                .split_once('/')
                .filter(|(plan, _)| *plan == id.as_str())
                .map(|(_, time)| Time::parse(time.trim_end_matches('+')));
            let plan = plan_file::read_stored(text.as_bytes()).ok()?.plan;
            Some(Generation { until: until??, plan })
        };
        let mut found: Vec<Generation> = all.into_iter().filter_map(read).collect();
        found.reverse();
        found
    }

    /// Makes an earlier form of a plan its present one, which can be taken back by the name `what`; the present one becomes an earlier form. `false` when it cannot be opened.
    pub fn bring_back(self, id: &Id, what: String, earlier: Plan) -> bool {
        if self.draft.id() != *id && !self.open_plan(id) {
            return false;
        }
        self.draft.begin_generation();
        self.take_out(
            what,
            |plan| Some(std::mem::replace(plan, with_history(earlier, plan))),
            |plan, before| *plan = with_history(before, plan),
        );
        self.draft.save();
        true
    }
}

/// A plan's content with another one's record of what changed when, so that a merge knows which came last.
pub(super) fn with_history(content: Plan, of: &Plan) -> Plan {
    Plan { id: of.id.clone(), changes: of.changes.clone(), deleted: of.deleted.clone(), ..content }
}
