//! What cuts the participants' program into parts needs to know where the linker put each function and datum.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_PARTS").is_some() {
        println!("cargo::rustc-link-arg-bin=cairn=--emit-relocs");
    }
}
