//! The model as JSON and back: what `record!` declares, `AsJson` reads and writes.
//!
//! Why not serde's derive: with `flatten` (unknown fields ride along) it makes a reader and a writer of their own of every
//! type. Here a record is a table of names and places, walked by one function for all of them.

use super::Rest;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Something that stands in the plan file.
pub trait AsJson: Sized {
    /// Whether an empty text in the place of an optional one means that it is not set.
    const EMPTY_IS_UNSET: bool = false;

    fn from_json(json: Json) -> Result<Self, Misshapen>;
    fn to_json(&self) -> Json;
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
            fn from_json(json: serde_json::Value) -> Result<Self, $crate::plan::Misshapen> {
                let mut record = <$name>::default();
                $crate::plan::record::read(
                    json,
                    &mut [$(($crate::plan::record::name!($field $($json)?), &mut record.$field)),+],
                    &mut record.rest,
                )?;
                Ok(record)
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

/// A field of a record, whatever its type.
pub(crate) trait Field {
    fn read(&mut self, json: Json) -> Result<(), Misshapen>;
    fn write(&self) -> Json;
}

impl<T: AsJson> Field for T {
    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        *self = T::from_json(json)?;
        Ok(())
    }

    fn write(&self) -> Json {
        self.to_json()
    }
}

/// Reads each field from its name; what is left over is the rest.
pub(crate) fn read(json: Json, fields: &mut [(&str, &mut dyn Field)], rest: &mut Rest) -> Result<(), Misshapen> {
    let Json::Object(mut given) = json else { return Err(Misshapen::new("an object", &json)) };
    for (name, field) in fields {
        match given.remove(*name) {
            None | Some(Json::Null) => {}
            Some(json) => field.read(json).map_err(|misshapen| misshapen.in_field(name))?,
        }
    }
    *rest = given;
    Ok(())
}

pub(crate) fn write(fields: &[(&str, &dyn Field)], rest: &Rest) -> Json {
    let mut written = rest.clone();
    for (name, field) in fields {
        written.insert((*name).to_owned(), field.write());
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
    for (name, entry) in entries {
        let place = name.clone();
        read(name, entry).map_err(|misshapen| misshapen.in_field(&place))?;
    }
    Ok(())
}

impl AsJson for String {
    fn from_json(json: Json) -> Result<String, Misshapen> {
        text(json)
    }

    fn to_json(&self) -> Json {
        Json::String(self.clone())
    }
}

impl AsJson for bool {
    fn from_json(json: Json) -> Result<bool, Misshapen> {
        json.as_bool().ok_or_else(|| Misshapen::new("true or false", &json))
    }

    fn to_json(&self) -> Json {
        Json::Bool(*self)
    }
}

impl AsJson for u32 {
    fn from_json(json: Json) -> Result<u32, Misshapen> {
        let number = json.as_u64().and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| Misshapen::new("a whole number", &json))
    }

    fn to_json(&self) -> Json {
        Json::from(*self)
    }
}

impl<T: AsJson> AsJson for Option<T> {
    fn from_json(json: Json) -> Result<Option<T>, Misshapen> {
        if json.is_null() || (T::EMPTY_IS_UNSET && is_empty(&json)) {
            return Ok(None);
        }
        T::from_json(json).map(Some)
    }

    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, T::to_json)
    }
}

impl<T: AsJson> AsJson for Vec<T> {
    fn from_json(json: Json) -> Result<Vec<T>, Misshapen> {
        let mut list = Vec::new();
        each_item(json, &mut |item| {
            list.push(T::from_json(item)?);
            Ok(())
        })?;
        Ok(list)
    }

    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(T::to_json).collect())
    }
}

impl AsJson for [Option<String>; 3] {
    fn from_json(json: Json) -> Result<Self, Misshapen> {
        let mut slots = Self::default();
        let Json::Array(items) = &json else { return Err(Misshapen::new("a list of three", &json)) };
        if items.len() != slots.len() {
            return Err(Misshapen::new("a list of three", &json));
        }
        let mut empty = slots.iter_mut();
        each_item(json, &mut |item| {
            if let Some(slot) = empty.next() {
                *slot = Option::from_json(item)?;
            }
            Ok(())
        })?;
        Ok(slots)
    }

    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(Option::to_json).collect())
    }
}

impl<T: AsJson> AsJson for BTreeMap<String, T> {
    fn from_json(json: Json) -> Result<Self, Misshapen> {
        let mut map = BTreeMap::new();
        each_entry(json, &mut |name, entry| {
            map.insert(name, T::from_json(entry)?);
            Ok(())
        })?;
        Ok(map)
    }

    fn to_json(&self) -> Json {
        Json::Object(self.iter().map(|(name, entry)| (name.clone(), entry.to_json())).collect())
    }
}
