//! The facilitators' bundle: workshop, projector, room. For now it says so.

#[cfg(target_arch = "wasm32")]
fn main() {
    cairn::ui::start_facilitator();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Cairn runs in a browser: cargo xtask serve");
}
