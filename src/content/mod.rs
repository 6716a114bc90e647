//! Every word a person reads: one file per screen, so that languages can follow.

pub mod about;
pub mod common;
pub mod dates;
pub mod experiment;
pub mod facilitator;
pub mod gaps;
pub mod notices;
pub mod plan;
pub mod plans;
pub mod priorities;
pub mod start;
pub mod tools;
