//! Share cards, in files and in links: within the bounds, and for good what they are; and a room takes whatever they say.

use crate::bounds::within;
use crate::changed_file::{changed_cards, soup};
use crate::try_inputs;
use cairn::format::card_file::{read, write};
use cairn::plan::Card;
use cairn::room::{Room, before_and_after, own_words, pictures};
use proptest::prelude::*;

#[test]
fn whatever_happened_to_a_card() {
    try_inputs(prop_oneof![9 => changed_cards(), 1 => soup()], |bytes| {
        if let Ok(card) = within("reading a card", || read(&bytes)) {
            let again = read(write(&card).as_bytes()).unwrap();
            assert_eq!(write(&again), write(&card));
            let mut room = Room::default();
            for at in 0..6 {
                room.add(Card { id: cairn::plan::Id::written(&at.to_string()), ..card.clone() });
            }
            within("picturing a room", || (pictures(&room), before_and_after(&room), own_words(&room, &mut |_| 0)));
        }
    });
}
