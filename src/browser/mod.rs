//! One file per Web API, each wrapped once; nothing here knows what a plan is.

pub mod channel;
pub mod chime;
pub mod cipher;
pub mod clipboard;
pub mod clock;
pub mod compression;
pub mod crash;
pub mod database;
pub mod download;
pub mod dynamic;
pub mod events;
pub mod file;
pub mod keeping;
pub mod launch;
pub mod location;
pub mod lock;
pub mod page;
pub mod program;
pub mod random;
pub mod screen;
pub mod sharing;
pub mod storage;
pub mod styles;
pub mod vibrate;
pub mod worker;
