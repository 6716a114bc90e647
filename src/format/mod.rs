//! Bytes to model and back.

pub mod calendar;
pub mod html_page;
pub mod measure;
pub mod migrate;
pub mod plan_file;
pub mod user_agent;
