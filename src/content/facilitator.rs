//! For the person in front of the room.

pub const HEADING: &str = "For facilitators";
pub const TEXT: &str =
    "Workshops, the projector page and the room are not open in this version. The worksheet for participants is.";
