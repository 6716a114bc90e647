//! Screens that are no section of the worksheet.

pub mod about;
pub mod check_in;
pub mod elsewhere;
pub mod facilitator;
pub mod helpers;
pub mod my_plan;
pub mod opportunities;
pub mod plans;
pub mod start;
