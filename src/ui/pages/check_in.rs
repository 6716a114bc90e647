//! Check-in.

use crate::plan::Id;
use crate::ui::dom::El;

pub fn page(_wanted: Option<Id>) -> Vec<El> {
    Vec::new()
}
