//! What a room hides: whatever its cards are, nothing on the screen singles out one or two people, nor lets anybody find them out.

use crate::given::id;
use crate::room::{at, choices, full, learned, room, tried_card};
use cairn::plan::{Arena, ByName, Card, CardExperiment, Outcome, Tried};
use cairn::room::{Picture, Room, Topic, before_and_after, own_words, pictures};
use std::collections::BTreeMap;

/// A small generator of numbers that are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn nothing_shown_singles_out_one_or_two() {
    for seed in 0..4000 {
        let mut numbers = Numbers(seed);
        let people = 5 + numbers.below(20);
        let room = room((0..people).map(|_| random(&mut numbers)));
        for picture in pictures(&room) {
            match picture.topic {
                Topic::Experiments => check_partition(&picture, seed),
                Topic::Learned => {}
                _ => check_alone(&picture, seed),
            }
        }
    }

    fn few(count: usize) -> bool {
        count == 1 || count == 2
    }
    fn check_alone(picture: &Picture, seed: u64) {
        for count in picture.rows.iter().filter_map(|row| row.count.shown()) {
            assert!(!few(count) && !few(picture.of - count), "seed {seed}: {picture:?}");
        }
    }
    fn check_partition(picture: &Picture, seed: u64) {
        let shown: Vec<usize> = picture.rows.iter().filter_map(|row| row.count.shown()).collect();
        let (hidden, sum) = (picture.rows.len() - shown.len(), picture.of - shown.iter().sum::<usize>());
        assert!(shown.iter().all(|count| !few(*count)), "seed {seed}: {picture:?}");
        assert!(!few(sum) && hidden != 1 && (hidden > 0) == (sum > 0), "seed {seed}: {picture:?}");
    }
}

/// What somebody finds out who knows the rule: of all rooms that look like this one, none of the hidden cells is few in each.
#[test]
fn no_hidden_cell_follows_from_what_is_shown() {
    for people in 5..=13 {
        let mut alike: BTreeMap<Vec<Option<usize>>, Vec<usize>> = BTreeMap::new();
        for cells in parts(people, 5) {
            let words = ["yes", "partly", "not-yet", "-", ""];
            let cards = words.iter().zip(&cells).flat_map(|(words, count)| vec![tried_card(words); *count]);
            let pictures = pictures(&room(cards));
            let looks: Vec<_> = pictures[0].rows.iter().map(|row| row.count.shown()).collect();
            let largest = alike.entry(looks).or_insert_with(|| vec![0; 5]);
            largest.iter_mut().zip(cells).for_each(|(largest, count)| *largest = count.max(*largest));
        }
        for (looks, largest) in alike {
            let hidden = looks.iter().zip(&largest).filter(|(shown, _)| shown.is_none());
            assert!(hidden.into_iter().all(|(_, largest)| *largest >= 3), "{looks:?} {largest:?}");
        }
    }
}

#[test]
fn ten_thousand_cards_make_a_picture() {
    let mut numbers = Numbers(1);
    let mut room = Room::default();
    for person in 0..10_000 {
        for day in [2, 1] {
            room.add(Card { id: id(&format!("p_{person}")), at: at(Some(day)), ..random(&mut numbers) });
        }
    }
    assert_eq!((room.len(), room.pairs().count(), room.all_versions().count()), (10_000, 10_000, 20_000));
    assert_eq!(pictures(&room).len(), 7);
    assert_eq!(before_and_after(&room).map(|it| it.changes.len()), Some(4));
    assert!(!own_words(&room, &mut |end| numbers.below(end)).growth.is_empty());
}

fn random(numbers: &mut Numbers) -> Card {
    let words = ["travel", "own", "mentor", "coach", "skill", "workshop", "+a", "+b", "x", "y"];
    let mut some =
        |end| choices(&(0..numbers.below(end)).map(|_| words[numbers.below(10)]).collect::<Vec<_>>().join(" "));
    let (priorities, tools) = (Some(some(4)), Some(some(6)));
    let experiment = |numbers: &mut Numbers| CardExperiment {
        tried: Tried::ALL.get(numbers.below(5)).cloned(),
        outcome: Outcome::ALL.get(numbers.below(6)).cloned(),
        ..CardExperiment::default()
    };
    Card {
        priorities,
        tools,
        experiments: (numbers.below(9) > 0).then(|| (0..numbers.below(3)).map(|_| experiment(numbers)).collect()),
        arenas: Some(Arena::ALL.iter().filter(|_| numbers.below(4) == 0).cloned().collect()),
        learned: Some(learned([3, 2, 1].map(|most| numbers.below(most + 1) as u32))),
        gap_kinds: Some(ByName::from([(words[numbers.below(5)].to_owned(), numbers.below(3) as u32)])),
        ..full()
    }
}

/// Every way to part a number into so many, zero among them.
fn parts(number: usize, into: usize) -> Vec<Vec<usize>> {
    if into == 1 {
        return vec![vec![number]];
    }
    let with = |first: usize| parts(number - first, into - 1).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=number).flat_map(with).collect()
}
