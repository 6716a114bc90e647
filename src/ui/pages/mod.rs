//! Screens that are no section of the worksheet.

pub mod about;
pub mod elsewhere;
pub mod facilitator;
pub mod my_plan;
pub mod plans;
pub mod start;
