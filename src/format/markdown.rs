//! A document as Markdown (CommonMark), for notes, wikis and letters.
//!
//! What the person wrote comes out as the same text in every reader: all that could be markup is escaped, their line breaks are hard
//! ones, and what a blank line parted are paragraphs.

use super::lines::{in_one_line, paragraphs};
use crate::plan::outline::{Block, Labelled, Lines, Outline, Part, Stop, Text};

/// Writes a document.
pub fn write(outline: &Outline) -> String {
    let mut document = Document::default();
    document.heading("# ", &in_one_line(outline.title.as_str()));
    outline.parts.iter().for_each(|part| document.part(part));
    document.text
}

#[derive(Default)]
struct Document {
    text: String,
    /// What the block before was a list with. Another sign keeps the next list from being the same one.
    list_before: Option<&'static str>,
}

impl Document {
    /// Adds a block, a blank line after the one before.
    fn add(&mut self, block: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
        self.list_before = None;
    }

    fn heading(&mut self, sign: &str, line: &str) {
        self.add(&[sign, &escaped(line)].concat());
    }

    fn part(&mut self, part: &Part) {
        if let Some(heading) = &part.heading {
            self.heading("## ", &in_one_line(heading.as_str()));
        }
        part.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.add(&flowing(text.as_str(), "")),
            Block::Labelled(it) => self.add(&labelled(it, "")),
            Block::Lines(lines) => self.lines(lines),
            Block::Path(stops) => self.list(stops.iter().map(stop).collect()),
        }
    }

    fn lines(&mut self, lines: &Lines) {
        if let Some(title) = &lines.title {
            self.title(title, &lines.kind);
        }
        self.list(lines.lines.iter().map(|line| flowing(line.as_str(), "  ")).collect());
    }

    /// A heading is one line; a title of several stays what it is.
    fn title(&mut self, title: &Text, kind: &str) {
        let kind = in_one_line(kind);
        let kind = if kind.is_empty() { kind } else { [" (", &kind, ")"].concat() };
        match paragraphs(title.as_str()).as_slice() {
            [paragraph] if paragraph.len() == 1 => self.heading("### ", &[&paragraph[0], kind.as_str()].concat()),
            _ => self.add(&flowing(&[title.as_str(), &kind].concat(), "")),
        }
    }

    fn list(&mut self, items: Vec<String>) {
        let items: Vec<String> = items.into_iter().filter(|item| !item.is_empty()).collect();
        if items.is_empty() {
            return;
        }
        let sign = if self.list_before == Some("- ") { "* " } else { "- " };
        let items: Vec<String> = items.into_iter().map(|item| [sign, &item].concat()).collect();
        self.add(&items.join("\n"));
        self.list_before = Some(sign);
    }
}

fn labelled(it: &Labelled, indent: &str) -> String {
    let label = in_one_line(&it.label);
    let text = flowing(it.text.as_str(), indent);
    if label.is_empty() { text } else { ["**", &escaped(&label), ":** ", &text].concat() }
}

/// An item of a path, and what belongs to it as items of its own.
fn stop(stop: &Stop) -> String {
    let kind = if stop.kind.is_empty() { String::new() } else { [" (", &stop.kind, ")"].concat() };
    let head = labelled(&Labelled { label: [&stop.label, kind.as_str()].concat(), text: stop.text.clone() }, "  ");
    let more = stop.more.iter().map(|more| ["  - ", &labelled(more, "    ")].concat());
    [head].into_iter().chain(more).collect::<Vec<_>>().join("\n")
}

/// A text of any lines. Where it stands inside something, its further lines are indented.
fn flowing(text: &str, indent: &str) -> String {
    let line_break = ["\\\n", indent].concat();
    let paragraph =
        |lines: Vec<String>| lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join(line_break.as_str());
    paragraphs(text).into_iter().map(paragraph).collect::<Vec<_>>().join(&["\n\n", indent].concat())
}

/// One line in which nothing is markup. Space at its ends, which readers drop, or take for code, is written by number.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let last = line.chars().count().saturating_sub(1);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, letter) in line.chars().enumerate() {
        match letter {
            ' ' if at == 0 || at == last => escaped.push_str("&#32;"),
            '\t' if at == 0 || at == last => escaped.push_str("&#9;"),
            // At the beginning of a line: lists, underlines of headings, tables, definitions.
            '-' | '+' | '=' | ':' if at == 0 => escaped.extend(['\\', letter]),
            '.' | ')' if at == digits && at > 0 => escaped.extend(['\\', letter]),
            letter if MARKUP.contains(letter) => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// What means something anywhere in a line, to CommonMark or to one of those that add to it.
const MARKUP: &str = "\\`*_[]<>#|~&$^{}";
