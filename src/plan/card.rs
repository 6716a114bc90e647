//! The share card: what a participant hands to the facilitator, exactly the parts they ticked. Counts and choices unless they tick more.

use super::choice::choices;
use super::record::record;
use super::{
    Arena, ByName, Date, Experiment, Id, Ledger, Outcome, Plan, Priority, Prompt, Time, Tool, ToolKind, Tried,
};

choices! {
    /// A part of the card, by its word in `sharing.card`.
    CardPart {
        Priorities = "priorities", GapKinds = "gap-kinds", Tools = "tools", Arenas = "arenas", Experiments = "experiments",
        Learned = "learned",
        // That all cards of one plan are counted once, and which of them is the latest.
        Once = "once",
        // In the person's own words.
        Growth = "growth", WillDo = "will-do", Lessons = "lessons",
    }
}

impl CardPart {
    /// Whether it carries the person's own words.
    pub fn is_free_text(&self) -> bool {
        matches!(self, CardPart::Growth | CardPart::WillDo | CardPart::Lessons)
    }

    /// The parts that a plan's owner ticked; before they ticked any, all that are counts and choices.
    pub fn ticked(plan: &Plan) -> Vec<CardPart> {
        match plan.sharing.card.as_slice() {
            [] => CardPart::ALL.iter().filter(|part| !part.is_free_text()).cloned().collect(),
            words => words.iter().cloned().map(CardPart::from).collect(),
        }
    }
}

record! {
    /// One person's card. A part that was not ticked is unset: `None`, which differs from an empty list.
    pub struct Card {
        /// The plan's id where [`CardPart::Once`] is ticked, else a random one of this card alone.
        pub id: Id,
        /// When the plan last changed; with [`CardPart::Once`] only.
        pub at: Option<Time>,
        pub priorities: Option<Vec<CardChoice>>,
        /// How many gaps of each kind, by its word; `unsorted` where there is none.
        pub gap_kinds: Option<ByName<u32>>,
        pub tools: Option<Vec<CardChoice>>,
        pub arenas: Option<Vec<Arena>>,
        pub experiments: Option<Vec<CardExperiment>>,
        pub learned: Option<CardLearned>,
        pub growth: Option<String>,
        pub will_do: Option<Vec<String>>,
        pub lessons: Option<Vec<String>>,
    }
}

record! {
    /// Something that was chosen, by its word; what the facilitator's workshop offered also by its label, which is the facilitator's.
    pub struct CardChoice {
        pub kind: String,
        pub label: String,
    }
}

record! {
    /// How an experiment went: what was answered last, and how it ended.
    pub struct CardExperiment {
        pub tried: Option<Tried>,
        pub outcome: Option<Outcome>,
    }
}

record! {
    /// The ledger of learned skills, counted.
    pub struct CardLearned {
        pub learned: u32,
        pub used: u32,
        pub shared: u32,
    }
}

/// The word for gaps without a kind.
pub const UNSORTED: &str = "unsorted";

impl Card {
    /// The card of a plan with these parts. `unnamed` is the card's id where it does not say whose plan it is; `today` says how far
    /// back the ledger looks.
    pub fn of(plan: &Plan, parts: &[CardPart], unnamed: Id, today: Date) -> Card {
        let has = |part: CardPart| parts.contains(&part);
        let once = has(CardPart::Once);
        Card {
            id: if once { plan.id.clone() } else { unnamed },
            at: plan.updated_at.clone().filter(|_| once),
            priorities: has(CardPart::Priorities).then(|| plan.card_priorities()),
            gap_kinds: has(CardPart::GapKinds).then(|| plan.card_gap_kinds()),
            tools: has(CardPart::Tools).then(|| plan.card_tools()),
            arenas: has(CardPart::Arenas).then(|| each(plan.ready().filter_map(|it| it.arena.clone()))),
            experiments: has(CardPart::Experiments).then(|| plan.ready().map(card_experiment).collect()),
            learned: has(CardPart::Learned).then(|| plan.card_learned(today)),
            growth: has(CardPart::Growth).then(|| plan.growth_statement.trim().to_owned()),
            will_do: has(CardPart::WillDo).then(|| texts(plan.ready().map(|it| &it.do_differently))),
            lessons: has(CardPart::Lessons).then(|| texts(plan.experiments.iter().flat_map(lessons))),
            ..Card::default()
        }
    }

