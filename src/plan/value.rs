//! What the person brings: strengths, skills, successes, and what setbacks taught.

use super::choice::choices;
use super::record::record;
use super::{Id, Noted, lower};

choices! {
    /// Where the value statement is voiced.
    Voice { Networking = "networking", Interview = "interview", Manager = "manager", SeniorLeaders = "senior-leaders" }
}

record! {
    pub struct Value {
        pub strengths: Vec<Noted>,
        pub skills: Vec<Noted>,
        pub successes: Vec<Noted>,
        pub setbacks: Vec<Setback>,
        pub statement: String,
        pub voices: Vec<Voice>,
    }
}

record! {
    pub struct Setback {
        pub id: Id,
        pub what: String,
        pub taught: String,
        pub let_go: bool,
    }
}

/// The words around the lists in a draft of the statement.
pub struct DraftWords {
    pub strengths: &'static str,
    pub skills: &'static str,
    pub successes: &'static str,
    /// Before the last of several.
    pub and: &'static str,
    /// A word of one letter that is small inside a sentence; others (I, C) are not.
    pub article: &'static str,
}

/// What can be done about a draft of the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafting {
    /// The lists are empty: there is nothing to make a draft of.
    NoLines,
    /// There is no statement yet: a draft takes its place.
    First,
    /// The statement is the draft that the lists make.
    UpToDate,
    /// The statement is an earlier draft as it was made: a new one takes its place.
    Again,
    /// The statement is the person's own: a draft is shown beside it, never put over it.
    Beside,
}

impl Drafting {
    /// `last` is the draft that was put in last, as far as that is known.
    pub fn of(statement: &str, last: Option<&str>, draft: Option<&str>) -> Drafting {
        match draft {
            None => Drafting::NoLines,
            Some(_) if statement.trim().is_empty() => Drafting::First,
            Some(draft) if draft == statement => Drafting::UpToDate,
            Some(_) if last == Some(statement) => Drafting::Again,
            Some(_) => Drafting::Beside,
        }
    }
}

/// A statement that gave way to a draft, with the way back.
#[derive(Clone, Debug, PartialEq)]
pub struct Replaced {
    old: String,
    new: String,
}

impl Value {
    /// A first draft of the statement from the three lists, in at most `most` characters; nothing while all are empty.
    pub fn draft(&self, words: &DraftWords, most: usize) -> Option<String> {
        // A single word of a skill may be a name (SQL, German), one of a strength hardly is.
        let parts = [
            (words.strengths, lines(&self.strengths, 1, words)),
            (words.skills, lines(&self.skills, 2, words)),
            (words.successes, lines(&self.successes, 2, words)),
        ];
        let sentences = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
        let sentences: Vec<String> = sentences.map(|(start, lines)| sentence(start, &lines, words.and)).collect();
        (!sentences.is_empty()).then(|| sentences.join(" ").chars().take(most).collect())
    }

    /// Puts `new` in the statement's place.
    pub fn replace_statement(&mut self, new: String) -> Replaced {
        Replaced { old: std::mem::replace(&mut self.statement, new.clone()), new }
    }

    /// Brings an earlier statement back. What was written since then stays below it.
    pub fn put_back_statement(&mut self, replaced: Replaced) {
        if self.statement == replaced.new || self.statement.trim().is_empty() {
            self.statement = replaced.old;
        } else if self.statement != replaced.old {
            self.statement = [&replaced.old, "\n\n", &self.statement].concat();
        }
    }

    /// Sets whether the statement is voiced there.
    pub fn voice(&mut self, voice: &Voice, on: bool) {
        self.voices.retain(|there| there != voice);
        if on {
            self.voices.push(voice.clone());
        }
    }
}

/// The lines that say something, each as it stands inside a sentence.
fn lines(list: &[Noted], small_from: usize, words: &DraftWords) -> Vec<String> {
    let inside = |line: &Noted| inside(&line.text.split_whitespace().collect::<Vec<_>>(), small_from, words.article);
    list.iter().map(inside).filter(|line| !line.is_empty()).collect()
}

/// A line without its full stop, and with a small first letter where its first word is an ordinary one.
fn inside(words: &[&str], small_from: usize, article: &str) -> String {
    let line = words.join(" ");
    let line = line.trim_end_matches(['.', ',', ';', ' ']);
    let first = words.first().copied().unwrap_or_default();
    let rest: String = first.chars().skip(1).collect();
    let ordinary = first == article || (!rest.is_empty() && rest == lower(&rest));
    match line.chars().next() {
        Some(letter) if ordinary && words.len() >= small_from => {
            [&lower(&letter.to_string()), &line[letter.len_utf8()..]].concat()
        }
        _ => line.to_owned(),
    }
}

fn sentence(start: &str, lines: &[String], and: &str) -> String {
    // Lines that have commas of their own are told apart by more.
    let comma = if lines.iter().any(|line| line.contains([',', ';'])) { "; " } else { ", " };
    let joined = match lines {
        [firsts @ .., last] if !firsts.is_empty() => [&firsts.join(comma), " ", and, " ", last].concat(),
        _ => lines.concat(),
    };
    let stop = if joined.ends_with(['!', '?', '\u{2026}']) { "" } else { "." };
    [start, " ", &joined, stop].concat()
}
