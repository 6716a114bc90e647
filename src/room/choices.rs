//! What people chose, each any number of things: priorities, kinds of gaps, tools, arenas.
//!
//! A row that nobody chose is left out, one that is hidden stays. That tells the reader that somebody chose it (or all but one or two),
//! which is all a hidden row says anywhere.

use super::picture::{Label, Picture, Row, Topic};
use super::suppress::{alone, is_few};
use crate::plan::{Arena, Card, CardChoice, GapKind, Prompt, ToolKind, UNSORTED};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What one person chose, each once.
pub(super) type Chosen = BTreeSet<Label>;

pub(super) fn priorities(cards: &[&Card]) -> Picture {
    let kind = |word: &str| match Prompt::from(word.to_owned()) {
        Prompt::Other(_) => Label::Other,
        prompt => Label::Prompt(prompt),
    };
    let chosen = |all: &Vec<CardChoice>| all.iter().map(|it| choice(it, kind, Prompt::Workshop.word())).collect();
    let people = cards.iter().filter_map(|card| card.priorities.as_ref()).map(chosen).collect();
    picture(Topic::Priorities, &[], common(people, &Label::Prompt(Prompt::Workshop)))
}

pub(super) fn tools(cards: &[&Card]) -> Picture {
    let kind = |word: &str| match ToolKind::from(word.to_owned()) {
        ToolKind::Other(_) => Label::Other,
        tool => Label::Tool(tool),
    };
    let chosen = |all: &Vec<CardChoice>| all.iter().map(|it| choice(it, kind, ToolKind::Workshop.word())).collect();
    let people = cards.iter().filter_map(|card| card.tools.as_ref()).map(chosen).collect();
    picture(Topic::Tools, &[], common(people, &Label::Tool(ToolKind::Workshop)))
}

pub(super) fn gap_kinds(cards: &[&Card]) -> Picture {
    let kind = |word: &str| match GapKind::from(word.to_owned()) {
        GapKind::Other(word) if word == UNSORTED => Label::Unsorted,
        GapKind::Other(_) => Label::Other,
        kind => Label::GapKind(kind),
    };
    let people = cards.iter().filter_map(|card| card.gap_kinds.as_ref());
    let people =
        people.map(|kinds| kinds.iter().filter(|(_, count)| **count > 0).map(|(word, _)| kind(word)).collect());
    let always = [GapKind::Skill, GapKind::Opportunity].map(Label::GapKind);
    picture(Topic::GapKinds, &always, people.collect())
}

pub(super) fn arenas(cards: &[&Card]) -> Picture {
    let label = |arena: &Arena| match arena {
        Arena::Other(_) => Label::Other,
        arena => Label::Arena(arena.clone()),
    };
    let people = cards.iter().filter_map(|card| card.arenas.as_ref());
    picture(Topic::Arenas, &[], people.map(|arenas| arenas.iter().map(label).collect()).collect())
}

/// The picture of what these people chose. `always` are the rows that stand there even if nobody chose them.
pub(super) fn picture(topic: Topic, always: &[Label], people: Vec<Chosen>) -> Picture {
    let of = people.len();
    let mut counts: BTreeMap<Label, usize> = always.iter().map(|label| (label.clone(), 0)).collect();
    for label in people.into_iter().flatten() {
        *counts.entry(label).or_default() += 1;
    }
    let mut rows: Vec<Row> = counts.into_iter().map(|(label, count)| Row { label, count: alone(count, of) }).collect();
    rows.sort_by_key(place);
    Picture { topic, of, rows }
}

/// Known ones in their own order, then the offered, the most chosen first, then all others. A hidden count must not show in its
/// row's place: those come after all that are shown.
fn place(row: &Row) -> (u8, Reverse<Option<usize>>) {
    match row.label {
        Label::Offered(_) => (1, Reverse(row.count.shown())),
        Label::Other => (2, Reverse(None)),
        _ => (0, Reverse(None)),
    }
}

/// The label of a choice; what the workshop offered has its own.
fn choice(it: &CardChoice, kind: impl Fn(&str) -> Label, workshop: &str) -> Label {
    let label = it.label.trim();
    if it.kind == workshop && !label.is_empty() { Label::Offered(label.to_owned()) } else { kind(&it.kind) }
}

/// The same with every rare label of an offer replaced: what only one or two bring is of another workshop than the room's, or
/// written by hand, and would name them.
fn common(people: Vec<Chosen>, instead: &Label) -> Vec<Chosen> {
    let mut counts: BTreeMap<Label, usize> = BTreeMap::new();
    for label in people.iter().flatten().filter(|label| matches!(label, Label::Offered(_))) {
        *counts.entry(label.clone()).or_default() += 1;
    }
    let is_rare = |label: &Label| counts.get(label).is_some_and(|count| is_few(*count));
    let replaced = |label: Label| if is_rare(&label) { instead.clone() } else { label };
    people.into_iter().map(|chosen| chosen.into_iter().map(replaced).collect()).collect()
}
