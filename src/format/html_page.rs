//! A document as one page of HTML that reads and prints anywhere, without Cairn and without a network; and the plan that such a page
//! carries, found again.
//!
//! Nothing in it runs: its own policy allows no program and no request. Every text is escaped, and the plan stands in a block of
//! data in which no character could end it early.

use super::lines::{in_one_line, lines};
use super::plan_file::MAX_BYTES;
use crate::plan::outline::{Block, Labelled, Lines, Outline, Part, Stop, Text};

/// What the page says about itself.
pub struct Words<'a> {
    /// The language of our own words.
    pub language: &'a str,
    /// The line at its foot.
    pub note: &'a str,
}

const STYLE: &str = include_str!("html_page.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// Three stones, drawn in the colour of the words.
const CAIRN: &str = concat!(
    r#"<svg class="cairn" viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">"#,
    r#"<g fill="none" stroke="currentColor" stroke-width="2">"#,
    r#"<path d="M3 38c0-6 8-9 21-9s21 3 21 9-8 7-21 7-21-1-21-7z"/>"#,
    r#"<path d="M10 22c0-5 7-7 15-7s14 3 14 7-6 6-15 6-14-1-14-6z"/>"#,
    r#"<path d="M15 8c0-4 5-6 10-6s9 2 9 6-4 5-9 5-10-1-10-5z"/></g></svg>"#
);

const BLOCK: &str = r#"<script type="application/json" id="cairn-plan">"#;
const BLOCK_END: &str = "</script>";
/// What could end the block, begin another, or pass for the end of a line in a program; each is written as JSON allows.
const ESCAPES: [(char, &str); 5] =
    [('<', "\\u003c"), ('>', "\\u003e"), ('&', "\\u0026"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")];
/// A page is its plan with every character escaped, and the words of it once more.
pub const MAX_PAGE_BYTES: usize = 4 * MAX_BYTES;

/// How much longer an escape is than what it stands for.
const LONGEST_ESCAPE: usize = 6;

/// Writes a page. `plan_file` is the file that it carries: none on a sheet that is for others, who get what they read and no more.
pub fn write(outline: &Outline, plan_file: Option<&str>, words: &Words) -> String {
    let mut page = Page(String::new());
    page.put(&["<!DOCTYPE html>\n<html lang=\"", &escaped(words.language), "\">\n<head>\n<meta charset=\"utf-8\">\n"]);
    page.put(&["<meta http-equiv=\"Content-Security-Policy\" content=\"", POLICY, "\">\n"]);
    page.put(&["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"]);
    page.put(&["<title>", &escaped(&in_one_line(outline.title.as_str())), "</title>\n"]);
    page.put(&["<style>\n", STYLE, "</style>\n</head>\n<body>\n<header>\n", CAIRN, "\n"]);
    page.text("h1", &outline.title);
    page.put(&["</header>\n<main>\n"]);
    outline.parts.iter().for_each(|part| page.part(part));
    page.put(&["</main>\n<footer><p>", &escaped(words.note), "</p></footer>\n"]);
    if let Some(plan_file) = plan_file {
        page.put(&[BLOCK, &as_data(plan_file), BLOCK_END, "\n"]);
    }
    page.put(&["</body>\n</html>\n"]);
    page.0
}

/// Finds the plan file that a page carries. `None` where there is none, where it breaks off, or where it is larger than a plan file
/// may be; whether it is a plan is for whoever reads it.
pub fn read(page: &[u8]) -> Option<String> {
    let page = std::str::from_utf8(page).ok()?;
    let (_, rest) = page.split_once(BLOCK)?;
    let (data, _) = rest.split_once(BLOCK_END)?;
    (data.len() <= MAX_BYTES * LONGEST_ESCAPE).then(|| from_data(data)).filter(|text| text.len() <= MAX_BYTES)
}

fn as_data(json: &str) -> String {
    let mut data = String::with_capacity(json.len());
    for letter in json.chars() {
        match ESCAPES.iter().find(|(escaped, _)| *escaped == letter) {
            Some((_, escape)) => data.push_str(escape),
            None => data.push(letter),
        }
    }
    data
}

/// The file as it was, so that it is no larger than it was.
fn from_data(data: &str) -> String {
    let mut json = String::new();
    let mut rest = data;
    while let Some(at) = rest.find('\\') {
        let (before, from) = rest.split_at(at);
        json.push_str(before);
        let escape = ESCAPES.iter().find(|(_, escape)| from.starts_with(escape));
        // Any other escape stays, whole: what follows a backslash that is one itself is a letter like all others.
        let length = escape.map_or_else(|| from.chars().take(2).map(char::len_utf8).sum(), |(_, escape)| escape.len());
        let (whole, after) = from.split_at(length);
        match escape {
            Some((letter, _)) => json.push(*letter),
            None => json.push_str(whole),
        }
        rest = after;
    }
    json.push_str(rest);
    json
}

struct Page(String);

impl Page {
    /// Markup of ours.
    fn put(&mut self, markup: &[&str]) {
        markup.iter().for_each(|it| self.0.push_str(it));
    }

    /// A text in an element of this name.
    fn text(&mut self, element: &str, text: &Text) {
        self.text_of_kind(element, text, "");
    }

    fn text_of_kind(&mut self, element: &str, text: &Text, kind: &str) {
        let (direction, text) = match text {
            Text::Ours(text) => ("", text),
            Text::Theirs(text) => (" dir=\"auto\"", text),
        };
        self.put(&["<", element, direction, ">", &escaped(text)]);
        if !kind.is_empty() {
            self.put(&[" <span class=\"kind\" dir=\"ltr\">", &escaped(kind), "</span>"]);
        }
        self.put(&["</", element, ">\n"]);
    }

    fn part(&mut self, part: &Part) {
        self.put(&["<section>\n"]);
        if let Some(heading) = &part.heading {
            self.text("h2", heading);
        }
        part.blocks.iter().for_each(|block| self.block(block));
        self.put(&["</section>\n"]);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.text("p", text),
            Block::Labelled(labelled) => self.labelled(labelled),
            Block::Lines(lines) => self.lines(lines),
            Block::Path(stops) => {
                self.put(&["<ol class=\"path\">\n"]);
                stops.iter().for_each(|stop| self.stop(stop));
                self.put(&["</ol>\n"]);
            }
        }
    }

    fn labelled(&mut self, labelled: &Labelled) {
        if labelled.label.is_empty() {
            return self.text("p", &labelled.text);
        }
        self.put(&["<dl><dt>", &escaped(&labelled.label), "</dt>"]);
        self.text("dd", &labelled.text);
        self.put(&["</dl>\n"]);
    }

    fn lines(&mut self, lines: &Lines) {
        self.put(&["<div class=\"lines\">\n"]);
        if let Some(title) = &lines.title {
            self.text_of_kind("h3", title, &lines.kind);
        }
        if !lines.lines.is_empty() {
            self.put(&["<ul>\n"]);
            lines.lines.iter().for_each(|line| self.text("li", line));
            self.put(&["</ul>\n"]);
        }
        self.put(&["</div>\n"]);
    }

    fn stop(&mut self, stop: &Stop) {
        self.put(&["<li>"]);
        self.text_of_kind("h3", &Text::Ours(stop.label.clone()), &stop.kind);
        self.text("p", &stop.text);
        stop.more.iter().for_each(|more| self.labelled(more));
        self.put(&["</li>\n"]);
    }
}

/// A text that stays a text between tags and in attributes, and keeps its line breaks.
fn escaped(text: &str) -> String {
    lines(text).iter().map(|line| escaped_line(line)).collect::<Vec<_>>().join("<br>")
}

fn escaped_line(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
