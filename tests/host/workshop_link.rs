//! A workshop in a link: what goes in comes out, it stays short, and nothing that is wrong in it breaks anything.

use crate::given::{date as day, id};
use cairn::format::workshop_link::{FollowUp, item_id, read, read_follow_up, usual_sections, write, write_follow_up};
use cairn::plan::{ByName, GapKind, Section, Workshop, WorkshopPrompt, WorkshopTool};

fn workshop() -> Workshop {
    Workshop {
        id: id("w_4f9a8b7c6d5e4f3a"),
        title: "Own your career".into(),
        on: Some(day("2026-11-30")),
        follow_up_on: Some(day("2027-01-11")),
        sections: usual_sections(),
        ..Workshop::default()
    }
}

fn whole() -> Workshop {
    let mut minutes = ByName::default();
    minutes.insert("priorities".to_owned(), 8);
    minutes.insert("warm-up".to_owned(), 20);
    let prompt = |label: &str| WorkshopPrompt { id: id("wp_1"), label: label.into(), ..WorkshopPrompt::default() };
    let tool = |label: &str, kind| WorkshopTool {
        id: id("wt_1"),
        label: label.into(),
        kind,
        how_to_start: "Ask the desk.".into(),
        ..WorkshopTool::default()
    };
    Workshop {
        welcome: "Vierzig Minuten. שלום 👩🏽‍🚀".into(),
        contact: "room 214".into(),
        sections: vec![Section::Journey, Section::Priorities, Section::Gaps, Section::Tools, Section::Experiment],
        minutes,
        prompts: vec![prompt("Lisbon"), prompt("Four days a week")],
        tools: vec![tool("Shadow week", Some(GapKind::Opportunity)), tool("Library", None)],
        ..workshop()
    }
}

/// What is the same on both sides: ids of what is offered follow from its words.
fn named(mut workshop: Workshop) -> Workshop {
    for it in &mut workshop.prompts {
        it.id = item_id(&workshop.id, 'p', &it.label);
    }
    for it in &mut workshop.tools {
        it.id = item_id(&workshop.id, 't', &it.label);
    }
    workshop
}

#[test]
fn what_goes_in_comes_out() {
    check(Workshop { id: id("w_x1"), sections: usual_sections(), ..Workshop::default() });
    check(workshop());
    check(whole());
    check(Workshop { id: id("of another program"), ..workshop() });
    check(Workshop { on: None, ..workshop() });
    check(Workshop { follow_up_on: Some(day("2026-01-01")), ..workshop() });

    fn check(workshop: Workshop) {
        assert_eq!(read(&write(&workshop)), Ok(named(workshop)));
    }
}

#[test]
fn what_is_usual_is_left_out() {
    let text = |workshop: &Workshop| String::from_utf8(write(workshop)).unwrap();
    assert_eq!(text(&workshop()), r#"{"i":"4f9a8b7c6d5e4f3a","t":"Own your career","d":333,"f":42}"#);
    let nameless =
        Workshop { prompts: vec![WorkshopPrompt::default()], tools: vec![WorkshopTool::default()], ..workshop() };
    assert_eq!(text(&nameless), text(&workshop()), "what has no name is offered to nobody");
}

#[test]
fn the_core_path_always_stays() {
    use Section::{Experiment, Gaps, Journey, PassItOn, Priorities, Tools, Value, WarmUp};
    check(r#"{"i":"ab"}"#, &[WarmUp, Priorities, Value, Gaps, Tools, Experiment, PassItOn, Journey]);
    check(r#"{"i":"ab","s":""}"#, &[Priorities, Gaps, Tools, Experiment]);
    check(r#"{"i":"ab","s":"j"}"#, &[Journey, Priorities, Gaps, Tools, Experiment]);
    check(r#"{"i":"ab","s":"wgv?!gg"}"#, &[WarmUp, Priorities, Gaps, Value, Tools, Experiment]);

    fn check(link: &str, expected: &[Section]) {
        assert_eq!(read(link.as_bytes()).unwrap().sections, expected, "{link}");
    }
}

#[test]
fn what_is_wrong_is_left_out_or_refused() {
    for link in
        ["", "[]", "{}", "7", r#"{"i":""}"#, r#"{"i":7}"#, r#"{"i":"a"}"#, r#"{"i":"."}"#, "{\"i\":\"ab\"", "\u{0}"]
    {
        assert!(read(link.as_bytes()).is_err(), "{link}");
        assert!(read_follow_up(link.as_bytes()).is_err(), "{link}");
    }
    for link in [
        r#"{"i":"ab","t":7,"w":null,"d":"soon","f":1e99,"s":5,"m":[],"p":"no list","o":{}}"#,
        r#"{"i":"ab","p":[7,null,{}],"o":[[],["s"],"x",[7,8,9],["s",""]],"m":{"p":-1,"g":99999,"?":3}}"#,
        r#"{"i":"ab","d":2147483647,"f":2147483647,"unheard of":{"a":1}}"#,
    ] {
        let workshop = read(link.as_bytes()).unwrap();
        assert!(
            workshop.prompts.is_empty() && workshop.tools.is_empty() && workshop.minutes == ByName::default(),
            "{link}"
        );
    }
    // The same twice would be two items of one id.
    let twice = read(br#"{"i":"ab","p":["x","x"],"o":[["s","y",""],["o","y",""]]}"#).unwrap();
    assert_eq!((twice.prompts.len(), twice.tools.len()), (1, 1));
    let long = "x".repeat(9_000);
    let long = format!(r#"{{"i":"ab","t":"{long}","w":"{long}","p":["{long}"],"o":[["s","{long}","{long}"]]}}"#);
    let long = read(long.as_bytes()).unwrap();
    let lengths =
        [&long.title, &long.welcome, &long.prompts[0].label, &long.tools[0].label, &long.tools[0].how_to_start];
    assert_eq!(lengths.map(String::len), [200, 2_000, 200, 200, 2_000]);
    // More than any wall has room for.
    let many =
        format!(r#"{{"i":"ab","p":[{}]}}"#, (0..200).map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(","));
    assert_eq!(read(many.as_bytes()).unwrap().prompts.len(), 50);
}

#[test]
fn the_name_of_what_is_offered_follows_from_its_words() {
    let of = |workshop: &str, label: &str| item_id(&id(workshop), 'p', label);
    assert_eq!(of("w_1", "Lisbon"), of("w_1", " Lisbon "));
    assert_ne!(of("w_1", "Lisbon"), of("w_1", "Porto"));
    assert_ne!(of("w_1", "Lisbon"), of("w_2", "Lisbon"));
}

#[test]
fn the_follow_up_asks_for_the_same_workshop() {
    let expected = FollowUp {
        workshop: id("w_4f9a8b7c6d5e4f3a"),
        title: "Own your career".into(),
        on: Some(day("2027-01-11")),
        contact: "room 214".into(),
    };
    assert_eq!(read_follow_up(&write_follow_up(&whole())), Ok(expected));
}
