//! The room: what a facilitator sees of many plans at once.

use super::{check_in, common, experiment, notices, priorities, share, tools};
use crate::format::plan_file::ReadError;
use crate::format::room_sheet::Sheet;
use crate::plan::{GapKind, Outcome, Prompt, ToolKind, Tried};
use crate::room::{ChangeLabel, Comparison, Count, Label, Picture, Topic};

pub const EYEBROW: &str = "The room";
pub const HEADING: &str = "What has the room really tried?";
pub const LEAD: &str = "Ask people to open their plan, choose \u{201c}A card for the room\u{201d} and send it to you. Drop the cards here; a whole plan is cut down to one. Nothing leaves this device.";
pub const DROP: &str = "Drop files here";
pub const PICK: &str = "Pick files";
pub const PASTE_FOLD: &str = "Paste links of cards";
pub const PASTE: &str = "Links of cards";
pub const PASTE_HINT: &str = "One below the other, as they came by message.";
pub const TAKE_IN: &str = "Take them in";
pub const READING: &str = "Reading";
pub const SKIPPED: &str = "Files left out";
pub const TOO_FEW: &str = "From five people on there is a picture. With fewer, a number would point at somebody.";
pub const SMALL: &str = "A dash (\u{2013}) means that the number is hidden, because it could show who it is.";
pub const HIDDEN: &str = "\u{2013}";
pub const HIDDEN_IN_WORDS: &str = "hidden";
pub const NUMBERS: &str = "The numbers";
pub const PEOPLE: &str = "People";
pub const COUNTED: &str = "Counted";
pub const BEFORE: &str = "Before";
pub const AFTER: &str = "After";
pub const OWN_WORDS: &str = "In their own words";
pub const OWN_WORDS_HINT: &str = "Only from people who ticked it, in random order.";
pub const GROWTH: &str = "Growing would look like";
pub const WILL_DO: &str = "What they try";
pub const LESSONS: &str = "What they learned";
pub const TAKE_ALONG: &str = "Take the pictures along";
pub const CSV: &str = "Download as CSV";
pub const JSON: &str = "Download as JSON";
pub const PRINT: &str = "Print";
pub const NOT_DOWNLOADED: &str = "The browser refused the download. Try again, or print the page.";
pub const KEEP: &str = "Keep this room on this device";
pub const KEPT: &str = "This room is kept on this device, as cards without names.";
pub const NOT_KEPT: &str = "Leaving this page forgets the room, unless you keep it.";
pub const FORGET: &str = "Forget this room";
pub const ROOM_LEFT: &str = "the room, as it was left";
pub const KEEPING_FAILED: &str =
    "This browser did not do it: it keeps nothing here, or has no room left. Take the pictures along as a file.";
pub const CSV_HEADS: [&str; 5] = ["Picture", "People", "Row", "Column", "Number"];

pub fn people(count: usize) -> String {
    if count == 1 { "1 person in the room".to_owned() } else { format!("{count} people in the room") }
}

pub fn reading(done: usize, of: usize) -> String {
    format!("{READING} {done} of {of} files")
}

pub fn of(count: usize) -> String {
    format!("{count} people")
}

/// The question that a picture answers.
pub fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Priorities => "What matters to people",
        Topic::GapKinds => "What is in the way",
        Topic::Tools => "What closes it",
        Topic::Arenas => "Where they try it",
        Topic::Experiments => "Was it tried?",
        Topic::Outcomes => "How experiments ended",
        Topic::Learned => "Learned, used, shared",
        Topic::BeforeAndAfter => "Before and after",
    }
}

/// What a picture counts, in a line.
pub fn counts(topic: Topic) -> &'static str {
    match topic {
        Topic::Experiments => "Each person is counted once, at their furthest step.",
        Topic::Learned => "All that these people learned in 20 months, added up.",
        Topic::BeforeAndAfter => "People who handed over a plan twice.",
        _ => "One person may be in several rows.",
    }
}

