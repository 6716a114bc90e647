//! What stands behind the `#` of an address.

use crate::bounds::within;
use crate::try_inputs;
use cairn::route::Route;
use proptest::prelude::*;
use proptest::sample::select;

#[test]
fn any_fragment_leads_somewhere_and_back() {
    let words = vec![
        "#",
        "/",
        "//",
        "gaps",
        "tools",
        "experiment",
        "check-in",
        "plan",
        "w",
        "f",
        "p",
        "c",
        "about",
        "%",
        "%20",
        "%zz",
        "..",
        "?",
        "&",
        "=",
        "pr_h2m4",
        "本",
        "\u{202e}",
        "\u{0}",
        "👩🏽‍💻",
        " ",
    ];
    let parts = proptest::collection::vec(
        prop_oneof![8 => select(words).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)],
        0..12,
    );
    let times = (0..=14_u32).prop_flat_map(|power| 1..=(1_usize << power));
    let fragments = prop_oneof![30 => parts.clone().prop_map(|parts| parts.concat()), 1 => (parts, times).prop_map(|(parts, times)| parts.concat().repeat(times))];
    try_inputs(fragments, |fragment| {
        let route = within("reading a fragment", || Route::parse(&fragment));
        // What was cut off in front can bring a longer one within the bound.
        if !matches!(route, Route::Unknown(_)) {
            assert_eq!(Route::parse(&route.href()), route, "{fragment:?}");
        }
    });
}
