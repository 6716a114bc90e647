//! What a browser says of itself, as far as it tells whether the browser forgets what it is given to keep.
//!
//! A guess by design: it decides about words of warning and about nothing else.

/// Where the page runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surroundings {
    /// A browser that keeps what it is given.
    Browser,
    /// Safari, which erases what a page stores after seven days of use without a visit to it.
    Safari,
    /// The browser inside another app; it may forget everything when it is closed.
    InApp { app: Option<&'static str>, system: System },
}

/// What decides how the page can be opened elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    Android,
    Ios,
    Else,
}

/// What stands in the user agent of an app's own browser, and what people call the app.
const APPS: [(&str, &str); 16] = [
    ("Instagram", "Instagram"),
    ("FBAN/", "Facebook"),
    ("FBAV/", "Facebook"),
    ("FB_IAB", "Facebook"),
    (" Line/", "LINE"),
    ("MicroMessenger", "WeChat"),
    ("WhatsApp", "WhatsApp"),
    ("Slack", "Slack"),
    ("LinkedInApp", "LinkedIn"),
    ("Snapchat", "Snapchat"),
    ("musical_ly", "TikTok"),
    ("BytedanceWebview", "TikTok"),
    ("Twitter", "X"),
    ("Pinterest", "Pinterest"),
    ("Telegram", "Telegram"),
    ("KAKAOTALK", "KakaoTalk"),
];

impl Surroundings {
    /// Reads a user agent; `installed` says that the page was put on the home screen and stands alone.
    pub fn of(user_agent: &str, installed: bool) -> Surroundings {
        // Word by word at each place: the standard library's search is clever, and two kilobytes.
        let has = |word: &str| user_agent.as_bytes().windows(word.len()).any(|part| part == word.as_bytes());
        let ios = has("iPhone") || has("iPad") || has("iPod");
        let system = if ios {
            System::Ios
        } else if has("Android") {
            System::Android
        } else {
            System::Else
        };
        let app = APPS.iter().find(|(mark, _)| has(mark)).map(|(_, app)| *app);
        // An app's own view on iOS does not call itself Safari, on Android it says `wv`.
        let unnamed = (ios && has("AppleWebKit") && !has("Safari/") && !installed) || has("; wv)");
        if app.is_some() || unnamed {
            return Surroundings::InApp { app, system };
        }
        let is_safari = has("Safari/") && has("Version/") && !has("Android") && !has("Chrom");
        if is_safari || ios { Surroundings::Safari } else { Surroundings::Browser }
    }
}

/// The address that opens a page outside of the app it is shown in, where the system has such addresses.
pub fn outside(address: &str, system: System) -> Option<String> {
    let bare = address.split('#').next()?;
    match system {
        System::Android => {
            let (scheme, rest) = bare.split_once("://")?;
            Some(["intent://", rest, "#Intent;scheme=", scheme, ";end"].concat())
        }
        System::Ios => Some(["x-safari-", bare].concat()),
        System::Else => None,
    }
}
