//! One question of the warm-up: its story, then the follow-ups, one at a time; what is written folds to a line that opens again.

use super::warm_up::{MORE_OF, Open, ask_another, land_on, landing};
use crate::content::{common, warm_up as words};
use crate::plan::{Mode, Question};
use crate::state::App;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::hint;
use leptos::prelude::*;

/// A question on the screen, and which of its responses is open; past the last when none is.
#[derive(Clone)]
struct Story {
    app: App,
    question: Question,
    at: RwSignal<u32>,
}

pub fn story(app: App, open: Open, question: &Question) -> El {
    let first = app.draft.peek(|plan| plan.warm_up.next_open(question, 0));
    let story = Story { app, question: question.clone(), at: RwSignal::new(first as u32) };
    let is_pair = move || app.draft.with(|plan| plan.warm_up.mode == Some(Mode::Pair));
    let (lines, keys, foot) = (story.clone(), story.clone(), story.clone());
    let steps = div("cards").list(move || keys.shown(), move |key| lines.line(&key));
    let next = div("add story__next").switch(move || story.at.get().to_string(), move || foot.foot());
    let another = button(Weight::Quiet, words::ANOTHER, move || ask_another(open));
    let card = div("card").child(steps).child(next);
    let title = landing(question.word(), words::question(question).0);
    title.show(is_pair, || hint(words::YOUR_WORDS)).child(card).child(div("story__another").child(another))
}

impl Story {
    fn words(&self) -> &'static [&'static str] {
        self.question.responses()
    }

    fn at(&self) -> usize {
        self.at.get() as usize
    }

    fn field(&self, at: usize) -> String {
        [self.question.word(), "-", &at.to_string()].concat()
    }

    fn open(&self, at: usize) {
        self.at.set(at as u32);
        let all_told = at >= self.words().len();
        land_on(if all_told { MORE_OF.to_owned() } else { self.field(at) });
    }

    /// What is written or passed, and what is open; each under a key that changes when it opens or folds.
    fn shown(&self) -> Vec<String> {
        let open = self.at();
        let shown = |(at, word): (usize, &&str)| {
            let written = || self.app.draft.with(|plan| plan.warm_up.is_answered(&self.question, word));
            let state = if at == open { "open" } else { "told" };
            (at <= open || written()).then(|| [&at.to_string(), " ", state].concat())
        };
        self.words().iter().enumerate().filter_map(shown).collect()
    }

    fn line(&self, key: &str) -> El {
        let (at, state) = key.split_once(' ').unwrap_or((key, ""));
        let at = at.parse().unwrap_or_default();
        let word = self.words().get(at).copied().unwrap_or_default();
        if state == "open" { self.open_field(at, word) } else { self.told(at, word) }
    }

    fn open_field(&self, at: usize, word: &'static str) -> El {
        let (here, there) = (self.question.clone(), self.question.clone());
        let read = move |plan: &crate::plan::Plan| plan.warm_up.response(&here, word).to_owned();
        let bound = Bound::new(self.app, read, move |plan, text| plan.warm_up.respond(&there, word, text));
        let lines = if at == 0 { 4 } else { 3 };
        Field::new(&self.field(at), words::follow_up(&self.question, word), bound).lines(lines).view()
    }

    fn told(&self, at: usize, word: &str) -> El {
        let text = self.app.draft.peek(|plan| common::excerpt(plan.warm_up.response(&self.question, word), 90));
        let text = if text.is_empty() { words::LEFT_OUT } else { &text };
        let story = self.clone();
        let asked = el("span").class("hint").text(words::follow_up(&self.question, word));
        let line = plain_button("told", move || story.open(at)).child(asked).text(" ");
        let line = line.child(el("span").class("told__text").attr("dir", "auto").text(text)).text(" ");
        line.child(el("span").class("told__change").text(words::CHANGE))
    }

    /// On to the next one; the way on from the last leads to what the person wants more of.
    fn foot(&self) -> Vec<El> {
        let (at, of) = (self.at.get_untracked() as usize, self.words().len());
        if at >= of {
            return Vec::new();
        }
        let next = self.app.draft.peek(|plan| plan.warm_up.next_open(&self.question, at + 1));
        let text = if next < of { words::NEXT_FOLLOW_UP } else { words::LAST_FOLLOW_UP };
        let story = self.clone();
        let progress = el("span").class("hint").text(&words::progress(at, of));
        vec![button(Weight::Second, text, move || story.open(next)), progress]
    }
}
