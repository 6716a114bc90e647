//! The live plan.
