//! Warm-up.

use crate::ui::dom::El;

pub fn page() -> Vec<El> {
    Vec::new()
}
