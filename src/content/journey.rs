//! Journey: what the way there is like, and a line to who will stand at its end.

pub const HEADING: &str = "How will you enjoy the way there?";
pub const LEAD: &str = "Thirty days are easier to keep when they hold something to look forward to.";
pub const HELP: &str = "People who only look at the finish give up when it does not come closer. So plan the pleasant parts too, and the small moments in which you notice that you have moved.";
pub const ENJOY: &str = "What will you enjoy on the way?";
pub const ENJOY_PLACEHOLDER: &str = "For example: mornings at the whiteboard";
pub const MARK: &str = "How will you mark that you have moved?";
pub const MARK_PLACEHOLDER: &str = "For example: a long lunch after each check-in";
pub const TO_FUTURE_SELF: &str = "A line to yourself in 30 days";
pub const TO_FUTURE_SELF_HINT: &str = "You will read it at the last check-in, and not before.";
