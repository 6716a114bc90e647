//! The warm-up: its questions, what becomes of what the person wants more of, and the timer of a pair.

use crate::given::{fixture, id};
use cairn::content::warm_up as words;
use cairn::plan::{Interview, Noted, Plan, Priority, Question, Stage, TURN, Teller, WarmUp, WarmUpAnswer};

const MINUTE: u64 = 60_000;

fn question(word: &str) -> Question {
    Question::from(word.to_owned())
}

fn answer(word: &str, responses: &[(&str, &str)]) -> WarmUpAnswer {
    let mut answer = WarmUpAnswer { question: Some(question(word)), ..WarmUpAnswer::default() };
    for (response, text) in responses {
        answer.responses.insert((*response).to_owned(), (*text).to_owned());
    }
    answer
}

fn warm_up(answers: &[WarmUpAnswer]) -> WarmUp {
    WarmUp { answers: answers.to_vec(), ..WarmUp::default() }
}

#[test]
fn the_responses_are_those_of_the_file() {
    let plan = fixture();
    for answer in &plan.warm_up.answers {
        let question = answer.question.clone().unwrap();
        let mut known = question.responses().to_vec();
        known.sort_unstable();
        assert_eq!(answer.responses.keys().collect::<Vec<_>>(), known, "{question:?}");
    }
    assert_eq!(plan.warm_up.answers.len(), Question::ALL.len());
    assert!(question("from-a-newer-version").responses().is_empty());
}

#[test]
fn every_response_is_asked_for_and_the_story_comes_first() {
    let mut asked = Vec::new();
    for question in Question::ALL {
        assert_eq!(question.responses()[0], "story");
        for word in question.responses() {
            let text = words::follow_up(question, word);
            assert!(text.contains('?'), "{question:?}, {word}: {text}");
            assert!(!asked.contains(&text), "{text} is asked twice");
            asked.push(text);
        }
    }
}

#[test]
fn one_question_is_picked_and_words_are_never_dropped() {
    let story = [("story", "The outage")];
    // What is there, what is picked, what is there then.
    check(&[], "learn-best", "learn-best");
    check(&[answer("learn-best", &[])], "learn-best", "learn-best");
    check(&[answer("learn-best", &[])], "learned-most", "learned-most");
    check(&[answer("learn-best", &[("story", " ")])], "learned-most", "learned-most");
    check(&[answer("learn-best", &story)], "learned-most", "learn-best learned-most");
    check(&[answer("learn-best", &[("new", "x")])], "learned-most", "learn-best learned-most");
    check(&[answer("new", &[])], "learned-most", "new learned-most");
    check(&[answer("learned-most", &story), answer("learn-best", &[])], "learned-most", "learned-most");

    fn check(answers: &[WarmUpAnswer], pick: &str, expected: &str) {
        let mut warm_up = warm_up(answers);
        warm_up.pick(&question(pick));
        let asked: Vec<&str> =
            warm_up.answers.iter().filter_map(|it| it.question.as_ref()).map(Question::word).collect();
        assert_eq!(asked.join(" "), expected, "{pick} of {answers:?}");
    }
}

#[test]
fn what_opens_is_the_latest_question_that_can_be_asked() {
    check(&[], None);
    check(&["learn-best"], Some("learn-best"));
    check(&["learn-best", "learned-most"], Some("learned-most"));
    check(&["learn-best", "from-a-newer-version"], Some("learn-best"));
    check(&["from-a-newer-version"], None);

    fn check(answers: &[&str], expected: Option<&str>) {
        let answers: Vec<WarmUpAnswer> = answers.iter().map(|word| answer(word, &[])).collect();
        assert_eq!(warm_up(&answers).picked().map(Question::word), expected, "{answers:?}");
    }
}

#[test]
fn the_next_response_is_the_first_one_unwritten() {
    check(&[], 0, 0);
    check(&[("story", "x")], 0, 1);
    check(&[("story", "x")], 2, 2);
    check(&[("story", "x"), ("my_part", "x")], 1, 1);
    check(&[("story", "x"), ("others", "x")], 0, 2);
    check(&[("story", "x"), ("others", " \n")], 0, 1);
    check(&[("high_point", "x")], 3, 4);
    check(&[("story", "x"), ("others", "x"), ("my_part", "x"), ("high_point", "x")], 0, 4);
    check(&[], 4, 4);

    fn check(responses: &[(&str, &str)], from: usize, expected: usize) {
        let found = warm_up(&[answer("learned-most", responses)]).next_open(&Question::LearnedMost, from);
        assert_eq!(found, expected, "from {from} of {responses:?}");
    }
}

#[test]
fn a_response_goes_where_it_belongs_and_leaves_the_rest() {
    let mut warm_up = warm_up(&[answer("new", &[("story", "kept")]), answer("learn-best", &[("new", "kept")])]);
    warm_up.respond(&Question::LearnBest, "story", "Query plans".into());
    warm_up.respond(&Question::LearnedMost, "story", "The outage".into());
    let expected = [
        answer("new", &[("story", "kept")]),
        answer("learn-best", &[("new", "kept"), ("story", "Query plans")]),
        answer("learned-most", &[("story", "The outage")]),
    ];
    assert_eq!(warm_up.answers, expected);
    assert_eq!(warm_up.response(&Question::LearnBest, "story"), "Query plans");
    assert_eq!(warm_up.response(&Question::BestDevelopment, "story"), "");
}

