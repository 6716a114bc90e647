//! Screens that are no section of the worksheet.

pub mod about;
pub mod along;
pub mod check_in;
mod check_in_end;
pub mod earlier_versions;
pub mod elsewhere;
pub mod facilitator;
pub mod helpers;
pub mod in_app;
pub mod my_plan;
mod my_plan_story;
pub mod opportunities;
mod opportunity_card;
pub mod plans;
pub mod share;
pub mod shared;
pub mod start;
pub mod talk;
