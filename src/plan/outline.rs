//! A document without form: what stands in it, and in which order. How it looks is for whoever writes it down.

use super::choice::choices;

/// Who says it. What the person wrote is theirs to the letter: it may be in any language and hold any character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// Our own words, of one line.
    Ours(String),
    /// The person's, perhaps with a word of ours in it; of several lines where they wrote several.
    Theirs(String),
}

impl Text {
    pub fn as_str(&self) -> &str {
        match self {
            Text::Ours(text) | Text::Theirs(text) => text,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    pub title: Text,
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The first part needs none: it stands under the title.
    pub heading: Option<Text>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Text),
    /// A text with what it is before it: *First step: …*
    Labelled(Labelled),
    Lines(Lines),
    /// The picture of a path: priority → gap → tool → experiment.
    Path(Vec<Stop>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// Our own words; empty where the text speaks for itself.
    pub label: String,
    pub text: Text,
}

/// A list, under a title of its own where it has one. A title may stand alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    pub title: Option<Text>,
    /// Of what kind the title is; empty where that says nothing.
    pub kind: String,
    pub lines: Vec<Text>,
}

/// One stop of a path: what it is, of what kind, what the person wrote, and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    pub label: String,
    /// Empty where there are no kinds of it.
    pub kind: String,
    pub text: Text,
    pub more: Vec<Labelled>,
}

choices! {
    /// What can stand on the sheet for the talk with a manager or mentor, by its word in the plan file (`sharing.sheet`).
    TalkPart {
        Growth = "growth", Priorities = "priorities", Reasons = "reasons", Gaps = "gaps", Tools = "tools",
        Experiments = "experiments", Asks = "asks", CheckIns = "check-ins",
    }
}

/// What goes on the sheet, and what is asked of whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkPicks {
    pub parts: Vec<TalkPart>,
    pub ask: String,
}

impl Default for TalkPicks {
    /// All but the reasons: why something matters is for the person to say.
    fn default() -> Self {
        let parts = TalkPart::ALL.iter().filter(|part| **part != TalkPart::Reasons).cloned().collect();
        TalkPicks { parts, ask: String::new() }
    }
}

impl TalkPicks {
    /// What the plan remembers as ticked; while it remembers nothing, what is ticked at first.
    pub fn remembered(sheet: &[String]) -> TalkPicks {
        match sheet {
            [] => TalkPicks::default(),
            sheet => TalkPicks { parts: sheet.iter().cloned().map(TalkPart::from).collect(), ask: String::new() },
        }
    }

    pub fn has(&self, part: &TalkPart) -> bool {
        self.parts.contains(part)
    }
}
