//! The model as JSON and back: what `record!` declares, `AsJson` reads and writes.
//!
//! Why not serde's derive: with `flatten` (unknown fields ride along) it makes a reader and several writers of their own of
//! every type. Here a record is a table of names and places, walked by one function for all of them. A program that reads,
//! compares and writes a plan and nothing else went from 267 kB (85 kB brotli) to 127 kB (45 kB).

use super::Rest;
use serde_json::Value as Json;

/// Something that stands in the plan file. Reading is in place, so that one function can walk the fields of every record.
pub trait AsJson {
    /// What stands there before anything is read.
    fn unset() -> Self
    where
        Self: Sized;

    /// Whether an empty text in the place of an optional one means that it is not set.
    fn empty_is_unset() -> bool
    where
        Self: Sized,
    {
        false
    }

    /// Reads what stands there; after an error the value is of no use.
    fn read(&mut self, json: Json) -> Result<(), Misshapen>;

    fn to_json(&self) -> Json;

    fn from_json(json: Json) -> Result<Self, Misshapen>
    where
        Self: Sized,
    {
        let mut value = Self::unset();
        value.read(json)?;
        Ok(value)
    }
}

/// A value that is not what should stand in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misshapen {
    place: String,
    words: String,
}

impl Misshapen {
    /// Says what should have stood there, as in *a text*.
    #[inline(never)]
    pub fn new(expected: &str, found: &Json) -> Misshapen {
        let found = serde_json::to_string(found).unwrap_or_default();
        let words = [" should be ", expected, ", not ", &shown(&found)].concat();
        Misshapen { place: String::new(), words }
    }

    /// The same, seen from the object whose field it is.
    #[inline(never)]
    pub fn in_field(mut self, name: &str) -> Misshapen {
        let dot = if self.place.is_empty() || self.place.starts_with('[') { "" } else { "." };
        self.place = [&shown(name), dot, &self.place].concat();
        self
    }

    fn in_item(mut self, at: usize) -> Misshapen {
        let dot = if self.place.is_empty() || self.place.starts_with('[') { "" } else { "." };
        self.place = ["[", &at.to_string(), "]", dot, &self.place].concat();
        self
    }

    /// The place and what should stand there, as in `priorities[2].text should be a text, not 7`.
    pub fn in_words(&self) -> String {
        [self.place.strip_prefix("plan.").unwrap_or(&self.place), &self.words].concat().trim_start().to_owned()
    }
}

/// A stranger's text in a message stays short.
fn shown(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// Declares an object of the plan file: its fields, each with the name it has there if that is another, and `rest` for the fields
/// that this version does not know. An absent field and `null` read as unset; every field is written.
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $type:ty $(as $json:literal)?),+ $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(default))]
        pub struct $name {
            $(
                $(#[$field_doc])*
                $(#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = $json))])?
                pub $field: $type,
            )+
            #[cfg_attr(not(target_arch = "wasm32"), schemars(flatten))]
            pub rest: $crate::plan::Rest,
        }

        impl $crate::plan::AsJson for $name {
            fn unset() -> Self {
                Self::default()
            }

            fn read(&mut self, json: serde_json::Value) -> Result<(), $crate::plan::Misshapen> {
                $crate::plan::record::read(
                    json,
                    &mut [$(($crate::plan::record::name!($field $($json)?), &mut self.$field)),+],
                    &mut self.rest,
                )
            }

            fn to_json(&self) -> serde_json::Value {
                $crate::plan::record::write(
                    &[$(($crate::plan::record::name!($field $($json)?), &self.$field)),+],
                    &self.rest,
                )
            }
        }
    };
}

/// The name of a field in the file.
macro_rules! name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $json:literal) => {
        $json
    };
}

pub(crate) use {name, record};

/// Reads each field from its name; what is left over is the rest.
pub(crate) fn read(json: Json, fields: &mut [(&str, &mut dyn AsJson)], rest: &mut Rest) -> Result<(), Misshapen> {
    let Json::Object(given) = json else { return Err(Misshapen::new("an object", &json)) };
    *rest = Rest::new();
    let mut next = 0;
    for (name, json) in given {
        // A file of ours has them in this order, and the next is the one that is looked for.
        let Some(at) = (next..fields.len()).chain(0..next).find(|at| fields[*at].0 == name) else {
            rest.insert(name, json);
            continue;
        };
        next = at + 1;
        if !json.is_null() {
            fields[at].1.read(json).map_err(|misshapen| misshapen.in_field(&name))?;
        }
    }
    Ok(())
}

pub(crate) fn write(fields: &[(&str, &dyn AsJson)], rest: &Rest) -> Json {
    let mut written = Rest::new();
    for (name, field) in fields {
        written.insert((*name).to_owned(), field.to_json());
    }
    for (name, value) in rest {
        if !written.contains_key(name) {
            written.insert(name.clone(), value.clone());
        }
    }
    Json::Object(written)
}

