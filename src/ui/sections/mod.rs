//! One file per section of the worksheet.

pub mod experiment;
mod experiment_form;
mod experiment_more;
mod gap_card;
pub mod gaps;
pub mod journey;
mod learned_picture;
mod learned_skill_card;
pub mod pass_it_on;
pub mod priorities;
pub mod priorities_list;
pub mod priorities_more;
mod tool_card;
pub mod tools;
pub mod value;
mod value_setbacks;
mod value_statement;
pub mod walk;
pub mod warm_up;
mod warm_up_pair;
mod warm_up_story;
