//! One file per section of the worksheet.

pub mod experiment;
pub mod experiment_form;
pub mod gap_card;
pub mod gaps;
pub mod priorities;
pub mod priorities_more;
pub mod tool_card;
pub mod tools;
mod walk;
