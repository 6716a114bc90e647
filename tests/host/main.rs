//! The pure modules through their public names: each file one subject, each rule a table where it can be.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod given;

mod calendar;
mod changes;
mod check_ins;
mod classify;
mod complete;
mod dates;
mod dependency_rule;
mod differences;
mod file_name;
mod fixtures;
mod helpers;
mod html_page;
mod learned_skills;
mod letters;
mod link;
mod lists;
mod markdown;
mod merging;
mod migrate;
mod names;
mod opportunities;
mod outline;
mod plain_text;
mod qr;
mod ranking;
mod read_errors;
mod removed;
mod rename;
mod round_trip;
mod route;
mod schema;
mod shared_plan;
mod talk;
mod tools;
mod user_agent;
mod value;
mod warm_up;
