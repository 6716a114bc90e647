//! What a facilitator prepared, as a participant's plan remembers it.

use super::record::record;
use super::{ByName, Date, GapKind, Id, Plan, Section};

record! {
    /// A facilitator's configuration.
    pub struct Workshop {
        pub id: Id,
        pub title: String,
        pub welcome: String,
        pub on: Option<Date>,
        pub follow_up_on: Option<Date>,
        pub contact: String,
        /// The sections that are on, in the order they are offered.
        pub sections: Vec<Section>,
        /// Minutes planned for a section, by its word.
        pub minutes: ByName<u32>,
        pub prompts: Vec<WorkshopPrompt>,
        pub tools: Vec<WorkshopTool>,
    }
}

record! {
    /// A priority that the facilitator offers beside the six of the method.
    pub struct WorkshopPrompt {
        pub id: Id,
        pub label: String,
    }
}

record! {
    /// A tool that the facilitator offers for one kind of gap.
    pub struct WorkshopTool {
        pub id: Id,
        pub label: String,
        pub kind: Option<GapKind>,
        pub how_to_start: String,
    }
}

impl Workshop {
    /// The stops in the workshop's order. The core path always stays: what of it a workshop does not name stands where it belongs,
    /// before the next of the core that is named.
    pub fn stops(&self) -> Vec<Section> {
        let mut stops: Vec<Section> = Vec::new();
        for section in &self.sections {
            if !stops.contains(section) && !matches!(section, Section::Other(_)) {
                stops.push(section.clone());
            }
        }
        for (at, core) in Section::CORE.iter().enumerate().rev() {
            if !stops.contains(core) {
                let next = Section::CORE.get(at + 1).and_then(|next| stops.iter().position(|it| it == next));
                stops.insert(next.unwrap_or(stops.len()), core.clone());
            }
        }
        stops
    }

    /// How long this workshop takes for a section, where it says so.
    pub fn minutes_for(&self, section: &Section) -> Option<u32> {
        self.minutes.get(section.word()).copied().filter(|minutes| *minutes > 0)
    }
}

impl Plan {
    /// The sections to walk, in order: the workshop's, else the core path.
    pub fn stops(&self) -> Vec<Section> {
        self.workshop.as_ref().map_or_else(|| Section::CORE.into(), Workshop::stops)
    }
}