/// Reads a text.
pub(crate) fn text(json: Json) -> Result<String, Misshapen> {
    match json {
        Json::String(text) => Ok(text),
        json => Err(Misshapen::new("a text", &json)),
    }
}

fn is_empty(json: &Json) -> bool {
    json.as_str().is_some_and(str::is_empty)
}

fn each_item(json: Json, read: &mut dyn FnMut(Json) -> Result<(), Misshapen>) -> Result<(), Misshapen> {
    let Json::Array(items) = json else { return Err(Misshapen::new("a list", &json)) };
    for (at, item) in items.into_iter().enumerate() {
        read(item).map_err(|misshapen| misshapen.in_item(at))?;
    }
    Ok(())
}

fn each_entry(json: Json, read: &mut dyn FnMut(String, Json) -> Result<(), Misshapen>) -> Result<(), Misshapen> {
    let Json::Object(entries) = json else { return Err(Misshapen::new("an object", &json)) };
    let mut entries: Vec<_> = entries.into_iter().collect();
    // A map takes each name in its place: from the other end first, thousands of them would take minutes.
    sort(&mut entries);
    for (name, entry) in entries {
        let place = name.clone();
        read(name, entry).map_err(|misshapen| misshapen.in_field(&place))?;
    }
    Ok(())
}

/// Sorts by name, as a heap: the standard sort is quicker and weighs 1.2 kB (brotli) more.
fn sort(entries: &mut [(String, Json)]) {
    let count = entries.len();
    // First the larger ones move to the front, then one after the other from there to the end.
    for turn in (0..count + count / 2).rev() {
        let (mut at, end) = if turn < count { (0, turn) } else { (turn - count, count) };
        if turn < count {
            entries.swap(0, turn);
        }
        loop {
            let mut below = 2 * at + 1;
            if below >= end {
                break;
            }
            if below + 1 < end && entries[below].0 < entries[below + 1].0 {
                below += 1;
            }
            if entries[at].0 >= entries[below].0 {
                break;
            }
            entries.swap(at, below);
            at = below;
        }
    }
}

impl AsJson for String {
    fn unset() -> String {
        String::new()
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        *self = text(json)?;
        Ok(())
    }

    fn to_json(&self) -> Json {
        Json::String(self.clone())
    }
}

impl AsJson for bool {
    fn unset() -> bool {
        false
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        *self = json.as_bool().ok_or_else(|| Misshapen::new("true or false", &json))?;
        Ok(())
    }

    fn to_json(&self) -> Json {
        Json::Bool(*self)
    }
}

impl AsJson for u32 {
    fn unset() -> u32 {
        0
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        let number = json.as_u64().and_then(|number| u32::try_from(number).ok());
        *self = number.ok_or_else(|| Misshapen::new("a whole number", &json))?;
        Ok(())
    }

    fn to_json(&self) -> Json {
        Json::from(*self)
    }
}

impl<T: AsJson> AsJson for Option<T> {
    fn unset() -> Option<T> {
        None
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        if json.is_null() || (T::empty_is_unset() && is_empty(&json)) {
            *self = None;
            return Ok(());
        }
        self.insert(T::unset()).read(json)
    }

    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, T::to_json)
    }
}

impl<T: AsJson> AsJson for Vec<T> {
    fn unset() -> Vec<T> {
        Vec::new()
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        each_item(json, &mut |item| {
            self.push(T::unset());
            self.last_mut().map_or(Ok(()), |last| last.read(item))
        })
    }

    fn to_json(&self) -> Json {
        let mut list = Vec::new();
        for item in self {
            list.push(item.to_json());
        }
        Json::Array(list)
    }
}

impl AsJson for [Option<String>; 3] {
    fn unset() -> Self {
        Self::default()
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        if json.as_array().is_none_or(|items| items.len() != self.len()) {
            return Err(Misshapen::new("a list of three", &json));
        }
        let mut slots = self.iter_mut();
        each_item(json, &mut |item| slots.next().map_or(Ok(()), |slot| slot.read(item)))
    }

    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(Option::to_json).collect())
    }
}

impl<T: AsJson> AsJson for super::ByName<T> {
    fn unset() -> Self {
        super::ByName::default()
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        each_entry(json, &mut |name, entry| {
            self.insert(name, T::from_json(entry)?);
            Ok(())
        })
    }

    fn to_json(&self) -> Json {
        // Not `collect`, which would bring a sort of its own.
        let mut map = Rest::new();
        for (name, entry) in self.iter() {
            map.insert(name.clone(), entry.to_json());
        }
        Json::Object(map)
    }
}
