//! How long a decoder may take for one input, and how much memory.

use crate::MEMORY;
use cairn::format::plan_file;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// An optimised build answers within this.
const TIME: Duration = Duration::from_millis(50);
/// Any other within this many times what reading the full fixture takes: about the same, on whatever machine it is.
const FIXTURES: u32 = 2_000;
const MEMORY_IN_ALL: usize = 32 * 1024 * 1024;
/// A busy machine may be elsewhere during one try, not during all of them.
const TRIES: usize = 12;

static LIMIT: LazyLock<Duration> = LazyLock::new(|| {
    let fixture = include_bytes!("../fixtures/plan-v1.json");
    let mut times: Vec<Duration> = (0..101).map(|_| timed(&|| plan_file::read(fixture)).1).collect();
    times.sort();
    if cfg!(debug_assertions) { times[50] * FIXTURES } else { TIME }
});

fn timed<T>(decode: &dyn Fn() -> T) -> (T, Duration) {
    let start = Instant::now();
    let decoded = decode();
    (decoded, start.elapsed())
}

pub type Turn = MutexGuard<'static, ()>;

/// Memory is counted for the whole process: whoever takes much of it waits for this.
pub fn turn() -> Turn {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Decodes within the bounds.
pub fn within<T>(what: &str, decode: impl Fn() -> T) -> T {
    within_turn(&turn(), what, decode)
}

/// The same for whoever has the turn already, since what is decoded takes much memory itself.
pub fn within_turn<T>(_turn: &Turn, what: &str, decode: impl Fn() -> T) -> T {
    let limit = *LIMIT;
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let (decoded, mut time) = timed(&decode);
    let memory = MEMORY.peak_usage().saturating_sub(before);
    for _ in 1..TRIES {
        if time > limit {
            time = time.min(timed(&decode).1);
        }
    }
    assert!(time <= limit, "{what} takes {time:?}, of {limit:?}");
    assert!(memory <= MEMORY_IN_ALL, "{what} takes {memory} bytes of memory");
    decoded
}
