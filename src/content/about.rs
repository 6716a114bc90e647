//! About: the promises, what is stored, where the method comes from.

pub const HEADING: &str = "About Cairn";
pub const WHAT: &str = "A cairn is a stack of stones that marks a path, for you and for whoever comes after. Here each finished section lays one stone, and the whole cairn is your plan.";
pub const METHOD_HEADING: &str = "The method, in five steps";
pub const METHOD: [&str; 5] = [
    "Begin with what went well. People plan their careers when something hurts, and then they plan away from the pain. A story of a time when you learned and loved it says more about where to go.",
    "Say what matters to you now, and put it in order. Growing means a promotion for one person and a quieter week for another. Three ingredients that your work must contain keep the rest honest.",
    "Ask what is in the way, and ask it twice: could you do it today, and has anybody let you? A missing skill and a missing chance look alike from the inside, but different things close them.",
    "Choose one thing that closes the gap, and try it for 30 days where your work really happens. Knowing changes nothing; doing does. Look back after a week, after two, and at the end. Dropping what does not work is a result.",
    "Pass on what you learn. Count what you picked up in the last twenty months, see how much of it you use, and who else has it from you. And when something comes up, weigh the best it could bring before you say no.",
];
pub const PROMISES_HEADING: &str = "What we promise";
pub const PROMISES: [&str; 5] = [
    "What you type is saved within a third of a second, and \u{201c}Saved\u{201d} is shown only when it would outlive a crash.",
    "Nothing leaves this device unless you send it. No account, no tracking, no request to anybody else.",
    "A browser may delete what it keeps (Safari does after seven days without a visit). So the file you download is the record, and the browser is the draft.",
    "No link, file, second tab, old version, full disk or crash makes a plan disappear.",
    "It works with one thumb on a small phone, with a keyboard, and with a screen reader.",
];
pub const STORED_HEADING: &str = "What is stored here";
pub const STORED_NOTHING: &str = "Nothing of Cairn is stored on this device.";
pub const STORED_KEY: &str = "What";
pub const STORED_SINCE: &str = "Since";
pub const STORED_AGE_UNKNOWN: &str = "\u{2013}";
pub const STORED_SIZE: &str = "Size";
pub const ERASE: &str = "Erase everything on this device";
pub const ERASE_HEADING: &str = "Erase every plan on this device?";
pub const ERASE_TEXT: &str = "This cannot be undone. Files you have downloaded stay where you put them; download your plan first if you want to keep it.";
pub const ERASE_CONFIRM: &str = "Erase it all";
pub const ERASE_CANCEL: &str = "Keep it";
pub const ERASE_FAILED: &str =
    "The browser did not let Cairn erase everything. Clear this site\u{2019}s data in the browser\u{2019}s settings.";
pub const FACILITATORS: &str = "For facilitators";
pub const FACILITATORS_TEXT: &str = "Prepare a workshop, show its code on the wall, and see later what the room has really tried. No account, no server: everything stays on your device.";
pub const TO_WORKSHOP: &str = "Prepare a workshop";
pub const TO_ROOM: &str = "Open the room";
pub const SOURCES_HEADING: &str = "Where the method comes from";
pub const SOURCES_TEXT: &str = "The ideas come from these five pieces; the words here are ours.";
pub const SOURCES: [&str; 6] = [
    "The One Thing You Must Do \u{2026} to Make a Difference (on professional development)",
    "What does career development mean to you?",
    "What\u{2019}s the Most Challenging and Exciting Career \u{2026} Opportunity? (on what people found in theirs)",
    "Career Smart \u{2014} Sherri Thomas",
    "On upskilling and passing it on \u{2014} Babette Ten Haken, One Millimeter Mindset",
    "The warm-up questions follow the Encyclopedia of Positive Questions (Whitney)",
];
pub const VERSION: &str = concat!("Cairn ", env!("CARGO_PKG_VERSION"), ", free software under MIT or Apache-2.0.");

/// What a stored thing is, in words.
pub fn stored(key: &str) -> &'static str {
    if let Some((store, _)) = key.split_once('/') {
        return match store {
            "plans" => "The lasting copy of a plan",
            "generations" => "An earlier version of a plan",
            "deleted" => "A note that a plan was deleted",
            "room" => "A card of a room that you keep",
            "rejected" => "A copy of something that could not be read",
            _ => "Housekeeping",
        };
    }
    match key.trim_start_matches("cairn:").split(':').next() {
        Some("plan") => "A plan",
        Some("preferences") => "Where you last were, and when you downloaded",
        Some("rejected") => "Something that could not be read",
        Some("workshop") => "A workshop you are preparing",
        _ => "Housekeeping",
    }
}

/// A size in bytes, in words.
pub fn size(bytes: usize) -> String {
    if bytes < 1_000 { format!("{bytes} bytes") } else { format!("{} kB", bytes.div_ceil(1_000)) }
}
