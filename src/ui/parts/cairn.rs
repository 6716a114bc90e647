//! The cairn: mark, progress and reward. A stone for each section of the core path, and a small one at its foot for each that is
//! offered; those are never asked for, so that they show only once they lie.

use crate::content::common;
use crate::plan::Section;
use crate::state::App;
use crate::ui::dom::{El, svg};

/// Half width, height, how far it leans from the middle, and its shoulder.
type Shape = (i32, i32, i32, i32);

/// Each stone from the ground up.
const STONES: [Shape; Section::CORE.len()] = [(82, 46, 0, 8), (62, 40, 7, -7), (68, 38, -6, 6), (45, 34, 5, -5)];
const TONES: [&str; Section::CORE.len()] = ["stone--a", "stone--b", "stone--c", "stone--d"];
/// In the order of the sections: one at each end, then one within.
const PEBBLES: [Shape; Section::OFFERED.len()] =
    [(19, 20, -88, 4), (17, 24, 90, -4), (12, 15, -56, -2), (14, 13, 60, 2)];
const MIDDLE: i32 = 110;
const GROUND: i32 = 14;

/// The picture of how far a plan is.
pub fn cairn_picture(app: App) -> El {
    let laid = move || app.draft.with(|plan| plan.stones());
    let pebbles = move || app.draft.with(|plan| plan.pebbles());
    let of = STONES.len();
    let height: i32 = STONES.iter().map(|stone| stone.1).sum::<i32>() + 2 * GROUND;
    let mut foot = height - GROUND;
    let ground = svg("ellipse")
        .attr("class", "cairn__ground")
        .attr("cx", &MIDDLE.to_string())
        .attr("cy", &(foot + 1).to_string());
    let picture = svg("svg")
        .attr("class", "cairn")
        .attr("viewBox", &["0 0 220 ", &height.to_string()].concat())
        .attr("role", "img");
    let beside = move || pebbles().iter().filter(|laid| **laid).count();
    let mut picture = picture.attr_fn("aria-label", move || Some(common::cairn(laid(), of, beside())));
    picture = picture.child(ground.attr("rx", "104").attr("ry", "7"));
    let first_pebble = foot + GROUND / 2;
    for (at, (shape, tone)) in STONES.into_iter().zip(TONES).enumerate() {
        let class = move || match laid() {
            laid if at < laid => ["stone stone--laid ", tone].concat(),
            laid if at == laid => "stone stone--next".to_owned(),
            _ => "stone stone--later".to_owned(),
        };
        picture = picture.child(stone(shape, foot).attr_fn("class", move || Some(class())));
        foot -= shape.1;
    }
    for (at, shape) in PEBBLES.into_iter().enumerate() {
        let class = move || if pebbles()[at] { "stone stone--laid stone--pebble" } else { "stone stone--unlaid" };
        picture = picture.child(stone(shape, first_pebble).attr_fn("class", move || Some(class().to_owned())));
    }
    picture
}

fn stone((half, tall, lean, shoulder): Shape, foot: i32) -> El {
    let (x, top) = (MIDDLE + lean, foot - tall + 1);
    let body = svg("path").attr("class", "stone__body").attr("d", &outline(x, top, half, tall - 3, shoulder));
    let shine =
        [("M", x - half / 2), (" ", top + tall / 4), ("q", half / 2), (" ", -(tall / 7)), (" ", half), (" ", 1)];
    svg("g").child(body).child(svg("path").attr("class", "stone__shine").attr("d", &path(&shine)))
}

/// A pebble: rounder below than above, with one shoulder higher than the other.
fn outline(x: i32, top: i32, half: i32, tall: i32, shoulder: i32) -> String {
    let (left, right, foot) = (x - half, x + half, top + tall);
    let belly = top + tall * 6 / 10;
    let crown = [("M", left), (" ", belly), ("C", left), (" ", top + tall / 6), (" ", x - half * 7 / 10), (" ", top)];
    let right_side = [
        (" ", x + shoulder),
        (" ", top),
        ("S", right),
        (" ", top + tall / 8 + shoulder.abs() / 3),
        (" ", right),
        (" ", belly),
    ];
    let under = [
        ("S", x + half * 9 / 10),
        (" ", foot),
        (" ", x),
        (" ", foot),
        ("S", left),
        (" ", foot),
        (" ", left),
        (" ", belly),
    ];
    [path(&crown), path(&right_side), path(&under), "Z".to_owned()].concat()
}

/// Path commands with their numbers.
fn path(parts: &[(&str, i32)]) -> String {
    parts.iter().flat_map(|(command, number)| [(*command).to_owned(), number.to_string()]).collect()
}

/// The mark of the product: three stones.
pub fn mark() -> El {
    let stone = |class, d| svg("path").attr("class", class).attr("d", d);
    let mark = svg("svg").attr("class", "mark").attr("viewBox", "0 0 48 48").attr("aria-hidden", "true");
    let mark = mark.child(stone("mark__base", "M3 38c0-6 8-9 21-9s21 3 21 9-8 7-21 7-21-1-21-7z"));
    let mark = mark.child(stone("mark__middle", "M10 22c0-5 7-7 15-7s14 3 14 7-6 6-15 6-14-1-14-6z"));
    mark.child(stone("mark__top", "M15 8c0-4 5-6 10-6s9 2 9 6-4 5-9 5-10-1-10-5z"))
}
