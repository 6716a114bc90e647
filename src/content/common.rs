//! Words that stand on every screen.

use crate::plan::{GapKind, Plan, Progress, Section};

pub const PRODUCT: &str = "Cairn";
pub const NEXT: &str = "Next";
pub const BACK: &str = "Back";
pub const ADD_MORE: &str = "Add more";
pub const UNDO: &str = "Undo";
pub const DISMISS: &str = "Close";
pub const OPEN_A_PLAN_FILE: &str = "Open a plan file";
pub const DOWNLOAD_MY_PLAN: &str = "Download my plan";
pub const SECTIONS: &str = "Sections";
pub const MY_PLAN: &str = "My plan";
pub const ALL_PLANS: &str = "All my plans";
pub const TALK: &str = "A sheet for a talk";
pub const WORKSHOP: &str = "Your workshop";
pub const FOLLOW_UP: &str = "The follow-up";
pub const CARD: &str = "A card for the room";
pub const MORE_SECTIONS: &str = "When you want more";
pub const CHECK_IN: &str = "Check-in";
pub const OPPORTUNITIES: &str = "Opportunities";
pub const HELPERS: &str = "Helpers";
pub const ADD: &str = "Add";
pub const REMOVE: &str = "Remove";
pub const ABOUT: &str = "About and privacy";
pub const HOME: &str = "To the start";
pub const SAVED: &str = "Saved";
pub const SAVING: &str = "Saving";

/// Where the words are kept, to follow *Saved*.
pub fn on_this_device(phone: bool) -> &'static str {
    if phone { "on this phone" } else { "on this device" }
}

/// What a section is called.
pub fn section(section: &Section) -> &str {
    match section {
        Section::WarmUp => "Warm-up",
        Section::Priorities => "Priorities",
        Section::Value => "Value",
        Section::Gaps => "Gaps",
        Section::Tools => "Tools",
        Section::Experiment => "Experiment",
        Section::PassItOn => "Pass it on",
        Section::Journey => "Journey",
        Section::Other(word) => word,
    }
}

/// How long a section takes.
pub fn minutes(section: &Section) -> &'static str {
    match section {
        Section::Priorities => "3 min",
        Section::Gaps => "3 min",
        Section::Tools => "2 min",
        Section::Experiment => "4 min",
        Section::WarmUp => "5 min",
        Section::Value => "6 min",
        Section::PassItOn => "5 min",
        Section::Journey => "2 min",
        Section::Other(_) => "",
    }
}

/// How long a section takes: what the plan's workshop says, else what the worksheet does.
pub fn minutes_in(plan: &Plan, section: &Section) -> String {
    match plan.workshop.as_ref().and_then(|workshop| workshop.minutes_for(section)) {
        Some(planned) => [&planned.to_string(), " min"].concat(),
        None => minutes(section).to_owned(),
    }
}

/// The title of a section's help.
pub fn takes(minutes: &str) -> String {
    ["About ", minutes, if minutes == "1 min" { "ute" } else { "utes" }, ". Why this?"].concat()
}

pub fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Empty => "",
        Progress::Started => "Started",
        Progress::Done => "Done",
    }
}

/// The badge of a gap kind.
pub fn gap_kind(kind: Option<&GapKind>) -> &str {
    match kind {
        Some(GapKind::Skill) => "Skill",
        Some(GapKind::Opportunity) => "Opportunity",
        Some(GapKind::Other(word)) => word,
        None => "Not sorted yet",
    }
}

/// What the picture of the cairn says to somebody who does not see it.
pub fn cairn(laid: usize, of: usize, pebbles: usize) -> String {
    let cairn = match laid {
        0 => "A cairn with its first stone still to lay".to_owned(),
        1 => format!("A cairn of one stone, {of} in all"),
        _ if laid >= of => format!("A whole cairn of {of} stones"),
        _ => format!("A cairn of {laid} stones, {of} in all"),
    };
    match pebbles {
        0 => cairn,
        1 => [&cairn, ", one small stone beside it"].concat(),
        _ => format!("{cairn}, {pebbles} small stones beside it"),
    }
}

/// The offer to take a deletion back.
pub fn removed(what: &str) -> String {
    format!("Removed: {}", excerpt(what, 40))
}

/// The page title of a screen.
pub fn title(screen: &str) -> String {
    if screen.is_empty() { PRODUCT.to_owned() } else { format!("{screen} \u{b7} {PRODUCT}") }
}

/// A text in one line, as it may stand inside a sentence of ours: without the characters that show nothing themselves but
/// turn round what stands beside them, so that no name can pass for another or for our own words.
pub fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|it| it.is_whitespace() || !disguises(*it)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control characters, and the marks and brackets that set the direction of writing. The joiners stay: emoji and several
/// scripts are written with them.
fn disguises(character: char) -> bool {
    let sets_direction = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    sets_direction || character.is_control()
}

/// The beginning of a text in one line, whole where it is short.
pub fn excerpt(text: &str, characters: usize) -> String {
    let text = plain(text);
    if text.chars().count() <= characters {
        return text;
    }
    let start: String = text.chars().take(characters).collect();
    let start = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    [start, "\u{2026}"].concat()
}

pub const UNKNOWN_HEADING: &str = "There is no page here";
pub const UNKNOWN_TEXT: &str = "The address may have been cut off or mistyped. Your plans are safe where they were.";
pub const LATER_HEADING: &str = "This part is not open yet";
pub const LATER_TEXT: &str = "This version of Cairn walks the core path: priorities, gaps, tools, experiment. What your plan file holds for this part is kept.";
pub const READ_HEADING: &str = "A plan to read";
pub const DATA_LINK_HEADING: &str = "This link is for a newer Cairn";
pub const DATA_LINK_TEXT: &str = "It carries something that this version cannot open yet. Nothing was changed. Ask whoever sent it for the plan file, or start here.";
pub const NOT_LOADED_HEADING: &str = "This page did not arrive";
pub const NOT_LOADED_TEXT: &str = "The connection broke while a part of Cairn was loading. Your words are safe on this device. Try again in a moment.";
pub const TRY_AGAIN: &str = "Try again";
pub const GO_ON: &str = "Go on";
