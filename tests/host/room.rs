//! The room: each plan counted once, people and not items, and nothing on the screen that singles out one or two.

use crate::given::{id, time};
use cairn::plan::{Arena, ByName, Card, CardChoice, CardExperiment, CardLearned, Outcome, Tried};
use cairn::room::{
    Added, Change, ChangeLabel, Count, FEWEST_CARDS, FEWEST_IN_A_CELL, Label, Picture, Room, Topic, before_and_after,
    own_words, pictures,
};

#[test]
fn a_plan_counts_once_in_any_order_of_adding() {
    let versions = [version(None, "a"), version(Some(7), "b"), version(Some(14), "c")];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let room = room(order.map(|at| versions[at].clone()));
        assert_eq!(room.len(), 1, "{order:?}");
        assert_eq!(growth(room.cards()), ["c"], "{order:?}");
        assert_eq!(growth(room.all_versions()), ["a", "c"], "{order:?}");
        assert_eq!(room.pairs().collect::<Vec<_>>(), [(&versions[0], &versions[2])], "{order:?}");
    }
}

#[test]
fn adding_says_what_became_of_the_card() {
    use Added::{Known, New, Newer, Older};
    let (none, one, two, three) = (version(None, ""), version(Some(1), ""), version(Some(2), ""), version(Some(3), ""));
    let other = version(Some(2), "told differently");
    check(&[&one, &one], &[New, Known], &[""]);
    check(&[&one, &two, &one, &two], &[New, Newer, Known, Known], &["", ""]);
    check(&[&three, &one, &two, &none, &one], &[New, Older, Older, Older, Older], &["", ""]);
    check(&[&two, &other, &other], &[New, Newer, Known], &["told differently"]);
    check(&[&other, &two], &[New, Newer], &[""]);
    check(&[&three, &two, &other], &[New, Older, Older], &["told differently", ""]);
    check(&[&none, &version(None, "x")], &[New, Newer], &["x"]);
    let unnamed = Card { id: id(""), ..one.clone() };
    check(&[&unnamed, &unnamed, &one], &[New, New, New], &["", "", ""]);

    fn check(cards: &[&Card], expected: &[Added], kept: &[&str]) {
        let mut room = Room::default();
        let added: Vec<Added> = cards.iter().map(|card| room.add((*card).clone())).collect();
        assert_eq!(added, expected, "{cards:?}");
        assert_eq!(growth(room.all_versions()), kept, "{cards:?}");
        assert_eq!(self::room(room.all_versions().cloned()), room, "stored and taken up again: {cards:?}");
        room.clear();
        assert!(room.is_empty() && room == Room::default());
    }
}

#[test]
fn under_five_cards_there_is_no_picture() {
    assert_eq!((FEWEST_CARDS, FEWEST_IN_A_CELL), (5, 3));
    for cards in 0..5 {
        let room = room((0..cards).map(|_| full()));
        assert!(pictures(&room).is_empty(), "{cards}");
        assert_eq!(own_words(&room, &mut |_| 0), Default::default(), "{cards}");
    }
    let topics = |room: &Room| pictures(room).iter().map(|picture| picture.topic).collect::<Vec<_>>();
    use Topic::{Arenas, Experiments, GapKinds, Learned, Outcomes, Priorities, Tools};
    assert_eq!(
        topics(&room((0..5).map(|_| full()))),
        [Priorities, GapKinds, Tools, Arenas, Experiments, Outcomes, Learned]
    );
    // A part that fewer than five ticked, and cards with nothing on them.
    let four = (0..9).map(|at| Card { tools: full().tools.filter(|_| at < 4), ..full() });
    assert_eq!(topics(&room(four)), [Priorities, GapKinds, Arenas, Experiments, Outcomes, Learned]);
    assert_eq!(topics(&room(vec![Card::default(); 9])), []);
}

#[test]
fn priorities_are_counted_by_people() {
    check(&[(6, "promotion promotion own")], "Promotion 6, Own 6");
    check(&[(3, "own"), (3, "travel")], "Travel 3, Own 3");
    check(&[(3, "own"), (5, "")], "Own 3");
    check(&[(2, "own"), (5, "")], "Own ?");
    check(&[(1, "own"), (5, "autonomy")], "Autonomy ?, Own ?");
    check(&[(5, "")], "");
    // Words this version does not know are one row, whoever wrote them.
    check(&[(2, "word-a word-b"), (2, "word-c"), (3, "own")], "Own 3, other 4");
    // Offers: the most chosen first, hidden ones last; what few bring is not named.
    check(&[(3, "+b"), (4, "+a +c"), (2, "+c"), (3, "")], "offered c 6, offered a 4, offered b 3");
    check(&[(8, "+b"), (1, "+a"), (1, "")], "Workshop ?, offered b ?");
    check(&[(2, "+x"), (2, "+y workshop"), (6, "own")], "Own 6, Workshop 4");
    check(&[(4, "+a +m"), (3, "+b"), (1, "+m +b")], "offered m 5, offered a 4, offered b 4");

    fn check(people: &[(usize, &str)], expected: &str) {
        let card = |words: &str| Card { priorities: Some(choices(words)), ..Card::default() };
        let room = room(people.iter().flat_map(|(times, words)| vec![card(words); *times]));
        assert_eq!(told(&pictures(&room), Topic::Priorities), expected, "{people:?}");
    }
}

