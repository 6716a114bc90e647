//! A way to close a gap; each tool serves one gap kind.
//!
//! The eight tools are those of "What does career development mean to you?": four for a gap in skills, four for a gap in
//! opportunities.

use super::choice::choices;
use super::record::record;
use super::{GapKind, Id, Plan, Workshop, WorkshopTool};

choices! {
    ToolKind {
        Mentor = "mentor", Coach = "coach", Training = "training", ProfessionalOrganisation = "professional-organisation",
        SpecialAssignment = "special-assignment", LateralMove = "lateral-move", GetInvolved = "get-involved",
        ManagerMeetings = "manager-meetings", Own = "own", Workshop = "workshop",
    }
}

impl ToolKind {
    /// The tools of the method that close a gap of this kind; none for a kind this version does not know.
    pub fn for_gap(kind: &GapKind) -> &'static [ToolKind] {
        match kind {
            GapKind::Skill => &ToolKind::ALL[0..4],
            GapKind::Opportunity => &ToolKind::ALL[4..8],
            GapKind::Other(_) => &[],
        }
    }

    /// The kind of gap that this tool closes; `None` where the tool itself decides (own and workshop tools).
    pub fn gap_kind(&self) -> Option<GapKind> {
        GapKind::ALL.iter().find(|kind| ToolKind::for_gap(kind).contains(self)).cloned()
    }

    /// Whether the tool is a person first of all: making it one's own is to name them.
    pub fn is_a_person(&self) -> bool {
        matches!(self, ToolKind::Mentor | ToolKind::Coach)
    }

    /// The tools to show for a gap: those of its kind; all of them when it is unclassified or the person lifts the filter.
    pub fn offered(kind: Option<&GapKind>, show_all: bool) -> Vec<ToolKind> {
        let fitting = kind.map(ToolKind::for_gap).unwrap_or_default();
        let others = ToolKind::ALL[0..8].iter().filter(|tool| !fitting.contains(tool));
        let others = others.filter(|_| show_all || fitting.is_empty());
        fitting.iter().chain(others).cloned().collect()
    }
}

record! {
    pub struct Tool {
        pub id: Id,
        pub gap_id: Option<Id>,
        pub kind: Option<ToolKind>,
        /// The workshop's tool, when `kind` is `workshop`.
        pub workshop_item: Option<Id>,
        /// The tool made one's own: who exactly, which course.
        pub text: String,
        /// How to start this week.
        pub how_to_start: String,
        pub helper_id: Option<Id>,
    }
}

impl Tool {
    /// Whether it says anything: own words, or a kind of the method that speaks for itself.
    pub fn is_named(&self) -> bool {
        !self.text.trim().is_empty()
            || self.kind.as_ref().is_some_and(|kind| kind.gap_kind().is_some())
            || self.workshop_item.is_some()
    }
}

impl Plan {
    pub fn tool(&self, id: &Id) -> Option<&Tool> {
        self.tools.iter().find(|tool| &tool.id == id)
    }

    pub fn tool_mut(&mut self, id: &Id) -> Option<&mut Tool> {
        self.tools.iter_mut().find(|tool| &tool.id == id)
    }

    /// The tools of one gap, in the order they were chosen.
    pub fn tools_of<'a>(&'a self, gap: &'a Id) -> impl Iterator<Item = &'a Tool> {
        self.tools.iter().filter(move |tool| tool.gap_id.as_ref() == Some(gap))
    }

    pub fn add_tool(&mut self, id: Id, gap: Id, kind: ToolKind, how_to_start: &str) {
        let how_to_start = how_to_start.to_owned();
        self.tools.push(Tool { id, gap_id: Some(gap), kind: Some(kind), how_to_start, ..Tool::default() });
    }

    /// Chooses a tool that the workshop offers.
    pub fn add_workshop_tool(&mut self, id: Id, gap: Id, offered: &WorkshopTool) {
        self.tools.push(Tool {
            id,
            gap_id: Some(gap),
            kind: Some(ToolKind::Workshop),
            workshop_item: Some(offered.id.clone()),
            text: offered.label.clone(),
            how_to_start: offered.how_to_start.clone(),
            ..Tool::default()
        });
    }

    /// The workshop's tools for a gap: those of its kind, all of them when it is unclassified or the filter is lifted.
    pub fn workshop_tools(&self, kind: Option<&GapKind>, show_all: bool) -> Vec<WorkshopTool> {
        let all = self.workshop.as_ref().map(|Workshop { tools, .. }| tools.as_slice()).unwrap_or_default();
        let fits =
            |tool: &&WorkshopTool| show_all || kind.is_none() || tool.kind.is_none() || tool.kind.as_ref() == kind;
        all.iter().filter(fits).cloned().collect()
    }
}
