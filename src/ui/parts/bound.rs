//! A text of the plan, read and written by a field.

use crate::plan::Plan;
use crate::state::App;
use std::rc::Rc;

/// One text of the plan with its way back.
#[derive(Clone)]
pub struct Bound {
    read: Rc<dyn Fn() -> String>,
    write: Rc<dyn Fn(String)>,
}

impl Bound {
    pub fn new(
        app: App,
        read: impl Fn(&Plan) -> String + 'static,
        write: impl Fn(&mut Plan, String) + 'static,
    ) -> Bound {
        Bound {
            read: Rc::new(move || app.draft.with(|plan| read(plan))),
            write: Rc::new(move |text| app.draft.edit_text(|plan| write(plan, text))),
        }
    }

    /// A text that is not in the open plan.
    pub fn of(read: impl Fn() -> String + 'static, write: impl Fn(String) + 'static) -> Bound {
        Bound { read: Rc::new(read), write: Rc::new(write) }
    }

    pub fn read(&self) -> String {
        (self.read)()
    }

    pub fn write(&self, text: String) {
        (self.write)(text);
    }
}
