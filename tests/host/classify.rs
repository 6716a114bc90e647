//! Which kind of gap the two answers suggest, and that the person has the last word.

use crate::given::{id, plan_of};
use cairn::plan::{Answer, Gap, GapKind, Suggestion, suggest};

/// `-` is no answer yet, `?` *not sure*, `!` a word of a newer version.
fn answer(word: &str) -> Option<Answer> {
    match word {
        "-" => None,
        "yes" => Some(Answer::Yes),
        "no" => Some(Answer::No),
        "?" => Some(Answer::NotSure),
        "!" => Some(Answer::Other("perhaps".into())),
        _ => panic!("{word}"),
    }
}

#[test]
fn two_answers_suggest_a_kind() {
    use Suggestion::{Both, FindOut, Opportunity, Skill, SomethingElse, Waiting};
    //     could do it  had the chance
    check("no", "yes", Skill);
    check("yes", "no", Opportunity);
    check("no", "no", Both);
    check("yes", "yes", SomethingElse);
    check("?", "yes", FindOut);
    check("?", "no", FindOut);
    check("?", "?", FindOut);
    check("yes", "?", FindOut);
    check("no", "?", FindOut);

    check("-", "-", Waiting);
    for word in ["yes", "no", "?", "!"] {
        check("-", word, Waiting);
        check(word, "-", Waiting);
        check("!", word, FindOut);
        check(word, "!", FindOut);
    }

    fn check(can_do_now: &str, had_chance: &str, expected: Suggestion) {
        let suggested = suggest(answer(can_do_now).as_ref(), answer(had_chance).as_ref());
        assert_eq!(suggested, expected, "{can_do_now}/{had_chance}");
    }
}

#[test]
fn only_one_kind_follows_from_a_suggestion() {
    use Suggestion::{Both, FindOut, Opportunity, Skill, SomethingElse, Waiting};
    let kinds = [Skill, Opportunity, Both, SomethingElse, FindOut, Waiting].map(Suggestion::kind);
    assert_eq!(kinds, [Some(GapKind::Skill), Some(GapKind::Opportunity), None, None, None, None]);
}

#[test]
fn the_kind_follows_the_answers_until_the_person_overrules_it() {
    //     steps, in order                                            kind
    check("can=no", "-");
    check("can=no chance=yes", "skill");
    check("chance=no can=yes", "opportunity");
    check("can=no chance=yes can=yes", "-");
    check("can=no chance=yes chance=no", "-");
    check("can=no chance=yes can=?", "-");
    check("can=no chance=yes can=yes chance=no", "opportunity");
    // Overruled: it stays as the person put it, whatever they answer.
    check("kind=opportunity can=no chance=yes", "opportunity");
    check("can=no chance=yes kind=opportunity can=?", "opportunity");
    check("can=no chance=no kind=skill chance=?", "skill");
    check("can=? kind=opportunity chance=yes can=no", "opportunity");
    // An overruling that the answers come round to is one no more.
    check("kind=skill can=no chance=yes chance=no", "-");

    fn check(steps: &str, expected: &str) {
        let mut gap = Gap::default();
        for step in steps.split_whitespace() {
            match step.split_once('=').unwrap() {
                ("can", word) => gap.answer(|gap| &mut gap.can_do_now, answer(word).unwrap()),
                ("chance", word) => gap.answer(|gap| &mut gap.had_chance, answer(word).unwrap()),
                (_, word) => gap.kind = Some(GapKind::from(word.to_owned())),
            }
        }
        assert_eq!(gap.kind.as_ref().map_or("-", GapKind::word), expected, "after {steps}");
    }
}

#[test]
fn a_kind_that_the_answers_do_not_suggest_is_overruled() {
    check("-", "-", None, false);
    check("-", "-", Some(GapKind::Skill), true);
    check("no", "yes", Some(GapKind::Skill), false);
    check("no", "yes", Some(GapKind::Opportunity), true);
    // Either half of a split gap is what the answers say.
    check("no", "no", Some(GapKind::Skill), false);
    check("no", "no", Some(GapKind::Opportunity), false);
    check("no", "no", Some(GapKind::from("a newer kind".to_owned())), true);
    check("?", "no", Some(GapKind::Opportunity), true);
    check("yes", "no", None, false);

    fn check(can_do_now: &str, had_chance: &str, kind: Option<GapKind>, expected: bool) {
        let gap = Gap { can_do_now: answer(can_do_now), had_chance: answer(had_chance), kind, ..Gap::default() };
        assert_eq!(gap.is_overruled(), expected, "{gap:?}");
    }
}

#[test]
fn both_makes_two_gaps_next_to_each_other() {
    let mut plan = plan_of(&["Lead"]);
    for (at, text) in ["Before", "Leading", "After"].iter().enumerate() {
        plan.add_gap(id(&format!("ga_{at}")), id("pr_0"), text);
    }
    let gap = plan.gap_mut(&id("ga_1")).unwrap();
    (gap.can_do_now, gap.had_chance) = (Some(Answer::No), Some(Answer::No));
    gap.rest.insert("from_a_newer_version".into(), true.into());
    plan.split_gap(&id("ga_1"), id("ga_new"));

    let row = |gap: &Gap| (gap.id.to_string(), gap.text.clone(), gap.kind.as_ref().map(|kind| kind.word().to_owned()));
    let rows: Vec<_> = plan.gaps.iter().map(row).collect();
    let expected = [
        ("ga_0", "Before", None),
        ("ga_1", "Leading", Some("skill")),
        ("ga_new", "Leading", Some("opportunity")),
        ("ga_2", "After", None),
    ];
    assert_eq!(rows, expected.map(|(id, text, kind)| (id.to_owned(), text.to_owned(), kind.map(str::to_owned))));
    for gap in &plan.gaps[1..3] {
        assert!(!gap.is_overruled(), "each half's answers say its kind: {gap:?}");
        assert_eq!(gap.priority_id, Some(id("pr_0")));
        assert_eq!(gap.rest["from_a_newer_version"], true);
    }
    assert_eq!(plan.clashing_id(), None);
}

#[test]
fn splitting_a_gap_that_is_not_there_changes_nothing() {
    let mut plan = plan_of(&["Lead"]);
    plan.split_gap(&id("ga_gone"), id("ga_new"));
    assert_eq!(plan, plan_of(&["Lead"]));
}
