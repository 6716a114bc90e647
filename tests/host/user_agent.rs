//! Which browsers forget, by what they say of themselves.

use cairn::format::user_agent::{Surroundings, System, outside};

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; Pixel 8";

#[test]
fn surroundings_are_read_from_the_user_agent() {
    let inside = |app, system| Surroundings::InApp { app, system };
    for (user_agent, expected) in [
        (format!("{IPHONE} Version/17.5 Mobile/15E148 Safari/604.1"), Surroundings::Safari),
        (format!("{IPHONE} CriOS/126.0 Mobile/15E148 Safari/604.1"), Surroundings::Safari),
        (format!("{IPHONE} Mobile/15E148 Instagram 335.0.0.29"), inside(Some("Instagram"), System::Ios)),
        (format!("{IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/466.0]"), inside(Some("Facebook"), System::Ios)),
        (format!("{IPHONE} Mobile/15E148 Safari Line/14.9.0"), inside(Some("LINE"), System::Ios)),
        (format!("{IPHONE} Mobile/15E148"), inside(None, System::Ios)),
        (format!("{ANDROID}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36"), Surroundings::Browser),
        (
            format!("{ANDROID}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36"),
            inside(None, System::Android),
        ),
        (
            format!("{ANDROID}; wv) AppleWebKit/537.36 Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0"),
            inside(Some("WeChat"), System::Android),
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15".into(),
            Surroundings::Safari,
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36".into(),
            Surroundings::Browser,
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0".into(), Surroundings::Browser),
        ("Mozilla/5.0 (Windows NT 10.0) Slack/4.39".into(), inside(Some("Slack"), System::Else)),
        (String::new(), Surroundings::Browser),
    ] {
        assert_eq!(Surroundings::of(&user_agent, false), expected, "{user_agent}");
    }
    let home_screen = format!("{IPHONE} Mobile/15E148");
    assert_eq!(Surroundings::of(&home_screen, true), Surroundings::Safari, "on the home screen it is no other app's");
}

#[test]
fn a_page_opens_outside_by_an_address_of_the_system() {
    let here = "https://example.org/cairn/#/gaps";
    for (system, expected) in [
        (System::Android, Some("intent://example.org/cairn/#Intent;scheme=https;end")),
        (System::Ios, Some("x-safari-https://example.org/cairn/")),
        (System::Else, None),
    ] {
        assert_eq!(outside(here, system).as_deref(), expected);
    }
}
