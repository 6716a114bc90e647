//! The plan as Markdown: its form, and every text the same text in another hand's reader.

use crate::given::{date, fixture};
use cairn::content::outline::whole;
use cairn::format::markdown::write;
use cairn::plan::outline::{Block, Labelled, Lines, Outline, Part, Stop, Text};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

fn theirs(text: &str) -> Text {
    Text::Theirs(text.to_owned())
}

fn document(blocks: Vec<Block>) -> Outline {
    Outline { title: Text::Ours("T".into()), parts: vec![Part { heading: None, blocks }] }
}

fn lines(title: Option<&str>, kind: &str, texts: &[&str]) -> Block {
    Block::Lines(Lines {
        title: title.map(theirs),
        kind: kind.into(),
        lines: texts.iter().map(|text| theirs(text)).collect(),
    })
}

fn stop(text: &str, more: &[&str]) -> Stop {
    let more = more.iter().map(|text| Labelled { label: "First step".into(), text: theirs(text) }).collect();
    Stop { label: "In the way".into(), kind: "Skill".into(), text: theirs(text), more }
}

/// The text as it should come out: line breaks of one kind, no control characters, blank lines between paragraphs only.
fn expected(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|it| !it.is_control() || matches!(it, '\n' | '\t')).collect();
    let mut paragraphs = vec![String::new()];
    for line in text.split('\n') {
        let blank = line.trim_matches([' ', '\t']).is_empty();
        match paragraphs.last_mut() {
            Some(last) if blank && !last.is_empty() => paragraphs.push(String::new()),
            Some(last) if !blank && last.is_empty() => last.push_str(line),
            Some(last) if !blank => last.extend(["\n", line]),
            _ => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

/// Everything that CommonMark's followers add, but for turning quotes and dashes into others.
fn all_extensions() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

/// The texts under the title, those of labels left out; panics at any markup that is not ours.
fn texts(markdown: &str, options: Options) -> Vec<String> {
    let (mut texts, mut in_heading, mut in_label) = (vec![String::new()], false, false);
    let mut last = |text: &str| {
        if let Some(last) = texts.last_mut() {
            last.push_str(text);
        }
        if text == "\0" {
            texts.push(String::new());
        }
    };
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Strong) => in_label = true,
            Event::End(TagEnd::Strong) => in_label = false,
            Event::Text(_) if in_heading || in_label => {}
            Event::Text(text) => last(&text),
            Event::HardBreak => last("\n"),
            Event::End(TagEnd::Paragraph) => last("\n\n"),
            Event::End(TagEnd::Item) | Event::Start(Tag::List(None)) => last("\0"),
            Event::Start(Tag::Paragraph | Tag::Item) | Event::End(TagEnd::List(_)) => {}
            other => panic!("{other:?} in {markdown:?}"),
        }
    }
    let text = |text: &String| text.trim_end_matches('\0').trim_end_matches("\n\n").to_owned();
    texts.iter().map(text).filter(|text| !text.is_empty()).collect()
}

/// The text in every place, read back by a plain reader and by one with all extensions.
fn check(text: &str) {
    let expected = expected(text);
    let expected = |count: usize| if expected.is_empty() { vec![] } else { vec![expected.clone(); count] };
    // After its label, and a space.
    let labelled = Block::Labelled(Labelled { label: "Label".into(), text: theirs(text) });
    for options in [Options::empty(), all_extensions()] {
        let read = |blocks| texts(&write(&document(blocks)), options);
        assert_eq!(read(vec![Block::Paragraph(theirs(text))]), expected(1), "{text:?} as a paragraph");
        let after_label = read(vec![labelled.clone()]);
        let after_label: Vec<&str> = after_label.iter().filter_map(|it| it.strip_prefix(' ')).collect();
        assert_eq!(after_label, expected(1), "{text:?} after a label");
        assert_eq!(read(vec![lines(None, "", &[text, text])]), expected(2), "{text:?} in a list");
        let path = read(vec![Block::Path(vec![stop(text, &[text]), stop(text, &[])])]);
        let path: Vec<&str> = path.iter().filter_map(|it| it.strip_prefix(' ')).collect();
        assert_eq!(path, expected(3), "{text:?} in a path");
    }
}

#[test]
fn the_whole_in_full() {
    let blocks = vec![
        Block::Paragraph(theirs("One\ntwo\n\nthree")),
        Block::Labelled(Labelled { label: "Goal".into(), text: theirs("Run it.") }),
        lines(Some("Strengths"), "", &["Calm", "Quick\nand kind"]),
        lines(None, "", &["A", "B"]),
        lines(Some("A gap"), "Skill", &[]),
        lines(Some("A gap\nof two lines"), "Skill", &["A mentor"]),
        Block::Path(vec![stop("I copy", &["Ask", "Thank\nthem"]), stop("I wait", &[])]),
        Block::Path(vec![stop("I hide", &[])]),
    ];
    let part = Part { heading: Some(theirs("For 30 days")), blocks };
    let outline = Outline { title: theirs("My\nplan #1"), parts: vec![part] };
    let expected = r"# My plan \#1

## For 30 days

One\
two

three

**Goal:** Run it.

### Strengths

- Calm
- Quick\
  and kind

* A
* B

### A gap (Skill)

A gap\
of two lines (Skill)

- A mentor

* **In the way (Skill):** I copy
  - **First step:** Ask
  - **First step:** Thank\
    them
* **In the way (Skill):** I wait

- **In the way (Skill):** I hide
";
    assert_eq!(write(&outline), expected);
}