fn plan(more_of: &[&str], priorities: &[&str], ingredients: [Option<&str>; 3]) -> Plan {
    let mut plan = Plan { id: id("p_1"), ..Plan::default() };
    let noted =
        |(at, text): (usize, &&str)| Noted { id: id(&format!("mo_{at}")), text: (*text).into(), ..Noted::default() };
    plan.warm_up.more_of = more_of.iter().enumerate().map(noted).collect();
    let priority = |text: &&str| Priority { text: (*text).into(), ..Priority::default() };
    plan.priorities = priorities.iter().map(priority).collect();
    plan.ingredients = ingredients.map(|text| text.map(str::to_owned));
    plan
}

#[test]
fn what_is_wanted_is_offered_as_a_priority_until_it_is_one() {
    check(&[], &[], "");
    check(&["Teaching", "Crossing teams"], &[], "Teaching, Crossing teams");
    check(&["Teaching", "Crossing teams"], &["Teaching"], "Crossing teams");
    check(&["Teaching"], &[" Teaching\n"], "");
    check(&[" Teaching "], &["Teaching"], "");
    check(&["Teaching"], &["Teaching others"], "Teaching");
    check(&["Teaching", " Teaching"], &[], "Teaching");
    check(&["", "  ", "Teaching"], &[""], "Teaching");

    fn check(more_of: &[&str], priorities: &[&str], expected: &str) {
        let offered = plan(more_of, priorities, [None; 3]).wanted_as_priorities();
        assert_eq!(offered.join(", "), expected, "{more_of:?} beside {priorities:?}");
    }
}

#[test]
fn what_is_wanted_is_offered_as_an_ingredient_while_a_slot_is_open() {
    let more_of = ["Teaching", "Quiet"];
    check(&more_of, [None; 3], "Teaching, Quiet");
    check(&more_of, [None, Some("Quiet"), None], "Teaching");
    check(&more_of, [Some("Trust"), Some("Tea"), Some(" ")], "Teaching, Quiet");
    check(&more_of, [Some("Trust"), Some("Tea"), Some("Time")], "");
    check(&[], [None; 3], "");

    fn check(more_of: &[&str], ingredients: [Option<&str>; 3], expected: &str) {
        let offered = plan(more_of, &[], ingredients).wanted_as_ingredients();
        assert_eq!(offered.join(", "), expected, "{more_of:?} beside {ingredients:?}");
    }
}

#[test]
fn an_ingredient_fills_the_first_open_slot() {
    check([None; 3], [Some("Quiet"), None, None]);
    check([Some("Tea"), None, Some("Time")], [Some("Tea"), Some("Quiet"), Some("Time")]);
    check([Some("Tea"), Some(" "), None], [Some("Tea"), Some("Quiet"), None]);
    check([Some("Tea"), Some("Trust"), Some("Time")], [Some("Tea"), Some("Trust"), Some("Time")]);

    fn check(before: [Option<&str>; 3], expected: [Option<&str>; 3]) {
        let mut plan = plan(&[], &[], before);
        plan.want_ingredient("Quiet".into());
        assert_eq!(plan.ingredients.each_ref().map(Option::as_deref), expected, "into {before:?}");
    }
}

#[test]
fn a_wanted_priority_is_the_persons_own() {
    let mut plan = plan(&["Teaching"], &["First"], [None; 3]);
    plan.want_priority(id("pr_9"), "Teaching".into());
    let added = &plan.priorities[1];
    assert_eq!((added.id.as_str(), added.text.as_str()), ("pr_9", "Teaching"));
    assert_eq!(added.prompt.as_ref().map(|prompt| prompt.word()), Some("own"));
    assert!(plan.wanted_as_priorities().is_empty());
}

/// What is done at which time.
#[derive(Clone, Copy, Debug)]
enum Do {
    Look(u64),
    Step(u64),
    Swap(u64),
}

fn after(steps: &[Do]) -> Interview {
    let mut interview = Interview::new();
    for step in steps {
        match *step {
            Do::Look(now) => _ = interview.look(now),
            Do::Step(now) => interview.step(now),
            Do::Swap(now) => interview.swap(now),
        }
    }
    interview
}

