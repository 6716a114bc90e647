//! The plan as one page: every text stays a text, and the plan it carries comes back whole.

use crate::given::{FIXTURE, date, fixture, time, whole_plan};
use cairn::content::{outline::whole, page, talk::sheet};
use cairn::format::html_page::{Words, read, write};
use cairn::format::plan_file::{self, MAX_BYTES, PlanFile};
use cairn::plan::outline::TalkPicks;
use cairn::plan::{Helper, Id, Noted, Opportunity, Plan};
use proptest::prelude::*;

const WORDS: Words = Words { language: page::LANGUAGE, note: page::CARRIES_PLAN };

fn page_of(plan: &Plan) -> (PlanFile, String) {
    let file = PlanFile::of(plan.clone(), time("2026-11-21T08:45:12Z"));
    let page = write(&whole(plan, date("2026-11-28")), Some(&plan_file::write(&file)), &WORDS);
    (file, page)
}

/// A plan in which this text stands wherever one can write.
fn plan_saying(text: &str) -> Plan {
    let mut plan = whole_plan();
    let noted = |name| vec![Noted { id: Id::new("no", name), text: text.into(), ..Noted::default() }];
    (plan.title, plan.name, plan.growth_statement) = (text.into(), text.into(), text.into());
    plan.ultimate_goal = text.into();
    plan.ingredients[0] = Some(text.into());
    plan.warm_up.more_of = noted("1");
    (plan.value.strengths, plan.value.statement) = (noted("2"), text.into());
    (plan.priorities[0].text, plan.priorities[0].why) = (text.into(), text.into());
    (plan.gaps[0].text, plan.tools[0].text) = (text.into(), text.into());
    plan.gaps[0].kind = Some(cairn::plan::GapKind::Other(text.into()));
    let experiment = &mut plan.experiments[0];
    (experiment.do_differently, experiment.place) = (text.into(), text.into());
    (experiment.first_step.text, experiment.success_sign) = (text.into(), text.into());
    experiment.check_ins[0].tried = Some(cairn::plan::Tried::Other(text.into()));
    experiment.check_ins[0].happened = text.into();
    (plan.journey.enjoy, plan.journey.to_future_self) = (text.into(), text.into());
    plan.helpers.push(Helper { id: Id::new("he", "1"), name: text.into(), agreed: text.into(), ..Helper::default() });
    plan.opportunities.push(Opportunity {
        id: Id::new("op", "1"),
        title: text.into(),
        best_benefit: text.into(),
        ..Opportunity::default()
    });
    plan
}

/// What stands between `<` and `>`, in order; the breaks that a text of several lines has are left out.
fn tags(page: &str) -> Vec<&str> {
    let tags = page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    tags.filter(|tag| *tag != "br").collect()
}

const HOSTILE: [&str; 20] = [
    "</script>",
    "</SCRIPT ><script>alert(1)</script>",
    "<!--",
    "<!-- <script>",
    "-->",
    "]]>",
    "</title></style></main><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' dir='rtl",
    "&lt;script&gt; &amp; &#60;b&#62; &",
    "\\u003c/script\\u003e",
    "\\\\u003c \\\\\\u003c \\",
    "\u{2028}line\u{2029}paragraph",
    "<script type=\"application/json\" id=\"cairn-plan\">{}</script>",
    "خطة العام \u{202e}נסה",
    "👩🏽‍💻🏔️ 😀",
    "one\r\ntwo\n\nthree\rfour\ttab",
    "\u{0}\u{1b}[31m",
    "=1+1, \"quoted\"; `ticks`",
    "{{ x }} ${x} <%= x %>",
];

#[test]
fn the_plan_comes_back_as_it_was() {
    let long = "Größe 老虎 🏔️ <b>&".repeat(600);
    for text in HOSTILE.into_iter().chain([long.as_str()]) {
        let (file, page) = page_of(&plan_saying(text));
        let json = read(page.as_bytes()).unwrap_or_else(|| panic!("nothing found: {text}"));
        assert_eq!(json, plan_file::write(&file), "{text}");
        assert_eq!(plan_file::read(json.as_bytes()).as_ref(), Ok(&file), "{text}");
    }
}

#[test]
fn no_text_becomes_an_element_or_an_attribute() {
    let (_, harmless) = page_of(&plan_saying("harmless"));
    for text in HOSTILE {
        let (_, page) = page_of(&plan_saying(text));
        assert_eq!(tags(&page), tags(&harmless), "{text}");
        assert_eq!(page.matches("<script").count(), 1, "{text}");
        assert!(!page.contains(['\u{2028}', '\u{2029}']) || !data(&page).contains(['\u{2028}', '\u{2029}']), "{text}");
        assert!(!data(&page).contains(['<', '>', '&']), "{text}");
    }
}

fn data(page: &str) -> &str {
    let (_, rest) = page.split_once("id=\"cairn-plan\">").unwrap();
    rest.split_once("</script>").unwrap().0
}

