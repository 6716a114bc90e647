//! Bytes to model and back.

pub mod plan_file;
pub mod user_agent;
