//! Value: what the person brings.

pub const HEADING: &str = "What do you bring?";
pub const STRENGTHS: &str = "Strengths";
pub const STRENGTH: &str = "A strength";
pub const ADD_STRENGTH: &str = "Add a strength";
