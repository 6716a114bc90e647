//! Learned, used, passed on: three rows of pebbles, as many in each as there are.

use crate::content::pass_it_on as words;
use crate::plan::Ledger;
use crate::ui::dom::{El, svg};

/// The picture is so wide; numbers are whole, so that no digits are lost and none are carried along.
const WIDTH: usize = 3000;
const ROW: usize = 560;
/// Pebbles do not grow beyond this, and above so many they would be too thin to see: then a bar says it.
const WIDEST: usize = 260;
const MOST_PEBBLES: usize = 60;

/// Draws the counts; what is not used, or not passed on, keeps an empty place.
pub fn learned_picture(ledger: &Ledger, since: &str) -> El {
    let rows = [
        (words::LEARNED, ledger.learned, "pebble pebble--learned"),
        (words::CONSTANTLY, ledger.constantly, "pebble pebble--used"),
        (words::REACHED, ledger.shared, "pebble pebble--shared"),
    ];
    let label = words::counts(ledger, since);
    let view = ["0 0 ", &WIDTH.to_string(), " ", &(ROW * rows.len()).to_string()].concat();
    let picture = svg("svg").attr("class", "learned__picture").attr("viewBox", &view);
    let rows = rows.into_iter().enumerate().map(|(at, row)| line(at * ROW, row, ledger.learned));
    picture.attr("role", "img").attr("aria-label", &label).children(rows)
}

fn line(top: usize, (name, count, class): (&str, usize, &'static str), of: usize) -> El {
    let text = |class, x: usize, anchor, text: &str| {
        let place = svg("text").attr("class", class).attr("x", &x.to_string()).attr("y", &(top + 170).to_string());
        place.attr("text-anchor", anchor).text(text)
    };
    let row = svg("g").child(text("learned__name", 0, "start", name));
    let row = row.child(text("learned__count", WIDTH, "end", &count.to_string()));
    if of > MOST_PEBBLES {
        row.child(bar(top, "pebble pebble--open", WIDTH)).child(bar(top, class, WIDTH * count / of))
    } else {
        let class = |at: usize| if at < count { class } else { "pebble pebble--open" };
        row.children((0..of.max(1)).map(|at| pebble(top, at, of.max(1), class(at))))
    }
}

fn pebble(top: usize, at: usize, of: usize, class: &str) -> El {
    let pitch = (WIDTH / of).min(WIDEST);
    let half = pitch * 42 / 100;
    let pebble = svg("ellipse").attr("class", class).attr("cx", &(at * pitch + pitch / 2).to_string());
    let pebble = pebble.attr("cy", &(top + 340).to_string()).attr("rx", &half.to_string());
    pebble.attr("ry", &(half * 7 / 10).max(45).to_string())
}

fn bar(top: usize, class: &str, width: usize) -> El {
    let bar = svg("rect").attr("class", class).attr("x", "0").attr("y", &(top + 260).to_string());
    bar.attr("width", &width.to_string()).attr("height", "150").attr("rx", "60")
}
