//! Taking the plan along in other forms than its file.

use super::{App, HandedOver, address, now, today};
use crate::content::{calendar as words, outline, page as page_words};
use crate::format::calendar::{self, Edition, Words};
use crate::format::html_page;
use crate::format::plan_file::{FileKind, file_name_of};
use crate::plan::outline::Outline;

impl App {
    /// The whole plan as a document.
    pub fn outline(self) -> Outline {
        self.draft.peek(|plan| outline::whole(plan, today()))
    }

    /// Whether there is a day for the calendar.
    pub fn has_days_to_come(self) -> bool {
        self.draft.with(|plan| !plan.calendar_days(today()).is_empty())
    }

    /// Hands over the days of the plan as a calendar file.
    pub fn add_to_calendar(self) {
        self.save_now();
        let (at, base) = (now(), address());
        let edition = Edition { today: today(), at: &at, sequence: self.draft.revision(), base: &base };
        let said = Words { title: words::title, text: words::text };
        if let Some(text) = self.draft.peek(|plan| calendar::write(plan, &said, &edition)) {
            self.hand_over_as(FileKind::Calendar, "text/calendar;charset=utf-8", text);
        }
    }

    /// Hands over the plan as a page that reads anywhere and carries the plan.
    pub fn keep_as_page(self) {
        self.save_now();
        let said = html_page::Words { language: page_words::LANGUAGE, note: page_words::CARRIES_PLAN };
        let page = html_page::write(&self.outline(), Some(&self.draft.file_text()), &said);
        self.hand_over_as(FileKind::Page, "text/html;charset=utf-8", page);
    }

    fn hand_over_as(self, kind: FileKind, mime: &'static str, text: String) {
        let name = self.draft.peek(|plan| file_name_of(kind, plan, today()));
        self.hand_over(HandedOver { name, mime, text, of: None });
    }
}
