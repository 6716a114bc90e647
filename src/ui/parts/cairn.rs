//! The cairn: mark, progress and reward, made of how many stones are laid.

use crate::content::common;
use leptos::prelude::*;

/// Each stone from the ground up: half width, height, how far it leans from the middle, and its shape's shoulder.
const STONES: [(i32, i32, i32, i32); 8] = [
    (78, 44, 0, 8),
    (60, 38, 6, -6),
    (68, 36, -5, 5),
    (48, 32, 7, -4),
    (52, 30, -4, 6),
    (38, 27, 3, -5),
    (31, 24, -2, 4),
    (22, 20, 2, -3),
];
const MIDDLE: i32 = 110;
const GROUND: i32 = 12;

/// The picture of `of` stones, of which the first `laid()` lie.
pub fn cairn_picture(laid: impl Fn() -> usize + Copy + Send + Sync + 'static, of: usize) -> AnyView {
    let of = of.min(STONES.len());
    let height: i32 = STONES.iter().take(of).map(|stone| stone.1).sum::<i32>() + 2 * GROUND;
    let mut foot = height - GROUND;
    let mut stones = Vec::new();
    for (at, (half, tall, lean, shoulder)) in STONES.into_iter().enumerate().take(of) {
        let class = move || {
            let tone = ["stone--a", "stone--b", "stone--c", "stone--d", "stone--e"][at % 5];
            match laid() {
                laid if at < laid => ["stone stone--laid ", tone].concat(),
                laid if at == laid => "stone stone--next".to_owned(),
                _ => "stone stone--later".to_owned(),
            }
        };
        let (x, top) = (MIDDLE + lean, foot - tall + 1);
        let body = outline(x, top, half, tall - 2, shoulder);
        let shine = format!("M{} {}q{} {} {} {}", x - half / 2, top + tall / 4, half / 2, -(tall / 7), half, 1);
        stones.push(
            view! { <g class=class><path class="stone__body" d=body /><path class="stone__shine" d=shine /></g> },
        );
        foot -= tall;
    }
    let label = move || common::cairn(laid(), of);
    view! {
        <svg class="cairn" viewBox=format!("0 0 220 {height}") role="img" aria-label=label>
            <ellipse class="cairn__ground" cx=MIDDLE cy=height - GROUND + 2 rx="100" ry="6" />
            {stones}
        </svg>
    }
    .into_any()
}

/// A pebble: rounder below than above, with one shoulder higher than the other.
fn outline(x: i32, top: i32, half: i32, tall: i32, shoulder: i32) -> String {
    let (left, right, foot) = (x - half, x + half, top + tall);
    let belly = top + tall * 6 / 10;
    format!(
        "M{left} {belly}C{left} {} {} {top} {} {top}S{right} {} {right} {belly}S{} {foot} {x} {foot}S{left} {foot} {left} {belly}Z",
        top + tall / 6,
        x - half * 7 / 10,
        x + shoulder,
        top + tall / 8 + shoulder.abs() / 3,
        x + half * 9 / 10,
    )
}

/// The mark of the product: three stones.
pub fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path class="mark__base" d="M3 38c0-6 8-9 21-9s21 3 21 9-8 7-21 7-21-1-21-7z" />
            <path class="mark__middle" d="M10 22c0-5 7-7 15-7s14 3 14 7-6 6-15 6-14-1-14-6z" />
            <path class="mark__top" d="M15 8c0-4 5-6 10-6s9 2 9 6-4 5-9 5-10-1-10-5z" />
        </svg>
    }
    .into_any()
}
