//! Every decoder of what comes from outside, told every kind of thing: it answers in time, takes little memory and never
//! panics, and what it takes for a plan stays that plan.
//!
//! A test run tries 100,000 inputs on each decoder, always the same ones. Before a release, ten million others:
//!
//! CAIRN_DECODER_INPUTS=10000000 CAIRN_DECODER_SEED=2 cargo test --release --test decoders

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bounds;
mod cards;
mod changed_file;
mod dates;
mod fragments;
mod html_pages;
mod largest_files;
mod links;
mod plan_files;
mod shared_plans;
mod spans;
mod workshops;

#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

/// Tries a decoder on as many inputs as were asked for; where one fails, the smallest that does is shown.
fn try_inputs<S: proptest::strategy::Strategy>(inputs: S, test: impl Fn(S::Value)) {
    use proptest::test_runner::{Config, RngSeed, TestRunner};
    let number = |variable: &str| std::env::var(variable).ok().map(|text| text.parse().expect(variable));
    let config = Config {
        cases: number("CAIRN_DECODER_INPUTS").unwrap_or(100_000),
        rng_seed: RngSeed::Fixed(number("CAIRN_DECODER_SEED").unwrap_or(1).into()),
        failure_persistence: None,
        ..Config::default()
    };
    let tried = TestRunner::new(config).run(&inputs, |input| {
        test(input);
        Ok(())
    });
    if let Err(failure) = tried {
        panic!("{failure}");
    }
}