pub fn label(label: &Label) -> String {
    match label {
        Label::Prompt(Prompt::Workshop) | Label::Tool(ToolKind::Workshop) => {
            "Something the workshop offered".to_owned()
        }
        Label::Prompt(prompt) => priorities::prompt(prompt).0.to_owned(),
        Label::Tool(kind) => tools::words(kind).title.replace("my", "the"),
        Label::Offered(label) => common::excerpt(label, 60),
        Label::GapKind(GapKind::Skill) => "A skill".to_owned(),
        Label::GapKind(GapKind::Opportunity) => "An opportunity".to_owned(),
        Label::GapKind(kind) => common::gap_kind(Some(kind)).to_owned(),
        Label::Unsorted => common::gap_kind(None).to_owned(),
        Label::Arena(arena) => experiment::arena(arena).replace("my", "the"),
        Label::Tried(Tried::Yes) => "Tried".to_owned(),
        Label::Tried(Tried::Partly) => "Partly tried".to_owned(),
        Label::Tried(tried) => check_in::tried(tried).to_owned(),
        Label::NoAnswer => "No answer yet".to_owned(),
        Label::NoExperiment => "No experiment".to_owned(),
        Label::Outcome(Outcome::Kept) => "Kept".to_owned(),
        Label::Outcome(Outcome::Changed) => "Changed".to_owned(),
        Label::Outcome(outcome) => check_in::outcome(outcome).split(':').next().unwrap_or_default().to_owned(),
        Label::Learned => "Learned".to_owned(),
        Label::Used => "Used all the time".to_owned(),
        Label::Shared => "Shared".to_owned(),
        Label::Other => "Something else".to_owned(),
    }
}

pub fn change(label: ChangeLabel) -> &'static str {
    match label {
        ChangeLabel::HasExperiment => "Have an experiment",
        ChangeLabel::Tried => "Tried it, at least partly",
        ChangeLabel::UsesConstantly => "Use something new all the time",
        ChangeLabel::HasShared => "Passed something on",
    }
}

/// A change with the people it is about: not everybody's cards carry the same parts.
pub fn changed(label: ChangeLabel, of: usize) -> String {
    [change(label), " (of ", &of.to_string(), ")"].concat()
}

pub fn count(count: Count) -> String {
    count.shown().map_or_else(|| HIDDEN.to_owned(), |number| number.to_string())
}

/// The same for whoever hears it.
pub fn count_in_words(count: Count) -> String {
    count.shown().map_or_else(|| HIDDEN_IN_WORDS.to_owned(), |number| number.to_string())
}

/// The pictures as tables.
pub fn sheets(pictures: &[Picture], comparison: Option<&Comparison>) -> Vec<Sheet> {
    let of_picture = |picture: &Picture| Sheet {
        title: topic(picture.topic).to_owned(),
        of: picture.of,
        columns: vec![if picture.topic == Topic::Learned { COUNTED } else { PEOPLE }.to_owned()],
        rows: picture.rows.iter().map(|row| (label(&row.label), vec![row.count.shown()])).collect(),
    };
    let compared = comparison.map(|it| Sheet {
        title: topic(Topic::BeforeAndAfter).to_owned(),
        of: it.changes.iter().map(|change| change.of).max().unwrap_or_default(),
        columns: vec![BEFORE.to_owned(), AFTER.to_owned()],
        rows: it
            .changes
            .iter()
            .map(|it| (changed(it.label, it.of), vec![it.before.shown(), it.after.shown()]))
            .collect(),
    });
    pictures.iter().map(of_picture).chain(compared).collect()
}

/// Why a file is not in the room.
pub fn refused(name: &str, why: &ReadError) -> String {
    match why {
        ReadError::NotAPlan => "It is neither a plan nor a card of Cairn.".to_owned(),
        why => notices::file_refused(name, why).1.to_string(),
    }
}

pub fn link_refused(why: Option<&crate::format::link::LinkError>) -> &'static str {
    why.map_or(share::DAMAGED, |why| share::refused(why).1)
}
