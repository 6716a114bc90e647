//! Choices that travel as words: each enumeration keeps a word that a newer version wrote.

/// Declares an enumeration that is a lower-case word in the plan file. A word this version does not know becomes
/// `Other` and is written back as it was.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(from = "String", into = "String")]
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
                match word.as_str() {
                    $($word => $name::$variant,)+
                    _ => $name::Other(word),
                }
            }
        }

        impl From<$name> for String {
            fn from(choice: $name) -> String {
                choice.word().to_owned()
            }
        }
    };
}

pub(crate) use choices;
