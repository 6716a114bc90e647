//! The share card: what goes on it, and what it says.

use super::{check_in, common, experiment, priorities, tools};
use crate::plan::{Card, CardChoice, CardExperiment, CardPart, GapKind, Prompt, ToolKind, UNSORTED};

pub const EYEBROW: &str = "For the facilitator";
pub const HEADING: &str = "What do you want the room to know?";
pub const LEAD: &str =
    "A small card of counts and choices. It says exactly what you tick, and it goes nowhere by itself.";
pub const PARTS: &str = "On my card";
pub const OWN_WORDS: &str = "In my own words, if I want to";
pub const OWN_WORDS_HINT: &str = "These may stand on a wall, without your name, in random order.";
pub const PREVIEW: &str = "Your card, as it goes";
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

/// What a part is called where it is ticked.
pub fn part(part: &CardPart) -> &str {
    match part {
        CardPart::Once => "That all my cards count as one person",
        CardPart::Priorities => "What kind of thing matters to me",
        CardPart::GapKinds => "How many gaps, skill or chance",
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
        lines.push(("Counted once", "a random number that only this plan has, and when it last changed".to_owned()));
    }
    if let Some(choices) = &card.priorities {
        lines.push(("What matters", list(choices.iter().map(priority).collect())));
    }
    if let Some(kinds) = &card.gap_kinds {
        let kind = |(word, count): (&String, &u32)| [&count.to_string(), " \u{d7} ", &gap_kind(word)].concat();
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

/// What a kind of gap is called on a card.
fn gap_kind(word: &str) -> String {
    let kind = (word != UNSORTED).then(|| GapKind::from(word.to_owned()));
    common::gap_kind(kind.as_ref()).to_owned()
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
