//! Many cards, one picture: what a facilitator sees of a room, and what nobody may see of a person in it.
//!
//! No words for the screen: labels are data. Randomness comes in as an argument.

mod change;
mod choices;
mod experiments;
mod gathering;
mod own_words;
mod picture;
mod suppress;

pub use change::{Change, ChangeLabel, Comparison, before_and_after};
pub use gathering::{Added, Room};
pub use own_words::{OwnWords, own_words};
pub use picture::{Label, Picture, Row, Topic, pictures};
pub use suppress::{Count, FEWEST_CARDS, FEWEST_IN_A_CELL};
