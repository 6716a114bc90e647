//! The share card: what goes on it, and what it says.

use super::{check_in, common, experiment, priorities, tools};
use crate::plan::{Card, CardChoice, CardExperiment, CardPart, GapKind, Prompt, ToolKind, UNSORTED, lower};

pub const EYEBROW: &str = "For the facilitator";
pub const HAND_OVER: &str = "Send the file or the link to whoever runs your workshop, or let them scan the code.";
pub const HEADING: &str = "What do you want the room to know?";
pub const LEAD: &str =
    "A small card of counts and choices. It says exactly what you tick, and it goes nowhere by itself.";
pub const PARTS: &str = "On my card";
pub const OWN_WORDS: &str = "In my own words, if I want to";
pub const OWN_WORDS_HINT: &str = "These may stand on a wall, without your name, in random order.";
pub const PREVIEW: &str = "This is all your card says";
pub const NOTHING: &str = "Nothing is ticked: the card is empty.";
pub const NONE: &str = "none yet";
pub const DOWNLOAD: &str = "Download my card";
pub const LINK: &str = "Show it as a code";
pub const LINK_LABEL: &str = "The card as a link";
pub const COPY: &str = "Copy the link";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "This browser did not copy. Select the link and copy it.";
pub const MISSING: &str = "This browser cannot make such a link. Send the card\u{2019}s file instead.";
pub const TOO_LONG: &str = "That is more than a link can carry. Untick your own words, or send the card\u{2019}s file.";
pub const QR: &str = "Your card as a QR code";

pub const READ_HEADING: &str = "A card for the room";
pub const READ_LEAD: &str = "Somebody handed you this card. It is not in a room yet.";
pub const TO_ROOM: &str = "Put it into the room";
pub const STAYS: &str = "The room then stays on this device until you forget it.";

/// What a part is called where it is ticked.
pub fn part(part: &CardPart) -> &str {
    match part {
        CardPart::Once => "Count me once, even if I hand in two cards",
        CardPart::Priorities => "What kind of thing matters to me",
        CardPart::GapKinds => "My gaps: skill or opportunity",
        CardPart::Tools => "Which kinds of tools I chose",
        CardPart::Arenas => "Where I try it",
        CardPart::Experiments => "Whether I tried it, and how it ended",
        CardPart::Learned => "How much I learned, use and share, in numbers",
        CardPart::Growth => "My sentence about growing",
        CardPart::WillDo => "What I try for 30 days",
        CardPart::Lessons => "What I learned from it",
        CardPart::Other(word) => word,
    }
}

/// Every line of a card: what it is about, and what it says.
pub fn lines(card: &Card) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    let list = |texts: Vec<String>| if texts.is_empty() { NONE.to_owned() } else { texts.join(", ") };
    if card.at.is_some() {
        lines.push(("Count me once", "a random number, not my name, and when my plan last changed".to_owned()));
    }
    if let Some(choices) = &card.priorities {
        lines.push(("What matters", list(choices.iter().map(priority).collect())));
    }
    if let Some(kinds) = &card.gap_kinds {
        let kind = |(word, count): (&String, &u32)| gaps(word, *count);
        lines.push(("In the way", list(kinds.iter().map(kind).collect())));
    }
    if let Some(choices) = &card.tools {
        lines.push(("What closes it", list(choices.iter().map(tool).collect())));
    }
    if let Some(arenas) = &card.arenas {
        lines.push(("Where", list(arenas.iter().map(|it| experiment::arena(it).to_owned()).collect())));
    }
    if let Some(experiments) = &card.experiments {
        lines.push(("30 days", list(experiments.iter().map(how_it_went).collect())));
    }
    if let Some(learned) = &card.learned {
        let numbers = [learned.learned, learned.used, learned.shared].map(|number| number.to_string());
        lines.push(("Learned, used all the time, shared", numbers.join(", ")));
    }
    if let Some(growth) = &card.growth {
        lines.push(("Growing", list(Some(growth.clone()).into_iter().filter(|text| !text.is_empty()).collect())));
    }
    for (name, texts) in [("I will", &card.will_do), ("I learned", &card.lessons)] {
        lines.extend(texts.iter().map(|texts| (name, list(texts.clone()))));
    }
    lines
}

fn priority(choice: &CardChoice) -> String {
    let prompt = Prompt::from(choice.kind.clone());
    if choice.label.is_empty() { priorities::prompt(&prompt).0.to_owned() } else { choice.label.clone() }
}

fn tool(choice: &CardChoice) -> String {
    let kind = ToolKind::from(choice.kind.clone());
    if choice.label.is_empty() { tools::words(&kind).title.to_owned() } else { choice.label.clone() }
}

/// So many gaps of a kind: `2 skill gaps`.
fn gaps(word: &str, count: u32) -> String {
    let kind = (word != UNSORTED).then(|| GapKind::from(word.to_owned()));
    let kind = lower(common::gap_kind(kind.as_ref()));
    match (word, count) {
        (UNSORTED, _) => format!("{count} {kind}"),
        (_, 1) => format!("1 {kind} gap"),
        _ => format!("{count} {kind} gaps"),
    }
}

fn how_it_went(it: &CardExperiment) -> String {
    let tried = it.tried.as_ref().map_or("no answer yet", |tried| check_in::tried(tried));
    match &it.outcome {
        Some(outcome) => {
            let outcome = check_in::outcome(outcome);
            [tried, " (", outcome.split(':').next().unwrap_or(outcome), ")"].concat()
        }
        None => tried.to_owned(),
    }
}
