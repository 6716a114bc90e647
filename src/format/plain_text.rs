//! A document as plain text, for a mail or a note: its form is in the lines alone.

use super::lines::{in_one_line, paragraphs};
use crate::plan::outline::{Block, Labelled, Lines, Outline, Part, Stop};

/// Writes a document.
pub fn write(outline: &Outline) -> String {
    let mut blocks = vec![in_one_line(outline.title.as_str())];
    outline.parts.iter().for_each(|part| add_part(&mut blocks, part));
    blocks.retain(|block| !block.is_empty());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

/// Each heading and each block stands between blank lines.
fn add_part(blocks: &mut Vec<String>, part: &Part) {
    blocks.extend(part.heading.as_ref().map(|heading| in_one_line(heading.as_str())));
    blocks.extend(part.blocks.iter().map(|block| match block {
        Block::Paragraph(text) => indented("", text.as_str(), ""),
        Block::Labelled(it) => labelled("", it, "  "),
        Block::Lines(it) => lines(it),
        Block::Path(stops) => stops.iter().map(stop).collect::<Vec<_>>().join("\n"),
    }));
}

fn lines(it: &Lines) -> String {
    let title =
        it.title.iter().map(|title| [&indented("", title.as_str(), ""), &in_brackets(&it.kind) as &str].concat());
    let lines = it.lines.iter().map(|line| indented("- ", line.as_str(), "  "));
    title.chain(lines).collect::<Vec<_>>().join("\n")
}

fn stop(stop: &Stop) -> String {
    let label = [&stop.label, in_brackets(&stop.kind).as_str()].concat();
    let head = labelled("- ", &Labelled { label, text: stop.text.clone() }, "  ");
    let more = stop.more.iter().map(|more| labelled("  - ", more, "    "));
    [head].into_iter().chain(more).collect::<Vec<_>>().join("\n")
}

fn in_brackets(kind: &str) -> String {
    let kind = in_one_line(kind);
    if kind.is_empty() { kind } else { [" (", &kind, ")"].concat() }
}

fn labelled(sign: &str, it: &Labelled, indent: &str) -> String {
    let label = in_one_line(&it.label);
    let colon = if label.is_empty() { "" } else { ": " };
    indented(&[sign, &label, colon].concat(), it.text.as_str(), indent)
}

/// A text behind what begins its first line; its further lines are indented.
fn indented(begin: &str, text: &str, indent: &str) -> String {
    let line_break = ["\n", indent].concat();
    let paragraphs = paragraphs(text).into_iter().map(|lines| lines.join(&line_break));
    [begin, &paragraphs.collect::<Vec<_>>().join(&["\n\n", indent].concat())].concat().trim_end().to_owned()
}
