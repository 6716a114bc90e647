//! Screens that are no section of the worksheet.

pub mod about;
pub mod along;
pub mod card;
pub mod check_in;
mod check_in_end;
pub mod earlier_versions;
pub mod elsewhere;
pub mod follow_up;
pub mod helpers;
pub mod in_app;
mod link_trouble;
pub mod my_plan;
mod my_plan_story;
pub mod opportunities;
mod opportunity_card;
pub mod plans;
pub mod share;
pub mod shared;
pub mod start;
pub mod talk;
pub mod welcome;
