//! Where in the app one can be: the address's fragment, read and written side by side.

use crate::plan::{Id, Section};

/// No link of ours is longer; what a longer one carries is not looked at.
pub const MAX_FRAGMENT_BYTES: usize = 32 * 1024;

/// One place in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Start,
    /// A section of the worksheet; where it has one screen an item (gaps of a priority, tools of a gap, one experiment), the item.
    Section(Section, Option<Id>),
    Plan,
    CheckIn(Option<Id>),
    Opportunities,
    Helpers,
    Talk,
    Card,
    /// Where a workshop is prepared; with what a link carries, to go on with that one.
    Workshop(Option<String>),
    Projector,
    Room,
    Plans,
    About,
    /// A link that carries data: `w` workshop, `f` follow-up, `p` plan, `c` card.
    Data(char, String),
    Unknown(String),
}

impl Route {
    /// The route of a section's first screen.
    pub fn section(section: Section) -> Route {
        Route::Section(section, None)
    }

    /// Reads a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Route {
        let path = fragment.trim_start_matches('#').trim_start_matches('/').trim_end_matches('/');
        let (name, item) = match path.split_once('/') {
            Some((name, item)) => (name, Some(item)),
            None => (path, None),
        };
        match (name, item) {
            _ if fragment.len() > MAX_FRAGMENT_BYTES => Route::Unknown(path.to_owned()),
            ("", None) => Route::Start,
            ("plan", None) => Route::Plan,
            ("check-in", item) => Route::CheckIn(item.map(Id::written)),
            ("opportunities", None) => Route::Opportunities,
            ("helpers", None) => Route::Helpers,
            ("talk", None) => Route::Talk,
            ("card", None) => Route::Card,
            ("workshop", payload) => Route::Workshop(payload.map(str::to_owned)),
            ("projector", None) => Route::Projector,
            ("room", None) => Route::Room,
            ("plans", None) => Route::Plans,
            ("about", None) => Route::About,
            // What a link carried does not stay in the address.
            ("p", None) => Route::Data('p', String::new()),
            ("c", None) => Route::Data('c', String::new()),
            ("w", Some(payload)) => Route::Data('w', payload.to_owned()),
            ("f", Some(payload)) => Route::Data('f', payload.to_owned()),
            ("p", Some(payload)) => Route::Data('p', payload.to_owned()),
            ("c", Some(payload)) => Route::Data('c', payload.to_owned()),
            (name, item) => match Section::from(name.to_owned()) {
                Section::Other(_) => Route::Unknown(path.to_owned()),
                section if item.is_none() || section.has_items() => Route::Section(section, item.map(Id::written)),
                _ => Route::Unknown(path.to_owned()),
            },
        }
    }

    /// Writes the fragment, with its `#`.
    pub fn href(&self) -> String {
        let name = match self {
            Route::Start => "",
            Route::Section(section, None) => section.word(),
            Route::Section(section, Some(item)) => return ["#/", section.word(), "/", item.as_str()].concat(),
            Route::Plan => "plan",
            Route::CheckIn(None) => "check-in",
            Route::CheckIn(Some(id)) => return ["#/check-in/", id.as_str()].concat(),
            Route::Opportunities => "opportunities",
            Route::Helpers => "helpers",
            Route::Talk => "talk",
            Route::Card => "card",
            Route::Workshop(None) => "workshop",
            Route::Workshop(Some(payload)) => return ["#/workshop/", payload].concat(),
            Route::Projector => "projector",
            Route::Room => "room",
            Route::Plans => "plans",
            Route::About => "about",
            Route::Data(kind, payload) if payload.is_empty() => return ["#/", &kind.to_string()].concat(),
            Route::Data(kind, payload) => return ["#/", &kind.to_string(), "/", payload].concat(),
            Route::Unknown(path) => path,
        };
        ["#/", name].concat()
    }

    /// Whether it is of the facilitator's desk, which is a world of its own: see boot.js.
    pub fn is_for_facilitators(&self) -> bool {
        matches!(self, Route::Workshop(_) | Route::Projector | Route::Room | Route::Data('c', _))
    }

    /// For a link that carries somebody's words: where it leads, without them.
    pub fn without_words(&self) -> Option<Route> {
        match self {
            Route::Data(kind @ ('p' | 'c'), payload) if !payload.is_empty() => Some(Route::Data(*kind, String::new())),
            _ => None,
        }
    }
}

impl Section {
    /// Whether the section has a screen for each of several items.
    fn has_items(&self) -> bool {
        matches!(self, Section::Gaps | Section::Tools | Section::Experiment)
    }
}
