//! The clock on the wall: started, paused, extended, over, and right after a sleep.

use cairn::plan::{AsJson, Countdown, Section};

fn gaps(minutes: u32) -> Countdown {
    Countdown::at(Section::Gaps, minutes)
}

#[test]
fn it_runs_and_stands_still() {
    let mut clock = gaps(10);
    assert_eq!((clock.left(1_000), clock.is_running(), clock.is_over(1_000)), (600, false, false));
    clock.step(1_000);
    assert_eq!((clock.left(1_000), clock.left(1_060), clock.is_running()), (600, 540, true));
    clock.step(1_060);
    assert_eq!((clock.left(1_060), clock.left(9_999), clock.is_running()), (540, 540, false));
    clock.step(2_000);
    assert_eq!((clock.left(2_540), clock.is_over(2_540)), (0, true));
}

#[test]
fn a_minute_more() {
    check(|_| {}, 660);
    check(|clock| clock.step(1_000), 660);
    // What is over gets the minute, and goes on with it.
    check(|clock| clock.step(0), 60);

    fn check(before: impl Fn(&mut Countdown), left: u32) {
        let mut clock = gaps(10);
        before(&mut clock);
        let ran = clock.is_running();
        clock.extend(60, 1_000);
        assert_eq!((clock.left(1_000), clock.is_running()), (left, ran));
    }
}

#[test]
fn what_is_over_does_not_start_by_itself() {
    let mut clock = gaps(1);
    clock.step(0);
    clock.step(100);
    assert_eq!((clock.left(100), clock.is_running()), (0, false));
    clock.step(200);
    assert!(!clock.is_running() && clock.is_over(200));
}

#[test]
fn strange_clocks_and_numbers_do_no_harm() {
    let mut clock = gaps(u32::MAX);
    assert_eq!(clock.left(0), 36_000);
    clock.step(u32::MAX - 5);
    clock.extend(u32::MAX, u32::MAX);
    assert!(clock.left(0) <= 36_000 && clock.left(u32::MAX) <= 36_000);
    // A clock that was set back gives no more than it had.
    let mut clock = gaps(10);
    clock.step(100_000);
    assert!(clock.left(50_000) <= 36_000);
}

#[test]
fn it_comes_back_as_it_was() {
    let mut clock = gaps(10);
    clock.step(1_000);
    assert_eq!(Countdown::from_json(clock.to_json()), Ok(clock.clone()));
    assert_eq!(Countdown::from_json(clock.to_json()).unwrap().left(1_100), 500);
    assert!(!Countdown::default().is_over(0), "a room that has not begun is not late");
}
