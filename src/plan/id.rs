//! What items are called inside a plan.

use super::{AsJson, Misshapen};
use serde_json::Value as Json;
use std::fmt;

/// The name of an item: random, at least 64 bits, never reused. Opaque: nothing reads meaning out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(transparent))]
pub struct Id(String);

impl Id {
    /// `kind` is a short prefix for human readers of the file (`pr`, `ga` …), `random` the part that makes the id unique.
    pub fn new(kind: &str, random: &str) -> Id {
        Id([kind, "_", random].concat())
    }

    /// An id that was written somewhere: a file, an address.
    pub fn written(text: &str) -> Id {
        Id(text.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl AsJson for Id {
    fn unset() -> Id {
        Id::default()
    }

    fn empty_is_unset() -> bool {
        true
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        self.0.read(json)
    }

    fn to_json(&self) -> Json {
        self.0.to_json()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where new ids come from: the browser's randomness, or a counter in a test.
pub type NewId<'a> = &'a mut dyn FnMut(&str) -> Id;
