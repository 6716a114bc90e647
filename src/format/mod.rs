//! Bytes to model and back.

pub mod plan_file;