/// Any letters, and those that mean something to a page more often.
fn letters() -> impl Strategy<Value = Vec<char>> {
    let of_markup = "<>&\"'/!-=\\\n\r\u{2028}u03c script".chars().collect::<Vec<_>>();
    proptest::collection::vec(prop_oneof![proptest::sample::select(of_markup), any::<char>()], 0..60)
}

#[test]
fn whatever_is_written_stays_a_text() {
    let harmless = page_of(&plan_saying("harmless")).1;
    proptest!(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) }, |(letters in letters())| {
        let text: String = ['a'].into_iter().chain(letters).collect();
        let (file, page) = page_of(&plan_saying(&text));
        prop_assert_eq!(tags(&page), tags(&harmless));
        prop_assert_eq!(read(page.as_bytes()), Some(plan_file::write(&file)));
    });
}

#[test]
fn the_page_needs_nothing_and_runs_nothing() {
    let (_, page) = page_of(&fixture());
    let start = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
        content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">";
    assert!(page.starts_with(start));
    assert!(page.contains("<title>After the November workshop</title>"));
    for tag in tags(&page).into_iter().filter(|tag| !tag.contains("Content-Security-Policy")) {
        for asks in ["src", "href", "url(", "http:", "https:", " on", "style=", "@import"] {
            assert!(!tag.contains(asks), "{tag}");
        }
    }
    assert!(!page.contains("url(") && !page.contains("@import") && !page.contains("expression("));
    assert_eq!(page.matches("<style>").count(), 1);
}

#[test]
fn the_words_of_the_person_say_their_direction_themselves() {
    let (_, page) = page_of(&plan_saying("خطة"));
    for (at, _) in page.match_indices("خطة") {
        let before = &page[..at];
        let tag = &before[before.rfind('<').unwrap()..];
        let in_a_title = tag.starts_with("<title") || tag.starts_with("<script");
        // Words that only a newer version would write, in the place of ours.
        let in_our_place = tag.starts_with("<span class=\"kind\"") || tag.starts_with("<h3>") || tag.starts_with("<p>");
        assert!(tag.contains("dir=\"auto\"") || in_a_title || in_our_place, "{tag}");
    }
    let (_, page) = page_of(&plan_saying("one\r\ntwo\n\nthree"));
    assert!(page.contains("<dd dir=\"auto\">one<br>two<br><br>three</dd>"));
    let (_, page) = page_of(&fixture());
    assert!(page.contains(
        "<h3>What is in the way <span class=\"kind\" dir=\"ltr\">Skill</span></h3>\n<p dir=\"auto\">I model"
    ));
}

#[test]
fn what_is_for_others_carries_no_plan() {
    let page = write(&sheet(&fixture(), date("2026-11-28"), &TalkPicks::default()), None, &WORDS);
    assert!(!page.contains("script") && !page.contains("Run the data platform"));
    assert_eq!(read(page.as_bytes()), None);
}

#[test]
fn only_a_whole_block_of_a_plan_files_size_is_read() {
    let block = |data: &str| format!("<p>page</p><script type=\"application/json\" id=\"cairn-plan\">{data}</script>");
    check(b"", None);
    check(FIXTURE.as_bytes(), None);
    check(b"<!DOCTYPE html><p>cairn-plan</p>", None);
    check(b"\xff\xfe<\0", None);
    check(block("{}").as_bytes(), Some("{}"));
    check(block("\"\\u003c\\\\u003c\\n\\\"\"").as_bytes(), Some("\"<\\\\u003c\\n\\\"\""));
    check(block("\\").as_bytes(), Some("\\"));
    check(block("\\ä").as_bytes(), Some("\\ä"));
    check(block("{}").strip_suffix("</script>").unwrap().as_bytes(), None);
    check(block(&"\\u003c".repeat(MAX_BYTES)).as_bytes(), Some(&"<".repeat(MAX_BYTES)));
    check(block(&"\\u003c".repeat(MAX_BYTES + 1)).as_bytes(), None);
    check(block(&"a".repeat(MAX_BYTES + 1)).as_bytes(), None);

    fn check(page: &[u8], expected: Option<&str>) {
        let found = read(page);
        assert!(found.as_deref() == expected, "{}", String::from_utf8_lossy(&page[..page.len().min(200)]));
    }
}

#[test]
fn any_bytes_are_a_page_or_none() {
    let bytes = proptest::collection::vec(any::<u8>(), 0..200);
    let parts =
        ["<script type=\"application/json\" id=\"cairn-plan\">", "</script>", "\\", "\\u003c", "\\u00", "ä", "{}", "<"];
    let soup = proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..20);
    proptest!(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) }, |(bytes in bytes, soup in soup)| {
        prop_assert_eq!(read(&bytes), None);
        let page = soup.concat();
        if let Some(found) = read(page.as_bytes()) {
            prop_assert!(found.len() <= page.len());
        }
    });
}

#[test]
fn a_plan_near_the_limits_comes_back() {
    let text = include_str!("../fixtures/plan-v1-limits.json");
    let file = plan_file::read(text.as_bytes()).unwrap();
    let page = write(&whole(&file.plan, date("2026-11-28")), Some(text), &WORDS);
    assert_eq!(read(page.as_bytes()).as_deref(), Some(text));
}