    /// A whole plan that somebody handed over, reduced to what its owner ticked.
    pub fn of_whole_plan(plan: &Plan, unnamed: Id, today: Date) -> Card {
        let mut parts = CardPart::ticked(plan);
        // The file itself says whose plan it is; that it is counted once harms nobody.
        parts.push(CardPart::Once);
        Card::of(plan, &parts, unnamed, today)
    }
}

impl Plan {
    fn ready(&self) -> impl Iterator<Item = &Experiment> {
        self.experiments.iter().filter(|experiment| experiment.is_ready())
    }

    fn card_priorities(&self) -> Vec<CardChoice> {
        let choice = |it: &Priority| {
            let kind = it.prompt.clone().unwrap_or(Prompt::Own);
            let offered = self.workshop.iter().flat_map(|workshop| &workshop.prompts);
            let offered = offered.into_iter().find(|offered| Some(&offered.id) == it.workshop_item.as_ref());
            chosen(kind.word(), offered.map(|offered| offered.label.as_str()), Prompt::Workshop.word())
        };
        each(self.priorities.iter().filter(|it| it.is_named()).map(choice))
    }

    fn card_tools(&self) -> Vec<CardChoice> {
        let choice = |it: &Tool| {
            let kind = it.kind.clone().unwrap_or(ToolKind::Own);
            let offered = self.workshop.iter().flat_map(|workshop| &workshop.tools);
            let offered = offered.into_iter().find(|offered| Some(&offered.id) == it.workshop_item.as_ref());
            chosen(kind.word(), offered.map(|offered| offered.label.as_str()), ToolKind::Workshop.word())
        };
        each(self.tools.iter().filter(|it| it.is_named()).map(choice))
    }

    fn card_gap_kinds(&self) -> ByName<u32> {
        let mut kinds = ByName::default();
        for gap in self.gaps.iter().filter(|gap| gap.is_named()) {
            let word = gap.kind.as_ref().map_or(UNSORTED, |kind| kind.word());
            let count = kinds.get(word).copied().unwrap_or(0);
            kinds.insert(word.to_owned(), count + 1);
        }
        kinds
    }

    fn card_learned(&self, today: Date) -> CardLearned {
        let ledger = Ledger::of(&self.learned_skills, today.months_before(super::LEDGER_MONTHS));
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        CardLearned {
            learned: number(ledger.learned),
            used: number(ledger.constantly),
            shared: number(ledger.shared),
            ..CardLearned::default()
        }
    }
}

/// A choice; one that the workshop offered carries its label, which no participant wrote.
fn chosen(kind: &str, label: Option<&str>, workshop: &str) -> CardChoice {
    let label = label.filter(|_| kind == workshop).unwrap_or_default().to_owned();
    CardChoice { kind: kind.to_owned(), label, ..CardChoice::default() }
}

fn card_experiment(it: &Experiment) -> CardExperiment {
    let tried = it.check_ins.iter().rev().find_map(|check_in| check_in.tried.clone());
    let outcome = it.closed.as_ref().and_then(|closed| closed.outcome.clone());
    CardExperiment { tried, outcome, ..CardExperiment::default() }
}

fn lessons(it: &Experiment) -> impl Iterator<Item = &String> {
    it.check_ins.iter().map(|check_in| &check_in.learned).chain(it.closed.as_ref().map(|closed| &closed.learned))
}

/// Each once, in the order they come.
fn each<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut each = Vec::new();
    for one in all {
        if !each.contains(&one) {
            each.push(one);
        }
    }
    each
}

fn texts<'a>(all: impl Iterator<Item = &'a String>) -> Vec<String> {
    each(all.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()))
}
