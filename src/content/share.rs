//! Sharing a plan for reading, and reading one that was shared.

use super::common;
use super::plan as words;
use crate::format::link::LinkError;
use crate::format::plan_file::ReadError;
use crate::format::shared_plan::SharePart;
use crate::plan::Section;

pub const SHARE: &str = "Share a link to read";
pub const WHOEVER: &str = "A link that carries what you pick. Whoever has it can read that: the words are in the link itself. A passphrase keeps them from everybody who does not know it.";
pub const WHAT_GOES: &str = "What goes into the link";
pub const PASSPHRASE: &str = "Passphrase (if you want one)";
pub const PASSPHRASE_HINT: &str = "Tell it another way than the link. Nobody can find it again for you.";
pub const MAKE: &str = "Make the link";
pub const LINK: &str = "The link";
pub const COPY: &str = "Copy the link";
pub const SEND: &str = "Send the link \u{2026}";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "This browser did not copy. Select the link and copy it.";
pub const MISSING: &str = "This browser cannot make such a link. Send the plan file instead.";
pub const TOO_LONG: &str = "That is more than a link can carry. Pick less, or send the plan file.";
pub const LONG: &str =
    "It is too long for many messengers (over 2,000 characters). Send the plan file instead, or pick less.";
pub const QR: &str = "The link as a QR code";

pub const READ_EYEBROW: &str = "Shared with you";
pub const READ_LEAD: &str = "Somebody sent you this. It is not stored here, and your own plans stay as they are.";
pub const KEEP: &str = "Keep a copy of my own";
pub const LOCKED_HEADING: &str = "This plan is locked";
pub const LOCKED_LEAD: &str = "Whoever sent it knows the passphrase.";
pub const ITS_PASSPHRASE: &str = "Passphrase";
pub const UNLOCK: &str = "Unlock";
pub const REFUSED: &str = "That is not the passphrase. Capital letters and spaces count.";
pub const GONE_HEADING: &str = "The link was read already";
pub const GONE: &str = "Its words do not stay in the address. Open the link once more from where you got it.";
pub const CUT_HEADING: &str = "This link was cut off";
pub const CUT: &str = "Its end is missing, as when a message breaks a long line. Ask for it again, or copy all of it into the address bar.";
pub const DAMAGED_HEADING: &str = "This link was changed on its way";
pub const DAMAGED: &str = "It does not say what it said when it was made, so nothing of it is shown. Ask for it again.";
pub const CANNOT: &str = "This browser cannot open such a link. An up-to-date one can; or ask for the plan file.";

/// What a part is called where it is picked.
pub fn picked(part: &SharePart) -> &str {
    match part {
        SharePart::Name => "The plan\u{2019}s name and yours",
        SharePart::Priorities => words::MATTERS,
        SharePart::Reasons => "Why it matters",
        SharePart::Ingredients => words::INGREDIENTS,
        SharePart::Gaps => words::IN_THE_WAY,
        SharePart::Tools => words::CLOSES,
        SharePart::Experiments => words::THIRTY_DAYS,
        SharePart::CheckIns => words::LOOK_BACKS,
        SharePart::Value => words::VALUE,
        SharePart::PassItOn => words::PASS_IT_ON,
        SharePart::Journey => common::section(&Section::Journey),
        SharePart::Opportunities => words::OPPORTUNITIES,
        SharePart::Helpers => words::HELPERS,
        SharePart::Other(word) => word,
    }
}

/// Why a link did not open: a heading and what to do.
pub fn refused(why: &LinkError) -> (&'static str, &'static str) {
    match why {
        LinkError::CutOff => (CUT_HEADING, CUT),
        LinkError::Damaged | LinkError::TooLong => (DAMAGED_HEADING, DAMAGED),
        LinkError::Newer => (common::DATA_LINK_HEADING, common::DATA_LINK_TEXT),
    }
}

/// The same for what it carries.
pub fn unreadable(why: &ReadError) -> (&'static str, &'static str) {
    match why {
        ReadError::Newer(_) => (common::DATA_LINK_HEADING, common::DATA_LINK_TEXT),
        _ => (DAMAGED_HEADING, DAMAGED),
    }
}

/// How long a link is.
pub fn length(characters: usize) -> String {
    format!("{characters} characters long.")
}
