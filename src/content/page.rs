//! The page that a plan becomes: what it says about itself.

pub const LANGUAGE: &str = "en";
pub const CARRIES_PLAN: &str = "Made with Cairn. This page also carries the plan itself: \u{201c}Open a plan file\u{201d} in Cairn takes it, and you can go on where you were.";
