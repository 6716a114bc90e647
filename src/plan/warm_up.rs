//! The warm-up: one of three positive questions, and what the person wants more of.

use super::choice::choices;
use super::record::record;
use super::{ByName, Id, Noted, Plan, Priority, Prompt};

choices! {
    /// Answered alone, or told to each other in pairs.
    Mode { Alone = "alone", Pair = "pair" }
}

choices! {
    /// The three questions of the warm-up.
    Question { BestDevelopment = "best-development", LearnBest = "learn-best", LearnedMost = "learned-most" }
}

impl Question {
    /// The words of the story and its follow-ups in the file, in the order they are asked; none of a question we do not know.
    pub fn responses(&self) -> &'static [&'static str] {
        match self {
            Question::BestDevelopment => &["story", "why", "exciting", "benefit_me", "benefit_others"],
            Question::LearnBest => &["story", "helped"],
            Question::LearnedMost => &["story", "others", "my_part", "high_point"],
            Question::Other(_) => &[],
        }
    }
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

impl WarmUpAnswer {
    fn is_to(&self, question: &Question) -> bool {
        self.question.as_ref() == Some(question)
    }

    fn is_blank(&self) -> bool {
        self.rest.is_empty() && self.responses.values().all(|text| text.trim().is_empty())
    }
}

impl WarmUp {
    /// The question that was picked last and that this version can ask.
    pub fn picked(&self) -> Option<&Question> {
        let mut questions = self.answers.iter().rev().filter_map(|answer| answer.question.as_ref());
        questions.find(|question| !question.responses().is_empty())
    }

    /// Picks a question. One that was picked before and left without a word is no longer picked.
    pub fn pick(&mut self, question: &Question) {
        let passed_over = |answer: &WarmUpAnswer| {
            let known = answer.question.as_ref().is_some_and(|asked| !asked.responses().is_empty());
            known && answer.is_blank() && !answer.is_to(question)
        };
        self.answers.retain(|answer| !passed_over(answer));
        self.answer_to(question);
    }

    fn answer_to(&mut self, question: &Question) -> &mut WarmUpAnswer {
        let at = self.answers.iter().position(|answer| answer.is_to(question)).unwrap_or_else(|| {
            self.answers.push(WarmUpAnswer { question: Some(question.clone()), ..WarmUpAnswer::default() });
            self.answers.len() - 1
        });
        &mut self.answers[at]
    }

    pub fn response(&self, question: &Question, word: &str) -> &str {
        let answer = self.answers.iter().find(|answer| answer.is_to(question));
        answer.and_then(|answer| answer.responses.get(word)).map_or("", String::as_str)
    }

    pub fn respond(&mut self, question: &Question, word: &str, text: String) {
        self.answer_to(question).responses.insert(word.to_owned(), text);
    }

    pub fn is_answered(&self, question: &Question, word: &str) -> bool {
        !self.response(question, word).trim().is_empty()
    }

    /// Whether anything is written to a question.
    pub fn is_begun(&self, question: &Question) -> bool {
        self.answers.iter().any(|answer| answer.is_to(question) && !answer.is_blank())
    }

    /// The place of the first response, from this place on, that is still to be written; past the last when none is.
    pub fn next_open(&self, question: &Question, from: usize) -> usize {
        let words = question.responses();
        let open = words.iter().skip(from).position(|word| !self.is_answered(question, word));
        open.map_or(words.len(), |at| from + at)
    }
}

impl Plan {
    /// What the person wants more of and has not made a priority yet.
    pub fn wanted_as_priorities(&self) -> Vec<String> {
        self.wanted(&|text| self.priorities.iter().any(|priority| priority.text.trim() == text))
    }

    /// Adds what the person wants more of as a priority, at the lowest rank.
    pub fn want_priority(&mut self, id: Id, text: String) {
        self.priorities.push(Priority { id, prompt: Some(Prompt::Own), text, ..Priority::default() });
    }

    /// What the person wants more of and has not made an ingredient yet; nothing when no slot is open.
    pub fn wanted_as_ingredients(&self) -> Vec<String> {
        let full = self.open_ingredient().is_none();
        self.wanted(&|text| full || self.ingredients.iter().flatten().any(|ingredient| ingredient.trim() == text))
    }

    /// Puts what the person wants more of into the first open slot.
    pub fn want_ingredient(&mut self, text: String) {
        if let Some(slot) = self.open_ingredient() {
            self.ingredients[slot] = Some(text);
        }
    }

    fn open_ingredient(&self) -> Option<usize> {
        self.ingredients.iter().position(|slot| slot.as_ref().is_none_or(|text| text.trim().is_empty()))
    }

    /// The lines that say something, each once, without those that are taken.
    fn wanted(&self, is_taken: &dyn Fn(&str) -> bool) -> Vec<String> {
        let mut wanted: Vec<String> = Vec::new();
        for line in &self.warm_up.more_of {
            let text = line.text.trim();
            if !text.is_empty() && !is_taken(text) && !wanted.iter().any(|other| other == text) {
                wanted.push(text.to_owned());
            }
        }
        wanted
    }
}
