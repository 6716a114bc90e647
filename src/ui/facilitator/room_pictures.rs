//! The pictures of a room: bars that are read at the back of it, and the same numbers as a table for whoever does not see them.

use crate::content::common::excerpt;
use crate::content::room as words;
use crate::plan::GapKind;
use crate::room::{Comparison, Count, Label, Picture, Topic, own_words as texts};
use crate::state::facilitator::{Facilitator, chance};
use crate::ui::dom::{El, div, el, svg};
use crate::ui::parts::heading::{block, hint};

/// In units of the drawing: so many that whole numbers are fine enough.
const WIDTH: usize = 1000;
const BAR: usize = 34;
/// Of what somebody wrote: as much as a wall has room for.
const MOST_LETTERS: usize = 500;

pub fn picture(it: &Picture) -> El {
    let most = match it.topic {
        Topic::Learned => it.rows.iter().filter_map(|row| row.count.shown()).max().unwrap_or(it.of),
        _ => it.of,
    };
    let rows: Vec<Bar> = it
        .rows
        .iter()
        .map(|row| Bar { name: words::label(&row.label), count: row.count, class: colour(&row.label) })
        .collect();
    let drawing = bars(&rows, most.max(1));
    let head = [words::of(it.of).as_str(), ". ", words::counts(it.topic)].concat();
    let numbers = it.rows.iter().map(|row| (words::label(&row.label), vec![row.count]));
    let column = if it.topic == Topic::Learned { words::COUNTED } else { words::PEOPLE };
    framed(words::topic(it.topic), &head, drawing, table(words::topic(it.topic), &[column], numbers))
}

pub fn comparison(it: &Comparison) -> El {
    let of = it.changes.iter().map(|change| change.of).max().unwrap_or(1);
    let rows: Vec<Bar> = it
        .changes
        .iter()
        .flat_map(|change| {
            let name = |when: &str| [&words::changed(change.label, change.of), " \u{b7} ", when].concat();
            [
                Bar { name: name(words::BEFORE), count: change.before, class: "bar bar--before" },
                Bar { name: name(words::AFTER), count: change.after, class: "bar bar--done" },
            ]
        })
        .collect();
    let drawing = bars(&rows, of.max(1));
    let topic = words::topic(Topic::BeforeAndAfter);
    let head = [words::of(of).as_str(), ". ", words::counts(Topic::BeforeAndAfter)].concat();
    let numbers = it.changes.iter().map(|it| (words::changed(it.label, it.of), vec![it.before, it.after]));
    framed(topic, &head, drawing, table(topic, &[words::BEFORE, words::AFTER], numbers))
}

fn framed(title: &str, head: &str, drawing: El, table: El) -> El {
    let picture = el("section").class("card room__picture").child(el("h2").text(title));
    picture.child(el("p").class("room__of").text(head)).child(drawing).child(table)
}

/// Skill is blue and opportunity is warm, here too; what was done is moss.
fn colour(label: &Label) -> &'static str {
    match label {
        Label::GapKind(GapKind::Skill) => "bar bar--skill",
        Label::GapKind(GapKind::Opportunity) => "bar bar--opportunity",
        Label::Tried(crate::plan::Tried::Yes) | Label::Used | Label::Shared => "bar bar--done",
        Label::Tried(crate::plan::Tried::Partly) => "bar bar--partly",
        _ => "bar",
    }
}

struct Bar {
    name: String,
    count: Count,
    class: &'static str,
}

/// Drawn for the eye; the table below it is for the ear.
fn bars(rows: &[Bar], most: usize) -> El {
    div("bars").attr("aria-hidden", "true").children(rows.iter().map(|row| bar(row, most)))
}

fn bar(row: &Bar, most: usize) -> El {
    let rect = |class, width: u64| {
        let rect = svg("rect").attr("class", class).attr("width", &width.to_string()).attr("height", &BAR.to_string());
        rect.attr("rx", &(BAR / 2).to_string())
    };
    let view = ["0 0 ", &WIDTH.to_string(), " ", &BAR.to_string()].concat();
    let drawing = svg("svg").attr("class", "bars__bar").attr("viewBox", &view).child(rect("bars__track", WIDTH as u64));
    // A number that is hidden has no length either.
    let count = row.count.shown().filter(|count| *count > 0);
    let drawing = drawing.maybe(
        count.map(|count| rect(row.class, (WIDTH as u64 * count.min(most) as u64 / most as u64).max(BAR as u64))),
    );
    let name = el("span").class("bars__name").attr("dir", "auto").text(&row.name);
    let count = el("span").class("bars__count").text(&words::count(row.count));
    div("bars__row").child(name).child(count).child(drawing)
}

fn table(title: &str, columns: &[&str], rows: impl Iterator<Item = (String, Vec<Count>)>) -> El {
    let head = |text: &str| el("th").attr("scope", "col").text(text);
    let heads = el("tr").child(el("td")).children(columns.iter().map(|column| head(column)));
    let row = |(name, counts): (String, Vec<Count>)| {
        let cells = counts.into_iter().map(|count| el("td").text(&words::count_in_words(count)));
        el("tr").child(el("th").attr("scope", "row").text(&name)).children(cells)
    };
    let caption = el("caption").text(&[title, ": ", words::NUMBERS].concat());
    let table = el("table").child(caption).child(el("thead").child(heads));
    div("hidden").child(table.child(el("tbody").children(rows.map(row))))
}

/// What people wrote who ticked it.
pub fn own_words(desk: Facilitator) -> El {
    // While files come in, whose words have just appeared could be seen.
    if desk.progress.get_untracked() != (0, 0) {
        return div("list-place");
    }
    let all = desk.room.with_untracked(|room| texts(room, &mut chance));
    let lists = [(words::GROWTH, all.growth), (words::WILL_DO, all.will_do), (words::LESSONS, all.lessons)];
    let quote = |text: String| el("li").class("quote").attr("dir", "auto").text(&excerpt(&text, MOST_LETTERS));
    let list = |(title, texts): (&str, Vec<String>)| {
        let quotes = el("ul").class("room__quotes").children(texts.into_iter().map(quote));
        div("room__said").child(el("h3").text(title)).child(quotes)
    };
    let lists: Vec<El> = lists.into_iter().filter(|(_, texts)| !texts.is_empty()).map(list).collect();
    if lists.is_empty() {
        return div("list-place");
    }
    block(words::OWN_WORDS).child(hint(words::OWN_WORDS_HINT)).children(lists)
}
