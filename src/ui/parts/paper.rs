//! A document as it stands on paper: words, never controls.

use crate::plan::outline::{Block, Labelled, Lines, Outline, Part, Stop, Text};
use crate::ui::dom::{El, div, el};

/// `level` is that of its title's heading.
pub fn paper(outline: &Outline, level: usize, picture: Option<El>) -> El {
    let heading = |deeper: usize| ["h2", "h3", "h4"].get(level + deeper - 2).copied().unwrap_or("h4");
    let title = words(el(heading(0)).class("paper__title"), &outline.title);
    let part = |part: &Part| {
        let title = part.heading.as_ref().map(|text| words(el(heading(1)).class("paper__heading"), text));
        el("section").class("paper__part").maybe(title).children(part.blocks.iter().map(block))
    };
    let head = div("paper__top").child(title).maybe(picture.map(|picture| div("paper__cairn").child(picture)));
    el("article").class("paper").child(head).children(outline.parts.iter().map(part))
}

fn words(element: El, text: &Text) -> El {
    let element = if matches!(text, Text::Theirs(_)) { element.attr("dir", "auto") } else { element };
    element.text(text.as_str())
}

fn block(block: &Block) -> El {
    match block {
        Block::Paragraph(text) => words(el("p").class("paper__text"), text),
        Block::Labelled(line) => labelled(line),
        Block::Lines(lines) => list(lines),
        Block::Path(stops) => el("ol").class("paper__path").children(stops.iter().map(stop)),
    }
}

fn labelled(line: &Labelled) -> El {
    let label = (!line.label.is_empty()).then(|| el("span").class("paper__label").text(&[&line.label, ": "].concat()));
    el("p").class("paper__text").maybe(label).child(words(el("span"), &line.text))
}

fn list(lines: &Lines) -> El {
    let kind = (!lines.kind.is_empty()).then(|| el("span").class("paper__kind").text(&lines.kind));
    let title = lines.title.as_ref().map(|title| words(el("span").class("paper__name"), title));
    let head = title.map(|title| el("p").class("paper__head").child(title).maybe(kind));
    let line = |text: &Text| words(el("li").class("paper__text"), text);
    let list = (!lines.lines.is_empty()).then(|| el("ul").class("paper__lines").children(lines.lines.iter().map(line)));
    div("paper__list").maybe(head).maybe(list)
}

fn stop(stop: &Stop) -> El {
    let kind = (!stop.kind.is_empty()).then(|| el("span").class("paper__kind").text(&stop.kind));
    let head = el("p").class("paper__head").child(el("span").class("paper__label").text(&stop.label)).maybe(kind);
    el("li")
        .class("paper__stop")
        .child(head)
        .child(words(el("p").class("paper__text paper__name"), &stop.text))
        .children(stop.more.iter().map(labelled))
}
