//! The stops of the worksheet, and how far each one is: derived, never stored.

use super::Plan;
use super::choice::choices;

choices! {
    /// One stop of the worksheet, by its word in the file and in the address.
    Section {
        WarmUp = "warm-up", Priorities = "priorities", Value = "value", Gaps = "gaps", Tools = "tools", Experiment = "experiment",
        PassItOn = "pass-it-on", Journey = "journey",
    }
}

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Empty,
    Started,
    Done,
}

impl Section {
    /// The core path: what every plan walks.
    pub const CORE: [Section; 4] = [Section::Priorities, Section::Gaps, Section::Tools, Section::Experiment];
    /// The sections that are offered, never needed, in the order of the worksheet.
    pub const OFFERED: [Section; 4] = [Section::WarmUp, Section::Value, Section::PassItOn, Section::Journey];
}

impl Plan {
    /// How far the person is with a section. What *done* needs is METHOD.md's core path: one priority, one gap with its kind,
    /// one tool, one experiment with what I will do, first step and start.
    pub fn progress(&self, section: &Section) -> Progress {
        let (started, done) = match section {
            Section::WarmUp => {
                let answered =
                    self.warm_up.answers.iter().any(|answer| answer.responses.values().any(|text| is_written(text)));
                let more_of = self.warm_up.more_of.iter().any(|line| is_written(&line.text));
                (answered || more_of, answered && more_of)
            }
            Section::Priorities => {
                let written = is_written(&self.growth_statement) || is_written(&self.ultimate_goal);
                let ingredients = self.ingredients.iter().flatten().any(|text| is_written(text));
                let any = !self.priorities.is_empty();
                (written || ingredients || any, self.priorities.iter().any(super::Priority::is_named))
            }
            Section::Value => {
                let value = &self.value;
                let lists = [&value.strengths, &value.skills, &value.successes];
                let listed = lists.iter().any(|list| !list.is_empty()) || !value.setbacks.is_empty();
                (listed || is_written(&value.statement), is_written(&value.statement))
            }
            Section::Gaps => (!self.gaps.is_empty(), self.gaps.iter().any(|gap| self.is_whole_gap(gap))),
            Section::Tools => (!self.tools.is_empty(), self.tools.iter().any(|tool| self.is_whole_tool(tool))),
            Section::Experiment => {
                (!self.experiments.is_empty(), self.experiments.iter().any(super::Experiment::is_ready))
            }
            Section::PassItOn => {
                let used = self.learned_skills.iter().any(|skill| is_written(&skill.name) && skill.usage.is_some());
                (!self.learned_skills.is_empty(), used)
            }
            Section::Journey => {
                let lines = [&self.journey.enjoy, &self.journey.mark_progress, &self.journey.to_future_self];
                (lines.iter().any(|text| is_written(text)), lines.iter().all(|text| is_written(text)))
            }
            Section::Other(_) => (false, false),
        };
        match (started, done) {
            (_, true) => Progress::Done,
            (true, false) => Progress::Started,
            (false, false) => Progress::Empty,
        }
    }

    /// How many sections of the core path are done: the stones laid.
    pub fn stones(&self) -> usize {
        Section::CORE.iter().filter(|section| self.progress(section) == Progress::Done).count()
    }

    /// Which of the offered sections are done: the small stones beside the cairn.
    pub fn pebbles(&self) -> [bool; Section::OFFERED.len()] {
        Section::OFFERED.map(|section| self.progress(&section) == Progress::Done)
    }

    /// Whether the person has written nothing yet. A workshop that they joined is not theirs.
    pub fn is_blank(&self) -> bool {
        let unwritten = [&self.title, &self.name].iter().all(|text| !is_written(text));
        let people = self.helpers.is_empty() && self.seeking.is_empty() && self.opportunities.is_empty();
        let ticked = !self.sharing.card.is_empty() || !self.sharing.sheet.is_empty() || !self.value.voices.is_empty();
        let sections = Section::ALL.iter().all(|section| self.progress(section) == Progress::Empty);
        unwritten && people && !ticked && self.warm_up.mode.is_none() && self.rest.is_empty() && sections
    }

    /// A gap that can be carried on: named, with its kind, for a priority that exists.
    pub(super) fn is_whole_gap(&self, gap: &super::Gap) -> bool {
        gap.is_named() && gap.kind.is_some() && gap.priority_id.as_ref().is_some_and(|id| self.priority(id).is_some())
    }

    /// A tool that can be carried on: named, for a gap that exists.
    pub(super) fn is_whole_tool(&self, tool: &super::Tool) -> bool {
        tool.is_named() && tool.gap_id.as_ref().is_some_and(|id| self.gap(id).is_some())
    }
}

pub(super) fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}
