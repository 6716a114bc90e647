//! One file per section of the worksheet.

pub mod experiment;
mod experiment_form;
mod experiment_more;
mod gap_card;
pub mod gaps;
pub mod priorities;
mod priorities_more;
mod tool_card;
pub mod tools;
mod walk;
