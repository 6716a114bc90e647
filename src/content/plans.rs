//! All plans on this device.

pub const HEADING: &str = "Your plans on this device";
pub const EMPTY: &str = "There is no plan here yet. Start one, or open a file you kept.";
pub const NEW: &str = "Start a new plan";
pub const OPEN: &str = "Open";
pub const DUPLICATE: &str = "Duplicate";
pub const DOWNLOAD: &str = "Download";
pub const DELETE: &str = "Delete";
pub const NAME: &str = "Name";
pub const UNNAMED: &str = "A plan without a name";
pub const OPEN_NOW: &str = "Open now";
pub const FILE_HINT: &str =
    "Kept a plan as a file, or made it on another device? Open it here; nothing that is here gets lost.";
pub const PASTE: &str = "Paste a plan";
pub const PASTE_LABEL: &str = "The text of a plan file";
pub const PASTE_HINT: &str = "All of it, from the first bracket to the last.";
pub const OPEN_SHARED: &str = "Open it";
pub const LEAVE_SHARED: &str = "Not now";
pub const OPEN_PASTED: &str = "Open what I pasted";
pub const REJECTED_HEADING: &str = "Something stored here could not be read";
pub const REJECTED_TEXT: &str =
    "It was set aside exactly as it was. Download it and keep it; somebody who knows the format may repair it.";
pub const REJECTED_DOWNLOAD: &str = "Download what was set aside";

pub const EARLIER: &str = "Earlier versions";
pub const NO_EARLIER: &str = "None yet. Before you change a plan on another day, or after half an hour of work, Cairn keeps it as it was; the last three stay.";
pub const LOOK: &str = "Look at it";
/// What an earlier version takes the place of.
pub const REPLACED: &str = "what stood here until now";
pub const BRING_BACK: &str = "Bring it back";

/// The name of an earlier version: the date and time until which it was the present one.
pub fn until(time: &str) -> String {
    format!("As it was until {time}")
}

/// The name of an action on one plan.
pub fn on(action: &str, plan: &str) -> String {
    format!("{action}: {plan}")
}

/// What another app has handed over.
pub fn shared_file(name: &str) -> String {
    format!(
        "A file was shared with Cairn: \u{201c}{name}\u{201d}. Open it only if it comes from you or from somebody you trust."
    )
}

pub fn copy_of(title: &str) -> String {
    if title.is_empty() { "Copy".to_owned() } else { format!("{title} (copy)") }
}

pub fn changed(date: &str) -> String {
    format!("Changed on {date}")
}

pub fn stones(laid: usize, of: usize) -> String {
    format!("{laid} of {of} stones laid")
}
