//! What a share card says, line by line.

use crate::content::card as words;
use crate::plan::Card;
use crate::ui::dom::{El, div, el};

pub fn card_lines(card: &Card) -> El {
    let lines = words::lines(card);
    if lines.is_empty() {
        return el("p").class("hint").text(words::NOTHING);
    }
    let line = |(name, text): (&'static str, String)| {
        div("card-lines__line").child(el("dt").text(name)).child(el("dd").attr("dir", "auto").text(&text))
    };
    el("dl").class("card-lines").children(lines.into_iter().map(line))
}