#[test]
fn the_timer_keeps_the_time_of_the_clock() {
    use Do::{Look, Step, Swap};
    use Stage::{Finished, Over, Paused, Ready, Running};
    use Teller::{Owner, Partner};
    // A real time of day: far from zero.
    const T: u64 = 1_800_000_000_000;
    check(&[], Owner, Ready, 15 * MINUTE);
    check(&[Look(T)], Owner, Ready, 15 * MINUTE);
    check(&[Step(T)], Owner, Running, 15 * MINUTE);
    check(&[Step(T), Look(T + MINUTE)], Owner, Running, 14 * MINUTE);
    // However often it is looked at.
    check(&[Step(T), Look(T + 1), Look(T + 500), Look(T + MINUTE)], Owner, Running, 14 * MINUTE);
    // A pause takes no time, however long; what passed before it counts to the millisecond.
    check(&[Step(T), Step(T + 90_001)], Owner, Paused, 15 * MINUTE - 90_001);
    check(&[Step(T), Step(T + MINUTE), Look(T + 40 * MINUTE)], Owner, Paused, 14 * MINUTE);
    check(&[Step(T), Step(T + MINUTE), Step(T + 40 * MINUTE), Look(T + 41 * MINUTE)], Owner, Running, 13 * MINUTE);
    // The screen slept: nothing looked in between.
    check(&[Step(T), Look(T + 10 * MINUTE)], Owner, Running, 5 * MINUTE);
    check(&[Step(T), Look(T + 15 * MINUTE - 1)], Owner, Running, 1);
    check(&[Step(T), Look(T + 15 * MINUTE)], Owner, Over, 0);
    check(&[Step(T), Look(T + 900 * MINUTE)], Owner, Over, 0);
    check(&[Step(T), Step(T + 900 * MINUTE)], Partner, Ready, 15 * MINUTE);
    // A clock that was set back: an hour between two looks, then on from there.
    check(&[Step(T), Look(T - 60 * MINUTE)], Owner, Running, 15 * MINUTE);
    check(&[Step(T), Look(T + MINUTE), Look(T - 60 * MINUTE), Look(T - 59 * MINUTE)], Owner, Running, 13 * MINUTE);
    check(&[Step(T), Step(0)], Owner, Ready, 15 * MINUTE);
    check(&[Step(0), Look(u64::MAX)], Owner, Over, 0);
    // Swap: at the end, by the same button; before it, each keeps what is left.
    check(&[Step(T), Look(T + 15 * MINUTE), Step(T + 16 * MINUTE)], Partner, Ready, 15 * MINUTE);
    check(&[Swap(T)], Partner, Ready, 15 * MINUTE);
    check(&[Step(T), Swap(T + 5 * MINUTE)], Partner, Ready, 15 * MINUTE);
    check(&[Step(T), Swap(T + 5 * MINUTE), Look(T + 9 * MINUTE)], Partner, Ready, 15 * MINUTE);
    check(&[Step(T), Swap(T + 5 * MINUTE), Swap(T + 9 * MINUTE)], Owner, Paused, 10 * MINUTE);
    let both = [Step(T), Look(T + 15 * MINUTE), Step(T + 16 * MINUTE), Step(T + 17 * MINUTE), Look(T + 32 * MINUTE)];
    check(&both, Partner, Finished, 0);
    check(&[&both[..], &[Swap(T + 33 * MINUTE)]].concat(), Owner, Finished, 0);
    check(&[&both[..], &[Step(T + 33 * MINUTE)]].concat(), Owner, Ready, 15 * MINUTE);

    fn check(steps: &[Do], telling: Teller, stage: Stage, left: u64) {
        let interview = after(steps);
        assert_eq!((interview.telling(), interview.stage(), interview.left()), (telling, stage, left), "{steps:?}");
        assert!(interview.left() <= TURN);
    }
}

#[test]
fn the_end_is_told_once() {
    let mut interview = after(&[Do::Step(0)]);
    assert!(!interview.look(TURN - 1));
    assert!(interview.look(TURN));
    assert!(!interview.look(TURN + 1));
    assert!(!Interview::new().look(TURN));
}

#[test]
fn an_interview_has_begun_when_anything_was_pressed() {
    assert!(!after(&[]).has_begun());
    assert!(!after(&[Do::Look(5)]).has_begun());
    assert!(after(&[Do::Step(5)]).has_begun());
    assert!(after(&[Do::Swap(5)]).has_begun());
}

#[test]
fn the_clock_shows_minutes_and_seconds() {
    check(TURN, "15:00");
    check(TURN - 1, "15:00");
    check(TURN - 1000, "14:59");
    check(60_000, "1:00");
    check(59_001, "1:00");
    check(9_000, "0:09");
    check(1, "0:01");
    check(0, "0:00");

    fn check(left: u64, expected: &str) {
        assert_eq!(words::clock(left), expected, "{left} ms");
    }
}

#[test]
fn only_the_last_minute_and_the_end_are_said() {
    use Do::{Look, Step};
    let end = [Step(0), Look(TURN)];
    check(&[], "");
    check(&[Step(0)], "");
    check(&[Step(0), Look(TURN - 60_001)], "");
    check(&[Step(0), Look(TURN - 60_000)], "One minute left.");
    check(&[Step(0), Look(TURN - 1)], "One minute left.");
    check(&[Step(0), Step(TURN - 1)], "");
    check(&end, "Time is up. Finish the sentence, then swap.");
    check(&[&end[..], &[Step(TURN)]].concat(), "");
    check(&[&end[..], &[Step(TURN), Step(TURN), Look(2 * TURN)]].concat(), "Time is up. You have both told a story.");

    fn check(steps: &[Do], expected: &str) {
        assert_eq!(words::said(&after(steps)), expected, "{steps:?}");
    }
}
