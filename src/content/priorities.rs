//! Priorities: what matters to the person now.

use super::common::excerpt;
use crate::plan::{Plan, Priority, Prompt};

pub const HEADING: &str = "What matters most to you at work now?";
pub const HELP: &str = "It is easy to plan what others expect of you. Start with what you want, because that is what you will still care about in a month. One thing is enough; you can come back for the next.";
pub const HINT: &str = "Pick one or more, then say it in your own words below.";
pub const PROMPTS_LABEL: &str = "Pick what fits";
pub const ADD: &str = "Add a priority";
pub const ADD_HINT: &str = "None of these? Say it your way.";
pub const FROM_WARM_UP: &str = "From your warm-up";
pub const LIST_HEADING: &str = "Yours";
pub const RANK_HEADING: &str = "Yours, most important first";
pub const RANK_HINT: &str = "Move the one that matters most to the top. It comes with you to the next step.";
pub const OWN_WORDS: &str = "In your own words";
pub const OWN_PLACEHOLDER: &str = "For example: be asked before it is decided";
pub const WHY: &str = "Why does it matter?";
pub const ADD_WHY: &str = "Add why";
pub const YOUR_SENTENCE: &str = "Growing at work would mean";
pub const GROWTH: &str = "What would growing at work look like for you now?";
pub const INGREDIENTS: &str = "Three things your work must contain for you to be happy in it";
pub const INGREDIENTS_HINT: &str = "Leading a small team, quiet mornings, making things people touch \u{2026}";
pub const GOAL: &str = "Where would you love to end up, if you know?";
pub const GOAL_HINT: &str = "No need to have one. Leave it open if you are not sure.";
pub const CARRIED: &str = "Which do you want to work on now?";
pub const CARRIED_HINT: &str = "One is plenty to begin with.";
pub const DRAG: &str = "Drag to rank, or use the arrow keys";

pub fn ingredient(slot: usize) -> String {
    format!("Ingredient {}", slot + 1)
}

/// Title and a line of each prompt.
pub fn prompt(prompt: &Prompt) -> (&str, &'static str) {
    match prompt {
        Prompt::Promotion => ("A more senior role", "Promotion, or more responsibility"),
        Prompt::NewRole => ("A brand-new role", "Something you have not done before"),
        Prompt::Autonomy => ("More say in my work", "Decide more of it yourself"),
        Prompt::NewSkill => ("A new skill", "Learn something from scratch"),
        Prompt::MasterSkill => ("Mastering a skill", "Get really good at what you know"),
        Prompt::Travel => ("Travel and other cultures", "Work in, or with, other places"),
        Prompt::Own => ("Something of my own", ""),
        Prompt::Workshop => ("From the workshop", ""),
        Prompt::Other(word) => (word, ""),
    }
}

/// What a priority is called: the person's words, else what it was picked from.
pub fn name(priority: &Priority) -> String {
    let text = priority.text.trim();
    if text.is_empty() { priority.prompt.as_ref().map_or("", |p| prompt(p).0).to_owned() } else { text.to_owned() }
}

/// The same, short enough for a heading.
pub fn short_name(priority: &Priority) -> String {
    excerpt(&name(priority), 60)
}

/// What a priority was picked from, where that says something: a prompt of the method or of the workshop.
pub fn picked_from(plan: &Plan, priority: &Priority) -> Option<String> {
    let prompts = plan.workshop.iter().flat_map(|workshop| &workshop.prompts);
    let from_workshop = prompts.into_iter().find(|prompt| Some(&prompt.id) == priority.workshop_item.as_ref());
    let speaking = || priority.prompt.as_ref().filter(|from| from.speaks()).map(|from| prompt(from).0.to_owned());
    from_workshop.map(|prompt| prompt.label.clone()).or_else(speaking)
}

/// The label of a priority's words.
pub fn own_words(from: Option<&str>) -> String {
    from.map_or_else(|| OWN_WORDS.to_owned(), |from| [from, ", in your own words"].concat())
}

pub fn move_up(name: &str) -> String {
    format!("Move up: {name}")
}

pub fn move_down(name: &str) -> String {
    format!("Move down: {name}")
}

pub fn remove(name: &str) -> String {
    format!("Remove: {name}")
}

/// What is announced after a move; `rank` from 1.
pub fn moved(name: &str, rank: usize, of: usize) -> String {
    format!("{name} is now number {rank} of {of}")
}
