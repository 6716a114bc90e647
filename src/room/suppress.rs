//! Which counts stay hidden: no count, and nothing that follows from counts, singles out one person or two.
//!
//! What stands on the screen may be added and subtracted by whoever sees it, who may also have read this file. So it is not enough to
//! hide a small count; what would give it away is hidden with it. What is *not* kept from the room: that a picture has fewer cards
//! than the room (somebody did not tick that part), and what changes on the screen when one more card is added.

/// With fewer cards there is no picture at all.
pub const FEWEST_CARDS: usize = 5;

/// A count of fewer people, but not nobody, is hidden.
pub const FEWEST_IN_A_CELL: usize = 3;

/// A number on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Shown(usize),
    /// It would single somebody out, or give away another that does.
    Hidden,
}

impl Count {
    pub fn shown(self) -> Option<usize> {
        match self {
            Count::Shown(count) => Some(count),
            Count::Hidden => None,
        }
    }

    pub(super) fn hidden_if(hide: bool, count: usize) -> Count {
        if hide { Count::Hidden } else { Count::Shown(count) }
    }
}

/// Somebody, but so few that the rest of the room may know who.
pub(super) fn is_few(count: usize) -> bool {
    count > 0 && count < FEWEST_IN_A_CELL
}

/// Whether a part of the whole is few, or what remains of the whole beside it: the two who did *not* are as easily known as two who did.
pub(super) fn splits_off_few(part: usize, whole: usize) -> bool {
    is_few(part) || is_few(whole.saturating_sub(part))
}

/// A count of people, where each may stand in several rows or in none.
///
/// Such rows do not sum up to anything, so that no row gives away another: each is judged alone. Nobody and everybody are shown, as
/// they say nothing of one person that is not true of all. A hidden count is 1, 2, or all but 1 or 2, and the reader cannot tell which.
pub(super) fn alone(count: usize, of: usize) -> Count {
    Count::hidden_if(splits_off_few(count, of), count)
}

/// Counts of people, where each stands in exactly one cell.
///
/// The reader knows the sum of the hidden cells: all people less those that are shown. If any cell is few, all few are hidden, and with
/// them the next larger cell, and every cell as large as that. Why this is enough:
///
/// - The rule looks at sizes, never at places. So the same sizes, dealt out to the hidden cells in any other way, look the same; one of
///   them is at least [`FEWEST_IN_A_CELL`], and each hidden cell may be that one. No hidden cell, and so no union with one, is known
///   to be few. (To stop earlier, at a sum that is large enough, or to take only one of several cells of one size, would tell more to
///   who knows the rule: 2, 2, 3 must not show the 3.)
/// - A cell that holds nearly all leaves few for the others, and is the next larger one then.
/// - Where nothing but empty cells would be left to see, they are hidden too: five in five cells would be known as one in each.
pub(super) fn together(counts: &[usize]) -> Vec<Count> {
    if !counts.iter().any(|count| is_few(*count)) {
        return counts.iter().copied().map(Count::Shown).collect();
    }
    let next = counts.iter().copied().filter(|count| *count >= FEWEST_IN_A_CELL).min().unwrap_or(usize::MAX);
    let all = counts.iter().all(|count| *count <= next);
    let hide = |count: usize| all || (count > 0 && count <= next);
    counts.iter().map(|count| Count::hidden_if(hide(*count), *count)).collect()
}
