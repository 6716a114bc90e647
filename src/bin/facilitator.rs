//! The facilitator's bundle: workshop, projector, room.

fn main() {}
