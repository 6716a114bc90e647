//! Where one can be: every address leads somewhere, and every place has an address that leads back to it.

use crate::given::id;
use cairn::plan::Section;
use cairn::route::{MAX_FRAGMENT_BYTES, Route};

fn unknown(path: &str) -> Route {
    Route::Unknown(path.to_owned())
}

#[test]
fn every_route_of_the_contract() {
    check("#/", Route::Start);
    check("#/warm-up", Route::section(Section::WarmUp));
    check("#/priorities", Route::section(Section::Priorities));
    check("#/value", Route::section(Section::Value));
    check("#/gaps", Route::section(Section::Gaps));
    check("#/tools", Route::section(Section::Tools));
    check("#/experiment", Route::section(Section::Experiment));
    check("#/pass-it-on", Route::section(Section::PassItOn));
    check("#/journey", Route::section(Section::Journey));
    check("#/plan", Route::Plan);
    check("#/check-in", Route::CheckIn(None));
    check("#/check-in/ci_a1", Route::CheckIn(Some(id("ci_a1"))));
    check("#/opportunities", Route::Opportunities);
    check("#/helpers", Route::Helpers);
    check("#/talk", Route::Talk);
    check("#/card", Route::Card);
    check("#/workshop", Route::Workshop(None));
    check("#/workshop/1Ab-_9", Route::Workshop(Some("1Ab-_9".into())));
    check("#/projector", Route::Projector);
    check("#/room", Route::Room);
    check("#/plans", Route::Plans);
    check("#/about", Route::About);
    check("#/w/1Ab-_9", Route::Data('w', "1Ab-_9".into()));
    check("#/f/1Ab-_9", Route::Data('f', "1Ab-_9".into()));
    check("#/p/1Ab-_9", Route::Data('p', "1Ab-_9".into()));
    check("#/p", Route::Data('p', String::new()));
    check("#/c", Route::Data('c', String::new()));
    check("#/c/1Ab-_9", Route::Data('c', "1Ab-_9".into()));
    // One screen an item.
    check("#/gaps/pr_h2m4", Route::Section(Section::Gaps, Some(id("pr_h2m4"))));
    check("#/tools/ga_7tq", Route::Section(Section::Tools, Some(id("ga_7tq"))));
    check("#/experiment/ex_4mm", Route::Section(Section::Experiment, Some(id("ex_4mm"))));
    check("#/nowhere", unknown("nowhere"));
    check("#/nowhere/at/all", unknown("nowhere/at/all"));

    fn check(fragment: &str, route: Route) {
        assert_eq!(Route::parse(fragment), route, "{fragment}");
        assert_eq!(route.href(), fragment);
    }
}

#[test]
fn every_section_has_an_address() {
    for section in Section::ALL {
        let route = Route::section(section.clone());
        assert_eq!(Route::parse(&route.href()), route);
    }
}

#[test]
fn odd_addresses_lead_somewhere_too() {
    check("", Route::Start);
    check("#", Route::Start);
    check("##", Route::Start);
    check("/", Route::Start);
    check("#//", Route::Start);
    check("gaps", Route::section(Section::Gaps));
    check("/gaps", Route::section(Section::Gaps));
    check("#gaps", Route::section(Section::Gaps));
    check("#/gaps/", Route::section(Section::Gaps));
    check("#//gaps//", Route::section(Section::Gaps));
    check("#/plan/", Route::Plan);
    check("#/check-in/", Route::CheckIn(None));
    // Nothing there by that name.
    check("#/Gaps", unknown("Gaps"));
    check("#/gap", unknown("gap"));
    check("#/gaps ", unknown("gaps "));
    check("#/plan/x", unknown("plan/x"));
    check("#/about/us", unknown("about/us"));
    check("#/warm-up/x", unknown("warm-up/x"));
    check("#/w", unknown("w"));
    check("#/w/", unknown("w"));
    check("#/x/payload", unknown("x/payload"));
    check("#/%", unknown("%"));
    check("#/%2", unknown("%2"));
    check("#/%zz/%", unknown("%zz/%"));
    check("#/本/👩🏽‍💻", unknown("本/👩🏽‍💻"));
    check("#/gaps/%", Route::Section(Section::Gaps, Some(id("%"))));
    check("#/w/%20 é", Route::Data('w', "%20 é".into()));

    fn check(fragment: &str, expected: Route) {
        let route = Route::parse(fragment);
        assert_eq!(route, expected, "{fragment}");
        assert_eq!(Route::parse(&route.href()), route, "and back from {}", route.href());
    }
}

#[test]
fn what_a_very_long_address_carries_is_not_looked_at() {
    let of = |bytes: usize| format!("#/w/{}", "a".repeat(bytes - "#/w/".len()));
    assert_eq!(Route::parse(&of(MAX_FRAGMENT_BYTES)), Route::Data('w', "a".repeat(MAX_FRAGMENT_BYTES - 4)));
    for fragment in
        [of(MAX_FRAGMENT_BYTES + 1), of(2_000_000), "a/".repeat(50_000), format!("#/gaps/{}", "本".repeat(11_000))]
    {
        let path = fragment.trim_start_matches("#/").trim_end_matches('/');
        assert_eq!(Route::parse(&fragment), unknown(path));
    }
    for of in ["#", "/"] {
        assert!(matches!(Route::parse(&of.repeat(100_000)), Route::Unknown(_)));
    }
}
