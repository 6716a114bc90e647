//! The warm-up: one of three positive questions, and what the person wants more of.

use super::choice::choices;
use super::record::record;
use super::{ByName, Noted};

choices! {
    /// Answered alone, or told to each other in pairs.
    Mode { Alone = "alone", Pair = "pair" }
}

choices! {
    /// The three questions of the warm-up.
    Question { BestDevelopment = "best-development", LearnBest = "learn-best", LearnedMost = "learned-most" }
}

record! {
    pub struct WarmUp {
        pub mode: Option<Mode>,
        pub answers: Vec<WarmUpAnswer>,
        /// What the person wants more of; offered in Priorities and as ingredients.
        pub more_of: Vec<Noted>,
    }
}

record! {
    /// The answer to one question: its story and the follow-ups, each by the follow-up's word.
    pub struct WarmUpAnswer {
        pub question: Option<Question>,
        pub responses: ByName<String>,
    }
}
