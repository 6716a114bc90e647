//! Cairn: a career worksheet that ends in a 30-day experiment, and runs entirely in the browser.
//!
//! The modules in reading order. The dependency rule (a host test keeps it): `plan` and `browser` import nothing local;
//! `format`, `room` and `route` may import `plan`, `content` also `format` and `room`; `state` imports `plan`, `content`, `format`, `room`, `route` and `browser`; `ui` imports everything
//! but `browser`. The clock, randomness and words enter pure code as arguments.

pub mod plan;

pub mod content;
pub mod format;
pub mod room;
pub mod route;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod ui;
