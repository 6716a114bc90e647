//! Reusable pieces of screens; each has a stylesheet of its name.

pub mod action_bar;
pub mod answers;
pub mod badge;
pub mod banner;
pub mod banner_words;
pub mod bound;
pub mod button;
pub mod cairn;
pub mod choice;
pub mod copy;
pub mod field;
pub mod file_picker;
pub mod fold;
pub mod heading;
pub mod help;
pub mod helper_field;
pub mod icon;
pub mod noted_list;
pub mod paper;
pub mod path_picture;
pub mod ranked_list;
pub mod reminder;
pub mod thirty_days;
pub mod undo_bar;
