//! Choice cards, a whole thumb high.

use crate::ui::dom::{El, div, el};

/// A card: a native checkbox with a title and a line.
pub fn choice(
    id: &str,
    title: &str,
    line: &str,
    checked: impl Fn() -> bool + Clone + 'static,
    pick: impl Fn(bool) + 'static,
) -> El {
    let line_id = [id, "-line"].concat();
    let input = el("input").class("choice__input").attr("type", "checkbox").id(id);
    let input =
        input.attr_if(!line.is_empty(), "aria-describedby", &line_id).checked_fn(checked.clone()).on_checked(pick);
    let words = el("span").class("choice__words").child(el("label").class("choice__title").attr("for", id).text(title));
    let words = words.maybe((!line.is_empty()).then(|| el("span").class("choice__line").id(&line_id).text(line)));
    div("choice").class_if("choice--checked", checked).child(div("choice__head").child(input).child(words))
}
