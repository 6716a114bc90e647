//! Preparing a workshop, and its page on the wall.

use super::{common, dates};
use crate::plan::{Date, Section, Workshop};

pub const NAV: &str = "For facilitators";
pub const WORKSHOP: &str = "Workshop";
pub const PROJECTOR: &str = "Projector";
pub const ROOM: &str = "Room";
pub const WORKSHEET: &str = "To the worksheet";

pub const EYEBROW: &str = "For facilitators";
pub const HEADING: &str = "Prepare a workshop";
pub const LEAD: &str =
    "Everything you write here goes into one link and one QR code. No account, no server: the link is the workshop.";
pub const TITLE: &str = "Title";
pub const TITLE_PLACEHOLDER: &str = "For example: Own your career";
pub const WELCOME: &str = "Welcome";
pub const WELCOME_HINT: &str = "Two sentences are enough. A short text makes the code easier to scan.";
pub const ON: &str = "Day of the workshop";
pub const FOLLOW_UP_ON: &str = "Day of the follow-up";
pub const CONTACT: &str = "Who to ask";
pub const CONTACT_HINT: &str = "A name, a room, an address: one line, shown to everybody.";
pub const SECTIONS: &str = "Sections and minutes";
pub const SECTIONS_HINT: &str =
    "The four marked \u{201c}always\u{201d} stay. You can leave out or move the others. Everybody sees the minutes.";
pub const ALWAYS: &str = "always";
pub const PROMPTS: &str = "Your own prompts";
pub const PROMPTS_HINT: &str =
    "Things that may matter to people in this room. They come after the six that are always there.";
pub const PROMPT: &str = "Prompt";
pub const PROMPT_PLACEHOLDER: &str = "For example: a place in the new Lisbon team";
pub const ADD_PROMPT: &str = "Add a prompt";
pub const TOOLS: &str = "Your own tools";
pub const TOOLS_HINT: &str = "What your company offers to close a gap, and how to start this week.";
pub const TOOL: &str = "Tool";
pub const TOOL_PLACEHOLDER: &str = "For example: a shadow week";
pub const TOOL_START: &str = "How to start this week";
pub const TOOL_KIND: &str = "Helps with";
pub const ANY_GAP: &str = "Any gap";
pub const SKILL_GAP: &str = "A skill gap";
pub const OPPORTUNITY_GAP: &str = "An opportunity gap";
pub const ADD_TOOL: &str = "Add a tool";

pub const PREVIEW: &str = "On a participant\u{2019}s phone";
pub const PREVIEW_PARTS: &str = "What the phone shows";
pub const PREVIEW_WELCOME: &str = "Welcome";
pub const PREVIEW_PRIORITIES: &str = "Priorities";
pub const PREVIEW_TOOLS: &str = "Tools";

pub const HANDOUT: &str = "The link for participants";
pub const LINK: &str = "Workshop link";
pub const COPY: &str = "Copy the workshop link";
pub const QR: &str = "The workshop link as a QR code";
pub const ON_THE_WALL: &str = "Show it on the wall";
pub const FOLLOW_UP_LINK: &str = "Follow-up link";
pub const FOLLOW_UP_HINT: &str =
    "Send this one before the second meeting: it opens each person\u{2019}s own plan at its check-in.";
pub const COPY_FOLLOW_UP: &str = "Copy the follow-up link";
pub const FOLLOW_UP_ON_THE_WALL: &str = "Show the follow-up on the wall";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "This browser did not copy. Select the link and copy it.";
pub const MISSING: &str = "This browser cannot make a link. An up-to-date one can.";
pub const TOO_LONG: &str = "That is more than a link can carry. Shorten the welcome, or leave out some tools.";
pub const NO_CODE: &str = "It is too long for a QR code that a phone can read. Send the link instead, or shorten it.";

pub const PREPARED: &str = "Workshops on this device";
pub const ANOTHER: &str = "Prepare another workshop";
pub const OPEN: &str = "Open";
pub const DELETE: &str = "Delete";
pub const OPEN_LINK: &str = "Open a workshop link for editing";
pub const PASTE: &str = "Workshop link to open";
pub const OPEN_IT: &str = "Open it";
pub const UNTITLED: &str = "A workshop without a title";
pub const EARLIER: &str = "what stood here before the link";

pub const SAVED: &str = "Saved";
pub const BLOCKED: &str = "Not saved: this browser keeps nothing. The link holds it all; keep that.";
pub const FULL: &str = "Not saved: there is no room. The link holds it all; keep that.";

/// What a typical workshop's link has at most, with its host: a phone reads that from the back of a room.
pub const TYPICAL: usize = 150;

// ---- on the wall

