//! A text of the plan, read and written by a field.

use crate::plan::Plan;
use crate::state::App;
use leptos::prelude::*;

/// One text of the plan with its way back.
#[derive(Clone, Copy)]
pub struct Bound {
    pub value: Signal<String>,
    pub set: Callback<String>,
}

impl Bound {
    pub fn new(
        app: App,
        read: impl Fn(&Plan) -> String + Send + Sync + 'static,
        write: impl Fn(&mut Plan, String) + Send + Sync + 'static,
    ) -> Bound {
        let value = app.draft.slice(read).into();
        Bound { value, set: Callback::new(move |text| app.draft.edit(|plan| write(plan, text))) }
    }
}
