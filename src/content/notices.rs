//! What a person is told when something went wrong, or right: what happened, what is safe, what to do.

use crate::format::plan_file::ReadError;

/// A heading and what to do.
pub type Words = (String, String);

/// Why a file did not open.
pub fn file_refused(name: &str, why: &ReadError) -> Words {
    let name = if name.is_empty() { "What you pasted".to_owned() } else { super::common::excerpt(name, 60) };
    let do_this = match why {
        ReadError::Empty => "The file is empty. Look for another copy, perhaps in your downloads.".to_owned(),
        ReadError::TooLarge(bytes) => {
            format!("It is {} kB large; a plan is at most 1,000 kB. Is it another file?", bytes.div_ceil(1_000))
        }
        ReadError::NotJson => {
            "It is not a plan file. Plan files end in .json, and their names begin with cairn-plan.".to_owned()
        }
        ReadError::CutOff => {
            "The file stops in the middle, as after a broken download. Fetch or copy it again.".to_owned()
        }
        ReadError::NotAPlan => {
            "It is a file of another program. Plan files have names that begin with cairn-plan.".to_owned()
        }
        ReadError::Newer(version) => {
            format!(
                "A newer Cairn wrote it (format {version}). Reload this page to get the newest version, then open it again."
            )
        }
        ReadError::ListTooLong(list) => {
            format!("The list \u{201c}{list}\u{201d} in it has more than 500 entries, more than a plan may hold.")
        }
        ReadError::TooManyItems => "It has more than 5,000 entries, more than a plan may hold.".to_owned(),
        ReadError::TextTooLong(place) => {
            format!(
                "The text in \u{201c}{place}\u{201d} is longer than 10,000 characters. Shorten it in the file, then open it again."
            )
        }
        ReadError::Misshapen(why) => format!(
            "Something in it is not as a plan should be: {}. If you changed it by hand, look there.",
            super::common::excerpt(why, 200)
        ),
    };
    (format!("\u{201c}{name}\u{201d} could not be opened"), format!("{do_this} Nothing on this device has changed."))
}

pub fn file_unreadable(name: &str) -> Words {
    let name = super::common::excerpt(name, 60);
    (
        format!("\u{201c}{name}\u{201d} could not be read"),
        "The device did not hand it over. If it lies in a cloud folder, download it first, then open it again. Nothing has changed here.".to_owned(),
    )
}

pub const FILE_OPENED: (&str, &str) = ("Your plan is open.", "Everything is as it was in the file.");

pub const NEWER_READY: (&str, &str) = (
    "A new version of Cairn is ready.",
    "Take it now, or it comes by itself the next time you open Cairn. Your words stay as they are.",
);
pub const TAKE_NEWER: &str = "Use the new version";

pub const OPENED_BESIDE: (&str, &str) = (
    "Opened beside the plan you have here.",
    "This device already had that plan with other words in it. Both are kept; you find them under All my plans.",
);

pub const OPENED_NOT_KEPT: (&str, &str) = (
    "Open, but not kept on this device.",
    "There is no room to store it. You can read and change it; download it before you close this page.",
);

pub const CONTINUED_AS_COPY: (&str, &str) = (
    "This plan was also changed in another tab.",
    "Nothing is lost: what you wrote here goes on in a copy, and both are under All my plans.",
);

pub const HELD_BACK: (&str, &str) = (
    "What you wrote here is not stored yet.",
    "Opening another plan now would lose it, so this one stays open. Download it first; then reload this page and go on.",
);

pub const DOWNLOAD_FAILED: (&str, &str) = (
    "The browser did not take the download.",
    "Your plan is still here. Try once more, or open this page in another browser.",
);

pub const AS_TEXT: (&str, &str) = (
    "Files are difficult inside another app.",
    "Copy the text of your plan\u{2019}s file instead, and put it into a note or a mail to yourself. \u{201c}All my plans\u{201d} opens it again, on any device.",
);
pub const FILE_TEXT: &str = "The file\u{2019}s text";
pub const COPY_TEXT: &str = "Copy the text";
pub const TEXT_COPIED: &str = "Copied. Paste it where you will find it again.";
pub const TEXT_NOT_COPIED: &str = "This browser did not copy. Select the text above and copy it.";
pub const TRY_DOWNLOAD: &str = "Try the download";

pub const PLAN_TOO_LARGE: (&str, &str) = (
    "This plan is larger than a plan file may be.",
    "It is stored here, but a file of it would not open again. Shorten or remove something, or start a second plan.",
);

pub const STORAGE_BLOCKED: (&str, &str) = (
    "This browser keeps nothing for this page.",
    "You can go on, but your words are gone when you close it. Download your plan before you leave, or open the page outside private mode.",
);

pub const STORAGE_FULL: (&str, &str) = (
    "There is no room left to save.",
    "What you see here is not stored. Download your plan now; then free some space, or delete plans you no longer need.",
);

pub const STORAGE_UNSURE: (&str, &str) = (
    "Not fully saved.",
    "Your words stay when you close this page, but a crash or an empty battery may take the last of them. Download your plan before you leave.",
);

pub const READING: (&str, &str) =
    ("Cairn is open in another tab.", "You can read here. To write here instead, continue here; nothing is lost.");
pub const CONTINUE_HERE: &str = "Continue here";

pub const OUTDATED: (&str, &str) = (
    "A newer Cairn has been at work here.",
    "This tab is too old to write beside it, so it has stopped. Everything is stored. Reload the page to go on.",
);
pub const RELOAD: &str = "Reload";

/// Inside another app, whose browser may lose everything when it is closed: which, if it is known.
pub fn inside(app: Option<&str>) -> Words {
    let heading = match app {
        Some(app) => format!("{app} may forget your words."),
        None => "This app may forget your words.".to_owned(),
    };
    (heading, "Better open this page in your own browser before you begin.".to_owned())
}

pub const COPY_LINK: &str = "Copy the link";
pub const LINK_COPIED: &str = "Copied. Paste it into your browser.";
pub const LINK_NOT_COPIED: &str =
    "It could not be copied. Look for \u{201c}Open in browser\u{201d} in this app\u{2019}s menu.";
pub const OPEN_IN_SAFARI: &str = "Open in Safari";
pub const OPEN_IN_BROWSER: &str = "Open in your browser";