#[test]
fn tools_arenas_and_gaps_are_counted_by_people() {
    let card = |tools: &str, arena: &str, gaps: &[(&str, u32)]| Card {
        tools: Some(choices(tools)),
        arenas: Some(arena.split_whitespace().map(|word| Arena::from(word.to_owned())).collect()),
        gap_kinds: Some(gaps.iter().fold(ByName::default(), |mut kinds, (word, count)| {
            kinds.insert((*word).to_owned(), *count);
            kinds
        })),
        ..Card::default()
    };
    let mut cards = vec![card("own mentor +Buddies", "workflow project", &[("skill", 9), ("unsorted", 1)]); 4];
    cards.extend(vec![card("coach coach", "moon", &[("skill", 0)]); 3]);
    cards.extend(vec![card("", "", &[("luck", 2)]); 2]);
    let pictures = pictures(&room(cards));
    assert_eq!(told(&pictures, Topic::Tools), "Mentor 4, Coach 3, Own 4, offered Buddies 4");
    assert_eq!(told(&pictures, Topic::Arenas), "Project 4, Workflow 4, other 3");
    assert_eq!(told(&pictures, Topic::GapKinds), "Skill 4, Opportunity 0, unsorted 4, other ?");
    assert!(pictures.iter().all(|picture| picture.of == 9));
}

#[test]
fn each_person_counts_once_with_their_furthest_experiment() {
    check(&[(5, "not-yet yes partly"), (4, "not-yet partly"), (3, "- not-yet")], "Yes 5, Partly 4, NotYet 3, none 0");
    check(&[(5, "- -"), (3, "moon")], "Yes 0, Partly 0, NotYet 0, none 8");
    check(&[(5, "yes"), (4, "")], "Yes 5, Partly 0, NotYet 0, none 0, nothing 4");
    // The few, the next larger, and all as large as that.
    check(&[(9, "yes"), (6, "partly"), (4, "not-yet"), (1, "-")], "Yes 9, Partly 6, NotYet ?, none ?");
    check(&[(9, "yes"), (4, "partly"), (4, "not-yet"), (2, "-")], "Yes 9, Partly ?, NotYet ?, none ?");
    check(&[(9, "yes"), (4, "partly"), (2, "not-yet"), (1, "-")], "Yes 9, Partly ?, NotYet ?, none ?");
    // Where all that is shown would be empty.
    check(&[(9, "yes"), (1, "-")], "Yes ?, Partly ?, NotYet ?, none ?");
    check(&[(2, "yes"), (2, "-"), (1, "")], "Yes ?, Partly ?, NotYet ?, none ?, nothing ?");

    fn check(people: &[(usize, &str)], expected: &str) {
        let room = room(people.iter().flat_map(|(times, tried)| vec![tried_card(tried); *times]));
        assert_eq!(told(&pictures(&room), Topic::Experiments), expected, "{people:?}");
    }
}

#[test]
fn outcomes_are_of_those_who_ended_one() {
    check(&[(5, "kept kept"), (3, "kept dropped")], "of 8: Kept 8, Changed 0, Dropped 3");
    check(
        &[(4, "kept"), (3, "changed"), (1, "changed dropped"), (3, "-"), (1, "")],
        "of 8: Kept 4, Changed 4, Dropped ?",
    );
    check(&[(6, "kept"), (3, "sold")], "of 9: Kept 6, Changed 0, Dropped 0, other 3");
    // Too few who ended one, or did not.
    check(&[(4, "kept"), (9, "-")], "");
    check(&[(8, "kept"), (2, "-")], "");
    check(&[(8, "kept"), (2, "")], "");
    check(&[(8, "kept"), (3, ""), (1, "-")], "");
    check(&[(8, "kept"), (1, ""), (2, "-")], "");

    fn check(people: &[(usize, &str)], expected: &str) {
        let ended = |word: &str| CardExperiment {
            outcome: (word != "-").then(|| Outcome::from(word.to_owned())),
            ..CardExperiment::default()
        };
        let card =
            |words: &str| Card { experiments: Some(words.split_whitespace().map(ended).collect()), ..Card::default() };
        let room = room(people.iter().flat_map(|(times, words)| vec![card(words); *times]));
        let pictures = pictures(&room);
        let of = pictures.iter().find(|it| it.topic == Topic::Outcomes).map(|it| format!("of {}: ", it.of));
        assert_eq!(of.unwrap_or_default() + &told(&pictures, Topic::Outcomes), expected, "{people:?}");
    }
}

