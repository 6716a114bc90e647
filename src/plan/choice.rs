//! Choices that travel as words: each enumeration keeps a word that a newer version wrote.

/// Declares an enumeration that is a lower-case word in the plan file. A word this version does not know becomes
/// `Other` and is written back as it was.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(from = "String", into = "String"))]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("examples" = [$($word),+])))]
        pub enum $name {
            $($variant,)+
            /// A word that a newer version wrote.
            Other(String),
        }

        impl $name {
            /// Every value this version knows, in the order a person meets them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in the plan file.
            pub fn word(&self) -> &str {
                match self {
                    $($name::$variant => $word,)+
                    $name::Other(word) => word,
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                let known = $crate::plan::choice::position(&[$($word),+], &word).and_then(|at| $name::ALL.get(at));
                known.cloned().unwrap_or($name::Other(word))
            }
        }

        impl $crate::plan::AsJson for $name {
            fn unset() -> Self {
                $name::Other(String::new())
            }

            fn read(&mut self, json: serde_json::Value) -> Result<(), $crate::plan::Misshapen> {
                *self = $name::from($crate::plan::record::text(json)?);
                Ok(())
            }

            fn to_json(&self) -> serde_json::Value {
                serde_json::Value::from(self.word())
            }
        }
    };
}

pub(crate) use choices;

/// Where a word stands among these.
pub(crate) fn position(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}
