//! Taking a plan along: on paper, in a calendar, in a mail, as a page.

pub const HEADING: &str = "Take it along";
pub const LEAD: &str = "Paper, calendar or a message: whatever you will look at again.";

pub const CALENDAR: &str = "Add to calendar";
pub const CALENDAR_HINT: &str =
    "First step and check-ins, each with a reminder. Do it again after a change: the days move, nothing doubles.";
pub const NO_DAYS: &str = "There is no day to come yet: an experiment with a start brings them.";
pub const PRINT: &str = "Print";
pub const PRINT_HINT: &str = "Or save it as a PDF: words only, in black and white.";
pub const TALK: &str = super::common::TALK;
pub const TALK_HINT: &str = "One page for your manager or mentor, with what you pick.";
pub const CARD: &str = super::common::CARD;
pub const CARD_HINT: &str =
    "For the facilitator of your workshop: counts and choices, and no word of yours unless you tick it.";
pub const MORE: &str = "More ways";
pub const COPY: &str = "Copy as text";
pub const COPY_HINT: &str = "For a mail or a chat.";
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
pub const COPY_MARKDOWN_HINT: &str = "For notes that know headings and lists.";
pub const PAGE: &str = "Save as a page";
pub const PAGE_HINT: &str =
    "Reads anywhere, without Cairn. It also holds the whole plan, so that Cairn can open it again.";
pub const COPY_FILE: &str = "Copy the file\u{2019}s text";
pub const COPY_FILE_HINT: &str =
    "Where downloads do not work: paste it into a note, and later into \u{201c}All my plans\u{201d}.";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "This browser did not copy. Take the plan as a file.";

pub const TALK_HEADING: &str = "A sheet for the talk";
pub const TALK_LEAD: &str = "One page to lay on the table. Pick what goes on it; the rest stays with you.";
pub const ON_IT: &str = "What goes on it";
pub const ASK_LABEL: &str = "What do you ask of them?";
pub const ASK_HINT: &str = "One thing they can say yes to.";
pub const ASK_PLACEHOLDER: &str = "A project to lead, an introduction, an hour a month\u{2026}";
pub const SHEET: &str = "The sheet";
pub const TALK_EMPTY: &str = "There is nothing to put on it yet. Begin with what matters to you.";