#[test]
fn what_was_learned_is_summed_over_enough_people() {
    check(&[(5, [2, 1, 0])], "Learned 10, Used 5, Shared 0");
    check(&[(2, [4, 0, 3]), (3, [4, 2, 1])], "Learned 20, Used 6, Shared 9");
    // Few who use any; few who use less than all.
    check(&[(2, [4, 3, 4]), (4, [1, 0, 1])], "Learned 12, Used ?, Shared 12");
    check(&[(1, [2, 1, 0]), (9, [2, 2, 1])], "Learned 20, Used ?, Shared 9");
    // Those who learned nothing do not count, and are not to be few.
    check(&[(5, [1, 1, 1]), (3, [0, 9, 9])], "Learned 5, Used 5, Shared 5");
    check(&[(5, [1, 1, 1]), (2, [0, 0, 0])], "");
    check(&[(4, [1, 1, 1]), (9, [0, 0, 0])], "");
    check(&[(5, [u32::MAX; 3])], "Learned 21474836475, Used 21474836475, Shared 21474836475");

    fn check(people: &[(usize, [u32; 3])], expected: &str) {
        let card = |numbers: [u32; 3]| Card { learned: Some(learned(numbers)), ..Card::default() };
        let room = room(people.iter().flat_map(|(times, numbers)| vec![card(*numbers); *times]));
        assert_eq!(told(&pictures(&room), Topic::Learned), expected, "{people:?}");
    }
}

#[test]
fn before_and_after_are_compared_for_who_came_twice() {
    // Before → after, how many people; then those who came once.
    check(&[("→-", 4)], &[], "");
    check(&[("-→yes", 5)], &[], "has 5→5, tried 0→5 of 5");
    check(&[("→yes", 4), ("-→-", 4)], &[], "has 4→8, tried 0→4 of 8");
    check(&[("-→yes", 9), ("-→-", 2)], &[], "has 11→11, tried 0→? of 11");
    check(&[("-→partly", 2), ("-→not-yet", 7)], &[], "has 9→9, tried 0→? of 9");
    // Two have an experiment and did not try it: one subtraction away.
    check(&[("→yes", 5), ("→-", 2), ("→", 3)], &[], "has 0→7, tried 0→? of 10");
    // Those who came once are the difference to the picture of the room.
    check(&[("-→yes", 5)], &["yes"], "has 5→?, tried 0→? of 5");
    check(&[("-→yes", 5)], &["", "", ""], "has 5→5, tried 0→5 of 5");
    check(&[("-→yes", 5)], &["-", "-", "-"], "has 5→5, tried 0→5 of 5");
    check(&[("-→yes", 5)], &["-", "-", ""], "has 5→?, tried 0→? of 5");

    fn check(pairs: &[(&str, usize)], once: &[&str], expected: &str) {
        let pairs = pairs.iter().flat_map(|(words, times)| vec![words.split_once('→').unwrap(); *times]);
        let named = |name: String, day, words: &str| Card { id: id(&name), at: at(day), ..tried_card(words) };
        let twice = pairs.enumerate().flat_map(|(person, (before, after))| {
            [named(format!("p_{person}"), Some(1), before), named(format!("p_{person}"), Some(9), after)]
        });
        let room = room(twice.chain(once.iter().map(|words| tried_card(words))));
        let count = |count: Count| count.shown().map_or("?".to_owned(), |count| count.to_string());
        let told = before_and_after(&room).map(|it| {
            let [has, tried] = it.changes[..] else { panic!("{it:?}") };
            assert_eq!((has.label, tried.label), (ChangeLabel::HasExperiment, ChangeLabel::Tried));
            let words = |it: Change| format!("{}→{}", count(it.before), count(it.after));
            format!("has {}, tried {} of {}", words(has), words(tried), has.of)
        });
        assert_eq!(told.unwrap_or_default(), expected);
    }
}

#[test]
fn a_change_is_of_those_who_carry_its_part_both_times() {
    let version = |person: usize, day, numbers: Option<[u32; 3]>| Card {
        id: id(&format!("p_{person}")),
        at: at(Some(day)),
        learned: numbers.map(learned),
        experiments: Some(Vec::new()).filter(|_| person < 4),
        ..Card::default()
    };
    let pair = |person| [version(person, 1, Some([3, 0, 1])), version(person, 2, Some([3, u32::from(person < 3), 1]))];
    let half = [version(8, 1, None), version(8, 2, Some([1, 1, 1]))];
    let room = room((0..6).flat_map(pair).chain(half));
    let change =
        |label, before, after| Change { label, of: 6, before: Count::Shown(before), after: Count::Shown(after) };
    let expected = [change(ChangeLabel::UsesConstantly, 0, 3), change(ChangeLabel::HasShared, 6, 6)];
    assert_eq!(before_and_after(&room).map(|it| it.changes), Some(expected.into()));
}

