//! The plan as plain text: its structure in lines, its words as they are.

use crate::given::{date, fixture};
use cairn::content::talk::sheet;
use cairn::format::plain_text::write;
use cairn::plan::outline::{Block, Outline, Part, TalkPicks, Text};

#[test]
fn a_sheet_in_full() {
    let picks =
        TalkPicks { ask: "Half an hour a month.\r\nAnd:\n- a word\n\n\nwith the board".into(), ..TalkPicks::default() };
    let mut plan = fixture();
    plan.growth_statement = "Being trusted *and* asked\n\nbefore it is <decided>".into();
    plan.tools[0].text = "The archive\nin January".into();
    let expected = "For our talk

R.

As it stood on 28 November 2026

What growing looks like for me

Being trusted *and* asked

before it is <decided>

What matters

- Lead a migration from start to end
- Get really good at data modelling

What is in the way, and what closes it

Nobody has seen me lead (Opportunity)
- A special assignment: The archive
  in January
- Shadow week with the platform team

I model by copying what is there (Skill)
- A mentor or expert: The data architect on the third floor

I do not know who decides (Not sorted yet)

For 30 days

Speak first once in every guild meeting

First step: Put one item on the agenda (Wednesday 23 December)

What I ask of you

Half an hour a month.
And:
- a word

with the board

What I have in mind
- A special assignment: The archive
  in January
- Shadow week with the platform team
- A mentor or expert: The data architect on the third floor

When I look back

Speak first once in every guild meeting
- Day 7: Monday 28 December
";
    assert_eq!(write(&sheet(&plan, date("2026-11-28"), &picks)), expected);
}

#[test]
fn a_path_shows_what_belongs_to_what() {
    let text = write(&cairn::content::outline::whole(&fixture(), date("2026-11-28")));
    let path = "\n\nGet really good at data modelling\n\n- What matters: Get really good at data modelling\n  - Every late fix began there.\n\
        - What is in the way (Skill): I model by copying what is there\n- What closes it: A mentor or expert: ";
    assert!(text.contains(path), "{text}");
    assert!(!text.contains("\n\n\n") && text.lines().all(|line| line == line.trim_end()), "{text}");
}

#[test]
fn words_stay_what_they_are() {
    check("=1+1, \"quoted\" </script> \\n *x* 👩🏽‍💻 خطة", None);
    check("a\tb  c", None);
    check("one\r\ntwo\rthree\u{0}\u{1b}", Some("one\ntwo\nthree"));
    check("  \n a \n\n\n\nb\n", Some(" a \n\nb"));

    fn check(text: &str, expected: Option<&str>) {
        let blocks = vec![Block::Paragraph(Text::Theirs(text.into()))];
        let outline = Outline { title: Text::Ours("T".into()), parts: vec![Part { heading: None, blocks }] };
        assert_eq!(write(&outline), format!("T\n\n{}\n", expected.unwrap_or(text)), "{text:?}");
    }
}
