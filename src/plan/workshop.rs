//! What a facilitator prepared, as a participant's plan remembers it.

use super::record::record;
use super::{ByName, Date, GapKind, Id, Section};

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