#[test]
fn own_words_come_without_their_places() {
    let card = |person: usize| Card {
        growth: (person != 2).then(|| format!("growth {person}")),
        will_do: Some(vec![format!("do {person}"), " ".into()]),
        lessons: Some(Vec::new()),
        ..Card::default()
    };
    let room = room((0..5).map(card));
    let mut asked = Vec::new();
    let words = own_words(&room, &mut |below| {
        asked.push(below);
        0
    });
    assert_eq!(asked, [4, 3, 2, 5, 4, 3, 2]);
    assert_eq!(words.growth, ["growth 1", "growth 3", "growth 4", "growth 0"]);
    assert_eq!(words.will_do, ["do 1", "do 2", "do 3", "do 4", "do 0"]);
    assert!(words.lessons.is_empty());
    // A source that does not keep its word harms nothing.
    assert_eq!(own_words(&room, &mut |_| usize::MAX).will_do.len(), 5);
}

pub fn room(cards: impl IntoIterator<Item = Card>) -> Room {
    let mut room = Room::default();
    for card in cards {
        room.add(card);
    }
    room
}

pub fn at(day: Option<u32>) -> Option<cairn::plan::Time> {
    day.map(|day| time(&format!("2026-11-{day:02}T08:00:00Z")))
}

/// A version of the one plan `p_1`, of a day in November.
fn version(day: Option<u32>, growth: &str) -> Card {
    Card { id: id("p_1"), at: at(day), growth: Some(growth.to_owned()), ..Card::default() }
}

fn growth<'a>(cards: impl Iterator<Item = &'a Card>) -> Vec<&'a str> {
    cards.filter_map(|card| card.growth.as_deref()).collect()
}

/// Choices by their words; `+label` was offered by a workshop.
pub fn choices(words: &str) -> Vec<CardChoice> {
    let choice = |word: &str| {
        let (kind, label) = word.strip_prefix('+').map_or((word, ""), |label| ("workshop", label));
        CardChoice { kind: kind.to_owned(), label: label.to_owned(), ..CardChoice::default() }
    };
    words.split_whitespace().map(choice).collect()
}

/// A person with these experiments; `-` has no answer.
pub fn tried_card(words: &str) -> Card {
    let tried = |word: &str| (word != "-").then(|| Tried::from(word.to_owned()));
    let experiment = |word: &str| CardExperiment { tried: tried(word), ..CardExperiment::default() };
    Card { experiments: Some(words.split_whitespace().map(experiment).collect()), ..Card::default() }
}

pub fn learned([learned, used, shared]: [u32; 3]) -> CardLearned {
    CardLearned { learned, used, shared, ..CardLearned::default() }
}

/// Something of everything.
pub fn full() -> Card {
    let experiment = CardExperiment { tried: Some(Tried::Yes), outcome: Some(Outcome::Kept), ..Default::default() };
    Card {
        priorities: Some(choices("travel")),
        gap_kinds: Some(ByName::from([("skill".to_owned(), 1)])),
        tools: Some(choices("mentor")),
        arenas: Some(vec![Arena::Project]),
        experiments: Some(vec![experiment]),
        learned: Some(learned([3, 2, 1])),
        growth: Some("Lead".to_owned()),
        ..Card::default()
    }
}

/// The rows of a picture in a line.
fn told(pictures: &[Picture], topic: Topic) -> String {
    let name = |label: &Label| match label {
        Label::Prompt(it) => format!("{it:?}"),
        Label::Tool(it) => format!("{it:?}"),
        Label::GapKind(it) => format!("{it:?}"),
        Label::Arena(it) => format!("{it:?}"),
        Label::Tried(it) => format!("{it:?}"),
        Label::Outcome(it) => format!("{it:?}"),
        Label::Unsorted => "unsorted".into(),
        Label::NoAnswer => "none".into(),
        Label::NoExperiment => "nothing".into(),
        Label::Offered(text) => format!("offered {text}"),
        Label::Other => "other".into(),
        Label::Learned | Label::Used | Label::Shared => format!("{label:?}"),
    };
    let rows = pictures.iter().filter(|picture| picture.topic == topic).flat_map(|picture| &picture.rows);
    let count = |count: Count| count.shown().map_or("?".to_owned(), |count| count.to_string());
    rows.map(|row| format!("{} {}", name(&row.label), count(row.count))).collect::<Vec<_>>().join(", ")
}
