//! The pure modules through their public names.

mod schema;
