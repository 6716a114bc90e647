//! The value statement: what the lists make of it, and that it is never written over.

use crate::given::{fixture, id};
use cairn::content::value::DRAFT;
use cairn::plan::{Drafting, Noted, Value, Voice};

const MOST: usize = 10_000;

fn list(lines: &[&str]) -> Vec<Noted> {
    lines.iter().map(|text| Noted { id: id(text), text: (*text).to_owned(), ..Noted::default() }).collect()
}

fn value(strengths: &[&str], skills: &[&str], successes: &[&str]) -> Value {
    Value { strengths: list(strengths), skills: list(skills), successes: list(successes), ..Value::default() }
}

#[test]
fn a_draft_is_made_of_what_the_lists_say() {
    check(&[], &[], &[], None);
    check(&["", "  \n"], &["\t"], &[" . "], None);
    check(&["Patience"], &[], &[], Some("What I bring: patience."));
    check(&[], &["SQL"], &[], Some("What I do well: SQL."));
    check(&[], &["German"], &[], Some("What I do well: German."));
    check(&[], &["Explaining trade-offs", "Excel"], &[], Some("What I do well: explaining trade-offs and Excel."));
    check(&[], &[], &["Led the move."], Some("What I have done: led the move."));
    check(&["Calm", "", "A good ear", "Humour "], &[], &[], Some("What I bring: calm, a good ear and humour."));
    check(&["Calm, even at night", "Humour"], &[], &[], Some("What I bring: calm, even at night and humour."));
    check(&["a, b", "c", "d"], &[], &[], Some("What I bring: a, b; c and d."));
    check(&["I stay calm"], &[], &[], Some("What I bring: I stay calm."));
    check(
        &["NASA friends"],
        &["SQL and  more"],
        &[],
        Some("What I bring: NASA friends. What I do well: SQL and more."),
    );
    check(&["Élan"], &[], &["We won!"], Some("What I bring: élan. What I have done: we won!"));
    check(
        &["רוגע תחת לחץ"],
        &[],
        &["👩🏽‍🚀 to the 🏔️"],
        Some("What I bring: רוגע תחת לחץ. What I have done: 👩🏽‍🚀 to the 🏔️."),
    );
    check(
        &["Calm under pressure"],
        &["SQL", "Explaining trade-offs"],
        &["Cut the nightly run from six hours to one"],
        Some(
            "What I bring: calm under pressure. What I do well: SQL and explaining trade-offs. \
             What I have done: cut the nightly run from six hours to one.",
        ),
    );

    fn check(strengths: &[&str], skills: &[&str], successes: &[&str], expected: Option<&str>) {
        assert_eq!(value(strengths, skills, successes).draft(&DRAFT, MOST).as_deref(), expected);
    }
}

#[test]
fn a_draft_is_no_longer_than_a_text_may_be() {
    let long = "\u{e9}t\u{e9} ".repeat(2_500);
    let draft = value(&[&long], &[&long], &[&long]).draft(&DRAFT, MOST).unwrap();
    assert_eq!(draft.chars().count(), MOST);
    assert!(draft.starts_with("What I bring: \u{e9}t\u{e9} "));
}

#[test]
fn a_draft_takes_the_place_of_nothing_that_was_written() {
    use Drafting::{Again, Beside, First, NoLines, UpToDate};
    check("", None, None, NoLines);
    check("Mine", None, None, NoLines);
    check("", None, Some("Draft"), First);
    check(" \n", Some("Draft"), Some("Draft"), First);
    check("Draft", None, Some("Draft"), UpToDate);
    check("Draft", Some("Draft"), Some("Draft 2"), Again);
    check("Draft!", Some("Draft"), Some("Draft 2"), Beside);
    check("Draft ", Some("Draft"), Some("Draft"), Beside);
    // After a start of the app it is not known any more whether a draft was put in: the words count as the person's own.
    check("Draft", None, Some("Draft 2"), Beside);
    check("Mine", Some("Draft"), Some("Draft"), Beside);

    fn check(statement: &str, last: Option<&str>, draft: Option<&str>, expected: Drafting) {
        assert_eq!(Drafting::of(statement, last, draft), expected, "{statement:?}, {last:?}, {draft:?}");
    }
}

#[test]
fn a_statement_that_gave_way_comes_back_and_takes_nothing_away() {
    check("New", "Old");
    check("", "Old");
    check("Old", "Old");
    check("New, and more", "Old\n\nNew, and more");

    fn check(written_since: &str, expected: &str) {
        let mut value = Value { statement: "Old".into(), ..Value::default() };
        let replaced = value.replace_statement("New".into());
        assert_eq!(value.statement, "New");
        value.statement = written_since.into();
        value.put_back_statement(replaced);
        assert_eq!(value.statement, expected);
    }
}

#[test]
fn a_place_of_a_newer_version_is_kept_among_the_voices() {
    let mut value = fixture().value;
    value.voices = vec![Voice::Other("podcast".into()), Voice::Manager];
    value.voice(&Voice::Interview, true);
    value.voice(&Voice::Interview, true);
    value.voice(&Voice::Manager, false);
    value.voice(&Voice::Networking, false);
    assert_eq!(value.voices, [Voice::Other("podcast".into()), Voice::Interview]);
}
