//! The served JSON Schema is the one the types make.

use cairn::format::plan_file;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/plan-v1.json");

#[test]
fn the_served_schema_is_current() {
    let made = serde_json::to_string_pretty(&plan_file::schema()).unwrap() + "\n";
    if std::env::var_os("CAIRN_UPDATE").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    let served = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(served == made, "schema/plan-v1.json is not what the types make; run: cargo xtask schema");
}
