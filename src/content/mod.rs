//! Every word a person reads: one file per screen, so that languages can follow.

pub mod about;
pub mod along;
pub mod calendar;
pub mod check_in;
pub mod common;
pub mod dates;
pub mod experiment;
pub mod facilitator;
pub mod gaps;
pub mod helpers;
pub mod journey;
pub mod notices;
pub mod opportunities;
pub mod outline;
pub mod page;
pub mod pass_it_on;
pub mod plan;
pub mod plans;
pub mod priorities;
pub mod start;
pub mod talk;
pub mod tools;
pub mod value;
pub mod warm_up;
