//! The screens.
pub fn start() {}
