//! What a downloaded plan is called.

use crate::given::date;
use cairn::format::plan_file::file_name;
use cairn::plan::Plan;

fn named(title: &str) -> String {
    file_name(&Plan { title: title.into(), ..Plan::default() }, date("2026-11-21"))
}

#[test]
fn the_title_goes_into_the_name() {
    check("", "");
    check("   ", "");
    check("...", "");
    check("🏔️🏔️", "");
    check("\u{202e}\u{0}\n", "");
    check("Own", "-own");
    check("After the November workshop", "-after-the-november-workshop");
    check("  Two  spaces -- and -dashes- ", "-two-spaces-and-dashes");
    check("2027", "-2027");
    check("../../etc/passwd", "-etc-passwd");
    check("C:\\Users\\me", "-c-users-me");
    check("a/b|c?d*e<f>g\"h", "-a-b-c-d-e-f-g-h");
    check(".hidden", "-hidden");
    check("plan.json", "-plan-json");
    check("Climb 🏔️ high", "-climb-high");
    check("Über Größe", "-über-größe");
    check("来年の計画", "-来年の計画");
    check("خطة العام", "-خطة-العام");
    check("план — 2027", "-план-2027");

    fn check(title: &str, expected: &str) {
        assert_eq!(named(title), format!("cairn-plan-2026-11-21{expected}.json"), "{title:?}");
    }
}

#[test]
fn a_long_title_is_cut_to_what_every_disk_can_name() {
    for letter in ["a", "é", "本", "𠀋", "İ", "a "] {
        let name = named(&letter.repeat(10_000));
        assert!((50..=255).contains(&name.len()), "{letter}: {} bytes", name.len());
        assert!(
            name.starts_with("cairn-plan-2026-11-21-") && name.ends_with(".json") && !name.contains("-.json"),
            "{name}"
        );
    }
}