pub const POINT: &str = "Point your camera at the code. Nothing to install, and nothing leaves your phone.";
pub const NOW: &str = "Now";
pub const FIRST: &str = "First";
pub const POINT_AGAIN: &str = "Point your camera at the code. It opens your own plan, on the phone where you made it.";
pub const FOLLOW_UP_QR: &str = "The follow-up link as a QR code";
pub const WORKSHOP_CODE: &str = "Code of the workshop";
pub const FOLLOW_UP_CODE: &str = "Code of the follow-up";
pub const TIME_OVER: &str = "Time to move on";
pub const START_CLOCK: &str = "Start";
pub const PAUSE: &str = "Pause";
pub const ONE_MORE: &str = "One more minute";
pub const NEXT_SECTION: &str = "Next section";
pub const SECTION_BEFORE: &str = "Previous section";
pub const FULL_SCREEN: &str = "Full screen";
pub const BACK: &str = "Back to preparing";
pub const TIME_LEFT: &str = "Time left";
pub const KEYS: &str = "Space: start or pause. Arrows or clicker: change section. +: one more minute. F: full screen.";
pub const NO_LINK: &str = "The code is being made.";

/// How many minutes a room has for a section.
pub fn planned_minutes(workshop: &Workshop, section: &Section) -> u32 {
    let usual = || common::minutes(section).split(' ').next().and_then(|digits| digits.parse().ok()).unwrap_or(5);
    workshop.minutes_for(section).unwrap_or_else(usual)
}

/// How long the whole of it takes.
pub fn together(workshop: &Workshop) -> String {
    let minutes: u32 = workshop.stops().iter().map(|section| planned_minutes(workshop, section)).sum();
    format!("Together: {minutes} minutes")
}

/// A clock: `7:42`, `1:05:00`.
pub fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

pub fn minutes_of(section: &str) -> String {
    ["Minutes for ", section].concat()
}

pub fn move_up(section: &str) -> String {
    ["Move up: ", section].concat()
}

pub fn move_down(section: &str) -> String {
    ["Move down: ", section].concat()
}

pub fn remove(what: &str, name: &str) -> String {
    ["Remove ", what, ": ", &common::excerpt(name, 40)].concat()
}

pub fn open(title: &str) -> String {
    [OPEN, ": ", title].concat()
}

pub fn delete(title: &str) -> String {
    [DELETE, ": ", title].concat()
}

/// What a workshop is called in a list.
pub fn name(title: &str) -> String {
    let title = common::excerpt(title, 60);
    if title.is_empty() { UNTITLED.to_owned() } else { title }
}

/// From how far away a code of so many modules a side is read, where it is a metre wide on the wall.
///
/// Found with pictures of codes, blurred and skewed: a reader wants about four of the camera's points for a module, and a phone's
/// video has some 1,600 across a metre seen from a metre away.
pub fn metres(modules: usize) -> usize {
    390 / modules.max(1)
}

/// How long the link is, what makes it long, and from how far it is read.
pub fn length(characters: usize, modules: Option<usize>, workshop: &Workshop) -> String {
    let far = modules.map(|modules| {
        format!(" Easy to scan from up to about {} metres, where the code is a metre wide.", metres(modules))
    });
    let long = (characters > TYPICAL).then(|| longest(workshop)).flatten();
    let long = long.map(|part| format!(" To reach further, shorten {part}."));
    [format!("{characters} characters."), far.unwrap_or_default(), long.unwrap_or_default()].concat()
}

/// The parts that make a link long, the longest first.
fn longest(workshop: &Workshop) -> Option<String> {
    let prompts = workshop.prompts.iter().map(|it| it.label.len()).sum();
    let tools = workshop.tools.iter().map(|it| it.label.len() + it.how_to_start.len()).sum();
    let mut parts: Vec<(&str, usize)> = vec![
        ("the welcome", workshop.welcome.len()),
        ("your tools", tools),
        ("your prompts", prompts),
        ("the title", workshop.title.len()),
        ("who to ask", workshop.contact.len()),
        ("the minutes", workshop.minutes.keys().count() * 6),
    ];
    parts.retain(|(_, letters)| *letters > 12);
    parts.sort_by_key(|(_, letters)| usize::MAX - letters);
    let named: Vec<String> = parts.iter().take(2).map(|(name, letters)| format!("{name} ({letters})")).collect();
    (!named.is_empty()).then(|| named.join(" and "))
}

/// When it was prepared, and when it is.
pub fn when(on: Option<Date>) -> String {
    on.map(dates::with_year).unwrap_or_default()
}

/// The address as one reads it from a wall: without the scheme, and cut where nobody would type on.
pub fn shown(link: &str) -> String {
    let link = link.split_once("://").map_or(link, |(_, rest)| rest);
    let start: String = link.chars().take(34).collect();
    if start.len() < link.len() { [&start, "\u{2026}"].concat() } else { start }
}
