//! What a visit costs: its bytes, and its time beside the same page without its program.

use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::Project;
use crate::{browsers, shell, site, sizes, test};

pub fn bench(project: &Project, options: &[String]) -> Result<()> {
    match options.first().map(String::as_str) {
        None => {}
        Some("room") => return room(project, options.get(1..).unwrap_or_default()),
        Some("faults") => return faults(project, options.get(1..).unwrap_or_default()),
        Some(option) => bail!("there is no `bench {option}`"),
    }
    let (chromium, _) = browsers::chromium()?;
    site::build(project, site::Profile::Release, site::Offline::Worker)?;
    sizes::print(&sizes::measure(&project.dist())?);

    println!("A first visit on a slow phone (processor 4 times slower, 1.6 Mbit/s, 150 ms), median of five");
    let mut node = Command::new("node");
    node.arg(project.at("xtask/bench/first_visit.mjs")).arg(project.dist()).env("CHROMIUM", chromium);
    let times: Value = serde_json::from_str(&shell::captured("the bench", &mut node)?)?;
    let time = |name: &str| times[name].as_f64().with_context(|| format!("the bench did not measure `{name}`"));
    let floor = time("floor")?;
    let rows = [
        ("first paint of the page without its program (the floor)", floor),
        ("first paint", time("paint")?),
        ("the program answers", time("ready")?),
    ];
    println!("{:<58} {:>8} {:>8}", "", "ms", "× floor");
    for (title, milliseconds) in rows {
        println!("{title:<58} {milliseconds:>8.0} {:>8.2}", milliseconds / floor);
    }
    Ok(())
}

/// How a room grows from ten plan files to ten thousand; `--sizes 10,100` for others.
fn room(project: &Project, options: &[String]) -> Result<()> {
    shell::run("filling rooms", test::drive_release(project, "room-bench.mjs")?.args(options))
}

/// Inputs for each decoder before a release; a test run tries a hundredth of them.
const INPUTS: &str = "10000000";

/// Kills browsers while somebody types, and walks tabs in random orders: 200 times each, or as often as `--times` says. Without
/// options the decoders are told ten million things as well, which takes hours.
fn faults(project: &Project, options: &[String]) -> Result<()> {
    shell::run("killing browsers", test::drive_release(project, "faults.mjs")?.args(options))?;
    if !options.is_empty() {
        return Ok(());
    }
    let mut decoders = Command::new("cargo");
    decoders.current_dir(project.root()).args(["test", "--release", "--test", "decoders"]);
    shell::run(
        "telling the decoders anything",
        decoders.env("CAIRN_DECODER_INPUTS", INPUTS).env("CAIRN_DECODER_SEED", "2"),
    )
}
