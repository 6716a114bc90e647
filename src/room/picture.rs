//! The picture of a room: for each topic how many people stand where. People are counted, never items: three experiments of one
//! person must not look like three people.

use super::suppress::{Count, FEWEST_CARDS};
use super::{Room, choices, experiments};
use crate::plan::{Arena, Card, GapKind, Outcome, Prompt, ToolKind, Tried};

/// What a picture is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Priorities,
    GapKinds,
    Tools,
    Arenas,
    Experiments,
    Outcomes,
    Learned,
    BeforeAndAfter,
}

/// The picture of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub topic: Topic,
    /// How many people it is about: those whose card carries this part; of outcomes those who have one, of what was learned those who
    /// learned something.
    pub of: usize,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub label: Label,
    pub count: Count,
}

/// What a row counts. The rows of a topic stand in this order; those that were offered by their counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// `Prompt::Workshop`: what a workshop offered whose label is missing or rare.
    Prompt(Prompt),
    /// `ToolKind::Workshop`: likewise.
    Tool(ToolKind),
    GapKind(GapKind),
    /// Gaps without a kind.
    Unsorted,
    Arena(Arena),
    Tried(Tried),
    /// An experiment, and no answer yet that this version knows.
    NoAnswer,
    NoExperiment,
    Outcome(Outcome),
    Learned,
    Used,
    Shared,
    /// What the facilitator's workshop offered, by its label.
    Offered(String),
    /// Words that this version does not know, all together: they come from a file and could be anybody's own.
    Other,
}

/// The pictures of a room, in the order of the topics; without those that too few cards are behind.
pub fn pictures(room: &Room) -> Vec<Picture> {
    if room.len() < FEWEST_CARDS {
        return Vec::new();
    }
    let cards: Vec<&Card> = room.cards().collect();
    let pictures = [
        Some(choices::priorities(&cards)),
        Some(choices::gap_kinds(&cards)),
        Some(choices::tools(&cards)),
        Some(choices::arenas(&cards)),
        Some(experiments::experiments(&cards)),
        experiments::outcomes(&cards),
        experiments::learned(&cards),
    ];
    pictures.into_iter().flatten().filter(Picture::is_worth_showing).collect()
}

impl Picture {
    fn is_worth_showing(&self) -> bool {
        self.of >= FEWEST_CARDS && !self.rows.is_empty()
    }
}
