//! What a downloaded plan is called.

use crate::given::date;
use cairn::format::plan_file::{FileKind, file_name, file_name_of};
use cairn::plan::Plan;

const ENDINGS: [(FileKind, &str); 4] =
    [(FileKind::Plan, ".json"), (FileKind::Page, ".html"), (FileKind::Calendar, ".ics"), (FileKind::Markdown, ".md")];

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
    // Slashes and dots of other scripts, and what turns a name round or hides a part of it.
    check("a\u{2215}b\u{ff0f}c\u{2044}d\u{29f8}e\u{2024}f\u{ff0e}g", "-a-b-c-d-e-f-g");
    check("plan\u{202e}nosj.exe", "-plan-nosj-exe");
    check("a\u{200f}b\u{2066}c\u{2069}d\u{61c}e", "-a-b-c-d-e");
    check("a\u{200b}b\u{feff}c\u{ad}d\u{7f}e\u{85}f\u{2028}g", "-a-b-c-d-e-f-g");
    check("CON", "-con");
    check("a\0.json", "-a-json");
    check("٢٠٢٧", "-٢٠٢٧");

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

#[test]
fn each_kind_has_the_same_name_with_its_ending() {
    for title in
        ["", "After the workshop", "../../etc/passwd", "来年の計画", "خطة العام", "plan\u{202e}nosj.exe", "a\0.md"]
    {
        let plan = Plan { title: title.into(), ..Plan::default() };
        let stem = named(title).strip_suffix(".json").unwrap().to_owned();
        for (kind, ending) in ENDINGS {
            let name = file_name_of(kind, &plan, date("2026-11-21"));
            assert_eq!(name, format!("{stem}{ending}"), "{title:?}");
            assert!(name.chars().all(|letter| letter.is_alphanumeric() || "-.".contains(letter)), "{name}");
            assert_eq!(name.matches('.').count(), 1, "{name}");
        }
    }
}
