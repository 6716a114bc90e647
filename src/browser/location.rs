//! The address.

/// The fragment with its `#`, decoded by nobody.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment; a new step in the history.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only on an address that is not one; then the person stays where they are.
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes to a fragment in place of the present one.
pub fn replace(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(fragment);
    }
}

/// The whole address.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
