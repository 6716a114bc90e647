//! Bytes to model and back.

pub mod calendar;
pub mod card_file;
pub mod html_page;
mod lines;
pub mod link;
pub mod markdown;
pub mod measure;
pub mod migrate;
pub mod plain_text;
pub mod plan_file;
pub mod qr;
pub mod room_sheet;
mod share_picks;
pub mod shared_plan;
pub mod user_agent;
pub mod workshop_file;
pub mod workshop_link;
