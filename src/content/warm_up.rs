//! Warm-up: a good time at work, told, and what the person wants more of.

use crate::plan::{Interview, Question, Stage, Teller};

pub const HEADING: &str = "Start from what went well";
pub const LEAD: &str = "Think of one good time at work. It will show you what you want more of.";
pub const HELP: &str = "It is easy to begin with what is wrong. But a time when work went well holds clues too: what you are good at, who brings out your best, what you enjoy. Find those first, and the steps after this one have something to build on.";

pub const MODE: &str = "How do you want to do it?";
pub const ALONE: &str = "On my own";
pub const PAIR: &str = "With a partner";
pub const PAIR_HINT: &str = "One of you tells, the other asks and listens. After 15 minutes you swap.";

pub const PICK: &str = "Pick just one";
pub const PICK_HINT: &str = "One is plenty. Take the one that makes you smile.";
pub const ANSWERED: &str = "Answered";
pub const ANOTHER: &str = "Another question?";
pub const NEXT_FOLLOW_UP: &str = "Next follow-up";
pub const LAST_FOLLOW_UP: &str = "That is my story";
pub const CHANGE: &str = "Change";
pub const LEFT_OUT: &str = "Left out";

pub const ASK: &str = "Ask:";
pub const YOUR_WORDS: &str = "Your own story goes here: while you talk, or afterwards.";
pub const SWAP: &str = "Swap";

pub const MORE_OF: &str = "What do I want more of?";
pub const MORE_OF_HINT: &str =
    "Look at your story again. What in it would you like to have more often? Priorities will offer you these lines.";
pub const MORE_OF_LINE: &str = "I want more of";
pub const MORE_OF_PLACEHOLDER: &str = "For example: teaching others";
pub const ADD_MORE_OF: &str = "Add a line";

/// Title and a line of each question.
pub fn question(question: &Question) -> (&str, &'static str) {
    match question {
        Question::BestDevelopment => ("A step that made me grow", "It was hard, and I would do it again"),
        Question::LearnBest => ("How I learn best", "The day when something difficult made sense"),
        Question::LearnedMost => ("The work that taught me most", "A job, a project, even one rough week"),
        Question::Other(word) => (word, ""),
    }
}

/// What is asked for each response of a question, the story first.
pub fn follow_up(question: &Question, word: &str) -> &'static str {
    match (question, word) {
        (Question::BestDevelopment, "story") => "Which step in your working life was hard and a thrill at once?",
        (Question::BestDevelopment, "why") => "What made you say yes to it?",
        (Question::BestDevelopment, "exciting") => "Where was it hard, and where was the thrill?",
        (Question::BestDevelopment, "benefit_me") => "What do you still have from it today?",
        (Question::BestDevelopment, "benefit_others") => "Who else was better off afterwards, and how?",
        (Question::LearnBest, "story") => "Think of something difficult that you did learn. How did it go?",
        (Question::LearnBest, "helped") => "What helped it sink in, or who?",
        (Question::LearnedMost, "story") => "Which work has taught you more than any other? What was going on?",
        (Question::LearnedMost, "others") => "Who was there with you, and what was their part?",
        (Question::LearnedMost, "my_part") => "What did you do yourself so that you would learn?",
        (Question::LearnedMost, "high_point") => "Which moment was the best of all, and why?",
        _ => "",
    }
}

/// Which of the responses is being written; `at` from 0.
pub fn progress(at: usize, of: usize) -> String {
    [&(at + 1).to_string(), " of ", &of.to_string()].concat()
}

pub fn telling(teller: Teller) -> &'static str {
    match teller {
        Teller::Owner => "You tell, your partner asks",
        Teller::Partner => "Your partner tells, you ask",
    }
}

/// What is left of a turn, as a clock shows it.
pub fn clock(left: u64) -> String {
    let seconds = left.div_ceil(1000) as usize;
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let colon = if seconds < 10 { ":0" } else { ":" };
    [minutes.to_string().as_str(), colon, &seconds.to_string()].concat()
}

/// What the one button of the timer does next.
pub fn step(stage: Stage) -> &'static str {
    match stage {
        Stage::Ready => "Start",
        Stage::Running => "Pause",
        Stage::Paused => super::common::GO_ON,
        Stage::Over => SWAP,
        Stage::Finished => "Start again",
    }
}

/// What is said aloud: near the end and at it, and nothing in between.
pub fn said(interview: &Interview) -> &'static str {
    match interview.stage() {
        Stage::Running if interview.left() <= 60_000 => "One minute left.",
        Stage::Over => "Time is up. Finish the sentence, then swap.",
        Stage::Finished => "Time is up. You have both told a story.",
        _ => "",
    }
}