#[test]
fn every_text_is_the_same_text() {
    for text in [
        "plain words, with commas; \"quotes\" and 'more'",
        "*a* _b_ **c** __d__ `e` ``f`` ~~g~~ ~h~ ^i^ $j$ $$k$$ ==l==",
        "[link](https://example.org) ![picture](x.png) [ref]: /url [^1] [[wiki]] [x] [ ]",
        "[ref]: /url\n[ref]",
        "<https://example.org> <a@b.c> https://example.org www.example.org a@b.c",
        "<b>bold</b> <!-- comment --> <script>alert(1)</script> </script>",
        "<div>\nblock\n</div>",
        "&amp; &lt; &#32; &copy; &nosuch; &",
        "\\ \\\\ \\* \\n back\\\nslash\\",
        "# heading\n## two #\n#hashtag\n#",
        "- item\n+ item\n* item\n-\n+\n*",
        "1. one\n2) two\n10. ten\n3.\n4)\n1.5 is a number\n123456789. long\n2026) year",
        "title\n=====\n===\n=1+1",
        "title\n-----\n--\n- - -\n***\n___\n---",
        "> quote\n>quote",
        "| a | b |\n|---|---|\n| c | d |",
        "a\n:-\nb\n:-:\nc",
        "term\n: definition\n:::",
        "```\nfence\n```\n~~~\nfence\n~~~",
        "    four spaces\n\tone tab\n  two spaces\n trailing spaces  \ntrailing tab\t\nin  the\tmiddle",
        "+++\ntoml\n+++",
        "{#id} {.class} {{x}}",
        "a\n\n\n\nb\n \n\t\nc\r\nd\re",
        "\n\n  \n",
        "\u{0}\u{1b}[31mred\u{7f}",
        "خطة العام\nנסה שוב\n\u{202b}- x",
        "👩🏽‍💻🏔️ 老虎 (1) a.",
        "\u{a0}no break\u{a0}\n\u{3000}wide\u{3000}\n\u{2028}x\u{2029}",
        "-",
        "1",
        "1.",
        " ",
        "(c) (tm) -- --- ... 'x' \"y\"",
    ] {
        check(text);
        check(&format!("before\n{text}\nafter"));
    }
    check(&"Größe, 老虎 🏔️ *not bold* \n- no list ".repeat(270));
}

#[test]
fn whatever_is_written_is_the_same_text() {
    let of_markup = "*_[]<>#`|~&\\-+=.:!()$^{}\"'/@%; \t\n\n\n\r1290axhtps".chars().collect::<Vec<_>>();
    let letter = prop_oneof![9 => proptest::sample::select(of_markup), 1 => any::<char>()];
    let text = proptest::collection::vec(letter, 0..40);
    proptest!(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) }, |(text in text)| {
        check(&text.into_iter().collect::<String>());
    });
}

#[test]
fn titles_and_labels_are_no_markup_either() {
    for text in ["# a #", "*a*", " a ", "a `b` \\", "1. a", "<b>", "&amp;", "\u{a0}*", "a\nb"] {
        let block = lines(Some(text), text, &["x"]);
        let labelled = Labelled { label: text.into(), text: theirs("x") };
        let part = Part { heading: Some(theirs(text)), blocks: vec![block, Block::Labelled(labelled)] };
        let markdown = write(&Outline { title: theirs(text), parts: vec![part] });
        let markup = |event: &Event| !matches!(event, Event::Text(_) | Event::HardBreak);
        for options in [Options::empty(), all_extensions()] {
            let markup = Parser::new_ext(&markdown, options).filter(markup).count();
            // Begin and end of two headings, of the title, of a list with one item, and of a paragraph with its label.
            assert_eq!(markup, 4 + 2 + 4 + 4, "{markdown}");
        }
    }
}

#[test]
fn a_plan_is_read_without_a_word_lost() {
    let markdown = write(&whole(&fixture(), date("2026-11-28")));
    assert!(
        markdown.starts_with(
            "# After the November workshop\n\nR.\n\nAs it stood on 28 November 2026\n\n## What went well\n"
        )
    );
    assert!(
        markdown.contains("\n- **What matters:** Lead a migration from start to end\n  - I like seeing the whole.\n")
    );
    let found = texts(&markdown, all_extensions()).join("\n");
    for words in
        ["Invoices stopped bouncing.", "Calm under pressure", "A sketch is the cheapest review.", "Take it for"]
    {
        // What was said about an opportunity does not stand on My plan.
        assert_eq!(found.contains(words), words != "Take it for", "{words}");
    }
}
